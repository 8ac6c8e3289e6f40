export const id = 521;
export const ids = [521];
export const modules = {

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

/***/ 68371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ endLogin),
/* harmony export */   n: () => (/* binding */ SharedLogin)
/* harmony export */ });
/** Never throws, because a login expires anyway. */
async function endLogin({ http, log, logins }, ending, where) {
    try {
        const response = await http.send(ending);
        logins?.ended(ending);
        return response;
    }
    catch {
        log.warn(`Could not end the login at ${where}; its token expires by itself`);
        return undefined;
    }
}
/** One login for all requests, which the first one starts. After it expires, the first request that notices causes a new login. */
class SharedLogin {
    #begin;
    #login;
    constructor(begin) {
        this.#begin = begin;
    }
    get() {
        this.#login ??= this.#begin();
        return this.#login;
    }
    /** Whether this is the first request that notices the end. */
    isOver(login) {
        if (this.#login !== login)
            return false;
        this.#login = undefined;
        return true;
    }
    /** To end the login, if it was started and did not fail. A request after that logs in again. */
    async take() {
        const login = this.#login;
        this.#login = undefined;
        return login?.catch(() => undefined);
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


/***/ }),

/***/ 41425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ vaultLocation),
/* harmony export */   I$: () => (/* binding */ toHttp),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   lu: () => (/* binding */ mountName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13493);
/* harmony import */ var _tenant_generated_tenant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27776);




const CERTIFICATE = '-----BEGIN CERTIFICATE-----';
/** From the tenant file, then from the environment. @throws HybridError when neither names a Vault */
function vaultLocation({ environment }, location) {
    const address = location.address ?? environment.VAULT_ADDR?.trim();
    if (!address)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('vault.no-address');
    if (!URL.canParse(address))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('vault.no-address#wrong');
    if (location.address !== undefined)
        requireKnown(location.address, environment);
    return {
        address: address.replace(/\/+$/, ''),
        mount: mountName(location.mount ?? (environment.VAULT_MOUNT || _tenant_generated_tenant_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .z.secrets.mount)),
        namespace: location.namespace ?? (environment.VAULT_NAMESPACE || undefined),
        certificateAuthority: certificateAuthority(environment.VAULT_CACERT),
    };
}
/** A workflow logs in only to a Vault that the workflow names: a tenant file on a branch could name any. */
function requireKnown(address, environment) {
    if (environment.GITHUB_ACTIONS !== 'true')
        return;
    const { VAULT_ADDR = '', GENESYS_HYBRID_VAULTS = '' } = environment;
    const { names } = (0,_core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAllowedList */ .E5)(`${VAULT_ADDR}\n${GENESYS_HYBRID_VAULTS}`, _core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5);
    if (names.has((0,_core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(address) ?? ''))
        return;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)('vault.unknown-address', { host: new URL(address).host });
}
/** `/kv/` is `kv`: Vault shows mounts with a slash at the end, and people copy them. */
function mountName(text) {
    const name = text.replaceAll(/^\/+|\/+$/g, '');
    urlPath(name);
    return name;
}
/** A path as part of a URL: `..` or `?` in a tenant file would change the request. @throws HybridError */
function urlPath(path) {
    const segments = path.split('/');
    const isPath = path.isWellFormed() && !segments.some((segment) => ['', '.', '..'].includes(segment));
    if (isPath)
        return segments.map(encodeURIComponent).join('/');
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('vault.path', { path: path.toWellFormed() });
}
/** VAULT_CACERT is a path, as for the command of Vault; the input of the Action is the PEM itself. */
function certificateAuthority(value) {
    if (!value || value.includes(CERTIFICATE))
        return value || undefined;
    // No message quotes the value: it may be the wrong PEM.
    const pem = readText(value);
    if (pem?.includes(CERTIFICATE))
        return pem;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(pem === undefined ? 'vault.ca#no-file' : 'vault.ca');
}
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** Statuses that are an answer to every request. */
const ANSWERS = [400, 403, 404, 405, 501, 503];
function toHttp(place, { path, ...request }, token) {
    const { address, namespace, certificateAuthority } = place;
    return {
        accept: ANSWERS,
        // 412: a performance standby has not caught up yet.
        retryOn: [412],
        ...(certificateAuthority !== undefined && { certificateAuthority }),
        ...request,
        url: `${address}/v1/${path}`,
        headers: {
            // Vault agents may require this header.
            'X-Vault-Request': 'true',
            ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
            ...(token && { 'X-Vault-Token': token }),
        },
    };
}


