export const id = 342;
export const ids = [342];
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

/***/ 18598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor),
/* harmony export */   cC: () => (/* binding */ trustedComments),
/* harmony export */   gq: () => (/* binding */ findOwn),
/* harmony export */   pP: () => (/* binding */ createOwn),
/* harmony export */   vv: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87389);



const WRITE = { needed: 'pull-requests: write' };
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/**
 * Whether the author is an app, or has write access to the repository. A comment of another author is never ours, whatever
 * it contains. This is no proof; only the seal is.
 */
function isTrustedAuthor(written) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(written, 'user', 'type') === 'Bot' || MEMBERS.includes(String((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(written, 'author_association')));
}
function commentOf(answer) {
    return {
        id: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(answer, 'id'),
        author: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'user', 'login'),
        body: String((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(answer, 'body') ?? ''),
        address: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'html_url'),
    };
}
/** Comments of a pull request by authors with write access, oldest first. One request per hundred. */
async function* trustedComments(client, pull) {
    const path = `issues/${pull}/comments`;
    for await (const page of client.pages({ path, action: 'show the comments', needed: 'pull-requests: read' })) {
        for (const each of page)
            if (isTrustedAuthor(each))
                yield commentOf(each);
    }
}
/** Sends nothing if the comment is unchanged. */
async function updateComment(client, comment, body) {
    const { id } = comment;
    if (comment.body === body)
        return comment;
    const request = { path: `issues/comments/${id}`, parameters: { body }, action: 'change the comment' };
    return commentOf((0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHolding */ .BN)(await client.send({ ...WRITE, ...request, method: 'PATCH' }), id, 'id'));
}
/** The first comment that is ours. */
async function findOwn(client, pull, isOwn) {
    for await (const comment of trustedComments(client, pull))
        if (isOwn(comment))
            return comment;
    return undefined;
}
/** Created once: after an unclear response it is searched for, so that a run never creates two. */
async function createOwn(client, pull, { body, isOwn }) {
    const request = { path: `issues/${pull}/comments`, parameters: { body }, action: 'write the comment' };
    try {
        return commentOf(await client.send({ ...WRITE, ...request, method: 'POST' }));
    }
    catch (error) {
        const isUnclear = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh && error.code === 'github.unreachable';
        const made = isUnclear && (await findOwn(client, pull, isOwn));
        if (made)
            return made;
        throw error;
    }
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

/***/ 19894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ mergedPull),
/* harmony export */   Us: () => (/* binding */ pullNow),
/* harmony export */   vl: () => (/* binding */ changedPaths)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87389);



const PULLS = { needed: 'pull-requests: read' };
/**
 * The pull request that was merged by a commit. GitHub lists all pull requests with the commit: open ones, and those merged by
 * another commit, do not belong to this push. Nor do those that were merged into another branch whose commit was pushed later,
 * because the rules of the default branch did not apply to them.
 * @throws HybridError `github.answer` if the response is no list, because then it is unknown whether there is one
 */
