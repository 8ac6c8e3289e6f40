export const id = 466;
export const ids = [466];
export const modules = {

/***/ 87389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   BN: () => (/* binding */ requireHolding),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


async function allOf(pages) {
    const all = [];
    for await (const page of pages)
        all.push(...page);
    return all;
}
/** @throws HybridError `github.answer` */
function textAt(value, ...path) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(value, ...path);
    if (found === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: path.join('.') });
    return found;
}
/**
 * The response, if it contains the requested value at this path. A proxy may answer with its own page or with the response to
 * another request, and then nothing was done. @throws HybridError `github.answer`
 */
function requireHolding(answer, wanted, ...path) {
    if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer, ...path) === wanted)
        return answer;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: `${path.join('.')} ${wanted}` });
}
/** @throws HybridError `github.answer` */
function numberAt(value, ...path) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, ...path);
    if (typeof found === 'number')
        return found;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: path.join('.') });
}


/***/ }),

/***/ 68760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/** Loads the client when a command talks to GitHub, so that dist holds it once. @throws HybridError for an incomplete environment */
async function openGitHub(context) {
    return (await __webpack_require__.e(/* import() */ 423).then(__webpack_require__.bind(__webpack_require__, 45423))).createGitHubClient(context);
}


/***/ }),

/***/ 48466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishAdoptions: () => (/* binding */ publishAdoptions)
});

// EXTERNAL MODULE: ./src/adapters/github/open.ts
var github_open = __webpack_require__(68760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/adapters/github/answers.ts
var answers = __webpack_require__(87389);
;// CONCATENATED MODULE: ./src/adapters/github/proposal.ts



const CONTENTS = { needed: 'contents: write' };
const PULLS = { needed: 'pull-requests: write' };
/** 422: the resource already exists. */
function isThere(error) {
    return error instanceof errors/* HybridError */.Nh && error.code === 'github.status' && /already exists/i.test(error.message);
}
/** The name of an object, which later requests and errors contain. */
function shaAt(answer, ...path) {
    const sha = (0,answers/* textAt */.$6)(answer, ...path);
    if (/^[0-9a-f]{1,64}$/.test(sha))
        return sha;
    throw (0,errors/* problem */.CC)('github.answer', { what: path.join('.') });
}
/**
 * Creates a commit with the text on top of `from`. No branch points to it yet, so after a missing response nothing visible
 * remains.
 */
async function makeCommit(client, { branch, from, path, text, title }) {
    const action = `write ${path} for the branch ${branch}`;
    const send = (method, below, parameters = {}) => client.send({ method, path: `git/${below}`, parameters, action, ...CONTENTS });
    const before = (0,answers/* requireHolding */.BN)(await send('GET', `commits/${from}`), from, 'sha');
    const file = { path, mode: '100644', type: 'blob', content: text };
    const made = await send('POST', 'trees', { base_tree: shaAt(before, 'tree', 'sha'), tree: [file] });
    // A response about a commit also contains its tree, but is no tree.
    if (!Array.isArray((0,json/* valueAt */.fK)(made, 'tree')))
        throw (0,errors/* problem */.CC)('github.answer', { what: 'tree' });
    const tree = shaAt(made, 'sha');
    const commit = await send('POST', 'commits', { message: title, tree, parents: [from] });
    return shaAt((0,answers/* requireHolding */.BN)((0,answers/* requireHolding */.BN)(commit, tree, 'tree', 'sha'), from, 'parents', '0', 'sha'), 'sha');
}
/**
 * Sets the branch to the commit: the branch is ours by its name, and an older proposal is outdated. It moves directly: if it
 * first moved to `from`, it would have no changes, and GitHub closes the open pull request of such a branch.
 */
async function setBranch(client, branch, sha) {
    const action = `set the branch ${branch}`;
    const ref = `refs/heads/${branch}`;
    const send = async (request) => {
        const answer = await client.send({ ...request, action, ...CONTENTS });
        (0,answers/* requireHolding */.BN)((0,answers/* requireHolding */.BN)(answer, ref, 'ref'), sha, 'object', 'sha');
    };
    try {
        await send({ method: 'POST', path: 'git/refs', parameters: { ref, sha } });
    }
    catch (error) {
        if (!isThere(error))
            throw error;
        await send({ method: 'PATCH', path: `git/${ref}`, parameters: { sha, force: true } });
    }
}
async function openPull(client, { branch, base, title, body }) {
    const action = 'open a pull request';
    try {
        const parameters = { title, body, head: branch, base };
        return (0,answers/* textAt */.$6)(await client.send({ method: 'POST', path: 'pulls', parameters, action, ...PULLS }), 'html_url');
    }
    catch (error) {
        if (!isThere(error))
            throw error;
    }
    const [owner = ''] = client.repository.split('/');
    const query = { head: `${owner}:${branch}`, base, state: 'open' };
    const list = await client.send({ method: 'GET', path: 'pulls', parameters: query, action, ...PULLS });
    const number = (0,answers/* numberAt */.tk)(Array.isArray(list) ? list[0] : undefined, 'number');
    const request = { path: `pulls/${number}`, parameters: { title, body }, action, ...PULLS };
    return (0,answers/* textAt */.$6)((0,answers/* requireHolding */.BN)(await client.send({ method: 'PATCH', ...request }), number, 'number'), 'html_url');
}
/** Returns the URL of the pull request; updates an open one of the branch. */
async function propose(client, proposal) {
    await setBranch(client, proposal.branch, await makeCommit(client, proposal));
    return openPull(client, proposal);
}

// EXTERNAL MODULE: ./src/render/adoption.ts
var render_adoption = __webpack_require__(71162);
;// CONCATENATED MODULE: ./src/app/publish/adoption.ts



/** A pull request opened with the token of a job starts no workflow, because GitHub prevents workflow loops. */
const START = '\nNo plan below? A pull request that the token of a job opens starts no workflow. Close and reopen it, or pass the token of a GitHub App in the input `token`.\n';
/** Opens one pull request for each tenant file that changed. @returns their URLs */
async function publishAdoptions(context, { adoptions = [], event }) {
    const changed = adoptions.filter(({ isChanged }) => isChanged);
    if (!event || changed.length === 0)
        return [];
    const client = await (0,github_open/* openGitHub */.o)(context);
    const addresses = [];
    for (const adoption of changed) {
        const { tenant, file, text } = adoption;
        const proposal = {
            branch: `genesys-hybrid/adopt-${tenant}`,
            base: event.defaultBranch ?? 'main',
            from: event.commit,
            path: file,
            text,
            title: `Accept the current values of ${tenant}`,
            body: `${(0,render_adoption/* adoptionMarkdown */.q)(adoption)}${START}`,
        };
        addresses.push(await propose(client, proposal));
    }
    return addresses;
}


/***/ })

};
