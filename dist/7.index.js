export const id = 7;
export const ids = [7];
export const modules = {

/***/ 7007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOctokit: () => (/* binding */ createOctokit)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(1351);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 19 modules
var utils = __webpack_require__(5555);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(8369);
;// CONCATENATED MODULE: ./src/adapters/github/shallow.ts

/** Nothing that GitHub answers has as many lists and objects within one another. */
const DEEPEST = 100;
/** Characters. A hundred comments, as many as are asked for at once, of 65,536 characters each are half of it. */
const LONGEST = 16 * 1024 * 1024;
function isDeep(value, left = DEEPEST) {
    if (typeof value !== 'object' || value === null)
        return false;
    return left === 0 || Object.values(value).some((each) => isDeep(each, left - 1));
}
function isDeepText(text) {
    try {
        return isDeep(JSON.parse(text));
    }
    catch {
        return false;
    }
}
/**
 * The answer, of a refusal its beginning, or an empty one in its place that nothing is found in. GitHub's client looks at the source
 * of every number, and takes seconds of processor for what is thousands of lists deep, and for what is tens of megabytes long. Price:
 * every answer is parsed twice.
 */
async function shallow(response) {
    if (response.body === null)
        return response;
    const { status, statusText, headers } = response;
    const whole = await response.text();
    const text = status < 400 ? whole : whole.slice(0, limits/* REFUSAL_LIMIT */.Hm);
    return new Response(text.length > LONGEST || isDeepText(text) ? '{}' : text, { status, statusText, headers });
}

;// CONCATENATED MODULE: ./src/adapters/github/octokit.ts





/** Milliseconds for one attempt. */
const TIMEOUT = 30_000;
/** Seconds that a limit may ask to wait for; longer is told instead, because a job costs money while it waits. */
const LONGEST_WAIT = 120;
const LIMIT_RETRIES = 2;
/** A limit for each attempt: what waits for its turn between two writes is not late. */
function fetchWithin(stop) {
    const fetch = utils/* defaults */.NT.request?.fetch;
    return async (url, options) => {
        const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT)]);
        return shallow(await (fetch ?? globalThis.fetch)(url, { ...options, signal }));
    };
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
    return (0,github/* getOctokit */.Q)(token.reveal(), {
        baseUrl: api,
        userAgent: 'genesys-hybrid',
        log: { debug: quiet, info: quiet, warn: log.debug, error: quiet },
        request: { fetch: fetchWithin(stop), redirect: 'manual' },
        // A 429 is for the plugin that knows how long to wait; the other one would not look at Retry-After.
        retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
        throttle: { onRateLimit: within, onSecondaryRateLimit: within },
    }, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
}


/***/ })

};