async function mergedPull(client, { commit, branch }) {
    const request = { path: `commits/${commit}/pulls`, action: 'show the pull request of the commit' };
    const list = await client.send({ ...PULLS, method: 'GET', ...request });
    if (!Array.isArray(list))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: 'list' });
    const found = list.find((each) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(each, 'merged_at') &&
        (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(each, 'merge_commit_sha') === commit &&
        (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(each, 'base', 'ref') === branch);
    const [number, head] = [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(found, 'number'), (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(found, 'head', 'sha')];
    return typeof number === 'number' && typeof head === 'string' ? { number, head } : undefined;
}
async function pullNow(client, number) {
    const request = { path: `pulls/${number}`, action: 'show the pull request' };
    const answer = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHolding */ .BN)(await client.send({ ...PULLS, method: 'GET', ...request }), number, 'number');
    const isMerged = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(answer, 'merged') === true || Boolean((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(answer, 'merged_at'));
    return {
        state: isMerged ? 'merged' : (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'state') === 'open' ? 'open' : 'closed',
        head: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'head', 'sha'),
        base: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'base', 'ref'),
        defaultBranch: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'base', 'repo', 'default_branch'),
        changedFiles: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(answer, 'changed_files'),
    };
}
/** The maximum that GitHub lists for a pull request. */
const MOST_FILES = 3000;
/** Errors of GitHub if it has no list, such as for a diff that takes too long. Other errors may be temporary. */
const NO_LIST = ['github.status', 'github.not-found', 'github.denied'];
/** Paths that a pull request changes, in the order of GitHub; undefined if GitHub does not list all of them. */
async function changedPaths(client, number, pull) {
    const { changedFiles } = pull;
    if (changedFiles > MOST_FILES)
        return undefined;
    try {
        const files = await listedFiles(client, number);
        if (files.length === 0 && changedFiles > 0)
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: `list of the ${changedFiles} changed files` });
        return files.length === changedFiles ? files.flat() : undefined;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh && NO_LIST.includes(error.code))
            return undefined;
        throw error;
    }
}
/** The path of each file and, if it was renamed, its earlier path. */
async function listedFiles(client, number) {
    const path = `pulls/${number}/files`;
    const files = await (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .allOf */ .bn)(client.pages({ ...PULLS, path, action: 'show the changed files' }));
    return files.map((file) => {
        const before = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(file, 'previous_filename');
        return [(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(file, 'filename'), ...(before === undefined ? [] : [before])];
    });
}


/***/ }),

/***/ 76610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ checkPullRequest),
/* harmony export */   n: () => (/* binding */ sealedReview)
/* harmony export */ });
/* harmony import */ var _adapters_github_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18598);
/* harmony import */ var _adapters_github_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68760);
/* harmony import */ var _adapters_github_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19894);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29662);
/* harmony import */ var _core_approval_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51926);
/* harmony import */ var _core_approval_review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29519);






/** The review in a comment that was sealed with the key, also if the comment was copied. */
function genuineIn({ body }, sealer) {
    const review = (0,_core_approval_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewIn */ .A6)(body);
    return review && (0,_core_approval_review_js__WEBPACK_IMPORTED_MODULE_4__/* .isGenuine */ .s0)(review, sealer) ? review : undefined;
}
/** The review that was sealed as this comment: not a copy, and by the same author. */
function sealedReview(comment, sealer) {
    const review = genuineIn(comment, sealer);
    return review?.comment === comment.id && review.author === comment.author ? review : undefined;
}
/** Why no comment counts as sealed for this pull request. */
function noneSealed(comments) {
    if (comments.length === 0)
        return 'review.no-comment';
    if (comments.some(({ body }) => (0,_core_approval_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlderSeal */ .kF)(body)))
        return 'review.older-seal';
    return comments.some(({ body }) => (0,_core_approval_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnsealed */ .qd)(body)) ? 'review.not-sealed' : 'review.forged';
}
/** The review of the head of a pull request, or the reason why there is none. The newest comment counts. */
function reviewOf(all, pull, sealer) {
    const { number, head } = pull;
    const comments = all.filter(({ body }) => (0,_core_approval_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .hasMark */ .mP)(body));
    const sealed = comments.flatMap((comment) => {
        const review = sealedReview(comment, sealer);
        const isSame = review?.repository.toLowerCase() === pull.repository.toLowerCase();
        return isSame && review?.pull === number ? [{ comment, review }] : [];
    });
    const found = sealed.findLast(({ review }) => review.head === head) ?? sealed.at(-1);
    if (!found) {
        const copied = comments.map((each) => genuineIn(each, sealer)).find((each) => each !== undefined);
        if (copied)
            return ({ hash }) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)('review.forged#copied', { number, other: copied.pull, hash });
        return ({ hash }) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)(noneSealed(comments), { number, hash });
    }
    const { comment, review } = found;
    if (review.head !== head) {
        const commits = { reviewed: review.head.slice(0, 12), merged: head.slice(0, 12) };
        return ({ hash }) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)('review.other-commit', { number, ...commits, hash });
    }
    if ((0,_core_approval_review_js__WEBPACK_IMPORTED_MODULE_4__/* .isSealedText */ .yT)(review, { sealer, visible: (0,_core_approval_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .visibleText */ .Q6)(comment.body) }))
        return review;
    return ({ hash }) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)('review.edited', { number, hash });
}
function differenceText({ tenant, changes, isPart }) {
    if (isPart)
        return `${tenant} (some reviewed changes are no longer needed)`;
    return `${tenant} (${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} not reviewed)`;
}
/**
 * Allows only the plan in the comment of the merged pull request. Runs before any tenant is read.
 * @throws HybridError if GitHub cannot be reached; Refusal for a key that is too short
 */
