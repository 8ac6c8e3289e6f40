export const id = 327;
export const ids = [327];
export const modules = {

/***/ 27327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printError: () => (/* binding */ printError)
/* harmony export */ });
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15104);
/* harmony import */ var _render_style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8285);
/* harmony import */ var _render_words_error_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73214);



/** Prints the error of a command: as text on stderr and, with --json, as JSON on stdout. */
function printError(error, { asJson }) {
    if (asJson)
        process.stdout.write((0,_render_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)((0,_render_json_js__WEBPACK_IMPORTED_MODULE_0__/* .errorsJson */ .Qj)(error)));
    process.stderr.write((0,_render_words_error_text_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .kc)(error, (0,_render_style_js__WEBPACK_IMPORTED_MODULE_1__/* .styleOf */ .Vj)(process.env, process.stderr)));
}


/***/ }),

/***/ 15104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ errorsJson),
/* harmony export */   l4: () => (/* binding */ reportJson),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* unused harmony exports planJson, receiptJson */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23659);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90299);
/* harmony import */ var _words_error_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73214);
/* harmony import */ var _words_sentences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44552);





function planJson(plan) {
    const counts = {
        ...(0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .countChanges */ .xS)(plan.tenants.flatMap(({ changes }) => changes)),
        tenants: plan.tenants.length,
        refused: plan.tenants.filter(_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0).length,
        failed: plan.tenants.filter(({ failure }) => failure).length,
    };
    return { ...plan, counts };
}
function receiptJson(receipt) {
    const count = (outcome) => (0,_words_sentences_js__WEBPACK_IMPORTED_MODULE_3__/* .countOutcomes */ .XF)(receipt.tenants, outcome);
    const tenants = receipt.tenants.length;
    const counts = { done: count('done'), failed: count('failed'), notStarted: count('not-started'), tenants };
    return { ...receipt, counts };
}
/** The document of a command that completed. `errors` say why a plan was not applied. New texts of tenant files are left out. */
function reportJson(report) {
    const { command, result, tenants, plan, receipt, refusal, adoptions } = report;
    return {
        format: 1,
        command,
        result,
        ...(tenants && { tenants: tenants.map(({ name, file }) => ({ tenant: name, file })) }),
        ...(plan && { plan: planJson(plan) }),
        ...(receipt && { receipt: receiptJson(receipt) }),
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(report, 'verification', 'network'),
        ...(refusal && { errors: [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(refusal, 'code', 'message', 'fix')] }),
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(report, 'discovery'),
        ...(adoptions && { adoptions: adoptions.map(({ text: _text, ...rest }) => rest) }),
    };
}
/** The document of a command that failed. Causes are left out: they come from libraries and may contain a request with secrets. */
function errorsJson(error) {
    const errors = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_2__/* .singleErrors */ .ss)(error).map((each) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(each, 'code', 'message', 'where', 'fix'));
    return { format: 1, result: error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ ? 'refused' : 'failed', errors };
}
/**
 * The JSON text of a document. As from JSON.stringify, but characters that a terminal or a runner could act on (C1 controls,
 * bidirectional marks, the `##[` of old commands) are escaped.
 */
function jsonText(document) {
    const asEscape = (character) => [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join('');
    const text = JSON.stringify(document, null, 2)
        .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, asEscape)
        .replace(/##\[/g, '##\\u005b');
    return `${text}\n`;
}


/***/ })

};
