export const id = 703;
export const ids = [703];
export const modules = {

/***/ 45423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   G: () => (/* binding */ holding),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   o6: () => (/* binding */ openGitHub),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23659);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4807);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23461);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23078);






const PAGE = 100;
/** A bound, so that an answer that always has a full page is no endless loop. */
const MOST_PAGES = 50;
/** What the next try may get an answer to. */
const PASSING = ['github.rate', 'github.unreachable', 'github.token'];
function queryOf(parameters) {
    const pairs = Object.entries(parameters).map(([name, value]) => [name, String(value)]);
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
/** A POST is not repeated: after an unclear answer the comment or issue may be there. */
function restRequest(repository, request) {
    const { method, parameters = {}, action, needed } = request;
    // With a slash at its end GitHub knows no repository.
    const path = `repos/${repository}${request.path && `/${request.path}`}`;
    const rest = { method, action, help: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .jobHelp */ .RB)(needed) };
    if (method === 'GET')
        return { ...rest, path: `${path}${queryOf(parameters)}` };
    return { ...rest, path, json: parameters, repeatable: method !== 'POST' };
}
/** @throws HybridError where the environment does not say enough */
function openGitHub(context) {
    const { environment, seal } = context;
    const hint = 'Inside a workflow GITHUB_REPOSITORY says it; in a terminal set it to owner/name.';
    const repository = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(environment.GITHUB_REPOSITORY, hint);
    const fix = 'In a workflow leave the input token out; in a terminal set GITHUB_TOKEN.';
    const api = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .apiAddress */ .zz)(environment);
    const token = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .requireToken */ .Fw)(environment.GITHUB_TOKEN, 'talk to GitHub with', fix);
    const rest = new _rest_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubRest */ .y(context, { api, token: seal(token) });
    const bodyOf = async (answer, action) => {
        try {
            return (await answer).body;
        }
        catch (error) {
            throw error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$ ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(error, action) : error;
        }
    };
    const send = (request) => bodyOf(rest.send(restRequest(repository, request)), request.action);
    const login = async () => {
        const request = { action: 'say whose the token is', help: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .jobHelp */ .RB)('pull-requests: write') };
        try {
            const body = await bodyOf(rest.viewer(request), request.action);
            return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(body, 'data', 'viewer', 'login');
        }
        catch (error) {
            if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh && !PASSING.includes(error.code))
                return undefined;
            throw error;
        }
    };
    return { repository, login, send, pages: (request) => pagesOf(send, request) };
}
async function* pagesOf(send, request) {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const parameters = { ...request.parameters, per_page: PAGE, page };
        const list = await send({ ...request, method: 'GET', parameters });
        if (!Array.isArray(list))
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: 'list' });
        yield list;
        if (list.length < PAGE)
            return;
    }
}
async function allOf(pages) {
    const all = [];
    for await (const page of pages)
        all.push(...page);
    return all;
}
/** @throws HybridError `github.answer` */
function textAt(value, ...path) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(value, ...path);
    if (found === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: path.join('.') });
    return found;
}
/**
 * The answer, if it says there what was asked for. Something in between may answer with a page of its own, or with the answer to
 * another request, and nothing was done then. @throws HybridError `github.answer`
 */
function holding(answer, wanted, ...path) {
    if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__.at)(answer, ...path) === wanted)
        return answer;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: `${path.join('.')} ${wanted}` });
}
/** @throws HybridError `github.answer` */
function numberAt(value, ...path) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__.at)(value, ...path);
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45423);



const WRITE = { needed: 'pull-requests: write' };
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/**
 * Written by an app, or by somebody who may write to the repository. A comment of anybody else is never taken for ours,
 * whatever stands in it. That is no proof: only the seal is.
 */
function isTrustedAuthor(written) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(written, 'user', 'type') === 'Bot' || MEMBERS.includes(String((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(written, 'author_association')));
}
function commentOf(answer) {
    return {
        id: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(answer, 'id'),
        author: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'user', 'login'),
        body: String((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(answer, 'body') ?? ''),
        address: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'html_url'),
    };
}
/** Comments of a pull request by those who may write to the repository, oldest first. One request for each hundred. */
async function* trustedComments(client, pull) {
    const path = `issues/${pull}/comments`;
    for await (const page of client.pages({ path, action: 'show the comments', needed: 'pull-requests: read' })) {
        for (const each of page)
            if (isTrustedAuthor(each))
                yield commentOf(each);
    }
}
/** Sends nothing when it is so already. */
async function updateComment(client, comment, body) {
    const { id } = comment;
    if (comment.body === body)
        return comment;
    const request = { path: `issues/comments/${id}`, parameters: { body }, action: 'change the comment' };
    return commentOf((0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .holding */ .G)(await client.send({ ...WRITE, ...request, method: 'PATCH' }), id, 'id'));
}
/** The first comment that is ours. */
async function findOwn(client, pull, isOwn) {
    for await (const comment of trustedComments(client, pull))
        if (isOwn(comment))
            return comment;
    return undefined;
}
/** Made once: after an unclear answer it is looked for, so that there are never two of one run. */
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

