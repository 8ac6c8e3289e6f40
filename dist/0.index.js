export const id = 0;
export const ids = [0];
export const modules = {

/***/ 39000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   review: () => (/* binding */ review)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _adapters_github_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77694);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29662);
/* harmony import */ var _engine_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72067);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54307);
/* harmony import */ var _result_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85843);
/* harmony import */ var _reviewed_plan_refusal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90398);









async function found(patterns, directory) {
    const files = new Set();
    for await (const name of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(patterns, { cwd: directory }))
        files.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, name));
    return [...files].sort();
}
/** The plans of the tenants in these files. */
async function plannedIn(files) {
    const plans = await Promise.all(files.map((file) => (0,_result_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlanFile */ .w)(file)));
    const altered = plans.findIndex(_reviewed_plan_refusal_js__WEBPACK_IMPORTED_MODULE_8__/* .isAltered */ .G9);
    if (altered >= 0)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)('plan.altered#review', { file: files[altered] ?? '' });
    const tenants = plans.flatMap((plan) => plan.tenants);
    const names = tenants.map(({ tenant }) => tenant);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)('review.twice', { tenant: twice });
    return tenants;
}
function namesIn(text) {
    try {
        const names = JSON.parse(text);
        if (Array.isArray(names) && names.every((name) => typeof name === 'string'))
            return names;
    }
    catch {
        // The error below covers both invalid JSON and other JSON.
    }
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)('input.expected-tenants');
}
/** A killed job leaves no plan, and a tenant without a plan is not reviewed. */
function notPlanned(tenant) {
    return { tenant, file: '', changes: [], findings: [], failure: (0,_base_message_js__WEBPACK_IMPORTED_MODULE_4__/* .formatMessage */ .h)('review.not-planned') };
}
/** Combines the plans of all jobs. Without `expectedTenants`, of the planned tenants; with `failedJobs`, of none. Writes nothing. */
async function review(run, { planFiles = [], expectedTenants: expected, failedJobs }) {
    const pull = (await (0,_adapters_github_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j)(run.context.environment))?.pull;
    if (!pull)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('review.no-pull-request');
    if (failedJobs !== undefined)
        return { result: 'failed', notPlanned: `earlier jobs failed: ${failedJobs}`, pull };
    const files = await found(planFiles, run.directory);
    if (expected === undefined && files.length === 0) {
        const patterns = planFiles.map((pattern) => `"${pattern}"`).join(' or ') || 'nothing';
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)('review.no-plans', { patterns });
    }
    const planned = await plannedIn(files);
    const names = new Set(planned.map(({ tenant }) => tenant));
    const missing = namesIn(expected ?? '[]').filter((name) => !names.has(name));
    const plan = (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_6__/* .makePlan */ .Cs)([...planned, ...missing.map(notPlanned)]);
    const links = await linksOf(run, plan);
    return { result: (0,_engine_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planResult */ .VR)(plan), plan, pull, ...(Object.keys(links).length > 0 && { links }) };
}
/** The targets of tenant files that are links, because a change of the target changes the tenant. Empty without a checkout. */
async function linksOf({ directory }, plan) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    const led = plan.tenants.map(async ({ file }) => {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file)).catch(() => undefined);
        return [file, real === undefined ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/')];
    });
    return Object.fromEntries((await Promise.all(led)).filter(([file, path]) => path !== file));
}


/***/ }),

/***/ 90398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ isAltered),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   a1: () => (/* binding */ checkAccepted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29662);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54307);



function changedTenants(reviewed, now) {
    const names = new Set([...reviewed.tenants, ...now.tenants].map(({ tenant }) => tenant));
    const hashOf = (plan, name) => (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .Cs)(plan.tenants.filter(({ tenant }) => tenant === name)).hash;
    const differing = [...names].filter((name) => hashOf(reviewed, name) !== hashOf(now, name));
    return differing.join(', ');
}
/** Whether a plan file was changed after it was written. */
function isAltered({ tenants, hash }) {
    return (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .Cs)(tenants).hash !== hash;
}
/** Allows only the changes of a plan file. */
function checkAgainst(reviewed) {
    return (now) => {
        if (isAltered(reviewed))
            return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('plan.altered');
        if (reviewed.hash === now.hash)
            return undefined;
        const hashes = { now: now.hash.slice(0, 12), reviewed: reviewed.hash.slice(0, 12) };
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('plan.outdated', { ...hashes, tenants: changedTenants(reviewed, now) });
    };
}
/** Allows only the plan with this hash. @throws HybridError if the text is neither a hash nor true */
function checkAccepted(text) {
    if (text === 'true')
        return () => undefined;
    const hashes = text.split(/[\s,]+/).filter((word) => word !== '');
    if (hashes.length === 0 || !hashes.every((word) => /^[0-9a-f]{64}$/.test(word)))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('input.accept-current-plan');
    return ({ hash }) => hashes.includes(hash) ? undefined : (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('plan.not-accepted', { hash, accepted: hashes.join(', ') });
}


/***/ })

};
