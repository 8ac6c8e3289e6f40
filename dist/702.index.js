export const id = 702;
export const ids = [702];
export const modules = {

/***/ 6702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOctokit: () => (/* binding */ createOctokit)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1351);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5555);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6856);




/** Milliseconds for one attempt. */
const TIMEOUT = 30_000;
/** Seconds that a limit may ask to wait for; longer is told instead, because a job costs money while it waits. */
const LONGEST_WAIT = 120;
const LIMIT_RETRIES = 2;
/** A limit for each attempt: what waits for its turn between two writes is not late. */
function fetchWithin(stop) {
    const fetch = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request?.fetch;
    return (url, options) => (fetch ?? globalThis.fetch)(url, { ...options, signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT)]) });
}
/** GitHub's own client, with the pauses between writes that GitHub asks for. In a file of its own: it is read only when needed. */
function createOctokit({ api, token, log, stop }) {
    const within = (seconds, _options, _octokit, retries) => {
        const waits = seconds <= LONGEST_WAIT && retries < LIMIT_RETRIES && !stop.aborted;
        if (waits)
            log.info(`GitHub asks to wait for ${seconds} s`);
        return waits;
    };
    const quiet = () => { };
    return (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token.reveal(), {
        baseUrl: api,
        userAgent: 'genesys-hybrid',
        log: { debug: quiet, info: quiet, warn: log.debug, error: quiet },
        request: { fetch: fetchWithin(stop), redirect: 'manual' },
        // A 429 is for the plugin that knows how long to wait; the other one would not look at Retry-After.
        retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
        throttle: { onRateLimit: within, onSecondaryRateLimit: within },
    }, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
}


/***/ })

};