/***/ 4807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ limitReached),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Mj: () => (/* binding */ gitHubError),
/* harmony export */   RB: () => (/* binding */ jobHelp),
/* harmony export */   a5: () => (/* binding */ isRateLimit)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);



/** `Validation Failed` alone says nothing; what is wrong stands in a list, whose entries may have a sentence. */
function detailsOf(body) {
    const errors = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(body, 'errors');
    return (Array.isArray(errors) ? errors : []).flatMap((each) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(each, 'message') ?? []);
}
function reasonIn(body) {
    if (typeof body === 'string')
        return (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)(body);
    return (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)([(0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(body), ...detailsOf(body)].filter((part) => part !== '').join(': '));
}
/** `issues=write; pull_requests=write`: any one of them, each with `-` in a workflow. */
function permissionLines(header) {
    return header.split(/[;,]/).flatMap((part) => {
        const [, name, access] = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part) ?? [];
        return name ? [`${name.replaceAll('_', '-')}: ${access}`] : [];
    });
}
/** For requests with the token of a job. */
function jobHelp(needed) {
    const denied = (headers) => {
        const accepted = permissionLines(headers['x-accepted-github-permissions'] ?? '');
        const others = accepted.filter((line) => line !== needed).map((line) => `\`${line}\``);
        const instead = others.length > 0 ? ` (GitHub accepts ${others.join(' or ')} as well)` : '';
        return `Add the line \`${needed}\` under permissions: of this job${instead}. A pull request from a fork never gets it.`;
    };
    return { token: 'Leave the input token out, or give another.', denied, notFound: denied };
}
/** GitHub says "too many requests" with status 403, too. */
function isRateLimit({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    return 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test((0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(body));
}
/** A limit that did not pass while it was waited for. */
function limitReached({ status, body }, action) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.rate', { action, reason: reasonIn(body) || `status ${status}` });
}
/**
 * An answer that is no success, in our words.
 * @param action what was asked for, such as `write the comment`
 */
function gitHubError({ status, headers, body }, action, help) {
    const reason = reasonIn(body) || `status ${status}`;
    const values = { action, reason };
    if (status === 401)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.token', { ...values, token: help.token });
    if (/not permitted to create or approve pull requests/i.test(reason))
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.denied#setting', values);
    if (status === 403)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.denied', { ...values, remedy: help.denied(headers) });
    if (status === 404)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.not-found', { ...values, remedy: help.notFound(headers) });
    if (status === 410)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.gone', values);
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(status >= 300 && status < 400 ? 'github.renamed' : 'github.status', values);
}
/** GitHub, or what stands before it, gave no answer to go on with. */
function unreachable({ status, body, message, fix }, action) {
    const values = { action, reason: reasonIn(body) || message };
    if (status !== undefined || !fix)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.unreachable', values);
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.unreachable#connection', { ...values, remedy: fix });
}


/***/ }),

/***/ 23461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   zz: () => (/* binding */ apiAddress)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _http_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61843);


const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** `owner/name`. @throws HybridError `github.no-repository` */
function repositoryName(name, remedy) {
    if (name && REPOSITORY.test(name))
        return name;
    throw name ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.no-repository#name', { name, remedy }) : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.no-repository', { remedy });
}
/** Without a slash at its end. @throws HybridError `github.address` */
function apiAddress({ GITHUB_API_URL: address }) {
    const text = address || 'https://api.github.com';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,_http_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)))
        return text.replace(/\/+$/, '');
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.address');
}
/** @param use in a sentence after "there is no token to". @throws HybridError `github.no-token` */
function requireToken(token, use, remedy) {
    if (token?.trim())
        return token.trim();
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.no-token', { use, remedy });
}


/***/ }),

