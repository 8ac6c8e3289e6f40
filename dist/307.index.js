export const id = 307;
export const ids = [307];
export const modules = {

/***/ 92831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   p: () => (/* binding */ operationNeeds)
/* harmony export */ });
/** Each type after the types that it needs, otherwise in the given order; this is the order of a printed plan. */
function inOrder(types) {
    const ordered = [];
    const isPlaced = (wanted) => ordered.some(({ name }) => name === wanted);
    while (ordered.length < types.length) {
        const next = types.find(({ name, needs }) => !isPlaced(name) && needs.every(isPlaced));
        const left = types.filter(({ name }) => !isPlaced(name)).map(({ name }) => name);
        if (!next)
            throw new Error(`resource types need each other, or one that is not listed: ${left.join(', ')}`);
        ordered.push(next);
    }
    return ordered;
}
/** All types that a type needs directly or indirectly. */
function allNeeds(name, types) {
    const direct = types.find((type) => type.name === name)?.needs ?? [];
    return new Set(direct.flatMap((each) => [each, ...allNeeds(each, types)]));
}
/**
 * The changes that each change waits for. Deletes come last, because the transaction object may name a deleted client until it is
 * written, and so that no other change can fail after them.
 */
function operationNeeds(changes, types) {
    const last = types.find(({ isStageOfDeletions }) => isStageOfDeletions)?.name;
    const stageOf = ({ kind, action }) => (action === 'delete' && last !== undefined ? last : kind);
    return new Map(changes.map((change) => {
        const needed = allNeeds(stageOf(change), types);
        return [change, changes.filter((each) => needed.has(stageOf(each)))];
    }));
}


/***/ }),

/***/ 54307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QE: () => (/* binding */ TYPES),
  et: () => (/* binding */ TYPE_NAMES),
  Pi: () => (/* binding */ isOfSide),
  Cs: () => (/* binding */ makePlan),
  QP: () => (/* binding */ typeOf)
});

// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/diff.ts
var diff = __webpack_require__(36292);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/observed.ts
var observed = __webpack_require__(42923);
// EXTERNAL MODULE: ./src/resources/difference.ts
var difference = __webpack_require__(50414);
// EXTERNAL MODULE: ./src/core/adopt/values.ts
var values = __webpack_require__(75610);
// EXTERNAL MODULE: ./src/core/organization/permissions.ts
var permissions = __webpack_require__(15283);
;// CONCATENATED MODULE: ./src/resources/role.ts







const DOMAIN = 'journey';
const SERVICE = '/services/predictive-engagement';
/** By exact name, otherwise the only one that differs in case: the UI writes Admin, the provisioning guide admin. */
function findRole(roles, name) {
    const alike = roles.filter((role) => role.name.toLowerCase() === name.toLowerCase());
    return roles.find((role) => role.name === name) ?? (alike.length === 1 ? alike[0] : undefined);
}
/** IDs of a role and of a division, if they exist; `*` is all divisions. */
function idsOf({ role, division }, { cloud }) {
    const found = division === '*' ? { id: '*' } : (0,observed/* listIn */.Of)(cloud.divisions).find(({ name }) => name === division);
    return { roleId: findRole((0,observed/* listIn */.Of)(cloud.roles), role)?.id, divisionId: found?.id };
}
function domainsOf(permissions) {
    return [...new Set(permissions.map((permission) => permission.split(':', 1)[0] ?? ''))];
}
function ofDomains(role, domains) {
    return [...(0,permissions/* flatten */.Bq)(role.policies)].filter((permission) => domains.some((domain) => permission.startsWith(`${domain}:`)));
}
/** All permissions of these domains in this organization; undefined if none are to be added. */
function catalogueOf(domains, { permissions }) {
    const found = domains.flatMap((domain) => (permissions.has(domain) ? [permissions.get(domain) ?? []] : []));
    return found.length > 0 ? found.flat() : undefined;
}
/** The listed permissions, with wildcards. */
function namedPermissions(service, roles) {
    if (service.permissions)
        return service.permissions;
    const source = findRole(roles, service.permissionsFrom ?? '');
    return source ? ofDomains(source, [DOMAIN]) : [];
}
function isAdditionNeeded(service, roles) {
    const named = namedPermissions(service, roles);
    return service.grantTo.some((name) => {
        const role = findRole(roles, name);
        return role !== undefined && !named.every((permission) => (0,permissions/* covers */.hU)((0,permissions/* flatten */.Bq)(role.policies), permission));
    });
}
function sourceFinding({ tenant, snapshot }, address) {
    const source = tenant.predictiveEngagement?.permissionsFrom;
    if (source === undefined || tenant.predictiveEngagement?.permissions)
        return [];
    const role = findRole((0,observed/* listIn */.Of)(snapshot.cloud.roles), source);
    if (role && ofDomains(role, [DOMAIN]).length > 0)
        return [];
    const about = (0,finding/* aboutOf */.rI)({ address, pointer: `${SERVICE}/permissionsFrom` }, tenant);
    return [(0,finding/* refuse */.TR)(about, role ? 'role.no-source#empty' : 'role.no-source', { source })];
}
function unknownFindings(tenant, desired, catalogue) {
    const listed = tenant.predictiveEngagement?.permissions;
    const unknown = desired.wanted.filter((permission) => !catalogue.includes(permission));
    return unknown.map((permission) => {
        const below = listed ? `permissions/${listed.indexOf(permission)}` : 'permissionsFrom';
        const about = (0,finding/* aboutOf */.rI)({ address: desired.address, pointer: `${SERVICE}/${below}` }, tenant);
        return listed
            ? (0,finding/* refuse */.TR)(about, 'role.unknown-permission#listed', { permission })
            : (0,finding/* warn */.R8)(about, 'role.unknown-permission#copied', { permission });
    });
}
/** Adds missing Predictive Engagement permissions to roles, and removes none. */
const roleType = {
    name: 'role',
    side: 'cloud',
    needs: ['organization'],
    // The permission to view roles is declared for OAuth clients, which read them in every tenant.
    permissions: () => [['authorization:role:edit']],
    audited: { entity: /^(auth|authorization)?role$/, words: 'roles' },
    // The role to copy from may change.
    movingFields: ['permissions'],
    acceptable: [{ word: SERVICE, below: '/permissions', of: values/* permissions */.P }],
    reads: ['roles'],
    questions({ tenant, snapshot }) {
        const service = tenant.predictiveEngagement;
        const roles = (0,observed/* listIn */.Of)(snapshot.cloud.roles);
        if (!service || !isAdditionNeeded(service, roles))
            return [];
        return domainsOf(namedPermissions(service, roles)).map((domain) => ({ ask: 'permissions', domain }));
    },
    // A new organization rarely has the permissions that are to be added.
    questionsAhead({ predictiveEngagement: service }) {
        const domains = service?.permissions ? domainsOf(service.permissions) : [DOMAIN];
        return service ? domains.map((domain) => ({ ask: 'permissions', domain })) : [];
    },
    want({ tenant, snapshot, evidence }) {
        const service = tenant.predictiveEngagement;
        if (!service)
            return [];
        const named = namedPermissions(service, (0,observed/* listIn */.Of)(snapshot.cloud.roles));
        const catalogue = catalogueOf(domainsOf(named), evidence);
        const wanted = catalogue ? [...(0,permissions/* expand */.fT)(named, catalogue)].sort() : [...named].sort();
        return service.grantTo.map((role, index) => ({
            address: `role/${role}`,
            title: `role "${role}"`,
            pointer: `${SERVICE}/grantTo/${index}`,
            role,
            wanted,
            catalogue,
            fields: { permissions: { value: wanted, pointer: SERVICE } },
        }));
    },
    diff(desired, scene, comparison) {
        const { tenant } = scene;
        const { address, catalogue } = desired;
        const role = findRole((0,observed/* listIn */.Of)(scene.snapshot.cloud.roles), desired.role);
        if (!role)
            return { findings: [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), 'role.missing', { role: desired.role })] };
        const findings = sourceFinding(scene, address);
        if (!catalogue)
            return { findings };
        findings.push(...unknownFindings(tenant, desired, catalogue));
        const held = (0,permissions/* expand */.fT)(ofDomains(role, domainsOf(desired.wanted)), catalogue);
        const known = desired.wanted.filter((permission) => catalogue.includes(permission));
        const union = [...new Set([...held, ...known])].sort();
        const wanted = { permissions: { value: union, pointer: SERVICE } };
        const fields = (0,diff/* compareFields */.zV)({ permissions: [...held].sort() }, wanted, comparison);
        const notes = ['All users with this role get these permissions.'];
        return (0,difference/* differenceOf */.P)(findings, desired, tenant, { kind: 'role', exists: true, id: role.id, fields, notes });
    },
    async write(change, desired, { writers }) {
        const { catalogue = [] } = desired;
        const wanted = desired.wanted.filter((permission) => catalogue.includes(permission));
        const role = await writers.genesysCloud.addPermissions(change.id ?? '', wanted);
        const held = (0,permissions/* flatten */.Bq)(role.policies);
        const lost = wanted.filter((permission) => !(0,permissions/* covers */.hU)(held, permission));
        if (lost.length > 0)
            throw (0,errors/* problem */.CC)('role.not-kept', { role: role.name, lost: lost.join(', ') });
        return { known: {}, facts: [] };
    },
};

;// CONCATENATED MODULE: ./src/resources/admin.ts






/** The role name in the provisioning guide, and in `general/default_admin_role_name`. */
const ADMIN_ROLE = 'admin';
/** Permissions of an invitation, by the earlier state of the user. */
const INVITATIONS = {
    new: ['Gets an invitation by e-mail.'],
    active: ['Gets an invitation by e-mail unless one was accepted already.'],
    deleted: ['Is restored, and gets an invitation by e-mail unless one was accepted already.'],
};
/**
 * Several users may have had the same address; an existing one counts. Among deleted ones, the one with the highest version counts,
 * and among those the first by ID: the response has no dates, and its order means nothing.
 */
