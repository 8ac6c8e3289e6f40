export const id = 812;
export const ids = [812];
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
/** The tenant file comes first, then the environment. @throws HybridError when nothing names the Vault */
function vaultLocation({ environment }, location) {
    const address = location.address ?? environment.VAULT_ADDR?.trim();
    if (!address || !URL.canParse(address)) {
        // Not quoted: people paste the token where the address belongs.
        const message = address ? 'what VAULT_ADDR says is not the address of a Vault' : 'nothing says where the Vault is';
        const fix = 'Set VAULT_ADDR (input vault-address), or secrets.address in the tenant file.';
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HybridError */ .Nh({ code: 'vault.no-address', message, fix });
    }
    if (location.address !== undefined)
        requireKnown(location.address, environment);
    return {
        address: address.replace(/\/+$/, ''),
        mount: mountName(location.mount ?? (environment.VAULT_MOUNT || _tenant_generated_tenant_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULTS */ .z.secrets.mount)),
        namespace: location.namespace ?? (environment.VAULT_NAMESPACE || undefined),
        certificateAuthority: certificateAuthority(environment.VAULT_CACERT),
    };
}
/** In a workflow the login goes only to a vault that the workflow names: a tenant file on a branch could name any. */
function requireKnown(address, environment) {
    if (environment.GITHUB_ACTIONS !== 'true')
        return;
    const { VAULT_ADDR = '', GENESYS_HYBRID_VAULTS = '' } = environment;
    const { names } = (0,_core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .allowedList */ .bG)(`${VAULT_ADDR}\n${GENESYS_HYBRID_VAULTS}`, _core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5);
    if (names.has((0,_core_allowed_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(address) ?? ''))
        return;
    const message = `a tenant file names the vault ${new URL(address).host}, and the workflow does not`;
    const fix = 'Add it to the inputs of the step: vault-address, or vaults for further ones. Nothing was sent there.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P_({ code: 'vault.unknown-address', message, fix });
}
/** `/kv/` is `kv`: Vault shows mounts with a slash at the end, and people copy them. */
function mountName(text) {
    const name = text.replaceAll(/^\/+|\/+$/g, '');
    urlPath(name);
    return name;
}
/** A path as a piece of a URL: `..` or `?` in a tenant file would ask Vault for something else. @throws HybridError */
function urlPath(path) {
    const segments = path.split('/');
    const isPath = path.isWellFormed() && !segments.some((segment) => ['', '.', '..'].includes(segment));
    if (isPath)
        return segments.map(encodeURIComponent).join('/');
    const fix = 'Write it like genesys/acme, without a slash at its ends and without dots between slashes.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HybridError */ .Nh({ code: 'vault.path', message: `"${path.toWellFormed()}" is no path in a Vault`, fix });
}
/** VAULT_CACERT is a path, as for Vault's own command; the Action's input gives the PEM itself. */
function certificateAuthority(value) {
    if (!value || value.includes(CERTIFICATE))
        return value || undefined;
    const pem = readText(value);
    if (pem?.includes(CERTIFICATE))
        return pem;
    // Not quoted either: it may be the wrong PEM.
    const what = pem === undefined ? 'there is no file at the path' : 'there is no certificate in the file';
    const fix = 'It is the path of a PEM file, or the PEM itself, of the authority that signed the certificate of the Vault.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .HybridError */ .Nh({ code: 'vault.ca', message: `${what} that VAULT_CACERT names`, fix });
}
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** Statuses that are an answer, whatever is asked. */
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
            // Agents may insist on it.
            'X-Vault-Request': 'true',
            ...(namespace !== undefined && { 'X-Vault-Namespace': namespace }),
            ...(token && { 'X-Vault-Token': token }),
        },
    };
}


/***/ }),

/***/ 40812:
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


