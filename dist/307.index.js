export const id = 307;
export const ids = [307];
export const modules = {

/***/ 92831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   p: () => (/* binding */ operationNeeds)
/* harmony export */ });
/**
 * Each type after the types that it needs, otherwise in the order given: the order of a printed plan.
 * @throws Error when types need each other, or one that is not in the list
 */
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
/** A type with all that it needs, and what that needs. */
function allNeeds(name, types) {
    const direct = types.find((type) => type.name === name)?.needs ?? [];
    return new Set(direct.flatMap((each) => [each, ...allNeeds(each, types)]));
}
/**
 * Which changes each change waits for. Whatever is deleted goes last: until the transaction object was written it may name it, and
 * by then nothing else went wrong.
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
/** By its exact name, else the only one that differs in case: the UI writes Admin, the article admin. */
function findRole(roles, name) {
    const alike = roles.filter((role) => role.name.toLowerCase() === name.toLowerCase());
    return roles.find((role) => role.name === name) ?? (alike.length === 1 ? alike[0] : undefined);
}
/** The ids of a role and of a division, as far as there are such; `*` stands for every division. */
function idsOf({ role, division }, roles, divisions) {
    const found = division === '*' ? { id: '*' } : divisions.find(({ name }) => name === division);
    return { roleId: findRole(roles, role)?.id, divisionId: found?.id };
}
function domainsOf(permissions) {
    return [...new Set(permissions.map((permission) => permission.split(':', 1)[0] ?? ''))];
}
function ofDomains(role, domains) {
    return [...(0,permissions/* flatten */.Bq)(role.policies)].filter((permission) => domains.some((domain) => permission.startsWith(`${domain}:`)));
}
/** Every permission of these domains in this organization; undefined where nothing is to be added, and it was not asked. */
function catalogueOf(domains, { permissions }) {
    const found = domains.flatMap((domain) => (permissions.has(domain) ? [permissions.get(domain) ?? []] : []));
    return found.length > 0 ? found.flat() : undefined;
}
/** The permissions as named, wildcards and all. */
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
    const message = role
        ? `the role "${source}" has no permission of the domain ${DOMAIN} that could be copied`
        : `this organization has no role "${source}" from which Predictive Engagement permissions could be copied`;
    if (role && ofDomains(role, [DOMAIN]).length > 0)
        return [];
    const fix = 'Name another role in permissionsFrom, or list the permissions under permissions.';
    return [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)({ address, pointer: `${SERVICE}/permissionsFrom` }, tenant), 'role.no-source', message, fix)];
}
function unknownFindings(tenant, desired, catalogue) {
    const listed = tenant.predictiveEngagement?.permissions;
    const say = listed ? finding/* refuse */.TR : finding/* warn */.R8;
    const fix = listed
        ? 'Remove it, or correct its spelling: domain:entity:action, as in the organization\u2019s permission list.'
        : 'It is left out; the role it comes from names it although the organization has no such product.';
    const unknown = desired.wanted.filter((permission) => !catalogue.includes(permission));
    return unknown.map((permission) => {
        const below = listed ? `permissions/${listed.indexOf(permission)}` : 'permissionsFrom';
        const about = (0,finding/* aboutOf */.rI)({ address: desired.address, pointer: `${SERVICE}/${below}` }, tenant);
        return say(about, 'role.unknown-permission', `this organization does not know the permission ${permission}`, fix);
    });
}
/** Roles get the Predictive Engagement permissions that they lack, and lose nothing. */
const roleType = {
    name: 'role',
    side: 'cloud',
    needs: ['organization'],
    // The view of roles stands with OAuth clients, which read them in every tenant.
    permissions: () => [['authorization:role:edit']],
    audited: { entity: /^(auth|authorization)?role$/, words: 'roles' },
    // Another role may be the one to copy from.
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
        if (!role) {
            const message = `this organization has no role "${desired.role}"`;
            const fix = 'Correct the name in grantTo; roles are not created here.';
            return { findings: [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), 'role.missing', message, fix)] };
        }
        const findings = sourceFinding(scene, address);
        if (!catalogue)
            return { findings };
        findings.push(...unknownFindings(tenant, desired, catalogue));
        const held = (0,permissions/* expand */.fT)(ofDomains(role, domainsOf(desired.wanted)), catalogue);
        const known = desired.wanted.filter((permission) => catalogue.includes(permission));
        const union = [...new Set([...held, ...known])].sort();
        const wanted = { permissions: { value: union, pointer: SERVICE } };
        const fields = (0,diff/* compareFields */.zV)({ permissions: [...held].sort() }, wanted, comparison);
        const notes = ['Every user who has this role gets these permissions.'];
        return (0,difference/* differenceOf */.P)(findings, desired, tenant, { kind: 'role', exists: true, id: role.id, fields, notes });
    },
    async write(change, desired, { writers }) {
        const { catalogue = [] } = desired;
        const wanted = desired.wanted.filter((permission) => catalogue.includes(permission));
        const role = await writers.genesysCloud.addPermissions(change.id ?? '', wanted);
        const held = (0,permissions/* flatten */.Bq)(role.policies);
        const lost = wanted.filter((permission) => !(0,permissions/* covers */.hU)(held, permission));
        if (lost.length > 0) {
            const message = `after the write the role "${role.name}" still lacks ${lost.join(', ')}`;
            const fix = 'Run again in a few minutes: permission changes take up to five. If it stays, the organization lacks the product.';
            throw new errors/* HybridError */.Nh({ code: 'role.not-kept', message, fix });
        }
        return { known: {}, facts: [] };
    },
};

;// CONCATENATED MODULE: ./src/resources/admin.ts






