export const id = 805;
export const ids = [805];
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

/***/ 61843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aL: () => (/* binding */ parseEndpoints),
/* harmony export */   y7: () => (/* binding */ applyEndpoint)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


function portOf({ port, protocol }) {
    return Number(port || (protocol === 'https:' ? 443 : 80));
}
/** 127.0.0.0/8, ::1 and localhost. */
function isLoopback(url) {
    return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
function hostKey(host) {
    return /:\d+$/.test(host) ? host.toLowerCase() : `${host.toLowerCase()}:443`;
}
function entryOf(host, target) {
    const wrong = (what) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('endpoints.invalid', { what: `the target of "${host}" is ${what}` });
    if (typeof target !== 'string' || !URL.canParse(target))
        throw wrong('not a URL');
    const url = new URL(target);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw wrong('not http or https');
    if (!isLoopback(url))
        throw wrong(`${url.host}, and only addresses of this machine are accepted`);
    return [hostKey(host), url];
}
/** @throws HybridError for anything but an object that maps hosts to loopback URLs */
function parseEndpoints(text) {
    if (text === undefined || text.trim() === '')
        return new Map();
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('endpoints.invalid', { what: 'is not JSON' });
    }
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('endpoints.invalid', { what: 'is not a JSON object' });
    return new Map(Object.entries(value).map(([host, target]) => entryOf(host, target)));
}
/** The actual URL of a request: path and query stay, after the path of the override. */
function applyEndpoint(overrides, url) {
    const target = overrides.get(`${url.hostname.toLowerCase()}:${portOf(url)}`);
    if (!target)
        return url;
    const result = new URL(target);
    result.pathname = `${target.pathname.replace(/\/$/, '')}${url.pathname}`;
    result.search = url.search;
    return result;
}


/***/ }),

/***/ 77021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ requireUsableProxies),
/* harmony export */   ex: () => (/* binding */ requireCertificateChecks),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61843);


function variable(environment, name) {
    return environment[name.toLowerCase()]?.trim() || environment[name.toUpperCase()]?.trim() || undefined;
}
const PROXY_NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
/** Unencoded `/ ? # @ \` in user or password would end them early: a part of the password would be looked up in DNS and shown. */
const PROXY = /^(?:https?:\/\/)?(?:(?<login>[^\s/?#@\\]*)@)?(?:[^\s/?#@\\:[\]]+|\[[0-9a-f:.]+\])(?::\d*)?\/?$/i;
/** An unencoded percent sign in the password would be an error of the library that leaves the connection open. */
function isEncoded(login) {
    try {
        decodeURIComponent(login);
        return true;
    }
    catch {
        return false;
    }
}
/** @throws HybridError `proxy.invalid`, without the value, which may contain a password */
function proxyOf(name, value) {
    const written = PROXY.exec(value);
    const url = URL.parse(/^https?:\/\//i.test(value) ? value : `http://${value}`);
    if (url && url.port !== '0' && written && isEncoded(written.groups?.login ?? ''))
        return url;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('proxy.invalid', { name });
}
/** Also if NO_PROXY covers every host, because an accidental direct connection would go unnoticed. @throws HybridError `proxy.invalid` */
function requireUsableProxies(environment) {
    for (const name of PROXY_NAMES.flatMap((each) => [each, each.toLowerCase()])) {
        const value = environment[name]?.trim();
        if (value)
            proxyOf(name, value);
    }
}
/** Whether an entry of NO_PROXY matches: `*`, `host`, `.suffix`, `*.suffix`, with or without a port. A plain host also covers its subdomains, as in curl. */
function isExempt(url, word) {
    if (word === '*')
        return true;
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(word) ?? [];
    if (port !== undefined && port !== String((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .portOf */ .HM)(url)))
        return false;
    const suffix = host.replace(/^\*?\./, '').toLowerCase();
    return suffix !== '' && (url.hostname === suffix || url.hostname.endsWith(`.${suffix}`));
}
/** The proxy from HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY; none for this machine. @throws HybridError `proxy.invalid` */
function proxyFor(environment, url) {
    if ((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url))
        return undefined;
    const exempt = (variable(environment, 'NO_PROXY') ?? '').split(/[\s,]+/).filter((word) => word !== '');
    if (exempt.some((word) => isExempt(url, word)))
        return undefined;
    for (const name of [url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY', 'ALL_PROXY']) {
        const proxy = variable(environment, name);
        if (proxy !== undefined)
            return proxyOf(name, proxy);
    }
    return undefined;
}
/** With exactly "0", Node accepts every certificate in the whole process, and any server could get our secrets. @throws Refusal */
function requireCertificateChecks({ NODE_TLS_REJECT_UNAUTHORIZED }) {
    if (NODE_TLS_REJECT_UNAUTHORIZED === '0')
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('tls.unchecked');
}


/***/ }),

/***/ 98181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createLogins),
/* harmony export */   r: () => (/* binding */ readLogins)
/* harmony export */ });
/* harmony import */ var _adapters_http_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78057);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);