/***/ 23078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubRest)
/* harmony export */ });
/* harmony import */ var _base_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58369);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27715);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55807);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4807);





/** Below 500 everything is an answer. */
const ANSWERS = Array.from({ length: 200 }, (_, index) => 300 + index);
/** Milliseconds between two writes. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const WRITE_PAUSE = 1_000;
/** Milliseconds to wait for a secondary limit that does not say how long it lasts; the same page says so. */
const LIMIT_PAUSE = 60_000;
/** A hundred comments, which is the size of a page, of 65,536 characters each. */
const ANSWER_LIMIT = 32 * _base_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
/** REST has the same question, and does not answer it for the token of a job. */
const VIEWER = '{ viewer { login } }';
/** GitHub says in seconds since 1970 when it counts anew; a limit that does not say so is not waited for. */
function untilReset({ headers }, now) {
    if (headers['x-ratelimit-remaining'] !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now.getTime()) : Number.POSITIVE_INFINITY;
}
/**
 * The one client for the API of GitHub: comments, issues and stored secrets. Writes are sent one after the other with a pause. A write
 * that is to be finished during a stop is sent then without the pause: a secondary limit does less harm than a lost secret.
 */
class GitHubRest {
    #context;
    #access;
    #last = Promise.resolve();
    #lastAt = 0;
    constructor(context, access) {
        this.#context = context;
        this.#access = access;
    }
    /** @throws HybridError `github.*` for a refusal or a limit; HttpError where GitHub does not answer */
    send(request) {
        return request.method === 'GET' ? this.#send(request, this.#access.api) : this.#write(request);
    }
    /** The answer to whom the token writes as, by GraphQL. @throws as `send` */
    viewer(request) {
        // On GitHub Enterprise Server: HOST/api/v3 and HOST/api/graphql.
        const base = this.#access.api.replace(/\/api\/v3$/, '/api');
        return this.#send({ ...request, method: 'POST', path: 'graphql', json: { query: VIEWER }, repeatable: true }, base);
    }
    #write(request) {
        const { clock } = this.#context;
        const write = this.#last.then(async () => {
            const pause = this.#lastAt + WRITE_PAUSE - clock.now().getTime();
            if (pause > 0)
                await clock.sleep(pause).catch(() => { });
            return this.#send(request, this.#access.api).finally(() => {
                this.#lastAt = clock.now().getTime();
            });
        });
        this.#last = write.catch(() => { });
        return write;
    }
    async #send({ path, json, action, help, good, ...request }, base) {
        const headers = {
            Accept: 'application/vnd.github+json',
            'X-GitHub-Api-Version': '2022-11-28',
            'User-Agent': 'genesys-hybrid',
            Authorization: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(`Bearer ${this.#access.token.reveal()}`),
        };
        const limits = { isRateLimit: _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isRateLimit */ .a5, limitPause: this.#limitPause, answerLimit: ANSWER_LIMIT, accept: ANSWERS };
        const body = json === undefined ? {} : { body: { json } };
        const answer = await this.#context.http
            .send({ ...request, ...body, ...limits, url: `${base}/${path}`, headers })
            .catch((error) => {
            throw isLimit(error) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .limitReached */ .Cf)(error, action) : error;
        });
        if (good ? good.includes(answer.status) : answer.status < 300)
            return answer;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .gitHubError */ .Mj)(answer, action, help);
    }
    #limitPause = (response, now) => {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isRateLimit */ .a5)(response))
            return undefined;
        const pause = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfter */ .P9)(response, now) ?? untilReset(response, now) ?? LIMIT_PAUSE;
        if (Number.isFinite(pause))
            this.#context.log.info(`GitHub asks to wait for ${Math.ceil(pause / 1000)} s`);
        return pause;
    };
}
/** A limit that did not pass within the time of a request. */
function isLimit(error) {
    return error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j$ && (error.status === 429 || error.status === 403);
}


/***/ }),

/***/ 27715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   uV: () => (/* binding */ reasonText)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


