export const id = 613;
export const ids = [613];
export const modules = {

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


/***/ }),

/***/ 34613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubStore: () => (/* binding */ GitHubStore)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/get-or-create.ts
var get_or_create = __webpack_require__(36380);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var http_error = __webpack_require__(27715);
// EXTERNAL MODULE: ./src/adapters/stores/entry-value.ts
var entry_value = __webpack_require__(43847);
// EXTERNAL MODULE: ./src/adapters/stores/environment.ts
var environment = __webpack_require__(5474);
// EXTERNAL MODULE: ./src/adapters/stores/unclear-write.ts
var unclear_write = __webpack_require__(66189);
// EXTERNAL MODULE: ./src/base/json.ts
var base_json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/adapters/github/rest.ts
var rest = __webpack_require__(23078);
// EXTERNAL MODULE: ./src/adapters/github/place.ts
var github_place = __webpack_require__(23461);
;// CONCATENATED MODULE: ./src/adapters/stores/github/location.ts


function placeText({ repository, environment }) {
    return environment === undefined ? repository : `the environment ${environment} of ${repository}`;
}
/** A sentence on the token that this store needs. */
function neededToken({ repository, environment }) {
    const before = environment === undefined ? '' : 'Environments, ';
    return `GENESYS_HYBRID_GITHUB_TOKEN has to be the installation token of a GitHub App, or a fine-grained personal access token, with permission to read and write ${before}Secrets and Variables of ${repository} (plan, drift and verify only read). The GITHUB_TOKEN of a job never has it.`;
}
/** The help for requests with the token of the store. */
function storeHelp(place) {
    const { repository, environment } = place;
    const what = environment === undefined ? '' : ` and has the environment ${environment}`;
    const notFound = `Check that ${repository} exists${what}, and that the GitHub App is installed there or the token has access to it.`;
    return { token: neededToken(place), denied: () => neededToken(place), notFound: () => notFound };
}
/** From the environment alone. @throws HybridError if it lacks the repository or a token */
function gitHubLocation({ environment, seal }) {
    const hint = 'Set GENESYS_HYBRID_REPOSITORY to owner/name. Inside GitHub Actions the default is the repository of the workflow.';
    const repository = (0,github_place/* repositoryName */.aR)(environment.GENESYS_HYBRID_REPOSITORY || environment.GITHUB_REPOSITORY, hint);
    const place = { repository, environment: environmentName(environment.GENESYS_HYBRID_ENVIRONMENT || undefined) };
    const use = `keep secrets in ${placeText(place)} with`;
    const token = (0,github_place/* requireToken */.Fw)(environment.GENESYS_HYBRID_GITHUB_TOKEN, use, neededToken(place));
    return { ...place, api: (0,github_place/* apiAddress */.zz)(environment), token: seal(token) };
}
/** A name of dots would change the path of the request. */
function environmentName(name) {
    if (name === undefined || (name.isWellFormed() && !['.', '..'].includes(name)))
        return name;
    throw (0,errors/* problem */.CC)('github.environment', { name: name.toWellFormed() });
}

;// CONCATENATED MODULE: ./src/adapters/stores/github/api.ts




