export const id = 685;
export const ids = [685];
export const modules = {

/***/ 77694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _base_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58369);
/* harmony import */ var _base_read_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68476);



/** Git stores a branch as a file, whose name has this limit; a message with the name has to stay short too. */
const LONGEST_BRANCH = 255;
/** An unreadable event is empty, and commands that change a service then refuse. */
async function payloadOf(file) {
    const json = file ? await (0,_base_read_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(file, _base_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LARGEST_RESULT_FILE */ .qi) : {};
    return 'value' in json ? json.value : undefined;
}
function pullOf(payload) {
    const number = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'pull_request', 'number');
    const head = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'pull_request', 'head', 'sha');
    if (typeof number !== 'number' || typeof head !== 'string')
        return undefined;
    const from = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'pull_request', 'head', 'repo', 'full_name');
    const to = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'pull_request', 'base', 'repo', 'full_name');
    return { number, head, isFromFork: from !== to || typeof from !== 'string' };
}
/** Whether a comment is on an issue that is no pull request. */
function isOnIssue(payload) {
    const number = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'issue', 'number');
    return typeof number === 'number' ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'issue', 'pull_request') === undefined : undefined;
}
function startedBy(payload) {
    const event = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'workflow_run', 'event');
    const repository = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'workflow_run', 'head_repository', 'full_name');
    return event !== undefined && repository !== undefined ? { event, repository } : undefined;
}
/** The event of the workflow; undefined outside of GitHub Actions. */
async function readEvent(environment) {
    if (environment.GITHUB_ACTIONS !== 'true')
        return undefined;
    const payload = await payloadOf(environment.GITHUB_EVENT_PATH);
    const branch = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'repository', 'default_branch');
    const isFork = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(payload, 'repository', 'fork');
    const pull = pullOf(payload);
    const onIssue = isOnIssue(payload);
    const before = startedBy(payload);
    return {
        name: environment.GITHUB_EVENT_NAME ?? '',
        ref: environment.GITHUB_REF ?? '',
        commit: environment.GITHUB_SHA ?? '',
        repository: environment.GITHUB_REPOSITORY ?? '',
        ...(branch !== undefined && branch.length <= LONGEST_BRANCH && { defaultBranch: branch }),
        ...(typeof isFork === 'boolean' && { isFork }),
        ...(pull && { pull }),
        ...(onIssue !== undefined && { isOnIssue: onIssue }),
        ...(before && { startedBy: before }),
        attempt: Number(environment.GITHUB_RUN_ATTEMPT) || 1,
    };
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

/***/ 43847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ entryValue),
/* harmony export */   U: () => (/* binding */ isPublic)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);

/** Names of values that are not secret: a masked ID makes the log useless ("client ***"), and the runner drops outputs that contain it. */
const PUBLIC_NAME = /^(?:(?:.+_)?client_id|username|(?:.+_)?certificate|state)$/;
/** The file of a certificate often holds its private key too. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
function isPublic(name, value) {
    return PUBLIC_NAME.test(name) && !PRIVATE_KEY.test(value);
}
/** A value of an entry: masked in the log, unless its name says that it is not secret. */
function entryValue({ seal }, name, value) {
    return isPublic(name, value) ? new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh(value) : seal(value);
}


/***/ }),

/***/ 5474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ environmentCredentials),
/* harmony export */   s1: () => (/* binding */ environmentValues),
/* harmony export */   zK: () => (/* binding */ environmentStore)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23058);
/* harmony import */ var _entry_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43847);




/** `ACME_PROVISIONER_CLIENT_ID` under the prefix `ACME_PROVISIONER` is the value `client_id`. Empty ones are among them. */
function allValues(context, path) {
    const prefix = (0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .variablePrefix */ .N)(path);
    const found = Object.entries(context.environment).flatMap(([variable, value]) => {
        if (!variable.startsWith(prefix) || variable === prefix || value === undefined)
            return [];
        const name = variable.slice(prefix.length).toLowerCase();
        return [[name, (0,_entry_value_js__WEBPACK_IMPORTED_MODULE_2__/* .entryValue */ .A)(context, name, value)]];
    });
    return Object.fromEntries(found);
}
/** The values that are not empty. */
function environmentValues(context, path) {
    return (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanks */ .Al)(allValues(context, path));
}
/** @throws HybridError when no variable has the prefix and a value */
function environmentCredentials(context, path, keys) {
    const all = allValues(context, path);
    const values = (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanks */ .Al)(all);
    if (Object.keys(values).length > 0)
        return values;
    const prefix = (0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .variablePrefix */ .N)(path);
    const empty = Object.keys(all).map((name) => `${prefix}${name.toUpperCase()}`);
    const variables = keys.map((key) => `${prefix}${key.toUpperCase()}`).join(' and ');
    if (empty.length === 0)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('env.missing', { path, prefix, variables });
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('env.empty', { path, names: empty.join(' and '), are: empty.length > 1 ? 'are' : 'is' });
}
async function refuseToWrite() {
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('store.read-only');
}
/** The secret store `env`: secrets that the CI system sets as environment variables. It is read-only, so apply refuses it. */
function environmentStore(context) {
    return {
        description: 'environment variables',
        async read(path) {
            const { state, ...values } = allValues(context, path);
            if (Object.values(values).every(({ isBlank }) => isBlank) && (!state || state.isBlank))
                return undefined;
            // GitHub gives an empty text for a secret that does not exist, so an empty state is a missing one.
            return { values: state && !state.isBlank ? { ...values, state } : values, version: 1 };
        },
        checkWritable: refuseToWrite,
        write: refuseToWrite,
        close: async () => { },
    };
}


/***/ }),

/***/ 8277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createStores)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_get_or_create_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36380);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63286);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5474);





const DEFAULT_FILE = '.genesys-hybrid/secrets';
/** The stores of a run: one login for each Vault and namespace, shared by all tenants and mounts there. */
function createStores(context, { directory }) {
    const stores = new Map();
    const sessions = new Map();
    /** Each type of store is loaded when a tenant names it: three of them include a library or much code. */
    async function create(location) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, context.environment.GENESYS_HYBRID_SECRETS_FILE || DEFAULT_FILE);
        if (location.store === 'env')
            return (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentStore */ .zK)(context);
        if (location.store === 'file')
            return new (await __webpack_require__.e(/* import() */ 197).then(__webpack_require__.bind(__webpack_require__, 43197))).FileStore(context, file);
        if (location.store === 'github')
            return new (await Promise.all(/* import() */[__webpack_require__.e(235), __webpack_require__.e(613)]).then(__webpack_require__.bind(__webpack_require__, 34613))).GitHubStore(context);
        const { vaultLocation, VaultSession, VaultStore } = await __webpack_require__.e(/* import() */ 521).then(__webpack_require__.bind(__webpack_require__, 22521));
        const { mount, ...place } = vaultLocation(context, location);
        const key = JSON.stringify([place.address, place.namespace]);
        const session = (0,_base_get_or_create_js__WEBPACK_IMPORTED_MODULE_3__/* .getOrCreate */ .I)(sessions, key, () => new VaultSession(context, place));
        return new VaultStore({ context, session, mount });
    }
    async function open(location) {
        const { store, address, mount, namespace } = location;
        return (0,_base_get_or_create_js__WEBPACK_IMPORTED_MODULE_3__/* .getOrCreate */ .I)(stores, JSON.stringify([store, address, mount, namespace]), () => create(location));
    }
    return {
        reader: open,
        writer: open,
        async credentials(reference, location, pair = 'client_id,client_secret') {
            const keys = pair.split(',');
            // A GitHub secret that a person created reaches a job as an environment variable.
            const isVariable = reference.store === 'env' || reference.store === 'github';
            if (isVariable)
                return (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentCredentials */ .Se)(context, reference.path, keys);
            // Only the environment has the place of a store of another type than the tenant's own.
            const place = reference.store === location.store ? location : { store: reference.store };
            return credentialsIn(await open(place), reference, keys.map((key) => `\`${key}\``).join(' and '));
        },
        async close() {
            const opened = await Promise.allSettled(stores.values());
            const open = [
                ...opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
                ...sessions.values(),
            ];
            stores.clear();
            sessions.clear();
            await Promise.all(open.map((each) => each.close()));
        },
    };
}
async function credentialsIn(store, reference, keys) {
    const values = (await store.read(reference.path))?.values ?? {};
    if (Object.values(values).some(({ isBlank }) => !isBlank))
        return values;
    const names = Object.keys(values).join(', ');
    const missing = { store: store.description, reference: (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .referenceText */ .n5)(reference), keys };
    throw names === '' ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('store.missing', missing) : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('store.missing#empty', { ...missing, names });
}


/***/ }),

/***/ 73968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ dispatch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/adapters/github/event.ts
var github_event = __webpack_require__(77694);
// EXTERNAL MODULE: ./src/adapters/http/proxy.ts
var proxy = __webpack_require__(77021);
// EXTERNAL MODULE: ./src/core/approval/event.ts
var approval_event = __webpack_require__(6211);
// EXTERNAL MODULE: ./src/app/commands/load.ts
var load = __webpack_require__(67280);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(58369);
// EXTERNAL MODULE: ./src/base/read-file.ts
var read_file = __webpack_require__(68476);
// EXTERNAL MODULE: ./src/base/replace-file.ts
var replace_file = __webpack_require__(58456);
;// CONCATENATED MODULE: ./src/app/commands/output-files.ts








/** @throws HybridError `file.not-written` */
async function writeResult({ directory, context }, file, value) {
    const path = (0,external_node_path_.resolve)(directory, file);
    await (0,replace_file/* replaceFile */.f)(path, `${JSON.stringify(value, null, 2)}\n`, context).catch((cause) => {
        throw (0,errors/* problem */.CC)('file.not-written', { path }, { cause });
    });
}
/**
 * Writes a file after the work. The changes were made, so a full disk must not turn them into a failure. @param otherwise where
 * else people find the content @returns whether the file was written
 */
async function writeOrWarn(run, file, value, otherwise) {
    return writeResult(run, file, value).then(() => true, ({ message }) => {
        run.context.log.warn(`${message}: ${otherwise}`);
        return false;
    });
}
function isOurs(bytes) {
    const text = (0,read_file/* utf8Text */.Hp)(bytes);
    try {
        return text?.trim() === '' || (0,json/* isRecord */.u4)(JSON.parse(text ?? ''));
    }
    catch {
        return false;
    }
}
async function check(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    try {
        await (0,promises_.access)(found ? path : (0,external_node_path_.dirname)(path), external_node_fs_.constants.W_OK);
        if (found?.isDirectory())
            throw new Error('it is a directory');
    }
    catch (cause) {
        throw (0,errors/* problem */.CC)('file.not-written', { path }, { cause });
    }
    // A typing error such as `plan --out tenants/acme.yaml` must not overwrite the file. A pipe or a device is not read.
    const bytes = found?.isFile() && (await (0,read_file/* readRegularFile */.XF)(path, limits/* LARGEST_RESULT_FILE */.qi));
    if (bytes instanceof Uint8Array && !isOurs(bytes))
        throw (0,errors/* refusal */.x5)('file.not-ours', { path });
}
/**
 * Checks before any work that the output files can be written; otherwise the receipt could be lost.
 * @throws HybridError `file.not-written`, `file.twice`; Refusal for a file that another program wrote
 */
async function requireWritable(directory, request) {
    const { command, out, reportFile: report, receiptFile } = request;
    const asked = { out, report, receipt: command === 'drift' ? undefined : receiptFile };
    const seen = new Map();
    for (const [word, file] of Object.entries(asked)) {
        if (file === undefined)
            continue;
        const path = (0,external_node_path_.resolve)(directory, file);
        const other = seen.get(path);
        if (other !== undefined)
            throw (0,errors/* problem */.CC)('file.twice', { other, word, path });
        seen.set(path, word);
        await check(path);
    }
}

// EXTERNAL MODULE: ./src/app/commands/request.ts
var commands_request = __webpack_require__(27115);
;// CONCATENATED MODULE: ./src/app/commands/dispatch.ts







/** Each command loads its modules on demand: `validate` opens no connection, and needs a tenth of the program. */
const VERBS = {
    validate: async (run, { files }) => ({ result: 'clean', tenants: (await (0,load/* loadFiles */.a)(run, files)).tenants }),
    plan: async (run, { files, intent }) => {
        const { plan } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(67)]).then(__webpack_require__.bind(__webpack_require__, 72067));
        return plan(run, { ...(await (0,load/* loadFiles */.a)(run, files)), intent });
    },
    drift: async (run, { files, intent, receiptFile: file }) => {
        const { drift } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(67), __webpack_require__.e(345)]).then(__webpack_require__.bind(__webpack_require__, 8345));
        const { readReceiptFile } = await __webpack_require__.e(/* import() */ 843).then(__webpack_require__.bind(__webpack_require__, 85843));
        const lastReceipt = file === undefined ? undefined : await readReceiptFile((0,external_node_path_.resolve)(run.directory, file));
        return drift(run, { ...(await (0,load/* loadFiles */.a)(run, files)), intent }, lastReceipt);
    },
    apply: async (...asked) => (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(67), __webpack_require__.e(843), __webpack_require__.e(342), __webpack_require__.e(701)]).then(__webpack_require__.bind(__webpack_require__, 33701))).applyReviewed(...asked),
    rotate: async (...asked) => (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(67), __webpack_require__.e(843), __webpack_require__.e(342), __webpack_require__.e(701)]).then(__webpack_require__.bind(__webpack_require__, 33701))).rotate(...asked),
    verify: async (run, { files, exportFile }) => {
        const { tenants } = await (0,load/* loadFiles */.a)(run, files);
        if (exportFile !== undefined)
            return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(867), __webpack_require__.e(116)]).then(__webpack_require__.bind(__webpack_require__, 21116))).verifyExport(run, tenants, exportFile);
        return (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(661)]).then(__webpack_require__.bind(__webpack_require__, 24661))).verify(run, tenants);
    },
    network: async (run, { files, probe = false }) => {
        const { network } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 76377));
        return network(run, { ...(await (0,load/* loadFiles */.a)(run, files)), probe });
    },
    review: async (...asked) => (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(67), __webpack_require__.e(843), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 39000))).review(...asked),
    kit: async (...asked) => (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(867), __webpack_require__.e(116)]).then(__webpack_require__.bind(__webpack_require__, 21116))).kit(...asked),
    adopt: async (...asked) => (await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(867), __webpack_require__.e(67), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 1023))).adopt(...asked),
    tenants: async (...asked) => (await __webpack_require__.e(/* import() */ 536).then(__webpack_require__.bind(__webpack_require__, 56536))).tenants(...asked),
};
/** Runs before the first connection, also to GitHub. @throws Refusal; HybridError `proxy.invalid` */
async function requireSafeStart({ context: { environment } }, request) {
    const { command, probe = false, dryRun = false } = request;
    // These commands read files and git, and open no connection.
    if (command === 'validate' || command === 'tenants' || (command === 'network' && !probe))
        return;
    (0,proxy/* requireCertificateChecks */.ex)(environment);
    (0,proxy/* requireUsableProxies */.Mn)(environment);
    // Commands that change a service or propose a file have their own guard, which allows fewer events.
    if (command === 'apply' || command === 'adopt' || (command === 'rotate' && !dryRun))
        return;
    const event = await (0,github_event/* readEvent */.j)(environment);
    // The review of a pull request from a fork is shown in the summary; it gets neither the key nor permission to comment.
    if (command === 'review' && event?.name === 'pull_request')
        return;
    if (event)
        (0,approval_event/* requireOwnContent */.h)(event, command);
}
/**
 * Runs one command and writes its output files, first the receipt, which exists nowhere else. A file that cannot be written after
 * an apply is a warning, because the changes were made.
 */
async function dispatch(run, request) {
    (0,commands_request/* requireFitting */.JX)(request);
    await requireSafeStart(run, request);
    await requireWritable(run.directory, request);
    const { command, receiptFile, out, reportFile } = request;
    const only = (0,commands_request/* sideOf */.Jh)(request);
    const outcome = await VERBS[command](run, { ...request, intent: { ...request.intent, ...(only && { only }) } });
    const report = { command, ...outcome };
    const { receipt } = report;
    const otherwise = 'The receipt of this apply is only in the report';
    const isWritten = receiptFile !== undefined && receipt && (await writeOrWarn(run, receiptFile, receipt, otherwise));
    if (out !== undefined && report.plan)
        await writeResult(run, out, report.plan);
    // The report file leaves out the content of the tenant files.
    const kept = { ...report, tenants: undefined };
    if (reportFile !== undefined)
        await writeOrWarn(run, reportFile, kept, 'The report is only on the screen');
    return { ...report, ...(isWritten && { receiptFile }) };
}


/***/ }),

/***/ 67280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ loadFiles)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40766);
/* harmony import */ var _tenant_clashes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43429);
/* harmony import */ var _tenant_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95845);
/* harmony import */ var _tenant_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88249);





/** Loads the files once per command. @throws HybridErrors with all errors of the files */
async function loadFiles({ context, directory }, patterns) {
    const sources = await (0,_tenant_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readTenantFiles */ .a)(patterns, directory);
    const tenants = (0,_tenant_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTenants */ .G)(sources);
    const shared = (0,_tenant_clashes_js__WEBPACK_IMPORTED_MODULE_1__/* .findSharedEntries */ .V)(tenants, context.environment);
    if (shared.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridErrors */ .aS(shared, `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(shared.length, 'error')} in tenant files`);
    return { tenants, sources };
}


/***/ }),

/***/ 12680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/**
 * Writes the results of a command to GitHub. Called after the results are shown: an error here fails the step, but hides nothing.
 * @throws HybridError `github.*`
 */
async function publish(context, report, request) {
    if (report.command === 'review') {
        const { publishReview } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(342), __webpack_require__.e(127)]).then(__webpack_require__.bind(__webpack_require__, 88127));
        const comment = await publishReview(context, report);
        return comment === undefined ? {} : { comment };
    }
    if (report.command === 'drift' && request.issues) {
        const { publishDrift } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(178), __webpack_require__.e(307), __webpack_require__.e(703)]).then(__webpack_require__.bind(__webpack_require__, 13703));
        for (const address of await publishDrift(context, report))
            context.log.info(`Updated the issue ${address}`);
    }
    if (report.command === 'adopt') {
        const { publishAdoptions } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 48466));
        const addresses = await publishAdoptions(context, report);
        for (const address of addresses)
            context.log.info(`Opened the pull request ${address}`);
        return addresses.length === 0 ? {} : { 'pull-request': addresses.join('\n') };
    }
    return {};
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

/***/ 66699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ pointerKeys),
/* harmony export */   x: () => (/* binding */ pointerPart)
/* harmony export */ });
/** Escapes a key for a JSON pointer (RFC 6901). */
function pointerPart(key) {
    return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
/** The keys of a JSON pointer. */
function pointerKeys(pointer) {
    const parts = pointer.split('/').slice(1);
    return pointer.includes('~') ? parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) : parts;
}


/***/ }),

/***/ 74698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isLikelySecret),
/* harmony export */   v: () => (/* binding */ SECRET_WORDS)
/* harmony export */ });
/** Regular expression of the endings of names of secrets. */
const SECRET_WORDS = 'secret|password|passwd|passphrase|pkey|private[_-]?key|token|api[_-]?key';
/** Recognizable secrets: a private key, tokens of Vault and GitHub, a JSON Web Token, a password in a URL. */
const SHAPES = [
    /-----BEGIN [A-Z ]*PRIVATE KEY/,
    /\bhv[sbr]\.[A-Za-z0-9_-]{20}/,
    /\bgh[pousr]_[A-Za-z0-9]{30}|\bgithub_pat_[A-Za-z0-9_]{30}/,
    /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./,
    /:\/\/[^\s/@:]*:[^\s/@]*@/,
];
/** Start of `-----BEGIN ` in base64, and enough of the rest to distinguish a key from a certificate. */
const PEM_IN_BASE64 = /LS0tLS1CRUdJTi[A-Za-z0-9+/]{0,40}/;
/** Whether the text looks like a secret, independent of its name. */
function isLikelySecret(text) {
    const [pem] = PEM_IN_BASE64.exec(text) ?? [];
    return (SHAPES.some((shape) => shape.test(text)) || (pem !== undefined && Buffer.from(pem, 'base64').includes('PRIVATE')));
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


/***/ }),

/***/ 75943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ quotableLine)
/* harmony export */ });
/* harmony import */ var _likely_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74698);

/** Maximum number of characters of a line that are examined. */
const LONGEST_LINE = 2_000;
/** Maximum number of characters that are shown. */
const LONGEST = 200;
/** `client_secret=\u2026`, `"password": \u2026`, `Authorization: \u2026`, `Bearer \u2026` */
const NAMED = new RegExp(`(${_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_WORDS */ .v}|credentials|authorization)["'\`]?\\s*[:=]|\\b(bearer|basic)\\s+\\S`, 'i');
/** As long as a generated secret. Names and paths without a digit are allowed. */
const LONG_RUN = /[\w+=-]{20,}/g;
function hasGenerated(line) {
    return (line.match(LONG_RUN) ?? []).some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}
/**
 * The first line of a message from another program or library; undefined if it may contain a secret, because such messages quote
 * their input. Cost: a line with a hash or another long identifier is not shown either.
 */
function quotableLine(said) {
    const [line = ''] = said
        .trim()
        .slice(0, LONGEST_LINE)
        .split(/[\r\n]/);
    if (line === '' || NAMED.test(line) || (0,_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isLikelySecret */ .V)(line) || hasGenerated(line))
        return undefined;
    return line.slice(0, LONGEST);
}


/***/ }),

/***/ 68476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ utf8Text),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   XF: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58369);
/* harmony import */ var _system_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69672);




/** Reads one byte more than expected to detect the end; a file that grew meanwhile is read once more. */
async function beginningOf(file, size, limit) {
    let bytes = new Uint8Array();
    for (const length of [Math.min(size, limit) + 1, limit + 1]) {
        bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, { position: 0 });
        if (bytesRead < length)
            return bytes.subarray(0, bytesRead);
    }
    return bytes;
}
/**
 * The bytes of a file; one more than `limit` means that it is too large. A pipe or a device has no size and may have no end, so
 * it is opened without blocking, and not read. @throws errors of the operating system
 */
async function readRegularFile(path, limit) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const status = await file.stat();
        if (status.isDirectory())
            return 'directory';
        return status.isFile() ? await beginningOf(file, status.size, limit) : 'no-file';
    }
    finally {
        await file.close();
    }
}
/** The text without a byte order mark; undefined if it is not UTF-8. */
function utf8Text(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
const REASONS = {
    ENOENT: 'no such file',
    EACCES: 'permission denied',
    EISDIR: 'it is a directory',
};
/** The parsed content of a JSON file, or the reason why it cannot be read. */
async function readJson(path, limit) {
    const broken = (problem) => ({ problem, isRead: true });
    try {
        const read = await readRegularFile(path, limit);
        if (read === 'directory')
            return broken('it is a directory');
        if (read === 'no-file')
            return broken('it is not a file');
        if (read.length > limit)
            return broken(`it is larger than ${limit / _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MIB */ .D6} MiB`);
        const text = utf8Text(read);
        return text === undefined ? broken('it is not UTF-8') : { value: JSON.parse(text) };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return broken('it is not JSON');
        const code = (0,_system_code_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .x)(error);
        return { problem: REASONS[code] ?? code, isRead: false };
    }
}


/***/ }),

/***/ 58456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeBeside),
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Writes a temporary file next to `path`, for a rename that keeps the old file complete until then. The name is random, so no other
 * user can prepare a link there. Returns the name; removes the file if writing fails.
 */
async function writeBeside(path, content, beside) {
    const { random, mode = 0o600 } = beside;
    const temporary = `${path}.${random.bytes(6).toString('hex')}.tmp`;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, 'wx', mode);
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
    return temporary;
}
/**
 * Replaces a file atomically: a full disk or a kill leaves the old file or none. A link still points to its target; what is not a
 * regular file, such as a pipe, is written directly.
 */
async function replaceFile(path, text, { random }) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).catch(() => undefined);
    if (found && !found.isFile())
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(real, text);
    const temporary = await writeBeside(real, text, { random, ...(found && { mode: found.mode }) });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, real);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
    }
}


/***/ }),

/***/ 23058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ variablePrefix)
/* harmony export */ });
/** The prefix of the environment variables of `env:PATH`. Several spellings of a path have the same prefix. */
function variablePrefix(path) {
    return `${path.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_`;
}


/***/ }),

/***/ 6211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ requireOwnContent),
/* harmony export */   r: () => (/* binding */ requireTrusted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** Started by a person with write access to the repository, for merged content. */
const TRUSTED = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];
/**
 * Commands that change a service run only from the default branch of the repository itself. The trigger of a workflow does not
 * guarantee that: a re-run for a pull request would apply changes that are not merged
 * (https://github.com/github/safe-settings/issues/339). @throws Refusal
 */
function requireTrusted(event, command) {
    const { name, ref, defaultBranch, isFork } = event;
    if (!TRUSTED.includes(name)) {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('event.not-trusted', { command, event: name, trusted: TRUSTED.join(', ') });
    }
    if (isFork)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('event.fork', { repository: event.repository });
    if (defaultBranch === undefined && name !== 'schedule')
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('event.no-branch');
    if (defaultBranch !== undefined && ref !== `refs/heads/${defaultBranch}`) {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('event.branch', { ref, branch: defaultBranch });
    }
}
/** Events of a workflow that another one may follow with credentials: only people of the repository start these. */
const FOLLOWED = [...TRUSTED, 'pull_request', 'merge_group'];
const isOfOwnPull = ({ pull }) => pull !== undefined && !pull.isFromFork;
/**
 * Events that may come with content of a fork, each with a check that excludes it. If the payload cannot exclude it, as for a
 * comment on a pull request, the event is refused.
 */
const PROOFS = {
    pull_request: isOfOwnPull,
    pull_request_target: isOfOwnPull,
    pull_request_review: isOfOwnPull,
    pull_request_review_comment: isOfOwnPull,
    issue_comment: ({ isOnIssue }) => isOnIssue === true,
    workflow_run: ({ startedBy, repository }) => startedBy !== undefined &&
        startedBy.repository.toLowerCase() === repository.toLowerCase() &&
        FOLLOWED.includes(startedBy.event),
    check_run: () => false,
    check_suite: () => false,
    status: () => false,
};
/**
 * Commands with credentials do not run for the content of a fork: a workflow that checks out that content would give the
 * credentials to files of an unknown author. @throws Refusal
 */
function requireOwnContent(event, command) {
    const { name, pull } = event;
    const isProved = PROOFS[name] ?? (() => !pull?.isFromFork);
    if (isProved(event))
        return;
    const why = pull?.isFromFork ? 'comes from a fork' : 'may come from a fork';
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)('event.fork#content', { command, event: name, why });
}


