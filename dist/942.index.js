export const id = 942;
export const ids = [942];
export const modules = {

/***/ 90942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kit: () => (/* binding */ kit),
/* harmony export */   kitOf: () => (/* binding */ kitOf),
/* harmony export */   withFileDriver: () => (/* binding */ withFileDriver)
/* harmony export */ });
/* harmony import */ var _adapters_configuration_server_file_kit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45080);
/* harmony import */ var _adapters_configuration_server_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _core_allowed_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77943);
/* harmony import */ var _engine_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57498);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67280);






/** What the driver `file` works with for one tenant. */
async function kitOf(run, tenant) {
    const { context, stores } = run;
    // A kit is made from the store alone.
    (0,_core_allowed_guard_js__WEBPACK_IMPORTED_MODULE_3__/* .requireAllowed */ .wD)(context.environment, tenant, ['store']);
    const store = await stores.reader(tenant.secrets);
    // What is recorded beside the entry of another tenant is that tenant's, too.
    await (0,_engine_session_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntry */ .hB)(tenant, store);
    return (0,_adapters_configuration_server_open_js__WEBPACK_IMPORTED_MODULE_1__/* .kitTarget */ .Ag)((0,_engine_session_js__WEBPACK_IMPORTED_MODULE_4__/* .serverAccess */ .Mj)({ ...run, tenant }, {}, store), store);
}
function withFileDriver(tenants) {
    const found = tenants.filter(({ transaction }) => transaction.server.driver === 'file');
    if (found.length > 0)
        return found;
    const message = 'none of these tenants has driver: file, so there is no import kit';
    const fix = 'Name the file of a tenant whose Configuration Server only a person may touch.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HybridError */ .Nh({ code: 'kit.no-tenant', message, fix });
}
/** Writes the import kits once more from what the store remembers: on another machine, or with secrets. */
async function kit(run, { files }) {
    const tenants = withFileDriver((await (0,_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadFiles */ .a)(run, files)).tenants);
    try {
        for (const tenant of tenants)
            await (0,_adapters_configuration_server_file_kit_js__WEBPACK_IMPORTED_MODULE_0__/* .renewKit */ .wG)(run.context, await kitOf(run, tenant));
    }
    finally {
        await run.stores.close();
    }
    return { result: 'clean', tenants };
}


/***/ })

};