function userOf(email, users) {
    const found = users.filter((user) => user.email.toLowerCase() === email.toLowerCase());
    const [latest] = found.toSorted((one, other) => other.version - one.version || (one.id < other.id ? -1 : 1));
    return found.find(({ state }) => state !== 'deleted') ?? latest;
}
function rolesOf({ snapshot }) {
    return (0,observed/* requireValue */.vd)(snapshot.cloud.roles, 'the roles');
}
function observedFields(user, roles) {
    const admin = findRole(roles, ADMIN_ROLE);
    const state = user.state === 'deleted' ? 'deleted' : 'active';
    return { state, ...(admin && user.roleIds.includes(admin.id) && { role: ADMIN_ROLE }) };
}
const GRANT = ['authorization:grant:add'];
const INVITE = ['directory:user:setPassword', 'directory:organization:admin'];
const RESTORE = ['directory:user:edit', 'directory:organization:admin'];
function permissionsOf({ action, fields }) {
    if (action === 'create')
        return [['directory:user:add'], INVITE, GRANT];
    return fields.some(({ field }) => field === 'state') ? [RESTORE, INVITE, GRANT] : [INVITE, GRANT];
}
/** Additional administrators. They are never removed. */
const adminType = {
    name: 'admin',
    side: 'cloud',
    // An invitation cannot be taken back, so it is sent only after the roles are up to date. This costs no time, because
    // the transaction object waits for the roles too, and is written at the same time.
    needs: ['role'],
    permissions: permissionsOf,
    views: ({ administrators }) => (administrators.length > 0 ? [['directory:user:view']] : []),
    audited: { entity: /^(auth)?(user|person)$/, words: 'users' },
    notAcceptable: [
        {
            word: '/administrators/*',
            why: 'adopt never removes an administrator from the file',
            fix: 'Apply adds what is missing. If it was removed on purpose, remove the person from the file.',
        },
    ],
    reads: ['administrators', 'roles'],
    want: ({ tenant, snapshot }) => tenant.administrators.map((administrator, index) => {
        const pointer = `/administrators/${index}`;
        const user = userOf(administrator.email, (0,observed/* requireValue */.vd)(snapshot.cloud.administrators, 'the administrators'));
        const name = { name: { value: administrator.name, pointer: `${pointer}/name` } };
        return {
            address: `admin/${administrator.email.toLowerCase()}`,
            title: `administrator ${administrator.name} <${administrator.email}>`,
            pointer,
            administrator,
            user,
            fields: {
                // The name is set only once, because people rename themselves.
                ...(user ? {} : name),
                state: { value: 'active', pointer },
                role: { value: ADMIN_ROLE, pointer },
            },
        };
    }),
    diff(desired, scene, comparison) {
        const { user } = desired;
        const about = (0,finding/* aboutOf */.rI)(desired, scene.tenant);
        const roles = rolesOf(scene);
        if (!findRole(roles, ADMIN_ROLE))
            return { findings: [(0,finding/* refuse */.TR)(about, 'admin.no-role')] };
        const fields = (0,diff/* compareFields */.zV)(user && observedFields(user, roles), desired.fields, comparison);
        const notes = INVITATIONS[user?.state ?? 'new'] ?? [];
        const findings = user?.state === 'inactive' ? [(0,finding/* warn */.R8)(about, 'admin.inactive', { email: user.email })] : [];
        const parts = { kind: 'admin', exists: user !== undefined, id: user?.id, fields, notes };
        return (0,difference/* differenceOf */.P)(findings, desired, scene.tenant, parts);
    },
    async write(_change, { administrator, user }, scope) {
        const live = await liveUser(administrator, user, scope);
        // The role comes last: a run after a kill finds a user without the role, and invites again.
        const invitation = await invite(live, user, scope);
        const role = findRole(rolesOf(scope), ADMIN_ROLE);
        if (role)
            await scope.writers.genesysCloud.addRoleToUser(role.id, live.id);
        return { known: {}, facts: [`user id ${live.id}`, ...invitation] };
    },
};
/** Returns notes for the reader of the receipt. */
async function invite(live, before, { writers }) {
    // An invitation would give access to a person whom an administrator has deactivated.
    if (live.state === 'inactive')
        return [];
    try {
        await writers.genesysCloud.inviteUser(live.id);
        return [];
    }
    catch (error) {
        // It is not documented whether an active user may be invited again; a refusal must not stop the role.
        if (before?.state !== 'active' || !isRefused(error))
            throw error;
        return ['No invitation was sent: Genesys Cloud refused it'];
    }
}
function isRefused(error) {
    return error instanceof errors/* HybridError */.Nh && 'status' in error && (error.status === 400 || error.status === 409);
}
async function liveUser({ name, email }, user, scope) {
    const { snapshot, writers } = scope;
    if (user?.state === 'deleted')
        return writers.genesysCloud.restoreUser(user.id);
    if (user)
        return user;
    const home = (0,observed/* requireValue */.vd)(snapshot.cloud.divisions, 'the divisions').find((division) => division.home);
    if (home)
        return writers.genesysCloud.createUser({ name, email, divisionId: home.id });
    throw (0,errors/* problem */.CC)('admin.no-home-division', { email });
}

// EXTERNAL MODULE: ./src/core/addresses.ts
var addresses = __webpack_require__(54471);
// EXTERNAL MODULE: ./src/core/adopt/acceptable.ts
var acceptable = __webpack_require__(67736);
// EXTERNAL MODULE: ./src/core/decide/trust.ts
var trust = __webpack_require__(36778);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/decide/key.ts
var key = __webpack_require__(79535);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/resources/identity-provider/trust-findings.ts





