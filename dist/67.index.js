export const id = 67;
export const ids = [67];
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

/***/ 77670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jb: () => (/* binding */ comparisonOf),
  bz: () => (/* binding */ knownOf),
  vu: () => (/* binding */ observeTenant),
  MI: () => (/* binding */ planFrom),
  cO: () => (/* binding */ sceneOf)
});

// UNUSED EXPORTS: readSide

// EXTERNAL MODULE: ./src/core/addresses.ts
var addresses = __webpack_require__(54471);
// EXTERNAL MODULE: ./src/core/decide/decide.ts + 3 modules
var decide = __webpack_require__(186);
// EXTERNAL MODULE: ./src/core/evidence.ts
var core_evidence = __webpack_require__(3014);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
;// CONCATENATED MODULE: ./src/core/known.ts
/** The facts of all resources: first from the snapshot, then from apply as it creates resources. */
class Known {
    #facts = new Map();
    set(address, facts) {
        this.#facts.set(address, { ...this.#facts.get(address), ...facts });
    }
    get({ ref, field }) {
        const facts = { ...this.#facts.get(ref) };
        return Object.hasOwn(facts, field) ? facts[field] : undefined;
    }
}

// EXTERNAL MODULE: ./src/core/observed.ts
var observed = __webpack_require__(42923);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
// EXTERNAL MODULE: ./src/core/snapshot.ts
var core_snapshot = __webpack_require__(52091);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/rotation/version-steps.ts
var version_steps = __webpack_require__(25936);
// EXTERNAL MODULE: ./src/core/saml/own-pair.ts
var own_pair = __webpack_require__(53426);
;// CONCATENATED MODULE: ./src/engine/answer.ts



/** The service knows the client but rejects the secret, or the pair belongs to another organization. */
const REJECTIONS = ['genesys-cloud.invalid-client', 'prove.organization'];
/** Only a clear answer counts as rejected: an outage or a rate limit says nothing about a secret. */
async function testLogin(login, { genesysCloud, loginVerifier }) {
    if (!genesysCloud)
        return { ...login, outcome: 'untested', reason: 'this run does not reach Genesys Cloud' };
    try {
        return { ...login, outcome: 'works', reason: await loginVerifier.clientCredentials(login) };
    }
    catch (error) {
        const { code, message: reason } = (0,errors/* asHybridError */.bS)(error);
        return { ...login, outcome: REJECTIONS.includes(code) ? 'rejected' : 'untested', reason };
    }
}
function testStoredKey(number, { entry, openKey }) {
    const key = (0,version_steps/* findKeyVersion */.rG)(entry.samlKey, number);
    if (!key)
        return undefined;
    try {
        (0,own_pair/* checkOwnPair */.b)({ certificate: key.certificate, privateKey: openKey(key.privateKey, key.password) });
        return undefined;
    }
    catch (error) {
        return (0,errors/* asHybridError */.bS)(error);
    }
}
async function answerOne(question, session) {
    const { genesysCloud } = session;
    if (question.ask === 'login')
        return { logins: [await testLogin(question.login, session)] };
    if (question.ask === 'stored-key') {
        return { storedKeys: new Map([[question.number, testStoredKey(question.number, session)]]) };
    }
    if (!genesysCloud)
        throw new Error(`the question ${question.ask} has no answer without Genesys Cloud`);
    if (question.ask === 'permissions') {
        return { permissions: new Map([[question.domain, await genesysCloud.permissions(question.domain)]]) };
    }
    const { clientId, days } = question;
    return { usage: new Map([[clientId, await genesysCloud.usage(clientId, days)]]) };
}
function isSame(one, other) {
    if (one.ask !== 'login' || other.ask !== 'login')
        return JSON.stringify(one) === JSON.stringify(other);
    return one.login.clientId === other.login.clientId && one.login.clientSecret.equals(other.login.clientSecret);
}
/** Answers every question once, in parallel, and adds the answers to the evidence. */
async function answer(questions, evidence, session) {
    const distinct = questions.filter((each, index) => questions.findIndex((other) => isSame(each, other)) === index);
    const answers = await Promise.all(distinct.map((question) => answerOne(question, session)));
    return answers.reduce((known, { logins = [], usage = [], permissions = [], storedKeys = [] }) => ({
        logins: [...known.logins, ...logins],
        usage: new Map([...known.usage, ...usage]),
        permissions: new Map([...known.permissions, ...permissions]),
        storedKeys: new Map([...known.storedKeys, ...storedKeys]),
    }), evidence);
}

// EXTERNAL MODULE: ./src/core/entry/names.ts
var names = __webpack_require__(97792);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/engine/entry-findings.ts



function missingOf({ number, certificate, privateKey, password }) {
    const values = { certificate, private_key: privateKey, password };
    const missing = names/* KEY_FIELDS */.MN.filter((field) => values[field] === undefined);
    return missing.map((field) => (0,names/* keyValueName */.gk)(number, field));
}
/** Missing values in the tenant's own entry, such as `vault:genesys/acme/custody`, and in the entry with the customer's own pair. */
function entryFindings(tenant, entry, { entry: document, ownPairValues = {} }) {
    const about = (0,finding/* aboutOf */.rI)({ address: 'secrets', pointer: '/secrets' }, tenant);
    const { empty = [], samlKey } = document;
    const missing = (samlKey.incomplete ?? []).flatMap(missingOf).filter((value) => !empty.includes(value));
    const emptyOwn = names/* KEY_FIELDS */.MN.filter((name) => Object.hasOwn(ownPairValues, name) && ownPairValues[name]?.isBlank);
    const { own } = tenant.identityProvider.certificate;
    return [
        ...empty.map((value) => (0,finding/* warn */.R8)(about, 'store.empty-value', { value, entry })),
        ...missing.map((value) => (0,finding/* warn */.R8)(about, 'store.missing-value', { value, entry })),
        ...(own ? emptyOwn.map((value) => (0,finding/* warn */.R8)(about, 'store.empty-value', { value, entry: (0,tenant_tenant/* referenceText */.n5)(own) })) : []),
    ];
}

// EXTERNAL MODULE: ./src/engine/observe.ts
var observe = __webpack_require__(69622);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/engine/permission-table.ts
var permission_table = __webpack_require__(32766);
;// CONCATENATED MODULE: ./src/engine/preflight.ts




/** Findings about missing permissions. Only those of changes: reading worked. */
function lackFindings(parts) {
    const lacking = (0,permission_table/* permissionTable */.I4)(parts).filter(({ heldBy, neededFor }) => heldBy.length === 0 && neededFor.length > 0);
    return lacking.map(({ kind, needed, neededFor, add: remedy = '' }) => {
        const [address = ''] = neededFor;
        const values = { needed, changes: neededFor.join(', '), remedy };
        if (kind === 'permission') {
            const about = (0,finding/* aboutOf */.rI)({ address, pointer: '/organization/credentials' }, parts.tenant);
            return (0,finding/* refuse */.TR)(about, 'preflight.permission', values);
        }
        const pointer = (0,permission_table/* rolesGranted */.Jo)(parts).find((each) => each.address === address)?.pointer ?? '';
        return (0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)({ address, pointer }, parts.tenant), 'preflight.role', values);
    });
}
/** Refuses a change that has to store a secret if the store is read only. */
function storeFindings(changes, tenant) {
    if (tenant.secrets.store !== 'env')
        return [];
    return changes
        .filter((change) => (0,list/* typeOf */.QP)(change).keepsSecret?.(change))
        .map(({ address, title }) => (0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)({ address, pointer: '/secrets/store' }, tenant), 'preflight.store-read-only', { title }));
}
/** A new certificate is valid from five minutes before; Genesys Cloud rejects one that is not valid yet. */
const MOST_AHEAD = 4 * time/* MINUTE */.pY;
/** With a wrong clock a certificate would not be valid yet, and a grace period would end too early. */
function clockFindings([change], clockAhead) {
    if (!change || clockAhead === undefined || Math.abs(clockAhead) <= MOST_AHEAD)
        return [];
    const minutes = Math.round(Math.abs(clockAhead) / time/* MINUTE */.pY);
    const direction = clockAhead > 0 ? 'ahead of' : 'behind';
    return [(0,finding/* refuse */.TR)({ address: change.address }, 'preflight.clock', { minutes, direction })];
}
/** Findings that would stop these changes, before the first of them. `clockAhead` is in milliseconds. */
function preflight(changes, { tenant, subject, clockAhead }) {
    const findings = [...storeFindings(changes, tenant), ...clockFindings(changes, clockAhead)];
    return subject ? [...findings, ...lackFindings({ changes, tenant, subject })] : findings;
}