/***/ }),

/***/ 71162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ adoptionText),
/* harmony export */   q: () => (/* binding */ adoptionMarkdown)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40766);
/* harmony import */ var _markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97755);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17656);
/* harmony import */ var _words_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90486);




const LIMIT = 50_000;
const LENGTH = 600;
function leftText({ address, field, why, fix }) {
    const where = field === undefined ? (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(address) : `${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(address)} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(field)}`;
    return `${where}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(why, LENGTH)}. ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(fix, LENGTH)}`;
}
function sentence({ tenant, file, adopted, left }) {
    const name = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(tenant);
    if (adopted.length + left.length === 0)
        return `${name}: no changes.`;
    const accepted = adopted.length > 0 ? [`accepted ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(adopted.length, 'change')} into ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(file)}`] : [];
    const rest = left.length > 0 ? [`could not accept ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(left.length, 'change')}`] : [];
    return `${name}: ${[...accepted, ...rest].join(', ')}.`;
}
/** Changes that were accepted into the file and those that could not be, for a terminal or a log. */
function adoptionText(adoptions) {
    const lines = adoptions.flatMap((adoption) => [
        sentence(adoption),
        ...adoption.adopted.map(({ pointer, asked, stands }) => `  ~ ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(pointer)}  ${asked === undefined ? '(nothing)' : (0,_words_values_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(asked)} -> ${(0,_words_values_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(stands)}`),
        ...adoption.left.map((each) => `  not accepted: ${leftText(each)}`),
    ]);
    return `${lines.join('\n')}\n`;
}
/** The text of the pull request and of the job summary. */
function adoptionMarkdown(adoption) {
    const rows = adoption.adopted.map(({ pointer, asked, stands }) => [
        (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(pointer),
        asked === undefined ? 'nothing' : (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_words_values_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(asked)),
        (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_words_values_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(stands)),
    ]);
    const words = rows.length > 0 ? (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Key', 'Value in the file', 'Current value'], rows) : '';
    const left = adoption.left.map((each) => `- ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(leftText(each))}`);
    const rest = left.length > 0 ? `\nNot accepted:\n\n${left.join('\n')}\n` : '';
    const whole = `### ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeMarkdown */ .FV)(sentence(adoption))}\n\n${words}${rest}`;
    return (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .takeWithin */ .Dh)(whole.split('\n'), LIMIT).join('\n');
}


/***/ }),

/***/ 86426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ discoveryText),
/* harmony export */   g: () => (/* binding */ discoveryMarkdown)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40766);
/* harmony import */ var _markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97755);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17656);



/** Bytes of the lists in a job summary, whose limit is 1 MiB. */
const LIST_LIMIT = 100_000;
const GONE = 'This deletes nothing in the services';
function sentence({ tenants = [] }, { of, why }) {
    return `${tenants.length} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(of, 'tenant')}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(why, 600)}`;
}
function jobs({ shards, canaries }) {
    return `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(canaries.length, 'job')} with canaries, ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(shards.length, 'job')} with the rest`;
}
/** The tenants of a run, why they were selected, and their jobs, for a log. */
function discoveryText(report, discovery) {
    const gone = discovery.deleted.map((path) => `  deleted file: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path)}. ${GONE}.\n`);
    return `${sentence(report, discovery)}.\n${jobs(discovery)}.\n${gone.join('')}`;
}
/** The same for the job summary. */
function discoveryMarkdown(report, discovery) {
    const { shards, canaries, deleted } = discovery;
    const rows = [...canaries, ...shards].map(({ name, tenants }) => `- ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(name)}: ${tenants.split('\n').map(_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(', ')}`);
    const gone = deleted.map((path) => `- deleted file: ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path))}. ${GONE}.`);
    const shown = (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWithin */ .Dh)([...gone, ...rows], LIST_LIMIT);
    const left = gone.length + rows.length - shown.length;
    const more = left > 0 ? [`- and ${left} more`] : [];
    return `### ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(sentence(report, discovery))}\n\n${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(jobs(discovery))}.\n\n${[...shown, ...more].join('\n')}\n`;
}


/***/ }),

/***/ 97755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ takeWithin),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Xi: () => (/* binding */ linesWithin),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17656);

/**
 * Characters with a meaning in Markdown, in a table, in HTML or to GitHub; each becomes an entity. An entity is plain text
 * everywhere: in a paragraph, a table cell, inside <code>, inside <summary>. A backslash is not: `\|` ends a cell in one
 * renderer and not in another. Cost: the source of a summary is hard to read; the rendered text is not.
 */
const ACTIVE = /[\\`*_{}[\]()<>#+\-=!|&~^$@:"']/g;
const ZERO_WIDTH_SPACE = '&#8203;';
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}
/**
 * Untrusted text as plain text: no markup, HTML, link, image or mention of a person or an issue.
 * GitHub looks for `@name`, `#12` and addresses after entities are resolved, so a zero-width space breaks those.
 */
function escapeMarkdown(text) {
    return (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(ACTIVE, entity)
        .replace(/&#64;|&#35;(?=\d)|GH&#45;(?=\d)|&#58;(?=\/\/)|www(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/^(\s*\d+)\./, '$1&#46;');
}
/** A value as code: it can be copied as it is, because GitHub finds no mentions and addresses in code. */
function code(text) {
    return `<code>${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(ACTIVE, entity) || ' '}</code>`;
}
/** A code block. The fence is longer than any run of backticks in `lines`, which have no line breaks. */
function fenced(language, lines) {
    const text = lines.join('\n');
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** A table. Cells are already Markdown, from `code` or `escapeMarkdown`; line breaks and bars in a cell are escaped. */
function table(columns, rows) {
    const row = (cells) => `| ${cells.map((cell) => cell.replace(/\r\n|\n|\r/g, '<br>').replaceAll('|', '&#124;')).join(' | ')} |`;
    return `${[row(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(row)].join('\n')}\n`;
}
/** As many texts as fit, one per line, and a sentence about the others. */
function linesWithin(texts, { limit, more }) {
    const shown = takeWithin(texts, limit);
    const left = texts.length - shown.length;
    return `${shown.join('\n')}${left > 0 ? `\n${more(left)}\n` : ''}`;
}
/** As many rows of a table as fit, and a sentence about the others. */
function cutTable(columns, rows, bounds) {
    const lines = table(columns, rows).trimEnd().split('\n');
    const shown = [...lines.slice(0, 2), ...takeWithin(lines.slice(2), bounds.limit)];
    const left = lines.length - shown.length;
    return `${shown.join('\n')}\n${left > 0 ? `\n${bounds.more(left)}\n` : ''}`;
}
/** The first texts that fit into `bytes` of UTF-8, up to the first that does not fit. */
function takeWithin(texts, bytes) {
    let left = bytes;
    const end = texts.findIndex((text) => {
        left -= Buffer.byteLength(text) + 1;
        return left < 0;
    });
    return end < 0 ? texts : texts.slice(0, end);
}


/***/ }),

/***/ 46906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ networkMarkdown),
/* harmony export */   g: () => (/* binding */ networkText),
/* harmony export */   networkCsv: () => (/* binding */ networkCsv)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40766);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41033);
/* harmony import */ var _markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97755);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17656);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8285);
/* harmony import */ var _words_sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44552);






const OUTWARD = 'All connections are outbound; no inbound port is needed.';
const NAMES = 'Use host names in the rules if the firewall supports it: addresses change.';
const GITHUB = 'A runner also needs the hosts that GitHub lists for its runners.';
const FROM_HERE = "Tried from this machine. Another firewall may apply to agents' desktops and to services.";
const SOURCES = {
    desktops: "agents' desktops",
    services: 'services',
    runner: 'runner of this tool',
};
const STEP_WORDS = { dns: 'DNS', tcp: 'TCP', proxy: 'CONNECT', tls: 'TLS', http: 'HTTP' };
const OUTCOMES = {
    passed: 'passed',
    warned: 'warning',
    failed: 'failed',
    'not-tried': 'not tried',
    'not-used': 'not used',
};
const OUTCOME_WIDTH = Math.max(...Object.values(OUTCOMES).map(_style_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz));
const DETAIL_LENGTH = 1000;
/** Maximum bytes, in the job summary, of each of the two tables that grow with the number of tenants. */
const TABLE = {
    limit: 400 * 1024,
    more: (left) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(left, 'more row')} not shown. The log has all of them.`,
};
const REGION_COLUMNS = ['Tenant', 'Region', 'Domain'];
const COLUMNS = ['From', 'To', 'Port', 'Protocol', 'Direction', 'Why', 'Tenants'];
/** A rule as cells, in the order of COLUMNS. */
function ruleCells(rule) {
    const { source, services, host, port, protocol, transport, direction, reasons, tenants } = rule;
    const from = [SOURCES[source], ...(services.length > 0 ? [services.join(', ')] : [])].join(': ');
    const over = `${protocol} (TLS over ${transport})`;
    return [from, host, String(port), over, direction, reasons.join('; '), tenants.join(', ')].map(_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK);
}
function rulesSentence({ rules, tenants }) {
    return `Network: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(rules.length, 'firewall rule')} for ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(tenants.length, 'tenant')}.`;
}
function probeSentence(probes) {
    const count = (outcome) => probes.filter((each) => each.outcome === outcome).length;
    const counts = { passed: count('passed'), 'with a warning': count('warned'), failed: count('failed') };
    return `Probe: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(probes.length, 'destination')} tried, ${(0,_words_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(counts)}.`;
}
/** Rows with aligned columns, without spaces at the end. */
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[column] ?? ''))));
    return rows.map((row) => {
        const cells = row.map((cell, column) => (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .padTo */ .v0)(cell, widths[column] ?? 0));
        return cells.join('  ').trimEnd();
    });
}
function regionCells({ tenant, region, domain }) {
    return [tenant, region ?? 'unknown region', domain].map((text) => (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(text));
}
function destinationText({ host, port }) {
    return `${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(host)}:${port}`;
}
function whoseText({ sources, tenants }) {
    return `${sources.map((source) => SOURCES[source]).join(', ')}; ${tenants.join(', ')}`;
}
function wayText({ proxy, endpoint }) {
    const through = proxy && (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(`through the proxy ${proxy}`);
    const to = endpoint && (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(`sent to ${endpoint} by GENESYS_HYBRID_ENDPOINTS`);
    return [through, to].filter((part) => part).join(', ');
}
function stepLines({ name, outcome, detail, fix }, paint) {
    const { green: passed, yellow: warned, red: failed, dim } = paint;
    const painted = { passed, warned, failed, 'not-tried': dim, 'not-used': dim }[outcome];
    const head = `  ${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .padTo */ .v0)(STEP_WORDS[name], 'CONNECT'.length)}  ${painted((0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .padTo */ .v0)(OUTCOMES[outcome], OUTCOME_WIDTH))}`;
    const shown = outcome === 'not-used' ? '' : (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(detail, DETAIL_LENGTH);
    return [`${head}  ${shown}`.trimEnd(), ...(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .fixLines */ .$U)(fix, ' '.repeat(13 + OUTCOME_WIDTH), paint)];
}
function probeLines(probe, paint) {
    const way = wayText(probe);
    const left = probe.steps.filter(({ outcome }) => outcome === 'not-tried').map(({ name }) => STEP_WORDS[name]);
    const tried = probe.steps.filter(({ outcome }) => outcome !== 'not-tried');
    return [
        `${paint.bold(destinationText(probe))}  ${paint.dim(`(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(whoseText(probe))})`)}${way && `  ${way}`}`,
        ...tried.flatMap((step) => stepLines(step, paint)),
        ...(left.length > 0 ? [`  ${paint.dim(`not tried: ${left.join(', ')}`)}`] : []),
        '',
    ];
}
function noteText({ tenants, message }) {
    return `${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(tenants.join(', '))}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(message, DETAIL_LENGTH)}`;
}
/** A table; on a terminal too narrow for it, a block for each rule. */
function ruleLines(rules, paint, width = Infinity) {
    const [head = '', ...rows] = aligned([COLUMNS, ...rules.map(ruleCells)]);
    if ([head, ...rows].every((row) => (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row) <= width))
        return [paint.bold(head), ...rows];
    return rules.map(ruleCells).flatMap(([from = '', to = '', port = '', ...rest]) => {
        return [`${paint.bold(`${to}:${port}`)}  from ${from}`, `    ${rest.join(', ')}`];
    });
}
/** Regions, a table of rules for the firewall team, and the results of the probe. */
function networkText(report, style) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .createPaint */ .XG)(style);
    const { tenants, rules, notes, probes } = report;
    const lines = [
        ...aligned([REGION_COLUMNS, ...tenants.map(regionCells)]),
        '',
        ...ruleLines(rules, paint, style.width),
        '',
        ...notes.flatMap((note) => [`${paint.yellow('Warning:')} ${noteText(note)}`, ...(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .fixLines */ .$U)(note.fix, '  ', paint)]),
        ...(notes.length > 0 ? [''] : []),
        ...(probes ?? []).flatMap((probe) => probeLines(probe, paint)),
        OUTWARD,
        NAMES,
        GITHUB,
        ...(probes ? [FROM_HERE] : []),
        paint.bold(`${rulesSentence(report)}${probes ? ` ${probeSentence(probes)}` : ' To try them from this machine, add --probe.'}`),
    ];
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .A)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutCommands */ .Df)(`${lines.join('\n')}\n`), style.width);
}
/** As in RFC 4180, with an apostrophe before text that a spreadsheet would read as a formula. */
function csvCell(text) {
    const cell = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(text).replace(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/, "'$&");
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
/** The first failure, otherwise the first warning. */
function worst(all) {
    return all.find(({ outcome }) => outcome === 'failed') ?? all.find(({ outcome }) => outcome === 'warned');
}
/** A host was tried more than once if tenants trust different authorities for it; the worst result counts. */
function probeCells({ host, port }, probes) {
    const own = probes.filter((probe) => probe.host === host && probe.port === port);
    const probe = worst(own) ?? own[0];
    const step = probe && (worst(probe.steps) ?? probe.steps.at(-1));
    if (!probe || !step)
        return ['', '', ''];
    return [OUTCOMES[probe.outcome], STEP_WORDS[step.name], step.detail];
}
/** The rules as CSV, for a spreadsheet or a ticket; after a probe with its outcome, the decisive step and its detail. */
function networkCsv({ rules, probes }) {
    const fields = ['services', 'host', 'port', 'protocol', 'transport', 'direction', 'reasons', 'tenants'];
    const records = rules.map((rule) => [
        SOURCES[rule.source],
        ...fields.map((field) => [rule[field]].flat().join('; ')),
        ...(probes ? probeCells(rule, probes) : []),
    ]);
    const all = [['source', ...fields, ...(probes ? ['probe', 'probe_step', 'probe_detail'] : [])], ...records];
    return (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutCommands */ .Df)(all.map((record) => `${record.map(csvCell).join(',')}\r\n`).join(''));
}
function stepMarkdown({ name, outcome, detail, fix }) {
    const said = outcome === 'not-used' || detail === '' ? '' : `: ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(detail, DETAIL_LENGTH))}`;
    const remedy = fix === undefined ? '' : ` ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(`Fix: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(fix, DETAIL_LENGTH)}`)}`;
    return `${STEP_WORDS[name]} ${OUTCOMES[outcome]}${said}${remedy}`;
}
/** Failures come first, in case not all probes fit. */
function probesMarkdown(probes) {
    const ranks = ['failed', 'warned', 'passed'];
    const sorted = [...probes].sort((one, other) => ranks.indexOf(one.outcome) - ranks.indexOf(other.outcome));
    const rows = sorted.map((probe) => {
        const way = wayText(probe);
        return [
            `${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(destinationText(probe))}${way && ` ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(way)}`}`,
            (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(whoseText(probe))),
            OUTCOMES[probe.outcome],
            probe.steps.map(stepMarkdown).join('\n'),
        ];
    });
    return `### ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(probeSentence(probes))}\n\n${FROM_HERE}\n\n${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutTable */ .nd)(['Destination', 'For', 'Outcome', 'Steps'], rows, TABLE)}`;
}
/** The same for the job summary. */
function networkMarkdown(report) {
    const { tenants, rules, notes, probes } = report;
    const rows = rules.map((rule) => ruleCells(rule).map((cell, column) => (column === 1 ? (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(cell) : (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(cell))));
    const regions = tenants.map((tenant) => regionCells(tenant).map(_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY));
    const parts = [
        ...(probes ? [probesMarkdown(probes)] : []),
        `### ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(rulesSentence(report))}\n`,
        `${OUTWARD} ${NAMES} ${GITHUB}\n`,
        (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutTable */ .nd)(COLUMNS, rows, TABLE),
        ...notes.map((note) => `- ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(`${noteText(note)}. ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(note.fix, 1000)}`)}`),
        ...(notes.length > 0 ? [''] : []),
        (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutTable */ .nd)(REGION_COLUMNS, regions, TABLE),
    ];
    return parts.join('\n');
}


/***/ }),

/***/ 71518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ planText),
/* harmony export */   e: () => (/* binding */ receiptText)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90299);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41033);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17656);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8285);
/* harmony import */ var _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44552);
/* harmony import */ var _words_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90486);







function signPaint(paint, sign) {
    if (sign === '+')
        return paint.green;
    if (sign === '-')
        return paint.red;
    return sign === '~' ? paint.yellow : paint.cyan;
}
/** Paints each part, and keeps the plain text, whose width can be counted. */
function line(parts, place = '') {
    return {
        plain: parts.map(([text]) => text).join(''),
        painted: parts.map(([text, paint]) => (paint ? paint(text) : text)).join(''),
        place,
    };
}
function rowLines(row, columns, paint) {
    const painted = signPaint(paint, row.sign);
    const head = [[`      ${row.sign} `, painted], [`${(0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .padTo */ .v0)(row.field, columns.field)}  `]];
    if (row.form === 'value') {
        return [line([...head, [row.text, row.sign === '-' ? paint.red : undefined]], row.place)];
    }
    if (row.form === 'pair') {
        const before = (0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .padTo */ .v0)(row.before, columns.before);
        return [line([...head, [before, paint.dim], [' -> ', painted], [row.after]], row.place)];
    }
    const blank = ' '.repeat(columns.field + 10);
    return [
        line([...head, [_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .listText */ .so(row)]], row.place),
        ...row.added.map((text) => line([[blank], [`+ ${text}`, paint.green]])),
        ...row.removed.map((text) => line([[blank], [`- ${text}`, paint.red]])),
    ];
}
function changeHead(action, title, paint) {
    const sign = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNS */ .B2[action];
    return `${signPaint(paint, sign)(`${sign} ${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTION_WORDS */ .dC[action]}`)} ${paint.bold((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(title))}`;
}
/** Widths of the columns. On a terminal, values much longer than the others do not count. */
function columnsOf(rows, width = Infinity) {
    const longest = (texts) => Math.max(0, ...texts.map(_style_js__WEBPACK_IMPORTED_MODULE_3__/* .widthOf */ .qz).filter((each) => each <= Math.max(8, width * 0.4)));
    const befores = rows.flatMap((row) => (row.form === 'pair' ? [row.before] : []));
    return { field: longest(rows.map(({ field }) => field)), before: longest(befores) };
}
function changeLines(change, paint, width) {
    const rows = (0,_words_values_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldRows */ .mN)(change, width === undefined ? undefined : _words_values_js__WEBPACK_IMPORTED_MODULE_5__/* .COPIED */ .Bo);
    const columns = columnsOf(rows, width);
    const lines = rows.flatMap((row) => rowLines(row, columns, paint));
    const place = rows.length === 0 ? placeNote(change.where, paint) : '';
    const risk = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .riskSentence */ .Ps(change.risk);
    return [
        `  ${changeHead(change.action, change.title, paint)}  ${paint.dim(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .addressText */ .GI(change))}${place}`,
        ...(0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .withPlaces */ .rd)(lines, paint, width),
        ...(risk ? [`      ${(change.risk === 'login' ? paint.yellow : paint.red)(`! ${risk}`)}`] : []),
        ...change.notes.map((note) => `      ${paint.cyan('note:')} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(note, 1000)}`),
        '',
    ];
}
function placeNote(where, paint) {
    return where ? paint.dim(`  # ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(where))}`) : '';
}
function messageLines(word, { message, fix, where }, about, paint) {
    const head = `  ${word} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message, 1000)}  ${paint.dim(about)}${placeNote(where, paint)}`;
    return [head, ...(0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .fixLines */ .$U)(fix, '    ', paint), ''];
}
function findingLines({ severity, address, code, ...text }, paint) {
    const color = { refuse: paint.red, warn: paint.yellow, note: paint.cyan }[severity];
    const word = color(`${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITY_WORDS */ .ii[severity]}:`);
    return messageLines(word, text, `(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(address)}, ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(code)})`, paint);
}
function tenantHead(name, file, rest, paint) {
    return `${paint.bold((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(name))}  ${paint.dim(`(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(file)})`)}${rest}`;
}
/** The text of a tenant that takes a single line; undefined for a tenant with changes, findings or a failure. */
function briefText(plan) {
    if (_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .isStopped */ .id(plan))
        return 'not started';
    return plan.changes.length === 0 && plan.findings.length === 0 && !plan.failure ? 'no changes' : undefined;
}
/** One line for each tenant, with names and files in columns. */
function briefLines(tenants, paint) {
    const name = Math.max(0, ...tenants.map(({ tenant }) => (0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .widthOf */ .qz)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(tenant))));
    const file = Math.max(0, ...tenants.map((each) => (0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .widthOf */ .qz)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(each.file)) + 2));
    return tenants.map((each) => {
        const head = paint.bold((0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .padTo */ .v0)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(each.tenant), name));
        return `${head}  ${paint.dim((0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .padTo */ .v0)(`(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(each.file)})`, file))}  ${each.text}`;
    });
}
function tenantLines(plan, paint, width) {
    const { failure } = plan;
    return [
        tenantHead(plan.tenant, plan.file, '', paint),
        '',
        ...(failure
            ? messageLines(paint.red('Could not read the current state:'), failure, `(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(failure.code)})`, paint)
            : []),
        ...plan.findings.flatMap((finding) => findingLines(finding, paint)),
        ...plan.changes.flatMap((change) => changeLines(change, paint, width)),
    ];
}
/** A plan for a terminal. Ends with a line of counts, which names the command, and a line break. */
function planText(plan, { quiet = false, ...style }, command) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .createPaint */ .XG)(style);
    const briefs = plan.tenants.flatMap(({ tenant, file, ...rest }) => {
        const text = briefText({ tenant, file, ...rest });
        return text === undefined || quiet ? [] : [{ tenant, file, text }];
    });
    const others = plan.tenants.filter((each) => briefText(each) === undefined);
    const lines = [
        ...others.flatMap((tenant) => tenantLines(tenant, paint, style.width)),
        ...briefLines(briefs, paint),
        ...(briefs.length > 0 ? [''] : []),
        ...((0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .hasWork */ .OJ)(plan) ? [paint.dim(`Plan hash ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(plan.hash)}`)] : []),
        paint.bold(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .planSentence */ .th(plan, command)),
    ];
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .A)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutCommands */ .Df)(`${lines.join('\n')}\n`), style.width);
}
function receiptErrorLines(error, indent, paint) {
    if (!error)
        return [];
    return [
        `${indent}${paint.red('Why:')} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(error.message, 1000)}  ${paint.dim(`(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(error.code)})`)}`,
        ...(0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .fixLines */ .$U)(error.fix, indent, paint),
    ];
}
function operationLines(operation, paint) {
    const painted = { done: paint.green, failed: paint.red, 'not-started': paint.dim }[operation.outcome];
    const word = painted((0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .padTo */ .v0)(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .operationWord */ .MW(operation), 'not started'.length));
    const indent = ' '.repeat('  not started  '.length + 2);
    return [
        `  ${word}  ${changeHead(operation.action, operation.title, paint)}  ${paint.dim(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .addressText */ .GI(operation))}`,
        ...operation.facts.map((fact) => `${indent}${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(fact, 1000)}`),
        ...receiptErrorLines(operation.error, indent, paint),
    ];
}
function tenantReceiptLines(receipt, paint) {
    const outcome = (receipt.outcome === 'changed' ? paint.green : paint.red)(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantOutcomeText */ .HD(receipt));
    const remainder = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .remainderText */ .jo(receipt);
    return [
        tenantHead(receipt.tenant, receipt.file, `  ${outcome}`, paint),
        ..._words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .sortByOutcome */ ._0(receipt.operations).flatMap((operation) => operationLines(operation, paint)),
        ...receiptErrorLines(receipt.error, '  ', paint),
        ...(remainder === undefined ? [] : [`  ${remainder}`]),
        '',
    ];
}
/** The result of an apply: operations that are done, failed and not started. Ends with a line of counts, which names the command. */
function receiptText(receipt, { quiet = false, ...style }, command) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_3__/* .createPaint */ .XG)(style);
    const briefs = receipt.tenants
        .filter(({ outcome }) => outcome === 'not-started' || (outcome === 'clean' && !quiet))
        .map(({ tenant, file, outcome }) => ({ tenant, file, text: _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .TENANT_OUTCOME_WORDS */ .ek[outcome] }));
    const others = receipt.tenants.filter(({ outcome }) => outcome !== 'clean' && outcome !== 'not-started');
    const lines = [
        ...others.flatMap((tenant) => tenantReceiptLines(tenant, paint)),
        ...briefLines(briefs, paint),
        ...(briefs.length > 0 ? [''] : []),
        paint.bold(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .receiptSentence */ .yX(receipt, command)),
    ];
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .A)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutCommands */ .Df)(`${lines.join('\n')}\n`), style.width);
}


/***/ }),

/***/ 90949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ verificationMarkdown),
/* harmony export */   n: () => (/* binding */ verificationText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40766);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41033);
/* harmony import */ var _markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97755);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17656);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8285);