/** What services and this tool itself, which have client credentials, want of Genesys Cloud. */
function cloudWants(domain, whose) {
    return [
        { ...whose, kind: 'cloud', address: `https://login.${domain}`, reason: 'OAuth tokens, by client credentials' },
        { ...whose, kind: 'cloud', address: `https://api.${domain}`, reason: 'Platform API' },
    ];
}
/** The article: a desktop turns a SAML response into a token, goes to the redirect URI, and uses the common services and their pages. */
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
    const authority = certificateAuthority === undefined ? {} : { certificateAuthority };
    return [{ source: 'runner', kind: 'configuration-server', address, reason, ...authority }];
}
/** An entry of a vault, named by a tenant whose own store is another, is found by the environment alone. */
function vaultAddress(tenant, surroundings) {
    const { store, address } = tenant.secrets;
    return (store === 'vault' && address) || surroundings.vaultAddress || undefined;
}
function usesVault(tenant) {
    return (tenant.secrets.store === 'vault' || (0,tenant_tenant/* secretReferences */.Li)(tenant).some(({ reference }) => reference.store === 'vault'));
}
function vaultWants(tenant, surroundings) {
    const address = usesVault(tenant) ? vaultAddress(tenant, surroundings) : undefined;
    if (address === undefined)
        return [];
    const { vaultAuthority: authority } = surroundings;
    const want = { source: 'runner', kind: 'vault', address, reason: 'secrets in the vault' };
    return [authority === undefined ? want : { ...want, certificateAuthority: authority }];
}
/** Nothing but https leaves this machine, and what stays on it passes no firewall. */
function leavesByHttps(address) {
    if (!URL.canParse(address))
        return false;
    const url = new URL(address);
    return url.protocol === 'https:' && !(0,http_endpoints/* isLoopback */.U9)(url);
}
/** Hosts of GitHub, which a runner needs besides, are for GitHub to list. */
function wantsOf(tenant, surroundings) {
    const ofRunner = cloudWants(tenant.organization.domain, { source: 'runner' });
    const inside = [...serverWants(tenant), ...vaultWants(tenant, surroundings)];
    return [...desktopWants(tenant), ...serviceWants(tenant), ...ofRunner, ...inside];
}
function needsOf(tenants, surroundings) {
    return tenants.flatMap((tenant) => wantsOf(tenant, surroundings)
        .filter(({ address }) => leavesByHttps(address))
        .map(({ address, ...rest }) => ({ ...rest, url: new URL(address), tenant: tenant.name })));
}
function vaultNote(address) {
    const fix = 'Set VAULT_ADDR to the https address of the vault, or write secrets.address in the tenant file.';
    if (address === undefined)
        return { message: 'no rule for the vault: nothing says where it is', fix };
    if (leavesByHttps(address) || (URL.canParse(address) && (0,http_endpoints/* isLoopback */.U9)(new URL(address))))
        return undefined;
    return { message: 'no rule for the vault: VAULT_ADDR is no https address, and only https is used', fix };
}
/** Rules that are missing because something was not said. */
function networkNotes(tenants, surroundings = {}) {
    const notes = tenants.filter(usesVault).flatMap((tenant) => {
        const note = vaultNote(vaultAddress(tenant, surroundings));
        return note ? [{ ...note, tenant: tenant.name }] : [];
    });
    return [...Map.groupBy(notes, ({ message }) => message)].flatMap(([message, all]) => {
        const tenants = all.map(({ tenant }) => tenant);
        return all.slice(0, 1).map(({ fix }) => ({ tenants, message, fix }));
    });
}

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/base/system-code.ts
var system_code = __webpack_require__(69672);
;// CONCATENATED MODULE: ./src/adapters/network/causes.ts