/** The article's word for it, and what `general/default_admin_role_name` says. */
const ADMIN_ROLE = 'admin';
/** By the state of the user before. */
const INVITATIONS = {
    new: ['Gets an invitation by e-mail.'],
    active: ['Gets an invitation by e-mail if none was accepted yet.'],
    deleted: ['Is restored, and gets an invitation by e-mail if none was accepted yet.'],
};
/**
 * An address may have been used more than once; the one that lives counts. Of deleted ones the one with the highest version,
 * and of those the first by id: an answer has no dates, and its order says nothing.
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
function inactiveFinding(desired, { tenant }) {
    const { user } = desired;
    if (user?.state !== 'inactive')
        return [];
    const message = `the user ${user.email} is inactive, and is left so: somebody may have meant it`;
    return [(0,finding/* warn */.R8)((0,finding/* aboutOf */.rI)(desired, tenant), 'admin.inactive', message, 'Activate the user in Genesys Cloud.')];
}
const GRANT = ['authorization:grant:add'];
const INVITE = ['directory:user:setPassword', 'directory:organization:admin'];
const RESTORE = ['directory:user:edit', 'directory:organization:admin'];
function permissionsOf({ action, fields }) {
    if (action === 'create')
        return [['directory:user:add'], INVITE, GRANT];
    return fields.some(({ field }) => field === 'state') ? [RESTORE, INVITE, GRANT] : [INVITE, GRANT];
}
/** Additional administrators. Nobody is ever removed. */
const adminType = {
    name: 'admin',
    side: 'cloud',
    needs: ['role'],
    permissions: permissionsOf,
    views: ({ administrators }) => (administrators.length > 0 ? [['directory:user:view']] : []),
    audited: { entity: /^(auth)?(user|person)$/, words: 'users' },
    notAcceptable: [
        {
            word: '/administrators/*',
            why: 'nobody is taken out of the list by a machine',
            fix: 'Apply gives the person what is missing. If it was taken away on purpose, take the person out of the file by hand.',
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
                // The name is given once: people rename themselves.
                ...(user ? {} : name),
                state: { value: 'active', pointer },
                role: { value: ADMIN_ROLE, pointer },
            },
        };
    }),
    diff(desired, scene, comparison) {
        const { user } = desired;
        const { tenant } = comparison;
        const roles = rolesOf(scene);
        if (!findRole(roles, ADMIN_ROLE)) {
            const message = `this organization has no role "${ADMIN_ROLE}"`;
            const fix = 'Restore the default roles: Admin > Roles/Permissions. A role is not created here.';
            return { findings: [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), 'admin.no-role', message, fix)] };
        }
        const fields = (0,diff/* compareFields */.zV)(user && observedFields(user, roles), desired.fields, comparison);
        const notes = INVITATIONS[user?.state ?? 'new'] ?? [];
        const parts = { kind: 'admin', exists: user !== undefined, id: user?.id, fields, notes };
        return (0,difference/* differenceOf */.P)(inactiveFinding(desired, comparison), desired, tenant, parts);
    },
    async write(_change, { administrator, user }, scope) {
        const live = await liveUser(administrator, user, scope);
        // The role comes last: a run killed before it finds a user without the role, and invites again.
        const invitation = await invite(live, user, scope);
        const role = findRole(rolesOf(scope), ADMIN_ROLE);
        if (role)
            await scope.writers.genesysCloud.addRoleToUser(role.id, live.id);
        return { known: {}, facts: [`user id ${live.id}`, ...invitation] };
    },
};
/** Gives what a person should know of it. */
async function invite(live, before, { writers }) {
    // An invitation lets a person in whom somebody has shut out.
    if (live.state === 'inactive')
        return [];
    try {
        await writers.genesysCloud.inviteUser(live.id);
        return [];
    }
    catch (error) {
        // Whether those who have accepted one may be invited again is not documented; it must not cost them the role.
        if (before?.state !== 'active' || !isRefused(error))
            throw error;
        return ['no invitation was sent: Genesys Cloud refused it'];
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
    const message = 'the organization does not tell its home division';
    const fix = 'Run again; if it stays, check that the provisioning client has authorization:division:view.';
    throw new errors/* HybridError */.Nh({ code: 'admin.no-home-division', message, fix });
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
;// CONCATENATED MODULE: ./src/resources/identity-provider/trust-findings.ts




/** Characters of a subject, which anybody may have written. */
const LONGEST_SUBJECT = 80;
const REMOVE = 'remove it from the PureEngage identity provider in Genesys Cloud; it is not added again, and each plan names it until then';
/** `sha256:\u2026 (CN=acme, ends 2034-01-02)` */
function described({ label, facts }) {
    if (!facts)
        return label;
    const subject = facts.subject === '' ? 'no subject' : facts.subject;
    const short = subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}\u2026` : subject;
    return `${label} (${short}, ends ${(0,time/* utcDay */.dA)(facts.notAfter)})`;
}
function unknownText(certificate, trust, tenant) {
    const message = `the identity provider trusts a certificate that the secret store does not record, and it stays trusted until it ends: ${described(certificate)}`;
    return [finding/* warn */.R8, 'identity-provider.unknown-certificate', message, unknownFix(trust, tenant)];
}
function unknownFix({ object }, { secrets: { path } }) {
    if (object === 'kit')
        return `The transaction object may have it until the kit is imported. After that, ${REMOVE}.`;
    return object === 'unknown'
        ? `The transaction object may have it. If no component signs with it any more, ${REMOVE}.`
        : `If an earlier store entry recorded it (the entry ${path} was deleted or rolled back, or secrets.path was changed), restore that entry. If no component signs with it any more, ${REMOVE}.`;
}
function incompleteText(certificate, tenant) {
    const message = `the identity provider trusts the certificate of SAML key ${certificate.number}, of which the store entry has lost a value, and it stays trusted until it ends: ${described(certificate)}`;
    const fix = `Restore the last good version of the entry ${tenant.secrets.path} (Vault: \`vault kv rollback\`). Or, if no component signs with it any more, ${REMOVE}.`;
    return [finding/* warn */.R8, 'identity-provider.kept-certificate', message, fix];
}
function unreadableText(certificate) {
    const message = `the identity provider has a certificate that cannot be read, and it is left as it is: ${described(certificate)}`;
    const fix = `Read it with GET /api/v2/identityproviders/pureengage. If it is not a certificate, or no component signs with it, ${REMOVE}.`;
    return [finding/* warn */.R8, 'identity-provider.unreadable-certificate', message, fix];
}
function textOf(certificate, trust, tenant) {
    if (certificate.reason === 'unknown')
        return [unknownText(certificate, trust, tenant)];
    if (certificate.reason === 'incomplete')
        return [incompleteText(certificate, tenant)];
    if (certificate.reason === 'unreadable')
        return [unreadableText(certificate)];
    // Of a certificate in its grace the retirement tells.
    if (certificate.reason !== 'object')
        return [];
    // Who restored the object may want to know.
    const message = `the certificate that the transaction object has now stays trusted, although another one takes its place: ${described(certificate)}`;
    return [[finding/* note */.N4, 'identity-provider.kept-certificate', message]];
}
/** Nothing that may be in use is pushed out by a new certificate: a person has to say which one can go. */
function crowded({ kept }) {
    const count = kept.length + 1;
    if (count <= trust/* MOST_CERTIFICATES */.Nb)
        return [];
    const message = `the identity provider would have ${count} certificates, and Genesys Cloud keeps ${trust/* MOST_CERTIFICATES */.Nb}. Beside the certificate of this tenant it trusts ${kept.map(described).join('; ')}`;
    const fix = 'Find one that no component signs with any more, remove it from the PureEngage identity provider in Genesys Cloud, then run again. Nothing is changed until then.';
    return [[finding/* refuse */.TR, 'identity-provider.too-many-certificates', message, fix]];
}
/** Why each certificate stays trusted of which that is not obvious. */
function trustFindings(trust, tenant, address) {
    const said = [...crowded(trust), ...trust.kept.flatMap((certificate) => textOf(certificate, trust, tenant))];
    const about = (0,finding/* aboutOf */.rI)({ address, pointer: '/identityProvider/certificate' }, tenant);
    return said.map(([say, ...text]) => say(about, ...text));
}
function keptNote({ reason, number }, scene) {
    if (reason === 'rotation') {
        return [`The certificate of SAML key ${number} stays trusted until the grace of this rotation is over.`];
    }
    const end = (0,key/* isInGrace */.y3)(scene) ? (0,key/* graceEnd */.qS)(scene) : undefined;
    if (reason !== 'grace' || !end)
        return [];
    return [`The certificate of SAML key ${number} stays trusted until ${(0,time/* utcDay */.dA)(end)}.`];
}
function droppedNote({ label, reason, facts }) {
    if (reason === 'ended')
        return `${label} is no longer trusted: it ended on ${(0,time/* utcDay */.dA)(facts.notAfter)}.`;
    if (reason === 'not-begun')
        return `${label} is not trusted any more: it begins on ${(0,time/* utcDay */.dA)(facts.notBefore)}.`;
    return `${label} is no longer trusted: its grace is over, and the transaction object does not have it.`;
}
/** What becomes of each certificate by this change, apart from those that have a finding. */
function trustNotes({ kept, dropped }, scene) {
    return [...kept.flatMap((each) => keptNote(each, scene)), ...dropped.map(droppedNote)];
}

;// CONCATENATED MODULE: ./src/resources/identity-provider/identity-provider.ts










const POINTER = '/identityProvider';
/** The id that the audit gives to the provider is not documented, so any name of the one provider of its kind will do. */
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
    const fix = 'Two providers with one issuer break the login of both: remove the other one, or choose another issuer.';
    return (0,observed/* requireValue */.vd)(cloud.identityProviders, 'the identity providers')
        .filter((each) => each.issuer === issuer && each.id !== 'pureengage' && each.id !== own?.id)
        .map(({ name, id = 'no id' }) => {
        const message = `the identity provider "${name}" (${id}) has the issuer ${issuer} already`;
        return (0,finding/* refuse */.TR)(about, 'identity-provider.issuer-taken', message, fix);
    });
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
            of: (0,values/* agreed */.bL)(values/* text */.Qq),
            follower: { field: 'issuer', name: 'issuer of the identity provider' },
        },
    ],
    notAcceptable: [
        {
            word: '/identityProvider',
            field: 'autoProvisionUsers',
            why: `${acceptable/* NO_WORD */.PO}: agents who log in for the first time need it`,
            fix: 'Apply switches it on again.',
        },
        {
            word: '/identityProvider/certificate',
            why: 'a certificate stands in the store and not in the file',
            fix: 'Apply writes it. For a pair of your own give certificate.own.',
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
            // The new certificate beside those that stay trusted.
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
    if (body === undefined) {
        throw new errors/* HybridError */.Nh({ code: 'identity-provider.no-certificate', message: 'the certificate is not known yet' });
    }
    const { name, issuer, target, disabled } = tenant.identityProvider;
    const certificates = [...new Set([body, ...decisions.trust.kept.map(({ text }) => text)])];
    const wanted = { name, issuer, target, disabled, autoProvisionUsers: true, certificates };
    const kept = await writers.genesysCloud.putPureEngage(wanted);
    const lost = lostFields(kept, wanted);
    if (lost.length === 0)
        return { known: {}, facts: [] };
    const message = `Genesys Cloud accepted the identity provider and gives back another ${lost.join(', ')}`;
    const fix = 'Run again in a minute; if it stays, compare with GET /api/v2/identityproviders/pureengage.';
    throw new errors/* HybridError */.Nh({ code: 'identity-provider.not-kept', message, fix });
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
// EXTERNAL MODULE: ./src/core/organization/mark.ts
var organization_mark = __webpack_require__(58762);
// EXTERNAL MODULE: ./src/core/rotation/generations.ts
var generations = __webpack_require__(70585);
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
/** Roles that a client has now, as its plan names them: the client that edits it must hold them too. */
function rolesBefore({ fields }) {
    const before = fields.find(({ field }) => field === 'roles')?.before;
    return Array.isArray(before) ? before.map(String) : [];
}
/** Genesys Cloud lets a client give only the roles, in the divisions, that it holds itself. */
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
/** Clients that the store still knows and that are not there any more. */
const gone = (created, snapshot) => {
    const clients = (0,decide_scene/* clientsOf */.SZ)(snapshot);
    const goneOf = ({ address }) => (0,generations/* generationsOf */.xi)(snapshot.entry, clientKeyOf(address) ?? '').generations.flatMap(({ clientId }) => clientId === undefined || clients.some(({ id }) => id === clientId) ? [] : [clientId]);
    const found = created.map((change) => [change.address, goneOf(change)]);
    return new Map(found.filter(([, ids]) => ids.length > 0));
};
const oauthClientFacts = {
    side: 'cloud',
    needs: ['role'],
    permissions: facts_permissions,
    // Roles are read to name those of the clients, and so in every tenant.
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
            why: 'a client of another grant type is another client, with other words',
            fix: 'Apply sets it right. To go over to the other one, make it a client of its own in the file.',
        },
        {
            word: '/clients/*',
            field: 'state',
            why: `${acceptable/* NO_WORD */.PO}: a client that is in the file is switched on`,
            fix: 'Apply switches it on again. If it is not meant to be, take the client out of the file.',
        },
        {
            word: '/clients/*',
            field: 'mark',
            why: 'the mark is ours, and says to which word of which file the client belongs',
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
function missingNames(desired, { tenant, snapshot: { cloud } }) {
    const { client, address } = desired;
    if (client.grant !== 'client-credentials')
        return [];
    return client.roles.flatMap((named, index) => {
        const about = (0,finding/* aboutOf */.rI)({ address, pointer: `${desired.pointer}/roles/${index}` }, tenant);
        const missing = (kind) => {
            const fix = `Correct the name, or create the ${kind} first; it is not created here.`;
            return (0,finding/* refuse */.TR)(about, `oauth-client.no-${kind}`, `this organization has no ${kind} "${named[kind]}"`, fix);
        };
        const { roleId, divisionId } = idsOf(named, (0,observed/* listIn */.Of)(cloud.roles), (0,observed/* listIn */.Of)(cloud.divisions));
        return [
            ...(roleId === undefined ? [missing('role')] : []),
            ...(divisionId === undefined ? [missing('division')] : []),
        ];
    });
}
function matchFindings(desired, scene) {
    const { title, client } = desired;
    const { match } = desired.wanted;
    const about = (0,finding/* aboutOf */.rI)(desired, scene.tenant);
    const isLost = match.state === 'secret-lost' && !desired.resetLostSecret;
    if (match.state === 'ambiguous') {
        const ids = match.clients.map(({ id }) => id).join(' and ');
        const fix = 'Rename or delete the ones that are not meant; which one it is cannot be guessed.';
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.ambiguous', `${title} exists more than once, with the ids ${ids}`, fix)];
    }
    if (isLost && match.rejected) {
        const options = (0,disputes/* optionsText */.yB)((0,object_logins/* sectionLogins */._1)({ ...scene, client }));
        const message = `${title} (${match.client.id}): Genesys Cloud rejected the secret in the option ${options}, and the secret store has none; it is not taken over`;
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.secrets-rejected', message, (0,disputes/* fixOfRejected */.Z5)(client.key))];
    }
    if (isLost) {
        const { why, first } = lostSecretText(findLostSecret(match.client, { ...scene, client }));
        const fix = `${first}, or set resetLostSecret: true at this client (or run with --reset-lost-secrets): whoever uses the old secret is then locked out.`;
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.secret-lost', `${title} exists (${match.client.id}), and ${why}`, fix)];
    }
    if (!('client' in match))
        return [];
    const { id, state, grantType } = match.client;
    if (state === 'disabled') {
        const message = `${title} (${id}) is disabled; only Genesys Cloud support can enable it`;
        return [(0,finding/* refuse */.TR)(about, 'oauth-client.disabled', message, 'Open a case with Genesys.')];
    }
    if (grantType === decide_scene/* GRANT_TYPES */.lZ[client.grant])
        return [];
    const message = `${title} (${id}) has the grant type ${grantType}, and the file says ${client.grant}`;
    const fix = 'A grant type is not changed under its users: rename the old client, so that a new one is made, or correct the file.';
    return [(0,finding/* refuse */.TR)(about, 'oauth-client.grant-type', message, fix)];
}
/** Where its secret may still be, and what a person does about it. */
function lostSecretText(lost) {
    const none = 'the secret store has no secret of it';
    if (lost.maybe === 'object-unread') {
        const why = `${none}, and this run does not see whether the transaction object has one`;
        return { why, first: 'Run apply where both sides can be reached' };
    }
    if (lost.maybe === 'object') {
        const why = `${none}; the transaction object may have one, and its option [${lost.option}] has no value`;
        return { why, first: `Put the id of the client back into [${lost.option}]` };
    }
    if (lost.maybe === 'newer-entry') {
        const why = `${none}; its successor (${lost.successorId}) exists too, so the store entry went back to an older version`;
        return { why, first: 'Restore the newest version of the entry (Vault: `vault kv rollback`)' };
    }
    const why = 'nobody has its secret: neither the store nor the transaction object';
    return { why, first: 'Put its secret into the store' };
}
/** Said 90, 60 and 30 days ahead, so that a rotation surprises nobody. */
function ageFindings(desired, { tenant, decisions }) {
    const { client, title, wanted } = desired;
    const days = wanted.place === 'active' ? (0,decide/* clientDecision */.AB)(decisions, client.key)?.daysUntilTooOld : undefined;
    const limit = days === undefined || days <= 0 ? undefined : [30, 60, 90].find((each) => days <= each);
    if (days === undefined || limit === undefined)
        return [];
    const message = `${title} is rotated by itself in ${Math.ceil(days)} days, when it is ${client.maxAge} days old`;
    return [(0,finding/* note */.N4)((0,finding/* aboutOf */.rI)(desired, tenant), `oauth-client.age-${limit}`, message)];
}
/** Everything about one client that is no change. */
function clientFindings(desired, scene) {
    return [
        ...missingNames(desired, scene),
        ...provisionerFindings(desired, scene),
        ...matchFindings(desired, scene),
        ...ageFindings(desired, scene),
        ...tooFreshFindings(desired, scene),
    ];
}
/** Genesys Cloud may not show yet what was made a moment ago, and a second client would be one too many. */
function tooFreshFindings(desired, { tenant, snapshot: { entry, now } }) {
    const { match } = desired.wanted;
    const goneId = match.state === 'absent' ? match.goneId : undefined;
    const gone = (0,generations/* generationsIn */.b8)(entry).find(({ clientId }) => clientId === goneId);
    const madeAt = Date.parse(gone?.madeAt ?? '');
    if (goneId === undefined || !(now.getTime() - madeAt < FRESH))
        return [];
    const message = `${desired.title} (${goneId}) was made a few minutes ago, and Genesys Cloud does not show it`;
    const fix = 'Run again in ten minutes: either it shows by then, or somebody deleted it, and another is made.';
    return [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), 'oauth-client.not-shown-yet', message, fix)];
}
const IS_OURS = 'is the client that this run logs in with';
const CODE = 'oauth-client.provisioner';
/** What a change would do to the client that provisions, if that is the one. */
function provisionerFindings(desired, { tenant, snapshot }) {
    const { client, title } = desired;
    const loss = lossOf(desired, snapshot);
    if (loss === undefined)
        return [];
    const message = `${title} (${snapshot.ownClientId}) ${IS_OURS}, and ${loss}`;
    const fix = `Give the client "${client.key}" another name in the file, so that it gets a client of its own, or put another OAuth client for provisioning into ${entryOf(tenant)}.`;
    return [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)(desired, tenant), CODE, message, fix)];
}
/** The store entry that names the client. */
function entryOf({ organization: { credentials } }) {
    return `${credentials.store}:${credentials.path}`;
}
function lossOf({ client, wanted }, snapshot) {
    const { match, place, reset } = wanted;
    const { ownClientId } = snapshot;
    if (place === 'next') {
        const kept = (0,generations/* generationsOf */.xi)(snapshot.entry, client.key);
        const predecessor = (0,generations/* generationOf */.gS)(kept, kept.active)?.clientId;
        if ((0,client_id/* isSameId */.W)(predecessor, ownClientId))
            return 'a rotation would retire it and delete it after its grace';
    }
    if (!('client' in match) || !(0,client_id/* isSameId */.W)(match.client.id, ownClientId))
        return undefined;
    if (reset || match.state === 'secret-lost' || match.state === 'interrupted')
        return 'its secret would be reset';
    return losesRoles(match.client, client, snapshot) ? 'it would lose roles that it provisions with' : undefined;
}
function losesRoles(found, client, { cloud }) {
    if (client.grant !== 'client-credentials')
        return false;
    const wanted = client.roles.map((named) => idsOf(named, (0,observed/* listIn */.Of)(cloud.roles), (0,observed/* listIn */.Of)(cloud.divisions)));
    return !found.roleDivisions.every(({ roleId, divisionId }) => wanted.some((each) => each.roleId === roleId && each.divisionId === divisionId));
}
/** One that left the file and that `prune` would delete. */
function pruneFinding(client, { address, tenant }) {
    const message = `OAuth client "${client.name}" (${client.id}) ${IS_OURS}, it left the file, and prune: true would delete it`;
    const fix = `Put another OAuth client for provisioning into ${entryOf(tenant)}, or take prune: true out of the file.`;
    return (0,finding/* refuse */.TR)({ address }, CODE, message, fix);
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
    const found = (0,generations/* generationOf */.gS)((0,generations/* generationsOf */.xi)(document, client.key), wanted.number);
    return found && (!found.clientId || found.resetting) ? found : undefined;
}
/** The store knows the client by its id: nothing of it is made, and one write says what changes. */
function isKept(match) {
    return match.state === 'held' || (match.state === 'adoptable' && match.generation !== undefined);
}
/** A reset is not announced: what stands in the store would be taken for dead before it is. It is said when it comes. */
function announceClient(desired, context) {
    const { client, wanted } = desired;
    if (isKept(wanted.match))
        return undefined;
    const generation = intentOf(desired, context);
    return (document) => standingIntent(document, desired)
        ? document
        : (0,generations/* intendClient */.cZ)(document, { key: client.key, place: wanted.place, generation });
}
/** Says in the store what is going to be made or reset, so that a killed run's work is known as ours. */
async function keepIntent(desired, { writers, context }) {
    const announced = standingIntent(await writers.custody.document(), desired);
    if (announced)
        return announced;
    const { client, wanted } = desired;
    const generation = intentOf(desired, context);
    await writers.custody.change((document) => (0,generations/* intendClient */.cZ)(document, { key: client.key, place: wanted.place, generation }));
    return generation;
}
/**
 * Nothing was reset: no later run may take the store to say so. When the store does not take that either, the next plan tells that
 * the secret is going to be reset.
 */
