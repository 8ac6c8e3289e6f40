export const id = 120;
export const ids = [120];
export const modules = {

/***/ 78057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revealed),
/* harmony export */   G: () => (/* binding */ bodyText)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);

/** The text of a body and its type. Here and for headers, secrets are revealed for sending. */
function bodyText(body) {
    if (!body)
        return undefined;
    if ('form' in body) {
        const text = new URLSearchParams(revealed(body.form)).toString();
        return { text, contentType: 'application/x-www-form-urlencoded' };
    }
    return { text: JSON.stringify(withSecrets(body.json)), contentType: body.contentType ?? 'application/json' };
}
function revealed(values) {
    const entries = Object.entries(values);
    return Object.fromEntries(entries.map(([name, value]) => [name, value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh ? value.reveal() : value]));
}
/** Replaces secrets, because JSON.stringify would write `[secret]`. */
function withSecrets(value) {
    if (value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh)
        return value.reveal();
    if (Array.isArray(value))
        return value.map(withSecrets);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withSecrets(item)]));
}


/***/ }),

/***/ 62120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHttpClient: () => (/* binding */ createHttpClient)
});

// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(41542);
// EXTERNAL MODULE: ./node_modules/axios/index.js
var node_modules_axios = __webpack_require__(29159);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(58369);
// EXTERNAL MODULE: ./src/base/message.ts
var message = __webpack_require__(29662);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/https-proxy-agent/dist/index.js + 3 modules
var dist = __webpack_require__(95643);
// EXTERNAL MODULE: ./src/base/get-or-create.ts
var get_or_create = __webpack_require__(36380);
;// CONCATENATED MODULE: ./src/adapters/http/agents.ts





/**
 * `timeout` closes an unused connection before a server does, after 5 s or more: a write on a connection that the server closes has no
 * response, and may not be sent again. `maxSockets` per host: fourteen tenants of a region send nine requests each at once.
 */
const OPTIONS = { keepAlive: true, maxSockets: 128, timeout: 2_500 };
/** Our certificate authority and those of the machine, including NODE_EXTRA_CA_CERTS. */
function trusted(certificateAuthority) {
    return certificateAuthority === undefined ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), certificateAuthority] };
}
/** The library returns the refusal of a proxy as a response of the service: its 404 would mean a missing entry of the vault. */
class Tunnel extends dist/* HttpsProxyAgent */.b {
    #trusted;
    /** @param authorities of the service; the options of the library apply only to the proxy */
    constructor(proxy, authorities) {
        super(proxy.href, OPTIONS);
        this.#trusted = authorities;
    }
    async connect(request, options) {
        let status = 200;
        request.once('proxyConnect', ({ statusCode }) => {
            status = statusCode;
        });
        const socket = await super.connect(request, { ...options, ...this.#trusted });
        if (status === 200)
            return socket;
        socket.destroy();
        throw Object.assign(new Error(`the proxy answered ${status}`), { code: String(status) });
    }
}
/** Connections kept open, in one pool for each proxy and certificate authority. */
class AgentPool {
    #pool = new Map();
    for(proxy, certificateAuthority) {
        const key = JSON.stringify([proxy?.href ?? null, certificateAuthority ?? null]);
        return (0,get_or_create/* getOrCreate */.I)(this.#pool, key, () => {
            const authorities = trusted(certificateAuthority);
            const httpsAgent = proxy ? new Tunnel(proxy, authorities) : new external_node_https_.Agent({ ...OPTIONS, ...authorities });
            return { httpAgent: new external_node_http_.Agent(OPTIONS), httpsAgent };
        });
    }
    close() {
        for (const { httpAgent, httpsAgent } of this.#pool.values()) {
            httpAgent.destroy();
            httpsAgent.destroy();
        }
    }
}

// EXTERNAL MODULE: ./src/adapters/http/body.ts
var http_body = __webpack_require__(78057);
;// CONCATENATED MODULE: ./src/adapters/http/budget.ts

/** The limit of Genesys Cloud is 300 requests a minute for each token; counted here to stay below it. */
const REQUESTS = 300;
const WINDOW = 60_000;
/** Budgets by name; an exhausted one does not delay the others. */
class Budgets {
    #clock;
    #budgets = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    turn(name) {
        if (name === undefined)
            return Promise.resolve();
        const budget = this.#of(name);
        const turn = budget.queue.then(() => this.#wait(budget));
        budget.queue = turn.catch(() => { });
        return turn;
    }
    /** The count of the service, because others may use the same token. */
    heed(name, { headers }) {
        const numberIn = (what) => Number(headers[`inin-ratelimit-${what}`] ?? Number.NaN);
        const [count, allowed, reset] = [numberIn('count'), numberIn('allowed'), numberIn('reset')];
        if (name === undefined || ![count, allowed, reset].every(Number.isFinite))
            return;
        if (count >= allowed)
            this.#of(name).closedUntil = this.#now() + Math.min(reset * 1000, WINDOW);
    }
    async #wait(budget) {
        const { sent } = budget;
        for (;;) {
            const now = this.#now();
            while (sent[0] !== undefined && sent[0] <= now - WINDOW)
                sent.shift();
            const full = sent.length >= REQUESTS && sent[0] !== undefined ? sent[0] + WINDOW : 0;
            const until = Math.max(full, budget.closedUntil);
            if (until <= now)
                break;
            await this.#clock.sleep(until - now);
        }
        sent.push(this.#now());
    }
    #now() {
        return this.#clock.now().getTime();
    }
    #of(name) {
        return (0,get_or_create/* getOrCreate */.I)(this.#budgets, name, () => ({ sent: [], closedUntil: 0, queue: Promise.resolve() }));
    }
}

