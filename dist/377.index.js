export const id = 377;
export const ids = [377];
export const modules = {

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

/***/ 76377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  network: () => (/* binding */ network)
});

// EXTERNAL MODULE: ./src/adapters/http/endpoints.ts
var http_endpoints = __webpack_require__(61843);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/adapters/network/needs.ts


/** Destinations in Genesys Cloud for services and this tool, which have client credentials. */
function cloudWants(domain, whose) {
    return [
        { ...whose, kind: 'cloud', address: `https://login.${domain}`, reason: 'OAuth tokens, by client credentials' },
        { ...whose, kind: 'cloud', address: `https://api.${domain}`, reason: 'Platform API' },
    ];
}
/** From the provisioning guide: a desktop exchanges a SAML response for a token, opens the redirect URI, and uses the common services. */
function desktopWants({ clients, organization, identityProvider }) {
    const bearers = clients.filter((client) => client.grant === 'saml2-bearer');
    if (bearers.length === 0)
        return [];
    const { domain } = organization;
    const want = (address, reason) => ({ source: 'desktops', kind: 'cloud', address, reason });
    return [
        want(`https://login.${domain}`, 'OAuth tokens, by SAML2 bearer'),
        want(`https://api.${domain}`, 'Platform API'),
        want(`https://apps.${domain}`, 'web applications'),
        ...bearers.flatMap(({ redirectUris }) => redirectUris.map((uri) => want(uri, 'redirect URI of the OAuth client'))),
        ...(identityProvider.disabled ? [] : [want(identityProvider.target, 'single sign-on target')]),
    ];
}
function serviceWants({ clients, services, organization }) {
    const { domain } = organization;
    const own = services.filter(({ client }) => clients.some(({ key, grant }) => key === client && grant === 'client-credentials'));
    return own.flatMap(({ name: service }) => cloudWants(domain, { source: 'services', service }));
}
function serverWants({ transaction: { server } }) {
    if (server.driver === 'file')
        return [];
    const { driver, url: address, certificateAuthority } = server;
    const reason = `Configuration Server, by ${driver.toUpperCase()}`;
    return [{ source: 'runner', kind: 'configuration-server', address, reason, certificateAuthority }];
}
function usesVault(tenant) {
    return (tenant.secrets.store === 'vault' || (0,tenant_tenant/* secretReferences */.Li)(tenant).some(({ reference }) => reference.store === 'vault'));
}
/** For an entry of a vault in a tenant with another store, only the environment has the address. */
function vaultAddress({ secrets: { store, address } }, surroundings) {
    return (store === 'vault' && address) || surroundings.vaultAddress || undefined;
}
function vaultWants(tenant, surroundings) {
    const address = usesVault(tenant) ? vaultAddress(tenant, surroundings) : undefined;
    if (address === undefined)
        return [];
    const { vaultAuthority: certificateAuthority } = surroundings;
    return [{ source: 'runner', kind: 'vault', address, reason: 'secrets in the vault', certificateAuthority }];
}
/** Without the hosts of GitHub, which a runner needs too and GitHub lists. */
function wantsOf(tenant, surroundings) {
    const ofRunner = cloudWants(tenant.organization.domain, { source: 'runner' });
    const inside = [...serverWants(tenant), ...vaultWants(tenant, surroundings)];
    return [...desktopWants(tenant), ...serviceWants(tenant), ...ofRunner, ...inside];
}
function needsOf(tenants, surroundings) {
    return tenants.flatMap((tenant) => wantsOf(tenant, surroundings).flatMap(({ address, ...rest }) => {
        const url = URL.parse(address);
        // Only https leaves this machine, and local connections pass no firewall.
        return url?.protocol === 'https:' && !(0,http_endpoints/* isLoopback */.U9)(url) ? [{ ...rest, url, tenant: tenant.name }] : [];
    }));
}
function vaultProblem(address) {
    if (address === undefined)
        return 'no rule for the vault: its address is not set';
    const url = URL.parse(address);
    if (url && (url.protocol === 'https:' || (0,http_endpoints/* isLoopback */.U9)(url)))
        return undefined;
    return 'no rule for the vault: VAULT_ADDR is not an https address';
}
/** Rules that cannot be determined, because a value is missing. */
function networkNotes(tenants, surroundings = {}) {
    const fix = 'Set VAULT_ADDR to the https address of the vault, or set secrets.address in the tenant file.';
    const problems = Map.groupBy(tenants.filter(usesVault), (tenant) => vaultProblem(vaultAddress(tenant, surroundings)));
    return [...problems].flatMap(([message, all]) => message === undefined ? [] : [{ tenants: all.map(({ name }) => name), message, fix }]);
}

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/base/get-or-create.ts
var get_or_create = __webpack_require__(36380);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/message.ts
var message = __webpack_require__(29662);
// EXTERNAL MODULE: ./src/base/system-code.ts
var system_code = __webpack_require__(69672);
;// CONCATENATED MODULE: ./src/adapters/network/causes.ts