const SUCCESS = Array.from({ length: 100 }, (_, index) => 200 + index);
/** Secrets and variables of one repository or environment. A write that has begun completes during a stop. */
class GitHubApi {
    #rest;
    #location;
    constructor(context, location) {
        this.#location = location;
        this.#rest = new rest/* GitHubRest */.y(context, location);
    }
    /** The text of a variable, or undefined. A 404 counts as missing only when the token can list variables. */
    async variable(name, sending) {
        const request = { action: `show the variable ${name}`, good: [200, 404] };
        const { status, body } = await this.#send({ method: 'GET', path: `variables/${name}`, ...request, ...sending });
        if (status === 404) {
            const list = { path: 'variables?per_page=1', action: 'show the variables', good: [200] };
            await this.#send({ method: 'GET', ...list, ...sending });
            return undefined;
        }
        const value = (0,base_json/* textAt */.$6)(body, 'value');
        if (value !== undefined)
            return value;
        throw (0,errors/* problem */.CC)('github.answer', { what: 'variable' });
    }
    /** The caller reads the variable back: GitHub answers 409 to a repeated POST that had an effect. */
    async writeVariable(name, value, { isNew }) {
        // A repeated write has the same result. The cost: a write of another run between two tries is overwritten.
        const repeated = { json: { name, value }, repeatable: true, duringStop: true };
        // A success may come from a proxy, so the caller reads back after any of them.
        const request = { ...repeated, action: `keep the variable ${name}`, good: [...SUCCESS, 409] };
        await (isNew
            ? this.#send({ method: 'POST', path: 'variables', ...request })
            : this.#send({ method: 'PATCH', path: `variables/${name}`, ...request }));
    }
    /** The key in base64, and its ID. */
    async publicKey(sending) {
        const request = { path: 'secrets/public-key', action: 'show the public key for secrets', good: [200] };
        const { body } = await this.#send({ method: 'GET', ...request, ...sending });
        const id = (0,base_json/* textAt */.$6)(body, 'key_id');
        const key = (0,base_json/* textAt */.$6)(body, 'key');
        if (id !== undefined && key !== undefined)
            return { id, key };
        throw (0,errors/* problem */.CC)('github.answer', { what: 'public key' });
    }
    async writeSecret(name, box, keyId) {
        const request = { path: `secrets/${name}`, action: `keep the secret ${name}`, good: [201, 204] };
        await this.#send({ method: 'PUT', ...request, json: { encrypted_value: box, key_id: keyId }, duringStop: true });
    }
    async deleteSecret(name) {
        const request = { path: `secrets/${name}`, action: `delete the secret ${name}`, good: [204, 404] };
        await this.#send({ method: 'DELETE', ...request, duringStop: true });
    }
    #send({ path, action, ...request }) {
        const { repository, environment } = this.#location;
        const below = environment === undefined ? 'actions' : `environments/${encodeURIComponent(environment)}`;
        return this.#rest.send({
            ...request,
            path: `repos/${repository}/${below}/${path}`,
            action: `${action} in ${placeText(this.#location)}`,
            help: storeHelp(this.#location),
        });
    }
}

;// CONCATENATED MODULE: ./src/adapters/stores/github/record.ts



/**
 * The value whose secret is the key of the fingerprints. Many people can read a variable, so with a salt beside the fingerprint they
 * could try passwords. It is the fingerprint key of the entry; for an entry without one, this store creates one and keeps it
 * under the same name. Cost: one more secret to map, without which the entry cannot be read. Its own fingerprint uses
 * itself as the key: 256 random bits cannot be guessed.
 */