/** `7 checks passed, 1 failed`. */
function countsOf(checks) {
    const { passed = [], failed = [], skipped = [] } = Object.groupBy(checks, ({ outcome }) => outcome);
    const shown = Object.entries({ passed, failed, skipped }).filter(([, { length }]) => length > 0);
    const texts = shown.map(([word, { length }], index) => `${index === 0 ? (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(length, 'check') : length} ${word}`);
    return texts.join(', ') || 'no checks';
}
/** `Verify: 7 checks passed, 1 failed in 2 tenants.` */
function verificationSentence(tenants) {
    return `Verify: ${countsOf(tenants.flatMap(({ checks }) => checks))} in ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(tenants.length, 'tenant')}.`;
}
function checkLines({ name, outcome, detail, fix }, paint) {
    const painted = { passed: paint.green, failed: paint.red, skipped: paint.dim }[outcome];
    const indent = ' '.repeat('  skipped  '.length);
    return [
        `  ${painted((0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .padTo */ .v0)(outcome, 'skipped'.length))}  ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(name)}`,
        ...(detail === '' ? [] : [`${indent}${paint.dim((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(detail, 1000))}`]),
        ...(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .fixLines */ .$U)(fix, indent, paint),
    ];
}
const isHealthy = ({ checks }) => checks.every(({ outcome }) => outcome !== 'failed');
/** A healthy tenant among others takes one line. */
function healthyLines(tenants, paint) {
    const width = Math.max(0, ...tenants.map(({ tenant }) => (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(tenant))));
    return tenants.map(({ tenant, checks }) => `${paint.bold((0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .padTo */ .v0)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(tenant), width))}  ${countsOf(checks)}`);
}
const LISTED = 3;
/** Why checks of healthy tenants were skipped: each reason once. */
function skippedLines(tenants, paint) {
    const skipped = tenants.flatMap(({ tenant, checks }) => checks.filter(({ outcome }) => outcome === 'skipped').map(({ detail }) => ({ tenant: (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(tenant), detail })));
    return [...Map.groupBy(skipped, ({ detail }) => detail)].map(([detail, of]) => {
        const names = [...new Set(of.map(({ tenant }) => tenant))];
        return paint.dim(`Skipped for ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortList */ .pg)(names, LISTED)}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(detail, 1000)}`);
    });
}
/** The results of verify for a terminal: all checks of a single or failed tenant, one line for each other tenant. */
function verificationText(tenants, { quiet = false, ...style }) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .createPaint */ .XG)(style);
    const isBrief = (tenant) => isHealthy(tenant) && (quiet || tenants.length > 1);
    const brief = quiet ? [] : tenants.filter(isBrief);
    const others = tenants.filter((tenant) => !isBrief(tenant));
    const lines = [
        ...others.flatMap(({ tenant, checks }) => [
            paint.bold((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(tenant)),
            ...checks.flatMap((check) => checkLines(check, paint)),
            '',
        ]),
        ...healthyLines(brief, paint),
        ...(brief.length > 0 ? [''] : []),
        ...skippedLines(brief, paint),
        paint.bold(verificationSentence(tenants)),
    ];
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .A)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)(`${lines.join('\n')}\n`), style.width);
}
/** The results of verify for the job summary. */
function verificationMarkdown(tenants) {
    const rows = tenants.flatMap(({ tenant, checks }) => checks.map(({ name, outcome, detail, fix }) => {
        const why = fix === undefined ? detail : `${detail} Fix: ${fix}`;
        return [(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tenant), (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(name), outcome, (0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(why, 1000))];
    }));
    return `### ${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(verificationSentence(tenants))}\n\n${(0,_markdown_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Tenant', 'Check', 'Outcome', 'Detail'], rows)}`;
}


/***/ }),

/***/ 95860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ validationSentence),
/* harmony export */   U: () => (/* binding */ reportText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40766);
/* harmony import */ var _adoption_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71162);
/* harmony import */ var _discovery_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86426);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41033);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46906);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17656);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71518);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90949);








function validationSentence({ command, tenants = [] }) {
    if (command === 'kit')
        return `Kit: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(tenants.length, 'import kit')} written.\n`;
    return `Validate: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(tenants.length, 'tenant file')} checked, no errors.\n`;
}
/** Whether to show the plan: after an apply without changes only if it has warnings. */
function hasPlanToShow({ receipt, result }, { tenants }) {
    const isWarned = tenants.some(({ findings }) => findings.some(({ severity }) => severity === 'warn'));
    return !receipt || result !== 'clean' || isWarned;
}
/** The complete text of a report, for a terminal. After an apply the plan comes first, then the receipt. */
function reportText(report, { printed, ...style }) {
    const { command, plan, receipt, refusal } = report;
    // In the report of an apply, the last line of the plan says "Plan", and that of the receipt says "Apply".
    const planned = receipt || refusal ? 'plan' : command;
    const isPrinted = plan !== undefined && plan.hash === printed;
    const isTold = plan !== undefined && hasPlanToShow(report, plan);
    // The plan already lists the tenants without changes.
    const receiptStyle = { ...style, quiet: style.quiet || isPrinted || isTold };
    const parts = [
        ...(isTold && !isPrinted ? [(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .planText */ .P)(plan, style, planned)] : []),
        ...(receipt ? [(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .receiptText */ .e)(receipt, receiptStyle, command)] : []),
        ...(report.notPlanned === undefined ? [] : [`Could not plan this commit: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(report.notPlanned)}.\n`]),
        ...(report.adoptions ? [(0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .A)((0,_adoption_js__WEBPACK_IMPORTED_MODULE_0__/* .adoptionText */ .a)(report.adoptions), style.width)] : []),
        ...(report.verification ? [(0,_verification_js__WEBPACK_IMPORTED_MODULE_4__/* .verificationText */ .n)(report.verification.tenants, style)] : []),
        ...(report.network ? [(0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .networkText */ .g)(report.network, style)] : []),
        ...(report.discovery ? [(0,_discovery_js__WEBPACK_IMPORTED_MODULE_7__/* .discoveryText */ .O)(report, report.discovery)] : []),
        ...(report.tenants && !report.discovery ? [validationSentence(report)] : []),
    ];
    return parts.join('\n');
}


/***/ }),

/***/ 90486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ COPIED),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   mN: () => (/* binding */ fieldRows)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _core_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36292);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17656);



const SHORT = { single: 96, pair: 48 };
/** For a terminal, which folds long lines: enough for addresses that people copy. */
const COPIED = { single: 300, pair: 300 };
function isList(value) {
    return Array.isArray(value);
}
function isSecret(value) {
    return typeof value === 'object' && !isList(value) && 'secret' in value;
}
function sourceText(reference) {
    return reference ? ` from ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reference.ref)} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reference.field)}` : '';
}
function secretText({ secret, from }) {
    return `(secret${secret === null ? '' : ` ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(secret)}`})${sourceText(from)}`;
}
/** The full value. Strings are quoted, so that an empty string and a space at an end are visible. */
function wholeText(value) {
    if (isList(value))
        return `[${value.map(wholeText).join(', ')}]`;
    if (isSecret(value))
        return secretText(value);
    if ((0,_core_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .isReference */ .A_)(value))
        return `(known after apply)${sourceText(value)}`;
    return typeof value === 'string' ? `"${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(value)}"` : String(value);
}
function valueText(value, { single } = SHORT) {
    return (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(wholeText(value), single);
}
/** Both values cut in the middle; if that hides the difference, cut around the first character that differs. */
function pairTexts(before, after, wide) {
    const [old, wanted] = [wholeText(before), wholeText(after)];
    if (isSecret(before) && isSecret(after) && old === wanted)
        return [old, '(another secret)'];
    // A certificate is too long to be copied from a terminal, so it is cut as in the other reports.
    const lengths = Math.max(old.length, wanted.length) > wide.single ? SHORT : wide;
    const short = [(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(old, pairLength(before, lengths)), (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(wanted, pairLength(after, lengths))];
    if (short[0] !== short[1])
        return short;
    const from = Math.max(0, firstDifference(old, wanted) - lengths.pair / 2);
    return [windowOf(old, from, lengths), windowOf(wanted, from, lengths)];
}
/** A secret mark or a reference is short; it is not cut like a value. */
function pairLength(value, { single, pair }) {
    return isSecret(value) || (0,_core_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .isReference */ .A_)(value) ? single : pair;
}
function firstDifference(one, other) {
    const others = [...other];
    const index = [...one].findIndex((character, position) => character !== others[position]);
    return index < 0 ? [...one].length : index;
}
function windowOf(text, from, { pair }) {
    const characters = [...text];
    const end = from + pair;
    return `${from > 0 ? '\u2026' : ''}${characters.slice(from, end).join('')}${end < characters.length ? '\u2026' : ''}`;
}
function listRow(before, after, lengths) {
    const textOf = (item) => valueText(item, lengths);
    const added = after.filter((item) => !before.includes(item)).map(textOf);
    const removed = before.filter((item) => !after.includes(item)).map(textOf);
    return { form: 'list', added, removed, kept: after.length - added.length };
}
function fieldRow({ field, before, after, where, isDefault = false }, lengths) {
    const place = where ? (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(where)) : isDefault ? 'default' : '';
    const head = { field: (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(field), SHORT.single), place };
    if (before === undefined || after === undefined) {
        const sign = before === undefined ? '+' : '-';
        const value = after ?? before;
        if (isList(value) && value.length > 1)
            return { ...head, sign, ...(after ? listRow([], value, lengths) : listRow(value, [], lengths)) };
        return { ...head, sign, form: 'value', text: value === undefined ? '(nothing)' : valueText(value, lengths) };
    }
    if (isList(before) && isList(after)) {
        const list = listRow(before, after, lengths);
        if (list.added.length + list.removed.length > 0)
            return { ...head, sign: '~', ...list };
    }
    const [old, wanted] = pairTexts(before, after, lengths);
    return { ...head, sign: '~', form: 'pair', before: old, after: wanted };
}
function fieldRows(change, lengths = SHORT) {
    return change.fields.map((field) => fieldRow(field, lengths));
}


/***/ }),

/***/ 43429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findSharedEntries),
/* harmony export */   t: () => (/* binding */ findClashes)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23058);
/* harmony import */ var _generated_tenant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27776);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77724);
/* harmony import */ var _tenant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63286);





const SECRETS_POINTER = '/secrets/path';
/** Holder of the object: a Configuration Server, or the directory of the import kit. */
function holder({ transaction: { server } }) {
    if (server.driver === 'file')
        return `file:${server.directory}`;
    return URL.canParse(server.url) ? new URL(server.url).host : server.url;
}
/**
 * An omitted mount equals the default of Vault, so that writing it does not change the place. If the path
 * becomes the name of a variable, `a-b` and `a_b` are the same.
 */
function secretsPlace({ secrets }) {
    const { store, address = '', mount = _generated_tenant_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.secrets.mount, namespace = '', path } = secrets;
    if (store === 'env' || store === 'github')
        return `${store}:${(0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_3__/* .variablePrefix */ .N)(path)}`;
    if (store === 'file')
        return JSON.stringify([store, path]);
    const vault = URL.canParse(address) ? withoutSlashes(new URL(address).href) : address;
    return JSON.stringify([store, vault, withoutSlashes(mount), withoutSlashes(namespace), path]);
}
/** Vault ignores slashes at the ends of a mount or a namespace. */
function withoutSlashes(text) {
    return text.replaceAll(/^\/+|\/+$/g, '');
}
/** The place of the entry in a run: the environment fills keys that the file omits. */
function withEnvironment({ secrets, ...tenant }, environment) {
    const address = environment.VAULT_ADDR?.trim();
    const { VAULT_MOUNT: mount, VAULT_NAMESPACE: namespace } = environment;
    const given = { ...(address && { address }), ...(mount && { mount }), ...(namespace && { namespace }) };
    return { ...tenant, secrets: { ...given, ...secrets } };
}
const CLAIMS = [
    { pointer: '/tenant', message: 'tenant.same-tenant', key: ({ name }) => name },
    {
        pointer: '/organization/id',
        message: 'tenant.same-organization',
        key: ({ organization }) => organization.id.toLowerCase(),
    },
    {
        pointer: '/organization/shortName',
        message: 'tenant.same-organization',
        key: ({ organization }) => `${organization.domain}/${organization.shortName.toLowerCase()}`,
    },
    {
        pointer: '/transaction/tenant',
        message: 'tenant.same-transaction',
        // Case is ignored, as most databases of a Configuration Server do.
        key: (tenant) => JSON.stringify([holder(tenant), tenant.transaction.tenant.toLowerCase()]),
    },
    {
        pointer: '/transaction/server/tenantDbid',
        message: 'tenant.same-transaction',
        key: (tenant) => {
            const { server } = tenant.transaction;
            const dbid = server.driver === 'file' ? undefined : server.tenantDbid;
            return dbid === undefined ? undefined : JSON.stringify([holder(tenant), dbid]);
        },
    },
    {
        pointer: '/transaction/server/directory',
        message: 'tenant.same-directory',
        key: ({ transaction: { server } }) => (server.driver === 'file' ? server.directory.toLowerCase() : undefined),
    },
    { pointer: SECRETS_POINTER, message: 'tenant.same-secrets', key: secretsPlace },
];
/** In a single-tenant deployment, the object is where all tenants of a multi-tenant deployment would see it. */
function mixedDeployments(tenants) {
    return (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .findRepeated */ .Ez)(tenants, holder)
        .filter(({ item, first }) => item.deployment !== first.deployment)
        .map(({ item, first }) => {
        const values = { place: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)((0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(first, '/deployment')), deployment: first.deployment };
        return { tenant: item, broken: (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .breakRule */ .ql)('/deployment', 'tenant.mixed-deployment', values) };
    });
}
/**
 * Resources that two files must not share. The issuer is not among them: the provisioning guide gives every tenant the same one.
 * It has to be unique within one organization, and no two files have the same organization.
 */
function findClashes(tenants) {
    const claimed = CLAIMS.flatMap(({ pointer, message, key }) => (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .findRepeated */ .Ez)(tenants, key).map(({ item, first }) => {
        const place = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)((0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(first, pointer));
        return { tenant: item, broken: (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .breakRule */ .ql)(pointer, message, { place }) };
    }));
    return [...claimed, ...mixedDeployments(tenants)];
}
/**
 * Entries that two files share if the environment fills the keys that one of them omits.
 * @returns the same errors as for two files with the same entry
 */
function findSharedEntries(tenants, environment) {
    const resolved = tenants.map((tenant) => withEnvironment(tenant, environment));
    return (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .findRepeated */ .Ez)(resolved, secretsPlace).map(({ item, first }) => {
        const place = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)((0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(first, SECRETS_POINTER));
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('tenant.same-secrets#environment', { place }, { where: (0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(item, SECRETS_POINTER) });
    });
}


/***/ }),

/***/ 60229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ seemsSecret),
/* harmony export */   Jy: () => (/* binding */ pointerName),
/* harmony export */   L4: () => (/* binding */ namesSecret),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   W8: () => (/* binding */ hidesLine),
/* harmony export */   lL: () => (/* binding */ clearSecrets)
/* harmony export */ });
/* harmony import */ var _base_json_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66699);
/* harmony import */ var _base_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74698);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64230);
/* harmony import */ var _tenant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63286);




const SECRET_KEY = new RegExp(`(${_base_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_WORDS */ .v})$`, 'i');
const CREDENTIALS_KEY = /^(credentials|planCredentials|own)$/;
/** Its name ends like that of a secret, but its value is a boolean. */
const SWITCH = 'resetLostSecret';
const SENSITIVE = new RegExp(`(${_base_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_WORDS */ .v}|\\bcredentials|Credentials|\\bown)["']?\\s*:(?!\\s*["']?(vault|env|file|github):)(?!\\s*(true|false)\\b)`, 'i');
/** Number of preceding lines that are examined. Nesting in a tenant file is shorter; a hostile file may have a million lines. */
const LINES_ABOVE = 200;
const KEY_SHAPE = /^[\s{[,?-]*["']?[\w.][\w.-]*["']?\s*:(\s|$)/;
/** Whether the value of this key has to be a reference to a secret. */
function namesSecret(key) {
    return (key !== SWITCH && SECRET_KEY.test(key)) || CREDENTIALS_KEY.test(key);
}
/** Whether a text, parsed or not, seems to contain a secret: a name of secrets, a colon, and no reference. */
function seemsSecret(text) {
    return SENSITIVE.test(text) || (0,_base_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isLikelySecret */ .V)(text);
}
const LONGEST_QUOTE = 80;
/** A text of the file in a message. After a missing quotation mark a text contains all following lines. */
function shown(text) {
    return seemsSecret(text) ? 'this value' : `"${text.slice(0, LONGEST_QUOTE)}"`;
}
function indentation(line) {
    return line.length - line.trimStart().length;
}
function insidePem(above) {
    const begin = above.findLastIndex((line) => line.includes('-----BEGIN'));
    return begin >= 0 && !above.slice(begin, -1).some((line) => line.includes('-----END'));
}
/**
 * Whether the line must not be shown: because of itself, of a line that it is nested under, or of the last key, whose value may
 * continue here. Works on text, because a file that is not YAML may contain secrets too. A false positive costs only an excerpt.
 */
function hidesLine(lines, index) {
    const first = Math.max(0, index - LINES_ABOVE);
    if (insidePem(lines.slice(first, index + 1)))
        return true;
    let depth = Number.POSITIVE_INFINITY;
    let isKeyFound = false;
    for (let at = index; at >= first; at -= 1) {
        const line = lines[at] ?? '';
        if (line.trim() === '')
            continue;
        const isParent = indentation(line) < depth;
        if ((isParent || !isKeyFound) && seemsSecret(line))
            return true;
        isKeyFound ||= KEY_SHAPE.test(line);
        if (isParent)
            depth = indentation(line);
        if (depth === 0 && isKeyFound)
            return false;
    }
    return first > 0;
}
const LONGEST_PART = 80;
/** A pointer as text for people: `transaction.server.url`. */
function pointerName(pointer) {
    const shown = (key) => (seemsSecret(key) ? '\u2026' : key.slice(0, LONGEST_PART));
    return (0,_base_json_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerKeys */ .m)(pointer).map(shown).join('.');
}
function clearText(text, pointer, key) {
    if ((0,_base_likely_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .isLikelySecret */ .V)(text))
        return [{ pointer }];
    if (!namesSecret(key) || (0,_tenant_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecretReference */ .Lt)(text))
        return [];
    const [, word] = /^([A-Za-z]{2,12}):/.exec(text) ?? [];
    const meant = word === undefined ? undefined : (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(word, _tenant_js__WEBPACK_IMPORTED_MODULE_2__/* .STORES */ .ZZ);
    return [meant === undefined ? { pointer } : { pointer, meant }];
}
/** Places of values that are, or seem to be, secrets in clear. */
function clearSecrets(data, pointer = '', nearestKey = '') {
    if (typeof data === 'string')
        return clearText(data, pointer, nearestKey);
    if (typeof data === 'number')
        return namesSecret(nearestKey) ? [{ pointer }] : [];
    if (typeof data !== 'object' || data === null)
        return [];
    return Object.entries(data).flatMap(([key, value]) => 
    // An item of a list belongs to the key of the list; a map has its own keys.
    clearSecrets(value, `${pointer}/${(0,_base_json_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerPart */ .x)(key)}`, Array.isArray(data) ? nearestKey : key));
}


/***/ }),

/***/ 90539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TenantFileError)
/* harmony export */ });
/* unused harmony export excerpt */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _clear_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60229);


const WIDTH = 120;
/** The line with a caret under the column; a long line is cut around it. Empty for a line that may contain a secret. */
function excerpt(lines, place) {
    const line = lines[place.line - 1] ?? '';
    if (line === '' || (0,_clear_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .hidesLine */ .W8)(lines, place.line - 1))
        return '';
    const from = Math.max(0, Math.min(place.column - 1 - WIDTH / 2, line.length - WIDTH));
    const shown = line.slice(from, from + WIDTH).replaceAll(/\p{Cc}/gu, ' ');
    const number = String(place.line);
    return `${number} | ${shown}\n${' '.repeat(number.length)} | ${' '.repeat(Math.max(0, place.column - 1 - from))}^`;
}
/** An error in a tenant file, with the excerpt of the file. */
class TenantFileError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
    excerpt;
    constructor(problem, lines) {
        super(problem);
        this.excerpt = excerpt(lines, problem.where);
    }
}


/***/ }),

/***/ 95845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ DEFAULT_PATTERNS),
  a: () => (/* binding */ readTenantFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(58369);
// EXTERNAL MODULE: ./src/base/message.ts
var message = __webpack_require__(29662);
// EXTERNAL MODULE: ./src/base/read-file.ts
var read_file = __webpack_require__(68476);
// EXTERNAL MODULE: ./src/base/system-code.ts
var system_code = __webpack_require__(69672);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/tenant/yaml/document.ts + 1 modules
var yaml_document = __webpack_require__(91524);
;// CONCATENATED MODULE: ./src/tenant/names.ts



/** As in the schema. A path has a dot or a slash, which a name cannot have. */
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
function isTenantName(text) {
    return NAME.test(text);
}
/** The name of the tenant in a file; undefined if it cannot be read. */
function tenantNameIn(source) {
    if (source.problem)
        return undefined;
    return (0,json/* textAt */.$6)((0,yaml_document/* parseTenantDocument */.R)(source, () => { })?.data, 'tenant');
}
/**
 * Whether a file belongs to this tenant. If its errors hide the name, the file name counts, so that these errors are shown
 * instead of "no such tenant".
 */
function isOfTenant(source, name) {
    const isNamedAfter = (0,external_node_path_.basename)(source.file).replace(/\.ya?ml$/, '') === name;
    // Parsing a thousand files takes seconds; searching them for the name does not.
    if (!isNamedAfter && !Buffer.from(source.bytes).includes(name))
        return false;
    const found = tenantNameIn(source);
    return found !== undefined && isTenantName(found) ? found === name : isNamedAfter;
}

// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
;// CONCATENATED MODULE: ./src/tenant/files.ts










const DEFAULT_PATTERNS = ['tenants/*.yaml', 'tenants/*.yml'];
async function matches(pattern, directory) {
    const found = [];
    for await (const name of (0,promises_.glob)(pattern, { cwd: directory }))
        found.push((0,external_node_path_.resolve)(directory, name));
    if (found.length > 0 || pattern === '')
        return found;
    // A file name may contain characters of patterns: `acme[1].yaml`.
    const literal = (0,external_node_path_.resolve)(directory, pattern);
    const isThere = await (0,promises_.lstat)(literal).then(Boolean, () => false);
    return isThere ? [literal] : [];
}
/** The name of a file in the same directory, or of a tenant, that is similar to the given one. */
async function nearName(pattern, directory) {
    const beside = await (0,promises_.readdir)((0,external_node_path_.resolve)(directory, (0,external_node_path_.dirname)(pattern))).catch(() => []);
    const tenants = (await defaultFiles(directory)).flatMap(({ source }) => tenantNameIn(source) ?? []);
    const isPath = pattern !== (0,external_node_path_.basename)(pattern);
    return (0,suggestion/* suggest */.Z)((0,external_node_path_.basename)(pattern), isPath ? beside : [...tenants, ...beside]);
}
async function nothingFound(patterns, directory) {
    const near = await Promise.all(patterns.map((each) => nearName(each, directory)));
    const meant = near.flatMap((each) => (each === undefined ? [] : `"${each}"`));
    const quoted = patterns.map((each) => `"${each}"`).join(' or ');
    const hint = meant.length > 0 ? `; did you mean ${meant.join(' and ')}?` : '';
    return (0,errors/* problem */.CC)('tenant.no-files', { patterns: quoted, directory, meant: hint });
}
const REASONS = {
    ENOENT: ': it is a broken link',
    ELOOP: ': it is a link to itself',
    EACCES: ': permission denied',
};
function unreadable(file, why) {
    const problem = new errors/* HybridError */.Nh({ ...why, where: { file, line: 1, column: 1 } });
    return { file, bytes: new Uint8Array(), problem };
}
function isInside(directory, path) {
    const way = (0,external_node_path_.relative)(directory, path);
    return !(0,external_node_path_.isAbsolute)(way) && way.split(external_node_path_.sep)[0] !== '..';
}
/**
 * Errors show lines of the file, so a link in a pull request must not lead to another file of the machine: it may lead
 * into the working directory, or stay in its own directory.
 */
async function leadsAway(path, real, directory) {
    return !isInside(directory, real) && !isInside(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), real);
}
/** Maximum number of open files; some machines allow a process only about a thousand. */
const FILES_AT_ONCE = 32;
async function read(file, real) {
    const bytes = await (0,read_file/* readRegularFile */.XF)(real, limits/* LARGEST_WRITTEN_FILE */.e7);
    if (bytes === 'directory')
        return unreadable(file, (0,message/* formatMessage */.h)('tenant.unreadable#directory', { file, files: (0,external_node_path_.join)(file, '*.yaml') }));
    return bytes === 'no-file' ? unreadable(file, (0,message/* formatMessage */.h)('tenant.unreadable#no-file', { file })) : { file, bytes };
}
/** @param directory working directory as given @param home the same without links */
async function find(path, directory, home) {
    const file = (0,external_node_path_.relative)(directory, path) || '.';
    try {
        const real = await (0,promises_.realpath)(path);
        const source = (await leadsAway(path, real, home))
            ? unreadable(file, (0,message/* formatMessage */.h)('tenant.unreadable#leads-away', { file }))
            : await read(file, real);
        return { real, source };
    }
    catch (error) {
        const reason = REASONS[(0,system_code/* systemCode */.x)(error)] ?? '';
        return { real: path, source: unreadable(file, (0,message/* formatMessage */.h)('tenant.unreadable', { file, reason })) };
    }
}
async function findAll(paths, directory) {
    const limit = (0,p_limit/* default */.A)(FILES_AT_ONCE);
    const home = await (0,promises_.realpath)(directory);
    return Promise.all(paths.map((path) => limit(() => find(path, directory, home))));
}
async function defaultFiles(directory) {
    const paths = await Promise.all(DEFAULT_PATTERNS.map((pattern) => matches(pattern, directory)));
    return findAll(paths.flat().sort(), directory);
}
/** The files that match a pattern. The name of a tenant works too, unless a file has this name. */
async function filesOf(pattern, directory) {
    const found = await matches(pattern, directory);
    if (!isTenantName(pattern))
        return found;
    const own = await (0,promises_.stat)((0,external_node_path_.resolve)(directory, pattern)).catch(() => undefined);
    const isFile = own ? !own.isDirectory() : found.length > 0;
    if (isFile)
        return found;
    const ofTenant = (await defaultFiles(directory)).filter(({ source }) => isOfTenant(source, pattern));
    return ofTenant.length > 0 ? ofTenant.map(({ source }) => (0,external_node_path_.resolve)(directory, source.file)) : found;
}
/**
 * The files of patterns or tenant names, sorted and without duplicates. An unreadable file is included with its error, so that it
 * is reported together with the errors in other files. @throws HybridError for a pattern that matches nothing
 */
async function readTenantFiles(patterns, directory) {
    const wanted = patterns.length > 0 ? patterns : DEFAULT_PATTERNS;
    const matched = await Promise.all(wanted.map((pattern) => filesOf(pattern, directory)));
    const empty = wanted.filter((_, index) => matched[index]?.length === 0);
    const isMissing = patterns.length > 0 ? empty.length > 0 : empty.length === wanted.length;
    if (isMissing)
        throw await nothingFound(empty, directory);
    const paths = [...new Set(matched.flat())].sort();
    const found = await findAll(paths, directory);
    const firsts = new Map(found.toReversed().map(({ real, source }) => [real, source]));
    return found.filter(({ real, source }) => firsts.get(real) === source).map(({ source }) => source);
}