/** Our own codes, in addition to those of the system. */
const TOO_LONG = 'TOO_LONG';
const STOPPED = 'STOPPED';
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_/;
/** By the code of the error. */
const CAUSES = {
    dns: {
        known: { EAI_AGAIN: 'network.dns-silent', [TOO_LONG]: 'network.dns-silent', ETIMEOUT: 'network.dns-silent' },
        other: 'network.dns-unknown',
    },
    tcp: {
        known: {
            ECONNREFUSED: 'network.refused',
            ETIMEDOUT: 'network.dropped',
            [TOO_LONG]: 'network.dropped',
            EHOSTUNREACH: 'network.unreachable',
            ENETUNREACH: 'network.unreachable',
            EADDRNOTAVAIL: 'network.unreachable',
            EACCES: 'network.forbidden-here',
            EPERM: 'network.forbidden-here',
        },
        other: 'network.cut',
    },
    proxy: { known: { [TOO_LONG]: 'network.proxy-silent' }, other: 'network.proxy-broken' },
    tls: {
        known: { [TOO_LONG]: 'network.tls-silent', ECONNRESET: 'network.tls-cut', EPIPE: 'network.tls-cut' },
        other: 'network.no-tls',
    },
    http: { known: { [TOO_LONG]: 'network.http-silent' }, other: 'network.http-cut' },
};
/** Where a name is configured, and what refuses a connection, depends on the proxy. */
function idOf(cause, { proxy, kind }) {
    if (proxy && (cause === 'network.dns-unknown' || cause === 'network.dns-silent' || cause === 'network.refused'))
        return `${cause}#proxy`;
    return cause === 'network.dns-unknown' && kind !== 'cloud' ? `${cause}#${kind}` : cause;
}
/** The likely cause of an error of `step`. The text contains an unknown code, for further investigation. */
function causeOf(step, error, circumstances) {
    const code = (0,system_code/* systemCode */.x)(error);
    if (code === STOPPED)
        return (0,message/* formatMessage */.h)('network.stopped');
    const { known, other } = CAUSES[step];
    const foreseen = Object.hasOwn(known, code) ? known[code] : undefined;
    if (foreseen)
        return (0,message/* formatMessage */.h)(idOf(foreseen, circumstances), circumstances);
    const isCertificate = step === 'proxy' && CERTIFICATE.test(code);
    const cause = (0,message/* formatMessage */.h)(idOf(isCertificate ? 'network.proxy-certificate' : other, circumstances), circumstances);
    return code === 'unknown' ? cause : { ...cause, message: `${cause.message} (${code})` };
}
/** The error if a proxy answered CONNECT with a status other than 200. */
function proxyRefusal(status, login, circumstances) {
    if (status === 403)
        return (0,message/* formatMessage */.h)('network.proxy-forbids', circumstances);
    if (status === 407)
        return (0,message/* formatMessage */.h)(login ? 'network.proxy-login#rejected' : 'network.proxy-login', circumstances);
    return (0,message/* formatMessage */.h)('network.proxy-status', { ...circumstances, status });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/adapters/http/proxy.ts
var http_proxy = __webpack_require__(77021);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
;// CONCATENATED MODULE: ./src/adapters/network/certificate.ts



/** Fewer days left cause a warning: enough time to renew before agents are locked out. */
const FEW_DAYS = 14;
/** The name of an authority for people: its common name and, if present, the organization. */
function nameText(name) {
    const [common, organization] = [name?.CN, name?.O].map((value) => [value ?? []].flat().join(', '));
    if (!common)
        return organization || 'an unnamed authority';
    return organization && organization !== common ? `${common} (${organization})` : common;
}
const MOST_NAMES = 3;
/** Hosts of a certificate; old ones have them only in the common name. */
function hostsText({ subject, subjectaltname }) {
    const hosts = (subjectaltname ?? '').split(', ').map((entry) => entry.replace(/^(DNS|IP Address):/, ''));
    return hosts[0] === '' ? nameText(subject) : (0,base_text/* shortList */.pg)(hosts, MOST_NAMES);
}
function certificateFacts(certificate, now) {
    // An unreadable date counts as past.
    const end = new Date(Date.parse(certificate.valid_to) || 0);
    return {
        subject: hostsText(certificate),
        issuer: nameText(certificate.issuer),
        validTo: end.toISOString(),
        daysLeft: Math.floor((end.getTime() - now.getTime()) / time/* DAY */.d_),
    };
}
/** The most important error of a certificate. */
function certificateProblem({ facts, chainError, fitsName, host, kind }) {
    const values = { ...facts, host, day: (0,time/* utcDay */.dA)(facts.validTo), chainError: chainError ?? '' };
    if (chainError === 'CERT_NOT_YET_VALID')
        return (0,message/* formatMessage */.h)('network.certificate-not-yet-valid', values);
    if (facts.daysLeft < 0)
        return (0,message/* formatMessage */.h)('network.certificate-expired', values);
    if (chainError === 'CERT_HAS_EXPIRED')
        return (0,message/* formatMessage */.h)('network.certificate-expired#authority', values);
    if (chainError !== undefined)
        return (0,message/* formatMessage */.h)(`network.certificate-untrusted#${kind}`, values);
    return fitsName ? undefined : (0,message/* formatMessage */.h)('network.certificate-name', values);
}
/** `trusted, until 2027-03-01 (120 days left), issued by Amazon RSA 2048 M02 (Amazon)` */
function certificateText({ daysLeft, issuer, validTo }) {
    return `trusted, until ${(0,time/* utcDay */.dA)(validTo)} (${(0,base_text/* plural */.LS)(daysLeft, 'day')} left), issued by ${issuer}`;
}

;// CONCATENATED MODULE: ./src/adapters/network/probe-steps.ts










function failed({ code, message: detail, ...fix }) {
    return { outcome: 'failed', code, detail, ...fix };
}
function beginJourney({ host, port, kind }, parts) {
    const { environment, endpoints, stepLimit, lookup, secureContext, now } = parts;
    const target = (0,http_endpoints/* applyEndpoint */.y7)(endpoints, new URL(`https://${host}:${port}/`));
    const proxy = (0,http_proxy/* proxyFor */.iJ)(environment, target);
    const circumstances = {
        kind,
        wanted: authorityOf(target),
        nearest: authorityOf(proxy ?? target),
        nearestHost: hostOf(proxy ?? target),
        proxy: proxy ? `${proxy.protocol}//${authorityOf(proxy)}` : '',
        seconds: stepLimit / 1000,
    };
    return { target, proxy, lookup, secureContext, now, circumstances, open: {}, addresses: [] };
}
/** Without the brackets of an IPv6 address in a URL. */
function hostOf({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}
function authorityOf(url) {
    return `${url.hostname}:${(0,http_endpoints/* portOf */.HM)(url)}`;
}
/** An error after the step must not end the process; the step has already reported its own errors. */
function opened({ open }, socket) {
    socket.on('error', () => { });
    open.outermost = socket;
    return socket;
}
async function secured(journey, host, options) {
    const servername = (0,external_node_net_.isIP)(host) ? '' : host;
    const socket = (0,external_node_tls_.connect)({ host, servername, ALPNProtocols: ['http/1.1'], ...options });
    await (0,external_node_events_.once)(opened(journey, socket), 'secureConnect');
    return socket;
}
const SHOWN_ADDRESSES = 4;
/** As the HTTP client does: by the system, with its hosts file and search list. */
async function lookUp({ target, proxy, lookup }) {
    const host = hostOf(proxy ?? target);
    const family = (0,external_node_net_.isIP)(host);
    if (family !== 0)
        return { detail: `${host}, no name to look up`, gained: { addresses: [{ address: host, family }] } };
    const addresses = await lookup(host);
    const shown = addresses.map(({ address }) => address);
    return { detail: `${proxy ? 'proxy ' : ''}${host} is ${(0,base_text/* shortList */.pg)(shown, SHOWN_ADDRESSES)}`, gained: { addresses } };
}
/** Connects to the addresses of the lookup, without another one; tries all of them. */
async function connect(journey) {
    const { addresses, proxy, target } = journey;
    const url = proxy ?? target;
    const known = (_host, { all }, found) => {
        if (all)
            found(null, [...addresses]);
        else
            found(null, addresses[0]?.address ?? '', addresses[0]?.family);
    };
    const socket = opened(journey, (0,external_node_net_.connect)({ host: hostOf(url), port: (0,http_endpoints/* portOf */.HM)(url), lookup: known }));
    await (0,external_node_events_.once)(socket, 'connect');
    return { detail: `connected to ${socket.remoteAddress} port ${socket.remotePort}`, gained: { socket } };
}
function login({ username, password }) {
    if (username === '' && password === '')
        return {};
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    return { 'Proxy-Authorization': `Basic ${credentials}` };
}
/** Node returns the connection after any response to CONNECT; unless it is 200, the connection is closed. */
function statusOf(asking) {
    return new Promise((resolve, reject) => {
        asking.on('error', reject);
        asking.on('connect', ({ statusCode = 0 }) => resolve(statusCode));
        asking.on('response', (answer) => {
            answer.on('error', () => { }).resume();
            resolve(answer.statusCode ?? 0);
        });
        asking.end();
    });
}
/** CONNECT. Later steps use the tunnel, and the proxy sees only the name. */
async function openTunnel(journey) {
    const { proxy, target, socket, circumstances } = journey;
    if (!proxy || !socket)
        throw new TypeError('there is no way to a proxy');
    // A proxy with https:// uses TLS itself; it gets no data before its certificate is verified.
    const way = proxy.protocol === 'https:' ? await secured(journey, hostOf(proxy), { socket }) : socket;
    const path = authorityOf(target);
    const headers = { Host: path, ...login(proxy) };
    const asking = (0,external_node_http_.request)({ method: 'CONNECT', path, createConnection: () => way, headers });
    const status = await statusOf(asking);
    if (status !== 200)
        return failed(proxyRefusal(status, proxy.username, circumstances));
    return { detail: `${circumstances.proxy} lets ${path} through`, gained: { socket: way } };
}
/**
 * TLS with the destination: chain, host name and dates of its certificate. An untrusted certificate is read, because people need
 * the name of its issuer. Nothing is sent over such a connection: the step fails, and the next one is not tried.
 */
async function probe_steps_secure(journey) {
    const { target, now, circumstances, socket: plain, secureContext } = journey;
    if (!plain)
        throw new TypeError('there is no connection');
    const host = hostOf(target);
    const unchecked = { rejectUnauthorized: false, checkServerIdentity: () => undefined };
    const socket = await secured(journey, host, { socket: plain, ...unchecked, ...(secureContext && { secureContext }) });
    const certificate = socket.getPeerCertificate();
    const facts = certificateFacts(certificate, now);
    const code = socket.authorizationError;
    const problem = certificateProblem({
        facts,
        chainError: socket.authorized ? undefined : (0,system_code/* systemCode */.x)({ code }),
        fitsName: (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined,
        host,
        kind: circumstances.kind,
    });
    if (problem)
        return { ...failed(problem), gained: { certificate: facts } };
    const gained = { socket, certificate: facts };
    if (facts.daysLeft >= FEW_DAYS)
        return { detail: certificateText(facts), gained };
    const fix = `Ask the administrator of ${host} to renew the certificate.`;
    return { outcome: 'warned', detail: certificateText(facts), fix, gained };
}
/** Any response passes, because it shows that requests get through. Sends no credentials. */
async function ask({ target, socket }) {
    if (!socket)
        throw new TypeError('there is no connection');
    const asking = (0,external_node_http_.request)({
        method: 'HEAD',
        path: target.pathname,
        createConnection: () => socket,
        headers: { Host: target.host, 'User-Agent': 'genesys-hybrid', Connection: 'close' },
    });
    return { detail: `answered ${await statusOf(asking)}` };
}
const STEPS = {
    dns: lookUp,
    tcp: connect,
    proxy: openTunnel,
    tls: probe_steps_secure,
    http: ask,
};

;// CONCATENATED MODULE: ./src/adapters/network/probe.ts







const STEP_LIMIT = 10_000;
/** Destinations in parallel; limits sockets. */
const CONCURRENCY = 16;
/** The threads of Node for lookups. A further lookup would wait, and its time would run out. */
const LOOKUPS = 4;
/** A context with all authorities of Node is slow to create, and tenants share authorities. */
function secureContexts() {
    const made = new Map();
    return (authority) => authority === undefined
        ? undefined
        : (0,get_or_create/* getOrCreate */.I)(made, authority, () => (0,external_node_tls_.createSecureContext)({ ca: [...(0,external_node_tls_.getCACertificates)('default'), authority] }));
}
/** Ends with `work`, the time limit or a stop, whichever is first. The caller closes what `work` leaves open. */
async function within({ stepLimit, stop }, work) {
    const { promise: ending, reject } = Promise.withResolvers();
    const end = (code) => reject(Object.assign(new Error(code), { code }));
    const onStop = () => end(STOPPED);
    const timer = setTimeout(() => end(TOO_LONG), stepLimit);
    stop.addEventListener('abort', onStop, { once: true });
    try {
        if (stop.aborted)
            onStop();
        return await Promise.race(stop.aborted ? [ending] : [ending, work()]);
    }
    finally {
        clearTimeout(timer);
        stop.removeEventListener('abort', onStop);
    }
}
async function takeStep(name, journey, probing) {
    const limited = () => within(probing, () => STEPS[name](journey));
    const { gained, ...taken } = await (name === 'dns' ? probing.lookups(limited) : limited()).catch((error) => failed(causeOf(name, error, journey.circumstances)));
    const step = { name, outcome: 'passed', ...taken };
    return [step, { ...journey, ...gained }];
}
/** Runs the steps in order, up to the first failure. */
async function travel(begun, probing) {
    const steps = [];
    let journey = begun;
    for (const name of ['dns', 'tcp', ...(begun.proxy ? ['proxy'] : []), 'tls', 'http']) {
        if (steps.some(({ outcome }) => outcome === 'failed')) {
            steps.push({ name, outcome: 'not-tried', detail: '' });
        }
        else if (name === 'tls' && begun.target.protocol === 'http:') {
            steps.push({ name, outcome: 'not-used', detail: 'not used here' });
        }
        else {
            const [step, next] = await takeStep(name, journey, probing);
            steps.push(step);
            journey = next;
        }
    }
    return { steps, end: journey };
}
function outcomeOf(steps) {
    if (steps.some(({ outcome }) => outcome === 'failed'))
        return 'failed';
    return steps.some(({ outcome }) => outcome === 'warned') ? 'warned' : 'passed';
}
async function probeOne(destination, probing) {
    const { host, port, certificateAuthority } = destination;
    probing.onProgress?.(destination, 'started');
    const journey = beginJourney(destination, { ...probing, secureContext: probing.contextFor(certificateAuthority) });
    try {
        const { steps, end } = await travel(journey, probing);
        const outcome = outcomeOf(steps);
        probing.onProgress?.(destination, outcome === 'failed' ? 'failed' : 'done');
        const { proxy, wanted } = journey.circumstances;
        return {
            ...(0,json/* pick */.Up)(destination, 'host', 'port', 'sources', 'tenants'),
            outcome,
            ...(proxy !== '' && { proxy }),
            ...(wanted !== `${host}:${port}` && { endpoint: journey.target.origin }),
            ...(end.certificate && { certificate: end.certificate }),
            steps,
        };
    }
    finally {
        journey.open.outermost?.destroy();
    }
}
/** Tries all destinations from this machine, in parallel. Never throws for a failed connection, which is a result. */
function probe(destinations, options) {
    const limit = (0,p_limit/* default */.A)(CONCURRENCY);
    const probing = {
        stepLimit: STEP_LIMIT,
        lookup: (hostname) => (0,promises_.lookup)(hostname, { all: true }),
        ...options,
        lookups: (0,p_limit/* default */.A)(LOOKUPS),
        contextFor: secureContexts(),
    };
    return Promise.all(destinations.map((destination) => limit(() => probeOne(destination, probing))));
}

// EXTERNAL MODULE: ./src/tenant/regions.ts
var regions = __webpack_require__(1117);
;// CONCATENATED MODULE: ./src/adapters/network/rules.ts




/** By network zones, as firewall teams work. */
const SOURCES = ['desktops', 'services', 'runner'];
function inOrder(texts) {
    return [...new Set(texts)].filter((text) => text !== undefined).sort();
}
function grouped(needs, keyOf) {
    return [...Map.groupBy(needs, (need) => JSON.stringify(keyOf(need))).values()];
}
function ruleOf(needs) {
    const [first] = needs;
    return {
        source: first.source,
        services: inOrder(needs.map(({ service }) => service)),
        host: first.url.hostname,
        port: (0,http_endpoints/* portOf */.HM)(first.url),
        direction: 'outbound',
        protocol: 'HTTPS',
        transport: 'TCP',
        reasons: [...new Set(needs.map(({ reason }) => reason))],
        tenants: inOrder(needs.map(({ tenant }) => tenant)),
    };
}
function byPlace(one, other) {
    return (0,base_text/* compareTexts */.qy)(one.host, other.host) || one.port - other.port;
}
/** The firewall rules of tenants: one for each source, host and port, shared by tenants. */
function networkRules(tenants, surroundings = {}) {
    const groups = grouped(needsOf(tenants, surroundings), (need) => [need.source, need.url.hostname, (0,http_endpoints/* portOf */.HM)(need.url)]);
    const rank = ({ source }) => SOURCES.indexOf(source);
    return groups.map(ruleOf).sort((one, other) => rank(one) - rank(other) || byPlace(one, other));
}
function destinationOf(needs) {
    const [{ url, kind, certificateAuthority }] = needs;
    return {
        host: url.hostname,
        port: (0,http_endpoints/* portOf */.HM)(url),
        kind,
        sources: SOURCES.filter((source) => needs.some((need) => need.source === source)),
        tenants: inOrder(needs.map(({ tenant }) => tenant)),
        ...(certificateAuthority !== undefined && { certificateAuthority }),
    };
}
/** The destinations of the rules without duplicates, tried from one machine for all sources. */
function networkDestinations(tenants, surroundings = {}) {
    const needs = needsOf(tenants, surroundings);
    const groups = grouped(needs, (need) => [need.url.hostname, (0,http_endpoints/* portOf */.HM)(need.url), need.certificateAuthority]);
    return groups.map(destinationOf).sort(byPlace);
}
/** The region of each organization. */
function tenantRegions(tenants) {
    return tenants
        .map(({ name, file, organization: { domain } }) => {
        const region = Object.keys(regions/* REGIONS */.i).find((each) => regions/* REGIONS */.i[each] === domain);
        return { tenant: name, file, domain, ...(region !== undefined && { region }) };
    })
        .sort((one, other) => (0,base_text/* compareTexts */.qy)(one.tenant, other.tenant));
}

// EXTERNAL MODULE: ./src/adapters/stores/vault/location.ts
var vault_location = __webpack_require__(41425);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/allowed/guard.ts
var guard = __webpack_require__(15685);
;// CONCATENATED MODULE: ./src/app/commands/network.ts







async function tryAll(run, { tenants, stepLimit }) {
    const { environment, stop, clock } = run.context;
    const vaultAddress = environment.VAULT_ADDR;
    // The certificate authority is a file for all vaults; it is read only if a vault is tried.
    const vault = networkDestinations(tenants, { vaultAddress }).find(({ kind }) => kind === 'vault');
    const address = vault && `https://${vault.host}:${vault.port}`;
    const vaultAuthority = address && (0,vault_location/* vaultLocation */.CI)(run.context, { store: 'vault', address }).certificateAuthority;
    const destinations = networkDestinations(tenants, { vaultAddress, vaultAuthority });
    const onProgress = ({ host, port }, state) => {
        const address = `${host}:${port}`;
        run.progress.step('network', address, `trying ${address}`, state);
    };
    return probe(destinations, {
        environment,
        endpoints: (0,http_endpoints/* parseEndpoints */.aL)(environment.GENESYS_HYBRID_ENDPOINTS),
        stop,
        now: clock.now(),
        onProgress,
        ...(stepLimit !== undefined && { stepLimit }),
    });
}
/** Why a tenant is not tried. No credential would be sent, but a workflow must not probe arbitrary hosts either. */
function refusalNotes({ context }, tenant) {
    const findings = (0,guard/* notAllowed */.mj)(context.environment, tenant, ['cloud', 'engage']);
    const ofServers = findings.filter(({ code }) => code !== 'allowed.env');
    return ofServers.map(({ message, fix = '', where }) => ({
        tenants: [tenant.name],
        message: where ? `${(0,errors/* placeText */.Z9)(where)}: ${message}` : message,
        fix,
    }));
}
/** The firewall rules that tenant files need and, with `probe`, whether this machine can connect. Logs in nowhere. */
async function network(run, options) {
    const { tenants } = options;
    const surroundings = { vaultAddress: run.context.environment.VAULT_ADDR };
    const rules = networkRules(tenants, surroundings);
    const known = { tenants: tenantRegions(tenants), rules, notes: networkNotes(tenants, surroundings) };
    if (!options.probe)
        return { result: 'clean', network: known };
    const refusals = new Map(tenants.map((tenant) => [tenant, refusalNotes(run, tenant)]));
    const tried = tenants.filter((tenant) => refusals.get(tenant)?.length === 0);
    const probes = await tryAll(run, { ...options, tenants: tried });
    const notes = [...known.notes, ...[...refusals.values()].flat()];
    const isFailed = probes.some(({ outcome }) => outcome === 'failed');
    const result = isFailed ? 'failed' : tried.length < tenants.length ? 'refused' : 'clean';
    return { result, network: { ...known, notes, probes } };
}


/***/ }),

/***/ 86496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dA: () => (/* binding */ utcDay),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   dp: () => (/* binding */ HOUR),
/* harmony export */   pY: () => (/* binding */ MINUTE),
/* harmony export */   vD: () => (/* binding */ utcMinute)
/* harmony export */ });
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
function isoText(time) {
    return typeof time === 'string' ? time : time.toISOString();
}
/** `2026-11-24`. @param time a date, or text in ISO 8601 */
function utcDay(time) {
    return isoText(time).slice(0, 10);
}
/** `2026-11-24 13:05 UTC`. @param time a date, or text in ISO 8601 */
function utcMinute(time) {
    return `${isoText(time).slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 15685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mj: () => (/* binding */ notAllowed),
/* harmony export */   wD: () => (/* binding */ requireAllowed),
/* harmony export */   yN: () => (/* binding */ NotAllowed)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23058);
/* harmony import */ var _tenant_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1117);
/* harmony import */ var _tenant_suggestion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64230);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63286);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95278);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13493);







/** The lists of the workflow: the name of each, and the normalization of its entries. */
const LISTS = {
    servers: { variable: 'GENESYS_HYBRID_ALLOWED_SERVERS', nameOf: _lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5 },
    domains: { variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS', nameOf: _lists_js__WEBPACK_IMPORTED_MODULE_3__/* .domainName */ .AU },
    // `env:ACME_PROVISIONER` and `github:acme/provisioner` read variables of the job; an entry may omit the store.
    env: {
        variable: 'GENESYS_HYBRID_ALLOWED_ENV',
        nameOf: (text) => (0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_4__/* .variablePrefix */ .N)(text.replace(/^(env|github):/, '')),
    },
};
function serverUses({ name: tenant, transaction: { server } }) {
    if (server.driver === 'file')
        return [];
    const name = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(server.url);
    const shown = name === undefined ? new URL(server.url).host : (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .shownServer */ .Hl)(name);
    const place = { side: 'engage', address: 'transaction', pointer: '/transaction/server/url' };
    const refused = (about, unreadable) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.server', { shown, tenant, unreadable });
    return [{ list: 'servers', ...place, name, refuse: refused }];
}
function domainUses({ name: tenant, organization: { domain } }) {
    const known = Object.values(_tenant_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .REGIONS */ .i);
    if (known.includes(domain))
        return [];
    const place = { side: 'cloud', address: 'organization', pointer: '/organization/domain' };
    const meant = (0,_tenant_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .suggest */ .Z)(domain, known);
    const refused = (about, unreadable) => {
        const values = { domain, tenant, unreadable };
        if (meant === undefined)
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.domain', values);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.domain#meant', { ...values, meant });
    };
    return [{ list: 'domains', ...place, name: (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .domainName */ .AU)(domain), refuse: refused }];
}
function environmentUse(tenant, { pointer, reference }, place) {
    const { store, path } = reference;
    const prefix = (0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_4__/* .variablePrefix */ .N)(path);
    const key = pointer.slice(1).replaceAll('/', '.');
    // A comma separates entries of the list; in the name of a variable it becomes an underscore.
    const shown = `${store}:${path.replaceAll(',', '_')}`;
    const refused = (about, unreadable) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.env', { prefix, key, tenant, shown, unreadable });
    return { list: 'env', ...place, pointer, name: prefix, refuse: refused };
}
/** By top-level key of the file. */
const PLACES = {
    organization: { side: 'cloud', address: 'organization' },
    transaction: { side: 'engage', address: 'transaction' },
};
/** Entries of the store `github` reach a job as variables, like those of `env`. */
function referenceUses(tenant) {
    const ofJob = (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_6__/* .secretReferences */ .Li)(tenant).filter(({ reference: { store } }) => store === 'env' || store === 'github');
    return ofJob.map((placed) => {
        const [, top = ''] = placed.pointer.split('/');
        return environmentUse(tenant.name, placed, PLACES[top] ?? { side: 'store', address: 'saml-key' });
    });
}
/** The store `github` reads variables of the job too, but only those in our record at GitHub, with their fingerprints. */
function storeUses({ name, secrets: { store, path } }) {
    if (store !== 'env')
        return [];
    const placed = { pointer: '/secrets/path', reference: { store, path } };
    return [environmentUse(name, placed, { side: 'store', address: 'secrets' })];
}
/** All uses of a tenant file that need an entry in a list of the workflow. */
function usesOf(tenant) {
    return [...serverUses(tenant), ...domainUses(tenant), ...referenceUses(tenant), ...storeUses(tenant)];
}
/** The tenant file uses a place for credentials that the workflow does not allow. */
class NotAllowed extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
    /** One finding for each such place. */
    findings;
    constructor(findings) {
        super(findings[0]);
        this.findings = findings;
    }
}
const UNREADABLE = ' The list has invalid entries: give exact names, without wildcards.';
/**
 * In GitHub Actions, credentials go only to places that the workflow allows, and come only from variables that it allows: otherwise
 * anyone who can change a tenant file on a branch could have them sent anywhere before a review. In a terminal, the person who
 * runs the command has read the file.
 */
function notAllowed(environment, tenant, sides) {
    if (environment.GITHUB_ACTIONS !== 'true')
        return [];
    return usesOf(tenant)
        .filter(({ side }) => sides.includes(side))
        .flatMap((use) => {
        const { variable, nameOf } = LISTS[use.list];
        const { names, unreadable } = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAllowedList */ .E5)(environment[variable], nameOf);
        const isAllowed = use.name !== undefined && names.has(use.name);
        return isAllowed ? [] : [use.refuse((0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .aboutOf */ .rI)(use, tenant), unreadable > 0 ? UNREADABLE : '')];
    });
}
/** Called before any request for a tenant and before any read from a store. @throws NotAllowed */
function requireAllowed(environment, tenant, sides) {
    const [first, ...more] = notAllowed(environment, tenant, sides);
    if (first)
        throw new NotAllowed([first, ...more]);
}


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


/***/ }),

/***/ 95278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   rI: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29662);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63286);


function aboutOf(asked, tenant) {
    return { address: asked.address, where: (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(tenant, asked.pointer) };
}
function finding(severity) {
    return (about, id, ...[values]) => ({
        severity,
        ...(0,_base_message_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMessage */ .h)(id, values),
        ...about,
    });
}
const refuse = finding('refuse');
const warn = finding('warn');
const note = finding('note');


/***/ })

};