async function checkPullRequest(context, event, key) {
    const sealer = (0,_core_approval_review_js__WEBPACK_IMPORTED_MODULE_4__/* .sealerOf */ .K$)(context.seal(key));
    const { commit, defaultBranch: branch = '', repository, name } = event;
    if (name !== 'push')
        return ({ hash }) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)('review.by-hand', { event: name, hash });
    const client = await (0,_adapters_github_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openGitHub */ .o)(context);
    const pull = await (0,_adapters_github_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .mergedPull */ .Cl)(client, { commit, branch });
    if (!pull)
        return ({ hash }) => (0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)('review.none', { commit: commit.slice(0, 12), branch, hash });
    const comments = [];
    for await (const comment of (0,_adapters_github_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedComments */ .cC)(client, pull.number))
        comments.push(comment);
    const review = reviewOf(comments, { ...pull, repository }, sealer);
    if (typeof review === 'function')
        return review;
    return (plan) => {
        const differing = (0,_core_approval_review_js__WEBPACK_IMPORTED_MODULE_4__/* .findUnreviewed */ .WE)(plan, review, { sealer, isRerun: event.attempt > 1 });
        if (differing.length === 0)
            return undefined;
        const values = { number: review.pull, tenants: differing.map(differenceText).join(', '), hash: plan.hash };
        return { ...(0,_base_message_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMessage */ .h)('review.outdated', values), unreviewed: differing };
    };
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   _Z: () => (/* binding */ END_OF_MARK),
/* harmony export */   il: () => (/* binding */ readMarkedValue)
/* harmony export */ });
/** The end of the first line, an HTML comment that the program reads. */
const END_OF_MARK = ' -->';
/** Below the limit of GitHub, in characters. */
const LONGEST = 60_000;
function firstLine(body) {
    const [line = ''] = body.split(/\r\n|\n|\r/, 1);
    return line;
}
/** The JSON value in the first line of a comment or an issue; undefined if it has no such line. */
function readMarkedValue(body, mark) {
    const line = firstLine(body);
    if (!line.startsWith(mark) || !line.endsWith(END_OF_MARK) || line.length > LONGEST)
        return undefined;
    try {
        return JSON.parse(line.slice(mark.length, -END_OF_MARK.length));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 51926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ reviewIn),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   UY: () => (/* binding */ UNSEALED_MARK),
/* harmony export */   kF: () => (/* binding */ isOlderSeal),
/* harmony export */   mP: () => (/* binding */ hasMark),
/* harmony export */   qd: () => (/* binding */ isUnsealed)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _first_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2464);