function stored({ method, url, headers = {}, certificateAuthority }) {
    const authority = certificateAuthority === undefined ? {} : { certificateAuthority };
    return { method: method === 'DELETE' ? 'DELETE' : 'POST', url, headers: (0,_adapters_http_body_js__WEBPACK_IMPORTED_MODULE_0__/* .revealed */ .D)(headers), ...authority };
}
/**
 * Open logins in the state of the step, so that post can end them after a kill. Cost: short-lived tokens are in a file that only
 * steps of this job can read, as with actions/checkout; they are removed when the logins end.
 */
function createLogins(runner) {
    const open = new Map();
    const save = () => runner.saveState('logins', JSON.stringify([...open.values()]));
    return {
        begun: (ending) => {
            open.set(ending, stored(ending));
            save();
        },
        ended: (ending) => {
            if (open.delete(ending))
                save();
        },
    };
}
/** The requests that end the remaining logins; an unreadable state counts as none. */
function readLogins(state) {
    if (state === '')
        return [];
    const left = JSON.parse(state);
    const isStoredLogin = (value) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) && typeof value.url === 'string' && 'headers' in value;
    if (!Array.isArray(left))
        return [];
    return left.filter(isStoredLogin).map(({ method, url, headers, certificateAuthority }) => ({
        method,
        url,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(value)])),
        ...(certificateAuthority !== undefined && { certificateAuthority }),
        accept: [400, 401, 403, 404],
    }));
}


/***/ }),

/***/ 97805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _adapters_http_proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77021);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _logins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98181);
/* harmony import */ var _system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60134);




/** Ends the logins of a killed run. Warns and never fails, because the work is already done or not. */
async function runPost() {
    const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        const left = (0,_logins_js__WEBPACK_IMPORTED_MODULE_2__/* .readLogins */ .r)(core.getState('logins'));
        if (left.length === 0)
            return;
        (0,_adapters_http_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .requireCertificateChecks */ .ex)(process.env);
        const log = { info: core.info, warn: core.warning, debug: core.debug };
        const stop = new AbortController().signal;
        const context = (0,_system_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q)({ environment: process.env, log, mask: core.setSecret, stop });
        for (const request of left) {
            await context.http.send(request).catch((error) => core.warning((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asHybridError */ .bS)(error).message));
        }
        context.close();
    }
    catch (error) {
        core.warning(`Could not end the remaining logins: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asHybridError */ .bS)(error).message}`);
    }
}


/***/ }),

/***/ 60134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createContext)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/adapters/http/endpoints.ts
var http_endpoints = __webpack_require__(61843);
;// CONCATENATED MODULE: ./src/adapters/stores/masks.ts
/** Masking shorter values would blank the log and hide nothing: `1`, `no`, a brace. */
const SHORTEST = 4;
const SHORTEST_LINE = 8;
const PEM_FRAME = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
function lines(value) {
    const trimmed = value.split(/\r?\n/).map((line) => line.trim());
    return trimmed.filter((line) => line.length >= SHORTEST_LINE && !PEM_FRAME.test(line));
}
/** Forms that the runner does not derive itself: it knows base64, JSON, URI and XML, but not these. */
function derived(value) {
    const bytes = Buffer.from(value);
    const wrapped = [/.{1,64}/g, /.{1,76}/g].flatMap((line) => bytes.toString('base64').match(line) ?? []);
    const rewrapped = wrapped.filter((line) => line.length >= SHORTEST_LINE);
    return [bytes.toString('base64url'), bytes.toString('hex'), ...rewrapped];
}
/** For the runner, before the first use of the value. By line, because the runner masks every trivial line of a blob (CVE-2021-32074). */
function masksOf(value) {
    if (value.trim().length < SHORTEST)
        return [];
    const whole = /[\r\n]/.test(value.trim()) ? lines(value) : [value.trim()];
    return [...new Set([...whole, ...derived(value)])];
}

// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
;// CONCATENATED MODULE: ./src/base/trace.ts

/** Allowed form of an ID from a service. Any other text would get into receipts. */
const CORRELATION_ID = /^[\w-]{1,64}$/;
function createTrace() {
    const sinks = new external_node_async_hooks_.AsyncLocalStorage();
    return {
        collect: (sink, work) => sinks.run(sink, work),
        note: (correlationId) => {
            if (CORRELATION_ID.test(correlationId))
                sinks.getStore()?.(correlationId);
        },
    };
}

;// CONCATENATED MODULE: ./src/app/system.ts






const random = {
    bytes: (count) => (0,external_node_crypto_.randomBytes)(count),
    fraction: () => (0,external_node_crypto_.randomBytes)(4).readUInt32BE() / 2 ** 32,
};
/** An HTTP client that is loaded with the first request: loading takes half of the startup, and many commands send nothing. */
function httpOnDemand(options) {
    let client;
    const opened = async () => {
        client ??= Promise.all(/* import() */[__webpack_require__.e(737), __webpack_require__.e(120)]).then(__webpack_require__.bind(__webpack_require__, 62120)).then(({ createHttpClient }) => createHttpClient(options));
        return client;
    };
    return {
        send: async (request) => (await opened()).send(request),
        close: () => void client?.then((each) => each.close()),
    };
}
/** The real clock, randomness and network. @throws HybridError if GENESYS_HYBRID_ENDPOINTS is invalid */
function createContext(parts) {
    const { environment, log, mask, stop, logins } = parts;
    const clock = {
        now: () => new Date(),
        sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, { signal: stop }),
    };
    const endpoints = (0,http_endpoints/* parseEndpoints */.aL)(environment.GENESYS_HYBRID_ENDPOINTS);
    const trace = createTrace();
    const http = httpOnDemand({ clock, random, log, stop, environment, endpoints, trace });
    const seal = (value) => {
        if (mask)
            for (const text of masksOf(value))
                mask(text);
        return new secret/* Secret */.zh(value);
    };
    return { clock, random, environment, log, http, trace, seal, stop, ...(logins && { logins }), close: http.close };
}


/***/ }),

/***/ 23659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   bX: () => (/* binding */ isKeyOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** The value at a path of untrusted data. Reads own properties only. */
function valueAt(value, ...path) {
    return path.reduce((found, name) => typeof found === 'object' && found !== null ? Object.getOwnPropertyDescriptor(found, name)?.value : undefined, value);
}
function textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a table has this key as its own property. */
function isKeyOf(key, table) {
    return Object.hasOwn(table, key);
}
/** The properties with these names, if present. */
function pick(from, ...names) {
    const entries = names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]);
    return Object.fromEntries(entries);
}
/** Checks all values of an object. Returns a Map, because a name may equal an inherited property such as `constructor`. */
function mapOf(value, isValue) {
    if (!isRecord(value))
        return undefined;
    const entries = Object.entries(value).filter((entry) => isValue(entry[1]));
    return entries.length === Object.keys(value).length ? new Map(entries) : undefined;
}


/***/ }),

/***/ 95309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ withoutBlanks),
/* harmony export */   k5: () => (/* binding */ withoutOuterSpace),
/* harmony export */   zh: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const HIDDEN = '[secret]';
/**
 * A value that must not be visible. Printing, inspecting, serializing or concatenating it gives `[secret]`.
 * Only `reveal()` returns the value, so uses can be found with grep.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** 16 hexadecimal digits of an HMAC-SHA-256 with the key of the tenant, so that the value cannot be guessed from it. */
    fingerprint(key) {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key.#value).update(this.#value).digest('hex').slice(0, 16);
    }
    equals(other) {
        const mine = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', 'equals').update(this.#value).digest();
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(mine, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', 'equals').update(other.#value).digest());
    }
    get length() {
        return this.#value.length;
    }
    /** Whether it contains only white space. Such a value counts as missing. */
    get isBlank() {
        return this.#value.trim() === '';
    }
    toString() {
        return HIDDEN;
    }
    toJSON() {
        return HIDDEN;
    }
    [Symbol.toPrimitive]() {
        return HIDDEN;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
        return HIDDEN;
    }
}
/** The values that are not blank. */
function withoutBlanks(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => !value.isBlank));
}
/** The value without surrounding white space. */
function withoutOuterSpace(value) {
    const text = value.reveal();
    return text === text.trim() ? value : new Secret(text.trim());
}


/***/ })

};
