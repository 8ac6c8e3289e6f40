export const id = 661;
export const ids = [661];
export const modules = {

/***/ 15399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ GaxSessions)
/* harmony export */ });
/* harmony import */ var _base_get_or_create_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36380);
/* harmony import */ var _rest_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74453);
/* harmony import */ var _dialect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18264);



/** One login for all tenants of a run with the same GAX and account: GAX does not support a thousand sessions of one account. */
class GaxSessions {
    #context;
    #open = new Map();
    constructor(context) {
        this.#context = context;
    }
    at(access) {
        const { url, username, password, passwordMode, certificateAuthority } = access;
        // The fingerprint, because a key of a map must not hold the password.
        const account = [username.reveal(), password.fingerprint(password), passwordMode];
        const key = JSON.stringify([url, ...account, certificateAuthority]);
        return (0,_base_get_or_create_js__WEBPACK_IMPORTED_MODULE_2__/* .getOrCreate */ .I)(this.#open, key, () => new _rest_session_js__WEBPACK_IMPORTED_MODULE_0__/* .RestSession */ .b(this.#context, _dialect_js__WEBPACK_IMPORTED_MODULE_1__/* .GAX */ .d, access));
    }
    /** Never throws. */
    async close() {
        const open = [...this.#open.values()];
        this.#open.clear();
        await Promise.all(open.map((session) => session.close()));
    }
}


/***/ }),

/***/ 69622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe),
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _core_observed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42923);
/* harmony import */ var _core_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25936);
/* harmony import */ var _core_saml_own_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53426);
/* harmony import */ var _core_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52091);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54307);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63286);
/* harmony import */ var _permission_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32766);








const READS = [...new Set(_resources_list_js__WEBPACK_IMPORTED_MODULE_5__/* .TYPES */ .QE.flatMap(({ reads }) => reads))];
const OTHER_SIDE = (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('this run does not reach Genesys Cloud');
const NOT_READ = (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('it was not read');
/** Adds clients that the entry names but the list lacks, because lists lag behind: each is requested by its ID. */
async function withUnlisted(listed, entry, reader) {
    const ids = (0,_core_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .allClientVersions */ .Aw)(entry).flatMap(({ clientId }) => clientId ?? []);
    const unlisted = ids.filter((id) => !listed.some((client) => client.id === id));
    const found = await Promise.all(unlisted.map((id) => reader.client(id)));
    return [...listed, ...found.filter((client) => client !== undefined)];
}
async function readOne(name, { genesysCloud, tenant, entry }) {
    if (!genesysCloud)
        return [name, OTHER_SIDE];
    const value = await genesysCloud[name](tenant);
    if (name !== 'clients')
        return [name, (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .toObserved */ .iE)(value)];
    return [name, (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(await withUnlisted(value, entry, genesysCloud))];
}
function ownPairIn(values) {
    if (!values)
        return _core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .ABSENT */ .sj;
    try {
        return (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)((0,_core_saml_own_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .ownPairOf */ .s)(values));
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh)
            return { state: 'unreadable', fault: error };
        throw error;
    }
}
function cloudSnapshot(reads, side) {
    const names = [...READS, 'subject'];
    const nothing = names.map((name) => [name, side]);
    // The type of each read follows from its name in the port.
    return Object.fromEntries([...nothing, ...reads]);
}
/**
 * Reads everything about one tenant; independent requests run in parallel.
 * @param only reads of the organization besides the transaction object, for a command that plans nothing
 * @throws HybridError of the first read that failed, or with all missing permissions
 */
async function observe(session, only) {
    const { genesysCloud, configuration, entry } = session;
    const isSubjectRead = genesysCloud && session.asProvisioner && !only;
    const [reads, [location, ownPair], subject] = await Promise.all([
        Promise.allSettled((only ?? READS).map((name) => readOne(name, session))),
        Promise.allSettled([configuration?.locate(), only ? undefined : session.ownPairValues()]),
        isSubjectRead ? genesysCloud.subject() : undefined,
    ]);
    const done = reads.flatMap((read) => (read.status === 'fulfilled' ? [read.value] : []));
    const side = genesysCloud ? NOT_READ : OTHER_SIDE;
    const cloud = cloudSnapshot([...done, ['subject', subject ? (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(subject) : NOT_READ]], side);
    const failed = [...reads, location, ownPair].find((each) => each.status === 'rejected');
    if (failed)
        throw explained(failed.reason, session.tenant, cloud);
    return {
        now: session.now,
        ownClientId: session.clientId,
        entry,
        cloud,
        ...(0,_core_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .objectParts */ .iO)(settledValue(location), entry, session.openKey),
        ownPair: ownPairIn(settledValue(ownPair)),
        ownPairValues: settledValue(ownPair),
        clockAhead: genesysCloud?.clockAhead(),
    };
}
function settledValue(settled) {
    return settled.status === 'fulfilled' ? settled.value : undefined;
}
/** Reports all missing view permissions together. In a wrong organization, permissions do not matter. */
function explained(reason, tenant, cloud) {
    const subject = (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .valueIn */ .xm)(cloud.subject);
    const missing = subject && (0,_permission_table_js__WEBPACK_IMPORTED_MODULE_6__/* .missingViews */ .V3)({ tenant, subject });
    if (!missing)
        return reason;
    const id = (0,_core_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .valueIn */ .xm)(cloud.organization)?.id ?? tenant.organization.id;
    if (id.toLowerCase() === tenant.organization.id.toLowerCase())
        return missing;
    const where = (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(tenant, '/organization/id');
    const { id: wanted } = tenant.organization;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('organization.id#credentials', { id, wanted, entry: (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_7__/* .credentialsText */ .Kl)(tenant) }, { where });
}


/***/ }),

/***/ 32766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ permissionTable),
/* harmony export */   Jo: () => (/* binding */ rolesGranted),
/* harmony export */   V3: () => (/* binding */ missingViews),
/* harmony export */   vd: () => (/* binding */ holdsRole),
/* harmony export */   yj: () => (/* binding */ roleText)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _core_organization_permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15283);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54307);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63286);