/***/ }),

/***/ 27776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** The defaults of omitted keys, by the path of their map; `*` is any key of a map or item of a list. */
const DEFAULTS = {
    "": {
        "prune": false
    },
    "secrets": {
        "mount": "secret"
    },
    "clients.*": {
        "description": "",
        "tokenLifetime": 86400,
        "roles": [
            {
                "role": "admin"
            }
        ],
        "resetLostSecret": false,
        "grace": 7
    },
    "clients.*.roles.*": {
        "division": "Home"
    },
    "services.*": {
        "secretOption": "password",
        "grantTo": [
            "employee"
        ],
        "permissionsFrom": "AI Agent"
    },
    "identityProvider": {
        "name": "Genesys Multicloud CX",
        "issuer": "https://www.genesys.com/pureengage",
        "disabled": false
    },
    "identityProvider.certificate": {
        "days": 3652,
        "keySize": 2048,
        "renewBefore": 60,
        "format": "traditional",
        "grace": 7
    },
    "transaction": {
        "folder": "Transactions"
    },
    "transaction.server": {
        "passwordMode": "plain"
    },
    "transaction.options": {
        "expire_time": 24,
        "organization_domain_suffix": "com",
        "organization_domain_suffix_section": "general",
        "default_agent_role_name": "employee",
        "default_admin_role_name": "admin"
    }
};


/***/ }),

/***/ 88249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ loadTenants)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var base_errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/tenant/clashes.ts
var clashes = __webpack_require__(43429);
// EXTERNAL MODULE: ./src/tenant/clear-secrets.ts
var clear_secrets = __webpack_require__(60229);
// EXTERNAL MODULE: ./src/tenant/file-error.ts
var file_error = __webpack_require__(90539);
// EXTERNAL MODULE: ./src/tenant/generated/tenant.ts
var generated_tenant = __webpack_require__(27776);
// EXTERNAL MODULE: ./src/tenant/regions.ts
var regions = __webpack_require__(1117);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/tenant/fill.ts



const PREDICTIVE_ENGAGEMENT = 'predictive-engagement';
/** Services whose section the provisioning guide defines, and the grant type that each needs. */
const KNOWN_SERVICES = {
    'agent-pacing': { section: 'ewt', grant: 'client-credentials' },
    'workspace-desktop-edition': { section: 'saml_auth', grant: 'saml2-bearer' },
};
/** Only for text that is already validated as a reference. */
function reference(text) {
    return (0,tenant/* parseSecretReference */.Lt)(text) ?? { store: 'env', path: text };
}
function domainOf({ organization }) {
    const { domain, region = '' } = organization;
    return domain ?? (Object.hasOwn(regions/* REGIONS */.i, region) ? regions/* REGIONS */.i[region] : undefined) ?? '';
}
function client(key, written, domain) {
    const filled = { redirectUris: [`https://apps.${domain}`], scopes: [], ...generated_tenant/* DEFAULTS */.z['clients.*'], ...written };
    const { grant, roles, redirectUris, scopes, ...own } = filled;
    if (grant === 'saml2-bearer')
        return { key, ...own, grant, redirectUris, scopes };
    return { key, ...own, grant, roles: roles.map((each) => ({ ...generated_tenant/* DEFAULTS */.z['clients.*.roles.*'], ...each })) };
}
function sectionOf(name, { section }) {
    return section ?? KNOWN_SERVICES[name]?.section ?? '';
}
function service(name, written) {
    const section = sectionOf(name, written);
    const secretOption = written.secretOption ?? (section === 'agent_state_sync' ? 'client_secret' : generated_tenant/* DEFAULTS */.z['services.*'].secretOption);
    const options = Object.entries(written.options ?? {}).map(([option, value]) => [option, String(value)]);
    return { name, section, client: written.client ?? '', secretOption, options: Object.fromEntries(options) };
}
function predictiveEngagement({ services }) {
    const written = services?.[PREDICTIVE_ENGAGEMENT];
    if (!written)
        return undefined;
    const { grantTo, permissions, permissionsFrom } = { ...generated_tenant/* DEFAULTS */.z['services.*'], ...written };
    return permissions ? { grantTo, permissions } : { grantTo, permissionsFrom };
}
function identityProvider(written, domain) {
    const { certificate: asked, ...provider } = written.identityProvider ?? {};
    const usual = generated_tenant/* DEFAULTS */.z['identityProvider.certificate'];
    const subject = `${written.tenant} hybrid integration`.slice(0, 64).trimEnd();
    const { own, ...certificate } = { subject, ...usual, ...asked };
    // A short certificate cannot be renewed 60 days before its expiry.
    const renewBefore = asked?.renewBefore ?? Math.min(usual.renewBefore, Math.floor(certificate.days / 3));
    return {
        ...{ target: `https://app.${domain}`, ...generated_tenant/* DEFAULTS */.z.identityProvider, ...provider },
        certificate: { ...certificate, renewBefore, ...(own !== undefined && { own: reference(own) }) },
    };
}
function server({ transaction: { server: written }, tenant }) {
    if (written.driver === 'file')
        return { driver: 'file', directory: written.directory ?? `kits/${tenant}` };
    const { url, certificateAuthority, tenantDbid, folderDbid } = written;
    const reached = {
        url,
        credentials: reference(written.credentials),
        ...(certificateAuthority !== undefined && { certificateAuthority }),
        ...(tenantDbid !== undefined && { tenantDbid: String(tenantDbid) }),
        ...(folderDbid !== undefined && { folderDbid: String(folderDbid) }),
    };
    const { driver, passwordMode } = { ...generated_tenant/* DEFAULTS */.z['transaction.server'], ...written };
    return driver === 'gax' ? { driver, ...reached, passwordMode } : { driver, ...reached };
}
function transaction(written, { domain, issuer, services }) {
    const { tenant, folder, acknowledged = [] } = { ...generated_tenant/* DEFAULTS */.z.transaction, ...written.transaction };
    const options = { ...generated_tenant/* DEFAULTS */.z['transaction.options'], ...written.transaction.options };
    const general = {
        default_agent_role_name: options.default_agent_role_name,
        default_admin_role_name: options.default_admin_role_name,
        base_auth_url: `https://login.${domain}/oauth/token`,
        base_service_url: `https://api.${domain}/api/`,
    };
    const saml = { issuer, expire_time: String(options.expire_time) };
    const sections = { general, saml };
    const { organization_domain_suffix_section: suffixSection, organization_domain_suffix } = options;
    sections[suffixSection] = { ...sections[suffixSection], organization_domain_suffix };
    for (const { section, options: own } of services) {
        if (Object.keys(own).length > 0)
            sections[section] = { ...sections[section], ...own };
    }
    return { name: 'hybrid_integration', server: server(written), tenant, folder, options: sections, acknowledged };
}
/** A validated file whose omitted keys are filled with the defaults. */
function fillTenant(written, file, places) {
    const domain = domainOf(written);
    const { tenant: name, deployment, secrets, organization, clients, services: _services, ...rest } = written;
    const { identityProvider: _provider, administrators = [], transaction: _object, prune, verify, ...asWritten } = rest;
    const { id, shortName, credentials, planCredentials } = organization;
    const services = Object.entries(written.services ?? {})
        .filter(([name]) => name !== PREDICTIVE_ENGAGEMENT)
        .map(([name, each]) => service(name, each));
    const engagement = predictiveEngagement(written);
    const provider = identityProvider(written, domain);
    return {
        ...asWritten,
        name,
        file,
        deployment,
        secrets,
        organization: {
            domain,
            shortName,
            id,
            credentials: reference(credentials),
            ...(planCredentials !== undefined && { planCredentials: reference(planCredentials) }),
        },
        clients: Object.entries(clients ?? {}).map(([key, each]) => client(key, each, domain)),
        services,
        ...(engagement && { predictiveEngagement: engagement }),
        identityProvider: provider,
        administrators,
        transaction: transaction(written, { domain, issuer: provider.issuer, services }),
        prune: prune ?? generated_tenant/* DEFAULTS */.z[''].prune,
        ...(verify && { verifyUser: verify.user }),
        places,
    };
}

// EXTERNAL MODULE: ./src/base/message.ts
var base_message = __webpack_require__(29662);
// EXTERNAL MODULE: ./src/tenant/rules/rule.ts
var rule = __webpack_require__(77724);
;// CONCATENATED MODULE: ./src/tenant/rules/clients.ts




const USUAL = generated_tenant/* DEFAULTS */.z['clients.*.roles.*'];
function wordsOf(at, client) {
    if (client.grant === 'client-credentials')
        return (0,rule/* findMisplaced */.Q9)(at, client, ['scopes', 'redirectUris'], (word) => (0,base_message/* formatMessage */.h)('tenant.grant-words#saml2-bearer', { word }));
    const wrong = (0,rule/* findMisplaced */.Q9)(at, client, ['roles'], () => (0,base_message/* formatMessage */.h)('tenant.grant-words#client-credentials'));
    return client.scopes ? wrong : [...wrong, (0,rule/* breakRule */.ql)(at, 'tenant.grant-words#scopes')];
}
const words = ({ clients = {} }) => Object.entries(clients).flatMap(([key, client]) => wordsOf(`/clients/${key}`, client));
const names = ({ clients = {} }) => (0,rule/* findRepeated */.Ez)(Object.entries(clients), ([, { name }]) => name).map(({ item: [key, { name }], first: [other] }) => (0,rule/* breakRule */.ql)(`/clients/${key}/name`, 'tenant.client-name', { other, name: (0,clear_secrets/* shown */.SP)(name) }));
const roles = ({ clients = {} }) => Object.entries(clients).flatMap(([key, client]) => {
    const given = (client.roles ?? []).map((each, index) => ({ ...USUAL, ...each, index }));
    return (0,rule/* findRepeated */.Ez)(given, ({ role, division }) => JSON.stringify([role, division])).map(({ item: { role, division, index } }) => {
        const values = { role: (0,clear_secrets/* shown */.SP)(role), division: (0,clear_secrets/* shown */.SP)(division) };
        return (0,rule/* breakRule */.ql)(`/clients/${key}/roles/${index}`, 'tenant.client-role', values);
    });
});
const CLIENT_RULES = [words, names, roles];

// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
;// CONCATENATED MODULE: ./src/tenant/rules/places.ts






function regionProblem(name) {
    const at = '/organization/region';
    const [ofDomain] = Object.entries(regions/* REGIONS */.i).find(([, domain]) => domain === name) ?? [];
    if (ofDomain !== undefined)
        return (0,rule/* breakRule */.ql)(at, 'tenant.region#domain', { name, region: ofDomain });
    return (0,rule/* breakRule */.ql)(at, 'tenant.region', { name: (0,clear_secrets/* shown */.SP)(name), meant: (0,suggestion/* didYouMean */.a)(name, Object.keys(regions/* REGIONS */.i)) });
}
const region = ({ organization: { region: name, domain } }) => {
    if (name !== undefined && domain !== undefined)
        return [(0,rule/* breakRule */.ql)('/organization/domain', 'tenant.region#both')];
    if (name !== undefined)
        return Object.hasOwn(regions/* REGIONS */.i, name) ? [] : [regionProblem(name)];
    if (domain === undefined)
        return [(0,rule/* breakRule */.ql)('/organization', 'tenant.region#none')];
    const [, bare] = /^(?:login|api|apps?)\.(.+)$/.exec(domain) ?? [];
    return bare === undefined
        ? []
        : [(0,rule/* breakRule */.ql)('/organization/domain', 'tenant.region#host', { domain: (0,clear_secrets/* shown */.SP)(domain), bare })];
};
const administrators = ({ administrators: all = [] }) => (0,rule/* findRepeated */.Ez)([...all.entries()], ([, { email }]) => email.toLowerCase()).map(({ item: [index, { email }] }) => (0,rule/* breakRule */.ql)(`/administrators/${index}/email`, 'tenant.administrator', { email: (0,clear_secrets/* shown */.SP)(email) }));
const certificate = ({ identityProvider }) => {
    const { days = generated_tenant/* DEFAULTS */.z['identityProvider.certificate'].days, renewBefore } = identityProvider?.certificate ?? {};
    if (renewBefore === undefined || renewBefore < days)
        return [];
    return [(0,rule/* breakRule */.ql)('/identityProvider/certificate/renewBefore', 'tenant.renew-before', { renewBefore, days })];
};
const SHARED_PLACES = ['Environment', 'Resources'];
/**
 * The Genesys documents name two places for the object of a single-tenant deployment, so the file has to choose one.
 * Under Environment every tenant sees it: right for one tenant, wrong for several.
 */
const placement = ({ deployment, transaction }) => {
    const { tenant } = transaction;
    if (deployment === 'multi-tenant')
        return tenant.toLowerCase() === 'environment'
            ? [(0,rule/* breakRule */.ql)('/transaction/tenant', 'tenant.placement#environment')]
            : [];
    if (SHARED_PLACES.includes(tenant))
        return [];
    const values = { tenant: (0,clear_secrets/* shown */.SP)(tenant), meant: (0,suggestion/* didYouMean */.a)(tenant, SHARED_PLACES) };
    return [(0,rule/* breakRule */.ql)('/transaction/tenant', 'tenant.placement#elsewhere', values)];
};
const REACHING = ['url', 'credentials', 'certificateAuthority', 'tenantDbid', 'folderDbid', 'passwordMode'];
const MISPLACED = { gax: ['directory'], gws: ['directory', 'passwordMode'], file: REACHING };
function driversOf(word) {
    if (word === 'directory')
        return 'the driver file';
    return word === 'passwordMode' ? 'the driver gax' : 'the drivers gax and gws';
}
const serverWords = ({ transaction: { server } }) => {
    const words = MISPLACED[server.driver];
    const message = server.driver === 'file' ? 'tenant.server-words#file' : 'tenant.server-words';
    return (0,rule/* findMisplaced */.Q9)('/transaction/server', server, words, (word) => (0,base_message/* formatMessage */.h)(message, { word, drivers: driversOf(word) }));
};
const certificateAuthority = ({ transaction: { server } }) => {
    const { certificateAuthority: written } = server;
    if (written === undefined || written.includes('-----BEGIN CERTIFICATE-----'))
        return [];
    return [(0,rule/* breakRule */.ql)('/transaction/server/certificateAuthority', 'tenant.certificate-authority')];
};
const PLACE_RULES = [certificate, administrators, placement, serverWords, certificateAuthority];

// EXTERNAL MODULE: ./src/base/json-pointer.ts
var json_pointer = __webpack_require__(66699);
;// CONCATENATED MODULE: ./src/tenant/rules/services.ts







const SERVICE_NAMES = [...Object.keys(KNOWN_SERVICES), PREDICTIVE_ENGAGEMENT];
const ENGAGEMENT_WORDS = ['grantTo', 'permissionsFrom', 'permissions'];
const SECTION_WORDS = ['client', 'section', 'secretOption', 'options'];
function missingSection(name, service) {
    if (sectionOf(name, service) !== '')
        return [];
    const values = { name, meant: (0,suggestion/* didYouMean */.a)(name, SERVICE_NAMES) };
    return [(0,rule/* breakRule */.ql)(`/services/${name}`, 'tenant.service-section', values)];
}
/** The grant type that the services of this section need, according to the provisioning guide. */
function neededGrant(name, service) {
    const section = sectionOf(name, service);
    const known = Object.entries(KNOWN_SERVICES).find(([each, needs]) => each === name || needs.section === section);
    return known?.[1].grant;
}
const SHOWN_KEYS = 10;
function clientProblems(name, service, { clients = {} }) {
    const at = `/services/${name}`;
    const { client: key } = service;
    if (key === undefined)
        return [(0,rule/* breakRule */.ql)(at, 'tenant.service-client', { name })];
    const client = Object.hasOwn(clients, key) ? clients[key] : undefined;
    if (!client) {
        const keys = Object.keys(clients);
        const message = keys.length === 0 ? 'tenant.service-client#no-clients' : 'tenant.service-client#unknown';
        const values = { key: (0,clear_secrets/* shown */.SP)(key), meant: (0,suggestion/* didYouMean */.a)(key, keys), keys: (0,base_text/* shortList */.pg)(keys, SHOWN_KEYS) };
        return [(0,rule/* breakRule */.ql)(`${at}/client`, message, values)];
    }
    const needed = neededGrant(name, service);
    if (needed === undefined || needed === client.grant)
        return [];
    return [(0,rule/* breakRule */.ql)(`${at}/client`, 'tenant.service-grant', { name, needed, key, grant: client.grant })];
}
function engagementProblems(service) {
    const at = `/services/${PREDICTIVE_ENGAGEMENT}`;
    const wrong = (0,rule/* findMisplaced */.Q9)(at, service, SECTION_WORDS, (word) => (0,base_message/* formatMessage */.h)('tenant.service-words#section', { word }));
    if (service.permissions === undefined || service.permissionsFrom === undefined)
        return wrong;
    return [...wrong, (0,rule/* breakRule */.ql)(`${at}/permissions`, 'tenant.service-words#both')];
}
function sectionProblems(name, service, written) {
    const tell = (word) => (0,base_message/* formatMessage */.h)('tenant.service-words#engagement', { word });
    return [
        ...(0,rule/* findMisplaced */.Q9)(`/services/${name}`, service, ENGAGEMENT_WORDS, tell),
        ...missingSection(name, service),
        ...clientProblems(name, service, written),
    ];
}
const services_words = (written) => Object.entries(written.services ?? {}).flatMap(([name, service]) => name === PREDICTIVE_ENGAGEMENT ? engagementProblems(service) : sectionProblems(name, service, written));
const RESERVED_SECTIONS = ['general', 'saml'];
const sections = ({ services = {} }) => {
    const used = Object.entries(services).map(([name, service]) => ({ name, section: sectionOf(name, service) }));
    const reserved = used.filter(({ section }) => RESERVED_SECTIONS.includes(section));
    const twice = (0,rule/* findRepeated */.Ez)(used, ({ section }) => (section === '' ? undefined : section));
    return [
        ...reserved.map(({ name, section }) => (0,rule/* breakRule */.ql)(`/services/${name}/section`, 'tenant.section#reserved', { section })),
        ...twice.map(({ item: { name, section }, first }) => (0,rule/* breakRule */.ql)(`/services/${name}`, 'tenant.section#taken', { section, service: first.name })),
    ];
};
/** Options are written unchanged: a reference would not be resolved, and a secret would be in clear. */
const optionNames = ({ services = {} }) => Object.entries(services).flatMap(([name, { secretOption, options = {} }]) => {
    const at = `/services/${name}`;
    const clash = (0,rule/* breakRule */.ql)(`${at}/secretOption`, 'tenant.service-option#client-id');
    const ours = Object.keys(options).filter((each) => ['client_id', secretOption].includes(each) || (0,clear_secrets/* namesSecret */.L4)(each));
    const byHand = ours.map((each) => (0,rule/* breakRule */.ql)(`${at}/options/${(0,json_pointer/* pointerPart */.x)(each)}`, 'tenant.service-option#by-hand', { option: (0,clear_secrets/* shown */.SP)(each) }));
    return [...(secretOption === 'client_id' ? [clash] : []), ...byHand];
});
const SERVICE_RULES = [services_words, sections, optionNames];

;// CONCATENATED MODULE: ./src/tenant/rules/texts.ts




/** Finds invalid URLs that the pattern accepts: a host with a stray bracket, a port out of range. */
const addresses = ({ transaction, identityProvider, secrets, clients = {} }) => {
    const redirects = Object.entries(clients).flatMap(([key, { redirectUris = [] }]) => redirectUris.map((uri, index) => [`/clients/${key}/redirectUris/${index}`, uri]));
    const found = [
        ...redirects,
        ['/transaction/server/url', transaction.server.url],
        ['/identityProvider/target', identityProvider?.target],
        ['/secrets/address', secrets.address],
    ];
    return found
        .filter(([, address]) => address !== undefined && !URL.canParse(address))
        .map(([pointer]) => (0,rule/* breakRule */.ql)(pointer, 'tenant.address', { name: (0,clear_secrets/* pointerName */.Jy)(pointer) }));
};
/** A path with `..` would lead to another entry than the one that a reviewer reads. */
const references = ({ organization, identityProvider, transaction }) => {
    const found = [
        ['/organization/credentials', organization.credentials],
        ['/organization/planCredentials', organization.planCredentials],
        ['/identityProvider/certificate/own', identityProvider?.certificate?.own],
        ['/transaction/server/credentials', transaction.server.credentials],
    ];
    return found.flatMap(([pointer, text]) => {
        const path = text === undefined ? undefined : (0,tenant/* parseSecretReference */.Lt)(text)?.path;
        if (path === undefined || !path.split('/').some((part) => ['', '.', '..'].includes(part)))
            return [];
        return [(0,rule/* breakRule */.ql)(pointer, 'tenant.reference-path', { name: (0,clear_secrets/* pointerName */.Jy)(pointer) })];
    });
};
/** Characters that end a line, or are invisible and change how a text is read. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const BLANK_END = /^\s|\s$/u;
const PEM_POINTER = '/transaction/server/certificateAuthority';
const OPTION_POINTER = /^\/services\/[^/]+\/options\//;
function textProblem(pointer, text) {
    const values = { name: (0,clear_secrets/* pointerName */.Jy)(pointer) };
    if (UNSEEN.test(text))
        return [(0,rule/* breakRule */.ql)(pointer, 'tenant.characters#unseen', values)];
    if (!BLANK_END.test(text) || OPTION_POINTER.test(pointer))
        return [];
    return [(0,rule/* breakRule */.ql)(pointer, 'tenant.characters#blank', values)];
}
function textsIn(data, pointer) {
    if (typeof data === 'string')
        return [[pointer, data]];
    if (typeof data !== 'object' || data === null)
        return [];
    return Object.entries(data).flatMap(([key, value]) => textsIn(value, `${pointer}/${(0,json_pointer/* pointerPart */.x)(key)}`));
}
const characters = (written) => textsIn(written, '')
    .filter(([pointer]) => pointer !== PEM_POINTER)
    .flatMap(([pointer, text]) => textProblem(pointer, text));
/** `version: 1.10` is the number 1.1, and the option would get that: only a quoted text is written unchanged. */
function spellingProblems(spellings) {
    const options = Object.entries(spellings).filter(([pointer]) => OPTION_POINTER.test(pointer));
    return options.map(([pointer, spelling]) => (0,rule/* breakRule */.ql)(pointer, 'tenant.spelling', { name: (0,clear_secrets/* pointerName */.Jy)(pointer), spelling: (0,clear_secrets/* shown */.SP)(spelling) }));
}
const TEXT_RULES = [characters, addresses, references];

// EXTERNAL MODULE: ./schemas/tenant.schema.json
var tenant_schema = __webpack_require__(76664);
;// CONCATENATED MODULE: ./src/tenant/generated/is-written-tenant.ts