// EXTERNAL MODULE: ./src/engine/session.ts + 9 modules
var session = __webpack_require__(82867);
;// CONCATENATED MODULE: ./src/engine/plan-tenant.ts














/** Rounds of questions: an answer may raise one more question, and never a third. */
const MOST_ROUNDS = 2;
/**
 * The side that was read; undefined for both. A hosted runner may reach only Genesys Cloud, and a runner inside the network only the
 * Configuration Server. What one side creates, the other finds in the secret store.
 */
function readSide(snapshot) {
    if ((0,core_snapshot/* isCloudUnknown */.OM)(snapshot))
        return 'engage';
    return (0,core_snapshot/* isObjectUnknown */.Md)(snapshot) ? 'cloud' : undefined;
}
/** Questions of decisions and resource types. Nothing is decided here; that happens once, for the plan. */
function questionsOf(scene) {
    const own = list/* TYPES */.QE.filter((type) => (0,list/* isOfSide */.Pi)(type, readSide(scene.snapshot)));
    const ofTypes = own.flatMap((type) => type.questions(scene)).filter((each) => !(0,core_evidence/* isAnswered */.Qy)(each, scene.evidence));
    return [...(0,decide/* openQuestions */.qd)(scene), ...ofTypes];
}
/** The reader requests each catalogue once, so the later question uses this request. That question reports an error. */
function askAhead(session) {
    if (!session.genesysCloud || !(0,rotation_document/* isNeverApplied */.cC)(session.entry))
        return;
    const questions = list/* TYPES */.QE.flatMap((type) => type.questionsAhead(session.tenant));
    answer(questions, core_evidence/* NO_EVIDENCE */.kE, session).catch(() => undefined);
}
/** Reads the current state of a tenant, and answers the questions that a plan needs. */
async function observeTenant(session, intent) {
    const { tenant } = session;
    askAhead(session);
    const snapshot = await (0,observe/* observe */.l)(session);
    const subject = (0,observed/* valueIn */.xm)(snapshot.cloud.subject);
    let evidence = core_evidence/* NO_EVIDENCE */.kE;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const questions = questionsOf({ tenant, snapshot, evidence, intent });
        if (questions.length === 0)
            break;
        evidence = await answer(questions, evidence, session).catch((error) => {
            throw (0,observe/* explained */.t)(error, tenant, snapshot.cloud);
        });
    }
    return { tenant, snapshot, evidence, subject };
}
/** @throws Error if a question is not answered, which is a bug */
function sceneOf({ tenant, snapshot, evidence }, intent) {
    const scene = { tenant, snapshot, evidence, intent };
    const decided = (0,decide/* decide */.LD)(scene);
    if (!('questions' in decided))
        return { ...scene, decisions: decided };
    throw new Error(`${decided.questions.map(({ ask }) => ask).join(' and ')} was not asked for ${tenant.name}`);
}
/** Facts that are known before anything is created. */
function knownOf(scene) {
    const known = new Known();
    for (const type of list/* TYPES */.QE) {
        for (const [address, facts] of Object.entries(type.know(scene)))
            known.set(address, facts);
    }
    return known;
}
function comparisonOf({ tenant, snapshot }, known, fingerprintKey = snapshot.entry.fingerprintKey) {
    return { tenant, known, fingerprint: (secret) => (fingerprintKey ? secret.fingerprint(fingerprintKey) : null) };
}
/** Pure: from observations to a plan. */
function planFrom(observations, intent) {
    const { tenant, snapshot, subject } = observations;
    const scene = sceneOf(observations, intent);
    const comparison = comparisonOf(observations, knownOf(scene));
    // All decisions are made, but a split run compares only its own side.
    const own = list/* TYPES */.QE.filter((type) => (0,list/* isOfSide */.Pi)(type, readSide(snapshot)));
    const differences = own.flatMap((type) => type.plan(scene, comparison));
    const operations = differences.flatMap(({ operation }) => operation ?? []);
    const changes = operations.map(({ change }) => change);
    const findings = differences.flatMap((difference) => difference.findings);
    const base = { tenant: tenant.name, file: tenant.file };
    const refused = findings.filter(({ address, severity }) => address === addresses/* ORGANIZATION */.A_ && severity === 'refuse');
    // In a wrong organization all other findings are useless.
    if (refused.length > 0)
        return { scene, operations: [], plan: { ...base, changes: [], findings: refused } };
    const checks = preflight(changes, { tenant, subject, clockAhead: snapshot.clockAhead });
    const all = [...findings, ...plan_tenant_storeFindings(tenant, snapshot), ...checks, ...deletionLimit(changes)];
    return { scene, operations, plan: { ...base, changes, findings: all } };
}
/** Missing values in the entries of the tenant, and limits of the store. */
function plan_tenant_storeFindings(tenant, snapshot) {
    const about = (0,finding/* aboutOf */.rI)({ address: 'secrets', pointer: '/secrets/store' }, tenant);
    const isUnread = tenant.secrets.store === 'github';
    const notes = isUnread ? [(0,finding/* note */.N4)(about, 'store.not-read-back')] : [];
    return [...notes, ...entryFindings(tenant, (0,session/* custodyPlace */.Tk)(tenant).entry, snapshot)];
}
const DELETION_LIMIT = 2;
/** A limit on deletions, against mistakes in the file. */
function deletionLimit(changes) {
    // Only a delete of something that may be in use can be such a mistake: a retired client was replaced, a forgotten one is gone.
    const deleted = changes.filter(({ action, risk }) => action === 'delete' && risk === 'destructive');
    if (deleted.length <= DELETION_LIMIT)
        return [];
    return deleted.slice(0, 1).map(({ address }) => (0,finding/* refuse */.TR)({ address }, 'prune.limit', { count: deleted.length }));
}