/** A request that gave no answer to go on with. Never holds headers, and of the library's error nothing at all. */
class HttpError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
    status;
    correlationId;
    /** True when the request may have taken effect although no clear answer came. */
    unclear;
    /** True when it is certain that the service did nothing. */
    untouched;
    #body;
    constructor(details) {
        super(details);
        this.status = details.status;
        this.correlationId = details.correlationId;
        this.unclear = details.unclear ?? false;
        this.untouched = details.untouched ?? false;
        this.#body = details.body;
    }
    /** Parsed, from outside: may be anything. Private, so that printing the error does not print what a service sent. */
    get body() {
        return this.#body;
    }
}
const REASON_LENGTH = 300;
/** Text from a service for a message: one line, no control characters, not long. */
function reasonText(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return line.length > REASON_LENGTH ? `${line.slice(0, REASON_LENGTH - 1)}\u2026` : line;
}
/** What the answer says of itself: Genesys Cloud, its token endpoint and Vault each have their own words. */
function reasonOf(body) {
    const first = (...names) => names.map((name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, name)).find((text) => text);
    const errors = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(body, 'errors');
    const listed = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string').join('; ') : '';
    const message = first('message', 'description', 'error_description', 'statusMessage');
    return reasonText([first('code', 'error'), message, listed].filter(Boolean).join(': '));
}
/** `GET https://api.mypurecloud.de/api/v2/oauth/clients`: no query, no user, since those may hold what must not be seen. */
function requestText(method, url) {
    return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 55807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   rM: () => (/* binding */ nextDelay)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27715);

const ATTEMPTS = 5;
const DEADLINE = 120_000;
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;
/** A service that wants a longer pause is told about instead of waited for. */
const LONGEST_PAUSE = 180_000;
const NOT_IMPLEMENTED = 501;
/** What another attempt would meet again. */
const FINAL = ['http.tls', 'http.too-large', 'http.proxy'];
function isRepeatable({ method, repeatable }) {
    return repeatable ?? (method !== 'POST' && method !== 'PATCH');
}
/** Seconds or a date, in milliseconds from now. */
function retryAfter({ headers }, now) {
    const text = headers['retry-after'];
    if (text === undefined)
        return undefined;
    const seconds = Number(text);
    const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - now.getTime();
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
function mayRepeat({ request, result }) {
    if (result instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$) {
        return !FINAL.includes(result.code) && (result.untouched || isRepeatable(request));
    }
    const { status } = result;
    if (status === 429 || request.isRateLimit?.(result))
        return true;
    if (request.retryOn?.includes(status))
        return isRepeatable(request);
    return status >= 500 && status !== NOT_IMPLEMENTED && isRepeatable(request);
}
/** Doubling, with half of it left to chance, so that many clients do not come back together. */
function backoff(attempt, random) {
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
    return longest / 2 + (longest / 2) * random.fraction();
}
/** Milliseconds until the next attempt, or `stop` when there is none. */
function nextDelay(attempt) {
    if (attempt.attempt >= ATTEMPTS || !mayRepeat(attempt))
        return 'stop';
    const { request, result, now } = attempt;
    const isAnswer = !(result instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$);
    const asked = isAnswer ? (request.limitPause?.(result, now) ?? retryAfter(result, now)) : undefined;
    const delay = asked ?? backoff(attempt.attempt, attempt.random);
    return delay > LONGEST_PAUSE || attempt.elapsed + delay > DEADLINE ? 'stop' : delay;
}


/***/ }),

/***/ 13703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishDrift: () => (/* binding */ publishDrift)
});

// EXTERNAL MODULE: ./src/adapters/github/client.ts
var github_client = __webpack_require__(45423);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/adapters/github/comments.ts
var comments = __webpack_require__(18598);
;// CONCATENATED MODULE: ./src/adapters/github/issues.ts



const ISSUES = { path: 'issues', needed: 'issues: write' };
function issueOf(answer) {
    return {
        number: (0,github_client/* numberAt */.tk)(answer, 'number'),
        title: (0,github_client/* textAt */.$6)(answer, 'title'),
        body: String((0,json.at)(answer, 'body') ?? ''),
        isOpen: (0,json.at)(answer, 'state') === 'open',
        address: (0,github_client/* textAt */.$6)(answer, 'html_url'),
    };
}
/** All issues with a label, open and closed, oldest first. A pull request counts as one at GitHub and not here. */
async function issuesWithLabel(client, label) {
    const parameters = { labels: label, state: 'all', sort: 'created', direction: 'asc' };
    const listed = await (0,github_client/* allOf */.bn)(client.pages({ ...ISSUES, parameters, action: 'show the issues' }));
    const issues = listed.filter((each) => (0,json.at)(each, 'pull_request') === undefined && (0,comments/* isTrustedAuthor */.Xw)(each));
    return issues.map(issueOf);
}
async function createIssue(client, { title, body, label }) {
    const parameters = { title, body, labels: [label] };
    return issueOf(await client.send({ ...ISSUES, method: 'POST', parameters, action: 'open an issue' }));
}
/** Sends nothing when it is so already. */
async function updateIssue(client, issue, wanted) {
    const { title, body, isOpen } = wanted;
    if (issue.title === title && issue.body === body && issue.isOpen === isOpen)
        return issue;
    const state = isOpen ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
    const reopened = isOpen && !issue.isOpen ? { state_reason: 'reopened' } : {};
    const { number } = issue;
    const request = { ...ISSUES, path: `issues/${number}`, parameters: { title, body, ...state, ...reopened } };
    const answer = await client.send({ ...request, method: 'PATCH', action: `change issue #${number}` });
    return issueOf((0,github_client/* holding */.G)(answer, number, 'number'));
}

// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/approval/first-line.ts
var first_line = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/render/markdown/markdown.ts
var markdown = __webpack_require__(10847);
// EXTERNAL MODULE: ./src/render/markdown/markdown-escape.ts
var markdown_escape = __webpack_require__(97755);
;// CONCATENATED MODULE: ./src/render/markdown/drift-issue.ts







const DRIFT_LABEL = 'genesys-hybrid-drift';
const MARK = '<!-- genesys-hybrid:drift ';
const ISSUE_LIMIT = 60_000;
/** Differences that are remembered, and listed with their dates; a tenant has some fifteen things that can differ. */
const MOST_DATES = 200;
/** No text of it can end the HTML comment that it stands in. */
function markOf(memory) {
    const json = JSON.stringify(memory).replace(/[<>]|-(?=-)/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
    return `${MARK}${json}${first_line/* END_OF_MARK */._Z}`;
}
/** What the first line of an issue remembers; undefined for an issue that is not ours. */
function driftMemory(body) {
    const value = (0,first_line/* markedValue */.oc)(body, MARK);
    const [tenant, since] = [(0,json.at)(value, 'tenant'), (0,json.at)(value, 'since')];
    if (typeof tenant !== 'string' || typeof since !== 'object' || since === null)
        return undefined;
    const dates = Object.entries(since).filter(([, date]) => typeof date === 'string' && !Number.isNaN(Date.parse(date)));
    return { tenant, since: Object.fromEntries(dates) };
}
/**
 * What ends soon is renewed by a person, or by an apply that somebody has to let run. And no change takes away a certificate that
 * may be in use: a person finds out whether it is, or who added it.
 */
const FOR_PEOPLE = /^(?:saml-key\.ends-\d+|oauth-client\.age-\d+|identity-provider\.(?:unknown|kept|unreadable)-certificate)$/;
/** What somebody has to do something about. A note is not. */
function needsIssue(plan) {
    const isForPeople = ({ code: name, severity }) => severity === 'warn' && FOR_PEOPLE.test(name);
    return plan.changes.length > 0 || (0,hash/* isRefused */.H0)(plan) || plan.findings.some(isForPeople);
}
function driftTitle({ tenant, changes }) {
    if (changes.length > 0)
        return `Drift: ${tenant} is not as its file says`;
    return `Drift: something of ${tenant} ends soon or needs a person`;
}
function sinceTable({ plan, since }) {
    if (plan.changes.length === 0)
        return '';
    const rows = plan.changes.slice(0, MOST_DATES).map(({ title, address }) => {
        const found = since[address];
        return [(0,markdown_escape/* escapeMarkdown */.FV)(title), (0,markdown_escape/* code */.aY)(address), found === undefined ? '' : (0,time/* utcMinute */.vD)(found)];
    });
    return (0,markdown_escape/* table */.tp)(['What differs', 'Address', 'Found first'], rows);
}
function waysOn({ plan, repository }) {
    if (plan.changes.length === 0)
        return '';
    const { hash } = (0,list/* makePlan */.Cs)([plan]);
    const file = (0,markdown_escape/* code */.aY)(plan.file);
    const name = (0,markdown_escape/* code */.aY)(plan.file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''));
    return [
        '#### Two ways on',
        '',
        `- **Revert**, so that the services are as the file says again: [start apply](${repository}/actions/workflows/apply.yml) with tenants ${file} and accept-current-plan ${(0,markdown_escape/* code */.aY)(hash)}.`,
        `- **Adopt**, so that the file says what stands in the services: [start adopt](${repository}/actions/workflows/adopt.yml) with tenant ${name}. It makes a pull request.`,
        '',
    ].join('\n');
}
/** The issue of a tenant that differs: what, since when, who did it as far as that is known, and how to go on. */
function driftIssue(issue) {
    const { plan, since, commit } = issue;
    const mark = markOf({ tenant: plan.tenant, since: Object.fromEntries(Object.entries(since).slice(0, MOST_DATES)) });
    const fold = (0,markdown/* tenantFold */.Gv)(plan).replace('<details>', '<details open>');
    const parts = [
        `${(0,markdown_escape/* code */.aY)(plan.tenant)} compared with ${(0,markdown_escape/* code */.aY)(plan.file)} of commit ${(0,markdown_escape/* escapeMarkdown */.FV)(commit.slice(0, 12))}.`,
        '',
        sinceTable(issue),
        waysOn(issue),
        '#### In full',
        '',
        fold,
        '<sub>This issue is kept by the drift workflow: it is closed when nothing differs any more, and what is written into this text is lost.</sub>',
    ];
    const body = `${mark}\n${parts.join('\n')}\n`;
    return body.length <= ISSUE_LIMIT
        ? body
        : `${mark}\n${parts.slice(0, 4).join('\n')}\nThe whole is too long for here; the summary of the run has it.\n`;
}
/** What stands in an issue whose tenant is as its file says again. */
function cleanIssue(tenant, commit) {
    return `${markOf({ tenant, since: {} })}\n${(0,markdown_escape/* code */.aY)(tenant)} is as its file says, compared with commit ${(0,markdown_escape/* escapeMarkdown */.FV)(commit.slice(0, 12))}.\n`;
}