/** A failure whose cause is known where it happens. */
class StepFailure extends Error {
    name = 'StepFailure';
    reason;
    /** The certificate that is at fault. */
    certificate;
    constructor(reason, certificate) {
        super(reason.detail);
        this.reason = reason;
        this.certificate = certificate;
    }
}
/** Codes of our own, beside those of the system. */
const TOO_LONG = 'TOO_LONG';
const STOPPED = 'STOPPED';
const seconds = ({ stepLimit }) => `${stepLimit / 1000} s`;
const INNER_DNS = 'A company network may know inner names only: then everything goes through a proxy, and HTTPS_PROXY has to name it.';
const NAMED_IN = {
    cloud: 'the region, domain or address in the tenant file',
    'configuration-server': 'transaction.server.url in the tenant file',
    vault: 'VAULT_ADDR, or secrets.address in the tenant file',
};
const EXPLANATIONS = {
    'network.dns-unknown': ({ nearestHost, proxy, kind }) => [
        `the name ${nearestHost} is not known`,
        proxy
            ? 'Check HTTPS_PROXY, and the DNS of this machine.'
            : `Check ${NAMED_IN[kind]}, and the DNS of this machine. ${INNER_DNS}`,
    ],
    'network.dns-silent': ({ nearestHost, proxy }) => [
        `the DNS of this machine gave no answer for ${nearestHost}`,
        `Check that this machine reaches its DNS server (port 53). ${proxy ? '' : INNER_DNS}`.trim(),
    ],
    'network.refused': ({ nearest, proxy }) => [
        `${nearest} refused the connection`,
        proxy
            ? 'Check host and port in HTTPS_PROXY.'
            : 'Nothing listens on this port, or a firewall rejects it: check the port, then open the rule.',
    ],
    'network.dropped': (circumstances) => [
        `no answer within ${seconds(circumstances)}: a firewall drops the packets`,
        `Open outbound TCP from this machine to ${circumstances.nearest}.`,
    ],
    'network.unreachable': ({ nearest }) => [
        `there is no route to ${nearest}`,
        'Check the routes of this machine, and whether it may leave its network without a proxy (HTTPS_PROXY).',
    ],
    'network.forbidden-here': ({ nearest }) => [
        `this machine itself does not let the connection to ${nearest} out`,
        'Look at its own firewall, or at what confines this process.',
    ],
    'network.cut': ({ nearest }) => [
        `the connection to ${nearest} was cut as soon as it was made`,
        'A firewall between here and there ends it: open the rule.',
    ],
    'network.proxy-silent': (circumstances) => [
        `the proxy ${circumstances.proxy} gave no answer within ${seconds(circumstances)}`,
        `Ask whether the proxy may reach ${circumstances.wanted}; check host and port in HTTPS_PROXY.`,
    ],
    'network.proxy-certificate': ({ proxy }) => [
        `the certificate of the proxy ${proxy} is not trusted`,
        'Give the certificate of its authority with NODE_EXTRA_CA_CERTS, or write http:// in HTTPS_PROXY if it takes no TLS itself.',
    ],
    'network.proxy-broken': ({ proxy }) => [
        `${proxy} did not answer as an HTTP proxy does`,
        'HTTPS_PROXY has to name an HTTP proxy, with http:// before it unless it takes TLS itself; SOCKS is not used.',
    ],
    'network.proxy-forbids': ({ proxy, wanted }) => [
        `the proxy ${proxy} forbids ${wanted}`,
        `Have ${wanted} allowed there for CONNECT, or exempt it with NO_PROXY if a direct way is open.`,
    ],
    'network.proxy-login': ({ proxy, sentLogin }) => [
        sentLogin
            ? `the proxy ${proxy} does not take the user and password in HTTPS_PROXY`
            : `the proxy ${proxy} wants a login`,
        'Write HTTPS_PROXY with user and password, http://USER:PASSWORD@HOST:PORT, special characters percent-encoded. Only Basic is used: for NTLM or Kerberos a relay is needed.',
    ],
    'network.tls-silent': (circumstances) => [
        `connected, but no TLS within ${seconds(circumstances)}`,
        `A firewall lets the connection through and then drops what it carries, or ${circumstances.wanted} takes no TLS: look at the rules for contents and applications.`,
    ],
    'network.tls-cut': ({ wanted }) => [
        'the connection was cut at the beginning of TLS',
        `A firewall or proxy that looks at the name in TLS forbids it: let ${wanted} through by name.`,
    ],
    'network.no-tls': ({ wanted }) => [
        'what answers does not speak TLS as it is spoken here',
        `Check the port of ${wanted}; or something between here and there answers in its place.`,
    ],
    'network.http-silent': (circumstances) => [
        `TLS is good, but no HTTP answer within ${seconds(circumstances)}`,
        `Run again; if it stays, ask who runs ${circumstances.wanted}, or what inspects the contents on the way.`,
    ],
    'network.http-cut': ({ wanted }) => [
        'the connection was cut instead of an HTTP answer',
        `Run again; if it stays, ask what inspects the contents on the way, or who runs ${wanted}.`,
    ],
    'network.stopped': () => ['not finished: the run is being stopped', 'Run again.'],
};
function explained(code, circumstances) {
    const explain = EXPLANATIONS[code];
    const [detail, fix] = explain(circumstances);
    return { code, detail, fix };
}
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_/;
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
/** The likely cause of what `step` threw. A code that nobody foresaw stands in the text, for whoever has to look further. */
function causeOf(step, error, circumstances) {
    if (error instanceof StepFailure)
        return error.reason;
    const code = (0,system_code/* systemCode */.x)(error);
    if (code === STOPPED)
        return explained('network.stopped', circumstances);
    const { known, other } = CAUSES[step];
    const foreseen = Object.hasOwn(known, code) ? known[code] : undefined;
    if (foreseen)
        return explained(foreseen, circumstances);
    const isCertificate = step === 'proxy' && CERTIFICATE.test(code);
    const cause = explained(isCertificate ? 'network.proxy-certificate' : other, circumstances);
    return code === 'unknown' ? cause : { ...cause, detail: `${cause.detail} (${code})` };
}
/** A proxy that answered CONNECT with anything but 200. */
function proxyAnswer(status, circumstances) {
    if (status === 403)
        return explained('network.proxy-forbids', circumstances);
    if (status === 407)
        return explained('network.proxy-login', circumstances);
    const { proxy, wanted } = circumstances;
    const detail = `the proxy ${proxy} answered ${status} when asked for ${wanted}`;
    const fix = `The proxy itself cannot reach ${wanted}: have the rule opened for it, or exempt the host with NO_PROXY if a direct way is open.`;
    return { code: 'network.proxy-status', detail, fix };
}

// EXTERNAL MODULE: ./src/adapters/http/proxy.ts
var http_proxy = __webpack_require__(77021);
;// CONCATENATED MODULE: ./src/adapters/network/probe-journey.ts


