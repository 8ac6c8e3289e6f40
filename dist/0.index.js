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
/* harmony import */ var _engine_look_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91170);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54307);
/* harmony import */ var _given_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29273);
/* harmony import */ var _reviewed_plan_refusal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90398);








async function found(patterns, directory) {
    const files = new Set();
    for (const pattern of patterns) {
        for await (const name of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd: directory }))
            files.add((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, name));
    }
    return [...files].sort();
}
function namesIn(text) {
    try {
        const names = JSON.parse(text);
        if (Array.isArray(names) && names.every((name) => typeof name === 'string'))
            return names;
    }
    catch {
        // Said below, for what is no JSON and for what is another JSON.
    }
    const fix = 'Give the output "tenants" of the step with command: tenants.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HybridError */ .Nh({
        code: 'input.expected-tenants',
        message: 'expected-tenants is not a JSON list of names',
        fix,
    });
}
function requireWhole(plan, file) {
    const altered = (0,_reviewed_plan_refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .alteredPlan */ .VM)(plan, file, 'Let the jobs that plan hand on their files as they are.');
    if (altered)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HybridError */ .Nh(altered);
}
function requireOnce(tenants) {
    const names = tenants.map(({ tenant }) => tenant);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return;
    const fix = 'Give each tenant to one job, and only the plans of this run to the review.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HybridError */ .Nh({ code: 'review.twice', message: `two plans have the tenant ${twice}`, fix });
}
/** A job that was killed leaves no plan, and what nobody planned nobody reviewed. */
function notPlanned(tenant) {
    const fix = 'Look at the log of its job; then run the failed jobs again.';
    const failure = { code: 'review.not-planned', message: 'no job of this run planned it', fix };
    return { tenant, file: '', changes: [], findings: [], failure };
}
/** Puts the plans of all jobs together; without `expectedTenants` of whoever was planned, with `failedJobs` of nobody. Writes nothing: the comment is made of what this gives. */
async function review(run, { planFiles = [], expectedTenants: expected, failedJobs }) {
    const pull = (await (0,_adapters_github_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j)(run.context.environment))?.pull;
    if (!pull) {
        const message = 'a review belongs to a pull request, and this run belongs to none';
        const fix = 'Use command: review in a workflow on pull_request.';
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P_({ code: 'review.no-pull-request', message, fix });
    }
    if (failedJobs !== undefined)
        return { result: 'failed', notPlanned: `the jobs before it failed: ${failedJobs}`, pull };
    const files = await found(planFiles, run.directory);
    const plans = await Promise.all(files.map((file) => (0,_given_files_js__WEBPACK_IMPORTED_MODULE_6__.readPlanFile)(file)));
    for (const [index, plan] of plans.entries())
        requireWhole(plan, files[index] ?? '');
    const planned = plans.flatMap(({ tenants }) => tenants);
    requireOnce(planned);
    const names = new Set(planned.map(({ tenant }) => tenant));
    const missing = namesIn(expected ?? '[]').filter((name) => !names.has(name));
    if (expected === undefined && files.length === 0)
        throw noPlans(planFiles);
    const plan = (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_5__/* .makePlan */ .Cs)([...planned, ...missing.map(notPlanned)]);
    const links = await linksOf(run, plan);
    return { result: (0,_engine_look_js__WEBPACK_IMPORTED_MODULE_4__/* .planResult */ .VR)(plan), plan, pull, ...(Object.keys(links).length > 0 && { links }) };
}
/** A tenant file that is a link changes with the file that it leads to. Not checked out: then nothing is known of links. */
async function linksOf({ directory }, plan) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    const led = plan.tenants.map(async ({ file }) => {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file)).catch(() => undefined);
        const path = real === undefined ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
        return [file, path];
    });
    return Object.fromEntries((await Promise.all(led)).filter(([file, path]) => file !== '' && path !== file));
}
function noPlans(patterns) {
    const message = `no plan file matches ${patterns.map((pattern) => `"${pattern}"`).join(' or ') || 'nothing'}`;
    const fix = 'Name the plans with --plans (input plan-files), and the tenants that have to be in them with --expected (input expected-tenants).';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HybridError */ .Nh({ code: 'review.no-plans', message, fix });
}


/***/ }),

/***/ 90398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VM: () => (/* binding */ alteredPlan),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   a1: () => (/* binding */ checkAccepted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54307);


function changedTenants(reviewed, now) {
    const names = new Set([...reviewed.tenants, ...now.tenants].map(({ tenant }) => tenant));
    const hashOf = (plan, name) => (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .Cs)(plan.tenants.filter(({ tenant }) => tenant === name)).hash;
    const differing = [...names].filter((name) => hashOf(reviewed, name) !== hashOf(now, name));
    return `it differs for ${differing.join(', ')}`;
}
/** Why a plan from a file is not the one that was written there. */
function alteredPlan({ tenants, hash }, name, fix) {
    if ((0,_resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .Cs)(tenants).hash === hash)
        return undefined;
    const message = `${name} was changed after it was written: its hash does not fit its content`;
    return { code: 'plan.altered', message, fix };
}
/** Only what a plan file says. */
function checkAgainst(reviewed) {
    return (now) => {
        const altered = alteredPlan(reviewed, 'the plan file', 'Make a new plan with `plan --out`, and apply that.');
        if (altered || reviewed.hash === now.hash)
            return altered;
        return {
            code: 'plan.outdated',
            message: `what is to be done now (${now.hash.slice(0, 12)}) is not what was reviewed (${reviewed.hash.slice(0, 12)}): ${changedTenants(reviewed, now)}`,
            fix: 'Nothing was changed. Make a new plan, review it, and apply that.',
        };
    };
}
/** @throws HybridError where the hash of a plan is meant and something else is written */
function acceptedHashes(text) {
    if (text === 'true')
        return 'any';
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length > 0 && words.every((word) => /^[0-9a-f]{64}$/.test(word)))
        return words;
    const message = 'accept-current-plan is neither true nor the hash of a plan';
    const fix = 'Copy the 64 characters that the refused run shows as its plan hash; or write true to apply whatever there is to do.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh({ code: 'input.accept-current-plan', message, fix });
}
/** A person says which plan they saw. */
function checkAccepted(text) {
    const accepted = acceptedHashes(text);
    return (now) => {
        if (accepted === 'any' || accepted.includes(now.hash))
            return undefined;
        const message = 'what is to be done now has another hash than the plan that was accepted';
        const fix = `Look at what is shown here. To apply it, run again with accept-current-plan: ${now.hash}`;
        return { code: 'plan.not-accepted', message, fix };
    };
}


/***/ })

};