;// CONCATENATED MODULE: ./src/app/publish/drift-issues.ts



/** The oldest issue of each tenant: one that somebody made a second time stays as it is. */
function byTenant(issues) {
    const known = issues.flatMap((issue) => {
        const memory = driftMemory(issue.body);
        return memory ? [[memory.tenant, { issue, memory }]] : [];
    });
    return new Map(known.toReversed());
}
async function keep(plan, known, scene) {
    const { client, now, commit, repository } = scene;
    // Nobody looked, or the workflow may not look: what the issue says stays, and the run is a failure.
    if (plan.failure || plan.findings.some(({ code }) => code.startsWith('allowed.')))
        return undefined;
    if (needsIssue(plan)) {
        // What was closed was fixed; what comes back begins anew.
        const before = known?.issue.isOpen ? known.memory.since : {};
        const since = Object.fromEntries(plan.changes.map(({ address }) => [address, before[address] ?? now]));
        const body = driftIssue({ plan, since, repository, commit });
        const wanted = { title: driftTitle(plan), body, isOpen: true };
        const issue = known
            ? await updateIssue(client, known.issue, wanted)
            : await createIssue(client, { ...wanted, label: DRIFT_LABEL });
        return issue.address;
    }
    if (!known?.issue.isOpen)
        return undefined;
    const { title } = known.issue;
    await updateIssue(client, known.issue, { title, body: cleanIssue(plan.tenant, commit), isOpen: false });
    return undefined;
}
/**
 * One issue a tenant: opened, changed, closed when nothing differs, opened again. One after the other, as GitHub asks for.
 * @returns addresses of the open ones
 */
async function publishDrift(context, { plan }) {
    if (!plan)
        return [];
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_SHA: commit = '' } = context.environment;
    const client = (0,github_client/* openGitHub */.o6)(context);
    const now = context.clock.now().toISOString();
    const scene = { client, now, commit, repository: `${server}/${client.repository}` };
    const known = byTenant(await issuesWithLabel(client, DRIFT_LABEL));
    const open = [];
    for (const tenant of plan.tenants) {
        const address = await keep(tenant, known.get(tenant.tenant), scene);
        if (address !== undefined)
            open.push(address);
    }
    return open;
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   _Z: () => (/* binding */ END_OF_MARK),
/* harmony export */   oc: () => (/* binding */ markedValue)
/* harmony export */ });
/** The end of a first line for machines, which is an HTML comment. */
const END_OF_MARK = ' -->';
/** Characters that GitHub takes, less some. */
const LONGEST = 60_000;
function firstLine(body) {
    const [line = ''] = body.split(/\r\n|\n|\r/, 1);
    return line;
}
/** The JSON value in the first line of a comment or an issue; undefined where it has no such line. */
function markedValue(body, mark) {
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

/***/ 10847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ tenantFold),
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   OZ: () => (/* binding */ receiptMarkdown),
/* harmony export */   Xg: () => (/* binding */ planMarkdown),
/* harmony export */   d5: () => (/* binding */ errorsMarkdown)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40766);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90299);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17656);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8285);
/* harmony import */ var _words_error_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73214);
/* harmony import */ var _words_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90486);
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47319);
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97755);