/***/ }),

/***/ 22521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VaultSession: () => (/* reexport */ VaultSession),
  VaultStore: () => (/* reexport */ VaultStore),
  vaultLocation: () => (/* reexport */ vault_location/* vaultLocation */.CI)
});

// EXTERNAL MODULE: ./src/adapters/stores/vault/location.ts
var vault_location = __webpack_require__(41425);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var base_json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/secret.ts
var base_secret = __webpack_require__(95309);
// EXTERNAL MODULE: ./src/adapters/shared-login.ts
var shared_login = __webpack_require__(68371);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var http_error = __webpack_require__(27715);
;// CONCATENATED MODULE: ./src/adapters/stores/vault/errors.ts



/** `{"errors": [...], "warnings": [...]}` */
function messagesOf(body, name) {
    const messages = (0,base_json/* valueAt */.fK)(body, name);
    return Array.isArray(messages) ? messages.filter((each) => typeof each === 'string').map(http_error/* reasonText */.uV) : [];
}
/** Whether Vault itself says that there is no entry: a wrong namespace, a wrong mount and a proxy answer 404 too. */
function isAbsent({ status, body }) {
    const errors = (0,base_json/* valueAt */.fK)(body, 'errors');
    return status === 404 && Array.isArray(errors) && errors.length === 0 && messagesOf(body, 'warnings').length === 0;
}
function reasonIn({ body }) {
    return messagesOf(body, 'errors').join('; ');
}
const isSealed = (response) => response.status === 503 && /sealed/.test(reasonIn(response));
/** 503 of a standby without an active node, or of a proxy, is temporary. A sealed Vault waits for a person. */
function isPassing(response) {
    return response.status === 503 && !isSealed(response);
}
/** The error of a request that failed in all its retries; undefined when it means nothing special for Vault. */
function explained(error) {
    if (!(error instanceof http_error/* HttpError */.j$))
        return undefined;
    const { status, code, message } = error;
    if (code === 'http.tls')
        return (0,errors/* problem */.CC)('http.tls#vault', { message });
    if (status === 503)
        return (0,errors/* problem */.CC)('vault.unavailable', { message });
    return status === 429 ? (0,errors/* problem */.CC)('vault.rate', { message }) : undefined;
}
function throwExplained(error) {
    throw explained(error) ?? error;
}
/** Answers with the same meaning for every request. */
function generalError(response, action) {
    const { status } = response;
    const reason = reasonIn(response);
    const values = { action, reason: reason || `status ${status}` };
    if (isSealed(response))
        return (0,errors/* problem */.CC)('vault.sealed', values);
    if (status === 501)
        return (0,errors/* problem */.CC)('vault.not-initialised', values);
    if (status !== 404)
        return undefined;
    if (/namespace not found/.test(reason))
        return (0,errors/* problem */.CC)('vault.namespace', values);
    return /no handler for route/.test(reason) ? (0,errors/* problem */.CC)('vault.mount', values) : undefined;
}
/** An answer that is not a success. `action` is the purpose of the request, such as `read genesys/acme`. */
function refused(response, action) {
    const general = generalError(response, action);
    if (general)
        return general;
    const reasons = [...messagesOf(response.body, 'errors'), ...messagesOf(response.body, 'warnings')].join('; ');
    return (0,errors/* problem */.CC)('vault.status', { status: response.status, action, reasons: reasons && `: ${reasons}` });
}
/** Reasons that Vault and OpenBao give for a failed login, from their source code; the first match counts. */
const LOGIN_SIGNS = [
    [/missing role_id/, 'vault.login-mount#approle'],
    [/could not load configuration|no handler for route|unsupported path/, 'vault.login-mount'],
    [/namespace not found/, 'vault.namespace#login'],
    [/invalid secret_id/, 'vault.approle#used-up'],
    [/invalid role or secret ID|missing secret_id/, 'vault.approle'],
    [/^role ".*" could not be found|missing role$/, 'vault.role'],
    [/oidc role_type is not allowed/, 'vault.role#oidc'],
    [/no audiences bound to the role|invalid audience \(aud\)|aud claim does not match/, 'vault.audience'],
    [/error validating claims|claim ".*" not found in token/, 'vault.claims'],
    [/error validating token|missing token/, 'vault.token'],
];
/** A login that Vault did not accept. */
function loginError(response, login) {
    const reason = reasonIn(response);
    const id = LOGIN_SIGNS.find(([sign]) => sign.test(reason))?.[1] ?? 'vault.login';
    const values = { ...login, status: response.status, said: reason && `: ${reason}` };
    return generalError(response, 'log in') ?? (0,errors/* problem */.CC)(id, values);
}