const isWrittenTenant = validate52;
const schema19 = tenant_schema;
const func1 = Object.prototype.hasOwnProperty;
const func2 = (text) => {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
};
const pattern3 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", "u");
const pattern5 = new RegExp("^https://[^\\s@?#]+$", "u");
const pattern7 = new RegExp("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern9 = new RegExp("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", "u");
const pattern10 = new RegExp("^(vault|env|file|github):[^\\s]+$", "u");
const pattern12 = new RegExp("^[a-z][a-z0-9-]{0,62}$", "u");
const pattern13 = new RegExp("^https://[^\\s@]+$", "u");
const pattern14 = new RegExp("^[^\\s,]+$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*$", "u");
const pattern17 = new RegExp("^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$", "u");
const pattern20 = new RegExp("^[a-z][a-z0-9+.-]*:[^\\s]+$", "u");
const pattern23 = new RegExp("^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$", "u");
const pattern26 = new RegExp("^[1-9][0-9]*$", "u");
const pattern29 = new RegExp("^[A-Za-z]{2,63}$", "u");
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate52.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.tenant === undefined) {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tenant" }, schema: schema19.required, parentSchema: schema19, data });
            errors++;
        }
        if (data.deployment === undefined) {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deployment" }, schema: schema19.required, parentSchema: schema19, data });
            errors++;
        }
        if (data.secrets === undefined) {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secrets" }, schema: schema19.required, parentSchema: schema19, data });
            errors++;
        }
        if (data.organization === undefined) {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "organization" }, schema: schema19.required, parentSchema: schema19, data });
            errors++;
        }
        if (data.transaction === undefined) {
            (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "transaction" }, schema: schema19.required, parentSchema: schema19, data });
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema19.properties, key0))) {
                (vErrors ??= []).push({ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema19, data });
                errors++;
            }
        }
        if (data.tenant !== undefined) {
            let data0 = data.tenant;
            if (typeof data0 === "string") {
                if (func2(data0) < 1) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.tenant, data: data0 });
                    errors++;
                }
                if (!pattern3.test(data0)) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9-]{0,62}$" }, schema: "^[a-z0-9][a-z0-9-]{0,62}$", parentSchema: schema19.properties.tenant, data: data0 });
                    errors++;
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/tenant", schemaPath: "#/properties/tenant/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.tenant.type, parentSchema: schema19.properties.tenant, data: data0 });
                errors++;
            }
        }
        if (data.deployment !== undefined) {
            let data1 = data.deployment;
            if (typeof data1 !== "string") {
                (vErrors ??= []).push({ instancePath: instancePath + "/deployment", schemaPath: "#/properties/deployment/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.deployment.type, parentSchema: schema19.properties.deployment, data: data1 });
                errors++;
            }
            if (!((data1 === "multi-tenant") || (data1 === "single-tenant"))) {
                (vErrors ??= []).push({ instancePath: instancePath + "/deployment", schemaPath: "#/properties/deployment/enum", keyword: "enum", params: { allowedValues: schema19.properties.deployment.enum }, schema: schema19.properties.deployment.enum, parentSchema: schema19.properties.deployment, data: data1 });
                errors++;
            }
        }
        if (data.secrets !== undefined) {
            let data2 = data.secrets;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.store === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/required", keyword: "required", params: { missingProperty: "store" }, schema: schema19.properties.secrets.required, parentSchema: schema19.properties.secrets, data: data2 });
                    errors++;
                }
                if (data2.path === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/required", keyword: "required", params: { missingProperty: "path" }, schema: schema19.properties.secrets.required, parentSchema: schema19.properties.secrets, data: data2 });
                    errors++;
                }
                for (const key1 in data2) {
                    if (!(((((key1 === "store") || (key1 === "path")) || (key1 === "address")) || (key1 === "mount")) || (key1 === "namespace"))) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema19.properties.secrets, data: data2 });
                        errors++;
                    }
                }
                if (data2.store !== undefined) {
                    let data3 = data2.store;
                    if (typeof data3 !== "string") {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets/store", schemaPath: "#/properties/secrets/properties/store/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.secrets.properties.store.type, parentSchema: schema19.properties.secrets.properties.store, data: data3 });
                        errors++;
                    }
                    if (!((((data3 === "vault") || (data3 === "github")) || (data3 === "env")) || (data3 === "file"))) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets/store", schemaPath: "#/properties/secrets/properties/store/enum", keyword: "enum", params: { allowedValues: schema19.properties.secrets.properties.store.enum }, schema: schema19.properties.secrets.properties.store.enum, parentSchema: schema19.properties.secrets.properties.store, data: data3 });
                        errors++;
                    }
                }
                if (data2.path !== undefined) {
                    let data4 = data2.path;
                    if (typeof data4 === "string") {
                        if (func2(data4) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/path", schemaPath: "#/properties/secrets/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.secrets.properties.path, data: data4 });
                            errors++;
                        }
                        if (!pattern4.test(data4)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/path", schemaPath: "#/properties/secrets/properties/path/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$" }, schema: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", parentSchema: schema19.properties.secrets.properties.path, data: data4 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets/path", schemaPath: "#/properties/secrets/properties/path/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.secrets.properties.path.type, parentSchema: schema19.properties.secrets.properties.path, data: data4 });
                        errors++;
                    }
                }
                if (data2.address !== undefined) {
                    let data5 = data2.address;
                    if (typeof data5 === "string") {
                        if (func2(data5) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/address", schemaPath: "#/properties/secrets/properties/address/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.secrets.properties.address, data: data5 });
                            errors++;
                        }
                        if (!pattern5.test(data5)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/address", schemaPath: "#/properties/secrets/properties/address/pattern", keyword: "pattern", params: { pattern: "^https://[^\\s@?#]+$" }, schema: "^https://[^\\s@?#]+$", parentSchema: schema19.properties.secrets.properties.address, data: data5 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets/address", schemaPath: "#/properties/secrets/properties/address/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.secrets.properties.address.type, parentSchema: schema19.properties.secrets.properties.address, data: data5 });
                        errors++;
                    }
                }
                if (data2.mount !== undefined) {
                    let data6 = data2.mount;
                    if (typeof data6 === "string") {
                        if (func2(data6) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/mount", schemaPath: "#/properties/secrets/properties/mount/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.secrets.properties.mount, data: data6 });
                            errors++;
                        }
                        if (!pattern4.test(data6)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/mount", schemaPath: "#/properties/secrets/properties/mount/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$" }, schema: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", parentSchema: schema19.properties.secrets.properties.mount, data: data6 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets/mount", schemaPath: "#/properties/secrets/properties/mount/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.secrets.properties.mount.type, parentSchema: schema19.properties.secrets.properties.mount, data: data6 });
                        errors++;
                    }
                }
                if (data2.namespace !== undefined) {
                    let data7 = data2.namespace;
                    if (typeof data7 === "string") {
                        if (func2(data7) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/secrets/namespace", schemaPath: "#/properties/secrets/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.secrets.properties.namespace, data: data7 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/secrets/namespace", schemaPath: "#/properties/secrets/properties/namespace/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.secrets.properties.namespace.type, parentSchema: schema19.properties.secrets.properties.namespace, data: data7 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.secrets.type, parentSchema: schema19.properties.secrets, data: data2 });
                errors++;
            }
        }
        if (data.organization !== undefined) {
            let data8 = data.organization;
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.shortName === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/required", keyword: "required", params: { missingProperty: "shortName" }, schema: schema19.properties.organization.required, parentSchema: schema19.properties.organization, data: data8 });
                    errors++;
                }
                if (data8.id === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/required", keyword: "required", params: { missingProperty: "id" }, schema: schema19.properties.organization.required, parentSchema: schema19.properties.organization, data: data8 });
                    errors++;
                }
                if (data8.credentials === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/required", keyword: "required", params: { missingProperty: "credentials" }, schema: schema19.properties.organization.required, parentSchema: schema19.properties.organization, data: data8 });
                    errors++;
                }
                for (const key2 in data8) {
                    if (!((((((key2 === "region") || (key2 === "domain")) || (key2 === "shortName")) || (key2 === "id")) || (key2 === "credentials")) || (key2 === "planCredentials"))) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema19.properties.organization, data: data8 });
                        errors++;
                    }
                }
                if (data8.region !== undefined) {
                    let data9 = data8.region;
                    if (typeof data9 === "string") {
                        if (func2(data9) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/region", schemaPath: "#/properties/organization/properties/region/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.organization.properties.region, data: data9 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization/region", schemaPath: "#/properties/organization/properties/region/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.organization.properties.region.type, parentSchema: schema19.properties.organization.properties.region, data: data9 });
                        errors++;
                    }
                }
                if (data8.domain !== undefined) {
                    let data10 = data8.domain;
                    if (typeof data10 === "string") {
                        if (func2(data10) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/domain", schemaPath: "#/properties/organization/properties/domain/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.organization.properties.domain, data: data10 });
                            errors++;
                        }
                        if (!pattern7.test(data10)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/domain", schemaPath: "#/properties/organization/properties/domain/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$" }, schema: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$", parentSchema: schema19.properties.organization.properties.domain, data: data10 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization/domain", schemaPath: "#/properties/organization/properties/domain/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.organization.properties.domain.type, parentSchema: schema19.properties.organization.properties.domain, data: data10 });
                        errors++;
                    }
                }
                if (data8.shortName !== undefined) {
                    let data11 = data8.shortName;
                    if (typeof data11 === "string") {
                        if (func2(data11) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/shortName", schemaPath: "#/properties/organization/properties/shortName/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.organization.properties.shortName, data: data11 });
                            errors++;
                        }
                        if (!pattern8.test(data11)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/shortName", schemaPath: "#/properties/organization/properties/shortName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$" }, schema: "^[A-Za-z0-9][A-Za-z0-9_-]*$", parentSchema: schema19.properties.organization.properties.shortName, data: data11 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization/shortName", schemaPath: "#/properties/organization/properties/shortName/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.organization.properties.shortName.type, parentSchema: schema19.properties.organization.properties.shortName, data: data11 });
                        errors++;
                    }
                }
                if (data8.id !== undefined) {
                    let data12 = data8.id;
                    if (typeof data12 === "string") {
                        if (func2(data12) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/id", schemaPath: "#/properties/organization/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.organization.properties.id, data: data12 });
                            errors++;
                        }
                        if (!pattern9.test(data12)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/id", schemaPath: "#/properties/organization/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$" }, schema: "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$", parentSchema: schema19.properties.organization.properties.id, data: data12 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization/id", schemaPath: "#/properties/organization/properties/id/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.organization.properties.id.type, parentSchema: schema19.properties.organization.properties.id, data: data12 });
                        errors++;
                    }
                }
                if (data8.credentials !== undefined) {
                    let data13 = data8.credentials;
                    if (typeof data13 === "string") {
                        if (!pattern10.test(data13)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/credentials", schemaPath: "#/properties/organization/properties/credentials/pattern", keyword: "pattern", params: { pattern: "^(vault|env|file|github):[^\\s]+$" }, schema: "^(vault|env|file|github):[^\\s]+$", parentSchema: schema19.properties.organization.properties.credentials, data: data13 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization/credentials", schemaPath: "#/properties/organization/properties/credentials/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.organization.properties.credentials.type, parentSchema: schema19.properties.organization.properties.credentials, data: data13 });
                        errors++;
                    }
                }
                if (data8.planCredentials !== undefined) {
                    let data14 = data8.planCredentials;
                    if (typeof data14 === "string") {
                        if (!pattern10.test(data14)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/organization/planCredentials", schemaPath: "#/properties/organization/properties/planCredentials/pattern", keyword: "pattern", params: { pattern: "^(vault|env|file|github):[^\\s]+$" }, schema: "^(vault|env|file|github):[^\\s]+$", parentSchema: schema19.properties.organization.properties.planCredentials, data: data14 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/organization/planCredentials", schemaPath: "#/properties/organization/properties/planCredentials/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.organization.properties.planCredentials.type, parentSchema: schema19.properties.organization.properties.planCredentials, data: data14 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.organization.type, parentSchema: schema19.properties.organization, data: data8 });
                errors++;
            }
        }
        if (data.clients !== undefined) {
            let data15 = data.clients;
            if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                if (Object.keys(data15).length > 100) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/clients", schemaPath: "#/properties/clients/maxProperties", keyword: "maxProperties", params: { limit: 100 }, schema: 100, parentSchema: schema19.properties.clients, data: data15 });
                    errors++;
                }
                for (const key3 in data15) {
                    const _errs36 = errors;
                    if (typeof key3 === "string") {
                        if (!pattern12.test(key3)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/clients", schemaPath: "#/properties/clients/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,62}$" }, schema: "^[a-z][a-z0-9-]{0,62}$", parentSchema: schema19.properties.clients.propertyNames, data: key3, propertyName: key3 });
                            errors++;
                        }
                    }
                    var valid3 = _errs36 === errors;
                    if (!valid3) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/clients", schemaPath: "#/properties/clients/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, schema: schema19.properties.clients.propertyNames, parentSchema: schema19.properties.clients, data: data15 });
                        errors++;
                    }
                }
                for (const key4 in data15) {
                    let data16 = data15[key4];
                    if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                        if (data16.name === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/clients/additionalProperties/required", keyword: "required", params: { missingProperty: "name" }, schema: schema19.properties.clients.additionalProperties.required, parentSchema: schema19.properties.clients.additionalProperties, data: data16 });
                            errors++;
                        }
                        if (data16.grant === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/clients/additionalProperties/required", keyword: "required", params: { missingProperty: "grant" }, schema: schema19.properties.clients.additionalProperties.required, parentSchema: schema19.properties.clients.additionalProperties, data: data16 });
                            errors++;
                        }
                        for (const key5 in data16) {
                            if (!(func1.call(schema19.properties.clients.additionalProperties.properties, key5))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/clients/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema19.properties.clients.additionalProperties, data: data16 });
                                errors++;
                            }
                        }
                        if (data16.name !== undefined) {
                            let data17 = data16.name;
                            if (typeof data17 === "string") {
                                if (func2(data17) > 200) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/name", schemaPath: "#/properties/clients/additionalProperties/properties/name/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema19.properties.clients.additionalProperties.properties.name, data: data17 });
                                    errors++;
                                }
                                if (func2(data17) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/name", schemaPath: "#/properties/clients/additionalProperties/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.name, data: data17 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/name", schemaPath: "#/properties/clients/additionalProperties/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.name.type, parentSchema: schema19.properties.clients.additionalProperties.properties.name, data: data17 });
                                errors++;
                            }
                        }
                        if (data16.grant !== undefined) {
                            let data18 = data16.grant;
                            if (typeof data18 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/grant", schemaPath: "#/properties/clients/additionalProperties/properties/grant/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.grant.type, parentSchema: schema19.properties.clients.additionalProperties.properties.grant, data: data18 });
                                errors++;
                            }
                            if (!((data18 === "client-credentials") || (data18 === "saml2-bearer"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/grant", schemaPath: "#/properties/clients/additionalProperties/properties/grant/enum", keyword: "enum", params: { allowedValues: schema19.properties.clients.additionalProperties.properties.grant.enum }, schema: schema19.properties.clients.additionalProperties.properties.grant.enum, parentSchema: schema19.properties.clients.additionalProperties.properties.grant, data: data18 });
                                errors++;
                            }
                        }
                        if (data16.description !== undefined) {
                            let data19 = data16.description;
                            if (typeof data19 === "string") {
                                if (func2(data19) > 500) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/clients/additionalProperties/properties/description/maxLength", keyword: "maxLength", params: { limit: 500 }, schema: 500, parentSchema: schema19.properties.clients.additionalProperties.properties.description, data: data19 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/clients/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.description.type, parentSchema: schema19.properties.clients.additionalProperties.properties.description, data: data19 });
                                errors++;
                            }
                        }
                        if (data16.tokenLifetime !== undefined) {
                            let data20 = data16.tokenLifetime;
                            if (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/tokenLifetime", schemaPath: "#/properties/clients/additionalProperties/properties/tokenLifetime/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.clients.additionalProperties.properties.tokenLifetime.type, parentSchema: schema19.properties.clients.additionalProperties.properties.tokenLifetime, data: data20 });
                                errors++;
                            }
                            if ((typeof data20 == "number") && (isFinite(data20))) {
                                if (data20 > 172800 || isNaN(data20)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/tokenLifetime", schemaPath: "#/properties/clients/additionalProperties/properties/tokenLifetime/maximum", keyword: "maximum", params: { comparison: "<=", limit: 172800 }, schema: 172800, parentSchema: schema19.properties.clients.additionalProperties.properties.tokenLifetime, data: data20 });
                                    errors++;
                                }
                                if (data20 < 300 || isNaN(data20)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/tokenLifetime", schemaPath: "#/properties/clients/additionalProperties/properties/tokenLifetime/minimum", keyword: "minimum", params: { comparison: ">=", limit: 300 }, schema: 300, parentSchema: schema19.properties.clients.additionalProperties.properties.tokenLifetime, data: data20 });
                                    errors++;
                                }
                            }
                        }
                        if (data16.roles !== undefined) {
                            let data21 = data16.roles;
                            if (Array.isArray(data21)) {
                                if (data21.length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles", schemaPath: "#/properties/clients/additionalProperties/properties/roles/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.roles, data: data21 });
                                    errors++;
                                }
                                const len0 = data21.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                    let data22 = data21[i0];
                                    if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                        if (data22.role === undefined) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0, schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/required", keyword: "required", params: { missingProperty: "role" }, schema: schema19.properties.clients.additionalProperties.properties.roles.items.required, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items, data: data22 });
                                            errors++;
                                        }
                                        for (const key6 in data22) {
                                            if (!((key6 === "role") || (key6 === "division"))) {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0, schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: false, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items, data: data22 });
                                                errors++;
                                            }
                                        }
                                        if (data22.role !== undefined) {
                                            let data23 = data22.role;
                                            if (typeof data23 === "string") {
                                                if (func2(data23) < 1) {
                                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0 + "/role", schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/properties/role/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items.properties.role, data: data23 });
                                                    errors++;
                                                }
                                            }
                                            else {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0 + "/role", schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/properties/role/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.roles.items.properties.role.type, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items.properties.role, data: data23 });
                                                errors++;
                                            }
                                        }
                                        if (data22.division !== undefined) {
                                            let data24 = data22.division;
                                            if (typeof data24 === "string") {
                                                if (func2(data24) < 1) {
                                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0 + "/division", schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/properties/division/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items.properties.division, data: data24 });
                                                    errors++;
                                                }
                                            }
                                            else {
                                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0 + "/division", schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/properties/division/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.roles.items.properties.division.type, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items.properties.division, data: data24 });
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles/" + i0, schemaPath: "#/properties/clients/additionalProperties/properties/roles/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.clients.additionalProperties.properties.roles.items.type, parentSchema: schema19.properties.clients.additionalProperties.properties.roles.items, data: data22 });
                                        errors++;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/roles", schemaPath: "#/properties/clients/additionalProperties/properties/roles/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.clients.additionalProperties.properties.roles.type, parentSchema: schema19.properties.clients.additionalProperties.properties.roles, data: data21 });
                                errors++;
                            }
                        }
                        if (data16.redirectUris !== undefined) {
                            let data25 = data16.redirectUris;
                            if (Array.isArray(data25)) {
                                if (data25.length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/redirectUris", schemaPath: "#/properties/clients/additionalProperties/properties/redirectUris/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.redirectUris, data: data25 });
                                    errors++;
                                }
                                const len1 = data25.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                    let data26 = data25[i1];
                                    if (typeof data26 === "string") {
                                        if (func2(data26) < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/redirectUris/" + i1, schemaPath: "#/properties/clients/additionalProperties/properties/redirectUris/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.redirectUris.items, data: data26 });
                                            errors++;
                                        }
                                        if (!pattern13.test(data26)) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/redirectUris/" + i1, schemaPath: "#/properties/clients/additionalProperties/properties/redirectUris/items/pattern", keyword: "pattern", params: { pattern: "^https://[^\\s@]+$" }, schema: "^https://[^\\s@]+$", parentSchema: schema19.properties.clients.additionalProperties.properties.redirectUris.items, data: data26 });
                                            errors++;
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/redirectUris/" + i1, schemaPath: "#/properties/clients/additionalProperties/properties/redirectUris/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.redirectUris.items.type, parentSchema: schema19.properties.clients.additionalProperties.properties.redirectUris.items, data: data26 });
                                        errors++;
                                    }
                                }
                                let i2 = data25.length;
                                let j0;
                                if (i2 > 1) {
                                    const indices0 = {};
                                    for (; i2--;) {
                                        let item0 = data25[i2];
                                        if (typeof item0 !== "string") {
                                            continue;
                                        }
                                        if (typeof indices0[item0] == "number") {
                                            j0 = indices0[item0];
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/redirectUris", schemaPath: "#/properties/clients/additionalProperties/properties/redirectUris/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j0 }, schema: true, parentSchema: schema19.properties.clients.additionalProperties.properties.redirectUris, data: data25 });
                                            errors++;
                                            break;
                                        }
                                        indices0[item0] = i2;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/redirectUris", schemaPath: "#/properties/clients/additionalProperties/properties/redirectUris/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.clients.additionalProperties.properties.redirectUris.type, parentSchema: schema19.properties.clients.additionalProperties.properties.redirectUris, data: data25 });
                                errors++;
                            }
                        }
                        if (data16.scopes !== undefined) {
                            let data27 = data16.scopes;
                            if (Array.isArray(data27)) {
                                if (data27.length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/scopes", schemaPath: "#/properties/clients/additionalProperties/properties/scopes/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.scopes, data: data27 });
                                    errors++;
                                }
                                const len2 = data27.length;
                                for (let i3 = 0; i3 < len2; i3++) {
                                    let data28 = data27[i3];
                                    if (typeof data28 === "string") {
                                        if (func2(data28) < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/scopes/" + i3, schemaPath: "#/properties/clients/additionalProperties/properties/scopes/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.scopes.items, data: data28 });
                                            errors++;
                                        }
                                        if (!pattern14.test(data28)) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/scopes/" + i3, schemaPath: "#/properties/clients/additionalProperties/properties/scopes/items/pattern", keyword: "pattern", params: { pattern: "^[^\\s,]+$" }, schema: "^[^\\s,]+$", parentSchema: schema19.properties.clients.additionalProperties.properties.scopes.items, data: data28 });
                                            errors++;
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/scopes/" + i3, schemaPath: "#/properties/clients/additionalProperties/properties/scopes/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.clients.additionalProperties.properties.scopes.items.type, parentSchema: schema19.properties.clients.additionalProperties.properties.scopes.items, data: data28 });
                                        errors++;
                                    }
                                }
                                let i4 = data27.length;
                                let j1;
                                if (i4 > 1) {
                                    const indices1 = {};
                                    for (; i4--;) {
                                        let item1 = data27[i4];
                                        if (typeof item1 !== "string") {
                                            continue;
                                        }
                                        if (typeof indices1[item1] == "number") {
                                            j1 = indices1[item1];
                                            (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/scopes", schemaPath: "#/properties/clients/additionalProperties/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j1 }, schema: true, parentSchema: schema19.properties.clients.additionalProperties.properties.scopes, data: data27 });
                                            errors++;
                                            break;
                                        }
                                        indices1[item1] = i4;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/scopes", schemaPath: "#/properties/clients/additionalProperties/properties/scopes/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.clients.additionalProperties.properties.scopes.type, parentSchema: schema19.properties.clients.additionalProperties.properties.scopes, data: data27 });
                                errors++;
                            }
                        }
                        if (data16.resetLostSecret !== undefined) {
                            let data29 = data16.resetLostSecret;
                            if (typeof data29 !== "boolean") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/resetLostSecret", schemaPath: "#/properties/clients/additionalProperties/properties/resetLostSecret/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.clients.additionalProperties.properties.resetLostSecret.type, parentSchema: schema19.properties.clients.additionalProperties.properties.resetLostSecret, data: data29 });
                                errors++;
                            }
                        }
                        if (data16.maxAge !== undefined) {
                            let data30 = data16.maxAge;
                            if (!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/maxAge", schemaPath: "#/properties/clients/additionalProperties/properties/maxAge/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.clients.additionalProperties.properties.maxAge.type, parentSchema: schema19.properties.clients.additionalProperties.properties.maxAge, data: data30 });
                                errors++;
                            }
                            if ((typeof data30 == "number") && (isFinite(data30))) {
                                if (data30 > 36500 || isNaN(data30)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/maxAge", schemaPath: "#/properties/clients/additionalProperties/properties/maxAge/maximum", keyword: "maximum", params: { comparison: "<=", limit: 36500 }, schema: 36500, parentSchema: schema19.properties.clients.additionalProperties.properties.maxAge, data: data30 });
                                    errors++;
                                }
                                if (data30 < 1 || isNaN(data30)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/maxAge", schemaPath: "#/properties/clients/additionalProperties/properties/maxAge/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.clients.additionalProperties.properties.maxAge, data: data30 });
                                    errors++;
                                }
                            }
                        }
                        if (data16.grace !== undefined) {
                            let data31 = data16.grace;
                            if (!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/grace", schemaPath: "#/properties/clients/additionalProperties/properties/grace/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.clients.additionalProperties.properties.grace.type, parentSchema: schema19.properties.clients.additionalProperties.properties.grace, data: data31 });
                                errors++;
                            }
                            if ((typeof data31 == "number") && (isFinite(data31))) {
                                if (data31 > 90 || isNaN(data31)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/grace", schemaPath: "#/properties/clients/additionalProperties/properties/grace/maximum", keyword: "maximum", params: { comparison: "<=", limit: 90 }, schema: 90, parentSchema: schema19.properties.clients.additionalProperties.properties.grace, data: data31 });
                                    errors++;
                                }
                                if (data31 < 0 || isNaN(data31)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/grace", schemaPath: "#/properties/clients/additionalProperties/properties/grace/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema19.properties.clients.additionalProperties.properties.grace, data: data31 });
                                    errors++;
                                }
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/clients/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/clients/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.clients.additionalProperties.type, parentSchema: schema19.properties.clients.additionalProperties, data: data16 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/clients", schemaPath: "#/properties/clients/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.clients.type, parentSchema: schema19.properties.clients, data: data15 });
                errors++;
            }
        }
        if (data.services !== undefined) {
            let data32 = data.services;
            if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                if (Object.keys(data32).length > 100) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/services", schemaPath: "#/properties/services/maxProperties", keyword: "maxProperties", params: { limit: 100 }, schema: 100, parentSchema: schema19.properties.services, data: data32 });
                    errors++;
                }
                for (const key7 in data32) {
                    const _errs74 = errors;
                    if (typeof key7 === "string") {
                        if (!pattern12.test(key7)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/services", schemaPath: "#/properties/services/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,62}$" }, schema: "^[a-z][a-z0-9-]{0,62}$", parentSchema: schema19.properties.services.propertyNames, data: key7, propertyName: key7 });
                            errors++;
                        }
                    }
                    var valid15 = _errs74 === errors;
                    if (!valid15) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/services", schemaPath: "#/properties/services/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, schema: schema19.properties.services.propertyNames, parentSchema: schema19.properties.services, data: data32 });
                        errors++;
                    }
                }
                for (const key8 in data32) {
                    let data33 = data32[key8];
                    if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                        for (const key9 in data33) {
                            if (!(((((((key9 === "client") || (key9 === "section")) || (key9 === "secretOption")) || (key9 === "options")) || (key9 === "grantTo")) || (key9 === "permissionsFrom")) || (key9 === "permissions"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: false, parentSchema: schema19.properties.services.additionalProperties, data: data33 });
                                errors++;
                            }
                        }
                        if (data33.client !== undefined) {
                            let data34 = data33.client;
                            if (typeof data34 === "string") {
                                if (func2(data34) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/client", schemaPath: "#/properties/services/additionalProperties/properties/client/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.client, data: data34 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/client", schemaPath: "#/properties/services/additionalProperties/properties/client/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.services.additionalProperties.properties.client.type, parentSchema: schema19.properties.services.additionalProperties.properties.client, data: data34 });
                                errors++;
                            }
                        }
                        if (data33.section !== undefined) {
                            let data35 = data33.section;
                            if (typeof data35 === "string") {
                                if (func2(data35) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/section", schemaPath: "#/properties/services/additionalProperties/properties/section/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.section, data: data35 });
                                    errors++;
                                }
                                if (!pattern16.test(data35)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/section", schemaPath: "#/properties/services/additionalProperties/properties/section/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$" }, schema: "^[A-Za-z0-9][A-Za-z0-9_.-]*$", parentSchema: schema19.properties.services.additionalProperties.properties.section, data: data35 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/section", schemaPath: "#/properties/services/additionalProperties/properties/section/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.services.additionalProperties.properties.section.type, parentSchema: schema19.properties.services.additionalProperties.properties.section, data: data35 });
                                errors++;
                            }
                        }
                        if (data33.secretOption !== undefined) {
                            let data36 = data33.secretOption;
                            if (typeof data36 === "string") {
                                if (func2(data36) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/secretOption", schemaPath: "#/properties/services/additionalProperties/properties/secretOption/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.secretOption, data: data36 });
                                    errors++;
                                }
                                if (!pattern17.test(data36)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/secretOption", schemaPath: "#/properties/services/additionalProperties/properties/secretOption/pattern", keyword: "pattern", params: { pattern: "^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$" }, schema: "^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$", parentSchema: schema19.properties.services.additionalProperties.properties.secretOption, data: data36 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/secretOption", schemaPath: "#/properties/services/additionalProperties/properties/secretOption/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.services.additionalProperties.properties.secretOption.type, parentSchema: schema19.properties.services.additionalProperties.properties.secretOption, data: data36 });
                                errors++;
                            }
                        }
                        if (data33.options !== undefined) {
                            let data37 = data33.options;
                            if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
                                for (const key10 in data37) {
                                    const _errs87 = errors;
                                    if (typeof key10 === "string") {
                                        if (!pattern17.test(key10)) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/properties/services/additionalProperties/properties/options/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$" }, schema: "^[^\\s=#;\\[\\]]([^=\\[\\]]*[^\\s=\\[\\]])?$", parentSchema: schema19.properties.services.additionalProperties.properties.options.propertyNames, data: key10, propertyName: key10 });
                                            errors++;
                                        }
                                    }
                                    var valid18 = _errs87 === errors;
                                    if (!valid18) {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/properties/services/additionalProperties/properties/options/propertyNames", keyword: "propertyNames", params: { propertyName: key10 }, schema: schema19.properties.services.additionalProperties.properties.options.propertyNames, parentSchema: schema19.properties.services.additionalProperties.properties.options, data: data37 });
                                        errors++;
                                    }
                                }
                                for (const key11 in data37) {
                                    let data38 = data37[key11];
                                    if (((typeof data38 !== "string") && (!((typeof data38 == "number") && (isFinite(data38))))) && (typeof data38 !== "boolean")) {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/options/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services/additionalProperties/properties/options/additionalProperties/type", keyword: "type", params: { type: schema19.properties.services.additionalProperties.properties.options.additionalProperties.type }, schema: schema19.properties.services.additionalProperties.properties.options.additionalProperties.type, parentSchema: schema19.properties.services.additionalProperties.properties.options.additionalProperties, data: data38 });
                                        errors++;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/options", schemaPath: "#/properties/services/additionalProperties/properties/options/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.services.additionalProperties.properties.options.type, parentSchema: schema19.properties.services.additionalProperties.properties.options, data: data37 });
                                errors++;
                            }
                        }
                        if (data33.grantTo !== undefined) {
                            let data39 = data33.grantTo;
                            if (Array.isArray(data39)) {
                                if (data39.length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/grantTo", schemaPath: "#/properties/services/additionalProperties/properties/grantTo/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.grantTo, data: data39 });
                                    errors++;
                                }
                                const len3 = data39.length;
                                for (let i5 = 0; i5 < len3; i5++) {
                                    let data40 = data39[i5];
                                    if (typeof data40 === "string") {
                                        if (func2(data40) < 1) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/grantTo/" + i5, schemaPath: "#/properties/services/additionalProperties/properties/grantTo/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.grantTo.items, data: data40 });
                                            errors++;
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/grantTo/" + i5, schemaPath: "#/properties/services/additionalProperties/properties/grantTo/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.services.additionalProperties.properties.grantTo.items.type, parentSchema: schema19.properties.services.additionalProperties.properties.grantTo.items, data: data40 });
                                        errors++;
                                    }
                                }
                                let i6 = data39.length;
                                let j2;
                                if (i6 > 1) {
                                    const indices2 = {};
                                    for (; i6--;) {
                                        let item2 = data39[i6];
                                        if (typeof item2 !== "string") {
                                            continue;
                                        }
                                        if (typeof indices2[item2] == "number") {
                                            j2 = indices2[item2];
                                            (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/grantTo", schemaPath: "#/properties/services/additionalProperties/properties/grantTo/uniqueItems", keyword: "uniqueItems", params: { i: i6, j: j2 }, schema: true, parentSchema: schema19.properties.services.additionalProperties.properties.grantTo, data: data39 });
                                            errors++;
                                            break;
                                        }
                                        indices2[item2] = i6;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/grantTo", schemaPath: "#/properties/services/additionalProperties/properties/grantTo/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.services.additionalProperties.properties.grantTo.type, parentSchema: schema19.properties.services.additionalProperties.properties.grantTo, data: data39 });
                                errors++;
                            }
                        }
                        if (data33.permissionsFrom !== undefined) {
                            let data41 = data33.permissionsFrom;
                            if (typeof data41 === "string") {
                                if (func2(data41) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissionsFrom", schemaPath: "#/properties/services/additionalProperties/properties/permissionsFrom/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.permissionsFrom, data: data41 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissionsFrom", schemaPath: "#/properties/services/additionalProperties/properties/permissionsFrom/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.services.additionalProperties.properties.permissionsFrom.type, parentSchema: schema19.properties.services.additionalProperties.properties.permissionsFrom, data: data41 });
                                errors++;
                            }
                        }
                        if (data33.permissions !== undefined) {
                            let data42 = data33.permissions;
                            if (Array.isArray(data42)) {
                                if (data42.length < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissions", schemaPath: "#/properties/services/additionalProperties/properties/permissions/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.services.additionalProperties.properties.permissions, data: data42 });
                                    errors++;
                                }
                                const len4 = data42.length;
                                for (let i7 = 0; i7 < len4; i7++) {
                                    let data43 = data42[i7];
                                    if (typeof data43 === "string") {
                                        if (!pattern19.test(data43)) {
                                            (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissions/" + i7, schemaPath: "#/properties/services/additionalProperties/properties/permissions/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$" }, schema: "^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$", parentSchema: schema19.properties.services.additionalProperties.properties.permissions.items, data: data43 });
                                            errors++;
                                        }
                                    }
                                    else {
                                        (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissions/" + i7, schemaPath: "#/properties/services/additionalProperties/properties/permissions/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.services.additionalProperties.properties.permissions.items.type, parentSchema: schema19.properties.services.additionalProperties.properties.permissions.items, data: data43 });
                                        errors++;
                                    }
                                }
                                let i8 = data42.length;
                                let j3;
                                if (i8 > 1) {
                                    const indices3 = {};
                                    for (; i8--;) {
                                        let item3 = data42[i8];
                                        if (typeof item3 !== "string") {
                                            continue;
                                        }
                                        if (typeof indices3[item3] == "number") {
                                            j3 = indices3[item3];
                                            (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissions", schemaPath: "#/properties/services/additionalProperties/properties/permissions/uniqueItems", keyword: "uniqueItems", params: { i: i8, j: j3 }, schema: true, parentSchema: schema19.properties.services.additionalProperties.properties.permissions, data: data42 });
                                            errors++;
                                            break;
                                        }
                                        indices3[item3] = i8;
                                    }
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/permissions", schemaPath: "#/properties/services/additionalProperties/properties/permissions/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.services.additionalProperties.properties.permissions.type, parentSchema: schema19.properties.services.additionalProperties.properties.permissions, data: data42 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.services.additionalProperties.type, parentSchema: schema19.properties.services.additionalProperties, data: data33 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.services.type, parentSchema: schema19.properties.services, data: data32 });
                errors++;
            }
        }
        if (data.identityProvider !== undefined) {
            let data44 = data.identityProvider;
            if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                for (const key12 in data44) {
                    if (!(((((key12 === "name") || (key12 === "issuer")) || (key12 === "target")) || (key12 === "disabled")) || (key12 === "certificate"))) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider", schemaPath: "#/properties/identityProvider/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: false, parentSchema: schema19.properties.identityProvider, data: data44 });
                        errors++;
                    }
                }
                if (data44.name !== undefined) {
                    let data45 = data44.name;
                    if (typeof data45 === "string") {
                        if (func2(data45) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/name", schemaPath: "#/properties/identityProvider/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identityProvider.properties.name, data: data45 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/name", schemaPath: "#/properties/identityProvider/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identityProvider.properties.name.type, parentSchema: schema19.properties.identityProvider.properties.name, data: data45 });
                        errors++;
                    }
                }
                if (data44.issuer !== undefined) {
                    let data46 = data44.issuer;
                    if (typeof data46 === "string") {
                        if (func2(data46) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/issuer", schemaPath: "#/properties/identityProvider/properties/issuer/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identityProvider.properties.issuer, data: data46 });
                            errors++;
                        }
                        if (!pattern20.test(data46)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/issuer", schemaPath: "#/properties/identityProvider/properties/issuer/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9+.-]*:[^\\s]+$" }, schema: "^[a-z][a-z0-9+.-]*:[^\\s]+$", parentSchema: schema19.properties.identityProvider.properties.issuer, data: data46 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/issuer", schemaPath: "#/properties/identityProvider/properties/issuer/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identityProvider.properties.issuer.type, parentSchema: schema19.properties.identityProvider.properties.issuer, data: data46 });
                        errors++;
                    }
                }
                if (data44.target !== undefined) {
                    let data47 = data44.target;
                    if (typeof data47 === "string") {
                        if (func2(data47) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/target", schemaPath: "#/properties/identityProvider/properties/target/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identityProvider.properties.target, data: data47 });
                            errors++;
                        }
                        if (!pattern13.test(data47)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/target", schemaPath: "#/properties/identityProvider/properties/target/pattern", keyword: "pattern", params: { pattern: "^https://[^\\s@]+$" }, schema: "^https://[^\\s@]+$", parentSchema: schema19.properties.identityProvider.properties.target, data: data47 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/target", schemaPath: "#/properties/identityProvider/properties/target/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identityProvider.properties.target.type, parentSchema: schema19.properties.identityProvider.properties.target, data: data47 });
                        errors++;
                    }
                }
                if (data44.disabled !== undefined) {
                    let data48 = data44.disabled;
                    if (typeof data48 !== "boolean") {
                        (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/disabled", schemaPath: "#/properties/identityProvider/properties/disabled/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.identityProvider.properties.disabled.type, parentSchema: schema19.properties.identityProvider.properties.disabled, data: data48 });
                        errors++;
                    }
                }
                if (data44.certificate !== undefined) {
                    let data49 = data44.certificate;
                    if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
                        for (const key13 in data49) {
                            if (!(((((((key13 === "days") || (key13 === "keySize")) || (key13 === "renewBefore")) || (key13 === "subject")) || (key13 === "format")) || (key13 === "grace")) || (key13 === "own"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate", schemaPath: "#/properties/identityProvider/properties/certificate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, schema: false, parentSchema: schema19.properties.identityProvider.properties.certificate, data: data49 });
                                errors++;
                            }
                        }
                        if (data49.days !== undefined) {
                            let data50 = data49.days;
                            if (!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/days", schemaPath: "#/properties/identityProvider/properties/certificate/properties/days/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.identityProvider.properties.certificate.properties.days.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.days, data: data50 });
                                errors++;
                            }
                            if ((typeof data50 == "number") && (isFinite(data50))) {
                                if (data50 > 9131 || isNaN(data50)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/days", schemaPath: "#/properties/identityProvider/properties/certificate/properties/days/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9131 }, schema: 9131, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.days, data: data50 });
                                    errors++;
                                }
                                if (data50 < 1 || isNaN(data50)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/days", schemaPath: "#/properties/identityProvider/properties/certificate/properties/days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.days, data: data50 });
                                    errors++;
                                }
                            }
                        }
                        if (data49.keySize !== undefined) {
                            let data51 = data49.keySize;
                            if (!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/keySize", schemaPath: "#/properties/identityProvider/properties/certificate/properties/keySize/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.identityProvider.properties.certificate.properties.keySize.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.keySize, data: data51 });
                                errors++;
                            }
                            if (!(((data51 === 2048) || (data51 === 3072)) || (data51 === 4096))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/keySize", schemaPath: "#/properties/identityProvider/properties/certificate/properties/keySize/enum", keyword: "enum", params: { allowedValues: schema19.properties.identityProvider.properties.certificate.properties.keySize.enum }, schema: schema19.properties.identityProvider.properties.certificate.properties.keySize.enum, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.keySize, data: data51 });
                                errors++;
                            }
                        }
                        if (data49.renewBefore !== undefined) {
                            let data52 = data49.renewBefore;
                            if (!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/renewBefore", schemaPath: "#/properties/identityProvider/properties/certificate/properties/renewBefore/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.identityProvider.properties.certificate.properties.renewBefore.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.renewBefore, data: data52 });
                                errors++;
                            }
                            if ((typeof data52 == "number") && (isFinite(data52))) {
                                if (data52 > 3652 || isNaN(data52)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/renewBefore", schemaPath: "#/properties/identityProvider/properties/certificate/properties/renewBefore/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3652 }, schema: 3652, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.renewBefore, data: data52 });
                                    errors++;
                                }
                                if (data52 < 0 || isNaN(data52)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/renewBefore", schemaPath: "#/properties/identityProvider/properties/certificate/properties/renewBefore/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.renewBefore, data: data52 });
                                    errors++;
                                }
                            }
                        }
                        if (data49.subject !== undefined) {
                            let data53 = data49.subject;
                            if (typeof data53 === "string") {
                                if (func2(data53) > 64) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/subject", schemaPath: "#/properties/identityProvider/properties/certificate/properties/subject/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.subject, data: data53 });
                                    errors++;
                                }
                                if (func2(data53) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/subject", schemaPath: "#/properties/identityProvider/properties/certificate/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.subject, data: data53 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/subject", schemaPath: "#/properties/identityProvider/properties/certificate/properties/subject/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identityProvider.properties.certificate.properties.subject.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.subject, data: data53 });
                                errors++;
                            }
                        }
                        if (data49.format !== undefined) {
                            let data54 = data49.format;
                            if (typeof data54 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/format", schemaPath: "#/properties/identityProvider/properties/certificate/properties/format/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identityProvider.properties.certificate.properties.format.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.format, data: data54 });
                                errors++;
                            }
                            if (!((data54 === "traditional") || (data54 === "pkcs8"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/format", schemaPath: "#/properties/identityProvider/properties/certificate/properties/format/enum", keyword: "enum", params: { allowedValues: schema19.properties.identityProvider.properties.certificate.properties.format.enum }, schema: schema19.properties.identityProvider.properties.certificate.properties.format.enum, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.format, data: data54 });
                                errors++;
                            }
                        }
                        if (data49.grace !== undefined) {
                            let data55 = data49.grace;
                            if (!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/grace", schemaPath: "#/properties/identityProvider/properties/certificate/properties/grace/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.identityProvider.properties.certificate.properties.grace.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.grace, data: data55 });
                                errors++;
                            }
                            if ((typeof data55 == "number") && (isFinite(data55))) {
                                if (data55 > 90 || isNaN(data55)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/grace", schemaPath: "#/properties/identityProvider/properties/certificate/properties/grace/maximum", keyword: "maximum", params: { comparison: "<=", limit: 90 }, schema: 90, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.grace, data: data55 });
                                    errors++;
                                }
                                if (data55 < 1 || isNaN(data55)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/grace", schemaPath: "#/properties/identityProvider/properties/certificate/properties/grace/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.grace, data: data55 });
                                    errors++;
                                }
                            }
                        }
                        if (data49.own !== undefined) {
                            let data56 = data49.own;
                            if (typeof data56 === "string") {
                                if (!pattern10.test(data56)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/own", schemaPath: "#/properties/identityProvider/properties/certificate/properties/own/pattern", keyword: "pattern", params: { pattern: "^(vault|env|file|github):[^\\s]+$" }, schema: "^(vault|env|file|github):[^\\s]+$", parentSchema: schema19.properties.identityProvider.properties.certificate.properties.own, data: data56 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate/own", schemaPath: "#/properties/identityProvider/properties/certificate/properties/own/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identityProvider.properties.certificate.properties.own.type, parentSchema: schema19.properties.identityProvider.properties.certificate.properties.own, data: data56 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider/certificate", schemaPath: "#/properties/identityProvider/properties/certificate/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identityProvider.properties.certificate.type, parentSchema: schema19.properties.identityProvider.properties.certificate, data: data49 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/identityProvider", schemaPath: "#/properties/identityProvider/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identityProvider.type, parentSchema: schema19.properties.identityProvider, data: data44 });
                errors++;
            }
        }
        if (data.administrators !== undefined) {
            let data57 = data.administrators;
            if (Array.isArray(data57)) {
                const len5 = data57.length;
                for (let i9 = 0; i9 < len5; i9++) {
                    let data58 = data57[i9];
                    if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                        if (data58.name === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9, schemaPath: "#/properties/administrators/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema19.properties.administrators.items.required, parentSchema: schema19.properties.administrators.items, data: data58 });
                            errors++;
                        }
                        if (data58.email === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9, schemaPath: "#/properties/administrators/items/required", keyword: "required", params: { missingProperty: "email" }, schema: schema19.properties.administrators.items.required, parentSchema: schema19.properties.administrators.items, data: data58 });
                            errors++;
                        }
                        for (const key14 in data58) {
                            if (!((key14 === "name") || (key14 === "email"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9, schemaPath: "#/properties/administrators/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, schema: false, parentSchema: schema19.properties.administrators.items, data: data58 });
                                errors++;
                            }
                        }
                        if (data58.name !== undefined) {
                            let data59 = data58.name;
                            if (typeof data59 === "string") {
                                if (func2(data59) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9 + "/name", schemaPath: "#/properties/administrators/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.administrators.items.properties.name, data: data59 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9 + "/name", schemaPath: "#/properties/administrators/items/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.administrators.items.properties.name.type, parentSchema: schema19.properties.administrators.items.properties.name, data: data59 });
                                errors++;
                            }
                        }
                        if (data58.email !== undefined) {
                            let data60 = data58.email;
                            if (typeof data60 === "string") {
                                if (func2(data60) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9 + "/email", schemaPath: "#/properties/administrators/items/properties/email/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.administrators.items.properties.email, data: data60 });
                                    errors++;
                                }
                                if (!pattern23.test(data60)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9 + "/email", schemaPath: "#/properties/administrators/items/properties/email/pattern", keyword: "pattern", params: { pattern: "^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$" }, schema: "^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$", parentSchema: schema19.properties.administrators.items.properties.email, data: data60 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9 + "/email", schemaPath: "#/properties/administrators/items/properties/email/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.administrators.items.properties.email.type, parentSchema: schema19.properties.administrators.items.properties.email, data: data60 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/administrators/" + i9, schemaPath: "#/properties/administrators/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.administrators.items.type, parentSchema: schema19.properties.administrators.items, data: data58 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/administrators", schemaPath: "#/properties/administrators/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.administrators.type, parentSchema: schema19.properties.administrators, data: data57 });
                errors++;
            }
        }
        if (data.transaction !== undefined) {
            let data61 = data.transaction;
            if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
                if (data61.server === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction", schemaPath: "#/properties/transaction/required", keyword: "required", params: { missingProperty: "server" }, schema: schema19.properties.transaction.required, parentSchema: schema19.properties.transaction, data: data61 });
                    errors++;
                }
                if (data61.tenant === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction", schemaPath: "#/properties/transaction/required", keyword: "required", params: { missingProperty: "tenant" }, schema: schema19.properties.transaction.required, parentSchema: schema19.properties.transaction, data: data61 });
                    errors++;
                }
                for (const key15 in data61) {
                    if (!(((((key15 === "server") || (key15 === "tenant")) || (key15 === "folder")) || (key15 === "options")) || (key15 === "acknowledged"))) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction", schemaPath: "#/properties/transaction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, schema: false, parentSchema: schema19.properties.transaction, data: data61 });
                        errors++;
                    }
                }
                if (data61.server !== undefined) {
                    let data62 = data61.server;
                    const _errs143 = errors;
                    let valid32 = true;
                    const _errs144 = errors;
                    if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                        let missing0;
                        if ((data62.driver === undefined) && (missing0 = "driver")) {
                            (vErrors ??= []).push({});
                            errors++;
                        }
                        else {
                            if (data62.driver !== undefined) {
                                let data63 = data62.driver;
                                if (!((data63 === "gax") || (data63 === "gws"))) {
                                    (vErrors ??= []).push({});
                                    errors++;
                                }
                            }
                        }
                    }
                    var _valid0 = _errs144 === errors;
                    errors = _errs143;
                    if (vErrors !== null) {
                        if (_errs143) {
                            vErrors.length = _errs143;
                        }
                        else {
                            vErrors = null;
                        }
                    }
                    if (_valid0) {
                        const _errs146 = errors;
                        if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                            if (data62.url === undefined) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server", schemaPath: "#/properties/transaction/properties/server/then/required", keyword: "required", params: { missingProperty: "url" }, schema: schema19.properties.transaction.properties.server.then.required, parentSchema: schema19.properties.transaction.properties.server.then, data: data62 });
                                errors++;
                            }
                            if (data62.credentials === undefined) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server", schemaPath: "#/properties/transaction/properties/server/then/required", keyword: "required", params: { missingProperty: "credentials" }, schema: schema19.properties.transaction.properties.server.then.required, parentSchema: schema19.properties.transaction.properties.server.then, data: data62 });
                                errors++;
                            }
                        }
                        var _valid0 = _errs146 === errors;
                        valid32 = _valid0;
                    }
                    if (!valid32) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server", schemaPath: "#/properties/transaction/properties/server/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema19.properties.transaction.properties.server.if, parentSchema: schema19.properties.transaction.properties.server, data: data62 });
                        errors++;
                    }
                    if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                        if (data62.driver === undefined) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server", schemaPath: "#/properties/transaction/properties/server/required", keyword: "required", params: { missingProperty: "driver" }, schema: schema19.properties.transaction.properties.server.required, parentSchema: schema19.properties.transaction.properties.server, data: data62 });
                            errors++;
                        }
                        for (const key16 in data62) {
                            if (!((((((((key16 === "driver") || (key16 === "url")) || (key16 === "credentials")) || (key16 === "certificateAuthority")) || (key16 === "tenantDbid")) || (key16 === "folderDbid")) || (key16 === "passwordMode")) || (key16 === "directory"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server", schemaPath: "#/properties/transaction/properties/server/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, schema: false, parentSchema: schema19.properties.transaction.properties.server, data: data62 });
                                errors++;
                            }
                        }
                        if (data62.driver !== undefined) {
                            let data64 = data62.driver;
                            if (typeof data64 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/driver", schemaPath: "#/properties/transaction/properties/server/properties/driver/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.server.properties.driver.type, parentSchema: schema19.properties.transaction.properties.server.properties.driver, data: data64 });
                                errors++;
                            }
                            if (!(((data64 === "gax") || (data64 === "gws")) || (data64 === "file"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/driver", schemaPath: "#/properties/transaction/properties/server/properties/driver/enum", keyword: "enum", params: { allowedValues: schema19.properties.transaction.properties.server.properties.driver.enum }, schema: schema19.properties.transaction.properties.server.properties.driver.enum, parentSchema: schema19.properties.transaction.properties.server.properties.driver, data: data64 });
                                errors++;
                            }
                        }
                        if (data62.url !== undefined) {
                            let data65 = data62.url;
                            if (typeof data65 === "string") {
                                if (func2(data65) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/url", schemaPath: "#/properties/transaction/properties/server/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.url, data: data65 });
                                    errors++;
                                }
                                if (!pattern5.test(data65)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/url", schemaPath: "#/properties/transaction/properties/server/properties/url/pattern", keyword: "pattern", params: { pattern: "^https://[^\\s@?#]+$" }, schema: "^https://[^\\s@?#]+$", parentSchema: schema19.properties.transaction.properties.server.properties.url, data: data65 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/url", schemaPath: "#/properties/transaction/properties/server/properties/url/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.server.properties.url.type, parentSchema: schema19.properties.transaction.properties.server.properties.url, data: data65 });
                                errors++;
                            }
                        }
                        if (data62.credentials !== undefined) {
                            let data66 = data62.credentials;
                            if (typeof data66 === "string") {
                                if (!pattern10.test(data66)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/credentials", schemaPath: "#/properties/transaction/properties/server/properties/credentials/pattern", keyword: "pattern", params: { pattern: "^(vault|env|file|github):[^\\s]+$" }, schema: "^(vault|env|file|github):[^\\s]+$", parentSchema: schema19.properties.transaction.properties.server.properties.credentials, data: data66 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/credentials", schemaPath: "#/properties/transaction/properties/server/properties/credentials/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.server.properties.credentials.type, parentSchema: schema19.properties.transaction.properties.server.properties.credentials, data: data66 });
                                errors++;
                            }
                        }
                        if (data62.certificateAuthority !== undefined) {
                            let data67 = data62.certificateAuthority;
                            if (typeof data67 === "string") {
                                if (func2(data67) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/certificateAuthority", schemaPath: "#/properties/transaction/properties/server/properties/certificateAuthority/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.certificateAuthority, data: data67 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/certificateAuthority", schemaPath: "#/properties/transaction/properties/server/properties/certificateAuthority/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.server.properties.certificateAuthority.type, parentSchema: schema19.properties.transaction.properties.server.properties.certificateAuthority, data: data67 });
                                errors++;
                            }
                        }
                        if (data62.tenantDbid !== undefined) {
                            let data68 = data62.tenantDbid;
                            if ((typeof data68 !== "string") && (!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68))))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/tenantDbid", schemaPath: "#/properties/transaction/properties/server/properties/tenantDbid/type", keyword: "type", params: { type: schema19.properties.transaction.properties.server.properties.tenantDbid.type }, schema: schema19.properties.transaction.properties.server.properties.tenantDbid.type, parentSchema: schema19.properties.transaction.properties.server.properties.tenantDbid, data: data68 });
                                errors++;
                            }
                            if ((typeof data68 == "number") && (isFinite(data68))) {
                                if (data68 < 1 || isNaN(data68)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/tenantDbid", schemaPath: "#/properties/transaction/properties/server/properties/tenantDbid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.tenantDbid, data: data68 });
                                    errors++;
                                }
                            }
                            if (typeof data68 === "string") {
                                if (func2(data68) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/tenantDbid", schemaPath: "#/properties/transaction/properties/server/properties/tenantDbid/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.tenantDbid, data: data68 });
                                    errors++;
                                }
                                if (!pattern26.test(data68)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/tenantDbid", schemaPath: "#/properties/transaction/properties/server/properties/tenantDbid/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*$" }, schema: "^[1-9][0-9]*$", parentSchema: schema19.properties.transaction.properties.server.properties.tenantDbid, data: data68 });
                                    errors++;
                                }
                            }
                        }
                        if (data62.folderDbid !== undefined) {
                            let data69 = data62.folderDbid;
                            if ((typeof data69 !== "string") && (!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69))))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/folderDbid", schemaPath: "#/properties/transaction/properties/server/properties/folderDbid/type", keyword: "type", params: { type: schema19.properties.transaction.properties.server.properties.folderDbid.type }, schema: schema19.properties.transaction.properties.server.properties.folderDbid.type, parentSchema: schema19.properties.transaction.properties.server.properties.folderDbid, data: data69 });
                                errors++;
                            }
                            if ((typeof data69 == "number") && (isFinite(data69))) {
                                if (data69 < 1 || isNaN(data69)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/folderDbid", schemaPath: "#/properties/transaction/properties/server/properties/folderDbid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.folderDbid, data: data69 });
                                    errors++;
                                }
                            }
                            if (typeof data69 === "string") {
                                if (func2(data69) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/folderDbid", schemaPath: "#/properties/transaction/properties/server/properties/folderDbid/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.folderDbid, data: data69 });
                                    errors++;
                                }
                                if (!pattern26.test(data69)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/folderDbid", schemaPath: "#/properties/transaction/properties/server/properties/folderDbid/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*$" }, schema: "^[1-9][0-9]*$", parentSchema: schema19.properties.transaction.properties.server.properties.folderDbid, data: data69 });
                                    errors++;
                                }
                            }
                        }
                        if (data62.passwordMode !== undefined) {
                            let data70 = data62.passwordMode;
                            if (typeof data70 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/passwordMode", schemaPath: "#/properties/transaction/properties/server/properties/passwordMode/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.server.properties.passwordMode.type, parentSchema: schema19.properties.transaction.properties.server.properties.passwordMode, data: data70 });
                                errors++;
                            }
                            if (!((data70 === "plain") || (data70 === "obfuscated"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/passwordMode", schemaPath: "#/properties/transaction/properties/server/properties/passwordMode/enum", keyword: "enum", params: { allowedValues: schema19.properties.transaction.properties.server.properties.passwordMode.enum }, schema: schema19.properties.transaction.properties.server.properties.passwordMode.enum, parentSchema: schema19.properties.transaction.properties.server.properties.passwordMode, data: data70 });
                                errors++;
                            }
                        }
                        if (data62.directory !== undefined) {
                            let data71 = data62.directory;
                            if (typeof data71 === "string") {
                                if (func2(data71) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/directory", schemaPath: "#/properties/transaction/properties/server/properties/directory/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.server.properties.directory, data: data71 });
                                    errors++;
                                }
                                if (!pattern4.test(data71)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/directory", schemaPath: "#/properties/transaction/properties/server/properties/directory/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$" }, schema: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", parentSchema: schema19.properties.transaction.properties.server.properties.directory, data: data71 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server/directory", schemaPath: "#/properties/transaction/properties/server/properties/directory/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.server.properties.directory.type, parentSchema: schema19.properties.transaction.properties.server.properties.directory, data: data71 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction/server", schemaPath: "#/properties/transaction/properties/server/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.transaction.properties.server.type, parentSchema: schema19.properties.transaction.properties.server, data: data62 });
                        errors++;
                    }
                }
                if (data61.tenant !== undefined) {
                    let data72 = data61.tenant;
                    if (typeof data72 === "string") {
                        if (func2(data72) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/transaction/tenant", schemaPath: "#/properties/transaction/properties/tenant/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.tenant, data: data72 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction/tenant", schemaPath: "#/properties/transaction/properties/tenant/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.tenant.type, parentSchema: schema19.properties.transaction.properties.tenant, data: data72 });
                        errors++;
                    }
                }
                if (data61.folder !== undefined) {
                    let data73 = data61.folder;
                    if (typeof data73 === "string") {
                        if (func2(data73) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/transaction/folder", schemaPath: "#/properties/transaction/properties/folder/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.folder, data: data73 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction/folder", schemaPath: "#/properties/transaction/properties/folder/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.folder.type, parentSchema: schema19.properties.transaction.properties.folder, data: data73 });
                        errors++;
                    }
                }
                if (data61.options !== undefined) {
                    let data74 = data61.options;
                    if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
                        for (const key17 in data74) {
                            if (!(((((key17 === "expire_time") || (key17 === "organization_domain_suffix")) || (key17 === "organization_domain_suffix_section")) || (key17 === "default_agent_role_name")) || (key17 === "default_admin_role_name"))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options", schemaPath: "#/properties/transaction/properties/options/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, schema: false, parentSchema: schema19.properties.transaction.properties.options, data: data74 });
                                errors++;
                            }
                        }
                        if (data74.expire_time !== undefined) {
                            let data75 = data74.expire_time;
                            if (!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/expire_time", schemaPath: "#/properties/transaction/properties/options/properties/expire_time/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.transaction.properties.options.properties.expire_time.type, parentSchema: schema19.properties.transaction.properties.options.properties.expire_time, data: data75 });
                                errors++;
                            }
                            if ((typeof data75 == "number") && (isFinite(data75))) {
                                if (data75 > 8760 || isNaN(data75)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/expire_time", schemaPath: "#/properties/transaction/properties/options/properties/expire_time/maximum", keyword: "maximum", params: { comparison: "<=", limit: 8760 }, schema: 8760, parentSchema: schema19.properties.transaction.properties.options.properties.expire_time, data: data75 });
                                    errors++;
                                }
                                if (data75 < 1 || isNaN(data75)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/expire_time", schemaPath: "#/properties/transaction/properties/options/properties/expire_time/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.options.properties.expire_time, data: data75 });
                                    errors++;
                                }
                            }
                        }
                        if (data74.organization_domain_suffix !== undefined) {
                            let data76 = data74.organization_domain_suffix;
                            if (typeof data76 === "string") {
                                if (func2(data76) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/organization_domain_suffix", schemaPath: "#/properties/transaction/properties/options/properties/organization_domain_suffix/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix, data: data76 });
                                    errors++;
                                }
                                if (!pattern29.test(data76)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/organization_domain_suffix", schemaPath: "#/properties/transaction/properties/options/properties/organization_domain_suffix/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{2,63}$" }, schema: "^[A-Za-z]{2,63}$", parentSchema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix, data: data76 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/organization_domain_suffix", schemaPath: "#/properties/transaction/properties/options/properties/organization_domain_suffix/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix.type, parentSchema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix, data: data76 });
                                errors++;
                            }
                        }
                        if (data74.organization_domain_suffix_section !== undefined) {
                            let data77 = data74.organization_domain_suffix_section;
                            if (typeof data77 === "string") {
                                if (func2(data77) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/organization_domain_suffix_section", schemaPath: "#/properties/transaction/properties/options/properties/organization_domain_suffix_section/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section, data: data77 });
                                    errors++;
                                }
                                if (!pattern16.test(data77)) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/organization_domain_suffix_section", schemaPath: "#/properties/transaction/properties/options/properties/organization_domain_suffix_section/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$" }, schema: "^[A-Za-z0-9][A-Za-z0-9_.-]*$", parentSchema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section, data: data77 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/organization_domain_suffix_section", schemaPath: "#/properties/transaction/properties/options/properties/organization_domain_suffix_section/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section.type, parentSchema: schema19.properties.transaction.properties.options.properties.organization_domain_suffix_section, data: data77 });
                                errors++;
                            }
                        }
                        if (data74.default_agent_role_name !== undefined) {
                            let data78 = data74.default_agent_role_name;
                            if (typeof data78 === "string") {
                                if (func2(data78) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/default_agent_role_name", schemaPath: "#/properties/transaction/properties/options/properties/default_agent_role_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.options.properties.default_agent_role_name, data: data78 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/default_agent_role_name", schemaPath: "#/properties/transaction/properties/options/properties/default_agent_role_name/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.options.properties.default_agent_role_name.type, parentSchema: schema19.properties.transaction.properties.options.properties.default_agent_role_name, data: data78 });
                                errors++;
                            }
                        }
                        if (data74.default_admin_role_name !== undefined) {
                            let data79 = data74.default_admin_role_name;
                            if (typeof data79 === "string") {
                                if (func2(data79) < 1) {
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/default_admin_role_name", schemaPath: "#/properties/transaction/properties/options/properties/default_admin_role_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.transaction.properties.options.properties.default_admin_role_name, data: data79 });
                                    errors++;
                                }
                            }
                            else {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options/default_admin_role_name", schemaPath: "#/properties/transaction/properties/options/properties/default_admin_role_name/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.options.properties.default_admin_role_name.type, parentSchema: schema19.properties.transaction.properties.options.properties.default_admin_role_name, data: data79 });
                                errors++;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction/options", schemaPath: "#/properties/transaction/properties/options/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.transaction.properties.options.type, parentSchema: schema19.properties.transaction.properties.options, data: data74 });
                        errors++;
                    }
                }
                if (data61.acknowledged !== undefined) {
                    let data80 = data61.acknowledged;
                    if (Array.isArray(data80)) {
                        const len6 = data80.length;
                        for (let i10 = 0; i10 < len6; i10++) {
                            let data81 = data80[i10];
                            if (typeof data81 !== "string") {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/acknowledged/" + i10, schemaPath: "#/properties/transaction/properties/acknowledged/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.transaction.properties.acknowledged.items.type, parentSchema: schema19.properties.transaction.properties.acknowledged.items, data: data81 });
                                errors++;
                            }
                            if (!(data81 === "read-access")) {
                                (vErrors ??= []).push({ instancePath: instancePath + "/transaction/acknowledged/" + i10, schemaPath: "#/properties/transaction/properties/acknowledged/items/enum", keyword: "enum", params: { allowedValues: schema19.properties.transaction.properties.acknowledged.items.enum }, schema: schema19.properties.transaction.properties.acknowledged.items.enum, parentSchema: schema19.properties.transaction.properties.acknowledged.items, data: data81 });
                                errors++;
                            }
                        }
                        let i11 = data80.length;
                        let j4;
                        if (i11 > 1) {
                            const indices4 = {};
                            for (; i11--;) {
                                let item4 = data80[i11];
                                if (typeof item4 !== "string") {
                                    continue;
                                }
                                if (typeof indices4[item4] == "number") {
                                    j4 = indices4[item4];
                                    (vErrors ??= []).push({ instancePath: instancePath + "/transaction/acknowledged", schemaPath: "#/properties/transaction/properties/acknowledged/uniqueItems", keyword: "uniqueItems", params: { i: i11, j: j4 }, schema: true, parentSchema: schema19.properties.transaction.properties.acknowledged, data: data80 });
                                    errors++;
                                    break;
                                }
                                indices4[item4] = i11;
                            }
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/transaction/acknowledged", schemaPath: "#/properties/transaction/properties/acknowledged/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.transaction.properties.acknowledged.type, parentSchema: schema19.properties.transaction.properties.acknowledged, data: data80 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/transaction", schemaPath: "#/properties/transaction/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.transaction.type, parentSchema: schema19.properties.transaction, data: data61 });
                errors++;
            }
        }
        if (data.prune !== undefined) {
            let data82 = data.prune;
            if (typeof data82 !== "boolean") {
                (vErrors ??= []).push({ instancePath: instancePath + "/prune", schemaPath: "#/properties/prune/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.prune.type, parentSchema: schema19.properties.prune, data: data82 });
                errors++;
            }
        }
        if (data.verify !== undefined) {
            let data83 = data.verify;
            if (data83 && typeof data83 == "object" && !Array.isArray(data83)) {
                if (data83.user === undefined) {
                    (vErrors ??= []).push({ instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/required", keyword: "required", params: { missingProperty: "user" }, schema: schema19.properties.verify.required, parentSchema: schema19.properties.verify, data: data83 });
                    errors++;
                }
                for (const key18 in data83) {
                    if (!(key18 === "user")) {
                        (vErrors ??= []).push({ instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, schema: false, parentSchema: schema19.properties.verify, data: data83 });
                        errors++;
                    }
                }
                if (data83.user !== undefined) {
                    let data84 = data83.user;
                    if (typeof data84 === "string") {
                        if (func2(data84) < 1) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/verify/user", schemaPath: "#/properties/verify/properties/user/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.verify.properties.user, data: data84 });
                            errors++;
                        }
                        if (!pattern23.test(data84)) {
                            (vErrors ??= []).push({ instancePath: instancePath + "/verify/user", schemaPath: "#/properties/verify/properties/user/pattern", keyword: "pattern", params: { pattern: "^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$" }, schema: "^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$", parentSchema: schema19.properties.verify.properties.user, data: data84 });
                            errors++;
                        }
                    }
                    else {
                        (vErrors ??= []).push({ instancePath: instancePath + "/verify/user", schemaPath: "#/properties/verify/properties/user/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.verify.properties.user.type, parentSchema: schema19.properties.verify.properties.user, data: data84 });
                        errors++;
                    }
                }
            }
            else {
                (vErrors ??= []).push({ instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.verify.type, parentSchema: schema19.properties.verify, data: data83 });
                errors++;
            }
        }
    }
    else {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema19.type, parentSchema: schema19, data });
        errors++;
    }
    validate52.errors = vErrors;
    return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// EXTERNAL MODULE: ./src/tenant/schema/schema-sentence.ts
var schema_sentence = __webpack_require__(58297);
;// CONCATENATED MODULE: ./src/tenant/schema/schema-check.ts



/** Keywords whose errors keep the type of all known keys. */
const SHAPELESS = [
    'additionalProperties',
    'pattern',
    'minimum',
    'maximum',
    'minLength',
    'maxLength',
    'minItems',
    'uniqueItems',
];
/** Errors that only repeat a more specific error. */
function isEcho({ keyword, schemaPath }) {
    return (keyword === 'pattern' && schemaPath.includes('/propertyNames/')) || keyword === 'if';
}
function pointerOf({ keyword, params, instancePath }) {
    if (keyword === 'additionalProperties')
        return `${instancePath}/${(0,json_pointer/* pointerPart */.x)(String(params.additionalProperty))}`;
    if (keyword === 'propertyNames')
        return `${instancePath}/${(0,json_pointer/* pointerPart */.x)(String(params.propertyName))}`;
    return instancePath;
}
/** Whether the same value already has an error: an empty text also fails its pattern, and an enum implies a type. */
function saysItAgain({ keyword, instancePath }, index, all) {
    const same = (at, word) => all[at]?.keyword === word && all[at].instancePath === instancePath;
    if (keyword === 'pattern')
        return same(index - 1, 'minLength');
    return same(index + 1, 'enum') && keyword === 'type';
}
/** All errors of the schema in a file. */
function schemaProblems(data) {
    if (isWrittenTenant(data))
        return [];
    return (isWrittenTenant.errors ?? [])
        .filter((error, index, all) => !isEcho(error) && !saysItAgain(error, index, all))
        .map((error) => ({
        pointer: pointerOf(error),
        keepsShape: SHAPELESS.includes(error.keyword),
        tell: () => (0,schema_sentence/* sentenceOf */.$)(error),
    }));
}

// EXTERNAL MODULE: ./src/tenant/yaml/document.ts + 1 modules
var yaml_document = __webpack_require__(91524);
;// CONCATENATED MODULE: ./src/tenant/load.ts













/** Rules for one file that the schema cannot express. */
const RULES = [region, ...TEXT_RULES, ...CLIENT_RULES, ...SERVICE_RULES, ...PLACE_RULES];
/** Maximum number of errors of one file. */
const MOST_ERRORS = 100;
/** Maximum length of a pointer at the maximum depth of a file. */
const LONGEST_NAME = 300;
function fileError({ lines }, { where, tell }) {
    return new file_error/* TenantFileError */.P({ ...tell(), where }, lines);
}
function problemOf(document, found) {
    return { where: (0,tenant/* placeOf */.$t)(document, found.pointer), tell: 'tell' in found ? found.tell : () => found };
}
/** Neither message nor excerpt shows the line, because it contains the secret. */
function secretErrors(document) {
    const secrets = (0,clear_secrets/* clearSecrets */.lL)(document.data).slice(0, MOST_ERRORS);
    return secrets.map(({ pointer, meant }) => {
        const at = { where: (0,tenant/* placeOf */.$t)(document, pointer) };
        const name = (0,clear_secrets/* pointerName */.Jy)(pointer).slice(0, LONGEST_NAME);
        return meant === undefined
            ? (0,base_errors/* problem */.CC)('tenant.secret-in-clear', { name }, at)
            : (0,base_errors/* problem */.CC)('tenant.reference', { name, meant }, at);
    });
}
function byPlace(one, other) {
    if (one.file !== other.file)
        return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
}
function inOrder({ where: one }, { where: other }) {
    return one && other ? byPlace(one, other) : 0;
}
/** Limits the errors of a file: a list of hundreds helps no reader, and a hostile file could have thousands. */
function listed(document, problems) {
    const sorted = problems.toSorted((one, other) => byPlace(one.where, other.where));
    // Cut first, because building the sentences takes longer than finding the errors.
    const errors = sorted.slice(0, MOST_ERRORS).map((problem) => fileError(document, problem));
    const where = sorted[MOST_ERRORS]?.where;
    return where ? [...errors, (0,base_errors/* problem */.CC)('tenant.more', { count: sorted.length - MOST_ERRORS }, { where })] : errors;
}
/** Rules run only if the schema found no errors, and the schema only if `before` is empty. */
function check(document, before, loaded) {
    const hidden = secretErrors(document);
    const said = new Set([...before, ...hidden].map(({ where }) => where && (0,base_errors/* placeText */.Z9)(where)));
    const unsaid = (found) => {
        const kept = found.map((each) => problemOf(document, each)).filter(({ where }) => !said.has((0,base_errors/* placeText */.Z9)(where)));
        for (const { where } of kept)
            said.add((0,base_errors/* placeText */.Z9)(where));
        return kept;
    };
    const problems = schemaProblems(document.data);
    const found = unsaid(problems);
    if (!problems.every(({ keepsShape }) => keepsShape))
        return [...hidden, ...listed(document, found)];
    const written = document.data;
    const broken = [...RULES.flatMap((rule) => rule(written)), ...spellingProblems(document.spellings)];
    loaded.set(fillTenant(written, document.file, document.places), document);
    return [...hidden, ...listed(document, [...found, ...unsaid(broken)])];
}
function load(source, loaded) {
    if (source.problem)
        return [source.problem];
    const errors = [];
    const document = (0,yaml_document/* parseTenantDocument */.R)(source, (error) => errors.push(error));
    return document ? [...errors, ...check(document, errors, loaded)] : errors;
}
/**
 * Checks tenant files without reading any file.
 * @throws HybridErrors with all errors of all files, in the order of files and lines
 */
function loadTenants(sources) {
    const loaded = new Map();
    const errors = sources.flatMap((source) => load(source, loaded));
    const tenants = [...loaded.keys()];
    for (const { tenant, broken } of (0,clashes/* findClashes */.t)(tenants)) {
        const document = loaded.get(tenant);
        if (document)
            errors.push(fileError(document, problemOf(document, broken)));
    }
    if (errors.length === 0)
        return tenants;
    throw new base_errors/* HybridErrors */.aS(errors.sort(inOrder), `${(0,base_text/* plural */.LS)(errors.length, 'error')} in tenant files`);
}


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ REGIONS)
/* harmony export */ });
/** AWS region -> domain; hosts are login., api. and apps. of it. Source: region list of the official SDK, 2026-09. */
const REGIONS = {
    'us-east-1': 'mypurecloud.com',
    'us-east-2': 'use2.us-gov-pure.cloud',
    'us-west-2': 'usw2.pure.cloud',
    'ca-central-1': 'cac1.pure.cloud',
    'mx-central-1': 'mxc1.pure.cloud',
    'sa-east-1': 'sae1.pure.cloud',
    'eu-west-1': 'mypurecloud.ie',
    'eu-west-2': 'euw2.pure.cloud',
    'eu-central-1': 'mypurecloud.de',
    'eu-central-2': 'euc2.pure.cloud',
    'eusc-de-east-1': 'edee1.eusc-pure.cloud',
    'me-central-1': 'mec1.pure.cloud',
    'ap-south-1': 'aps1.pure.cloud',
    'ap-southeast-1': 'apse1.pure.cloud',
    'ap-southeast-2': 'mypurecloud.com.au',
    'ap-northeast-1': 'mypurecloud.jp',
    'ap-northeast-2': 'apne2.pure.cloud',
    'ap-northeast-3': 'apne3.pure.cloud',
};


/***/ }),

/***/ 77724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ findRepeated),
/* harmony export */   Q9: () => (/* binding */ findMisplaced),
/* harmony export */   ql: () => (/* binding */ breakRule)
/* harmony export */ });
/* harmony import */ var _base_get_or_create_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36380);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29662);


function breakRule(pointer, id, ...[values]) {
    return { pointer, ...(0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMessage */ .h)(id, values) };
}
/** Keys of a map that are valid only together with another key. */
function findMisplaced(at, written, words, tell) {
    const found = words.filter((word) => written[word] !== undefined);
    return found.map((word) => ({ pointer: `${at}/${word}`, ...tell(word) }));
}
/** Items whose key an earlier item already has, each with that item. An item without a key is never repeated. */
function findRepeated(items, keyOf) {
    const firsts = new Map();
    return items.flatMap((item) => {
        const key = keyOf(item);
        const first = key === undefined ? item : (0,_base_get_or_create_js__WEBPACK_IMPORTED_MODULE_1__/* .getOrCreate */ .I)(firsts, key, () => item);
        return first === item ? [] : [{ item, first }];
    });
}


/***/ }),

/***/ 58297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sentenceOf),
/* harmony export */   H: () => (/* binding */ schemaNodeAt)
/* harmony export */ });
/* harmony import */ var _schemas_tenant_schema_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76664);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23659);
/* harmony import */ var _base_json_pointer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66699);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29662);
/* harmony import */ var _clear_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60229);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64230);
/* harmony import */ var _tenant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63286);







/** Message for keys where the pattern itself would not help. A missing reference is reported earlier, as a secret in clear. */
const PATTERNS = [
    [/\/(url|address)$/, 'tenant.schema#url'],
    [/\/target$|redirectUris\/\d+$/, 'tenant.schema#target'],
    [/\/organization\/id$/, 'tenant.schema#id'],
    [/\/(email|user)$/, 'tenant.schema#email'],
    [/permissions\/\d+$/, 'tenant.schema#permission'],
    [/scopes\/\d+$/, 'tenant.schema#scope'],
    [/\/domain$/, 'tenant.schema#domain'],
    [/\/issuer$/, 'tenant.schema#uri'],
    [/\/(path|mount|directory)$/, 'tenant.schema#path'],
    [/Dbid$/, 'tenant.schema#dbid'],
    [/^\/tenant$/, 'tenant.schema#tenant'],
];
const LIMITS = {
    minLength: 'tenant.schema#min-length',
    maxLength: 'tenant.schema#max-length',
    minItems: 'tenant.schema#min-items',
    uniqueItems: 'tenant.schema#unique-items',
    maxProperties: 'tenant.schema#max-properties',
    minimum: 'tenant.schema#minimum',
    maximum: 'tenant.schema#maximum',
};
const TYPE_WORDS = {
    object: 'a map (key: value)',
    array: 'a list',
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
};
/** The message for a value of a wrong type. */
function typeMessage(types, data) {
    if (data === null)
        return types.includes('object') ? 'tenant.schema#empty-map' : 'tenant.schema#empty';
    const isText = typeof data === 'string';
    if (types.includes('boolean') && isText && /^(yes|on|y)$/i.test(data))
        return 'tenant.schema#is-true';
    if (types.includes('boolean') && isText && /^(no|off|n)$/i.test(data))
        return 'tenant.schema#is-false';
    if (types.includes('boolean') && isText && /^(true|false)$/i.test(data))
        return 'tenant.schema#is-quoted';
    if (types.includes('integer') && isText && /^\d+$/.test(data))
        return 'tenant.schema#is-quoted';
    if (types.includes('string') && ['number', 'boolean'].includes(typeof data))
        return 'tenant.schema#is-unquoted';
    if (types.includes('array') && isText)
        return 'tenant.schema#is-list';
    const isReference = typeof data === 'object' && _tenant_js__WEBPACK_IMPORTED_MODULE_3__/* .STORES */ .ZZ.some((store) => Object.hasOwn(data ?? {}, store));
    return types.includes('string') && isReference ? 'tenant.schema#is-reference' : 'tenant.schema#type';
}
function wrongType({ params, data, instancePath }) {
    const types = [params.type].flat().map(String);
    const words = types.map((type) => TYPE_WORDS[type] ?? type).join(' or ');
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)(typeMessage(types, data), { name: nameOf(instancePath), words });
}
/** The part of the schema for a key of the file, by the path of keys. */
function schemaNodeAt(path) {
    return path.reduce((node, key) => {
        const { properties = {}, additionalProperties, items } = node ?? {};
        if (Object.hasOwn(properties, key))
            return properties[key];
        return typeof additionalProperties === 'object' ? additionalProperties : items;
    }, _schemas_tenant_schema_json__WEBPACK_IMPORTED_MODULE_0__);
}
function missingKey({ params, instancePath }) {
    const key = String(params.missingProperty);
    const description = schemaNodeAt([...(0,_base_json_pointer_js__WEBPACK_IMPORTED_MODULE_4__/* .pointerKeys */ .m)(instancePath), key])?.description ?? '';
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('tenant.schema#missing-key', { name: nameOf(instancePath), key, description });
}
/** The maps that have this key: `organization`, `transaction.server`, `clients.NAME`. */
function homesOf(key, node, path = []) {
    const { properties = {}, additionalProperties } = node;
    const here = Object.hasOwn(properties, key) && path.length > 0 ? [path.join('.')] : [];
    const children = Object.entries(properties).concat(typeof additionalProperties === 'object' ? [['NAME', additionalProperties]] : []);
    return [...here, ...children.flatMap(([name, child]) => homesOf(key, child, [...path, name]))];
}
/** `password:hunter2` without a space is a key. */
function unknownKey({ params, parentSchema }) {
    const key = String(params.additionalProperty);
    if ((0,_clear_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .seemsSecret */ .Ed)(key))
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('tenant.unknown-key', { key: '' });
    const homes = homesOf(key, _schemas_tenant_schema_json__WEBPACK_IMPORTED_MODULE_0__).join(' or ');
    const values = { key: ` ${(0,_clear_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(key)}${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(key, Object.keys(parentSchema?.properties ?? {}))}`, homes };
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)(homes === '' ? 'tenant.unknown-key' : 'tenant.unknown-key#elsewhere', values);
}
function notAllowed({ params, data, instancePath, parentSchema }) {
    const name = nameOf(instancePath);
    const allowed = [params.allowedValues].flat().map(String);
    const words = allowed.join(' or ');
    if (data === null)
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('tenant.schema#empty', { name, words });
    // The content of a map or a list is not shown, because it may contain anything.
    if (typeof data === 'object')
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('tenant.schema#type', { name, words });
    const found = `, not ${(0,_clear_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(String(data))}${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(String(data), allowed)}`;
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)(typeMessage([String(parentSchema?.type)], data), { name, words: words + found });
}
function badName({ params, instancePath }) {
    const message = instancePath.endsWith('/options') ? 'tenant.schema#option-name' : 'tenant.schema#name';
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)(message, { name: (0,_clear_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(String(params.propertyName)) });
}
function wrongPattern({ instancePath }) {
    const [, message = 'tenant.schema#pattern'] = PATTERNS.find(([pattern]) => pattern.test(instancePath)) ?? [];
    return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)(message, { name: nameOf(instancePath) });
}
function nameOf(pointer) {
    return pointer === '' ? 'the file' : (0,_clear_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerName */ .Jy)(pointer);
}
const SENTENCES = {
    additionalProperties: unknownKey,
    required: missingKey,
    enum: notAllowed,
    type: wrongType,
    propertyNames: badName,
    pattern: wrongPattern,
};
/** The message for an error of the validator, for the author of the file. */
function sentenceOf(error) {
    const { keyword, params, instancePath } = error;
    const message = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isKeyOf */ .bX)(keyword, LIMITS) ? LIMITS[keyword] : 'tenant.schema';
    return SENTENCES[keyword]?.(error) ?? (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)(message, { name: nameOf(instancePath), limit: params.limit });
}


/***/ }),

/***/ 63286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Kl: () => (/* binding */ credentialsText),
/* harmony export */   Li: () => (/* binding */ secretReferences),
/* harmony export */   Lt: () => (/* binding */ parseSecretReference),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   ZZ: () => (/* binding */ STORES),
/* harmony export */   n5: () => (/* binding */ referenceText),
/* harmony export */   nt: () => (/* binding */ writtenAt)
/* harmony export */ });
const STORES = ['vault', 'env', 'file', 'github'];
/** Undefined for text that is no reference, and may be a secret in clear. */
function parseSecretReference(text) {
    const [, word, path] = /^([a-z]+):(\S+)$/.exec(text) ?? [];
    const store = STORES.find((each) => each === word);
    return store === undefined || path === undefined ? undefined : { store, path };
}
const referenceText = ({ store, path }) => `${store}:${path}`;
/** The entry that only this tool writes: `vault:genesys/acme/custody`. */
function entryOf({ secrets: { store, path } }) {
    return { store, path: store === 'env' ? path : `${path}/custody` };
}
/** The entries with the credential of the provisioning client. */
function credentialsText({ organization: { credentials, planCredentials = credentials } }) {
    return [...new Set([credentials, planCredentials].map(referenceText))].join('` or `');
}
/** All references to secrets in a tenant file. The tenant's own entry in the secret store is not a reference. */
function secretReferences(tenant) {
    const { organization, identityProvider } = tenant;
    const { server } = tenant.transaction;
    const { credentials, planCredentials } = organization;
    const found = [
        ['/organization/credentials', credentials],
        ['/organization/planCredentials', planCredentials],
        ['/identityProvider/certificate/own', identityProvider.certificate.own],
        ['/transaction/server/credentials', server.driver === 'file' ? undefined : server.credentials],
    ];
    return found.flatMap(([pointer, reference]) => (reference ? [{ pointer, reference }] : []));
}
/**
 * Place of `pointer` or of its nearest parent below the root. Undefined if only the root is left: then the value is a default,
 * and the first line of the file would not help.
 */
function writtenAt({ places }, pointer) {
    for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
        const place = places[path];
        if (place)
            return place;
    }
    return undefined;
}
/** Place of `pointer` or of its nearest parent in the file. */
function placeOf(tenant, pointer) {
    return writtenAt(tenant, pointer) ?? { file: tenant.file, line: 1, column: 1 };
}


/***/ }),

/***/ 91524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseTenantDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(58369);
// EXTERNAL MODULE: ./src/base/message.ts
var base_message = __webpack_require__(29662);
// EXTERNAL MODULE: ./src/base/quotable-line.ts
var quotable_line = __webpack_require__(75943);
// EXTERNAL MODULE: ./src/base/read-file.ts
var read_file = __webpack_require__(68476);
// EXTERNAL MODULE: ./src/tenant/clear-secrets.ts
var clear_secrets = __webpack_require__(60229);
// EXTERNAL MODULE: ./src/tenant/file-error.ts
var file_error = __webpack_require__(90539);
// EXTERNAL MODULE: ./src/base/json-pointer.ts
var json_pointer = __webpack_require__(66699);
;// CONCATENATED MODULE: ./src/tenant/yaml/walk.ts



/** Maximum depth; a tenant file has five levels. */
const DEEPEST = 20;
/** Maximum size with all aliases expanded: enough for hundreds of clients, and far below a YAML bomb. */
const MOST_DATA = 10_000;
const CORE_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;
const NOTHING = { data: null, size: 1, depth: 0 };
function offsetOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}
function checkTag(tag, where, walk) {
    if (tag === undefined || CORE_TAGS.test(tag))
        return;
    const shown = walk.isHidden(where) ? '' : ` ${tag.slice(0, 80)}`;
    walk.problems.push({ ...(0,base_message/* formatMessage */.h)('tenant.yaml#tag', { tag: shown }), where });
}
function unfolded(alias, walk) {
    const piece = walk.anchors.get(alias.source);
    if (piece)
        return piece;
    const inside = walk.anchors.has(alias.source);
    const message = inside ? 'tenant.yaml#alias-inside' : 'tenant.yaml#alias-unknown';
    walk.spoiled.push({ ...(0,base_message/* formatMessage */.h)(message), where: walk.place(offsetOf(alias)) });
    return NOTHING;
}
function visit(node, spot, walk) {
    if ((0,dist/* isAlias */.Vj)(node))
        return unfolded(node, walk);
    if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isScalar */.jn)(node))
        return NOTHING;
    const where = walk.place(offsetOf(node));
    if (spot.level > DEEPEST) {
        walk.spoiled.push({ ...(0,base_message/* formatMessage */.h)('tenant.yaml#deep'), where });
        return NOTHING;
    }
    checkTag(node.tag, where, walk);
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, undefined);
    const piece = pieceOf(node, spot, walk);
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, piece);
    return piece;
}
function pieceOf(node, spot, walk) {
    if ((0,dist/* isScalar */.jn)(node))
        return scalar(node, spot, walk);
    return (0,dist/* isSeq */.oP)(node) ? list(node, spot, walk) : map(node, spot, walk);
}
function scalar({ value, source }, { pointer }, walk) {
    if (source !== undefined && String(value) !== source)
        walk.spellings[pointer] = source;
    return { data: value, size: 1, depth: 0 };
}
function around(pieces, data) {
    return {
        data,
        size: pieces.reduce((sum, { size }) => sum + size, 1),
        depth: pieces.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 1),
    };
}
function list({ items }, { pointer, level }, walk) {
    const pieces = items.map((item, index) => {
        const child = `${pointer}/${index}`;
        walk.places[child] = walk.place(offsetOf(item));
        return visit(item, { pointer: child, level: level + 1 }, walk);
    });
    const values = pieces.map(({ data }) => data);
    return around(pieces, values);
}
function map({ items }, spot, walk) {
    const pieces = new Map();
    for (const pair of items) {
        const where = walk.place(offsetOf(pair.key));
        const key = keyOf(pair.key, where, walk);
        if (key === undefined)
            continue;
        // Checked here, because the parser compares each key with every other.
        if (pieces.has(key)) {
            walk.problems.push({ ...(0,base_message/* formatMessage */.h)('tenant.yaml#key-twice'), where });
            continue;
        }
        const child = `${spot.pointer}/${(0,json_pointer/* pointerPart */.x)(key)}`;
        walk.places[child] = where;
        pieces.set(key, visit(pair.value, { pointer: child, level: spot.level + 1 }, walk));
    }
    return around([...pieces.values()], Object.fromEntries([...pieces].map(([key, { data }]) => [key, data])));
}
function keyOf(key, where, walk) {
    if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string') {
        walk.problems.push({ ...(0,base_message/* formatMessage */.h)('tenant.yaml#key-not-text'), where });
        return undefined;
    }
    if (key.value === '<<' || key.value === '__proto__') {
        const message = key.value === '<<' ? 'tenant.yaml#merge-key' : 'tenant.yaml#key-not-allowed';
        walk.problems.push({ ...(0,base_message/* formatMessage */.h)(message), where });
        return undefined;
    }
    if (key.anchor !== undefined)
        walk.anchors.set(key.anchor, { data: key.value, size: 1, depth: 0 });
    return String(key.value);
}
/** Plain data of the nodes of a file, with the place of each part and all problems. */
function walkNodes(root, { place, isHidden }) {
    const walk = { place, isHidden, places: {}, spellings: {}, problems: [], spoiled: [], anchors: new Map() };
    const { data, size, depth } = visit(root, { pointer: '', level: 0 }, walk);
    if (walk.spoiled.length === 0 && (size > MOST_DATA || depth > DEEPEST)) {
        const message = walk.anchors.size > 0 ? 'tenant.yaml#aliases' : 'tenant.yaml#too-much';
        walk.spoiled.push({ ...(0,base_message/* formatMessage */.h)(message), where: place(0) });
    }
    return { data, ...walk };
}