async function withdrawIntent({ client, wanted }, { writers }) {
    const { match, number } = wanted;
    // What an earlier run made or reset stays announced.
    if (match.state !== 'held' && match.state !== 'secret-lost')
        return;
    const before = match.state === 'held' ? { before: match.generation } : {};
    const edit = (document) => (0,generations/* withdrawClient */.Qv)(document, { key: client.key, number, ...before });
    await writers.custody.change(edit).catch(() => undefined);
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/core/decide/left-clients.ts
var left_clients = __webpack_require__(24706);
;// CONCATENATED MODULE: ./src/resources/oauth-client/leftover.ts









/** How much a client is used, as far as Genesys Cloud tells. */
function usedText(requests, when) {
    if (requests === undefined)
        return 'Genesys Cloud does not tell whether it is still used';
    return `it made ${(0,base_text/* plural */.L)(requests, 'request')} ${when}`;
}
/** Why nothing deletes it now, and what to do. */
function keptText(kept, tenant) {
    if (kept.why === 'in-object') {
        const fix = 'Do not delete it as long as the transaction object holds its id: components log in with it.';
        return [tenant.prune ? finding/* warn */.R8 : finding/* note */.N4, ', and it is kept: the transaction object holds its id', fix];
    }
    if (kept.why === 'not-pruned') {
        const fix = 'Set prune: true in the file to have it deleted when nothing uses it. Delete it by hand only when Genesys Cloud shows no requests of it.';
        return [finding/* note */.N4, '', fix];
    }
    if (kept.why === 'object-unseen') {
        const fix = (0,decide_scene/* isImportedByHand */.XD)(tenant)
            ? 'The transaction object may name it until the kit is imported: delete it by hand after that.'
            : 'The transaction object may name it: a run of both halves deletes it, or delete it by hand.';
        return [finding/* note */.N4, '', fix];
    }
    if (kept.why === 'grace') {
        const until = (0,time/* utcMinute */.vD)(kept.until);
        const reason = `, and it is kept until ${until}: components that did not read the object again still use it`;
        return [finding/* warn */.R8, reason, 'Restart the components that read the object, then run apply after that.'];
    }
    const fix = 'Find what still has its id: a component that was not restarted, or a copy of the secret elsewhere.';
    return [finding/* warn */.R8, `, and it is kept: ${usedText(kept.requests, `in the last ${left_clients/* LEFT_GRACE */.Ts} days`)}`, fix];
}
/** A client with this tenant's tag that the file no longer has. */
function leftover({ client, mark, kept }, { tenant, snapshot }) {
    const { id } = client;
    const address = (0,addresses/* clientAddressOf */.De)(mark.client, mark.generation);
    const title = `OAuth client "${client.name}"`;
    if (kept) {
        const [say, reason, fix] = keptText(kept, tenant);
        const message = `${title} (${id}) was made for the client "${mark.client}", which the file no longer has${reason}`;
        return { findings: [say({ address }, 'oauth-client.left-over', message, fix)] };
    }
    if ((0,client_id/* isSameId */.W)(id, snapshot.ownClientId))
        return { findings: [pruneFinding(client, { address, tenant })] };
    const notes = ['Whoever still uses it is locked out.'];
    const base = { address, kind: 'oauth-client', action: 'delete', title, id, fields: [] };
    return { change: { ...base, risk: 'destructive', notes }, findings: [] };
}
/** A client for a key of the file, and of which the store knows nothing. */
function unknownToStore({ client, mark }, { tenant, snapshot }) {
    const asked = { address: (0,addresses/* clientAddressOf */.De)(mark.client, mark.generation), pointer: `/clients/${mark.client}` };
    const message = `OAuth client "${client.name}" (${client.id}) was made for the client "${mark.client}" of this file, and the secret store does not know it; it is kept`;
    const restore = 'If the store entry went back to an older version, restore the newest one.';
    const use = (0,object_logins/* isInObject */.d2)(client.id, snapshot)
        ? 'Do not delete the client: the transaction object holds its id, and components log in with it.'
        : 'Delete the client only when Genesys Cloud shows no requests of it: components may still log in with it.';
    return (0,finding/* warn */.R8)((0,finding/* aboutOf */.rI)(asked, tenant), 'oauth-client.not-in-store', message, `${restore} ${use}`);
}
/** A run that deleted it was stopped before the store forgot it. */
function forgotten(scene) {
    const { tenant, snapshot } = scene;
    if ((0,left_clients/* pruneObstacle */.M6)(scene) !== undefined)
        return [];
    const isThere = (id) => (0,decide_scene/* clientsOf */.SZ)(snapshot).some((client) => client.id === id && client.state !== 'deleted');
    const left = Object.entries(snapshot.entry.clients).filter(([key]) => !tenant.clients.some((each) => each.key === key));
    return left.flatMap(([key, { generations }]) => generations.flatMap(({ number, clientId: id }) => {
        if (id === undefined || isThere(id))
            return [];
        const title = `OAuth client of "${key}", which is gone`;
        const base = {
            address: (0,addresses/* clientAddressOf */.De)(key, number),
            kind: 'oauth-client',
            action: 'delete',
            title,
            id,
        };
        return [{ change: { ...base, fields: [], risk: 'none', notes: ['The store forgets it.'] }, findings: [] }];
    }));
}

// EXTERNAL MODULE: ./src/core/entry/names.ts
var names = __webpack_require__(97792);
;// CONCATENATED MODULE: ./src/resources/oauth-client/write.ts








/** Milliseconds before each look. */
const LOOKS = [0, 1_000, 2_000];
function roleDivisions(client, { snapshot: { cloud } }) {
    if (client.grant !== 'client-credentials')
        return [];
    const [roles, divisions] = [(0,observed/* requireValue */.vd)(cloud.roles, 'the roles'), (0,observed/* requireValue */.vd)(cloud.divisions, 'the divisions')];
    return client.roles.map((named) => {
        const { roleId = '', divisionId = '' } = idsOf(named, roles, divisions);
        return { roleId, divisionId };
    });
}
function allFields(desired, nonce, scope) {
    const { client, wanted } = desired;
    const mark = { tenant: scope.tenant.name, client: client.key, generation: wanted.number, nonce };
    return {
        name: client.name,
        description: (0,organization_mark/* writeMark */.L)(client.description, mark),
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
/** The client with this nonce, if there is one: looked for more than once, because lists lag behind writes. */
async function lookForMade(nonce, { writers, context }) {
    for (const pause of LOOKS) {
        if (pause > 0)
            await context.clock.sleep(pause);
        const made = (await writers.genesysCloud.findClients()).find((client) => (0,decide_scene/* markOf */.Fg)(client)?.nonce === nonce);
        if (made)
            return made;
    }
    return undefined;
}
/** The client as it was answered, or why it is not clear what became of it. */
async function asked({ fields, nonce, predecessorId }, { writers }) {
    try {
        const made = await writers.genesysCloud.createClient(fields, predecessorId);
        return (0,decide_scene/* markOf */.Fg)(made)?.nonce === nonce ? { made } : { unclear: otherAnswer(fields) };
    }
    catch (error) {
        if (!isUnclear(error))
            throw error;
        return { unclear: error };
    }
}
/** Its id and secret are those of another client, in which nobody looks for them. */
function otherAnswer({ name }) {
    const message = `the answer to making the client "${name}" is about another one, and the client is not to be found`;
    const fix = 'Check that nothing between here and Genesys Cloud answers in its place, then run again.';
    return new errors/* HybridError */.Nh({ code: 'genesys-cloud.unexpected-answer', message, fix });
}
/** A POST is not repeated: after an unclear answer the client is looked for by its nonce, and its secret made anew. */
async function createOnce(wanted, scope) {
    const { made, unclear } = await asked(wanted, scope);
    if (made)
        return made;
    const found = await lookForMade(wanted.nonce, scope);
    if (!found)
        throw unclear;
    return scope.writers.genesysCloud.resetClientSecret(found.id);
}
/** By it a run that does not reach Genesys Cloud knows that the secret in the object is dead, and not a newer one. */
function replacedBy({ match }, secret, document) {
    const { fingerprintKey } = document;
    const before = 'generation' in match ? match.generation?.clientSecret : undefined;
    const replaced = before && fingerprintKey && !before.equals(secret) && before.fingerprint(fingerprintKey);
    return replaced ? { replaced } : {};
}
async function keep({ id, secret, intent }, desired, { writers }) {
    const { number, nonce, madeAt } = intent;
    const { wanted } = desired;
    const { key } = desired.client;
    const document = await writers.custody.change((before) => {
        const replaced = replacedBy(wanted, secret, before);
        const generation = { number, nonce, madeAt, clientId: id, clientSecret: secret, ...replaced };
        return (0,generations/* keepClient */.ZJ)(before, { key, place: wanted.place, generation });
    });
    const stored = (0,generations/* generationOf */.gS)((0,generations/* generationsOf */.xi)(document, key), number);
    if (stored?.clientId === id && stored.clientSecret?.equals(secret))
        return;
    const message = `the store does not give back ${(0,names/* clientValueName */.OQ)(key, number, 'client_secret')} as it was written`;
    const fix = 'Check that nobody else writes this entry, then run again.';
    throw new errors/* HybridError */.Nh({ code: 'custody.not-kept', message, fix });
}
/**
 * The store refused the new secret: the client is of no use to anybody, so it goes again. Where the store may have kept it the
 * client stays: deleted, it would be missed for as long as Genesys Cloud may be slow to show it.
 */
async function undo(id, title, cause, { writers }) {
    const reason = (0,errors/* asHybridError */.bS)(cause).message;
    if (isUnclear(cause)) {
        const message = `${title} was made, and it is not known whether the store kept its secret: ${reason}`;
        const fix = `Mend the store, then run again: the client ${id} is recognised and taken up.`;
        throw new errors/* HybridError */.Nh({ code: 'custody.failed', message, fix, cause });
    }
    const deletion = writers.genesysCloud.deleteClient(id);
    const fix = await deletion.then(() => 'The client was deleted again. Mend the store, then run again.', () => `The client ${id} could not be deleted again; mend the store and run again: it is recognised by its mark and taken up.`);
    const message = `${title} was made and the store did not keep its secret: ${reason}`;
    throw new errors/* HybridError */.Nh({ code: 'custody.failed', message, fix, cause });
}
async function newClient(desired, nonce, scope) {
    const { client, wanted } = desired;
    const kept = (0,generations/* generationsOf */.xi)(await scope.writers.custody.document(), client.key);
    const predecessorId = wanted.place === 'next' ? (0,generations/* generationOf */.gS)(kept, kept.active)?.clientId : undefined;
    return { fields: allFields(desired, nonce, scope), nonce, predecessorId };
}
async function create(desired, scope) {
    const intent = await keepIntent(desired, scope);
    // A run that was killed said that it would make it: it may have, and the list that was planned from not have known yet.
    const earlier = desired.wanted.isIntended ? await lookForMade(intent.nonce, scope) : undefined;
    const made = earlier
        ? await scope.writers.genesysCloud.resetClientSecret(earlier.id)
        : await createOnce(await newClient(desired, intent.nonce, scope), scope);
    const kept = { id: made.id, secret: made.secret, intent };
    await keep(kept, desired, scope).catch((cause) => undo(made.id, desired.title, cause, scope));
    return kept;
}
/** Marks the client as ours and gives its secret, made anew unless it is known. */
async function marked(id, nonce, desired, scope) {
    const { genesysCloud } = scope.writers;
    const fields = allFields(desired, nonce, scope);
    let isAsked = false;
    try {
        await genesysCloud.updateClient(id, { ...fields, state: 'active' });
        // Masked now that it is known to be a secret, whatever its option is called.
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
/** Takes an existing client into custody: mark first, so that a killed run is recognised, then the secret. */
async function claim(id, desired, scope) {
    const { match } = desired.wanted;
    const known = match.state === 'adoptable' ? match.generation : undefined;
    const intent = known ?? (await keepIntent(desired, scope));
    const secret = await marked(id, intent.nonce, desired, scope);
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
/** Deletes the client, then forgets its secret. In this order: a killed run still knows what it was deleting. */
async function removeClient(change, { writers }) {
    await writers.genesysCloud.deleteClient(change.id ?? '');
    await writers.custody.change((document) => (0,generations/* forgetClient */.$I)(document, change.id ?? ''));
    return { known: {}, facts: [] };
}

;// CONCATENATED MODULE: ./src/resources/oauth-client/oauth-client.ts













/** `admin in Home`: what a person reads, for a pair of ids. */
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
        description: (0,organization_mark/* readMark */.M)(client.description)?.description ?? client.description,
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
    absent: 'Genesys Cloud shows the secret once; it goes straight into the store.',
    interrupted: 'A run was interrupted before it kept the secret. Nobody ever had it; it is made anew.',
    adoptable: 'Made by hand: the secret that stands in the transaction object is taken into the store, nothing is reset.',
    rejected: "The secret in the object works, the one in the store was rejected: the object's is taken into the store.",
    gone: "The secret in the object works, the client in the store is gone: the object's is taken into the store.",
    unfinished: "The store says that the client is not finished, and the secret in the object works: the object's is taken into the store, nothing is reset.",
    'secret-lost': 'Its secret is reset: the old one dies at once, and whoever still uses it is locked out.',
    ambiguous: '',
    resetting: 'A run was interrupted while it reset the secret, as it was asked to. It is reset: the old one dies at once, and whoever still uses it is locked out.',
    held: 'Its secret is reset, as asked: the old one dies at once, and nobody gets a token until the transaction object has the new one and is read again.',
};
/** What becomes of the secret, as a field and a sentence; nothing when the store holds it already. */
function secretChange(desired, comparison) {
    const { address, pointer } = desired;
    const { match, reset, place } = desired.wanted;
    if (match.state === 'held' && !reset)
        return { fields: [], notes: [] };
    const own = { ref: address, field: 'secret' };
    const fields = (0,diff/* compareFields */.zV)(undefined, { secret: { value: own, pointer } }, comparison);
    const why = match.state === 'adoptable' ? match.why : undefined;
    const state = isBeingReset(match) ? 'resetting' : (why ?? match.state);
    const beside = 'Made beside the one in use, which goes on working until nothing uses it any more.';
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
        ...scene.decisions.leftClients.map((left) => leftover(left, scene)),
        ...scene.decisions.unknownClients.map((client) => ({ findings: [unknownToStore(client, scene)] })),
        ...forgotten(scene),
    ],
    announce: async (desired, { context }) => announceClient(desired, context),
    write: writeClient,
    remove: removeClient,
};
/** What others may refer to. A secret that is about to be another one is not known. */
function factsOf({ match, reset }) {
    const id = 'client' in match ? { id: match.client.id } : {};
    const secret = match.state === 'held' && !reset ? match.generation.clientSecret : undefined;
    const adopted = match.state === 'adoptable' ? match.secret : secret;
    return { ...id, ...(adopted && { secret: adopted }) };
}
/** What is reset has an old secret, which somebody may use. */
function isBeingReset(match) {
    return match.state === 'interrupted' && match.generation.resetting === true;
}
function riskOf({ wanted: { match, reset, place } }) {
    if (match.state === 'secret-lost' || reset || isBeingReset(match))
        return 'destructive';
    return 'client' in match && place === 'active' ? 'login' : 'none';
}

// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/resources/organization.ts




function mismatch(tenant, word, found) {
    const about = { address: addresses/* ORGANIZATION */.A_, where: (0,tenant_tenant/* placeOf */.$t)(tenant, `/organization/${word}`) };
    const [code, name] = word === 'id' ? ['id', 'id'] : ['short-name', 'short name'];
    const message = `the credentials belong to an organization whose ${name} is "${found}", and the file says "${tenant.organization[word]}"`;
    const fix = 'Check that the credentials are those of this tenant; nothing is written into another organization.';
    return (0,finding/* refuse */.TR)(about, `organization.${code}`, message, fix);
}
/** Read only: verifies that the credentials lead to the organization that the file names. */
const organizationType = {
    name: 'organization',
    side: 'cloud',
    needs: [],
    comesByTime: true,
    reads: ['organization'],
    /** The side that does not reach it writes what the file says; the other side has verified that. */
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
        const findings = [];
        if (id.toLowerCase() !== tenant.organization.id.toLowerCase())
            findings.push(mismatch(tenant, 'id', id));
        if (shortName !== tenant.organization.shortName)
            findings.push(mismatch(tenant, 'shortName', shortName));
        return { findings };
    },
    write: async () => ({ known: {}, facts: [] }),
};

;// CONCATENATED MODULE: ./src/resources/retirement.ts









/** Why a client that is out of use is still there. */
function clientWaiting(title, step, about) {
    const { id, reason, until, requests } = step;
    const named = `${title} (${id}) is out of use`;
    if (reason === 'grace') {
        return (0,finding/* note */.N4)(about, 'rotation.grace', `${named}; after ${(0,time/* utcMinute */.vD)(until)} it is deleted, if nothing uses it`);
    }
    if (reason === 'in-object') {
        const message = `${named} by the secret store, and is not deleted: the transaction object holds its id`;
        const fix = 'Find which option holds it, and what logs in with it. If the store entry went back to an older version, restore the newest one.';
        return (0,finding/* warn */.R8)(about, 'rotation.in-object', message, fix);
    }
    if (reason === 'own') {
        const fix = 'Let another OAuth client provision the organization; then the next apply deletes this one.';
        return (0,finding/* warn */.R8)(about, 'rotation.provisioner', `${named} and is not deleted: this run logs in with it`, fix);
    }
    const fix = 'Find what still has the old id: a component that was not restarted, or a copy of the secret elsewhere.';
    return (0,finding/* warn */.R8)(about, 'rotation.still-used', `${named} and is not deleted: ${usedText(requests, 'since')}`, fix);
}
function waiting(tenant, desired) {
    const { title, step } = desired;
    const about = (0,finding/* aboutOf */.rI)(desired, tenant);
    if (step.does === 'wait-for-client')
        return [clientWaiting(title, step, about)];
    if (step.does !== 'wait-for-key')
        return [];
    const until = (0,time/* utcMinute */.vD)(step.until);
    if (!step.isTrusted) {
        const message = `${title} is out of use, and its certificate was removed from the identity provider before ${until}: it is not added again`;
        const fix = 'If it was removed by mistake, add it to the PureEngage identity provider in Genesys Cloud: a component that did not read the transaction object again signs with it.';
        return [(0,finding/* warn */.R8)(about, 'rotation.removed', message, fix)];
    }
    if (!(0,decide_scene/* isImportedByHand */.XD)(tenant)) {
        return [(0,finding/* note */.N4)(about, 'rotation.grace', `${title} is out of use, and stays trusted until ${until}`)];
    }
    const message = `${title} stays trusted until ${until}, and whoever signs with it after that is refused`;
    const fix = 'Import the kit before, and have the components read the object again; or make certificate.grace longer.';
    return [(0,finding/* warn */.R8)(about, 'rotation.kit', message, fix)];
}
const GRACE_AGAIN = 'The transaction object has this certificate again, or one that cannot be read: components may sign with it.';
const USE = {
    'finish-client': ['in use', 'out of use, deleted after its grace'],
    'begin-grace': ['in the transaction object', 'out of use, deleted after its grace'],
    'hand-over-client': ['made', 'ready: to be pushed by a run that reaches the Configuration Server'],
    'hand-over-key': ['trusted', 'ready: to be pushed by a run that reaches the Configuration Server'],
    'renew-key-grace': ['out of use', 'out of use, trusted until its new grace is over'],
    'finish-key': ['in use', 'out of use, trusted until its grace is over'],
};
function stepChange(desired, tenant) {
    const { step } = desired;
    const change = (parts) => (0,difference/* changeOf */.C)(desired, tenant, { kind: 'retirement', ...parts });
    if (step.does === 'delete-client') {
        const notes = ['Its grace is over, and nothing used it since.'];
        return change({ action: 'delete', id: step.id, fields: [], notes });
    }
    if (step.does === 'forget-key') {
        const isKit = (0,decide_scene/* isImportedByHand */.XD)(tenant);
        const check = isKit ? ['Look first that the kit of the rotation was imported: it cannot be seen from here.'] : [];
        const notes = ['Its grace is over; the store forgets it.', ...check];
        return change({ action: 'delete', fields: [], notes, risk: isKit ? 'login' : 'none' });
    }
    const use = USE[step.does];
    const fields = use && [{ field: 'use', before: use[0], after: use[1] }];
    return fields && change({ action: 'update', fields, notes: step.does === 'renew-key-grace' ? [GRACE_AGAIN] : [] });
}
/** A step of a rotation: what went out of use is marked so, and taken away once nobody can need it any more. */
const retirementStep = {
    name: 'retirement',
    side: 'both',
    needs: ['transaction', 'identity-provider'],
    isStageOfDeletions: true,
    // A client has an id; a key that goes is forgotten by the store alone.
    permissions: ({ action, id }) => (action === 'delete' && id !== undefined ? DELETE_CLIENT : []),
    comesByTime: true,
    isStepOfRotation: true,
    reads: [],
    want: ({ decisions }) => [
        ...decisions.clientRetirements.map((each) => ({ ...each, fields: {} })),
        ...decisions.keySteps.map(({ number, step }) => ({
            address: `retirement/${(0,addresses/* keyAddress */.K)(number)}`,
            title: `SAML key and certificate, generation ${number}`,
            pointer: '/identityProvider/certificate',
            step,
            fields: {},
        })),
    ],
    diff(desired, { tenant }) {
        const change = stepChange(desired, tenant);
        return { findings: waiting(tenant, desired), ...(change && { change }) };
    },
    /** Before the object is written: a run that is killed after that has said that the grace began. */
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
/** What the store says after a step. */
function editOf(step, now) {
    if (step.does === 'finish-client')
        return (document) => (0,generations/* finishClient */.hQ)(document, step.key, now);
    if (step.does === 'begin-grace')
        return (document) => (0,generations/* beginClientGrace */.Hu)(document, step.outOfUse, now);
    if (step.does === 'hand-over-client')
        return (document) => (0,generations/* handOverClient */.d0)(document, step.key, now);
    if (step.does === 'hand-over-key')
        return (document) => (0,generations/* handOverKey */.D5)(document, now);
    if (step.does === 'finish-key')
        return (document) => (0,generations/* finishKey */.Rq)(document, now);
    if (step.does === 'renew-key-grace')
        return (document) => (0,generations/* renewKeyGrace */.Z9)(document, now);
    return step.does === 'forget-key' ? generations/* forgetPreviousKey */.Ij : undefined;
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






/** Genesys Cloud refuses, in every run, a certificate of a clock that is ahead. An hour, as public authorities take it. */
const BEGINS_EARLIER = time/* HOUR */.dp;
const SERIAL_BYTES = 16;
/** `ub-common-name` of RFC 5280. */
const LONGEST_NAME = 64;
const LAST_YEAR = 9999;
/** Forge's types take a tag class here; its code takes a type, and then encodes the value as UTF-8 itself. */
const UTF8 = forge/* forge */.c.asn1.Type.UTF8;
/** A self-signed X.509 v3 certificate, as `openssl req -new -x509` makes it. @throws HybridError for a bad subject, days or key */
function makeCertificate(request) {
    checkRequest(request);
    const pem = signedPem(request);
    proveCertificate(pem, request);
    return pem;
}
function checkRequest({ subject, days, now }) {
    const length = [...subject].length;
    if (subject.trim() === '' || length > LONGEST_NAME || !subject.isWellFormed() || /\p{Cc}/u.test(subject)) {
        const wanted = `1 to ${LONGEST_NAME} characters without control characters`;
        throw invalid('subject', `the subject of a certificate is ${wanted}; this one has ${length}`);
    }
    const end = new Date(now.getTime() + days * time/* DAY */.d_);
    if (Number.isInteger(days) && days >= 1 && end.getUTCFullYear() <= LAST_YEAR)
        return;
    throw invalid('days', `a certificate of ${days} days is not made`);
}
function invalid(field, message) {
    return new errors/* HybridError */.Nh({ code: `saml.certificate-${field}`, message, fix: `Correct ${field} under certificate.` });
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
    // Explicit, because forge's default is SHA-1.
    certificate.sign(signedByOpenssl(key, certificate), forge/* forge */.c.md.sha256.create());
    return (0,pem/* certificatePem */.mj)(derOf(forge/* forge */.c.pki.certificateToAsn1(certificate)).toString('base64'));
}
function publicKeyOf(key) {
    const spki = (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    return forge/* forge */.c.pki.publicKeyFromAsn1(forge/* forge */.c.asn1.fromDer(spki.toString('binary')));
}
/** Forge's own signing is JavaScript: 65 ms of each tenant. So forge never has the private key, either. */
function signedByOpenssl(key, certificate) {
    const signer = { sign: () => (0,external_node_crypto_.sign)('sha256', derOf(certificate.tbsCertificate), key).toString('binary') };
    return signer;
}
function derOf(structure) {
    return Buffer.from(forge/* forge */.c.asn1.toDer(structure).getBytes(), 'binary');
}
/** First byte 40 to 7f: positive, as short as DER wants it, and always 16 bytes. */
function serialNumber(random) {
    const bytes = Buffer.from(random.bytes(SERIAL_BYTES));
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
    return bytes.toString('hex');
}
/** Forge made it; OpenSSL says whether it holds. */
function proveCertificate(pem, { privateKey }) {
    const certificate = new external_node_crypto_.X509Certificate(pem);
    const key = (0,external_node_crypto_.createPrivateKey)(privateKey.reveal());
    if (certificate.verify(certificate.publicKey) && certificate.checkPrivateKey(key))
        return;
    const message = 'the certificate that was made does not verify with its own key';
    const fix = 'This is a fault of genesys-hybrid: please report it. Nothing was kept.';
    throw new errors/* HybridError */.Nh({ code: 'saml.certificate-broken', message, fix });
}

// EXTERNAL MODULE: ./src/core/saml/object-pair.ts
var object_pair = __webpack_require__(16803);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
;// CONCATENATED MODULE: ./src/resources/saml-key/findings.ts






const findings_POINTER = '/identityProvider/certificate';
/** Everything about the key that is no change. */
function keyFindings(desired, scene) {
    const { tenant, snapshot } = scene;
    const base = (0,finding/* aboutOf */.rI)({ address: desired.address, pointer: findings_POINTER }, tenant);
    if (desired.isBlocked) {
        const end = (0,key/* graceEnd */.qS)(scene);
        const message = `the grace of the last rotation runs until ${end ? (0,time/* utcDay */.dA)(end) : 'its certificate ends'}, and no new key comes before that`;
        return [(0,finding/* warn */.R8)(base, 'saml-key.in-grace', message, 'Wait, or make certificate.grace shorter.')];
    }
    const current = (0,rotation_document/* currentKey */.Fo)(snapshot.entry.samlKey);
    const own = (0,observed/* valueIn */.xm)(snapshot.ownPair);
    const wrong = [...ownFaults(snapshot, desired.address, tenant), ...ownDates(snapshot, base)];
    if (wrong.length > 0)
        return wrong;
    const certificate = own?.certificate ?? current?.certificate;
    if (desired.source === 'hand-made')
        return own ? [follows(base)] : renewalFindings(tenant, snapshot, base);
    if (desired.isOwnAwaited)
        return [awaited(base)];
    const notTaken = notTakenOver(snapshot, desired, base);
    if (certificate === undefined || desired.source === 'own')
        return notTaken;
    return [...notTaken, ...endFindings(tenant, certificate, snapshot, base)];
}
/** The object has a pair of which the store knows nothing, and it is replaced. */
function notTakenOver({ objectPair }, { source }, base) {
    if (source !== 'new' && source !== 'own')
        return [];
    const pair = (0,observed/* valueIn */.xm)(objectPair);
    const reason = pair ? notValid(pair.certificate) : (0,observed/* faultOf */.Kl)(objectPair)?.message;
    if (reason === undefined)
        return [];
    const message = `the key pair in the transaction object is replaced by another one and not taken over: ${reason}`;
    const fix = 'A certificate that the identity provider trusts stays trusted, so nothing has to be done. To keep the old pair, correct these options in the object before apply: each is base64 of a PEM text, and the key is RSA of 2048 bits or more.';
    return [(0,finding/* warn */.R8)(base, 'saml-key.not-taken-over', message, fix)];
}
function notValid(certificate) {
    const { notBefore, notAfter } = (0,pem/* certificateFacts */.lF)(certificate);
    return `the certificate in saml/certificate is valid only from ${(0,time/* utcDay */.dA)(notBefore)} to ${(0,time/* utcDay */.dA)(notAfter)}`;
}
/** A pair that is taken over may end so soon that the apply after this one has to replace it. */
function renewalFindings(tenant, { objectPair, now }, base) {
    const handMade = (0,observed/* valueIn */.xm)(objectPair);
    if (!handMade || (0,key/* daysLeft */.H_)(handMade.certificate, now) >= tenant.identityProvider.certificate.renewBefore)
        return [];
    const message = `the certificate in the transaction object ends on ${(0,time/* utcDay */.dA)((0,pem/* certificateFacts */.lF)(handMade.certificate).notAfter)}; this apply takes it over as it is`;
    const fix = 'Run apply once more after this one: it makes a new certificate, and both are trusted for the grace.';
    return [(0,finding/* warn */.R8)(base, 'saml-key.renewal-follows', message, fix)];
}
function ownFaults({ ownPair }, address, tenant) {
    const fault = (0,observed/* faultOf */.Kl)(ownPair);
    if (!fault)
        return [];
    return [(0,finding/* refuse */.TR)((0,finding/* aboutOf */.rI)({ address, pointer: `${findings_POINTER}/own` }, tenant), fault.code, fault.message, fault.fix)];
}
/** A pair of the customer's that has ended is refused; one that begins later is waited for while there is another. */
function ownDates({ ownPair, now, entry }, base) {
    const own = (0,observed/* valueIn */.xm)(ownPair);
    if (!own || (0,key/* isUsable */.Ng)(own, now))
        return [];
    const { notBefore, notAfter } = own.facts;
    if (notAfter <= now) {
        const message = `the customer's own certificate ended on ${(0,time/* utcDay */.dA)(notAfter)}`;
        return [(0,finding/* refuse */.TR)(base, 'saml-key.own-ended', message, 'Put a new pair into the store.')];
    }
    const message = `the customer's own certificate begins on ${(0,time/* utcDay */.dA)(notBefore)}; Genesys Cloud refuses it before`;
    return [((0,rotation_document/* currentKey */.Fo)(entry.samlKey) ? finding/* note */.N4 : finding/* refuse */.TR)(base, 'saml-key.own-not-begun', message, 'Run again then.')];
}
function awaited(base) {
    const message = 'the SAML key is not rotated: the pair is the customer\u2019s own, and the one in use is the one that the store has';
    const fix = 'Put a new pair into the entry that certificate.own names; the next apply brings it in beside the old one.';
    return (0,finding/* warn */.R8)(base, 'saml-key.own-awaited', message, fix);
}
function follows(base) {
    const message = 'the pair that stands in the transaction object is taken over first, and the customer\u2019s own follows with the next run';
    return (0,finding/* note */.N4)(base, 'saml-key.adopted-first', message);
}
/** Said 90, 60 and 30 days ahead: somebody may have to plan for it. */
function endFindings(tenant, certificate, { ownPair, now }, base) {
    const own = (0,observed/* valueIn */.xm)(ownPair);
    const days = (0,key/* daysLeft */.H_)(certificate, now);
    const limit = [30, 60, 90].find((each) => days <= each);
    if (limit === undefined)
        return [];
    const ends = (0,time/* utcDay */.dA)((0,pem/* certificateFacts */.lF)(certificate).notAfter);
    const { renewBefore } = tenant.identityProvider.certificate;
    const message = own
        ? `the customer's own certificate ends on ${ends}, in ${Math.floor(days)} days`
        : `the certificate in use ends on ${ends}, in ${Math.floor(days)} days; it is renewed by itself ${renewBefore} days before`;
    const fix = own && 'Put a new pair into the store.';
    return [(own ? finding/* warn */.R8 : finding/* note */.N4)(base, `saml-key.ends-${limit}`, message, fix)];
}

;// CONCATENATED MODULE: ./src/resources/saml-key/saml-key.ts










const saml_key_POINTER = '/identityProvider/certificate';
const NOTES = {
    new: 'A key and a self-signed certificate are made here and go straight into the store.',
    renewed: 'The certificate ends soon. The identity provider trusts the old one and the new one together for a while.',
    rotated: 'The identity provider trusts the old certificate and the new one together for a while.',
    own: 'The customer\u2019s own pair is used; its key is encrypted with a password made here.',
    'hand-made': 'Made by hand: the pair that stands in the transaction object is taken into the store and goes on being used.',
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
        why: 'a key and its certificate are made or taken into the store, and do not stand in a file',
        fix: 'Apply does it.',
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
    /** The pair itself: there is nothing to be made outside the store, and nobody uses it before the identity provider trusts it. */
    async announce({ source, number, isHandedOver }, scope) {
        const key = source === 'hand-made'
            ? (0,observed/* requireValue */.vd)(scope.snapshot.objectPair, 'the pair of the object')
            : await newPair(source === 'own', scope);
        const madeAt = scope.context.clock.now().toISOString();
        return (document) => (0,generations/* keepKey */.r_)(document, { number, madeAt, ...key, ...(isHandedOver && { untrusted: true }) });
    },
    async write(_change, { number }, { writers }) {
        const kept = (0,generations/* keyOf */.TN)((await writers.custody.document()).samlKey, number);
        if (!kept)
            throw new Error(`the store has no SAML key ${number}, which it was given`);
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
/** With the customer's own key, or one that is made here. */
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




/** Milliseconds: what was made a moment ago is not known everywhere in Genesys Cloud. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
const NOT_YET = ['genesys-cloud.invalid-client', 'genesys-cloud.assertion-refused'];
/** @throws HybridError `proof.not-known` */
function fact(known, ref, field) {
    const value = known.get({ ref, field });
    if (value !== undefined)
        return value;
    throw new errors/* HybridError */.Nh({ code: 'proof.not-known', message: `${field} of ${ref} is not known`, fix: 'Run again.' });
}
function login(desired, { known, tenant, prover }) {
    const { client, key } = desired;
    const base = { clientId: fact(known, client, 'id'), clientSecret: fact(known, client, 'secret') };
    if (key === undefined)
        return prover.clientCredentials(base);
    return prover.samlExchange({
        ...base,
        issuer: tenant.identityProvider.issuer,
        certificate: (0,pem/* pemOfOption */.XT)(fact(known, key, 'certificate')),
        privateKey: (0,pem/* pemOfOption */.XT)(fact(known, key, 'pkey')),
        password: fact(known, key, 'password'),
        email: tenant.verifyUser ?? '',
    });
}
/** A step of a rotation: what it brings in is seen to work before anybody is pointed to it. */
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
            const message = `it is not proved that ${desired.title}: the file names no user`;
            const fix = 'Name an agent who exists: verify: { user: an e-mail address }.';
            return { findings: [(0,finding/* warn */.R8)((0,finding/* aboutOf */.rI)(desired, tenant), 'proof.no-user', message, fix)] };
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
        know: (scene) => type.know?.(scene) ?? {},
        plan: (scene, comparison) => [
            ...type.want(scene).map((wanted) => planned(type, wanted, scene, comparison)),
            ...(type.extra?.(scene) ?? []).map((difference) => plannedExtra(type, difference)),
        ],
    };
}
function planned(type, wanted, scene, comparison) {
    const difference = type.diff(wanted, scene, comparison);
    const { change } = difference;
    if (!change)
        return difference;
    const operation = {
        change,
        announce: async (scope) => (change.action === 'delete' ? undefined : type.announce?.(wanted, scope)),
        write: (scope) => change.action === 'delete' && type.remove ? type.remove(change, scope) : type.write(change, wanted, scope),
        compareAgain: (again, known) => type.diff(wanted, again, known).change,
    };
    return { ...difference, operation };
}
function plannedExtra({ name, remove }, difference) {
    const { change } = difference;
    if (!change)
        return difference;
    if (!remove)
        throw new Error(`${name} has no way to ${change.action} ${change.address}`);
    const operation = {
        change,
        announce: async () => undefined,
        write: (scope) => remove(change, scope),
        compareAgain: () => change,
    };
    return { ...difference, operation };
}
/**
 * Every resource type and the steps of a rotation, in the order in which a plan prints its changes:
 *
 *     organization \u2500\u25b6 role \u2500\u25b6 oauth-client \u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2510
 *           \u2502           \u2514\u2500\u2500\u2500\u25b6 admin                 \u251c\u2500\u25b6 proof \u2500\u25b6 transaction \u2500\u25b6 retirement
 *           \u2514\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u25b6 saml-key \u2500\u25b6 identity-provider \u2518
 *
 * Nothing is written before the organization is known to be the right one, and nothing is retired before its successor was pushed.
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
/** Whether a run of this side makes changes of the type; `undefined`: a run of both. */
function isOfSide({ side }, only) {
    return only === undefined || side === 'both' || side === only;
}


/***/ })

};