/** First line of the comment: identifies it, and contains the data of the review. */
const MARK = '<!-- genesys-hybrid:review ';
const HEX = /^[0-9a-f]{40,64}$/;
const SEALED = /^[\w-]+$/;
/** `ada`, `github-actions[bot]` */
const LOGIN = /^[\w-]+(\[bot\])?$/;
const TEXTS = { repository: /^[\w.-]+\/[\w.-]+$/, head: HEX, author: LOGIN, text: SEALED, hash: HEX, seal: SEALED };
/** It contains only letters, digits, `-`, `_`, `.`, `[`, `]` and `/`, so it cannot end the HTML comment. */
const markOf = (review) => `${MARK}${JSON.stringify(review)}${_first_line_js__WEBPACK_IMPORTED_MODULE_0__/* .END_OF_MARK */ ._Z}`;
/** Mark of a plan that is not sealed: identifies the comment, and never counts as reviewed. */
const UNSEALED_MARK = `${MARK}{}${_first_line_js__WEBPACK_IMPORTED_MODULE_0__/* .END_OF_MARK */ ._Z}`;
const hasMark = (body) => body.startsWith(MARK);
/** The text below the first line, in the form that is sealed: the web editor of GitHub writes CRLF, and trailing spaces are invisible. */
function visibleText(body) {
    const text = body.replaceAll(/\r\n?/g, '\n');
    return text.slice(text.indexOf('\n') + 1 || text.length).trimEnd();
}
function isText(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
}
function isReview(value) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return false;
    const { format, pull, comment, plans, changes } = value;
    return (format === 2 &&
        Object.entries(TEXTS).every(([name, pattern]) => isText(value[name], pattern)) &&
        [pull, comment].every(Number.isSafeInteger) &&
        (changes === undefined || isText(changes, /^[\w-]*$/)) &&
        Array.isArray(plans) &&
        plans.every((plan) => isText(plan, SEALED)));
}
/**
 * The review in the first line; undefined unless the line has exactly our form: of a duplicate key JSON returns the second value,
 * and the first one could end the HTML comment and show text that no seal covers. The seal says whether the review is genuine.
 */
function reviewIn(body) {
    const value = (0,_first_line_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarkedValue */ .il)(body, MARK);
    return isReview(value) && markOf(value) === (0,_first_line_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(body) ? value : undefined;
}
/** Whether an older version sealed it: only the plan, and not the text that people read. */
const isOlderSeal = (body) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)((0,_first_line_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarkedValue */ .il)(body, MARK), 'format') === 1;
/** Whether it is our comment without a seal. */
function isUnsealed(body) {
    const value = (0,_first_line_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarkedValue */ .il)(body, MARK);
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}


/***/ }),

/***/ 29519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ sealerOf),
/* harmony export */   WE: () => (/* binding */ findUnreviewed),
/* harmony export */   s0: () => (/* binding */ isGenuine),
/* harmony export */   uK: () => (/* binding */ sealReview),
/* harmony export */   yT: () => (/* binding */ isSealedText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90299);