/** Maximum characters of a subject, which is untrusted text. */
const LONGEST_SUBJECT = 80;
/** `sha256:\u2026 (CN=acme, ends 2034-01-02)` */
function certificateText({ label, facts }) {
    if (!facts)
        return label;
    const subject = facts.subject === '' ? 'no subject' : facts.subject;
    const short = subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}\u2026` : subject;
    return `${label} (${short}, ends ${(0,time/* utcDay */.dA)(facts.notAfter)})`;
}
/** By what this run knows of the transaction object. */
const UNKNOWN_CERTIFICATE = {
    kit: 'identity-provider.unknown-certificate#kit',
    unknown: 'identity-provider.unknown-certificate#unknown',
    read: 'identity-provider.unknown-certificate#read',
};
function certificateFindings(certificate, { object }, tenant, about) {
    const { reason, number = '' } = certificate;
    const values = { certificate: certificateText(certificate), number, entry: (0,tenant_tenant/* referenceText */.n5)((0,tenant_tenant/* entryOf */.Ms)(tenant)) };
    if (reason === 'unknown')
        return [(0,finding/* warn */.R8)(about, UNKNOWN_CERTIFICATE[object], values)];
    if (reason === 'incomplete')
        return [(0,finding/* warn */.R8)(about, 'identity-provider.kept-certificate#incomplete', values)];
    if (reason === 'unreadable')
        return [(0,finding/* warn */.R8)(about, 'identity-provider.unreadable-certificate', values)];
    // After a restore of the object this matters. For a certificate in its grace period, the retirement has a note.
    return reason === 'object' ? [(0,finding/* note */.N4)(about, 'identity-provider.kept-certificate#object', values)] : [];
}
/** No new certificate replaces one that may be in use: a person has to decide which one can be removed. */
function crowdedFindings({ kept }, about) {
    const count = kept.length + 1;
    if (count <= trust/* MOST_CERTIFICATES */.Nb)
        return [];
    const values = { count, most: trust/* MOST_CERTIFICATES */.Nb, others: kept.map(certificateText).join('; ') };
    return [(0,finding/* refuse */.TR)(about, 'identity-provider.too-many-certificates', values)];
}
/** Reasons why certificates stay trusted, unless they are obvious. */
function trustFindings(trust, tenant, address) {
    const about = (0,finding/* aboutOf */.rI)({ address, pointer: '/identityProvider/certificate' }, tenant);
    return [
        ...crowdedFindings(trust, about),
        ...trust.kept.flatMap((each) => certificateFindings(each, trust, tenant, about)),
    ];
}
function keptNote({ reason, number }, scene) {
    if (reason === 'rotation') {
        return [`The certificate of SAML key ${number} stays trusted until the grace period of this rotation ends.`];
    }
    const end = (0,key/* isInGrace */.y3)(scene) ? (0,key/* graceEnd */.qS)(scene) : undefined;
    if (reason !== 'grace' || !end)
        return [];
    return [`The certificate of SAML key ${number} stays trusted until ${(0,time/* utcDay */.dA)(end)}.`];
}
function droppedNote({ label, reason, facts }) {
    if (reason === 'ended')
        return `${label} is no longer trusted: it expired on ${(0,time/* utcDay */.dA)(facts.notAfter)}.`;
    if (reason === 'not-begun')
        return `${label} is no longer trusted: it is valid only from ${(0,time/* utcDay */.dA)(facts.notBefore)}.`;
    return `${label} is no longer trusted: its grace period has ended, and the transaction object does not have it.`;
}
/** Notes on what this change does with each certificate that has no finding. */
function trustNotes({ kept, dropped }, scene) {
    return [...kept.flatMap((each) => keptNote(each, scene)), ...dropped.map(droppedNote)];
}

;// CONCATENATED MODULE: ./src/resources/identity-provider/identity-provider.ts










const POINTER = '/identityProvider';
/** The ID of the provider in the audit log is not documented, so any name of the only provider of its kind matches. */
function isProvider(provider, name) {
    const names = [name, provider?.name, provider?.id].filter((each) => each !== undefined && each !== '');
    return ({ entity: { id, name: called } }) => [id, called].some((each) => names.includes(each) || /pure\s?engage/i.test(each));
}
function identity_provider_observedFields(provider) {
    return {
        name: provider.name,
        autoProvisionUsers: provider.autoProvisionUsers ?? false,
        disabled: provider.disabled,
        issuer: provider.issuer ?? '',
        target: provider.target ?? '',
        certificates: provider.certificates.map(trust/* certificateLabel */.eH),
    };
}
function sameIssuerElsewhere({ tenant, snapshot: { cloud } }) {
    const own = (0,observed/* valueIn */.xm)(cloud.pureEngage);
    const { issuer } = tenant.identityProvider;
    const about = (0,finding/* aboutOf */.rI)({ address: addresses/* IDENTITY_PROVIDER */.VA, pointer: `${POINTER}/issuer` }, tenant);
    return (0,observed/* requireValue */.vd)(cloud.identityProviders, 'the identity providers')
        .filter((each) => each.issuer === issuer && each.id !== 'pureengage' && each.id !== own?.id)
        .map(({ name, id = 'no id' }) => (0,finding/* refuse */.TR)(about, 'identity-provider.issuer-taken', { name, id, issuer }));
}
/** The provider of kind pureengage, of which an organization has one. */
const identityProviderType = {
    name: addresses/* IDENTITY_PROVIDER */.VA,
    side: 'cloud',
    needs: ['saml-key'],
    permissions: () => [['sso:provider:edit', 'sso:provider:add']],
    views: () => [['sso:provider:view']],
    audited: {
        entity: /identity|sso|provider/,
        words: 'identity providers',
        recognise: ({ cloud }, { identityProvider: { name } }) => isProvider((0,observed/* valueIn */.xm)(cloud.pureEngage), name),
    },
    movingFields: ['certificates'],
    acceptable: [
        ...(0,values/* words */.aL)('/identityProvider', { name: values/* text */.Qq, target: values/* text */.Qq, disabled: values/* truth */.Im }),
        {
            word: '/identityProvider/issuer',
            of: (0,values/* requireSameValue */.bO)(values/* text */.Qq),
            follower: { field: 'issuer', name: 'issuer of the identity provider' },
        },
    ],
    notAcceptable: [
        {
            word: '/identityProvider',
            field: 'autoProvisionUsers',
            why: `${acceptable/* NO_WORD */.PO}: agents who log in for the first time need it`,
            fix: 'Apply turns it on again.',
        },
        {
            word: '/identityProvider/certificate',
            why: 'the certificate is in the secret store, not in the file',
            fix: 'Apply writes it. To use your own pair, set certificate.own.',
        },
    ],
    reads: ['pureEngage', 'identityProviders'],
    want({ tenant, decisions }) {
        const { name, issuer, target, disabled } = tenant.identityProvider;
        const address = (0,addresses/* keyAddress */.K)(decisions.key.number);
        const wanted = { ref: address, field: 'fingerprint' };
        const fields = {
            ...(0,diff/* fieldsAt */.$5)(POINTER, { name, disabled, issuer, target }),
            autoProvisionUsers: { value: true, pointer: POINTER },
            // The new certificate, and those that stay trusted.
            certificates: {
                value: [wanted, ...decisions.trust.kept.map(({ label }) => label)],
                pointer: `${POINTER}/certificate`,
            },
        };
        const title = 'PureEngage identity provider';
        return [{ address: addresses/* IDENTITY_PROVIDER */.VA, title, pointer: POINTER, fields, keyAddress: address }];
    },
    diff(desired, scene, comparison) {
        const { tenant, snapshot } = scene;
        const { trust } = scene.decisions;
        const findings = [...sameIssuerElsewhere(scene), ...trustFindings(trust, tenant, desired.address)];
        const provider = (0,observed/* valueIn */.xm)(snapshot.cloud.pureEngage);
        const fields = (0,diff/* compareFields */.zV)(provider && identity_provider_observedFields(provider), desired.fields, comparison);
        const notes = fields.some(({ field }) => field === 'certificates') ? trustNotes(trust, scene) : [];
        const parts = { kind: addresses/* IDENTITY_PROVIDER */.VA, exists: provider !== undefined, fields, risk: 'login', notes };
        return (0,difference/* differenceOf */.P)(findings, desired, tenant, parts);
    },
    write: async (_change, desired, scope) => putProvider(desired, scope),
};
async function putProvider(desired, { tenant, known, writers, decisions }) {
    const body = known.get({ ref: desired.keyAddress, field: 'body' });
    if (body === undefined)
        throw (0,errors/* problem */.CC)('identity-provider.no-certificate');
    const { name, issuer, target, disabled } = tenant.identityProvider;
    const certificates = [...new Set([body, ...decisions.trust.kept.map(({ text }) => text)])];
    const wanted = { name, issuer, target, disabled, autoProvisionUsers: true, certificates };
    const kept = await writers.genesysCloud.putPureEngage(wanted);
    const lost = lostFields(kept, wanted);
    if (lost.length > 0)
        throw (0,errors/* problem */.CC)('identity-provider.not-kept', { fields: lost.join(', ') });
    return { known: {}, facts: [] };
}
function lostFields(kept, wanted) {
    const got = { ...kept, certificates: kept.certificates.map(trust/* certificateLabel */.eH).sort() };
    const asked = { ...wanted, certificates: wanted.certificates.map(trust/* certificateLabel */.eH).sort() };
    return Object.entries(asked)
        .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(got[field]))
        .map(([field]) => field);
}

// EXTERNAL MODULE: ./src/core/decide/decide.ts + 3 modules
var decide = __webpack_require__(186);
// EXTERNAL MODULE: ./src/core/decide/scene.ts
var decide_scene = __webpack_require__(97076);
// EXTERNAL MODULE: ./src/core/organization/ownership-tag.ts
var ownership_tag = __webpack_require__(83535);
// EXTERNAL MODULE: ./src/core/rotation/version-steps.ts
var version_steps = __webpack_require__(25936);
;// CONCATENATED MODULE: ./src/resources/oauth-client/facts.ts




const DELETE_CLIENT = [['oauth:client:edit'], ['oauth:client:delete']];
/** Key under `clients` of the tenant file. */
function clientKeyOf(address) {
    return /^oauth-client\/(.+)#\d+$/.exec(address)?.[1];
}
function facts_permissions({ action }) {
    if (action === 'create')
        return [['oauth:client:add']];
    return action === 'delete' ? DELETE_CLIENT : [['oauth:client:edit']];
}
/** The current roles of a client, from its plan: the client that edits it must have them too. */
function rolesBefore({ fields }) {
    const before = fields.find(({ field }) => field === 'roles')?.before;
    return Array.isArray(before) ? before.map(String) : [];
}
/** Genesys Cloud lets a client grant only roles, in divisions, that it has itself. */
function grants(changes, { clients }) {
    return clients.flatMap((client) => {
        if (client.grant !== 'client-credentials')
            return [];
        const pointer = `/clients/${client.key}/roles`;
        const named = client.roles.map(({ role, division }) => `${role} in ${division}`);
        const own = changes.filter(({ address }) => clientKeyOf(address) === client.key);
        return own.flatMap((change) => {
            const before = rolesBefore(change).filter((each) => !named.includes(each));
            return [...client.roles, ...before].map((role) => ({ address: change.address, pointer, role }));
        });
    });
}
/** Clients that the store knows but that no longer exist. */
const gone = (created, snapshot) => {
    const clients = (0,decide_scene/* clientsOf */.SZ)(snapshot);
    const goneOf = ({ address }) => (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, clientKeyOf(address) ?? '').generations.flatMap(({ clientId }) => clientId === undefined || clients.some(({ id }) => id === clientId) ? [] : [clientId]);
    const found = created.map((change) => [change.address, goneOf(change)]);
    return new Map(found.filter(([, ids]) => ids.length > 0));
};
const oauthClientFacts = {
    side: 'cloud',
    // Does not need `role`, which is only updated, never created, so its ID is known from the plan. Engage uses a client only after the
    // transaction object names it, and the transaction object waits for the role. Cost: when the update of a role fails, the
    // clients exist already. The store has their secrets, and the next run uses them.
    needs: ['organization'],
    permissions: facts_permissions,
    // Roles are read in every tenant, for the names of the roles of clients.
    views: () => [['oauth:client:view'], ['authorization:role:view']],
    grants,
    keepsSecret: ({ fields }) => fields.some(({ field }) => field === 'secret'),
    audited: { entity: /^oauthclient$/, words: 'OAuth clients' },
    gone,
    hasVersions: true,
    acceptable: [
        ...(0,values/* words */.aL)('/clients/*', { name: values/* text */.Qq, description: values/* text */.Qq, tokenLifetime: values/* number */.ai }),
        ...(0,values/* words */.aL)('/clients/*', { redirectUris: values/* list */.p_, scopes: values/* list */.p_, roles: values/* roles */.Ot }),
    ],
    notAcceptable: [
        {
            word: '/clients/*/grant',
            why: 'a client of another grant type has other keys',
            fix: 'Apply corrects it. To change the grant type, add another client to the file.',
        },
        {
            word: '/clients/*',
            field: 'state',
            why: `${acceptable/* NO_WORD */.PO}: a client in the file is always active`,
            fix: 'Apply activates it again. If it is not wanted, remove the client from the file.',
        },
        {
            word: '/clients/*',
            field: 'mark',
            why: 'the ownership tag links the client to its key in the tenant file',
            fix: 'Apply writes it.',
        },
    ],
};

// EXTERNAL MODULE: ./src/core/decide/disputes.ts
var disputes = __webpack_require__(27947);
// EXTERNAL MODULE: ./src/core/snapshot.ts
var snapshot = __webpack_require__(52091);
// EXTERNAL MODULE: ./src/core/decide/object-logins.ts
var object_logins = __webpack_require__(60128);
;// CONCATENATED MODULE: ./src/core/decide/lost-secret.ts



function findLostSecret(found, scene) {
    if ((0,snapshot/* isObjectUnknown */.Md)(scene.snapshot))
        return { maybe: 'object-unread' };
    const [option] = (0,object_logins/* missingIds */.ze)(scene);
    if (option !== undefined)
        return { maybe: 'object', option };
    const successor = (0,decide_scene/* successorOf */.kz)(found, scene);
    return successor ? { maybe: 'newer-entry', successorId: successor.id } : { maybe: 'nowhere' };
}

// EXTERNAL MODULE: ./src/core/organization/client-id.ts
var client_id = __webpack_require__(24424);
;// CONCATENATED MODULE: ./src/resources/oauth-client/findings.ts











const FRESH = 10 * time/* MINUTE */.pY;
function missingNames(desired, { tenant, snapshot }) {
    const { client, address } = desired;
    if (client.grant !== 'client-credentials')
        return [];
    return client.roles.flatMap((named, index) => {
        const about = (0,finding/* aboutOf */.rI)({ address, pointer: `${desired.pointer}/roles/${index}` }, tenant);
        const { roleId, divisionId } = idsOf(named, snapshot);
        return [
            ...(roleId === undefined ? [(0,finding/* refuse */.TR)(about, 'oauth-client.no-role', { name: named.role })] : []),
            ...(divisionId === undefined ? [(0,finding/* refuse */.TR)(about, 'oauth-client.no-division', { name: named.division })] : []),
        ];
    });
}
/** By the place where the secret may still be. */
const LOST_SECRET = {
    'object-unread': 'oauth-client.secret-lost#object-unread',
    object: 'oauth-client.secret-lost#object',
    'newer-entry': 'oauth-client.secret-lost#newer-entry',
    nowhere: 'oauth-client.secret-lost#nowhere',
};
function matchFindings(desired, scene) {
    const { title, client } = desired;
    const { match } = desired.wanted;
    const about = (0,finding/* aboutOf */.rI)(desired, scene.tenant);
    const isLost = match.state === 'secret-lost' && !desired.resetLostSecret;
    if (match.state === 'ambiguous') {
        const ids = match.clients.map(({ id }) => id).join(' and ');
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.ambiguous', { title, ids })];
    }
    if (!('client' in match))
        return [];
    const { id, state, grantType } = match.client;
    if (isLost && match.rejected) {
        const options = (0,disputes/* optionsText */.y)((0,object_logins/* sectionLogins */._1)({ ...scene, client }));
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.secrets-rejected#not-in-store', { title, id, options, key: client.key })];
    }
    if (isLost) {
        const lost = findLostSecret(match.client, { ...scene, client });
        const values = { title, id, entry: (0,tenant_tenant/* referenceText */.n5)((0,tenant_tenant/* entryOf */.Ms)(scene.tenant)), option: '', successorId: '', ...lost };
        return [(0,finding/* refuse */.TR)(about, LOST_SECRET[lost.maybe], values)];
    }
    if (state === 'disabled')
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.disabled', { title, id })];
    if (grantType === decide_scene/* GRANT_TYPES */.lZ[client.grant])
        return [];
    return [(0,finding/* refuse */.TR)(about, 'oauth-client.grant-type', { title, id, found: grantType, wanted: client.grant })];
}
const AGES = [
    [30, 'oauth-client.age-30'],
    [60, 'oauth-client.age-60'],
    [90, 'oauth-client.age-90'],
];
/** Warns 90, 60 and 30 days ahead, so that a rotation is no surprise. */
function ageFindings(desired, { tenant, decisions }) {
    const { client, title, wanted } = desired;
    const days = wanted.place === 'active' ? (0,decide/* clientDecision */.AB)(decisions, client.key)?.daysUntilTooOld : undefined;
    if (days === undefined || days <= 0)
        return [];
    const [, message] = AGES.find(([limit]) => days <= limit) ?? [];
    const values = { title, days: Math.ceil(days), age: client.maxAge ?? '' };
    return message ? [(0,finding/* note */.N4)((0,finding/* aboutOf */.rI)(desired, tenant), message, values)] : [];
}
/** All findings about one client. */
function clientFindings(desired, scene) {
    return [
        ...missingNames(desired, scene),
        ...provisionerFindings(desired, scene),
        ...matchFindings(desired, scene),
        ...ageFindings(desired, scene),
        ...tooFreshFindings(desired, scene),
    ];
}
/** Genesys Cloud may not list a new client yet; creating it again would make a duplicate. */
function tooFreshFindings(desired, { tenant, snapshot: { entry, now } }) {
    const { match } = desired.wanted;
    const goneId = match.state === 'absent' ? match.goneId : undefined;
    const gone = (0,version_steps/* allClientVersions */.Aw)(entry).find(({ clientId }) => clientId === goneId);
    const madeAt = Date.parse(gone?.madeAt ?? '');
    if (goneId === undefined || !(now.getTime() - madeAt < FRESH))
        return [];
    return [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), 'oauth-client.not-shown-yet', { title: desired.title, id: goneId })];
}
/** Effects of a change on the provisioning client, if it is that client. */
function provisionerFindings(desired, { tenant, snapshot }) {
    const { client, title } = desired;
    const loss = lossOf(desired, snapshot);
    if (loss === undefined)
        return [];
    const entry = (0,tenant_tenant/* referenceText */.n5)(tenant.organization.credentials);
    const values = { title, id: snapshot.ownClientId ?? '', loss, key: client.key, entry };
    return [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), 'oauth-client.provisioner', values)];
}
function lossOf({ client, wanted }, snapshot) {
    const { match, place, reset } = wanted;
    const { ownClientId } = snapshot;
    if (place === 'next') {
        const kept = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key);
        const predecessor = (0,version_steps/* findVersion */.Am)(kept, kept.active)?.clientId;
        if ((0,client_id/* isSameId */.W)(predecessor, ownClientId))
            return 'a rotation would retire it and delete it after its grace period';
    }
    if (!('client' in match) || !(0,client_id/* isSameId */.W)(match.client.id, ownClientId))
        return undefined;
    if (reset || match.state === 'secret-lost' || match.state === 'interrupted')
        return 'its secret would be reset';
    return losesRoles(match.client, client, snapshot) ? 'it would lose roles that it needs' : undefined;
}
function losesRoles(found, client, snapshot) {
    if (client.grant !== 'client-credentials')
        return false;
    const wanted = client.roles.map((named) => idsOf(named, snapshot));
    return !found.roleDivisions.every(({ roleId, divisionId }) => wanted.some((each) => each.roleId === roleId && each.divisionId === divisionId));
}

;// CONCATENATED MODULE: ./src/resources/oauth-client/intent.ts

function intentOf({ wanted: { number, match } }, context) {
    const madeAt = context.clock.now().toISOString();
    if (match.state === 'held')
        return { ...match.generation, madeAt, resetting: true };
    const nonce = context.random.bytes(8).toString('hex');
    return { number, nonce, madeAt, ...(match.state === 'secret-lost' && { resetting: true }) };
}
function standingIntent(document, { client, wanted }) {
    const found = (0,version_steps/* findVersion */.Am)((0,version_steps/* clientVersionsOf */.mr)(document, client.key), wanted.number);
    return found && (!found.clientId || found.resetting) ? found : undefined;
}
/** Whether the store knows the client by its ID: then nothing is created, and one write records the change. */
function isKept(match) {
    return match.state === 'held' || (match.state === 'adoptable' && match.generation !== undefined);
}
function announce({ client, wanted }, generation) {
    return (document) => (0,version_steps/* intendClient */.cZ)(document, { key: client.key, place: wanted.place, generation });
}
/** A reset is not announced: the store would call the current secret dead too early. It is recorded with the reset. */
function announceClient(desired, context) {
    if (isKept(desired.wanted.match))
        return undefined;
    const edit = announce(desired, intentOf(desired, context));
    return (document) => (standingIntent(document, desired) ? document : edit(document));
}
/** Announces a create or reset in the store, so that the work of a killed run is recognized as ours. */
async function keepIntent(desired, { writers, context }) {
    const announced = standingIntent(await writers.custody.document(), desired);
    if (announced)
        return announced;
    const generation = intentOf(desired, context);
    await writers.custody.change(announce(desired, generation));
    return generation;
}
/**
 * Takes back the announcement after a failed reset, so that no later run relies on it. If this write fails too, the next plan says
 * that the secret is going to be reset.
 */
async function withdrawIntent({ client, wanted }, { writers }) {
    const { match, number } = wanted;
    // A create or reset of an earlier run stays announced.
    if (match.state !== 'held' && match.state !== 'secret-lost')
        return;
    const before = match.state === 'held' ? { before: match.generation } : {};
    const edit = (document) => (0,version_steps/* withdrawClient */.Qv)(document, { key: client.key, number, ...before });
    await writers.custody.change(edit).catch(() => undefined);
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/core/decide/left-clients.ts
var left_clients = __webpack_require__(24706);
;// CONCATENATED MODULE: ./src/resources/oauth-client/leftover.ts









/** How often a client was used, as far as Genesys Cloud reports it. */
function usedText(requests, when) {
    if (requests === undefined)
        return 'Genesys Cloud does not report whether it is still used';
    return `it made ${(0,base_text/* plural */.LS)(requests, 'request')} ${when}`;
}
/** Why the client is not deleted now, and what to do. */
function keptFinding({ client, mark }, kept, tenant) {
    const about = { address: (0,addresses/* clientAddressOf */.De)(mark.client, mark.generation) };
    const values = { name: client.name, id: client.id, key: mark.client };
    switch (kept.why) {
        case 'in-object':
            return (tenant.prune ? finding/* warn */.R8 : finding/* note */.N4)(about, 'oauth-client.left-over#in-object', values);
        case 'not-pruned':
            return (0,finding/* note */.N4)(about, 'oauth-client.left-over#not-pruned', values);
        case 'object-unseen':
            return (0,decide_scene/* isImportedByHand */.XD)(tenant)
                ? (0,finding/* note */.N4)(about, 'oauth-client.left-over#kit', values)
                : (0,finding/* note */.N4)(about, 'oauth-client.left-over#object-unseen', values);
        case 'grace':
            return (0,finding/* warn */.R8)(about, 'oauth-client.left-over#grace', { ...values, until: (0,time/* utcMinute */.vD)(kept.until) });
        case 'used': {
            const use = usedText(kept.requests, `in the last ${left_clients/* LEFT_GRACE */.Ts} days`);
            return (0,finding/* warn */.R8)(about, 'oauth-client.left-over#used', { ...values, use });
        }
    }
}
/** A client with the ownership tag of this tenant that the file no longer has. */
function leftoverDifference(left, { tenant, snapshot }) {
    const { client, mark, kept } = left;
    const { id, name } = client;
    if (kept)
        return { findings: [keptFinding(left, kept, tenant)] };
    const address = (0,addresses/* clientAddressOf */.De)(mark.client, mark.generation);
    if ((0,client_id/* isSameId */.W)(id, snapshot.ownClientId)) {
        const values = { name, id, entry: (0,tenant_tenant/* referenceText */.n5)(tenant.organization.credentials) };
        return { findings: [(0,finding/* refuse */.TR)({ address }, 'oauth-client.provisioner#pruned', values)] };
    }
    const change = deletion(address, `OAuth client "${name}"`, id);
    const notes = ['A service that still uses it can no longer log in.'];
    return { change: { ...change, risk: 'destructive', notes }, findings: [] };
}
function deletion(address, title, id) {
    return { address, kind: 'oauth-client', action: 'delete', title, id, fields: [] };
}
/** A client for a key of the file that the store does not know. */
function unknownToStore({ client, mark }, { tenant, snapshot }) {
    const { id, name } = client;
    const asked = { address: (0,addresses/* clientAddressOf */.De)(mark.client, mark.generation), pointer: `/clients/${mark.client}` };
    const message = (0,object_logins/* isInObject */.d2)(id, snapshot) ? 'oauth-client.not-in-store#in-object' : 'oauth-client.not-in-store';
    return (0,finding/* warn */.R8)((0,finding/* aboutOf */.rI)(asked, tenant), message, { name, id, key: mark.client, entry: (0,tenant_tenant/* referenceText */.n5)((0,tenant_tenant/* entryOf */.Ms)(tenant)) });
}
/** Removes from the store a client that a stopped run deleted. */
function forgetDeleted(scene) {
    const { tenant, snapshot } = scene;
    if ((0,left_clients/* pruneObstacle */.M6)(scene) !== undefined)
        return [];
    const isThere = (id) => (0,decide_scene/* clientsOf */.SZ)(snapshot).some((client) => client.id === id && client.state !== 'deleted');
    const left = Object.entries(snapshot.entry.clients).filter(([key]) => !tenant.clients.some((own) => own.key === key));
    return left.flatMap(([key, { generations }]) => generations.flatMap(({ number, clientId: id }) => {
        if (id === undefined || isThere(id))
            return [];
        const change = deletion((0,addresses/* clientAddressOf */.De)(key, number), `deleted OAuth client of "${key}"`, id);
        const notes = ['Its entry is removed from the secret store.'];
        return [{ change: { ...change, risk: 'none', notes }, findings: [] }];
    }));
}

// EXTERNAL MODULE: ./src/core/entry/names.ts
var names = __webpack_require__(97792);
;// CONCATENATED MODULE: ./src/resources/oauth-client/write.ts








/** Milliseconds before each attempt. */
const LOOKS = [0, 1_000, 2_000];
function roleDivisions(client, { snapshot }) {
    if (client.grant !== 'client-credentials')
        return [];
    return client.roles.map((named) => {
        const { roleId = '', divisionId = '' } = idsOf(named, snapshot);
        return { roleId, divisionId };
    });
}
function allFields(desired, nonce, scope) {
    const { client, wanted } = desired;
    const mark = { tenant: scope.tenant.name, client: client.key, generation: wanted.number, nonce };
    return {
        name: client.name,
        description: (0,ownership_tag/* formatOwnershipTag */.L)(client.description, mark),
        grantType: decide_scene/* GRANT_TYPES */.lZ[client.grant],
        tokenLifetime: client.tokenLifetime,
        redirectUris: client.grant === 'saml2-bearer' ? client.redirectUris : [],
        scopes: client.grant === 'saml2-bearer' ? client.scopes : [],
        roleDivisions: roleDivisions(client, scope),
    };
}
function isUnclear(error) {
    return error instanceof errors/* HybridError */.Nh && 'unclear' in error && error.unclear === true;
}
/** The client with this nonce, if it exists. Searched more than once, because lists lag behind writes. */
async function findCreated(nonce, { writers, context }) {
    for (const pause of LOOKS) {
        if (pause > 0)
            await context.clock.sleep(pause);
        const made = (await writers.genesysCloud.findClients()).find((client) => (0,decide_scene/* markOf */.Fg)(client)?.nonce === nonce);
        if (made)
            return made;
    }
    return undefined;
}
/** A POST is not repeated: after an unclear response, the client is found by its nonce and gets a new secret. */
async function createOnce(desired, nonce, scope) {
    const { genesysCloud, custody } = scope.writers;
    const fields = allFields(desired, nonce, scope);
    const kept = (0,version_steps/* clientVersionsOf */.mr)(await custody.document(), desired.client.key);
    // The client that it replaces in a rotation.
    const predecessorId = desired.wanted.place === 'next' ? (0,version_steps/* findVersion */.Am)(kept, kept.active)?.clientId : undefined;
    let unclear = (0,errors/* problem */.CC)('genesys-cloud.unexpected-answer#other-client', { name: fields.name });
    try {
        const made = await genesysCloud.createClient(fields, predecessorId);
        if ((0,decide_scene/* markOf */.Fg)(made)?.nonce === nonce)
            return made;
    }
    catch (error) {
        if (!isUnclear(error))
            throw error;
        unclear = error;
    }
    const found = await findCreated(nonce, scope);
    if (!found)
        throw unclear;
    return genesysCloud.resetClientSecret(found.id);
}
/** With it, a run on the Engage side knows that the secret in the object is outdated, and not newer. */
function replacedBy({ match }, secret, document) {
    const { fingerprintKey } = document;
    const before = 'generation' in match ? match.generation?.clientSecret : undefined;
    const replaced = before && fingerprintKey && !before.equals(secret) && before.fingerprint(fingerprintKey);
    return replaced ? { replaced } : {};
}
async function keep({ id, secret, intent }, desired, scope) {
    const { number, nonce, madeAt } = intent;
    const { wanted } = desired;
    const { key } = desired.client;
    const document = await scope.writers.custody.change((before) => {
        const replaced = replacedBy(wanted, secret, before);
        const generation = { number, nonce, madeAt, clientId: id, clientSecret: secret, ...replaced };
        return (0,version_steps/* keepClient */.ZJ)(before, { key, place: wanted.place, generation });
    });
    const stored = (0,version_steps/* findVersion */.Am)((0,version_steps/* clientVersionsOf */.mr)(document, key), number);
    if (stored?.clientId === id && stored.clientSecret?.equals(secret))
        return;
    const name = (0,names/* clientValueName */.OQ)(key, number, 'client_secret');
    throw (0,errors/* problem */.CC)('custody.not-kept#client', { name, entry: (0,tenant_tenant/* referenceText */.n5)((0,tenant_tenant/* entryOf */.Ms)(scope.tenant)) });
}
/**
 * The store rejected the new secret, so the client is useless and is deleted again. If the store may have kept the secret, the client
 * stays: deleted, it would count as missing as long as Genesys Cloud lists are out of date.
 */
async function undo(id, title, cause, { writers }) {
    const values = { title, id, reason: (0,errors/* asHybridError */.bS)(cause).message };
    if (isUnclear(cause))
        throw (0,errors/* problem */.CC)('custody.failed#unclear', values, { cause });
    const deletion = writers.genesysCloud.deleteClient(id);
    const message = await deletion.then(() => 'custody.failed#deleted', () => 'custody.failed#not-deleted');
    throw (0,errors/* problem */.CC)(message, values, { cause });
}
async function create(desired, scope) {
    const intent = await keepIntent(desired, scope);
    // A killed run announced the client: it may exist, and may have been missing from the list of the plan.
    const earlier = desired.wanted.isIntended ? await findCreated(intent.nonce, scope) : undefined;
    const made = earlier
        ? await scope.writers.genesysCloud.resetClientSecret(earlier.id)
        : await createOnce(desired, intent.nonce, scope);
    const kept = { id: made.id, secret: made.secret, intent };
    await keep(kept, desired, scope).catch((cause) => undo(made.id, desired.title, cause, scope));
    return kept;
}
/** Writes the ownership tag, and returns the secret, which is reset unless it is known. */
async function tagClient(id, nonce, desired, scope) {
    const { genesysCloud } = scope.writers;
    const fields = allFields(desired, nonce, scope);
    let isAsked = false;
    try {
        await genesysCloud.updateClient(id, { ...fields, state: 'active' });
        // Masked now that it is known to be a secret, independent of the name of its option.
        if (desired.wanted.match.state === 'adoptable')
            return scope.context.seal(desired.wanted.match.secret.reveal());
        isAsked = true;
        return (await genesysCloud.resetClientSecret(id)).secret;
    }
    catch (error) {
        if (!isAsked || !isUnclear(error))
            await withdrawIntent(desired, scope);
        throw error;
    }
}
/** Imports an existing client: the ownership tag first, so that a killed run is recognized, then the secret. */
async function claim(id, desired, scope) {
    const { match } = desired.wanted;
    const known = match.state === 'adoptable' ? match.generation : undefined;
    const intent = known ?? (await keepIntent(desired, scope));
    const secret = await tagClient(id, intent.nonce, desired, scope);
    const kept = { id, secret, intent };
    await keep(kept, desired, scope);
    return kept;
}
async function writeClient(change, desired, scope) {
    const { match, reset } = desired.wanted;
    if (match.state === 'held' && !reset) {
        const fields = allFields(desired, match.generation.nonce, scope);
        await scope.writers.genesysCloud.updateClient(match.client.id, { ...fields, state: 'active' });
        return { known: {}, facts: [] };
    }
    const kept = change.id === undefined ? await create(desired, scope) : await claim(change.id, desired, scope);
    return { known: { id: kept.id, secret: kept.secret }, facts: [`client id ${kept.id}`] };
}
/** Deletes the client, then its secret in the store, so that a run after a kill knows what was being deleted. */
async function removeClient(change, { writers }) {
    await writers.genesysCloud.deleteClient(change.id ?? '');
    await writers.custody.change((document) => (0,version_steps/* forgetClient */.$I)(document, change.id ?? ''));
    return { known: {}, facts: [] };
}

;// CONCATENATED MODULE: ./src/resources/oauth-client/oauth-client.ts













/** The roles of a client as text for people: `admin in Home`. */
function roleNames(client, { snapshot: { cloud } }) {
    const [roles, divisions] = [(0,observed/* listIn */.Of)(cloud.roles), (0,observed/* listIn */.Of)(cloud.divisions)];
    return client.roleDivisions.map(({ roleId, divisionId }) => {
        const role = roles.find(({ id }) => id === roleId)?.name ?? roleId;
        const division = divisions.find(({ id }) => id === divisionId)?.name ?? divisionId;
        return `${role} in ${division}`;
    });
}
function oauth_client_observedFields(client, scene) {
    const mark = (0,decide_scene/* markOf */.Fg)(client);
    return {
        name: client.name,
        grantType: client.grantType,
        state: client.state,
        description: (0,ownership_tag/* parseOwnershipTag */.X)(client.description)?.description ?? client.description,
        mark: mark ? `${mark.tenant}/${mark.client}#${mark.generation}` : 'none',
        ...(client.tokenLifetime !== undefined && { tokenLifetime: client.tokenLifetime }),
        redirectUris: client.redirectUris,
        scopes: client.scopes,
        roles: roleNames(client, scene),
    };
}
function grantFields(client, { snapshot }, pointer) {
    if (client.grant === 'saml2-bearer') {
        const { redirectUris, scopes } = client;
        return (0,diff/* fieldsAt */.$5)(pointer, { redirectUris, scopes });
    }
    const roles = (0,observed/* listIn */.Of)(snapshot.cloud.roles);
    const names = client.roles.map(({ role, division }) => `${findRole(roles, role)?.name ?? role} in ${division}`);
    return (0,diff/* fieldsAt */.$5)(pointer, { roles: names });
}
function desiredClient(client, wanted, scene) {
    const { tenant, intent } = scene;
    const { name, description, tokenLifetime } = client;
    const pointer = `/clients/${client.key}`;
    return {
        address: (0,addresses/* clientAddressOf */.De)(client.key, wanted.number),
        title: `OAuth client "${name}"`,
        pointer,
        client,
        wanted,
        resetLostSecret: client.resetLostSecret || intent.resetLostSecrets,
        fields: {
            ...(0,diff/* fieldsAt */.$5)(pointer, { name, description, tokenLifetime }),
            grantType: { value: decide_scene/* GRANT_TYPES */.lZ[client.grant], pointer: `${pointer}/grant` },
            state: { value: 'active', pointer },
            mark: { value: `${tenant.name}/${client.key}#${wanted.number}`, pointer },
            ...grantFields(client, scene, pointer),
        },
    };
}
const SECRET_NOTES = {
    absent: 'Genesys Cloud returns the secret once; it is stored in the secret store.',
    interrupted: 'An earlier run stopped before it stored the secret. Nothing uses that secret; it is reset.',
    adoptable: 'Import: the secret in the transaction object is copied to the secret store. It is not reset.',
    rejected: 'The secret in the transaction object works, that in the secret store was rejected: the working one is copied to the store.',
    gone: 'The client in the secret store no longer exists, the one in the transaction object works: its secret is copied to the store.',
    unfinished: 'The secret store has an unfinished client, and the secret in the transaction object works: it is copied to the store. It is not reset.',
    'secret-lost': 'The secret is reset: the old one stops working at once, and a service that still uses it can no longer log in.',
    ambiguous: '',
    resetting: 'An earlier run stopped during a requested reset of the secret. It is reset again: a service that still uses the old one can no longer log in.',
    held: 'The secret is reset as requested: the old one stops working at once. Logins fail until components have read the new one from the transaction object.',
};
/** The change of the secret as a field and a note; undefined if the store already has it. */
function secretChange(desired, comparison) {
    const { address, pointer } = desired;
    const { match, reset, place } = desired.wanted;
    if (match.state === 'held' && !reset)
        return { fields: [], notes: [] };
    const own = { ref: address, field: 'secret' };
    const fields = (0,diff/* compareFields */.zV)(undefined, { secret: { value: own, pointer } }, comparison);
    const why = match.state === 'adoptable' ? match.why : undefined;
    const state = isBeingReset(match) ? 'resetting' : (why ?? match.state);
    const beside = 'Created in addition to the active client, which keeps working until nothing uses it any more.';
    return { fields, notes: [...(place === 'next' ? [beside] : []), SECRET_NOTES[state]] };
}
/** OAuth clients, one for each entry under `clients`. */
const oauthClientType = {
    name: 'oauth-client',
    ...oauthClientFacts,
    reads: ['clients', 'roles', 'divisions'],
    know: ({ decisions }) => Object.fromEntries(decisions.clients.flatMap(({ client, versions }) => versions.map((wanted) => [(0,addresses/* clientAddressOf */.De)(client.key, wanted.number), factsOf(wanted)]))),
    want: (scene) => scene.decisions.clients.flatMap(({ client, versions }) => versions.map((wanted) => desiredClient(client, wanted, scene))),
    diff(desired, scene, comparison) {
        const { match } = desired.wanted;
        const findings = clientFindings(desired, scene);
        const existing = 'client' in match ? match.client : undefined;
        const before = existing && oauth_client_observedFields(existing, scene);
        const secret = secretChange(desired, comparison);
        const fields = [...(0,diff/* compareFields */.zV)(before, desired.fields, comparison), ...secret.fields];
        if (match.state === 'ambiguous')
            return { findings };
        const base = { kind: 'oauth-client', exists: existing !== undefined, id: existing?.id, fields };
        return (0,difference/* differenceOf */.P)(findings, desired, scene.tenant, { ...base, risk: riskOf(desired), notes: secret.notes });
    },
    extra: (scene) => [
        ...scene.tenant.clients.map(({ key }) => ({ findings: (0,decide/* clientDecision */.AB)(scene.decisions, key)?.refusals ?? [] })),
        ...scene.decisions.leftClients.map((left) => leftoverDifference(left, scene)),
        ...scene.decisions.unknownClients.map((client) => ({ findings: [unknownToStore(client, scene)] })),
        ...forgetDeleted(scene),
    ],
    announce: async (desired, { context }) => announceClient(desired, context),
    write: writeClient,
    remove: removeClient,
};
/** Facts that others may refer to. A secret that is about to be reset is not known. */
function factsOf({ match, reset }) {
    const id = 'client' in match ? { id: match.client.id } : {};
    const secret = match.state === 'held' && !reset ? match.generation.clientSecret : undefined;
    const adopted = match.state === 'adoptable' ? match.secret : secret;
    return { ...id, ...(adopted && { secret: adopted }) };
}
/** Whether a reset replaces an existing secret, which may be in use. */
function isBeingReset(match) {
    return match.state === 'interrupted' && match.generation.resetting === true;
}
function riskOf({ wanted: { match, reset, place } }) {
    if (match.state === 'secret-lost' || reset || isBeingReset(match))
        return 'destructive';
    return 'client' in match && place === 'active' ? 'login' : 'none';
}