function permissionAsked(anyOf, neededFor) {
    const gives = ({ policies }) => anyOf.some((permission) => (0,_core_organization_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .covers */ .hU)((0,_core_organization_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .flatten */ .Bq)(policies), permission));
    return { kind: 'permission', needed: anyOf.join(' or '), neededFor, gives };
}
const isEverywhere = ({ divisionId, divisionName }) => divisionId === '*' || divisionName === '*';
function givesRole(grant, { role, division }) {
    const isSame = grant.roleName.toLowerCase() === role.toLowerCase();
    return isSame && (isEverywhere(grant) || grant.divisionName === division);
}
function holdsRole({ grants }, wanted) {
    return grants.some((grant) => givesRole(grant, wanted));
}
function roleText({ role, division }) {
    return `"${role}" in ${division === '*' ? 'all divisions' : `the division "${division}"`}`;
}
function rolesGranted({ changes, tenant }) {
    return _resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .TYPES */ .QE.flatMap(({ grants }) => grants?.(changes, tenant) ?? []);
}
function roleAsked({ address, role }) {
    const base = { kind: 'role', neededFor: [address] };
    if (typeof role !== 'string')
        return { ...base, needed: roleText(role), gives: (grant) => givesRole(grant, role) };
    const isNamed = (grant) => role === `${grant.roleName} in ${grant.divisionName}` ||
        (isEverywhere(grant) && role.startsWith(`${grant.roleName} in `));
    return { ...base, needed: role, gives: isNamed };
}
function viewsAsked(tenant) {
    return _resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .TYPES */ .QE.flatMap(({ views }) => views?.(tenant) ?? []).map((anyOf) => permissionAsked(anyOf, []));
}
/** Each need once, with all its changes. */
function mergeNeeds(asked) {
    const groups = [...Map.groupBy(asked, ({ kind, needed }) => `${kind} ${needed}`).values()];
    return groups.flatMap((group) => {
        const neededFor = group.flatMap((each) => each.neededFor).sort();
        return group.slice(0, 1).map((first) => ({ ...first, neededFor }));
    });
}
const ROLES_OF_CLIENT = 'Admin > Integrations > OAuth > the client > Roles. A change takes effect within five minutes.';
/** The role to extend: the role of the client with most of the needed permissions. */
function addition({ kind, needed }, asked, { grants }) {
    if (kind === 'role')
        return `Give the provisioning client the role ${needed}: ${ROLES_OF_CLIENT}`;
    const permissions = asked.filter((each) => each.kind === 'permission');
    const given = (grant) => permissions.filter(({ gives }) => gives(grant)).length;
    const [best] = grants.filter((grant) => given(grant) > 0).sort((one, other) => given(other) - given(one));
    const role = best ? `, such as "${best.roleName}"` : '';
    return `Add ${needed} to a role of the provisioning client${role} (Admin > Roles/Permissions), or give it a role that has it: ${ROLES_OF_CLIENT}`;
}
/** All permissions that these changes need, and whether the provisioning client has them. */
function permissionTable({ changes, tenant, subject }) {
    const asked = mergeNeeds([
        ...viewsAsked(tenant),
        ...changes.flatMap((change) => ((0,_resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .typeOf */ .QP)(change).permissions?.(change) ?? []).map((anyOf) => permissionAsked(anyOf, [change.address]))),
        ...rolesGranted({ changes, tenant }).map(roleAsked),
    ]);
    return asked.map(({ gives, ...need }) => {
        const heldBy = [...new Set(subject.grants.filter(gives).map(({ roleName }) => roleName))];
        return { ...need, heldBy, ...(heldBy.length === 0 && { add: addition(need, asked, subject) }) };
    });
}
/** For a tenant that could not be read: all missing view permissions, not only that of the first failed request. */
function missingViews({ tenant, subject }) {
    const asked = viewsAsked(tenant);
    const lacking = asked.filter(({ gives }) => !subject.grants.some(gives));
    if (lacking.length === 0)
        return undefined;
    const needed = lacking.map((each) => each.needed).join(', ');
    const remedy = addition({ kind: 'permission', needed }, asked, subject);
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('preflight.view', { needed, remedy }, { where: (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(tenant, '/organization/credentials') });
}


/***/ }),