;// CONCATENATED MODULE: ./src/tenant/yaml/document.ts









/** Maximum number of errors of the parser: after one mistake it may report every following line. */
const PARSER_ERRORS = 20;
const MOST_PROBLEMS = 100;
/** Our messages for errors of the parser that need knowledge of YAML grammar. */
const PARSER_MESSAGES = {
    RESOURCE_EXHAUSTION: 'tenant.yaml#deep',
    TAB_AS_INDENT: 'tenant.yaml#tab',
    BLOCK_AS_IMPLICIT_KEY: 'tenant.yaml#key-inside-value',
    MULTILINE_IMPLICIT_KEY: 'tenant.yaml#no-key',
    BAD_SCALAR_START: 'tenant.yaml#scalar',
    BAD_INDENT: 'tenant.yaml#brackets',
    MISSING_CHAR: 'tenant.yaml#missing-character',
    UNEXPECTED_TOKEN: 'tenant.yaml#unexpected',
};
/**
 * Maximum number of tokens; a tenant file has some hundreds. The time of the lexer is linear in the length, and everything after
 * it works on tokens, so this limits the time for a hostile file.
 */
const MOST_PIECES = 50_000;
/** Maximum tokens per character: a bracket is one token, a letter between commas is two. */
const PIECES_OF_CHARACTER = 4;
function hasTooManyPieces(text) {
    if (text.length * PIECES_OF_CHARACTER <= MOST_PIECES)
        return false;
    let count = 0;
    for (const _piece of new dist/* Lexer */.JG().lex(text)) {
        count += 1;
        if (count > MOST_PIECES)
            return true;
    }
    return false;
}
/** The text of a file, or why it is not read. */
function textOf(bytes) {
    if (bytes.byteLength > limits/* LARGEST_WRITTEN_FILE */.e7)
        return { problem: (0,base_message/* formatMessage */.h)('tenant.too-large') };
    const text = (0,read_file/* utf8Text */.Hp)(bytes);
    if (text === undefined)
        return { problem: (0,base_message/* formatMessage */.h)('tenant.not-utf-8') };
    return hasTooManyPieces(text) ? { problem: (0,base_message/* formatMessage */.h)('tenant.too-large#pieces') } : { text };
}
/** Marks that the lexer inserts between tokens. */
const MARKS = [dist/* CST */.DB.DOCUMENT, dist/* CST */.DB.FLOW_END, dist/* CST */.DB.SCALAR];
/** End of each quoted text -> its start. For an unclosed quote the parser reports only the end, which may be the end of the file. */
function quotedTexts(text) {
    const begins = new Map();
    let offset = 0;
    for (const piece of new dist/* Lexer */.JG().lex(text)) {
        if (MARKS.includes(piece))
            continue;
        const end = offset + piece.length;
        if (/^["']/.test(piece))
            begins.set(end, offset);
        offset = end;
    }
    return begins;
}
/** A message of the parser may quote the line, so it is not shown for a line that may contain a secret. */
function parserProblem({ code, message }, isHidden) {
    // The parser may quote text over several lines, and a later line may have to be hidden.
    const words = isHidden ? undefined : (0,quotable_line/* quotableLine */.E)(message);
    const id = (0,json/* isKeyOf */.bX)(code, PARSER_MESSAGES) ? PARSER_MESSAGES[code] : 'tenant.yaml';
    return (0,base_message/* formatMessage */.h)(id, { words: words === undefined ? '' : `: ${words}` });
}
const isOpenQuote = ({ code, message }) => code === 'MISSING_CHAR' && message.endsWith('quote');
/** One error per place: the parser often reports the same mistake several times. */
function reportParserErrors(errors, { text, place, isHidden, say }) {
    const first = errors.slice(0, PARSER_ERRORS);
    const quotes = first.some(isOpenQuote) ? quotedTexts(text) : undefined;
    const said = new Set();
    for (const error of first) {
        const [at] = error.pos;
        if (said.has(at))
            continue;
        said.add(at);
        const quote = isOpenQuote(error) ? quotes?.get(at) : undefined;
        const where = place(quote ?? at);
        say(quote === undefined ? parserProblem(error, isHidden(where)) : (0,base_message/* formatMessage */.h)('tenant.yaml#open-quote'), where);
    }
}
/**
 * Undefined if the parser ran out of stack. It limits the depth of its nodes, but not of keys within keys on one line,
 * of which some thousands fit into the maximum number of tokens.
 */
function parsed(text, lineCounter) {
    const strict = { lineCounter, uniqueKeys: false, strict: true, prettyErrors: false };
    try {
        return [...(0,dist/* parseAllDocuments */.hR)(text, { ...strict, version: '1.2', schema: 'core' })];
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function onlyDocument(lineCounter, parsing) {
    const { text, place, say } = parsing;
    const documents = parsed(text, lineCounter);
    if (!documents) {
        say((0,base_message/* formatMessage */.h)('tenant.yaml#deep-keys'), place(0));
        return undefined;
    }
    const [document, second] = documents;
    const isEmpty = (0,dist/* isScalar */.jn)(document?.contents) && document.contents.value === null;
    if (!document || (isEmpty && document.errors.length === 0)) {
        say((0,base_message/* formatMessage */.h)('tenant.yaml#empty'), place(0));
        return undefined;
    }
    if (second)
        say((0,base_message/* formatMessage */.h)('tenant.yaml#documents'), place(second.range[0]));
    reportParserErrors(document.errors, parsing);
    return document.errors.length > 0 || second ? undefined : document;
}
/** Plain data with its places; undefined if the file cannot be parsed. All errors go to `report`. */
function parseTenantDocument({ file, bytes }, report) {
    const read = textOf(bytes);
    if ('problem' in read) {
        report(new file_error/* TenantFileError */.P({ ...read.problem, where: { file, line: 1, column: 1 } }, []));
        return undefined;
    }
    const lines = read.text.split(/\r?\n/);
    const counter = new dist/* LineCounter */.HN();
    const parsing = {
        text: read.text,
        place: (offset = 0) => {
            const { line, col } = counter.linePos(offset);
            return { file, line: Math.max(1, line), column: Math.max(1, col) };
        },
        isHidden: ({ line }) => (0,clear_secrets/* hidesLine */.W8)(lines, line - 1),
        say: (problem, where) => report(new file_error/* TenantFileError */.P({ ...problem, where }, lines)),
    };
    const document = onlyDocument(counter, parsing);
    if (!document)
        return undefined;
    const { data, places, spellings, problems, spoiled } = walkNodes(document.contents, parsing);
    for (const problem of [...problems, ...spoiled].slice(0, MOST_PROBLEMS))
        parsing.say(problem, problem.where);
    return spoiled.length > 0 ? undefined : { file, lines, data, places, spellings };
}


/***/ }),

/***/ 76664:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"tenant.schema.json","title":"Tenant file","description":"A Genesys Engage tenant, its Genesys Cloud organization, and the hybrid integration between them.","type":"object","additionalProperties":false,"required":["tenant","deployment","secrets","organization","transaction"],"properties":{"tenant":{"type":"string","description":"Name of the tenant: lower-case letters, digits, hyphens.","minLength":1,"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"deployment":{"type":"string","description":"Whether the Engage deployment has one or several tenants. This decides which Engage tenant may hold the transaction object.","enum":["multi-tenant","single-tenant"]},"secrets":{"type":"object","description":"The secret store for credentials that this tool creates.","additionalProperties":false,"required":["store","path"],"properties":{"store":{"type":"string","description":"vault: HashiCorp Vault or OpenBao. github: secrets of a repository or environment. env: environment variables, read only. file: an encrypted file, for tests.","enum":["vault","github","env","file"]},"path":{"type":"string","description":"Path of the entries of this tenant in the secret store.","minLength":1,"pattern":"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},"address":{"type":"string","description":"Address of the vault. Left out: VAULT_ADDR.","minLength":1,"pattern":"^https://[^\\\\s@?#]+$"},"mount":{"type":"string","description":"Mount of the key-value engine.","minLength":1,"default":"secret","pattern":"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},"namespace":{"type":"string","description":"Namespace of the vault.","minLength":1}}},"organization":{"type":"object","description":"The Genesys Cloud organization.","additionalProperties":false,"required":["shortName","id","credentials"],"properties":{"region":{"type":"string","description":"AWS region of the organization.","minLength":1,"examples":["eu-central-1"]},"domain":{"type":"string","description":"Genesys Cloud domain, instead of region.","minLength":1,"pattern":"^[a-z0-9-]+(\\\\.[a-z0-9-]+)+$","examples":["mypurecloud.de"]},"shortName":{"type":"string","description":"Short name of the organization. Checked before anything is written.","minLength":1,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$"},"id":{"type":"string","description":"ID of the organization. Checked before anything is written.","minLength":1,"pattern":"^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"},"credentials":{"type":"string","pattern":"^(vault|env|file|github):[^\\\\s]+$","description":"Reference to the OAuth client that this tool logs in with. The entry has the keys client_id and client_secret.","examples":["vault:genesys/acme/provisioner"]},"planCredentials":{"type":"string","pattern":"^(vault|env|file|github):[^\\\\s]+$","description":"Reference to an OAuth client with view permissions only, for plan, drift and verify. The entry has the keys client_id and client_secret.","examples":["vault:genesys/acme/reader"]}}},"clients":{"type":"object","description":"OAuth clients by key. Services name a client by its key.","additionalProperties":{"type":"object","description":"An OAuth client. Several services may share one.","additionalProperties":false,"required":["name","grant"],"properties":{"name":{"type":"string","description":"Name of the client in Genesys Cloud. An existing client is found by this name.","minLength":1,"maxLength":200},"grant":{"type":"string","description":"Grant type: client-credentials for services, saml2-bearer for agents\' desktops.","enum":["client-credentials","saml2-bearer"]},"description":{"type":"string","description":"Description of the client in Genesys Cloud. The ownership tag is added after it.","maxLength":500,"default":""},"tokenLifetime":{"type":"integer","description":"Lifetime of a token, in seconds.","minimum":300,"maximum":172800,"default":86400},"roles":{"type":"array","description":"Roles of a client-credentials client.","items":{"type":"object","description":"A role in a division, both by name.","additionalProperties":false,"required":["role"],"properties":{"role":{"type":"string","description":"Name of the role.","minLength":1,"examples":["admin"]},"division":{"type":"string","description":"Name of the division; * for all.","minLength":1,"default":"Home"}}},"minItems":1,"default":[{"role":"admin"}]},"redirectUris":{"type":"array","description":"Authorized redirect URIs of a saml2-bearer client.","items":{"type":"string","description":"An https address.","minLength":1,"pattern":"^https://[^\\\\s@]+$"},"minItems":1,"uniqueItems":true},"scopes":{"type":"array","description":"Scopes of a saml2-bearer client.","items":{"type":"string","description":"Name of a scope.","minLength":1,"pattern":"^[^\\\\s,]+$","examples":["users:readonly"]},"minItems":1,"uniqueItems":true},"resetLostSecret":{"type":"boolean","description":"Reset the secret if the client exists but no secret store has its secret. A service that still uses the old secret can no longer log in.","default":false},"maxAge":{"type":"integer","description":"Age in days at which apply rotates the client. Left out: only the command rotate does.","minimum":1,"maximum":36500,"examples":[90]},"grace":{"type":"integer","description":"Grace period in days: how long the old client keeps working after a rotation.","minimum":0,"maximum":90,"default":7}}},"propertyNames":{"description":"Lower-case letters, digits, hyphens.","pattern":"^[a-z][a-z0-9-]{0,62}$"},"maxProperties":100},"services":{"type":"object","description":"Services by name: agent-pacing, workspace-desktop-edition, predictive-engagement, or another service with its section.","additionalProperties":{"type":"object","description":"A service that reads a section of the transaction object, or predictive-engagement.","additionalProperties":false,"properties":{"client":{"type":"string","description":"Key of a client in this file.","minLength":1},"section":{"type":"string","description":"Section of the transaction object. Default for agent-pacing: ewt; for workspace-desktop-edition: saml_auth.","minLength":1,"pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"secretOption":{"type":"string","description":"Name of the option for the client secret. Default: password; in the section agent_state_sync: client_secret.","minLength":1,"default":"password","pattern":"^[^\\\\s=#;\\\\[\\\\]]([^=\\\\[\\\\]]*[^\\\\s=\\\\[\\\\]])?$"},"options":{"type":"object","description":"Further options of the section.","additionalProperties":{"type":["string","number","boolean"],"description":"Value of the option. It is written unchanged."},"propertyNames":{"description":"Name of the option.","pattern":"^[^\\\\s=#;\\\\[\\\\]]([^=\\\\[\\\\]]*[^\\\\s=\\\\[\\\\]])?$"}},"grantTo":{"type":"array","description":"Only predictive-engagement: roles that get the permissions.","items":{"type":"string","description":"Name of a role.","minLength":1},"minItems":1,"default":["employee"],"uniqueItems":true},"permissionsFrom":{"type":"string","description":"Only predictive-engagement: role whose journey permissions are copied.","minLength":1,"default":"AI Agent"},"permissions":{"type":"array","description":"Only predictive-engagement: list of permissions, instead of permissionsFrom.","items":{"type":"string","pattern":"^[A-Za-z0-9]+:[A-Za-z0-9*]+:[A-Za-z0-9*]+$","description":"A permission, as domain:entity:action."},"minItems":1,"uniqueItems":true}}},"propertyNames":{"description":"Lower-case letters, digits, hyphens.","pattern":"^[a-z][a-z0-9-]{0,62}$"},"maxProperties":100},"identityProvider":{"type":"object","description":"The PureEngage identity provider of the organization.","additionalProperties":false,"properties":{"name":{"type":"string","description":"Name of the identity provider.","minLength":1,"default":"Genesys Multicloud CX"},"issuer":{"type":"string","description":"Issuer URI. The option saml/issuer gets exactly this text.","minLength":1,"default":"https://www.genesys.com/pureengage","pattern":"^[a-z][a-z0-9+.-]*:[^\\\\s]+$"},"target":{"type":"string","description":"Single sign-on target URI, such as https://app.mypurecloud.de.","minLength":1,"pattern":"^https://[^\\\\s@]+$"},"disabled":{"type":"boolean","description":"Disable the identity provider.","default":false},"certificate":{"type":"object","description":"The certificate that signs SAML responses.","additionalProperties":false,"properties":{"days":{"type":"integer","description":"Validity of a new certificate, in days.","minimum":1,"maximum":9131,"default":3652},"keySize":{"type":"integer","description":"Size of the RSA key, in bits.","enum":[2048,3072,4096],"default":2048},"renewBefore":{"type":"integer","description":"Days before its expiry at which apply renews the certificate.","minimum":0,"maximum":3652,"default":60},"subject":{"type":"string","description":"Common name of the certificate.","minLength":1,"maxLength":64},"format":{"type":"string","description":"Format of the private key in saml/pkey. traditional: the PEM format of the Genesys provisioning guide, which every component reads. pkcs8: PKCS #8.","enum":["traditional","pkcs8"],"default":"traditional"},"grace":{"type":"integer","description":"Grace period in days: how long the old certificate stays trusted after a rotation.","minimum":1,"maximum":90,"default":7},"own":{"type":"string","pattern":"^(vault|env|file|github):[^\\\\s]+$","description":"Reference to your own certificate and private key. The entry has the keys certificate, private_key (both PEM) and, if the key is encrypted, password.","examples":["vault:genesys/acme/certificate"]}}}}},"administrators":{"type":"array","description":"Additional administrators. This tool never removes an administrator.","items":{"type":"object","description":"An administrator.","additionalProperties":false,"required":["name","email"],"properties":{"name":{"type":"string","description":"Full name.","minLength":1},"email":{"type":"string","description":"E-mail address.","minLength":1,"pattern":"^[^\\\\s@]{1,64}@[^\\\\s@.]+(\\\\.[^\\\\s@.]+)+$"}}}},"transaction":{"type":"object","description":"The transaction object hybrid_integration in the Configuration Server.","additionalProperties":false,"required":["server","tenant"],"properties":{"server":{"type":"object","description":"How to reach the Configuration Server. gax and gws need url and credentials; file needs neither.","additionalProperties":false,"required":["driver"],"properties":{"driver":{"type":"string","description":"gax: Genesys Administrator Extension. gws: Platform Configuration API of Genesys Web Services. file: writes an import kit that a person imports.","enum":["gax","gws","file"]},"url":{"type":"string","description":"Base URL of the API, for gax and gws.","minLength":1,"pattern":"^https://[^\\\\s@?#]+$","examples":["https://gax.acme.example:8443/gax/api"]},"credentials":{"type":"string","pattern":"^(vault|env|file|github):[^\\\\s]+$","description":"Reference to a Configuration Server account. The entry has the keys username and password.","examples":["vault:genesys/acme/gax"]},"certificateAuthority":{"type":"string","description":"Certificate of a private certificate authority, as PEM.","minLength":1},"tenantDbid":{"type":["string","integer"],"description":"DBID of the Engage tenant, if it cannot be found by name.","minLength":1,"pattern":"^[1-9][0-9]*$","minimum":1},"folderDbid":{"type":["string","integer"],"description":"DBID of the folder, if it cannot be found by name.","minLength":1,"pattern":"^[1-9][0-9]*$","minimum":1},"passwordMode":{"type":"string","description":"Only gax: how the password is sent. Use obfuscated if your GAX accepts no plain password. It is no encryption, so https is needed in both cases.","enum":["plain","obfuscated"],"default":"plain"},"directory":{"type":"string","description":"Only file: directory of the import kit, relative to the working directory. Default: kits/TENANT.","minLength":1,"pattern":"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$","examples":["kits/acme"]}},"if":{"properties":{"driver":{"enum":["gax","gws"]}},"required":["driver"]},"then":{"required":["url","credentials"]}},"tenant":{"type":"string","description":"Engage tenant of the transaction object. With single-tenant: Environment or Resources.","minLength":1},"folder":{"type":"string","description":"Folder of the transaction object.","minLength":1,"default":"Transactions"},"options":{"type":"object","description":"Options of the transaction object that are not derived from other keys.","additionalProperties":false,"properties":{"expire_time":{"type":"integer","description":"Lifetime of an access token, in hours.","minimum":1,"maximum":8760,"default":24},"organization_domain_suffix":{"type":"string","description":"Top-level domain for user names that are not e-mail addresses.","minLength":1,"default":"com","pattern":"^[A-Za-z]{2,63}$"},"organization_domain_suffix_section":{"type":"string","description":"Section of the option organization_domain_suffix.","minLength":1,"default":"general","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$"},"default_agent_role_name":{"type":"string","description":"Default role of agents.","minLength":1,"default":"employee"},"default_admin_role_name":{"type":"string","description":"Default role of administrators.","minLength":1,"default":"admin"}}},"acknowledged":{"type":"array","description":"Warnings that you have dealt with. They are not shown again.","items":{"type":"string","description":"read-access: agents of other tenants have no READ access to the transaction object.","enum":["read-access"]},"uniqueItems":true}}},"prune":{"type":"boolean","description":"Delete OAuth clients that have the ownership tag of this tenant but are no longer in this file.","default":false},"verify":{"type":"object","description":"Settings of the command verify.","additionalProperties":false,"required":["user"],"properties":{"user":{"type":"string","description":"E-mail address of an existing user, for the SAML login.","minLength":1,"pattern":"^[^\\\\s@]{1,64}@[^\\\\s@.]+(\\\\.[^\\\\s@.]+)+$"}}}}}');

/***/ })

};
