export const id = 423;
export const ids = [423];
export const modules = {

/***/ 45423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubClient: () => (/* binding */ createGitHubClient)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23659);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4807);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23461);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23078);






const PAGE = 100;
/** A limit, in case every page is full. */
const MOST_PAGES = 50;
/** Errors that may be temporary. */
const PASSING = ['github.rate', 'github.unreachable', 'github.token'];
function queryOf(parameters) {
    const pairs = Object.entries(parameters).map(([name, value]) => [name, String(value)]);
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
/** A POST is not repeated: after an unclear response the comment or issue may exist. */
function restRequest(repository, request) {
    const { method, parameters = {}, action, needed } = request;
    // GitHub does not accept a repository with a trailing slash.
    const path = `repos/${repository}${request.path && `/${request.path}`}`;
    const rest = { method, action, help: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .jobHelp */ .RB)(needed) };
    if (method === 'GET')
        return { ...rest, path: `${path}${queryOf(parameters)}` };
    return { ...rest, path, json: parameters, repeatable: method !== 'POST' };
}
/** @throws HybridError if a variable is missing in the environment */
function createGitHubClient(context) {
    const { environment, seal } = context;
    const hint = 'Set GITHUB_REPOSITORY to owner/name. A workflow sets it automatically.';
    const repository = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(environment.GITHUB_REPOSITORY, hint);
    const fix = 'In a workflow, omit the input token. In a terminal, set GITHUB_TOKEN.';
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
        const request = { action: 'show the owner of the token', help: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .jobHelp */ .RB)('pull-requests: write') };
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



/** `Validation Failed` alone says nothing; the details are in a list, whose entries may have a sentence. */
function detailsOf(body) {
    const errors = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, 'errors');
    return (Array.isArray(errors) ? errors : []).flatMap((each) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(each, 'message') ?? []);
}
function reasonIn(body) {
    if (typeof body === 'string')
        return (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)(body);
    return (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)([(0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(body), ...detailsOf(body)].filter((part) => part !== '').join(': '));
}
/** `issues=write; pull_requests=write`: any one of them, in the form of a workflow with `-`. */
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
    return { token: 'Omit the input token, or pass another token.', denied, notFound: denied };
}
/** GitHub also reports rate limits with status 403. */
function isRateLimit({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    return 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test((0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(body));
}
/** A rate limit that lasted longer than the retries. */
function limitReached({ status, body }, action) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.rate', { action, reason: reasonIn(body) || `status ${status}` });
}
/** The error for an unsuccessful response. @param action purpose of the request, such as `write the comment` */
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
/** GitHub, or a proxy in front of it, gave no usable response. */
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
/** Without a trailing slash. @throws HybridError `github.address` */
function apiAddress({ GITHUB_API_URL: address }) {
    const text = address || 'https://api.github.com';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,_http_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)))
        return text.replace(/\/+$/, '');
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.address');
}
/** @param use purpose, after "there is no token to". @throws HybridError `github.no-token` */
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





/** All statuses below 500 are returned as responses. */
const ANSWERS = Array.from({ length: 200 }, (_, index) => 300 + index);
/** Milliseconds between two writes. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const WRITE_PAUSE = 1_000;
/** Milliseconds to wait for a secondary limit without a time; from the same page. */
const LIMIT_PAUSE = 60_000;
/** A page of a hundred comments with 65,536 characters each. */
const ANSWER_LIMIT = 32 * _base_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D6;
/** REST has the same query, but does not answer it for the token of a job. */
const VIEWER = '{ viewer { login } }';
/** GitHub gives the time of the reset in seconds since 1970; without it there is no wait. */
function untilReset({ headers }, now) {
    if (headers['x-ratelimit-remaining'] !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - now.getTime()) : Number.POSITIVE_INFINITY;
}
/**
 * The client for the API of GitHub: comments, issues and stored secrets. Writes are sent one by one with a pause. During a stop they
 * are sent without the pause, because a secondary limit does less harm than a lost secret.
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
    /** @throws HybridError `github.*` for a refusal or a limit; HttpError if GitHub does not answer */
    send(request) {
        return request.method === 'GET' ? this.#send(request, this.#access.api) : this.#write(request);
    }
    /** The login of the token, by GraphQL. @throws as `send` */
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
/** A rate limit that lasted longer than the retries. */
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


/** A failed request. Contains no headers, and nothing of the error of the library. */
class HttpError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
    status;
    correlationId;
    /** Whether the request may have had an effect without a clear response. */
    unclear;
    /** Whether the service certainly did nothing. */
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
    /** Parsed and untrusted. Private, so that printing the error does not print the response of a service. */
    get body() {
        return this.#body;
    }
}
const REASON_LENGTH = 300;
/** Text of a service for a message: one short line without control characters. */
function reasonText(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return line.length > REASON_LENGTH ? `${line.slice(0, REASON_LENGTH - 1)}\u2026` : line;
}
/** The reason in a response of Genesys Cloud, its token endpoint or Vault, which have different formats. */
function reasonOf(body) {
    const first = (...names) => names.map((name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, name)).find((text) => text);
    const errors = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, 'errors');
    const listed = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string').join('; ') : '';
    const message = first('message', 'description', 'error_description', 'statusMessage');
    return reasonText([first('code', 'error'), message, listed].filter(Boolean).join(': '));
}
/** `GET https://api.mypurecloud.de/api/v2/oauth/clients`: without query and user, which may contain secrets. */
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
/** If a service asks for a longer pause, the request fails instead. */
const LONGEST_PAUSE = 180_000;
const NOT_IMPLEMENTED = 501;
/** Errors that another attempt would not change. */
const FINAL = ['http.tls', 'http.too-large', 'http.proxy'];
function isRepeatable({ method, repeatable }) {
    return repeatable ?? (method !== 'POST' && method !== 'PATCH');
}
/** Seconds or a date, converted to milliseconds from now. */
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
/** Exponential, with a random half, so that many clients do not retry at the same time. */
function backoff(attempt, random) {
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
    return longest / 2 + (longest / 2) * random.fraction();
}
/** Milliseconds until the next attempt, or `stop`. */
function nextDelay(attempt) {
    if (attempt.attempt >= ATTEMPTS || !mayRepeat(attempt))
        return 'stop';
    const { request, result, now } = attempt;
    const isAnswer = !(result instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$);
    const asked = isAnswer ? (request.limitPause?.(result, now) ?? retryAfter(result, now)) : undefined;
    const delay = asked ?? backoff(attempt.attempt, attempt.random);
    return delay > LONGEST_PAUSE || attempt.elapsed + delay > DEADLINE ? 'stop' : delay;
}


/***/ })

};