/** Without the brackets that an IPv6 address has in a URL. */
function hostOf({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}
function portOf({ port, protocol }) {
    if (port !== '')
        return Number(port);
    return protocol === 'https:' ? 443 : 80;
}
function authorityOf(url) {
    return `${url.hostname}:${portOf(url)}`;
}
/** An error that comes after its step must not end the process; what matters of it was told by the step. */
function opened({ open }, socket) {
    socket.on('error', () => { });
    open.outermost = socket;
    return socket;
}
function beginJourney({ host, port, kind }, parts) {
    const { environment, endpoints, stepLimit, lookup, secureContext, now } = parts;
    const target = (0,http_endpoints/* applyEndpoint */.y7)(endpoints, new URL(`https://${host}:${port}/`));
    const proxy = (0,http_proxy/* proxyFor */.i)(environment, target);
    const circumstances = {
        wanted: authorityOf(target),
        kind,
        nearest: authorityOf(proxy ?? target),
        nearestHost: hostOf(proxy ?? target),
        ...(proxy && { proxy: `${proxy.protocol}//${authorityOf(proxy)}` }),
        sentLogin: proxy !== undefined && proxy.username !== '',
        stepLimit,
    };
    return { target, proxy, kind, lookup, secureContext, now, circumstances, open: {}, addresses: [] };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
;// CONCATENATED MODULE: ./src/adapters/network/certificate.ts


/** Fewer days left are worth a warning: time enough to renew before agents are locked out. */
const FEW_DAYS = 14;
/** The name a person knows an authority by: its common name, and the organization where there is one. */
function nameText(name) {
    const [common, organization] = [name?.CN, name?.O].map((value) => [value ?? []].flat().join(', '));
    if (!common)
        return organization || 'somebody without a name';
    return organization && organization !== common ? `${common} (${organization})` : common;
}
const MOST_NAMES = 3;
/** Hosts that a certificate is for; old ones have them in their common name only. */
function hostsText({ subject, subjectaltname }) {
    const hosts = (subjectaltname ?? '').split(', ').map((entry) => entry.replace(/^(DNS|IP Address):/, ''));
    if (hosts[0] === '')
        return nameText(subject);
    return (0,base_text/* listed */.K)(hosts, MOST_NAMES);
}
/** A date that cannot be read counts as past. */
function dateOf(text) {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
function certificateFacts(certificate, now) {
    const end = dateOf(certificate.valid_to);
    return {
        subject: hostsText(certificate),
        issuer: nameText(certificate.issuer),
        validTo: end.toISOString(),
        daysLeft: Math.floor((end.getTime() - now.getTime()) / time/* DAY */.d_),
    };
}
const AUTHORITIES = {
    cloud: 'Most likely a proxy that opens TLS stands in between: give the certificate of its authority with NODE_EXTRA_CA_CERTS, or have this host exempted from inspection.',
    'configuration-server': 'Write the certificate of its authority into the tenant file (transaction.server.certificateAuthority), or name it with NODE_EXTRA_CA_CERTS.',
    vault: 'Name the certificate of its authority with VAULT_CACERT (input vault-certificate-authority), or with NODE_EXTRA_CA_CERTS.',
};
const dayOf = ({ validTo }) => (0,time/* utcDay */.dA)(validTo);
function datesProblem({ facts, chainError, host }) {
    if (chainError === 'CERT_NOT_YET_VALID') {
        const detail = `the certificate, issued by ${facts.issuer}, is not valid yet`;
        return { code: 'network.certificate-not-yet-valid', detail, fix: 'Check the clock of this machine.' };
    }
    if (facts.daysLeft >= 0 && chainError !== 'CERT_HAS_EXPIRED')
        return undefined;
    const what = facts.daysLeft < 0 ? `the certificate expired on ${dayOf(facts)}` : 'a certificate above it has expired';
    const fix = `Whoever runs ${host} has to renew it; check the clock of this machine too.`;
    return { code: 'network.certificate-expired', detail: `${what}; issued by ${facts.issuer}`, fix };
}
/** What is wrong with a certificate, the first thing first. */
function certificateProblem(examined) {
    const { facts, chainError, fitsName, host, kind } = examined;
    const dates = datesProblem(examined);
    if (dates)
        return dates;
    if (chainError !== undefined) {
        const detail = `the certificate is issued by ${facts.issuer}, whom this machine does not trust (${chainError})`;
        return { code: 'network.certificate-untrusted', detail, fix: AUTHORITIES[kind] };
    }
    if (fitsName)
        return undefined;
    const detail = `the certificate is for ${facts.subject} and not for ${host}; issued by ${facts.issuer}`;
    const fix = `Something else answers in place of ${host}: check the address, its DNS entry, and what stands on the way.`;
    return { code: 'network.certificate-name', detail, fix };
}
function isShort({ daysLeft }) {
    return daysLeft < FEW_DAYS;
}
/** `trusted, until 2027-03-01 (120 days left), issued by Amazon RSA 2048 M02 (Amazon)` */
function certificateText(facts) {
    const { daysLeft, issuer } = facts;
    return `trusted, until ${dayOf(facts)} (${(0,base_text/* plural */.L)(daysLeft, 'day')} left), issued by ${issuer}`;
}

;// CONCATENATED MODULE: ./src/adapters/network/probe-steps.ts









const SHOWN_ADDRESSES = 4;
/** As the HTTP client does it: by the system, with its hosts file and its search list. */
async function lookUp({ target, proxy, lookup }) {
    const host = hostOf(proxy ?? target);
    const family = (0,external_node_net_.isIP)(host);
    if (family !== 0)
        return { detail: `${host}, no name to look up`, gained: { addresses: [{ address: host, family }] } };
    const addresses = await lookup(host);
    const shown = addresses.map(({ address }) => address);
    return { detail: `${proxy ? 'proxy ' : ''}${host} is ${(0,base_text/* listed */.K)(shown, SHOWN_ADDRESSES)}`, gained: { addresses } };
}
/** The addresses that were found, so that nothing is looked up a second time; all of them are tried. */
async function connect(journey) {
    const { addresses, proxy, target } = journey;
    const url = proxy ?? target;
    const known = (_host, { all }, found) => {
        if (all)
            found(null, [...addresses]);
        else
            found(null, addresses[0]?.address ?? '', addresses[0]?.family);
    };
    const socket = opened(journey, (0,external_node_net_.connect)({ host: hostOf(url), port: portOf(url), lookup: known }));
    await (0,external_node_events_.once)(socket, 'connect');
    return { detail: `connected to ${socket.remoteAddress} port ${socket.remotePort}`, gained: { socket } };
}
function login({ username, password }) {
    if (username === '' && password === '')
        return {};
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    return { 'Proxy-Authorization': `Basic ${credentials}` };
}
/** A proxy named with https:// takes TLS itself; it is told nothing before it has proved who it is. */
async function toProxy(journey, proxy, socket) {
    if (proxy.protocol !== 'https:')
        return socket;
    const host = hostOf(proxy);
    const secure = opened(journey, (0,external_node_tls_.connect)({ socket, host, servername: (0,external_node_net_.isIP)(host) ? '' : host, ALPNProtocols: ['http/1.1'] }));
    await (0,external_node_events_.once)(secure, 'secureConnect');
    return secure;
}
/** Node gives the connection back after any answer to CONNECT; after another one it is closed as soon as the status is known. */
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
/** CONNECT. What comes after goes through the tunnel, and the proxy sees only the name. */
async function openTunnel(journey) {
    const { proxy, target, socket, circumstances } = journey;
    if (!proxy || !socket)
        throw new TypeError('there is no way to a proxy');
    const way = await toProxy(journey, proxy, socket);
    const path = authorityOf(target);
    const headers = { Host: path, ...login(proxy) };
    const asking = (0,external_node_http_.request)({ method: 'CONNECT', path, createConnection: () => way, headers });
    const status = await statusOf(asking);
    if (status !== 200)
        throw new StepFailure(proxyAnswer(status, circumstances));
    return { detail: `${circumstances.proxy} lets ${path} through`, gained: { socket: way } };
}
/**
 * A certificate that is not trusted is let in to be read, because the name of its issuer is what a person needs to know.
 * Nothing is sent over such a connection: the step fails, and the next is not tried.
 */
async function secured(journey, host) {
    const { socket, secureContext } = journey;
    if (!socket)
        throw new TypeError('there is no connection');
    const secure = (0,external_node_tls_.connect)({
        socket,
        servername: (0,external_node_net_.isIP)(host) ? '' : host,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
        ...(secureContext && { secureContext }),
    });
    await (0,external_node_events_.once)(opened(journey, secure), 'secureConnect');
    return secure;
}
/** TLS with the destination: chain, host name and dates of its certificate. */
async function probe_steps_secure(journey) {
    const { target, now, kind } = journey;
    const host = hostOf(target);
    const socket = await secured(journey, host);
    const certificate = socket.getPeerCertificate();
    const facts = certificateFacts(certificate, now);
    const code = socket.authorizationError;
    const problem = certificateProblem({
        facts,
        chainError: socket.authorized ? undefined : (0,system_code/* systemCode */.x)({ code }),
        fitsName: (0,external_node_tls_.checkServerIdentity)(host, certificate) === undefined,
        host,
        kind,
    });
    if (problem)
        throw new StepFailure(problem, facts);
    const fix = `Whoever runs ${host} has to renew the certificate soon.`;
    return {
        detail: certificateText(facts),
        ...(isShort(facts) && { warning: { fix } }),
        gained: { socket, certificate: facts },
    };
}
/** Any answer is good: it proves that requests pass. No credentials are sent. */
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

;// CONCATENATED MODULE: ./src/adapters/network/probe.ts






const STEP_LIMIT = 10_000;
/** Destinations tried side by side; bounds sockets. */
const CONCURRENCY = 16;
/** The threads in which Node looks names up. One more would only wait, and its time would run out meanwhile. */
const LOOKUPS = 4;
const STEPS = {
    dns: lookUp,
    tcp: connect,
    proxy: openTunnel,
    tls: probe_steps_secure,
    http: ask,
};
function stepsOf({ proxy }) {
    return ['dns', 'tcp', ...(proxy ? ['proxy'] : []), 'tls', 'http'];
}
/** A context with all that Node trusts takes a while to make, and tenants share authorities. */
function secureContexts() {
    const made = new Map();
    return (certificateAuthority) => {
        if (certificateAuthority === undefined)
            return undefined;
        const context = made.get(certificateAuthority) ??
            (0,external_node_tls_.createSecureContext)({ ca: [...(0,external_node_tls_.getCACertificates)('default'), certificateAuthority] });
        made.set(certificateAuthority, context);
        return context;
    };
}
function taken(name, { detail, warning }) {
    return warning ? { name, outcome: 'warned', detail, ...warning } : { name, outcome: 'passed', detail };
}
/** Ends with `work`, with its time or with a stop, whichever is first. What `work` leaves open is for the caller to close. */
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
    try {
        const passed = await (name === 'dns' ? probing.lookups(limited) : limited());
        return [taken(name, passed), { ...journey, ...passed.gained }];
    }
    catch (error) {
        const failed = { name, outcome: 'failed', ...causeOf(name, error, journey.circumstances) };
        const certificate = error instanceof StepFailure ? error.certificate : undefined;
        return [failed, certificate ? { ...journey, certificate } : journey];
    }
}
/** One step after another; after the first that fails none is tried. */
async function travel(begun, probing) {
    const steps = [];
    let journey = begun;
    for (const name of stepsOf(begun)) {
        if (steps.at(-1)?.outcome === 'failed' || steps.at(-1)?.outcome === 'not-tried') {
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
    const { host, port, sources, tenants, certificateAuthority } = destination;
    probing.onProgress?.(destination, 'started');
    const journey = beginJourney(destination, { ...probing, secureContext: probing.contextFor(certificateAuthority) });
    try {
        const { steps, end } = await travel(journey, probing);
        const outcome = outcomeOf(steps);
        probing.onProgress?.(destination, outcome === 'failed' ? 'failed' : 'done');
        const { proxy, wanted } = journey.circumstances;
        return {
            host,
            port,
            sources,
            tenants,
            outcome,
            ...(proxy !== undefined && { proxy }),
            ...(wanted !== `${host}:${port}` && { endpoint: journey.target.origin }),
            ...(end.certificate && { certificate: end.certificate }),
            steps,
        };
    }
    finally {
        journey.open.outermost?.destroy();
    }
}
/** Tries every destination from this machine, side by side. Never throws for what stands in the way: that is its answer. */
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


/** By zones of a network, as a firewall team works. */
const SOURCES = ['desktops', 'services', 'runner'];
const HTTPS_PORT = 443;
function rules_portOf({ url }) {
    return url.port === '' ? HTTPS_PORT : Number(url.port);
}
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
function inOrder(texts) {
    return [...new Set(texts)].filter((text) => text !== undefined).sort(compare);
}
function grouped(needs, keyOf) {
    const groups = Map.groupBy(needs, (need) => JSON.stringify(keyOf(need)));
    return [...groups.values()].map((group) => group);
}
function ruleOf(needs) {
    const [first] = needs;
    return {
        source: first.source,
        services: inOrder(needs.map(({ service }) => service)),
        host: first.url.hostname,
        port: rules_portOf(first),
        direction: 'outbound',
        protocol: 'HTTPS',
        transport: 'TCP',
        reasons: [...new Set(needs.map(({ reason }) => reason))],
        tenants: inOrder(needs.map(({ tenant }) => tenant)),
    };
}
function byPlace(one, other) {
    return compare(one.host, other.host) || one.port - other.port;
}
/** The rules to open for tenants: one for each source, host and port, however many tenants want it. */
function networkRules(tenants, surroundings = {}) {
    const groups = grouped(needsOf(tenants, surroundings), (need) => [need.source, need.url.hostname, rules_portOf(need)]);
    const rank = ({ source }) => SOURCES.indexOf(source);
    return groups.map(ruleOf).sort((one, other) => rank(one) - rank(other) || byPlace(one, other));
}
function destinationOf(needs) {
    const [{ url, kind, certificateAuthority }] = needs;
    return {
        host: url.hostname,
        port: rules_portOf(needs[0]),
        kind,
        sources: SOURCES.filter((source) => needs.some((need) => need.source === source)),
        tenants: inOrder(needs.map(({ tenant }) => tenant)),
        ...(certificateAuthority !== undefined && { certificateAuthority }),
    };
}
/** What the rules lead to, each once: tried from one machine, whoever needs them. */
function networkDestinations(tenants, surroundings = {}) {
    const needs = needsOf(tenants, surroundings);
    const groups = grouped(needs, (need) => [need.url.hostname, rules_portOf(need), need.certificateAuthority]);
    return groups.map(destinationOf).sort(byPlace);
}
/** Which region each organization is in: the answer to the first question of a firewall team. */
function tenantRegions(tenants) {
    const regionOf = (domain) => Object.keys(regions/* REGIONS */.i).find((region) => regions/* REGIONS */.i[region] === domain);
    return tenants
        .map(({ name, file, organization: { domain } }) => {
        const region = regionOf(domain);
        return { tenant: name, file, domain, ...(region !== undefined && { region }) };
    })
        .sort((one, other) => compare(one.tenant, other.tenant));
}

// EXTERNAL MODULE: ./src/adapters/stores/vault/location.ts
var vault_location = __webpack_require__(41425);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/allowed/guard.ts + 1 modules
var guard = __webpack_require__(77943);
;// CONCATENATED MODULE: ./src/app/commands/network.ts







/** The certificate authority is a file, and one for every vault; it is read only when a vault is to be tried. */
function vaultAuthority({ context }, destinations) {
    const vault = destinations.find(({ kind }) => kind === 'vault');
    if (!vault)
        return undefined;
    const address = `https://${vault.host}:${vault.port}`;
    return (0,vault_location/* vaultLocation */.CI)(context, { store: 'vault', address }).certificateAuthority;
}
async function tryAll(run, { tenants, stepLimit }) {
    const { environment, stop, clock } = run.context;
    const vaultAddress = environment.VAULT_ADDR;
    const authority = vaultAuthority(run, networkDestinations(tenants, { vaultAddress }));
    const destinations = networkDestinations(tenants, { vaultAddress, vaultAuthority: authority });
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
/** Why a tenant is not tried: no credential is sent, but what answers where is nothing to find out from a workflow either. */
function refusalNotes({ context }, tenant) {
    const findings = (0,guard/* notAllowed */.mj)(context.environment, tenant, ['cloud', 'engage']).filter(({ code }) => code !== 'allowed.env');
    return findings.map(({ message, fix = '', where }) => ({
        tenants: [tenant.name],
        message: where ? `${(0,errors/* placeText */.Z9)(where)}: ${message}` : message,
        fix,
    }));
}
/**
 * The firewall rules that tenant files ask for and, with `probe`, which of them are open from here. Logs in nowhere.
 */
async function network(run, options) {
    const { tenants } = options;
    const surroundings = { vaultAddress: run.context.environment.VAULT_ADDR };
    const known = {
        tenants: tenantRegions(tenants),
        rules: networkRules(tenants, surroundings),
        notes: networkNotes(tenants, surroundings),
    };
    if (!options.probe)
        return { result: 'clean', network: known };
    const refusals = new Map(tenants.map((tenant) => [tenant, refusalNotes(run, tenant)]));
    const tried = tenants.filter((tenant) => refusals.get(tenant)?.length === 0);
    const probes = await tryAll(run, { ...options, tenants: tried });
    const notes = [...known.notes, ...[...refusals.values()].flat()];
    return { result: probeResult(probes, tried.length < tenants.length), network: { ...known, notes, probes } };
}
function probeResult(probes, isPartRefused) {
    if (probes.some(({ outcome }) => outcome === 'failed'))
        return 'failed';
    return isPartRefused ? 'refused' : 'clean';
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

/***/ 77943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yN: () => (/* binding */ NotAllowed),
  mj: () => (/* binding */ notAllowed),
  wD: () => (/* binding */ requireAllowed)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/allowed/lists.ts
var lists = __webpack_require__(13493);
// EXTERNAL MODULE: ./src/base/prefix.ts
var base_prefix = __webpack_require__(20797);
// EXTERNAL MODULE: ./src/tenant/regions.ts
var regions = __webpack_require__(1117);
// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/core/allowed/uses.ts





/** The list of each kind. */
const KINDS = {
    server: { variable: 'GENESYS_HYBRID_ALLOWED_SERVERS', input: 'allowed-servers', nameOf: lists/* serverName */.L5 },
    domain: { variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS', input: 'allowed-domains', nameOf: lists/* domainName */.AU },
    env: { variable: 'GENESYS_HYBRID_ALLOWED_ENV', input: 'allowed-env', nameOf: variablesName },
};
/** `env:ACME_PROVISIONER` and `github:acme/provisioner` read variables of the job; the list may leave the store out. */
function variablesName(entry) {
    return (0,base_prefix/* prefixOf */.M)(entry.replace(/^(env|github):/, ''));
}
function serverUses({ name: tenant, transaction: { server } }) {
    if (server.driver === 'file')
        return [];
    const name = (0,lists/* serverName */.L5)(server.url);
    const shown = name === undefined ? new URL(server.url).host : (0,lists/* shownServer */.Hl)(name);
    const what = `the server ${shown}, which the file of ${tenant} names: nothing was sent to it`;
    const place = { side: 'engage', address: 'transaction', pointer: '/transaction/server/url' };
    return [{ kind: 'server', ...place, name, shown, what, check: 'it is yours' }];
}
function domainUses({ name: tenant, organization: { domain } }) {
    const known = Object.values(regions/* REGIONS */.i);
    if (known.includes(domain))
        return [];
    const what = `the domain ${domain}, which the file of ${tenant} names and no known region has: nothing was sent to it`;
    const place = { side: 'cloud', address: 'organization', pointer: '/organization/domain' };
    const check = 'it is a domain of Genesys Cloud';
    const meant = (0,suggestion/* suggestion */.h)(domain, known);
    return [{ kind: 'domain', ...place, name: (0,lists/* domainName */.AU)(domain), shown: domain, what, check, meant }];
}
function environmentUse(tenant, { pointer, reference }, place) {
    const { store, path } = reference;
    const prefix = (0,base_prefix/* prefixOf */.M)(path);
    // A comma parts the entries of the list, and leads to the same variables as an underscore.
    const shown = `${store}:${path.replaceAll(',', '_')}`;
    const what = `the variables of the job that begin with ${prefix}, which ${pointer.slice(1).replaceAll('/', '.')} of ${tenant} names: none of them was read`;
    return { kind: 'env', ...place, pointer, name: prefix, shown, what, check: 'this tenant may use them' };
}
/** By the word of the file at the top. */
const PLACES = {
    organization: { side: 'cloud', address: 'organization' },
    transaction: { side: 'engage', address: 'transaction' },
};
/** Entries of the store `github` come to a job as variables, like those of `env`. */
function referenceUses(tenant) {
    const ofJob = (0,tenant_tenant/* secretReferences */.Li)(tenant).filter(({ reference: { store } }) => store === 'env' || store === 'github');
    return ofJob.map((placed) => {
        const [, top = ''] = placed.pointer.split('/');
        return environmentUse(tenant.name, placed, PLACES[top] ?? { side: 'store', address: 'saml-key' });
    });
}
/** The store `github` reads variables of the job too, but only those that a record at GitHub, written by us, names with their fingerprints. */
function storeUses({ name, secrets: { store, path } }) {
    if (store !== 'env')
        return [];
    const placed = { pointer: '/secrets/path', reference: { store, path } };
    return [environmentUse(name, placed, { side: 'store', address: 'secrets' })];
}
/** Everything of a tenant file that only a list of the workflow may permit. */
function usesOf(tenant) {
    return [...serverUses(tenant), ...domainUses(tenant), ...referenceUses(tenant), ...storeUses(tenant)];
}

;// CONCATENATED MODULE: ./src/core/allowed/guard.ts




/** The tenant file leads credentials to a place, or takes them from one, that the workflow does not name. */
class NotAllowed extends errors/* Refusal */.P_ {
    /** One for each such place. */
    findings;
    constructor(findings) {
        const [{ code, message, fix, where }] = findings;
        super({ code, message, fix, where });
        this.findings = findings;
    }
}
const UNREADABLE = 'The list has entries that cannot be read: name each exactly, without a wildcard.';
function findingOf(tenant, use, { unreadable }) {
    const { kind, address, pointer, shown, what, check, meant } = use;
    const { variable, input } = KINDS[kind];
    const add = `dd ${shown} to the repository variable ${variable} (input ${input} of the workflow), after checking that ${check}.`;
    const start = meant === undefined ? `A${add}` : `Write ${meant} if you meant that. Otherwise a${add}`;
    const fix = unreadable > 0 ? `${start} ${UNREADABLE}` : start;
    return (0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)({ address, pointer }, tenant), `allowed.${kind}`, `the workflow does not allow ${what}`, fix);
}
/**
 * In GitHub Actions credentials go only where the workflow says, and come only from the variables that it names: whoever may change a
 * tenant file on a branch could otherwise have them sent anywhere before anybody has read it. In a terminal the person who starts the
 * command has read the file.
 */
function notAllowed(environment, tenant, sides) {
    if (environment.GITHUB_ACTIONS !== 'true')
        return [];
    return usesOf(tenant)
        .filter(({ side }) => sides.includes(side))
        .flatMap((use) => {
        const { variable, nameOf } = KINDS[use.kind];
        const list = (0,lists/* allowedList */.bG)(environment[variable], nameOf);
        return use.name !== undefined && list.names.has(use.name) ? [] : [findingOf(tenant, use, list)];
    });
}
/** Asked before the first byte is sent for a tenant, and before anything of it is read from a store. @throws NotAllowed */
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
/* harmony export */   Hl: () => (/* binding */ shownServer),
/* harmony export */   L5: () => (/* binding */ serverName),
/* harmony export */   bG: () => (/* binding */ allowedList)
/* harmony export */ });
/** From `#` to the end of a line, at its beginning or after a blank or a comma: what is commented out allows nothing. */
const COMMENT = /(?<=^|[\s,])#.*/gm;
/**
 * The entries of a list, one a line; blanks and commas part them too.
 * @param nameOf one entry in the form in which it is compared; undefined when it is no such name
 */
function allowedList(text, nameOf) {
    const entries = (text ?? '')
        .replaceAll(COMMENT, '')
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    const names = entries.map(nameOf);
    return {
        names: new Set(names.filter((name) => name !== undefined)),
        unreadable: names.filter((name) => name === undefined).length,
    };
}
/**
 * Scheme, host and port of a server, as they are compared: `https://gax.acme.example:8443`. The host is in lower case, in punycode and
 * without a dot at its end; a port that is left out is the usual one of the scheme.
 * @param text `host`, `host:port` or a whole address; without a scheme it is https
 * @returns undefined for what is no server, a wildcard included: whoever owns one host of a domain must not get the login of another
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
/** A server as a person writes it into the list: whole, and without what goes without saying. */
function shownServer(name) {
    return name.replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2').replace(/^https:\/\//, '');
}
/** A domain of Genesys Cloud, as it is compared. Undefined for anything but a domain. */
function domainName(text) {
    if (/[*@/?#:\\]/.test(text) || !URL.canParse(`https://${text}`))
        return undefined;
    return withoutDot(new URL(`https://${text}`).hostname) || undefined;
}
/** `a.example.` is the host `a.example`, named from the root. */
function withoutDot(hostname) {
    return hostname.replace(/\.$/, '');
}


/***/ }),

/***/ 95278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   rI: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _base_told_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63286);


/** A resource, and where the file asks for it. */
function aboutOf(asked, tenant) {
    return { address: asked.address, where: (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(tenant, asked.pointer) };
}
function finding(severity) {
    function say(about, code, values, fix) {
        const written = { code, message: values, ...(fix !== undefined && { fix }) };
        const words = typeof values === 'string' ? written : (0,_base_told_js__WEBPACK_IMPORTED_MODULE_0__/* .told */ .E)(code, values);
        return { severity, ...words, ...about };
    }
    return say;
}
const refuse = finding('refuse');
const warn = finding('warn');
const note = finding('note');


/***/ })

};