/***/ 24661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/adapters/configuration-server/gax/sessions.ts
var sessions = __webpack_require__(15399);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/allowed/guard.ts
var guard = __webpack_require__(15685);
// EXTERNAL MODULE: ./src/engine/session.ts + 9 modules
var engine_session = __webpack_require__(82867);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/api.ts
var api = __webpack_require__(95137);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/reader.ts
var genesys_cloud_reader = __webpack_require__(4378);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/observed.ts
var observed = __webpack_require__(42923);
// EXTERNAL MODULE: ./src/core/saml/own-pair.ts
var own_pair = __webpack_require__(53426);
// EXTERNAL MODULE: ./src/core/saml/pem.ts
var pem = __webpack_require__(79163);
// EXTERNAL MODULE: ./src/engine/observe.ts
var observe = __webpack_require__(69622);
// EXTERNAL MODULE: ./src/engine/permission-table.ts
var permission_table = __webpack_require__(32766);
;// CONCATENATED MODULE: ./src/engine/verify-tenant.ts









/** Genesys Cloud rejects assertions if the clocks differ by more. */
const CLOCK_SKEW_LIMIT = 10_000;
function failedCheck(name, { message: detail, fix }) {
    return { name, outcome: 'failed', detail, ...(fix && { fix }) };
}
/** Runs a check; an exception is its failure, the returned text its detail. */
async function check(name, prove) {
    try {
        return { name, outcome: 'passed', detail: await prove() };
    }
    catch (error) {
        return failedCheck(name, (0,errors/* asHybridError */.bS)(error));
    }
}
const skipped = async (name, detail) => ({ name, outcome: 'skipped', detail });
function optionOf({ options }, section, name) {
    const value = options[section]?.[name];
    if (value && !value.isBlank)
        return value;
    throw (0,errors/* problem */.CC)('verify.failed#no-option', { option: `${section}/${name}` });
}
const clientOf = (tenant, service) => tenant.clients.find(({ key }) => key === service.client);
function loginOf(scene, { section, secretOption }) {
    const clientId = optionOf(scene, section, 'client_id').reveal();
    return { clientId, clientSecret: optionOf(scene, section, secretOption) };
}
function serviceChecks(scene) {
    return scene.tenant.services.flatMap((service) => {
        const client = clientOf(scene.tenant, service);
        if (client?.grant !== 'client-credentials')
            return [];
        const token = check(`${service.name} gets a token with the credentials in [${service.section}]`, async () => scene.session.loginVerifier.clientCredentials(loginOf(scene, service)));
        return [token, rolesCheck(scene, { service, client, token })];
    });
}
/** Asks with the token itself: what Genesys Cloud permits, not what the description of the client says. */
async function rolesCheck(scene, { service, client, token }) {
    const name = `the token of ${service.name} has its roles`;
    if ((await token).outcome !== 'passed')
        return skipped(name, 'it gets no token');
    return check(name, async () => {
        const { domain } = scene.tenant.organization;
        const reader = (0,genesys_cloud_reader/* createReader */.W)(new api/* PlatformApi */.u(scene.context, { domain, credentials: loginOf(scene, service) }));
        const subject = await reader.subject().finally(() => reader.close());
        const lacking = client.roles.filter((grant) => !(0,permission_table/* holdsRole */.vd)(subject, grant));
        if (lacking.length === 0)
            return client.roles.map(permission_table/* roleText */.yj).join(', ');
        throw (0,errors/* problem */.CC)('verify.failed#roles', { roles: lacking.map(permission_table/* roleText */.yj).join(', ') });
    });
}
const issuerOf = (scene) => optionOf(scene, 'saml', 'issuer').reveal();
const certificateOf = (scene) => (0,pem/* pemOfOption */.XT)(optionOf(scene, 'saml', 'certificate').reveal());
/** The key pair as a component of Engage would read it. */
function pairOf(scene) {
    const [certificate, pkey] = [certificateOf(scene), optionOf(scene, 'saml', 'pkey')];
    return { certificate, privateKey: (0,pem/* pemOfOption */.XT)(pkey), password: optionOf(scene, 'saml', 'password') };
}
function pairCheck(scene) {
    return check('saml/pkey opens with saml/password and matches saml/certificate', () => {
        const { context, session } = scene;
        const { certificate, privateKey: encrypted, password } = pairOf(scene);
        const privateKey = context.seal(session.openKey(encrypted, password).reveal());
        const { notBefore, notAfter } = (0,own_pair/* checkOwnPair */.b)({ certificate, privateKey }).facts;
        const now = context.clock.now();
        if (notAfter < now)
            throw (0,errors/* problem */.CC)('verify.failed#certificate-ended', { date: notAfter.toISOString() });
        if (notBefore > now)
            throw (0,errors/* problem */.CC)('verify.failed#certificate-not-begun', { date: notBefore.toISOString() });
        return `valid until ${(0,time/* utcDay */.dA)(notAfter)}`;
    });
}
/** A certificate that a manual change made unreadable is not the expected one. */
function isCertificate(text, fingerprint) {
    try {
        return (0,pem/* certificateFingerprint */.gH)(text) === fingerprint;
    }
    catch {
        return false;
    }
}
function trustCheck(scene) {
    return check('the identity provider trusts saml/certificate', () => {
        const fingerprint = (0,pem/* certificateFingerprint */.gH)(certificateOf(scene));
        if (providerOf(scene).certificates.some((each) => isCertificate(each, fingerprint)))
            return `sha256:${fingerprint}`;
        throw (0,errors/* problem */.CC)('verify.failed#trust');
    });
}
function providerOf({ provider }) {
    if (provider)
        return provider;
    throw (0,errors/* problem */.CC)('verify.failed#no-provider');
}
/** Checks from the troubleshooting section of the provisioning guide. */
function providerChecks(scene) {
    const { allProviders, tenant } = scene;
    return [
        check('saml/issuer equals the issuer of the identity provider', () => {
            const issuer = issuerOf(scene);
            const provider = providerOf(scene);
            if (issuer === provider.issuer)
                return issuer;
            throw (0,errors/* problem */.CC)('verify.failed#issuer', { issuer, wanted: provider.issuer ?? '' });
        }),
        check('no other identity provider has this issuer', () => {
            const issuer = issuerOf(scene);
            const others = allProviders.filter((each) => each.issuer === issuer && !isPureEngage(each, scene.provider));
            if (others.length === 0)
                return `compared with ${allProviders.length} in the organization`;
            const providers = others.map(({ name, id }) => `"${name}" (${id ?? 'no id'})`).join(' and ');
            throw (0,errors/* problem */.CC)('verify.failed#issuer-twice', { providers });
        }),
        check('the identity provider is enabled and creates users (autoProvisionUsers)', () => {
            const provider = providerOf(scene);
            const { disabled } = tenant.identityProvider;
            if (provider.disabled !== disabled) {
                throw (0,errors/* problem */.CC)(provider.disabled ? 'verify.failed#disabled' : 'verify.failed#enabled');
            }
            if (!provider.autoProvisionUsers)
                throw (0,errors/* problem */.CC)('verify.failed#auto-provision');
            return disabled ? `${provider.name}, disabled in the tenant file` : provider.name;
        }),
    ];
}
function isPureEngage({ id }, provider) {
    return id === 'pureengage' || (id !== undefined && id === provider?.id);
}
/** As the desktop of an agent does: exchanges a signed response for a token. */
function exchangeChecks(scene) {
    const { tenant } = scene;
    return tenant.services
        .filter((service) => clientOf(tenant, service)?.grant === 'saml2-bearer')
        .map((service) => {
        const name = `${service.name} exchanges a signed SAML response for a token with the credentials in [${service.section}]`;
        const email = tenant.verifyUser;
        if (email === undefined)
            return skipped(name, 'the tenant file names no user: add verify: { user: E-MAIL ADDRESS OF AN EXISTING USER }');
        const login = () => ({ ...loginOf(scene, service), issuer: issuerOf(scene), ...pairOf(scene), email });
        return check(name, async () => scene.session.loginVerifier.samlExchange(login()));
    });
}
function organizationCheck({ tenant }, { id, shortName }) {
    return check('the credentials belong to the organization of the file', () => {
        const wanted = tenant.organization;
        if (id.toLowerCase() === wanted.id.toLowerCase() && shortName === wanted.shortName)
            return `${shortName} (${id})`;
        const found = `${shortName} (${id})`;
        throw (0,errors/* problem */.CC)('verify.failed#organization', { found, wanted: `${wanted.shortName} (${wanted.id})` });
    });
}
function clockCheck({ context, session }) {
    return check('the clocks of this machine and of Genesys Cloud differ by less than 10 s', () => {
        const there = session.genesysCloud?.serviceTime();
        if (!there)
            throw (0,errors/* problem */.CC)('verify.failed#no-date');
        const skew = Math.abs(there.getTime() - context.clock.now().getTime());
        const seconds = Math.round(skew / 1000);
        if (skew <= CLOCK_SKEW_LIMIT)
            return `${seconds} s apart`;
        throw (0,errors/* problem */.CC)('verify.failed#clock', { seconds });
    });
}
/** With the driver file this tool has not read the object: all checks use the recorded values. */
function recordCheck({ tenant }) {
    if (tenant.transaction.server.driver !== 'file')
        return [];
    const todo = 'export the object and run verify --file EXPORTED.cfg; the other checks use the recorded values';
    return [skipped('the object in the Configuration Server matches the record', `driver file: ${todo}`)];
}
const VERIFIED = ['organization', 'pureEngage', 'identityProviders'];
/** @throws HybridError if the services cannot be reached; a failed check is in the result */
async function verifyTenant(context, session) {
    const { tenant } = session;
    const { cloud, location } = await (0,observe/* observe */.l)(session, VERIFIED);
    const organization = (0,observed/* requireValue */.vd)(cloud.organization, 'the organization');
    const allProviders = (0,observed/* requireValue */.vd)(cloud.identityProviders, 'the identity providers');
    const options = (0,observed/* requireValue */.vd)(location, 'the transaction object').found?.options ?? {};
    const scene = { context, session, tenant, provider: (0,observed/* valueIn */.xm)(cloud.pureEngage), allProviders, options };
    return Promise.all([
        organizationCheck(scene, organization),
        clockCheck(scene),
        ...recordCheck(scene),
        ...serviceChecks(scene),
        pairCheck(scene),
        trustCheck(scene),
        ...providerChecks(scene),
        ...exchangeChecks(scene),
    ]);
}