;// CONCATENATED MODULE: ./src/adapters/stores/vault/session.ts






/** AppRole answers 500 with this text to the credentials of another method; any other 500 may be temporary. */
function mayPass(response) {
    return isPassing(response) || (response.status === 500 && !/missing role_id/.test(reasonIn(response)));
}
async function login(context, place, method, json) {
    const { http, seal, clock, logins, environment } = context;
    const asked = clock.now().getTime();
    const mount = (0,vault_location/* mountName */.lu)(environment.VAULT_AUTH_MOUNT || method);
    const request = (0,vault_location/* toHttp */.I$)(place, {
        method: 'POST',
        path: `auth/${(0,vault_location/* urlPath */.Lx)(mount)}/login`,
        body: { json },
        accept: [400, 403, 404, 405, 500, 501, 503],
        isRateLimit: mayPass,
        repeatable: true,
    });
    const response = await http.send(request).catch(throwExplained);
    const auth = response.status === 200 ? (0,base_json/* valueAt */.fK)(response.body, 'auth') : undefined;
    const given = (0,base_json/* textAt */.$6)(auth, 'client_token');
    if (!given)
        throw loginError(response, { address: place.address, mount, role: environment.VAULT_ROLE ?? '' });
    const token = seal(given);
    const lease = (0,base_json/* valueAt */.fK)(auth, 'lease_duration');
    const end = typeof lease === 'number' && lease > 0 ? { endsAt: new Date(asked + lease * 1000) } : {};
    // Vault does not store a batch token, so it cannot be revoked; it ends by itself.
    if ((0,base_json/* valueAt */.fK)(auth, 'token_type') === 'batch')
        return { token, ending: undefined, ...end };
    const path = 'auth/token/revoke-self';
    const ending = (0,vault_location/* toHttp */.I$)(place, { method: 'POST', path, accept: [400, 403, 404], duringStop: true }, token);
    logins?.begun(ending);
    return { token, ending, ...end };
}
/** The OIDC token of the job. Without VAULT_AUDIENCE its audience is the URL of the owner, which other services may accept too. */
async function identityToken({ environment, http, seal }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    if (!address || !URL.canParse(address) || !bearer)
        throw (0,errors/* problem */.CC)('vault.no-identity');
    const url = new URL(address);
    if (environment.VAULT_AUDIENCE)
        url.searchParams.set('audience', environment.VAULT_AUDIENCE);
    seal(bearer);
    const headers = { Authorization: new base_secret/* Secret */.zh(`Bearer ${bearer}`) };
    const { body } = await http.send({ method: 'GET', url: url.href, headers });
    const token = (0,base_json/* textAt */.$6)(body, 'value');
    if (token)
        return seal(token);
    throw (0,errors/* problem */.CC)('vault.no-identity#empty');
}
/** Logs in with a token, with AppRole, or with the identity of the workflow. @throws HybridError that names the variables to set */
async function vaultLogin(context, place) {
    const { seal, environment } = context;
    const { VAULT_ROLE_ID, VAULT_SECRET_ID, VAULT_ROLE } = environment;
    // A pasted secret often ends with a line break, which no header can contain.
    const token = environment.VAULT_TOKEN?.trim();
    if (token)
        return { token: seal(token), ending: undefined };
    if (VAULT_ROLE_ID && VAULT_SECRET_ID) {
        return login(context, place, 'approle', { role_id: VAULT_ROLE_ID, secret_id: seal(VAULT_SECRET_ID) });
    }
    if (VAULT_ROLE)
        return login(context, place, 'jwt', { role: VAULT_ROLE, jwt: await identityToken(context) });
    const half = VAULT_SECRET_ID ? 'vault.no-login#role-id' : 'vault.no-login';
    throw (0,errors/* problem */.CC)(VAULT_ROLE_ID ? 'vault.no-login#secret-id' : half, { address: place.address });
}
/** A token is not used in its last milliseconds. */
const MARGIN = 5_000;
/** One login at one Vault: the secret ID of an AppRole may allow a single one. A run that outlives the login logs in again. */
class VaultSession {
    #context;
    #place;
    #login;
    constructor(context, place) {
        this.#context = context;
        this.#place = place;
        this.#login = new shared_login/* SharedLogin */.n(() => vaultLogin(context, place));
    }
    get description() {
        const { address, namespace } = this.#place;
        return `Vault ${address}${namespace === undefined ? '' : `, namespace ${namespace}`}`;
    }
    async send(request) {
        const { token } = await this.#loggedIn();
        const response = await this.#context.http.send((0,vault_location/* toHttp */.I$)(this.#place, request, token));
        const warnings = response.status < 300 ? messagesOf(response.body, 'warnings') : [];
        for (const warning of warnings)
            this.#context.log.warn(`Vault: ${warning}`);
        return response;
    }
    async #loggedIn() {
        const login = this.#login.get();
        const { endsAt, ending } = await login;
        if (endsAt === undefined || endsAt.getTime() - MARGIN > this.#context.clock.now().getTime())
            return login;
        if (this.#login.isOver(login) && ending)
            this.#context.logins?.ended(ending);
        return this.#login.get();
    }
    /** Ends a login that this run began. A later request logs in again. */
    async close() {
        const token = await this.#login.take();
        const response = token?.ending && (await (0,shared_login/* endLogin */.R)(this.#context, token.ending, 'Vault'));
        if (response?.status === 403)
            this.#context.log.debug(`Vault did not end the login: ${reasonIn(response)}`);
    }
}

// EXTERNAL MODULE: ./src/adapters/stores/unclear-write.ts
var unclear_write = __webpack_require__(66189);
// EXTERNAL MODULE: ./src/adapters/stores/entry-value.ts
var entry_value = __webpack_require__(43847);
;// CONCATENATED MODULE: ./src/adapters/stores/vault/values.ts


/** null counts as blank, although its text is not. */
class NullValue extends base_secret/* Secret */.zh {
    get isBlank() {
        return true;
    }
}
/** Other programs may write any JSON into an entry: it is read as its text, and written back unchanged. */
class VaultValues {
    #context;
    #originals = new WeakMap();
    constructor(context) {
        this.#context = context;
    }
    read(data) {
        return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, this.#secret(name, value)]));
    }
    toWrite(values) {
        const original = (value) => (this.#originals.has(value) ? this.#originals.get(value) : value);
        return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, original(value)]));
    }
    #secret(name, value) {
        if (typeof value === 'string')
            return (0,entry_value/* entryValue */.A)(this.#context, name, value);
        // `true` and `null` hide nothing, and masking them would hide half of the log.
        const Unmasked = value === null ? NullValue : typeof value === 'boolean' ? base_secret/* Secret */.zh : undefined;
        const text = JSON.stringify(value);
        const secret = Unmasked ? new Unmasked(text) : (0,entry_value/* entryValue */.A)(this.#context, name, text);
        this.#sealInside(name, value);
        this.#originals.set(secret, value);
        return secret;
    }
    /** Texts inside an object are secrets too: a message may quote one alone. */
    #sealInside(name, value) {
        if (typeof value === 'string')
            (0,entry_value/* entryValue */.A)(this.#context, name, value);
        if (typeof value !== 'object' || value === null)
            return;
        for (const [key, inner] of Object.entries(value))
            this.#sealInside(Array.isArray(value) ? name : key, inner);
    }
}
/** Whether an entry has all written values; it may have more. */
function isKept(written, entry) {
    const kept = new Map(Object.entries(entry.values));
    return Object.entries(written).every(([name, value]) => kept.get(name)?.equals(value));
}
function isSame(one, other) {
    if (!one || !other)
        return one === other;
    return isKept(one.values, other) && isKept(other.values, one);
}

;// CONCATENATED MODULE: ./src/adapters/stores/vault/store.ts







/** The statuses of a version 1 engine for the longer path of version 2, which depend on its policy and its entries. */
const MAY_BE_VERSION_1 = [200, 403, 404];
/**
 * HashiCorp Vault and OpenBao, key-value engine of version 1 or 2. A read assumes version 2, so that it needs one request. Version 1 has
 * no compare-and-set, so a write compares the values first; of two writers at the same moment the last one wins.
 */
class VaultStore {
    #log;
    #session;
    #mount;
    #values;
    #engine;
    /** The reads under way. Their answers may show the version of the engine. */
    #reads = new Set();
    /** The entries that this run first read or last wrote, by path. */
    #seen = new Map();
    constructor({ context, session, mount }) {
        this.#log = context.log;
        this.#session = session;
        this.#mount = mount;
        this.#values = new VaultValues(context);
    }
    get description() {
        return `mount \`${this.#mount}\` of ${this.#session.description}`;
    }
    async read(path) {
        const entry = await this.#read(path, {});
        if (!this.#seen.has(path))
            this.#seen.set(path, entry);
        return entry;
    }
    async checkWritable(path) {
        await this.#knownEngine({});
        const full = this.#fullPath(path);
        const body = { json: { paths: [full] } };
        const response = await this.#ask({ method: 'POST', path: 'sys/capabilities-self', body, repeatable: true });
        if (response.status === 403) {
            this.#log.debug(`Vault does not show the capabilities of this login for ${full}`);
            return;
        }
        if (response.status !== 200)
            throw refused(response, `show the capabilities for ${full}`);
        const held = (0,base_json/* valueAt */.fK)(response.body, 'data', full) ?? (0,base_json/* valueAt */.fK)(response.body, full);
        if (!Array.isArray(held))
            throw (0,errors/* problem */.CC)('vault.answer', { what: 'capabilities' });
        if (!held.includes('root') && !(held.includes('create') && held.includes('update')))
            throw (0,errors/* refusal */.x5)('store.not-writable#vault', { path: full });
    }
    async write(path, values, expected) {
        const engine = await this.#knownEngine({ duringStop: true });
        if (engine === 1 && (await this.#isChanged(path, expected)))
            throw (0,errors/* refusal */.x5)('store.conflict', { path });
        const data = this.#values.toWrite(values);
        const json = engine === 2 ? { options: { cas: expected }, data } : data;
        // 503 does not say whether the write took effect, so the entry is read back.
        const accept = [400, 403, 404, 405, 501];
        const request = { method: 'POST', path: this.#urlPath(path), body: { json }, duringStop: true, accept };
        try {
            const response = await this.#session.send(request);
            if (isOutdated(response))
                return await this.#readBack(path, values, () => true);
            if (response.status === 403)
                throw (0,errors/* problem */.CC)('vault.denied', { path: this.#fullPath(path), capability: 'update' });
            if (response.status !== 200 && response.status !== 204)
                throw refused(response, `write ${path}`);
        }
        catch (error) {
            if (!(error instanceof http_error/* HttpError */.j$ && error.unclear))
                throwExplained(error);
        }
        return this.#readBack(path, values, ({ version }) => this.#engine === 2 && version > expected);
    }
    close() {
        return this.#session.close();
    }
    async #read(path, sending) {
        const assumed = this.#engine ?? 2;
        const request = this.#ask({ method: 'GET', path: this.#urlPath(path), ...sending });
        const answer = request.then((response) => ({ response, entry: this.#entry(response, assumed) }));
        this.#reads.add(answer);
        const { response, entry } = await answer.finally(() => this.#reads.delete(answer));
        if (this.#engine === undefined && !entry && MAY_BE_VERSION_1.includes(response.status))
            await this.#findEngine(sending);
        // Found out by this read, or by another one while this one was under way.
        if (this.#engine === 1 && assumed === 2)
            return this.#read(path, sending);
        if (entry)
            return entry;
        if (isAbsent(response))
            return undefined;
        if (response.status === 200)
            throw (0,errors/* problem */.CC)('vault.answer', { what: 'entry' });
        throw response.status === 403
            ? (0,errors/* problem */.CC)('vault.denied', { path: this.#fullPath(path), capability: 'read' })
            : refused(response, `read ${path}`);
    }
    /** An entry with a deleted last version has a version and no values. */
    #entry({ status, body }, assumed) {
        if (assumed === 1) {
            const data = (0,base_json/* valueAt */.fK)(body, 'data');
            return status === 200 && (0,base_json/* isRecord */.u4)(data) ? { values: this.#values.read(data), version: 1 } : undefined;
        }
        const version = (0,base_json/* valueAt */.fK)(body, 'data', 'metadata', 'version');
        if ((status !== 200 && status !== 404) || typeof version !== 'number')
            return undefined;
        this.#engine ??= 2;
        const data = (0,base_json/* valueAt */.fK)(body, 'data', 'data');
        return { values: (0,base_json/* isRecord */.u4)(data) ? this.#values.read(data) : {}, version };
    }
    async #isChanged(path, expected) {
        const entry = await this.#read(path, { duringStop: true });
        if ((entry?.version ?? 0) !== expected)
            return true;
        return this.#seen.has(path) && !isSame(this.#seen.get(path), entry);
    }
    /** A write ends with a read, also during a stop. A write that was retried after a 429 may find its own result. */
    async #readBack(path, values, isOther) {
        const entry = await this.#read(path, { duringStop: true }).catch(unclear_write/* throwUnclear */.H);
        if (entry && isKept(values, entry)) {
            this.#seen.set(path, entry);
            return entry;
        }
        if (isOther(entry ?? { values: {}, version: 0 }))
            throw (0,errors/* refusal */.x5)('store.conflict', { path });
        throw (0,errors/* problem */.CC)('store.not-kept', { path, store: this.description });
    }
    /** When Vault does not tell the version, it is 2, the default of the mount `secret`. */
    async #knownEngine(sending) {
        return (await this.#findEngine(sending)) ?? 2;
    }
    /** An absent entry does not show the version. Other reads may, so the mount is asked only when no read under way does. */
    async #findEngine(sending) {
        if (this.#engine !== undefined)
            return this.#engine;
        const unknown = new Error('this answer does not show the version');
        const versions = [...this.#reads].map((read) => read.then(() => this.#engine ?? Promise.reject(unknown)));
        const found = await Promise.any(versions).catch(() => this.#askEngine(sending));
        this.#engine ??= found;
        return this.#engine;
    }
    async #askEngine(sending) {
        const path = `sys/internal/ui/mounts/${(0,vault_location/* urlPath */.Lx)(this.#mount)}`;
        const { status, body } = await this.#ask({ method: 'GET', path, ...sending });
        if (status !== 200)
            return undefined;
        const type = (0,base_json/* valueAt */.fK)(body, 'data', 'type');
        if (type === 'kv' || type === 'generic')
            return (0,base_json/* valueAt */.fK)(body, 'data', 'options', 'version') === '2' ? 2 : 1;
        const found = typeof type === 'string' ? ` but ${(0,http_error/* reasonText */.uV)(type)}` : '';
        throw (0,errors/* problem */.CC)('vault.mount#engine', { vault: this.description, found });
    }
    #fullPath(path) {
        return this.#engine === 1 ? `${this.#mount}/${path}` : `${this.#mount}/data/${path}`;
    }
    #urlPath(path) {
        (0,vault_location/* urlPath */.Lx)(path);
        return (0,vault_location/* urlPath */.Lx)(this.#fullPath(path));
    }
    async #ask(request) {
        return this.#session.send({ ...request, isRateLimit: isPassing }).catch(throwExplained);
    }
}
/** Another write came first, which may be an earlier try of this one. */
function isOutdated(response) {
    return response.status === 400 && /check-and-set parameter did not match/.test(reasonIn(response));
}

;// CONCATENATED MODULE: ./src/adapters/stores/vault/vault.ts
/** The parts for a Vault in one module, which is loaded when a tenant names one. */





/***/ }),

/***/ 13493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   E5: () => (/* binding */ parseAllowedList),
/* harmony export */   Hl: () => (/* binding */ shownServer),
/* harmony export */   L5: () => (/* binding */ serverName)
/* harmony export */ });
/** From `#` to the end of the line, at its start or after a space or a comma: commented entries allow nothing. */
const COMMENT = /(?<=^|[\s,])#.*/gm;
/** The entries of a list, separated by line breaks, spaces or commas. `nameOf` returns undefined for an invalid entry. */
function parseAllowedList(text, nameOf) {
    const entries = (text ?? '')
        .replaceAll(COMMENT, '')
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    const names = entries.map(nameOf);
    const readable = names.filter((name) => name !== undefined);
    return { names: new Set(readable), unreadable: names.length - readable.length };
}
/**
 * Scheme, host and port of a server in normalized form: `https://gax.acme.example:8443`. The host is in lower case, in punycode and
 * without a dot at its end; an omitted port is the default of the scheme.
 * @param text `host`, `host:port` or a URL; without a scheme it is https
 * @returns undefined for other text, also for a wildcard: the owner of one host of a domain must not get the login of another
 */
function serverName(text) {
    const address = text.includes('://') ? text : `https://${text}`;
    if (!URL.canParse(address))
        return undefined;
    const { protocol, hostname, port, username, password } = new URL(address);
    const host = withoutDot(hostname);
    if (host === '' || host.includes('*') || username + password !== '' || !/^https?:$/.test(protocol))
        return undefined;
    return `${protocol}//${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
/** A server as a person writes it into the list, without default values. */
function shownServer(name) {
    return name.replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2').replace(/^https:\/\//, '');
}
/** A Genesys Cloud domain in normalized form; undefined for other text. */
function domainName(text) {
    if (/[*@/?#:\\]/.test(text) || !URL.canParse(`https://${text}`))
        return undefined;
    return withoutDot(new URL(`https://${text}`).hostname) || undefined;
}
/** `a.example.` is an absolute name of the host `a.example`. */
const withoutDot = (hostname) => hostname.replace(/\.$/, '');


/***/ })

};