/** Bytes. The runner takes 1 MiB a step and drops what is larger as a whole. */
const SUMMARY_LIMIT = 900 * 1024;
const MESSAGE_LENGTH = 2000;
const ELSEWHERE = 'The log and the report file have everything.';
function diffLines(row, width) {
    const field = (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .padTo */ .v0)(row.field, width);
    const { sign, place } = row;
    if (row.form === 'value')
        return [{ plain: `${sign} ${field}  ${row.text}`, place }];
    if (row.form === 'pair')
        return [{ plain: `- ${field}  ${row.before}` }, { plain: `+ ${field}  ${row.after}`, place }];
    return [
        { plain: `${sign === '~' ? ' ' : sign} ${field}  ${_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listText */ .so(row)}`, place },
        ...row.removed.map((item) => ({ plain: `-     ${item}` })),
        ...row.added.map((item) => ({ plain: `+     ${item}` })),
    ];
}
function changeLines(change, tenant) {
    const rows = (0,_words_values_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldRows */ .mN)(change);
    const width = Math.max(0, ...rows.map(({ field }) => (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(field)));
    const risk = _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .riskSentence */ .Ps(change.risk, tenant);
    return [
        `@@ ${_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .ACTION_WORDS */ .dC[change.action]} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(change.title)} ${_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .addressText */ .GI(change)} @@`,
        ...(0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .withPlaces */ .rd)(rows.flatMap((row) => diffLines(row, width))),
        ...(risk ? [`! ${risk}`] : []),
        ...change.notes.map((note) => `  note: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(note, MESSAGE_LENGTH)}`),
        '',
    ];
}
function said(message, fix) {
    const text = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message, MESSAGE_LENGTH));
    return fix === undefined ? text : `${text}<br>**Fix:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(fix, MESSAGE_LENGTH))}`;
}
function saidLine(word, about, { message, fix, where }) {
    return `- **${word}:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(about)}${where ? ` ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(where))}` : ''} ${said(message, fix)}`;
}
function state(plan) {
    if (plan.failure)
        return _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isStopped */ .id(plan) ? 'not started' : 'could not read the current state';
    if ((0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0)(plan))
        return 'refused, nothing is applied';
    return plan.changes.length === 0 ? 'no changes' : _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .countsText */ .WN(plan.changes);
}
/** Folded, but open where a person has to act. A fold with nothing in it is left out. */
function folded(name, told, { open, body }) {
    const summary = `<summary>${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(name)} ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(told)}</summary>`;
    return [`<details${open ? ' open' : ''}>`, summary, '', ...body, '', '</details>', ''].join('\n');
}
function tenantFold(plan) {
    const { failure } = plan;
    const sentences = [
        ...(failure ? [saidLine('Could not read the current state', failure.code, failure)] : []),
        ...plan.findings.map((finding) => saidLine(_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITY_WORDS */ .ii[finding.severity], finding.address, finding)),
    ];
    const lines = plan.changes.flatMap((change) => changeLines(change, plan.tenant)).slice(0, -1);
    const diff = lines.length > 0 ? ['', (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .fenced */ .OF)('diff', lines)] : [];
    if (sentences.length + lines.length === 0)
        return '';
    const open = failure !== undefined || (0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0)(plan);
    return folded(plan.tenant, state(plan), { open, body: [...sentences, ...diff] });
}
function findingsText({ findings }) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    const [warnings, notes] = [count('warn'), count('note')];
    return [warnings > 0 && (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(warnings, 'warning'), notes > 0 && (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(notes, 'note')].filter(Boolean).join(', ');
}
/** Each risk once, in words. */
function riskText({ changes, tenant }) {
    const sentences = changes.flatMap(({ risk }) => _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .riskSentence */ .Ps(risk, tenant) ?? []);
    return [...new Set(sentences)].map((sentence) => `**${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(sentence)}**`).join('<br>');
}
/**
 * A sentence, a table of the tenants, and the folds that fit, then a sentence about those that do not: a tenant is shown whole or not at
 * all. The table may take a third of the room.
 */
function summaryOf({ sentence, tenants, hash }, [columns, row, fold], { limit = SUMMARY_LIMIT, elsewhere = ELSEWHERE }) {
    const cut = { limit: limit / 3, more: (more) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(more, 'more row')} not shown.` };
    const overview = tenants.length > 0 ? (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .cutTable */ .nd)(columns, tenants.map(row), cut) : '';
    const head = `### ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(sentence)}\n\n${overview}`;
    const tail = `\nPlan hash ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(hash)}\n`;
    const sections = tenants.map(fold).filter((section) => section !== '');
    const shown = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .takeWithin */ .Dh)(sections, limit - Buffer.byteLength(head) - Buffer.byteLength(tail) - 300);
    const left = sections.length - shown.length;
    const room = `there is room for ${Math.floor(limit / 1024)} KiB`;
    const more = left > 0 ? `\n**${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(left, 'more tenant')} not shown here:** ${room}. ${elsewhere}\n` : '';
    return `${head}\n${shown.join('\n')}${more}${tail}`;
}
/** The job summary of a plan: what happens, a table of the tenants, each tenant's plan folded. */
function planMarkdown(plan, size = {}) {
    const columns = ['Tenant', 'File', 'Plan', 'Findings', 'Risk'];
    const row = (of) => [(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(of.tenant), (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(of.file), state(of), findingsText(of), riskText(of)];
    return summaryOf({ ...plan, sentence: _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .planSentence */ .th(plan, size.command) }, [columns, row, tenantFold], size);
}
function whyLines(error) {
    return error ? [`  <br>**Why:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(error.code)} ${said(error.message, error.fix)}`] : [];
}
function operationLines(operation) {
    const what = `${_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .ACTION_WORDS */ .dC[operation.action]} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(operation.title)}`;
    const box = operation.outcome === 'done' ? '[x]' : '[ ]';
    return [
        `- ${box} **${_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .operationWord */ .MW(operation)}:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(what)} ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(operation.address)}`,
        ...operation.facts.map((fact) => `  <br>${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(fact, MESSAGE_LENGTH))}`),
        ...whyLines(operation.error),
    ];
}
function receiptFold(receipt) {
    const stopped = receipt.error ? [`- **Stopped**`, ...whyLines(receipt.error)] : [];
    const remainder = _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .remainderText */ .jo(receipt);
    const body = [
        ..._words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .asToDoList */ .hQ(receipt.operations).flatMap(operationLines),
        ...stopped,
        ...(remainder === undefined ? [] : ['', (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(remainder)]),
    ];
    if (body.length === 0)
        return '';
    const open = receipt.outcome !== 'clean' && receipt.outcome !== 'changed';
    return folded(receipt.tenant, _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .tenantOutcomeText */ ._0(receipt), { open, body });
}
function receiptRow(receipt) {
    const count = (outcome) => String(_words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .countOutcomes */ .XF([receipt], outcome));
    const outcome = _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .tenantOutcomeText */ ._0(receipt);
    return [(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(receipt.tenant), (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(receipt.file), outcome, count('done'), count('failed'), count('not-started')];
}
/** The job summary of an apply, each tenant as a list with what is done ticked off. */
function receiptMarkdown(receipt, size = {}) {
    const columns = ['Tenant', 'File', 'Outcome', 'Done', 'Failed', 'Not started'];
    const { tenants, planHash: hash } = receipt;
    const sentence = _words_words_js__WEBPACK_IMPORTED_MODULE_5__/* .receiptSentence */ .yX(receipt, size.command);
    return summaryOf({ sentence, tenants, hash }, [columns, receiptRow, receiptFold], size);
}
function errorSection(error) {
    const place = error.where ? `${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(error.where))} ` : '';
    const excerpt = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .excerptOf */ .zU)(error);
    const lines = excerpt ? ['', (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .fenced */ .OF)('', (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleLines */ .gB)(excerpt.trimEnd()))] : [];
    return [`- ${place}${said(error.message, error.fix)} ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(error.code)}`, ...lines, ''].join('\n');
}
/** The job summary where nothing could be planned: every error, however many the annotations had room for. */
function errorsMarkdown(error, { limit = SUMMARY_LIMIT } = {}) {
    const errors = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .singleErrors */ .ss)(error);
    const more = (left) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(left, 'more error')} not shown here; the log has all.`;
    const shown = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .linesWithin */ .Xi)(errors.map(errorSection), { limit: limit - 300, more });
    return `### ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(errors.length, 'error')}\n\n${shown}`;
}


/***/ })

};