;// CONCATENATED MODULE: ./src/engine/verify.ts






const CONCURRENCY = 8;
/** Verifies with the values in the live systems that agents and services can log in. Changes nothing; ends its tokens. */
async function verify(run, tenants) {
    const limit = (0,p_limit/* default */.A)(CONCURRENCY);
    const gaxSessions = new sessions/* GaxSessions */.e(run.context);
    const verified = await Promise.all(tenants.map((tenant) => limit(() => verifyOne(run, tenant, gaxSessions))));
    await Promise.all([gaxSessions.close(), run.stores.close()]);
    const shown = verified.map(({ tenant, checks }) => ({ tenant, checks }));
    return { result: resultOf(verified), verification: { tenants: shown } };
}
function resultOf(verified) {
    if (verified.some(({ isStopped }) => isStopped))
        return 'failed';
    const failed = verified.filter(({ checks }) => checks.some(({ outcome }) => outcome === 'failed'));
    if (failed.length === 0)
        return 'clean';
    return failed.every(({ isRefused }) => isRefused) ? 'refused' : 'failed';
}
/** One check for each place that the workflow does not allow. */
function refusedChecks({ findings }) {
    return findings.map(({ message, fix, where }) => {
        const located = where ? `${(0,errors/* placeText */.Z9)(where)}: ${message}` : message;
        return failedCheck('the workflow allows the places in the tenant file', { message: located, fix });
    });
}
async function verifyOne(run, tenant, gaxSessions) {
    const { context, progress } = run;
    const { name } = tenant;
    const stopped = () => {
        progress.step(name, 'verify', `verifying ${name}`, 'not-started');
        const { message, fix } = (0,errors/* problem */.CC)('run.stopped');
        const check = { name: 'the tenant is verified', outcome: 'skipped', detail: message, ...(fix && { fix }) };
        return { tenant: name, checks: [check], isStopped: true };
    };
    if (context.stop.aborted)
        return stopped();
    progress.step(name, 'verify', `verifying ${name}`, 'started');
    try {
        const session = await (0,engine_session/* openSession */.fA)({ ...run, tenant, purpose: 'read', gaxSessions });
        const checks = await verifyTenant(context, session).finally(() => session.close());
        progress.step(name, 'verify', `verified ${name}`, 'done');
        return { tenant: name, checks };
    }
    catch (error) {
        if ((0,errors/* isStop */.jX)(error))
            return stopped();
        progress.step(name, 'verify', `could not verify ${name}`, 'failed');
        if (error instanceof guard/* NotAllowed */.yN)
            return { tenant: name, checks: refusedChecks(error), isRefused: true };
        return { tenant: name, checks: [failedCheck('the services can be reached', (0,errors/* asHybridError */.bS)(error))] };
    }
}


/***/ })

};