/** 16 bytes of a seal cannot be forged; six characters of base64url identify a change of a sealed plan. */
const PLAN_BYTES = 16;
const CHANGE_CHARACTERS = 6;
const CHANGE_BYTES = 5;
const SEAL_BYTES = 32;
/** Maximum characters of all change seals; the comment has 60,000, mostly for the text. */
const MOST_CHANGES = 12_000;
const SHORTEST_KEY = 32;
/** @throws Refusal for a key that is short enough to be guessed */
function sealerOf(key) {
    if (key.length < SHORTEST_KEY)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)('review.key', { length: key.length });
    return {
        seal: (purpose, text, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key.reveal())
            .update(`genesys-hybrid ${purpose} 1\0${text}`)
            .digest()
            .subarray(0, bytes)
            .toString('base64url'),
    };
}
const isSealed = (plan) => plan.changes.length > 0 && !plan.failure && !(0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(plan);
const planSeal = (plan, sealer) => sealer.seal('plan', (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .tenantEssence */ .pC)(plan), PLAN_BYTES);
function changeSeal(tenant, change, sealer) {
    return sealer.seal('change', `${tenant}\0${(0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .changeEssence */ .fh)(change)}`, CHANGE_BYTES).slice(0, CHANGE_CHARACTERS);
}
/** Refused tenants and those that could not be read are not sealed, because they could not be reviewed. */
function sealReview(plan, reviewed, { sealer, visible }) {
    const tenants = plan.tenants.filter(isSealed);
    const sealsOf = (each) => each.changes.map((change) => changeSeal(each.tenant, change, sealer));
    const changes = tenants.flatMap(sealsOf).join('');
    const unsealed = {
        format: 2,
        ...reviewed,
        text: sealer.seal('text', visible, SEAL_BYTES),
        hash: plan.hash,
        plans: tenants.map((each) => planSeal(each, sealer)),
        ...(changes.length <= MOST_CHANGES && { changes }),
    };
    return { ...unsealed, seal: sealer.seal('review', (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(unsealed), SEAL_BYTES) };
}
function isSealedText({ text }, { sealer, visible }) {
    return isEqual(text, sealer.seal('text', visible, SEAL_BYTES));
}
function isEqual(given, wanted) {
    const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
    return one.length === other.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(one, other);
}
function isGenuine({ seal, ...unsealed }, sealer) {
    return isEqual(seal, sealer.seal('review', (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(unsealed), SEAL_BYTES));
}
/**
 * The tenants whose plan differs from the reviewed one. A tenant without changes needs no review.
 * @param isRerun an earlier attempt of the same run may have applied a part; then the rest of the plan is accepted
 */
function findUnreviewed(plan, review, { sealer, isRerun }) {
    const plans = new Set(review.plans);
    const known = new Set(review.changes?.match(/.{6}/g) ?? []);
    return plan.tenants
        .filter((each) => isSealed(each) && !plans.has(planSeal(each, sealer)))
        .map(({ tenant, changes }) => {
        const added = changes.filter((change) => !known.has(changeSeal(tenant, change, sealer)));
        return { tenant, changes: added, isPart: added.length === 0 };
    })
        .filter(({ isPart }) => !(isRerun && isPart));
}


/***/ }),

/***/ 8255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ recordPlannedFields),
/* harmony export */   j: () => (/* binding */ askedHash),
/* harmony export */   yv: () => (/* binding */ originOf),
/* harmony export */   zB: () => (/* binding */ recordFields)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36292);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90299);




function runOf({ GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT, ...rest }) {
    const attempt = Number(GITHUB_RUN_ATTEMPT || 1);
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = rest;
    if (!id || !repository || !Number.isSafeInteger(attempt) || attempt < 1)
        return undefined;
    return { id, attempt, address: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` };
}
/** Who applied which commit, and where. For a re-run, the person who started it. */
function originOf(environment) {
    const { GITHUB_SHA: commit, GITHUB_REPOSITORY: repository, GITHUB_EVENT_NAME: event } = environment;
    const actor = environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || environment.USER;
    const run = runOf(environment);
    return {
        ...(commit && /^[0-9a-f]{7,64}$/.test(commit) && { commit }),
        ...(actor && { actor }),
        ...(repository && { repository }),
        ...(event && { event }),
        ...(run && { run }),
    };
}
/** SHA-256 over the content of a tenant file, independent of its formatting. */
function askedHash({ file: _file, places: _places, ...asked }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(asked)).digest('hex');
}
/** The fields of a change after the write. `again` is another comparison with the current facts. */
function recordFields(planned, again, comparison) {
    return planned.fields.map((change) => {
        const newer = again?.fields.find(({ field }) => field === change.field)?.after ?? change.after;
        const before = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .Up)(change, 'field', 'before');
        return newer === undefined ? before : { ...before, after: resolveField(newer, comparison) };
    });
}
function resolveField(value, comparison) {
    const source = (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(value);
    const isOpen = (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .isReference */ .A_)(value) || (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(value, 'secret') === null;
    return source && isOpen ? (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .shownReference */ .Xu)(source, comparison) : value;
}
/** The fields of a change that was not made, as in the plan. */
function recordPlannedFields({ fields }) {
    return fields.map((change) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .Up)(change, 'field', 'before', 'after'));
}


/***/ })

};