// EXTERNAL MODULE: ./src/adapters/http/endpoints.ts
var endpoints = __webpack_require__(61843);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var http_error = __webpack_require__(27715);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/system-code.ts
var system_code = __webpack_require__(69672);
;// CONCATENATED MODULE: ./src/adapters/http/failures.ts





/** After these errors the service certainly did nothing. */
const UNSENT = ['http.refused', 'http.dns', 'http.tls', 'http.proxy', 'http.proxy-unreachable'];
const SYSTEM_CODES = {
    ECONNREFUSED: 'http.refused',
    EHOSTUNREACH: 'http.refused',
    ENETUNREACH: 'http.refused',
    ENOTFOUND: 'http.dns',
    EAI_AGAIN: 'http.dns',
    ECONNABORTED: 'http.timeout',
    ETIMEDOUT: 'http.timeout',
    ERR_CANCELED: 'http.timeout',
    ERR_FR_MAX_BODY_LENGTH_EXCEEDED: 'http.too-large',
    ERR_BAD_RESPONSE: 'http.reset',
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;
function causeOf(error) {
    const code = (0,system_code/* systemCode */.x)(error);
    const message = error instanceof Error ? error.message : '';
    if (/maxContentLength|maxBodyLength/.test(message))
        return 'http.too-large';
    if (/^the proxy answered 5/.test(message))
        return 'http.proxy-unreachable';
    if ((0,json/* isKeyOf */.bX)(code, SYSTEM_CODES))
        return SYSTEM_CODES[code];
    if (/proxy/i.test(message))
        return 'http.proxy';
    return CERTIFICATE.test(code) ? 'http.tls' : 'http.reset';
}
/** No response. The error of the library contains headers and body, so only its code is kept. */
function noAnswer({ method, url, proxy, isStopped = false }, error) {
    const system = (0,system_code/* systemCode */.x)(error);
    const code = isStopped && system === 'ERR_CANCELED' ? 'http.stopped' : causeOf(error);
    // With a proxy, only the proxy is looked up and connected to.
    const id = proxy && (code === 'http.refused' || code === 'http.dns') ? `${code}#proxy` : code;
    const named = (0,node_modules_axios/* isAxiosError */.F0)(error) && system !== 'unknown' ? ` (${system})` : '';
    const request = (0,http_error/* requestText */.T9)(method, url);
    const words = (0,message/* formatMessage */.h)(id, { request, named, proxy: proxy?.host ?? '', proxyName: proxy?.hostname ?? '' });
    const untouched = UNSENT.includes(code);
    return new http_error/* HttpError */.j$({ ...words, untouched, unclear: !untouched && method !== 'GET' });
}
function statusId(status) {
    if (status === 401 || status === 403 || status === 404)
        return `http.status#${status}`;
    if (status === 429)
        return 'http.rate-limit';
    if (status >= 500)
        return 'http.status#5xx';
    return status >= 300 && status < 400 ? 'http.redirect' : 'http.status';
}
/** A response with an error status. */
function badStatus(method, url, response) {
    const { status, body, correlationId, headers } = response;
    const reason = (0,http_error/* reasonOf */.A3)(body);
    const { location = '' } = headers;
    const words = (0,message/* formatMessage */.h)(statusId(status), {
        request: (0,http_error/* requestText */.T9)(method, url),
        status,
        target: URL.canParse(location, url.href) ? (0,http_error/* reasonText */.uV)(new URL(location, url.href).host) : 'nowhere',
        reason: reason && `: ${reason}`,
        correlation: correlationId ? ` [correlation id ${(0,http_error/* reasonText */.uV)(correlationId)}]` : '',
    });
    return new http_error/* HttpError */.j$({ ...words, status, body, correlationId, unclear: status >= 500 && method !== 'GET' });
}

// EXTERNAL MODULE: ./src/adapters/http/proxy.ts
var proxy = __webpack_require__(77021);
// EXTERNAL MODULE: ./src/adapters/http/retry.ts
var retry = __webpack_require__(55807);
;// CONCATENATED MODULE: ./src/adapters/http/running-requests.ts
const ATTEMPT_TIMEOUT = 30_000;
/** Milliseconds that a running write may still take after a stop. */
const GRACE = 5_000;
/** Ends slow requests; after a stop, reads immediately and writes after a grace period. AbortSignal.any would be slower. */
class RunningRequests {
    #reading = new Set();
    #writing = new Set();
    constructor(stop) {
        const begin = () => {
            abortAll(this.#reading);
            setTimeout(() => abortAll(this.#writing), GRACE).unref();
        };
        stop.addEventListener('abort', begin, { once: true });
    }
    /** @param work must end when its signal is aborted */
    async attempt({ method, timeout = ATTEMPT_TIMEOUT, duringStop }, work) {
        const controller = new AbortController();
        const stopped = isReading(method) ? this.#reading : this.#writing;
        if (!duringStop)
            stopped.add(controller);
        const limit = setTimeout(() => controller.abort(), timeout);
        try {
            return await work(controller.signal);
        }
        finally {
            clearTimeout(limit);
            stopped.delete(controller);
        }
    }
}
function abortAll(controllers) {
    for (const controller of controllers)
        controller.abort();
}
function isReading(method) {
    return method === 'GET' || method === 'LIST';
}

// EXTERNAL MODULE: ./src/adapters/http/without-secrets.ts
var without_secrets = __webpack_require__(29293);
;// CONCATENATED MODULE: ./src/adapters/http/client.ts













const ANSWER_LIMIT = 10 * limits/* MIB */.D6;
const REQUEST_LIMIT = 2 * limits/* MIB */.D6;
/** Only the adapter, without merging defaults and transforming data: half of the processor time of `axios.request`. */
const sendOverHttp = (config) => axios/* default */.A.getAdapter(axios/* default */.A.defaults.adapter)(config);
/** The HTTP client: timeouts, safe retries, budgets, proxy, private authorities. */
function createHttpClient(options) {
    return new AxiosClient(options);
}
class AxiosClient {
    #options;
    #agents = new AgentPool();
    #budgets;
    #underWay;
    #toldRetries = new Set();
    #isClosed = false;
    constructor(options) {
        this.#options = options;
        this.#budgets = new Budgets(options.clock);
        this.#underWay = new RunningRequests(options.stop);
    }
    close() {
        this.#isClosed = true;
        this.#agents.close();
    }
    async send(request) {
        const url = this.#target(request);
        const started = this.#options.clock.now().getTime();
        for (let attempt = 1;; attempt += 1) {
            await this.#permit(request, url);
            const result = await this.#attempt(request, url, attempt);
            if (!(result instanceof http_error/* HttpError */.j$) && isGood(request, result))
                return result;
            const { random, clock } = this.#options;
            const elapsed = clock.now().getTime() - started;
            const verdict = (0,retry/* nextDelay */.rM)({ request, result, attempt, elapsed, random, now: clock.now() });
            const failure = () => (result instanceof http_error/* HttpError */.j$ ? result : badStatus(request.method, url, result));
            if (verdict === 'stop' || this.#isClosed)
                throw failure();
            this.#tellRetry(failure(), url, attempt, verdict);
            await clock.sleep(verdict).catch(() => {
                throw failure();
            });
        }
    }
    /** One line for each service and attempt, because many tenants share a service. */
    #tellRetry({ message }, { host }, attempt, delay) {
        const key = `${host} ${attempt}`;
        if (this.#options.stop.aborted || this.#toldRetries.has(key))
            return;
        this.#toldRetries.add(key);
        const seconds = Math.max(1, Math.round(delay / 1000));
        this.#options.log.info(`${message}. Retrying in ${seconds} s (attempt ${attempt + 1} of ${retry/* ATTEMPTS */.PY})`);
    }
    #target({ url: text, method }) {
        const url = (0,endpoints/* applyEndpoint */.y7)(this.#options.endpoints ?? new Map(), new URL(text));
        const hasUser = url.username !== '' || url.password !== '';
        if (!hasUser && (url.protocol === 'https:' || (0,endpoints/* isLoopback */.U9)(url)))
            return url;
        throw new http_error/* HttpError */.j$((0,message/* formatMessage */.h)(hasUser ? 'http.insecure#user' : 'http.insecure', { request: (0,http_error/* requestText */.T9)(method, url) }));
    }
    async #permit({ budget, method, duringStop }, url) {
        const stopped = () => new http_error/* HttpError */.j$((0,message/* formatMessage */.h)('http.stopped#unsent', { request: (0,http_error/* requestText */.T9)(method, url) }));
        if (this.#options.stop.aborted && !duringStop)
            throw stopped();
        await this.#budgets.turn(budget).catch(() => {
            throw stopped();
        });
    }
    async #attempt(request, url, attempt) {
        const { environment, stop, log } = this.#options;
        const { method, budget, duringStop } = request;
        const started = performance.now();
        const result = await this.#underWay
            .attempt(request, (signal) => this.#request(request, url, signal))
            .then((answer) => this.#response(answer, request, url))
            .catch((error) => {
            const isStopped = stop.aborted && !duringStop;
            return noAnswer({ method, url, proxy: (0,proxy/* proxyFor */.iJ)(environment, url), isStopped }, error);
        });
        const took = `${Math.round(performance.now() - started)} ms, attempt ${attempt}`;
        log.debug(`${(0,http_error/* requestText */.T9)(method, url)}: ${result instanceof http_error/* HttpError */.j$ ? result.code : result.status}, ${took}`);
        if (!(result instanceof http_error/* HttpError */.j$))
            this.#budgets.heed(budget, result);
        return result;
    }
    async #request(request, url, signal) {
        const { method, headers = {}, certificateAuthority, answerLimit = ANSWER_LIMIT } = request;
        const body = (0,http_body/* bodyText */.G)(request.body);
        const all = { Accept: 'application/json', ...(body && { 'Content-Type': body.contentType }) };
        return sendOverHttp({
            method,
            url: url.href,
            headers: node_modules_axios/* AxiosHeaders */.$t.from({ ...all, ...(0,http_body/* revealed */.D)(headers) }),
            ...(body && { data: body.text }),
            ...this.#agents.for((0,proxy/* proxyFor */.iJ)(this.#options.environment, url), certificateAuthority),
            proxy: false,
            maxRedirects: 0,
            maxContentLength: answerLimit,
            maxBodyLength: REQUEST_LIMIT,
            responseType: 'text',
            decompress: true,
            validateStatus: () => true,
            signal,
        });
    }
    #response(answer, request, url) {
        const { method } = request;
        const headers = headersOf(answer, request);
        const cookies = answer.headers['set-cookie'] ?? [];
        const text = wordsOf(answer, request);
        const base = { status: answer.status, headers, cookies, correlationId: headers['inin-correlation-id'] };
        if (base.correlationId !== undefined && !isReading(method))
            this.#options.trace?.note(base.correlationId);
        const isJson = /\bjson\b/.test(headers['content-type'] ?? '');
        if (text.trim() === '')
            return { ...base, body: undefined };
        try {
            return { ...base, body: JSON.parse(text) };
        }
        catch {
            if (!isJson || answer.status >= 300)
                return { ...base, body: text };
        }
        const words = (0,message/* formatMessage */.h)('http.broken-answer', { request: (0,http_error/* requestText */.T9)(method, url), status: answer.status });
        return new http_error/* HttpError */.j$({ ...words, status: answer.status, unclear: method !== 'GET' });
    }
}
function isGood({ accept = [], isRateLimit }, response) {
    if (isRateLimit?.(response))
        return false;
    return (response.status >= 200 && response.status < 300) || accept.includes(response.status);
}
/** A successful response may contain what was written; an error must not. */
function wordsOf({ data, status }, request) {
    const text = typeof data === 'string' ? data : '';
    return status >= 300 ? (0,without_secrets/* withoutSecrets */.c)(text.slice(0, limits/* REFUSAL_LIMIT */.Hm), request) : text;
}
/** By lower-case name; the header that is shown is without secrets. */
function headersOf({ headers }, request) {
    const plain = Object.entries(headers).map(([header, value]) => {
        const [name, text] = [header.toLowerCase(), String(value)];
        return [name, name === 'inin-correlation-id' ? (0,without_secrets/* withoutSecrets */.c)(text, request) : text];
    });
    return Object.fromEntries(plain);
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

/***/ 29293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);

/** This many consecutive characters of a secret count as the secret. */
const RUN = 12;
/** Shorter parts may be common words. */
const SHORTEST = 6;
function secretsIn(value) {
    if (value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh)
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}
/** A response may contain `Bearer TOKEN` without its first word, and the decoded content of Basic. */
function partsOf(secret) {
    const text = secret.reveal();
    const [, credentials] = /^Basic (\S+)$/.exec(text) ?? [];
    const decoded = credentials === undefined ? [] : [Buffer.from(credentials, 'base64').toString()];
    return [text.replace(/^(Bearer|Basic) /, ''), ...decoded.map((pair) => pair.slice(pair.indexOf(':') + 1))];
}
const writtenForms = new WeakMap();
/** All forms of a secret in a response, also in JSON, and in JSON inside JSON. Cached, because a dozen requests have the same secret. */
function writtenFormsOf(secret) {
    const known = writtenForms.get(secret);
    if (known)
        return known;
    const parts = partsOf(secret).filter((part) => part.length >= SHORTEST);
    const forms = [...new Set(parts.flatMap((part) => [part, inJson(part), inJson(inJson(part))]))];
    writtenForms.set(secret, forms);
    return forms;
}
function runsOf(text) {
    if (text.length <= RUN)
        return [text];
    return Array.from({ length: text.length - RUN + 1 }, (_, index) => text.slice(index, index + RUN));
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
function rangesOf(text, runs) {
    const lengths = [...new Set([...runs].map((run) => run.length))];
    const ranges = [];
    for (let start = 0; start < text.length; start += 1) {
        const length = lengths.find((each) => runs.has(text.slice(start, start + each)));
        if (length === undefined)
            continue;
        const last = ranges.at(-1);
        if (last && start <= last[1])
            last[1] = Math.max(last[1], start + length);
        else
            ranges.push([start, start + length]);
    }
    return ranges;
}
/** Longer texts are searched once for all parts. */
const SHORT = 128;
/** A fast check for short texts, such as the correlation ID of every response. */
function isFree(text, written) {
    if (text.length > SHORT)
        return false;
    return !runsOf(text).some((run) => written.some((part) => part.includes(run) || run.includes(part)));
}
/** A text without the secrets of its request and without parts of them, because an error may quote the request. */
function withoutSecrets(text, { headers = {}, body }) {
    const written = [...secretsIn(headers), ...secretsIn(body)].flatMap(writtenFormsOf);
    if (isFree(text, written))
        return text;
    const ranges = rangesOf(text, new Set(written.flatMap(runsOf)));
    return ranges.reduceRight((rest, [start, end]) => `${rest.slice(0, start)}[secret]${rest.slice(end)}`, text);
}


/***/ }),

/***/ 36380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ getOrCreate)
/* harmony export */ });
/** The value of a key, created on first use. */
function getOrCreate(values, key, make) {
    const value = values.get(key) ?? make();
    values.set(key, value);
    return value;
}


/***/ }),

/***/ 58369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ MIB),
/* harmony export */   Hm: () => (/* binding */ REFUSAL_LIMIT),
/* harmony export */   e7: () => (/* binding */ LARGEST_WRITTEN_FILE),
/* harmony export */   qi: () => (/* binding */ LARGEST_RESULT_FILE)
/* harmony export */ });
const KIB = 1024;
const MIB = 1024 * KIB;
/** Bytes of a file that people write or export; such a file has some hundreds of lines. */
const LARGEST_WRITTEN_FILE = MIB;
/** Bytes of a file that a run wrote: the plan of a thousand new tenants has about 10 MiB. */
const LARGEST_RESULT_FILE = 64 * MIB;
/** Characters of an error response that are read. No reason is longer, and all of it is searched for every secret. */
const REFUSAL_LIMIT = 64 * KIB;


/***/ })

};