;// CONCATENATED MODULE: ./src/resources/organization.ts




/** Read only: verifies that the credentials belong to the organization in the file. */
const organizationType = {
    name: 'organization',
    side: 'cloud',
    needs: [],
    comesByTime: true,
    reads: ['organization'],
    /** The Engage side uses the values of the file; the cloud side has verified them. */
    know({ tenant, snapshot }) {
        const { id, shortName } = (0,observed/* valueIn */.xm)(snapshot.cloud.organization) ?? tenant.organization;
        return { [addresses/* ORGANIZATION */.A_]: { id, shortName } };
    },
    want({ tenant }) {
        const title = `organization ${tenant.organization.shortName}`;
        return [{ address: addresses/* ORGANIZATION */.A_, title, pointer: '/organization', fields: {} }];
    },
    diff(_wanted, { tenant, snapshot }) {
        const { id, shortName } = (0,observed/* requireValue */.vd)(snapshot.cloud.organization, 'the organization');
        const wanted = tenant.organization;
        const about = (key) => (0,finding/* aboutOf */.rI)({ address: addresses/* ORGANIZATION */.A_, pointer: `/organization/${key}` }, tenant);
        const entry = (0,tenant_tenant/* credentialsText */.Kl)(tenant);
        const findings = [];
        if (id.toLowerCase() !== wanted.id.toLowerCase())
            findings.push((0,finding/* refuse */.TR)(about('id'), 'organization.id', { found: id, asked: wanted.id, entry }));
        if (shortName !== wanted.shortName)
            findings.push((0,finding/* refuse */.TR)(about('shortName'), 'organization.short-name', { found: shortName, asked: wanted.shortName, entry }));
        return { findings };
    },
    write: async () => ({ known: {}, facts: [] }),
};