/***/ }),

/***/ 72067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan),
  VR: () => (/* binding */ planResult),
  vm: () => (/* binding */ withPlans)
});

// UNUSED EXPORTS: PLANS_AT_ONCE, planAll

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/core/allowed/guard.ts
var guard = __webpack_require__(15685);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/engine/failed-plan.ts



/** Error codes of services, and the key of the file to check. The first match counts. */
const WORDS = [
    [/^genesys-cloud\.(invalid-client|wrong-grant)$|^credentials\./, '/organization/credentials'],
    [/^(gax|gws)\.login$/, '/transaction/server/credentials'],
    [/^(gax|gws)\./, '/transaction/server/url'],
    [/^transaction\.(no-tenant|tenant-ambiguous)$/, '/transaction/tenant'],
    [/^transaction\./, '/transaction'],
    [/^custody\.other-owner$/, '/secrets/path'],
    [/^custody\./, '/secrets'],
];
/** The plan of a tenant whose current state could not be read, or that a workflow may not read. */
function failedPlan(tenant, error) {
    const base = { tenant: tenant.name, file: tenant.file, changes: [] };
    if (error instanceof guard/* NotAllowed */.yN)
        return { ...base, findings: error.findings };
    const { code, message, fix, where: own } = (0,errors/* asHybridError */.bS)(error);
    const pointer = WORDS.find(([form]) => form.test(code))?.[1];
    const where = own ?? (pointer === undefined ? undefined : (0,tenant_tenant/* writtenAt */.nt)(tenant, pointer));
    const failure = { code, message, ...(fix && { fix }), ...(where && { where }) };
    // The entry could be read, and belongs to another owner: that is a refusal, and not a failure to read.
    if (code === 'custody.other-owner') {
        return { ...base, findings: [{ severity: 'refuse', address: 'secrets', ...failure }] };
    }
    return { ...base, findings: [], failure };
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/gax/sessions.ts
var sessions = __webpack_require__(15399);
// EXTERNAL MODULE: ./src/engine/session.ts + 9 modules
var engine_session = __webpack_require__(82867);
;// CONCATENATED MODULE: ./src/engine/open-sessions.ts



/** Logouts in parallel. */
const ENDS_AT_ONCE = 16;
/** The open sessions of a run. Ended sessions are removed, to free the memory of a thousand tenants. */
class OpenSessions {
    #open = new Set();
    #ending = new Set();
    #gax;
    constructor(context) {
        this.#gax = new sessions/* GaxSessions */.e(context);
    }
    async open(parts) {
        const session = await (0,engine_session/* openSession */.fA)({ ...parts, gaxSessions: this.#gax });
        this.#open.add(session);
        return session;
    }
    /** Does not wait for the logout; closing all sessions waits for the pending logouts. */
    end(session) {
        if (!this.#open.delete(session))
            return;
        const ending = session.close().finally(() => this.#ending.delete(ending));
        this.#ending.add(ending);
    }
    async close() {
        const limit = (0,p_limit/* default */.A)(ENDS_AT_ONCE);
        const open = [...this.#open].map((session) => limit(() => session.close()));
        this.#open.clear();
        await Promise.all([...this.#ending, ...open, this.#gax.close()]);
    }
}

// EXTERNAL MODULE: ./src/engine/plan-tenant.ts + 4 modules
var plan_tenant = __webpack_require__(77670);
;// CONCATENATED MODULE: ./src/engine/plan.ts







/**
 * Tenants read in parallel. At 50 ms to the services, 14 tenants keep one processor busy. More would only use more memory
 * (docs/internals/performance.md). The rate limit of Genesys Cloud is per token, and each tenant has its own.
 */
const PLANS_AT_ONCE = 14;
async function planAll(run, tenants, options) {
    const limit = (0,p_limit/* default */.A)(PLANS_AT_ONCE);
    const sessions = new OpenSessions(run.context);
    const look = { ...options, sessions };
    const looked = await Promise.all(tenants.map((tenant) => limit(() => planOne(run, tenant, look))));
    const plan = (0,list/* makePlan */.Cs)(looked.map((each) => each.plan));
    const ordered = new Map(plan.tenants.map((each) => [each.tenant, each]));
    const inOrder = ({ plan: own }) => ordered.get(own.tenant) ?? own;
    return { openPlans: looked.map((each) => ({ ...each, plan: inOrder(each) })), plan, sessions };
}
async function planOne(run, tenant, { purpose, intent, sessions, keepOpen }) {
    const { context, progress } = run;
    const stopped = () => {
        progress.step(tenant.name, 'read', 'reading the current state', 'not-started');
        return { plan: failedPlan(tenant, (0,errors/* problem */.CC)('run.stopped')) };
    };
    if (context.stop.aborted)
        return stopped();
    progress.step(tenant.name, 'read', 'reading the current state', 'started');
    let session;
    try {
        session = await sessions.open({ ...run, tenant, purpose, only: intent.only });
        const observations = await (0,plan_tenant/* observeTenant */.vu)(session, intent);
        if (!keepOpen)
            sessions.end(session);
        const planned = (0,plan_tenant/* planFrom */.MI)(observations, intent);
        const { plan } = planned;
        context.log.debug(`${plan.tenant}: ${plan.changes.length} changes, ${plan.findings.length} findings`);
        progress.step(tenant.name, 'read', 'current state read', 'done');
        if (plan.changes.length === 0)
            sessions.end(session);
        return keepOpen ? { plan, session, observations, planned } : { plan };
    }
    catch (error) {
        if (session)
            sessions.end(session);
        if ((0,errors/* isStop */.jX)(error))
            return stopped();
        progress.step(tenant.name, 'read', 'reading the current state', 'failed');
        return { plan: failedPlan(tenant, error) };
    }
}
/** Reads every tenant, and closes all sessions after `next`. */
async function withPlans(run, { tenants, intent }, { purpose, keepOpen = true, next }) {
    const open = await planAll(run, tenants, { purpose, intent, keepOpen });
    try {
        return await next(open);
    }
    finally {
        await Promise.all([open.sessions.close(), run.stores.close()]);
    }
}
/** Reads only. `drift` does the same and adds who made the changes. */
function plan(run, wanted) {
    const next = async ({ plan: found }) => ({ result: planResult(found), plan: found });
    return withPlans(run, wanted, { purpose: 'read', keepOpen: false, next });
}
/** The result of a plan: the worst of its tenants. */
function planResult(found) {
    if (found.tenants.some(({ failure }) => failure))
        return 'failed';
    if (found.tenants.some(hash/* isRefused */.H0))
        return 'refused';
    return (0,hash/* hasWork */.OJ)(found) ? 'differs' : 'clean';
}


/***/ })

};