const KEY = 'fingerprint_key';
/** The values that match their fingerprints, the names of values that the job lacks, and the names of values that do not match. */
function resolveSecrets({ secrets }, known) {
    const fits = (name, value, key) => secrets.get(name)?.fingerprints.includes(value.fingerprint(key)) === true;
    const key = known(KEY).find((each) => fits(KEY, each, each));
    const values = new Map();
    for (const name of key ? secrets.keys() : []) {
        const value = known(name).find((each) => key && fits(name, each, key));
        if (value)
            values.set(name, value);
    }
    const missing = [...secrets.keys()].filter((name) => known(name).length === 0);
    // Without the key, only the key itself can be checked.
    const judged = [...secrets.keys()].filter((name) => key || name === KEY);
    return { values, missing, stale: judged.filter((name) => !values.has(name) && !missing.includes(name)) };
}
/** The limit of GitHub for both is 48 KB, of 1,000 or 1,024 bytes; the smaller is safe. */
const LARGEST = 48_000;
function serialiseRecord(record) {
    const { path, version, hasOwnKey, values, secrets } = record;
    const maps = { values: Object.fromEntries(values), secrets: Object.fromEntries(secrets) };
    return JSON.stringify({ format: 1, path, version, ...(hasOwnKey && { hasOwnKey }), ...maps });
}
/** @throws HybridError when the variable holds no record, or the record of another entry */
function parseRecord(text, { path, variable }) {
    const record = parsed(text);
    if (!record)
        throw (0,errors/* problem */.CC)('github.entry-broken', { variable, path });
    if (record.path === path)
        return record;
    throw (0,errors/* problem */.CC)('github.same-names', { variable, path, owner: (0,http_error/* reasonText */.uV)(record.path) });
}
function parsed(text) {
    try {
        return recordOf(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
function recordOf(json) {
    if (!(0,base_json/* isRecord */.u4)(json) || json.format !== 1)
        return undefined;
    const { path, version } = json;
    const values = (0,base_json/* mapOf */.A7)(json.values, isText);
    const secrets = (0,base_json/* mapOf */.A7)(json.secrets, isStoredSecret);
    if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
        return undefined;
    if (typeof path !== 'string' || !values || !secrets)
        return undefined;
    if (secrets.size > 0 && !secrets.has(KEY))
        return undefined;
    return { path, version, hasOwnKey: json.hasOwnKey === true, values, secrets };
}
function isText(value) {
    return typeof value === 'string';
}
function isStoredSecret(value) {
    if (!(0,base_json/* isRecord */.u4)(value))
        return false;
    const { fingerprints, writtenAt } = value;
    return Array.isArray(fingerprints) && fingerprints.every(isText) && isText(writtenAt);
}
/** @throws HybridError for a text that GitHub would refuse; called for all texts before the first write */
function checkSize(text, what) {
    const size = Buffer.byteLength(text);
    if (size > LARGEST)
        throw (0,errors/* problem */.CC)('github.too-large', { what, size, limit: LARGEST });
}

;// CONCATENATED MODULE: ./src/adapters/stores/github/change.ts


/** An empty text hides nothing, and in the environment it looks like a missing secret. */
function isHidden(name, value) {
    return value.length > 0 && !(0,entry_value/* isPublic */.U)(name, value.reveal());
}
function changeOf(parts) {
    const { path, before, values, known } = parts;
    const held = before ? resolveSecrets(before, known).values : new Map();
    const hidden = new Map(Object.entries(values).filter(([name, value]) => isHidden(name, value)));
    const hasOwnKey = hidden.size > 0 && !hidden.has(KEY);
    const secrets = hasOwnKey ? new Map(hidden).set(KEY, ownKey(parts, held)) : hidden;
    const changed = new Map([...secrets].filter(([name, value]) => !held.get(name)?.equals(value)));
    const announcement = before && announced(before, { held, secrets, changed });
    const clear = Object.entries(values).filter(([name]) => !hidden.has(name));
    return {
        announcement,
        changed,
        record: {
            path,
            version: ((announcement ?? before)?.version ?? 0) + 1,
            hasOwnKey,
            values: new Map(clear.map(([name, value]) => [name, value.reveal()])),
            secrets: storedSecrets(parts, { held, secrets, changed }),
        },
        removed: [...(before?.secrets.keys() ?? [])].filter((name) => !secrets.has(name)),
    };
}
function ownKey({ before, makeKey }, held) {
    return (before?.hasOwnKey ? held.get(KEY) : undefined) ?? makeKey();
}
/** An unchanged secret keeps its record: after an interrupted write GitHub may have either of two values. */
function storedSecrets({ before, now }, { held, secrets, changed }) {
    const key = secrets.get(KEY);
    if (!key)
        return new Map();
    const isSameKey = held.get(KEY)?.equals(key) === true;
    const stored = [...secrets].map(([name, value]) => {
        const kept = changed.has(name) ? undefined : before?.secrets.get(name);
        if (kept && isSameKey)
            return [name, kept];
        return [name, { fingerprints: [value.fingerprint(key)], writtenAt: kept?.writtenAt ?? now }];
    });
    return new Map(stored);
}
/** The old record with more fingerprints: every mixture of old and new values is valid, also of the key. */
function announced(before, { held, secrets, changed }) {
    if (![...changed.keys()].some((name) => before.secrets.has(name)))
        return undefined;
    const valuesOf = (name) => [held.get(name), secrets.get(name)].filter((each) => each !== undefined);
    const keys = valuesOf(KEY);
    const both = [...before.secrets].map(([name, stored]) => {
        const fitting = name === KEY
            ? keys.map((key) => key.fingerprint(key))
            : keys.flatMap((key) => valuesOf(name).map((value) => value.fingerprint(key)));
        return [name, { ...stored, fingerprints: [...new Set([...stored.fingerprints, ...fitting])] }];
    });
    return { ...before, version: before.version + 1, secrets: new Map(both) };
}

// EXTERNAL MODULE: ./src/base/variable-prefix.ts
var variable_prefix = __webpack_require__(23058);
;// CONCATENATED MODULE: ./src/adapters/stores/github/names.ts


/** The rule of GitHub for names of secrets and variables, which it keeps in upper case. */
const ACCEPTED = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;
/** Names that do not change on the way through the environment: the store env reads names in lower case. */
const VALUE_NAME = /^[a-z0-9_]+$/;
/** `genesys/acme` is GENESYS_ACME_*, as in the store env, by which a job gets the values. @throws HybridError when GitHub refuses */
function entryNames(path) {
    const prefix = (0,variable_prefix/* variablePrefix */.N)(path);
    const variable = `${prefix}ENTRY`;
    if (!ACCEPTED.test(prefix))
        throw (0,errors/* problem */.CC)('github.name', { path, variable });
    /** The secret that holds a value; the job has it under the same name. */
    const secretOf = (name) => {
        if (VALUE_NAME.test(name))
            return `${prefix}${name.toUpperCase()}`;
        throw (0,errors/* problem */.CC)('github.name#value', { name: name.toWellFormed() });
    };
    return { path, variable, secretOf };
}
/** The lines of a workflow that give a job these secrets. */
function mappingLines(secretNames) {
    return secretNames.map((name) => `  ${name}: \${{ secrets.${name} }}`);
}

;// CONCATENATED MODULE: ./src/adapters/stores/github/job-secrets.ts



/** A job lacks secrets. The excerpt has the lines of a workflow that pass them; it is empty when only the values are missing. */
function missingSecrets({ names, missing, place, environment }) {
    const secrets = missing.map((name) => names.secretOf(name));
    const empty = secrets.filter((name) => environment[name] !== undefined);
    const unmapped = secrets.filter((name) => environment[name] === undefined);
    const variant = unmapped.length > 0 ? 'github.not-mapped#both' : 'github.not-mapped#empty';
    const error = (0,errors/* problem */.CC)(empty.length > 0 ? variant : 'github.not-mapped', {
        secrets: secrets.join(', '),
        path: names.path,
        empty: empty.join(', '),
        place: placeText(place),
        job: place.environment === undefined ? '' : `, that the job has environment: ${place.environment},`,
    });
    return Object.assign(error, { excerpt: unmapped.length > 0 ? ['env:', ...mappingLines(unmapped)].join('\n') : '' });
}
function staleSecrets({ names, stale, record, place }) {
    const written = stale.map((name) => record.secrets.get(name)?.writtenAt ?? '').sort();
    return (0,errors/* problem */.CC)(place.environment === undefined ? 'github.stale' : 'github.stale#environment', {
        secrets: stale.map((name) => names.secretOf(name)).join(', '),
        path: names.path,
        since: written.at(-1) ?? '',
        them: stale.length > 1 ? 'them' : 'it',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@noble/ciphers/salsa.js + 3 modules
var salsa = __webpack_require__(46382);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/blake2.js + 4 modules
var blake2 = __webpack_require__(10904);
;// CONCATENATED MODULE: ./src/adapters/stores/github/sealed-box.ts




/*
 * `crypto_box_seal` of libsodium, which GitHub wants (https://doc.libsodium.org/public-key_cryptography/sealed_boxes). Node has X25519,
 * two audited packages the rest. libsodium-wrappers would add 430 kB of code, too much to review; the tests open our boxes with it.
 */
const NONCE_BYTES = 24;
const SIGMA = 'expand 32-byte k';
function words(bytes) {
    return new Uint32Array(Uint8Array.from(bytes).buffer);
}
/** The key that both sides of a box derive: HSalsa20 of what X25519 gives. */
function boxKey(shared) {
    const key = new Uint32Array(8);
    (0,salsa/* hsalsa */.bD)(words(Buffer.from(SIGMA)), words(shared), new Uint32Array(4), key);
    return new Uint8Array(key.buffer);
}
/** Encrypts a value for a public key; both are base64. @throws HybridError for an invalid X25519 key, or one that protects nothing */
function sealedBox(value, publicKey) {
    const recipient = Buffer.from(publicKey, 'base64');
    try {
        const { privateKey, publicKey: own } = (0,external_node_crypto_.generateKeyPairSync)('x25519');
        const ephemeral = Buffer.from(own.export({ format: 'jwk' }).x ?? '', 'base64url');
        const jwk = { kty: 'OKP', crv: 'X25519', x: recipient.toString('base64url') };
        const shared = (0,external_node_crypto_.diffieHellman)({ privateKey, publicKey: (0,external_node_crypto_.createPublicKey)({ format: 'jwk', key: jwk }) });
        const nonce = (0,blake2/* blake2b */.Sx)(Buffer.concat([ephemeral, recipient]), { dkLen: NONCE_BYTES });
        const box = (0,salsa/* xsalsa20poly1305 */.uT)(boxKey(shared), nonce).encrypt(Buffer.from(value.reveal()));
        return Buffer.concat([ephemeral, box]).toString('base64');
    }
    catch {
        throw (0,errors/* problem */.CC)('github.public-key');
    }
}

;// CONCATENATED MODULE: ./src/adapters/stores/github/store.ts













/** GitHub may show a write with a delay: https://github.com/nexthink-oss/terraform-provider-github/issues/12 */
const LOOKS = 5;
const PAUSE = 1_000;
/**
 * The secret store `github`: Actions secrets of a repository or environment. GitHub does not return them: the workflow passes them to a
 * job as environment variables, and a GitHub variable lists them. GitHub has no compare-and-set, so a write reads the record first; of
 * two writers within the same seconds the last one wins, unless the workflow has a concurrency group.
 */
class GitHubStore {
    #context;
    #location;
    #api;
    #given = new Map();
    #written = new Map();
    /** Names of secrets that the workflow does not pass to the job yet. */
    #unmapped = new Set();
    /** @throws HybridError if the environment lacks the repository or a token */
    constructor(context) {
        this.#context = context;
        this.#location = gitHubLocation(context);
        this.#api = new GitHubApi(context, this.#location);
    }
    get description() {
        return `GitHub secrets of ${placeText(this.#location)}`;
    }
    async read(path) {
        const names = entryNames(path);
        const record = await this.#record(names, {});
        return record && this.#entry(names, record);
    }
    /** A missing permission to write fails the first write, an announcement, when nothing can be lost. */
    async checkWritable(path) {
        try {
            await this.#api.publicKey({});
            await this.#record(entryNames(path), {});
        }
        catch (error) {
            if (!(error instanceof errors/* HybridError */.Nh && error.code.startsWith('github.')))
                throw error;
            const { message, fix = '' } = error;
            throw (0,errors/* refusal */.x5)('store.not-writable#github', { message, remedy: fix }, { cause: error });
        }
    }
    async write(path, values, expected) {
        const names = entryNames(path);
        const before = await this.#record(names, { duringStop: true });
        if ((before?.version ?? 0) !== expected)
            throw (0,errors/* refusal */.x5)('store.conflict', { path });
        const { random, clock, seal } = this.#context;
        const makeKey = () => seal(random.bytes(32).toString('base64url'));
        const now = clock.now().toISOString();
        const change = changeOf({ path, before, values, known: this.#known(path), makeKey, now });
        this.#check(names, change);
        if (change.announcement)
            await this.#keepRecord(names, change.announcement, { isNew: false });
        await this.#keepSecrets(names, change.changed);
        await this.#keepRecord(names, change.record, { isNew: before === undefined });
        await this.#remove(names, change.removed);
        return this.#entry(names, change.record);
    }
    /** Logs once all lines that the workflow of the next job needs. */
    async close() {
        const lines = mappingLines([...this.#unmapped]);
        this.#unmapped.clear();
        if (lines.length === 0)
            return;
        const message = `${this.description}: add ${lines.length > 1 ? 'these lines' : 'this line'} to the workflow for the next job`;
        this.#context.log.warn([message, 'env:', ...lines].join('\n'));
    }
    #known(path) {
        const read = () => new Map(Object.entries((0,environment/* environmentValues */.s1)(this.#context, path)));
        const given = (0,get_or_create/* getOrCreate */.I)(this.#given, path, read);
        return (name) => [this.#written.get(path)?.secrets.get(name), given.get(name)].filter((each) => each !== undefined);
    }
    #entry(names, record) {
        const { values, missing, stale } = resolveSecrets(record, this.#known(names.path));
        const place = this.#location;
        if (missing.length > 0) {
            const error = missingSecrets({ names, missing, place, environment: this.#context.environment });
            if (error.excerpt !== '')
                this.#context.log.info(error.excerpt);
            throw error;
        }
        if (stale.length > 0)
            throw staleSecrets({ names, stale, record, place });
        const clear = [...record.values].map(([name, text]) => [name, (0,entry_value/* entryValue */.A)(this.#context, name, text)]);
        const secrets = [...values].filter(([name]) => !(record.hasOwnKey && name === KEY));
        return { values: Object.fromEntries([...clear, ...secrets]), version: record.version };
    }
    /** The record, not older than the last write of this run. */
    async #record(names, sending, oldest) {
        const version = oldest ?? this.#written.get(names.path)?.version ?? 0;
        for (let look = 1;; look += 1) {
            const text = await this.#api.variable(names.variable, sending);
            const record = text === undefined ? undefined : parseRecord(text, names);
            if ((record?.version ?? 0) >= version || look === LOOKS)
                return record;
            await this.#context.clock.sleep(PAUSE).catch(() => { });
        }
    }
    /** Checks all names and sizes before the first write. */
    #check(names, { announcement, record, changed }) {
        for (const each of announcement ? [announcement, record] : [record]) {
            checkSize(serialiseRecord(each), `the variable ${names.variable}`);
        }
        for (const [name, value] of changed)
            checkSize(value.reveal(), `the secret ${names.secretOf(name)}`);
    }
    async #keepSecrets(names, changed) {
        if (changed.size === 0)
            return;
        const { id, key } = await this.#api.publicKey({ duringStop: true });
        const written = (0,get_or_create/* getOrCreate */.I)(this.#written, names.path, () => ({ version: 0, secrets: new Map() }));
        for (const [name, value] of changed) {
            const secret = names.secretOf(name);
            await this.#api.writeSecret(secret, sealedBox(value, key), id);
            written.secrets.set(name, value);
            if (this.#context.environment[secret] === undefined)
                this.#unmapped.add(secret);
        }
    }
    /** Writes the record and reads it back: a write without a clear answer counts when the record is there. */
    async #keepRecord(names, record, { isNew }) {
        const text = serialiseRecord(record);
        await this.#api.writeVariable(names.variable, text, { isNew }).catch((error) => {
            if (!(error instanceof http_error/* HttpError */.j$ && error.unclear))
                throw error;
        });
        const kept = await this.#record(names, { duringStop: true }, record.version).catch(unclear_write/* throwUnclear */.H);
        const what = { what: `the variable ${names.variable}`, place: placeText(this.#location) };
        if (!kept || kept.version < record.version)
            (0,unclear_write/* throwUnclear */.H)((0,errors/* problem */.CC)('store.not-kept#github', what));
        if (serialiseRecord(kept) !== text)
            throw (0,errors/* refusal */.x5)('store.conflict#github', { path: names.path });
        const secrets = this.#written.get(names.path)?.secrets ?? new Map();
        this.#written.set(names.path, { version: record.version, secrets });
    }
    /** Deletes secrets that the entry no longer has. They are unused, so a failure is only a warning. */
    async #remove(names, removed) {
        for (const secret of removed.map((name) => names.secretOf(name))) {
            this.#unmapped.delete(secret);
            await this.#api.deleteSecret(secret).catch(() => {
                this.#context.log.warn(`Could not delete ${secret} from ${this.description}. It is no longer used`);
            });
        }
    }
}


/***/ }),

/***/ 66189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ throwUnclear)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** A write that may have had an effect or not: it was sent, and the store could not be read afterwards. */
class UnclearWrite extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
    unclear = true;
}
function throwUnclear(error) {
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh))
        throw error;
    const { code, message, fix } = error;
    throw new UnclearWrite({ code, message, fix, cause: error });
}


/***/ })

};