;// CONCATENATED MODULE: ./src/resources/retirement.ts










/** Why a retiring client still exists. */
function clientWaiting({ title }, step, tenant, about) {
    const { id, reason, until, requests } = step;
    const named = { title, id };
    if (reason === 'grace')
        return (0,finding/* note */.N4)(about, 'rotation.grace#client', { ...named, until: (0,time/* utcMinute */.vD)(until) });
    if (reason === 'in-object')
        return (0,finding/* warn */.R8)(about, 'rotation.in-object', named);
    const entry = (0,tenant_tenant/* referenceText */.n5)(tenant.organization.credentials);
    if (reason === 'own')
        return (0,finding/* warn */.R8)(about, 'rotation.provisioner', { ...named, entry });
    return (0,finding/* warn */.R8)(about, 'rotation.still-used', { ...named, use: usedText(requests, 'since') });
}
function waiting(tenant, desired) {
    const { title, step } = desired;
    const about = (0,finding/* aboutOf */.rI)(desired, tenant);
    if (step.does === 'wait-for-client')
        return [clientWaiting(desired, step, tenant, about)];
    if (step.does !== 'wait-for-key')
        return [];
    const values = { title, until: (0,time/* utcMinute */.vD)(step.until) };
    if (!step.isTrusted)
        return [(0,finding/* warn */.R8)(about, 'rotation.removed', values)];
    return [(0,decide_scene/* isImportedByHand */.XD)(tenant) ? (0,finding/* warn */.R8)(about, 'rotation.kit', values) : (0,finding/* note */.N4)(about, 'rotation.grace#key', values)];
}
const GRACE_AGAIN = 'The transaction object has this certificate again, or an unreadable one, so components may sign with it.';
const USE = {
    'finish-client': ['active', 'retiring, deleted after its grace period'],
    'begin-grace': ['in the transaction object', 'retiring, deleted after its grace period'],
    'hand-over-client': ['created', 'ready for a run with --only engage'],
    'hand-over-key': ['trusted', 'ready for a run with --only engage'],
    'renew-key-grace': ['retiring', 'retiring, trusted for a new grace period'],
    'finish-key': ['active', 'retiring, trusted for its grace period'],
};
function stepChange(desired, tenant) {
    const { step } = desired;
    const change = (parts) => (0,difference/* changeOf */.C)(desired, tenant, { kind: 'retirement', ...parts });
    if (step.does === 'delete-client') {
        const notes = ['Its grace period has ended, and it is unused.'];
        return change({ action: 'delete', id: step.id, fields: [], notes });
    }
    if (step.does === 'forget-key') {
        const isKit = (0,decide_scene/* isImportedByHand */.XD)(tenant);
        const check = isKit ? ['Check first that the kit of the rotation was imported; this tool cannot see it.'] : [];
        const notes = ['Its grace period has ended; it is removed from the secret store.', ...check];
        return change({ action: 'delete', fields: [], notes, risk: isKit ? 'login' : 'none' });
    }
    const use = USE[step.does];
    const fields = use && [{ field: 'use', before: use[0], after: use[1] }];
    return fields && change({ action: 'update', fields, notes: step.does === 'renew-key-grace' ? [GRACE_AGAIN] : [] });
}
/** A step of a rotation: marks the old credential as retiring, and deletes it after its grace period. */
const retirementStep = {
    name: 'retirement',
    side: 'both',
    needs: ['transaction', 'identity-provider'],
    isStageOfDeletions: true,
    // A retired client has an ID; a retired key exists only in the store.
    permissions: ({ action, id }) => (action === 'delete' && id !== undefined ? DELETE_CLIENT : []),
    comesByTime: true,
    isStepOfRotation: true,
    reads: [],
    want: ({ decisions }) => [
        ...decisions.clientRetirements.map((each) => ({ ...each, fields: {} })),
        ...decisions.keySteps.map(({ number, step }) => ({
            address: `retirement/${(0,addresses/* keyAddress */.K)(number)}`,
            title: `SAML key and certificate, version ${number}`,
            pointer: '/identityProvider/certificate',
            step,
            fields: {},
        })),
    ],
    diff(desired, { tenant }) {
        const change = stepChange(desired, tenant);
        return { findings: waiting(tenant, desired), ...(change && { change }) };
    },
    /** Before the object is written, so that a run killed after that has recorded the start of the grace period. */
    async announce({ step }, { context }) {
        return step.does === 'begin-grace' ? editOf(step, context.clock.now().toISOString()) : undefined;
    },
    async write(change, { step }, scope) {
        if (step.does === 'delete-client')
            return removeClient(change, scope);
        const edit = editOf(step, scope.context.clock.now().toISOString());
        if (edit)
            await scope.writers.custody.change(edit);
        return { known: {}, facts: [] };
    },
};
/** The change of the store entry after a step. */
function editOf(step, now) {
    if (step.does === 'finish-client')
        return (document) => (0,version_steps/* finishClient */.hQ)(document, step.key, now);
    if (step.does === 'begin-grace')
        return (document) => (0,version_steps/* beginClientGrace */.Hu)(document, step.outOfUse, now);
    if (step.does === 'hand-over-client')
        return (document) => (0,version_steps/* handOverClient */.d0)(document, step.key, now);
    if (step.does === 'hand-over-key')
        return (document) => (0,version_steps/* handOverKey */.D5)(document, now);
    if (step.does === 'finish-key')
        return (document) => (0,version_steps/* finishKey */.Rq)(document, now);
    if (step.does === 'renew-key-grace')
        return (document) => (0,version_steps/* renewKeyGrace */.Z9)(document, now);
    return step.does === 'forget-key' ? version_steps/* forgetPreviousKey */.Ij : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/core/saml/encrypted-key.ts
var encrypted_key = __webpack_require__(603);
// EXTERNAL MODULE: ./src/core/saml/forge.ts
var forge = __webpack_require__(91450);
// EXTERNAL MODULE: ./src/core/saml/pem.ts
var pem = __webpack_require__(79163);
;// CONCATENATED MODULE: ./src/core/saml/certificate.ts






/** Genesys Cloud rejects a certificate that is not valid yet, so it starts an hour early, as with public authorities. */
const BEGINS_EARLIER = time/* HOUR */.dp;
const SERIAL_BYTES = 16;
/** `ub-common-name` of RFC 5280. */
const LONGEST_NAME = 64;
const LAST_YEAR = 9999;
/** The types of forge require a tag class here; its code requires a type, and then encodes the value as UTF-8. */
const UTF8 = forge/* forge */.c.asn1.Type.UTF8;
/** A self-signed X.509 v3 certificate, like that of `openssl req -new -x509`. @throws HybridError for a bad subject, days or key */
function makeCertificate(request) {
    checkRequest(request);
    const pem = signedPem(request);
    // Created by forge, checked by OpenSSL.
    const certificate = new external_node_crypto_.X509Certificate(pem);
    const key = (0,external_node_crypto_.createPrivateKey)(request.privateKey.reveal());
    if (certificate.verify(certificate.publicKey) && certificate.checkPrivateKey(key))
        return pem;
    throw (0,errors/* problem */.CC)('saml.certificate-broken');
}
function checkRequest({ subject, days, now }) {
    const length = [...subject].length;
    if (subject.trim() === '' || length > LONGEST_NAME || !subject.isWellFormed() || /\p{Cc}/u.test(subject)) {
        throw (0,errors/* problem */.CC)('saml.certificate-subject', { length });
    }
    const end = new Date(now.getTime() + days * time/* DAY */.d_);
    if (Number.isInteger(days) && days >= 1 && end.getUTCFullYear() <= LAST_YEAR)
        return;
    throw (0,errors/* problem */.CC)('saml.certificate-days', { days });
}
function signedPem({ privateKey, subject, days, now, random }) {
    const key = (0,encrypted_key/* openPrivateKey */.V9)(privateKey);
    const certificate = forge/* forge */.c.pki.createCertificate();
    certificate.publicKey = publicKeyOf(key);
    certificate.serialNumber = serialNumber(random);
    certificate.validity.notBefore = new Date(now.getTime() - BEGINS_EARLIER);
    certificate.validity.notAfter = new Date(now.getTime() + days * time/* DAY */.d_);
    const name = [{ shortName: 'CN', value: subject, valueTagClass: UTF8 }];
    certificate.setSubject(name);
    certificate.setIssuer(name);
    certificate.setExtensions([
        { name: 'subjectKeyIdentifier' },
        { name: 'authorityKeyIdentifier', keyIdentifier: true },
        { name: 'basicConstraints', cA: true, critical: true },
    ]);
    // Explicit, because the default of forge is SHA-1.
    certificate.sign(signedByOpenssl(key, certificate), forge/* forge */.c.md.sha256.create());
    return (0,pem/* certificatePem */.mj)(derOf(forge/* forge */.c.pki.certificateToAsn1(certificate)).toString('base64'));
}
function publicKeyOf(key) {
    const spki = (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    return forge/* forge */.c.pki.publicKeyFromAsn1(forge/* forge */.c.asn1.fromDer(spki.toString('binary')));
}
/** Signing in forge is JavaScript and takes 65 ms per tenant. With this, forge never has the private key either. */
function signedByOpenssl(key, certificate) {
    const signer = { sign: () => (0,external_node_crypto_.sign)('sha256', derOf(certificate.tbsCertificate), key).toString('binary') };
    return signer;
}
const derOf = (structure) => Buffer.from(forge/* forge */.c.asn1.toDer(structure).getBytes(), 'binary');
/** First byte 40 to 7f: positive, minimal DER, and always 16 bytes. */
function serialNumber(random) {
    const bytes = Buffer.from(random.bytes(SERIAL_BYTES));
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
    return bytes.toString('hex');
}

// EXTERNAL MODULE: ./src/core/saml/object-pair.ts
var object_pair = __webpack_require__(16803);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
;// CONCATENATED MODULE: ./src/resources/saml-key/findings.ts







const findings_POINTER = '/identityProvider/certificate';
function ownEntry({ identityProvider: { certificate } }) {
    return certificate.own ? (0,tenant_tenant/* referenceText */.n5)(certificate.own) : '';
}
/** All findings about the key. */
function keyFindings(desired, scene) {
    const { tenant, snapshot } = scene;
    const base = (0,finding/* aboutOf */.rI)({ address: desired.address, pointer: findings_POINTER }, tenant);
    if (desired.isBlocked) {
        const end = (0,key/* graceEnd */.qS)(scene);
        return [(0,finding/* warn */.R8)(base, 'saml-key.in-grace', { end: end ? (0,time/* utcDay */.dA)(end) : 'its certificate expires' })];
    }
    const current = (0,rotation_document/* currentKey */.Fo)(snapshot.entry.samlKey);
    const own = (0,observed/* valueIn */.xm)(snapshot.ownPair);
    const wrong = [...ownFaults(snapshot, desired.address, tenant), ...ownDates(snapshot, tenant, base)];
    if (wrong.length > 0)
        return wrong;
    const certificate = own?.certificate ?? current?.certificate;
    if (desired.source === 'hand-made')
        return own ? [(0,finding/* note */.N4)(base, 'saml-key.adopted-first')] : renewalFindings(tenant, snapshot, base);
    if (desired.isOwnAwaited)
        return [(0,finding/* warn */.R8)(base, 'saml-key.own-awaited', { own: ownEntry(tenant) })];
    const notTaken = notTakenOver(snapshot, desired, base);
    if (certificate === undefined || desired.source === 'own')
        return notTaken;
    return [...notTaken, ...endFindings(tenant, certificate, snapshot, base)];
}
/** The object has a key pair that the store does not know, and it is replaced. */
function notTakenOver({ objectPair }, { source }, base) {
    if (source !== 'new' && source !== 'own')
        return [];
    const pair = (0,observed/* valueIn */.xm)(objectPair);
    const reason = pair ? notValid(pair.certificate) : (0,observed/* faultOf */.Kl)(objectPair)?.message;
    return reason === undefined ? [] : [(0,finding/* warn */.R8)(base, 'saml-key.not-taken-over', { reason })];
}
function notValid(certificate) {
    const { notBefore, notAfter } = (0,pem/* certificateFacts */.lF)(certificate);
    return `the certificate in saml/certificate is valid only from ${(0,time/* utcDay */.dA)(notBefore)} to ${(0,time/* utcDay */.dA)(notAfter)}`;
}
/** An imported pair may expire so soon that the next apply has to replace it. */
function renewalFindings(tenant, { objectPair, now }, base) {
    const handMade = (0,observed/* valueIn */.xm)(objectPair);
    if (!handMade || (0,key/* daysLeft */.H_)(handMade.certificate, now) >= tenant.identityProvider.certificate.renewBefore)
        return [];
    return [(0,finding/* warn */.R8)(base, 'saml-key.renewal-follows', { ends: (0,time/* utcDay */.dA)((0,pem/* certificateFacts */.lF)(handMade.certificate).notAfter) })];
}
function ownFaults({ ownPair }, address, tenant) {
    const fault = (0,observed/* faultOf */.Kl)(ownPair);
    if (!fault)
        return [];
    const { code, message, fix } = fault;
    const about = (0,finding/* aboutOf */.rI)({ address, pointer: `${findings_POINTER}/own` }, tenant);
    return [{ severity: 'refuse', code, message, ...(fix !== undefined && { fix }), ...about }];
}
/** An expired pair of the customer is refused; a pair that is not valid yet waits while there is another one. */
function ownDates({ ownPair, now, entry }, tenant, base) {
    const own = (0,observed/* valueIn */.xm)(ownPair);
    if (!own || (0,key/* isUsable */.Ng)(own, now))
        return [];
    const { notBefore, notAfter } = own.facts;
    if (notAfter <= now)
        return [(0,finding/* refuse */.TR)(base, 'saml-key.own-ended', { ended: (0,time/* utcDay */.dA)(notAfter), own: ownEntry(tenant) })];
    const say = (0,rotation_document/* currentKey */.Fo)(entry.samlKey) ? finding/* note */.N4 : finding/* refuse */.TR;
    return [say(base, 'saml-key.own-not-begun', { begins: (0,time/* utcDay */.dA)(notBefore), own: ownEntry(tenant) })];
}
const ENDS = [
    [30, 'saml-key.ends-30#own', 'saml-key.ends-30'],
    [60, 'saml-key.ends-60#own', 'saml-key.ends-60'],
    [90, 'saml-key.ends-90#own', 'saml-key.ends-90'],
];
/** Warns 90, 60 and 30 days ahead, to leave time for planning. */
function endFindings(tenant, certificate, { ownPair, now }, base) {
    const days = (0,key/* daysLeft */.H_)(certificate, now);
    const [, ofOwn, ofOurs] = ENDS.find(([limit]) => days <= limit) ?? [];
    if (!ofOwn)
        return [];
    const values = { ends: (0,time/* utcDay */.dA)((0,pem/* certificateFacts */.lF)(certificate).notAfter), days: Math.floor(days) };
    if ((0,observed/* valueIn */.xm)(ownPair))
        return [(0,finding/* warn */.R8)(base, ofOwn, { ...values, own: ownEntry(tenant) })];
    return [(0,finding/* note */.N4)(base, ofOurs, { ...values, renewBefore: tenant.identityProvider.certificate.renewBefore })];
}

;// CONCATENATED MODULE: ./src/resources/saml-key/saml-key.ts










const saml_key_POINTER = '/identityProvider/certificate';
const NOTES = {
    new: 'This tool creates a key and a self-signed certificate, and stores them in the secret store.',
    renewed: 'The certificate expires soon. During the grace period the identity provider trusts both the old and the new one.',
    rotated: 'During the grace period the identity provider trusts both the old and the new certificate.',
    own: "Uses the customer's own pair; its key is encrypted with a new password.",
    'hand-made': 'Import: the pair in the transaction object is copied to the secret store and stays in use.',
};
/** The key pair that signs SAML responses, in the secret store. */
const samlKeyType = {
    name: 'saml-key',
    side: 'cloud',
    needs: ['organization'],
    keepsSecret: () => true,
    alwaysAnnounces: true,
    comesByTime: true,
    notAcceptedNew: {
        why: 'the key and its certificate are in the secret store, not in the file',
        fix: 'Apply writes them.',
    },
    reads: [],
    know({ snapshot, decisions: { key } }) {
        const kept = snapshot.entry.samlKey.generations.map((each) => [(0,addresses/* keyAddress */.K)(each.number), (0,object_pair/* keyFacts */.z)(each)]);
        const handMade = key.source === 'hand-made' ? (0,observed/* valueIn */.xm)(snapshot.objectPair) : undefined;
        return Object.fromEntries(handMade ? [...kept, [(0,addresses/* keyAddress */.K)(key.number), (0,object_pair/* keyFacts */.z)(handMade)]] : kept);
    },
    want(scene) {
        const { key } = scene.decisions;
        const base = { address: (0,addresses/* keyAddress */.K)(key.number), title: 'SAML key and certificate', pointer: saml_key_POINTER };
        return [{ ...base, ...key, fields: fieldsOf(scene) }];
    },
    diff(desired, scene, comparison) {
        const { address, source, pointer } = desired;
        const findings = keyFindings(desired, scene);
        if (source === 'none')
            return { findings };
        const secrets = {
            privateKey: { value: { ref: address, field: 'pkey' }, pointer },
            password: { value: { ref: address, field: 'password' }, pointer },
        };
        const fields = (0,diff/* compareFields */.zV)(undefined, { ...desired.fields, ...secrets }, comparison);
        const parts = { kind: 'saml-key', exists: false, fields, notes: [NOTES[source]] };
        return (0,difference/* differenceOf */.P)(findings, desired, comparison.tenant, parts);
    },
    /** Stores the pair itself: it exists only in the store, and nothing uses it before the identity provider trusts it. */
    async announce({ source, number, isHandedOver }, scope) {
        const key = source === 'hand-made'
            ? (0,observed/* requireValue */.vd)(scope.snapshot.objectPair, 'the pair of the object')
            : await newPair(source === 'own', scope);
        const madeAt = scope.context.clock.now().toISOString();
        return (document) => (0,version_steps/* keepKey */.r_)(document, { number, madeAt, ...key, ...(isHandedOver && { untrusted: true }) });
    },
    async write(_change, { number }, { writers }) {
        const kept = (0,version_steps/* findKeyVersion */.rG)((await writers.custody.document()).samlKey, number);
        if (!kept)
            throw new Error(`the secret store does not have SAML key ${number}, which was written`);
        const facts = (0,object_pair/* keyFacts */.z)(kept);
        return { known: facts, facts: [`certificate ${facts.fingerprint}, ends ${(0,time/* utcDay */.dA)(facts.notAfter)}`] };
    },
};
function fieldsOf({ tenant, snapshot, decisions: { key } }) {
    const { source } = key;
    const own = (0,observed/* valueIn */.xm)(snapshot.ownPair);
    if (source === 'own' && own)
        return { fingerprint: { value: `sha256:${own.facts.fingerprint}`, pointer: saml_key_POINTER } };
    if (source === 'hand-made')
        return {};
    const { keySize, days, subject } = tenant.identityProvider.certificate;
    return (0,diff/* fieldsAt */.$5)(saml_key_POINTER, { keySize, days, subject });
}
/** The customer's own pair, or a new one. */
async function newPair(isOwn, { context, tenant, snapshot, makeKey }) {
    const { days, subject, format } = tenant.identityProvider.certificate;
    const { seal, random, clock } = context;
    const password = seal(random.bytes(24).toString('base64url'));
    const own = isOwn ? (0,observed/* valueIn */.xm)(snapshot.ownPair) : undefined;
    const plain = seal((own?.privateKey ?? (await makeKey()).privateKeyPem).reveal());
    const request = { privateKey: plain, subject, days, random };
    const certificate = own?.certificate ?? makeCertificate({ ...request, now: clock.now() });
    return { certificate, privateKey: seal((0,encrypted_key/* encryptPrivateKey */.uU)(plain, password, format).reveal()), password };
}

// EXTERNAL MODULE: ./src/resources/transaction/transaction.ts + 1 modules
var transaction = __webpack_require__(36343);
;// CONCATENATED MODULE: ./src/resources/verification.ts




/** Milliseconds. New resources take a moment to be known everywhere in Genesys Cloud. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
const NOT_YET = ['genesys-cloud.invalid-client', 'genesys-cloud.assertion-refused'];
/** @throws HybridError `proof.not-known` */
function fact(known, ref, field) {
    const value = known.get({ ref, field });
    if (value === undefined)
        throw (0,errors/* problem */.CC)('proof.not-known', { field, ref });
    return value;
}
function login(desired, { known, tenant, loginVerifier }) {
    const { client, key } = desired;
    const base = { clientId: fact(known, client, 'id'), clientSecret: fact(known, client, 'secret') };
    if (key === undefined)
        return loginVerifier.clientCredentials(base);
    return loginVerifier.samlExchange({
        ...base,
        issuer: tenant.identityProvider.issuer,
        certificate: (0,pem/* pemOfOption */.XT)(fact(known, key, 'certificate')),
        privateKey: (0,pem/* pemOfOption */.XT)(fact(known, key, 'pkey')),
        password: fact(known, key, 'password'),
        email: tenant.verifyUser ?? '',
    });
}
/** A step of a rotation: verifies new credentials by login before the transaction object names them. */
const verificationStep = {
    name: 'proof',
    side: 'cloud',
    needs: ['oauth-client', 'identity-provider'],
    comesByTime: true,
    isStepOfRotation: true,
    reads: [],
    want: ({ decisions }) => decisions.verifications.map((each) => ({ ...each, fields: {} })),
    diff(desired, { tenant }) {
        if (desired.key !== undefined && tenant.verifyUser === undefined) {
            return { findings: [(0,finding/* warn */.R8)((0,finding/* aboutOf */.rI)(desired, tenant), 'proof.no-user', { title: desired.title })] };
        }
        return { findings: [], change: (0,difference/* changeOf */.C)(desired, tenant, { kind: 'proof', action: 'prove', fields: [] }) };
    },
    async write(_change, desired, scope) {
        for (const pause of PAUSES) {
            try {
                return { known: {}, facts: [await login(desired, scope)] };
            }
            catch (error) {
                if (!(error instanceof errors/* HybridError */.Nh) || !NOT_YET.includes(error.code))
                    throw error;
                await scope.context.clock.sleep(pause);
            }
        }
        return { known: {}, facts: [await login(desired, scope)] };
    },
};

;// CONCATENATED MODULE: ./src/resources/list.ts











function listed(type) {
    return {
        ...type,
        questions: (scene) => type.questions?.(scene) ?? [],
        questionsAhead: (tenant) => type.questionsAhead?.(tenant) ?? [],
        know: (scene) => type.know?.(scene) ?? {},
        plan: (scene, comparison) => [
            ...type.want(scene).map((wanted) => planned(type.diff(wanted, scene, comparison), (change) => ({
                announce: async (scope) => type.announce?.(wanted, scope),
                write: (scope) => type.write(change, wanted, scope),
                compareAgain: (again, known) => type.diff(wanted, again, known).change,
            }))),
            ...(type.extra?.(scene) ?? []).map((difference) => planned(difference, (change) => removal(type, change))),
        ],
    };
}
function planned(difference, workOf) {
    const { change } = difference;
    return change ? { ...difference, operation: { change, ...workOf(change) } } : difference;
}
function removal({ name, remove }, change) {
    if (!remove)
        throw new Error(`${name} has no way to ${change.action} ${change.address}`);
    return { announce: async () => undefined, write: (scope) => remove(change, scope), compareAgain: () => change };
}
/**
 * Every resource type and the steps of a rotation, in the order in which a plan prints its changes:
 *
 *     organization \u2500\u252c\u2500\u25b6 role \u2500\u252c\u2500\u25b6 admin
 *                   \u2502         \u2514\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2510
 *                   \u251c\u2500\u25b6 oauth-client \u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2510         \u251c\u2500\u25b6 transaction \u2500\u25b6 retirement
 *                   \u2514\u2500\u25b6 saml-key \u2500\u25b6 identity-provider \u2500\u2534\u2500\u25b6 proof \u2518
 *
 * Nothing is written before the organization is verified, and nothing is retired before its successor was written.
 */
const TYPES = (0,order/* inOrder */.a)([
    listed(organizationType),
    listed(roleType),
    listed(oauthClientType),
    listed(samlKeyType),
    listed(identityProviderType),
    listed(adminType),
    listed(verificationStep),
    listed(transaction/* transactionType */.b),
    listed(retirementStep),
]);
const TYPE_NAMES = TYPES.map(({ name }) => name);
/** @throws Error for a name that no plan has */
function typeOf({ kind }) {
    const type = TYPES.find(({ name }) => name === kind);
    if (type)
        return type;
    throw new Error(`there is no resource type ${kind}`);
}
/** The plan of these tenants, with the changes of each in the order of the types. */
function makePlan(tenants) {
    return (0,hash/* planInOrder */.Ff)(tenants, TYPE_NAMES);
}
/** Whether a run of this side makes changes of the type; `undefined`: a run of both sides. */
function isOfSide({ side }, only) {
    return only === undefined || side === 'both' || side === only;
}


/***/ })

};
