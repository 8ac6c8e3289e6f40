export const id = 178;
export const ids = [178];
export const modules = {

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

/***/ 54471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ TRANSACTION),
/* harmony export */   A_: () => (/* binding */ ORGANIZATION),
/* harmony export */   De: () => (/* binding */ clientAddressOf),
/* harmony export */   K: () => (/* binding */ keyAddress),
/* harmony export */   VA: () => (/* binding */ IDENTITY_PROVIDER)
/* harmony export */ });
const ORGANIZATION = 'organization';
const TRANSACTION = 'transaction';
const IDENTITY_PROVIDER = 'identity-provider';
const clientAddressOf = (key, number) => `oauth-client/${key}#${number}`;
const keyAddress = (number) => `saml-key#${number}`;


/***/ }),

/***/ 67736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PO: () => (/* binding */ NO_WORD),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   gE: () => (/* binding */ NOT_KNOWN),
/* harmony export */   j: () => (/* binding */ ofWhole),
/* harmony export */   q$: () => (/* binding */ APPLY_OR_REMOVE),
/* harmony export */   sV: () => (/* binding */ ofField)
/* harmony export */ });
/** Whether a JSON pointer has this form: `/clients/*` matches every client, but not its keys. */
function matches(pattern, pointer) {
    const [wanted, parts] = [pattern.split('/'), pointer.split('/')];
    return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}
/** Why a value without a key in the file is not accepted. */
const NO_WORD = 'the tenant file has no key for it';
const APPLY_OR_REMOVE = 'Apply creates it. If it is not wanted, remove it from the file.';
const ROTATION = { why: 'it is a step of a rotation, not a key of the file', fix: 'Apply continues it.' };
const NEW = {
    why: 'the service does not have it, so the key would be removed from the file',
    fix: APPLY_OR_REMOVE,
};
/** The reason for a complete change; undefined if its fields decide. */
function ofWhole({ action }, type) {
    if (type?.isStepOfRotation)
        return ROTATION;
    if (action === 'create')
        return type?.notAcceptedNew ?? NEW;
    if (action !== 'delete')
        return undefined;
    return {
        why: 'the service has it, but the file no longer does',
        fix: 'Apply deletes it. To keep it, add it to the file again, with the same key.',
    };
}
function isField(wanted, field) {
    if (wanted === undefined)
        return true;
    return wanted.startsWith('*') ? field.endsWith(wanted.slice(1)) : field === wanted;
}
/** The reason for a field that the key at `pointer` sets. */
function ofField(pointer, field, types) {
    const rows = types.flatMap(({ notAcceptable = [] }) => notAcceptable);
    const row = rows.find((each) => matches(each.word, pointer) && isField(each.field, field));
    return row && { why: row.why, fix: row.fix };
}
const NOT_KNOWN = { why: NO_WORD, fix: 'Apply corrects it.' };


/***/ }),

/***/ 75610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Ot: () => (/* binding */ roles),
/* harmony export */   P: () => (/* binding */ permissions),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   bO: () => (/* binding */ requireSameValue),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   uK: () => (/* binding */ option)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _tenant_generated_tenant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27776);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90299);



const USUAL = _tenant_generated_tenant_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z['clients.*.roles.*'];
/** The common value of all differences. @throws HybridError if they disagree */
function requireSameValue(of) {
    return (differences, current) => {
        const [first, ...others] = differences;
        const same = others.every(({ stands }) => (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(stands) === (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(first?.stands));
        if (first && same)
            return of(first.stands, current, differences);
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.disagree');
    };
}
/** Keys at this path of the file, each with its conversion. */
function words(place, of) {
    return Object.entries(of).map(([word, read]) => ({ word: `${place}/${word}`, of: requireSameValue(read) }));
}
function text(stands) {
    if (typeof stands === 'string')
        return stands;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value', { what: 'no text' });
}
function truth(stands) {
    if (typeof stands === 'boolean')
        return stands;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value', { what: 'neither true nor false' });
}
/** Options of the transaction object are texts. */
function number(stands) {
    const value = typeof stands === 'string' ? numberIn(stands) : stands;
    if (typeof value === 'number')
        return value;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value', { what: 'not a number, and the file accepts only numbers' });
}
/** A number whose text is the same in the file, so that nothing is lost: not `1.10` or ` 7`. */
function numberIn(written) {
    const value = Number(written);
    return Number.isFinite(value) && String(value) === written ? value : undefined;
}
/** Like the type in the file: a number stays a number if the text is one. */
function option(stands, current) {
    const written = text(stands);
    if (typeof current === 'number')
        return numberIn(written) ?? written;
    if (typeof current === 'boolean' && ['true', 'false'].includes(written))
        return written === 'true';
    return written;
}
function texts(stands) {
    if (Array.isArray(stands))
        return stands.map(String);
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value', { what: 'no list' });
}
function without(items, others) {
    return items.filter((item) => !others.includes(item));
}
/** Existing items keep their position, new items come last. */
function list(stands, current) {
    const all = texts(stands);
    const before = Array.isArray(current) ? current.map(String) : [];
    return [...before.filter((item) => all.includes(item)), ...without(all, before)];
}
/** Services return an ID if the reader may not see the name of a role or a division. */
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
/** Splits `admin in Home`. */
function roleIn(written) {
    const [role = '', division = '', ...more] = written.split(' in ');
    if (more.length > 0 || division === '' || ID.test(written))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value#role', { role: written });
    return { role, ...(division !== USUAL.division && { division }) };
}
/** The name of a role in the plan; the file may differ in case. */
function nameOf({ role, division = USUAL.division }, asked) {
    const written = `${role} in ${division}`;
    return asked.find((each) => each === written) ?? asked.find((each) => each.toLowerCase() === written.toLowerCase());
}
/** Existing roles stay as they are written. */
function roles(stands, current, [difference]) {
    const all = texts(stands);
    const asked = texts(difference?.asked);
    const before = Array.isArray(current) ? current : [];
    const kept = before.filter((role) => all.includes(nameOf(role, asked) ?? ''));
    const names = kept.map((role) => nameOf(role, asked));
    return [...kept.map((role) => ({ ...role })), ...all.filter((each) => !names.includes(each)).map(roleIn)];
}
function covers(pattern, permission) {
    const [wanted, parts] = [pattern.split(':'), permission.split(':')];
    return wanted.every((part, index) => part === '*' || part === parts[index]);
}
/** Removes only permissions that all roles lack, because roles get permissions and lose none. */
function permissions(differences, current) {
    if (!Array.isArray(current))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value#copied');
    const lacking = differences.flatMap(({ asked, stands }) => without(texts(asked), texts(stands)));
    const listed = current.map(String);
    const pattern = listed.find((each) => each.includes('*') && lacking.some((permission) => covers(each, permission)));
    if (pattern !== undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value#pattern', { pattern });
    const kept = without(listed, lacking);
    if (kept.length === 0)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('adopt.value#none');
    return kept;
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AB: () => (/* binding */ clientDecision),
  LD: () => (/* binding */ decide),
  qd: () => (/* binding */ openQuestions)
});

// EXTERNAL MODULE: ./src/core/evidence.ts
var evidence = __webpack_require__(3014);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
// EXTERNAL MODULE: ./src/core/snapshot.ts
var core_snapshot = __webpack_require__(52091);
// EXTERNAL MODULE: ./src/core/decide/disputes.ts
var disputes = __webpack_require__(27947);
// EXTERNAL MODULE: ./src/core/decide/key.ts
var decide_key = __webpack_require__(79535);
// EXTERNAL MODULE: ./src/core/decide/left-clients.ts
var left_clients = __webpack_require__(24706);
// EXTERNAL MODULE: ./src/core/decide/object-logins.ts
var object_logins = __webpack_require__(60128);
// EXTERNAL MODULE: ./src/base/time.ts
var base_time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/organization/client-id.ts
var client_id = __webpack_require__(24424);
// EXTERNAL MODULE: ./src/core/rotation/version-steps.ts
var version_steps = __webpack_require__(25936);
// EXTERNAL MODULE: ./src/core/observed.ts
var observed = __webpack_require__(42923);
// EXTERNAL MODULE: ./src/core/decide/scene.ts
var decide_scene = __webpack_require__(97076);
// EXTERNAL MODULE: ./src/core/decide/trust.ts
var trust = __webpack_require__(36778);
;// CONCATENATED MODULE: ./src/core/decide/retire-key.ts







function isTrustedNow({ certificate }, { snapshot }) {
    const texts = (0,observed/* valueIn */.xm)(snapshot.cloud.pureEngage)?.certificates ?? [];
    return texts.some((text) => (0,trust/* certificateLabel */.eH)(text) === (0,trust/* fingerprintText */.UP)(certificate));
}
/** The end of a rotation: the cloud side hands over once to the Engage side, which writes the object. */
function endOfRotation({ snapshot }, isHandedOver) {
    if (!(0,core_snapshot/* isObjectUnknown */.Md)(snapshot))
        return ['finish'];
    return isHandedOver ? [] : ['hand-over'];
}
/** For a retired key that is in the transaction object again, from an old copy; this run replaces it. */
function graceAgain(scene) {
    const { snapshot } = scene;
    const previous = (0,rotation_document/* previousKey */.R3)(snapshot.entry.samlKey);
    if (!previous || (0,decide_scene/* isObjectUnseen */.SX)(scene) || !(0,decide_key/* isInObject */.d2)(snapshot, previous.certificate))
        return [];
    const isTrusted = (0,core_snapshot/* isCloudUnknown */.OM)(snapshot) || isTrustedNow(previous, scene);
    return isTrusted ? [{ number: previous.number, step: { does: 'renew-key-grace' } }] : [];
}
/** Steps for SAML keys that are no longer needed, or that the other side waits for. */
function keySteps(scene, { number: target }) {
    const { snapshot } = scene;
    const keys = snapshot.entry.samlKey;
    const { current } = keys;
    if (current !== undefined && target !== current) {
        return endOfRotation(scene, (0,version_steps/* findKeyVersion */.rG)(keys, target)?.readyAt !== undefined).map((does) => ({
            number: does === 'finish' ? current : target,
            step: { does: `${does}-key` },
        }));
    }
    const again = graceAgain(scene);
    if ((0,core_snapshot/* isCloudUnknown */.OM)(snapshot))
        return again;
    // The Engage side needs the record that the identity provider trusts the first key.
    const first = (0,version_steps/* findKeyVersion */.rG)(keys, target);
    const isFirstMade = first ? first.untrusted === true : (0,core_snapshot/* isObjectUnknown */.Md)(snapshot);
    const handOver = isFirstMade ? [{ number: target, step: { does: 'hand-over-key' } }] : [];
    const until = (0,decide_key/* graceEnd */.qS)(scene);
    const previous = (0,rotation_document/* previousKey */.R3)(keys);
    if (!until || !previous || again.length > 0)
        return [...handOver, ...again];
    const isTrusted = isTrustedNow(previous, scene);
    const step = until > snapshot.now ? { does: 'wait-for-key', until, isTrusted } : { does: 'forget-key' };
    return [...handOver, { number: previous.number, step }];
}

;// CONCATENATED MODULE: ./src/core/decide/retire-clients.ts








function retiringOf({ client, snapshot }) {
    const { retiring, generations } = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key);
    return generations.filter(({ number, clientId }) => retiring.includes(number) && clientId !== undefined);
}
function graceEnd({ client: { grace } }, { retiredAt = '' }) {
    const time = Date.parse(retiredAt);
    return new Date(Number.isNaN(time) ? 0 : time + grace * base_time/* DAY */.d_);
}
function keptReason(retiring, scene) {
    const { snapshot } = scene;
    const { clientId = '' } = retiring;
    if ((0,object_logins/* isInObject */.d2)(clientId, snapshot))
        return 'in-object';
    if (graceEnd(scene, retiring) > snapshot.now)
        return 'grace';
    return (0,client_id/* isSameId */.W)(clientId, snapshot.ownClientId) ? 'own' : undefined;
}
function isThere(id, { snapshot }) {
    return (0,decide_scene/* clientsOf */.SZ)(snapshot).some((live) => live.id === id);
}
/** Retiring clients that may be kept only because of their requests, with the full days since then. */
function retiredUsageQuestions(scene) {
    const { tenant, snapshot } = scene;
    if ((0,core_snapshot/* isCloudUnknown */.OM)(snapshot))
        return [];
    return tenant.clients.flatMap((client) => {
        const own = { ...scene, client };
        return retiringOf(own)
            .filter((each) => keptReason(each, own) === undefined && isThere(each.clientId, scene))
            .map(({ clientId = '', retiredAt = '' }) => {
            const days = Math.max(1, Math.floor((snapshot.now.getTime() - Date.parse(retiredAt)) / base_time/* DAY */.d_) || 1);
            return { clientId, days };
        });
    });
}
function retirement(address, title, pointer, step) {
    return { address: `retirement/${address}`, title, pointer, step };
}
function stepOf(retiring, scene) {
    const { client, snapshot, evidence } = scene;
    const { clientId: id = '', nonce } = retiring;
    // It was put back into the object: the run that replaces it gives it a new grace period.
    if ((0,object_logins/* isInService */.h8)(id, scene))
        return { does: 'begin-grace', outOfUse: { key: client.key, clientId: id, nonce } };
    // This run cannot read whether the client is used.
    if ((0,core_snapshot/* isCloudUnknown */.OM)(snapshot))
        return undefined;
    if (!isThere(id, scene))
        return { does: 'delete-client', id };
    const requests = evidence.usage.get(id);
    const reason = keptReason(retiring, scene) ?? (requests === 0 ? undefined : 'used');
    if (reason === undefined)
        return { does: 'delete-client', id };
    return { does: 'wait-for-client', id, reason, until: graceEnd(scene, retiring), requests };
}
/** The retirements of the clients of one key: the end of a rotation, and of earlier ones. */
function clientRetirements(scene, versions) {
    const { key, name } = scene.client;
    const pointer = `/clients/${key}`;
    const title = (number) => `OAuth client "${name}", version ${number}`;
    const { active } = (0,version_steps/* clientVersionsOf */.mr)(scene.snapshot.entry, key);
    const next = versions.find(({ place }) => place === 'next');
    const finish = next
        ? endOfRotation(scene, isHandedOver(next)).map((does) => {
            const number = does === 'finish' ? (active ?? 0) : next.number;
            return retirement(`${key}#${number}`, title(number), pointer, { does: `${does}-client`, key });
        })
        : [];
    const old = retiringOf(scene).flatMap((each) => {
        const step = stepOf(each, scene);
        return step ? [retirement(`${key}#${each.number}`, title(each.number), pointer, step)] : [];
    });
    return [...finish, ...old];
}
function isHandedOver({ match }) {
    return 'generation' in match && match.generation?.readyAt !== undefined;
}
/** Clients that left the file, from the store, and by their tag if the store does not know them. */
function leftClients({ tenant, snapshot }) {
    const stored = Object.entries(snapshot.entry.clients).flatMap(([key, { generations }]) => generations.flatMap(({ number, nonce, clientId }) => clientId === undefined || tenant.clients.some((each) => each.key === key)
        ? []
        : [{ key, number, nonce, clientId }]));
    const tagged = (0,decide_scene/* clientsOf */.SZ)(snapshot).flatMap((client) => {
        const mark = (0,left_clients/* isLeft */.OC)(client, tenant) ? (0,decide_scene/* markOf */.Fg)(client) : undefined;
        const isStored = stored.some(({ clientId }) => (0,client_id/* isSameId */.W)(clientId, client.id));
        return !mark || isStored
            ? []
            : [{ key: mark.client, number: mark.generation, nonce: mark.nonce, clientId: client.id }];
    });
    return [...stored, ...tagged];
}
/**
 * Clients that left the file and whose ID in the object this run replaces: components that have read the object continue to
 * use them, so `prune` waits for the end of their grace period.
 */
function leftRetirements(scene) {
    const { tenant } = scene;
    if (!tenant.prune || tenant.secrets.store === 'env')
        return [];
    return leftClients(scene)
        .filter(({ clientId }) => (0,object_logins/* isInService */.h8)(clientId, scene))
        .map(({ number, ...outOfUse }) => {
        const title = `OAuth client of "${outOfUse.key}", version ${number}`;
        return retirement(`${outOfUse.key}#${number}`, title, '/prune', { does: 'begin-grace', outOfUse });
    });
}

// EXTERNAL MODULE: ./src/core/addresses.ts
var addresses = __webpack_require__(54471);
;// CONCATENATED MODULE: ./src/core/decide/verify.ts




/** Whether all sections that use the client already have this one. */
function isInObject(key, id, { tenant, snapshot }) {
    const options = (0,core_snapshot/* optionsOf */.cz)(snapshot);
    const sections = tenant.services.filter(({ client }) => client === key);
    return id !== undefined && sections.every(({ section }) => options[section]?.client_id?.reveal() === id);
}
function ofClient(client, scene, { key, versionsOf }) {
    const next = versionsOf(client.key).find(({ place }) => place === 'next');
    if (!next)
        return [];
    const id = 'client' in next.match ? next.match.client.id : undefined;
    if (isHandedOver(next) || isInObject(client.key, id, scene))
        return [];
    const { number } = next;
    const title = `OAuth client "${client.name}", version ${number}, gets a token`;
    const base = { address: `proof/${client.key}#${number}`, title, pointer: `/clients/${client.key}` };
    const signing = client.grant === 'saml2-bearer' ? (0,addresses/* keyAddress */.K)(key.number) : undefined;
    return [{ ...base, client: (0,addresses/* clientAddressOf */.De)(client.key, number), key: signing }];
}
/** Any client that exchanges SAML responses works, because the key is verified. */
function ofKey({ tenant, snapshot }, { key: { number }, versionsOf }) {
    const keys = snapshot.entry.samlKey;
    const bearer = tenant.clients.find(({ grant }) => grant === 'saml2-bearer');
    const isFirst = keys.current === undefined || keys.current === number;
    const target = bearer && versionsOf(bearer.key).at(-1);
    const isReady = (0,version_steps/* findKeyVersion */.rG)(keys, number)?.readyAt !== undefined;
    if (isFirst || isReady || !bearer || !target)
        return [];
    const title = `a SAML response signed with key ${number} is exchanged for a token`;
    const base = { address: `proof/${(0,addresses/* keyAddress */.K)(number)}`, title, pointer: '/identityProvider/certificate' };
    return [{ ...base, client: (0,addresses/* clientAddressOf */.De)(bearer.key, target.number), key: (0,addresses/* keyAddress */.K)(number) }];
}
function decideVerifications(scene, wanted) {
    return [...scene.tenant.clients.flatMap((client) => ofClient(client, scene, wanted)), ...ofKey(scene, wanted)];
}

// EXTERNAL MODULE: ./src/core/decide/versions.ts + 1 modules
var decide_versions = __webpack_require__(3130);
;// CONCATENATED MODULE: ./src/core/decide/decide.ts












/** Questions to answer first. None if the object has the values of the store and nothing is retiring. */
function openQuestions(scene) {
    const usage = [...(0,left_clients/* leftUsageQuestions */.oB)(scene), ...retiredUsageQuestions(scene)];
    const questions = [
        ...(0,object_logins/* doubtfulLogins */.aX)(scene).map((login) => ({ ask: 'login', login })),
        ...usage.map((each) => ({ ask: 'usage', ...each })),
        ...(0,decide_key/* storedKeyQuestions */.qz)(scene).map((number) => ({ ask: 'stored-key', number })),
    ];
    return questions.filter((question) => !(0,evidence/* isAnswered */.Qy)(question, scene.evidence));
}
/**
 * Decides everything about credential versions, rotation, grace, age, import and split runs. Pure.
 * @returns the decisions, or the questions that have to be answered first
 */
function decide(scene) {
    const questions = openQuestions(scene);
    if (questions.length > 0)
        return { questions };
    const { snapshot } = scene;
    const isFedByEntry = (0,core_snapshot/* isCloudUnknown */.OM)(snapshot);
    const clients = scene.tenant.clients.map((client) => {
        const own = { ...scene, client };
        const versions = (0,decide_versions/* wantedVersions */.VV)(own);
        return { client, versions, daysUntilTooOld: (0,decide_versions/* daysUntilTooOld */.Xz)(own), refusals: (0,disputes/* secretDisputes */.W)(own, versions) };
    });
    const versionsOf = (key) => clients.find(({ client }) => client.key === key)?.versions ?? [];
    const key = (0,decide_key/* decideKey */.gJ)(scene);
    return {
        clients,
        key,
        trust: (0,trust/* decideTrust */.J4)({ ...scene, key }),
        verifications: decideVerifications(scene, { key, versionsOf }),
        clientRetirements: [
            ...clients.flatMap(({ client, versions }) => clientRetirements({ ...scene, client }, versions)),
            ...leftRetirements(scene),
        ],
        keySteps: keySteps(scene, key),
        leftClients: (0,left_clients/* decideLeft */.gv)(scene),
        unknownClients: (0,left_clients/* clientsNotInStore */.Mx)(scene, versionsOf),
        object: {
            isFedByEntry,
            isKeyUntrusted: isFedByEntry && (0,rotation_document/* currentKey */.Fo)(snapshot.entry.samlKey)?.untrusted === true,
            refusals: isFedByEntry ? clients.flatMap(({ refusals }) => refusals) : [],
        },
    };
}
function clientDecision({ clients }, key) {
    return clients.find(({ client }) => client.key === key);
}


/***/ }),

/***/ 27947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ secretDisputes),
/* harmony export */   y: () => (/* binding */ optionsText)
/* harmony export */ });
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54471);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3014);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95278);
/* harmony import */ var _organization_client_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24424);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52091);
/* harmony import */ var _object_logins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60128);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97076);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3130);








function optionsText(logins) {
    return logins.map(({ option }) => `[${option}]`).join(' and ');
}
/** Neither of two different secrets replaces the other if one of them cannot be tested. */
function untestedFindings(dispute) {
    const { about, wanted, title, snapshot, isAllowed } = dispute;
    const isAlone = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .isCloudUnknown */ .OM)(snapshot);
    const unknown = (0,_object_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownLogins */ .$4)(dispute);
    const target = wanted.at(-1)?.match;
    const stored = unknown.length > 0 && target?.state === 'held' ? [target.generation] : [];
    const isUntested = (login) => (0,_object_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutcome */ .L2)(login, 'untested', dispute);
    const [first] = unknown.filter(isUntested);
    const [kept] = stored.filter(isUntested);
    const login = first ?? kept;
    // The Engage side can never test a secret: there a person decides.
    if (!login || (isAlone && isAllowed))
        return [];
    const reason = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOf */ .X1)(login, dispute.evidence)?.reason ?? 'not tested';
    const where = first ? `option ${optionsText([first])}` : 'secret store';
    const id = isAlone ? 'oauth-client.secret-untested#engage' : 'oauth-client.secret-untested';
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(about, id, { title, where, reason })];
}
/** The secret of the store is rejected, and that of the object works but cannot be taken into the store. */
function otherLoginFindings(match, dispute) {
    if (match.state !== 'held' || !(0,_object_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutcome */ .L2)(match.generation, 'rejected', dispute))
        return [];
    const { about, snapshot, title, client } = dispute;
    const working = (0,_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .replacedLogins */ .vg)(match, dispute).filter((login) => (0,_object_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutcome */ .L2)(login, 'works', dispute));
    if (working.length === 0)
        return [];
    const logins = working.map(({ option, clientId }) => {
        const name = (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsOf */ .SZ)(snapshot).find(({ id }) => (0,_organization_client_id_js__WEBPACK_IMPORTED_MODULE_6__/* .isSameId */ .W)(id, clientId))?.name ?? 'unknown';
        return `[${option}] holds the client "${name}" (${clientId})`;
    });
    const { name, key } = client;
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(about, 'oauth-client.secret-elsewhere', { title, logins: logins.join(', '), name, key })];
}
function rejectedFindings(match, dispute) {
    if (match.state !== 'held' || !(0,_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .isEverySecretRejected */ .g0)(match, dispute))
        return [];
    const { about, title, client } = dispute;
    const options = optionsText((0,_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .replacedLogins */ .vg)(match, dispute));
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(about, 'oauth-client.secrets-rejected', { title, id: match.client.id, options, key: client.key })];
}
/** Without a user the secret cannot be tested, so the one in the object stays unless a reset was going to replace it. */
function unfinishedFindings(match, dispute) {
    const { about, client, title, isAllowed } = dispute;
    if (match.state !== 'interrupted' || client.grant !== 'saml2-bearer' || isAllowed)
        return [];
    const { clientSecret } = match.generation;
    const [other] = (0,_object_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionLogins */ ._1)(dispute).filter((login) => (0,_organization_client_id_js__WEBPACK_IMPORTED_MODULE_6__/* .isSameId */ .W)(login.clientId, match.client.id) && !clientSecret?.equals(login.clientSecret));
    if (!other)
        return [];
    const values = { title, id: match.client.id, options: optionsText([other]) };
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(about, 'oauth-client.secret-untested#reset', values)];
}
/** Why a secret of this client is not replaced: a refusal costs a run, a wrong secret costs all logins. */
function secretDisputes(scene, wanted) {
    const { tenant, client, intent } = scene;
    if (wanted.some(({ reset }) => reset))
        return [];
    const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
    const address = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_7__/* .clientAddressOf */ .De)(client.key, wanted.at(0)?.number ?? 1);
    const about = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .rI)({ address, pointer: `/clients/${client.key}` }, tenant);
    const dispute = { ...scene, about, title: `OAuth client "${client.name}"`, wanted, isAllowed };
    const ofMatches = wanted.flatMap(({ match }) => [
        ...otherLoginFindings(match, dispute),
        ...rejectedFindings(match, dispute),
        ...unfinishedFindings(match, dispute),
    ]);
    return [...untestedFindings(dispute), ...ofMatches];
}


/***/ }),

/***/ 79535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ daysLeft),
/* harmony export */   Ng: () => (/* binding */ isUsable),
/* harmony export */   Ub: () => (/* binding */ isValidAt),
/* harmony export */   d2: () => (/* binding */ isInObject),
/* harmony export */   gJ: () => (/* binding */ decideKey),
/* harmony export */   qS: () => (/* binding */ graceEnd),
/* harmony export */   qz: () => (/* binding */ storedKeyQuestions),
/* harmony export */   y3: () => (/* binding */ isInGrace)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86496);
/* harmony import */ var _observed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42923);
/* harmony import */ var _rotation_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44329);
/* harmony import */ var _rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25936);
/* harmony import */ var _saml_object_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16803);
/* harmony import */ var _saml_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79163);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52091);







/** Genesys Cloud rejects a certificate that has expired or is not valid yet. */
function isUsable({ facts }, now) {
    return facts.notBefore <= now && facts.notAfter > now;
}
function daysLeft(certificate, now) {
    return ((0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(certificate).notAfter.getTime() - now.getTime()) / _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_;
}
/** When the retiring certificate is no longer trusted; undefined if none is retiring. */
function graceEnd({ tenant, snapshot }) {
    const previous = (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .previousKey */ .R3)(snapshot.entry.samlKey);
    const { notAfter } = previous ? (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(previous.certificate) : {};
    if (!previous || !notAfter)
        return undefined;
    const retiredAt = Date.parse(previous.retiredAt ?? '');
    if (Number.isNaN(retiredAt))
        return notAfter;
    const hours = Number(tenant.transaction.options.saml?.expire_time ?? 0);
    // A token from the old key may be valid for expire_time; the next request for a token uses the new key.
    const grace = Math.max(tenant.identityProvider.certificate.grace * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_, hours * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .HOUR */ .dp);
    return new Date(Math.min(retiredAt + grace, notAfter.getTime()));
}
function isInGrace(scene) {
    const end = graceEnd(scene);
    return end !== undefined && end > scene.snapshot.now;
}
/**
 * A working pair of the object is imported first, also if another one is wanted: only the current key of the store gets a
 * successor and a grace period. The next run then rotates it.
 */
function firstSource({ objectPair, ownPair, now }) {
    if (objectPair.state === 'present' && isValidAt(objectPair.value.certificate, now))
        return 'hand-made';
    if (ownPair.state === 'unreadable')
        return 'none';
    return ownPair.state === 'present' ? 'own' : 'new';
}
function isValidAt(certificate, now) {
    const { notBefore, notAfter } = (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(certificate);
    return notBefore <= now && notAfter > now;
}
/** Whether the transaction object has the certificate, or an unreadable text that may be it. */
function isInObject({ objectCertificates }, certificate) {
    const { fingerprint } = (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(certificate);
    const { isWhole, certificates } = objectCertificates;
    return !isWhole || certificates.some((each) => (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(each).fingerprint === fingerprint);
}
/** The source of a new key besides the current one, independent of a rotation in progress. */
function successorSource(current, { tenant, snapshot, intent }) {
    const { now } = snapshot;
    const own = (0,_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .valueIn */ .xm)(snapshot.ownPair);
    if (own) {
        const isCurrent = (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(current.certificate).fingerprint === own.facts.fingerprint;
        return isCurrent || !isUsable(own, now) ? 'none' : 'own';
    }
    if (daysLeft(current.certificate, now) < tenant.identityProvider.certificate.renewBefore)
        return 'renewed';
    return intent.rotate?.samlKey === true ? 'rotated' : 'none';
}
function sourceOf(scene) {
    const { snapshot } = scene;
    const keys = snapshot.entry.samlKey;
    const current = (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .currentKey */ .Fo)(keys);
    // The identity provider has to trust a key first, and this run does not reach it.
    if ((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .isCloudUnknown */ .OM)(snapshot))
        return 'none';
    if (!current)
        return firstSource(snapshot);
    // One rotation at a time: a third certificate would displace one that may still be in use.
    if ((0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .findKeyVersion */ .rG)(keys, keys.next) || isInGrace(scene))
        return 'none';
    return successorSource(current, scene);
}
/** The version that the transaction object has or gets. */
function numberOf(source, snapshot) {
    const keys = snapshot.entry.samlKey;
    const { current, next } = keys;
    const isReady = !(0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .isCloudUnknown */ .OM)(snapshot) || (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .findKeyVersion */ .rG)(keys, next)?.readyAt !== undefined;
    if (next !== undefined && isReady)
        return next;
    const isKept = (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .currentKey */ .Fo)(keys) !== undefined && source === 'none';
    return isKept && current !== undefined ? current : (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .freeKeyNumber */ .L8)(keys);
}
function decideKey(scene) {
    const { snapshot, intent } = scene;
    const { samlKey } = snapshot.entry;
    const source = sourceOf(scene);
    const current = (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .currentKey */ .Fo)(samlKey);
    const isSuccessorWanted = current !== undefined && isInGrace(scene) && successorSource(current, scene) !== 'none';
    const isBlocked = source === 'none' && isSuccessorWanted;
    const isRotationAsked = intent.rotate?.samlKey === true && (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .findKeyVersion */ .rG)(samlKey, samlKey.next) === undefined;
    const isOwnAwaited = source === 'none' && !isBlocked && snapshot.ownPair.state === 'present' && isRotationAsked;
    const isHandedOver = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .isObjectUnknown */ .Md)(snapshot);
    return { number: numberOf(source, snapshot), source, isBlocked, isOwnAwaited, isHandedOver };
}
/** Options whose value may be wrapped, which does not change it. */
const WRAPPED = ['certificate', 'pkey'];
function comparable(name, text) {
    return WRAPPED.includes(name) ? text.replaceAll(/\s/g, '') : text;
}
/** Whether the SAML options of the object match the file and this key. */
function isInOptions(key, { tenant, snapshot }) {
    const { saml = {} } = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .optionsOf */ .cz)(snapshot);
    const facts = (0,_saml_object_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFacts */ .z)(key);
    const { issuer: _, ...ofFile } = tenant.transaction.options.saml ?? {};
    const wanted = {
        ...Object.fromEntries(Object.entries(ofFile).map(([name, value]) => [name, String(value)])),
        certificate: facts.certificate,
        pkey: facts.pkey.reveal(),
        password: facts.password.reveal(),
    };
    return Object.entries(wanted).every(([name, text]) => comparable(name, saml[name]?.reveal() ?? '') === comparable(name, text));
}
/** A key of the store must be readable before it is written into the object: the entry may have been edited. */
function storedKeyQuestions(scene) {
    const { snapshot, intent } = scene;
    if ((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .isObjectUnknown */ .Md)(snapshot))
        return [];
    // A rotation is compared with the plan without it, which may write another key.
    const without = { ...scene, intent: { resetLostSecrets: intent.resetLostSecrets } };
    const numbers = [scene, without].map((each) => decideKey(each).number);
    const stored = [...new Set(numbers)].flatMap((number) => (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .findKeyVersion */ .rG)(snapshot.entry.samlKey, number) ?? []);
    return stored.filter((key) => !isInOptions(key, scene)).map(({ number }) => number);
}


/***/ }),

/***/ 24706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ pruneObstacle),
/* harmony export */   Mx: () => (/* binding */ clientsNotInStore),
/* harmony export */   OC: () => (/* binding */ isLeft),
/* harmony export */   Ts: () => (/* binding */ LEFT_GRACE),
/* harmony export */   gv: () => (/* binding */ decideLeft),
/* harmony export */   oB: () => (/* binding */ leftUsageQuestions)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86496);
/* harmony import */ var _organization_client_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24424);
/* harmony import */ var _rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25936);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52091);
/* harmony import */ var _object_logins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60128);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97076);






/** Days. The file no longer has the value, so this is the default of the schema. */
const LEFT_GRACE = 7;
/** End of the grace period of a client that left the file; undefined if none of our runs found it in the object. */
function graceEnd(id, { entry }) {
    const { retiredAt = '' } = (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .allClientVersions */ .Aw)(entry).find(({ clientId }) => (0,_organization_client_id_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameId */ .W)(clientId, id)) ?? {};
    const since = Date.parse(retiredAt);
    return Number.isNaN(since) ? undefined : new Date(since + LEFT_GRACE * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_);
}
/** An inactive client may be in the process of being deleted. */
function isLeft(client, tenant) {
    const mark = (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(client);
    const isGoing = client.state === 'deleted' || (client.state === 'inactive' && !tenant.prune);
    return mark?.tenant === tenant.name && !isGoing && !tenant.clients.some(({ key }) => key === mark.client);
}
/** Why no client of this tenant is pruned in this run; undefined if pruning is possible. */
function pruneObstacle(scene) {
    if (!scene.tenant.prune)
        return 'not-pruned';
    return (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .isObjectUnseen */ .SX)(scene) ? 'object-unseen' : undefined;
}
/** Why it is kept independent of its usage: it is or recently was in the object, or pruning is off. */
function standingReason(client, scene) {
    const { snapshot } = scene;
    if ((0,_object_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .isInObject */ .d2)(client.id, snapshot))
        return { why: 'in-object' };
    const obstacle = pruneObstacle(scene);
    if (obstacle !== undefined)
        return { why: obstacle };
    const until = graceEnd(client.id, snapshot);
    return until && until > snapshot.now ? { why: 'grace', until } : undefined;
}
/** Clients that `prune` would delete if they are unused: only their usage is requested. */
function leftUsageQuestions(scene) {
    const { tenant, snapshot } = scene;
    if ((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .isCloudUnknown */ .OM)(snapshot))
        return [];
    return (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsOf */ .SZ)(snapshot)
        .filter((client) => isLeft(client, tenant) && standingReason(client, scene) === undefined)
        .map(({ id }) => ({ clientId: id, days: LEFT_GRACE }));
}
function keptReason(client, scene) {
    const standing = standingReason(client, scene);
    if (standing)
        return standing;
    const requests = scene.evidence.usage.get(client.id);
    return requests === 0 || (0,_organization_client_id_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameId */ .W)(client.id, scene.snapshot.ownClientId) ? undefined : { why: 'used', requests };
}
function decideLeft(scene) {
    return (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsOf */ .SZ)(scene.snapshot).flatMap((client) => {
        const mark = (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(client);
        if (!mark || !isLeft(client, scene.tenant))
            return [];
        const kept = keptReason(client, scene);
        return [{ client, mark, ...(kept && { kept }) }];
    });
}
/**
 * Clients with the ownership tag of this tenant for a key of the file that the store does not know: the store may have gone
 * back to an older version, and one of them may be in use. They are reported and never deleted.
 */
function clientsNotInStore({ tenant, snapshot }, versionsOf) {
    return (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsOf */ .SZ)(snapshot).flatMap((client) => {
        const mark = (0,_scene_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(client);
        if (mark?.tenant !== tenant.name || ['deleted', 'inactive'].includes(client.state))
            return [];
        const { active, generations } = (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .clientVersionsOf */ .mr)(snapshot.entry, mark.client);
        const isKnown = generations.some(({ clientId, nonce }) => clientId ? clientId === client.id : nonce === mark.nonce);
        // Without an active version, any of them may be the right one.
        if (!tenant.clients.some(({ key }) => key === mark.client) || active === undefined || isKnown)
            return [];
        const isWanted = versionsOf(mark.client).some(({ match }) => 'client' in match && match.client.id === client.id);
        return isWanted ? [] : [{ client, mark }];
    });
}


/***/ }),

/***/ 60128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ unknownLogins),
/* harmony export */   L2: () => (/* binding */ isOutcome),
/* harmony export */   _1: () => (/* binding */ sectionLogins),
/* harmony export */   aX: () => (/* binding */ doubtfulLogins),
/* harmony export */   d2: () => (/* binding */ isInObject),
/* harmony export */   h8: () => (/* binding */ isInService),
/* harmony export */   ze: () => (/* binding */ missingIds)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3014);
/* harmony import */ var _organization_client_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24424);
/* harmony import */ var _ports_configuration_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56444);
/* harmony import */ var _rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25936);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52091);






/** Shorter texts may occur in others by chance. */
const TELLING_LENGTH = 8;
/** An empty value counts as missing; surrounding white space comes from pasting and is not part of an ID or a secret. */
function valueAt(options, section, name) {
    const value = (0,_ports_configuration_server_js__WEBPACK_IMPORTED_MODULE_2__/* .optionAt */ .H)(options, section, name);
    return value && !value.isBlank ? (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutOuterSpace */ .k5)(value) : undefined;
}
/** The ID for a section without one: before a test, the secret is assumed to be that of the active client. */
function assumedId({ client, snapshot }) {
    const kept = (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .clientVersionsOf */ .mr)(snapshot.entry, client.key);
    return client.grant === 'client-credentials' ? (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .findVersion */ .Am)(kept, kept.active)?.clientId : undefined;
}
function servicesOf({ tenant, client }) {
    return tenant.services.filter((service) => service.client === client.key);
}
/** Logins in the sections of the services of a client that have a secret, and an ID or an assumed ID. */
function sectionLogins(scene) {
    const options = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .optionsOf */ .cz)(scene.snapshot);
    return servicesOf(scene).flatMap(({ section, secretOption }) => {
        const clientId = valueAt(options, section, 'client_id')?.reveal() ?? assumedId(scene);
        const clientSecret = valueAt(options, section, secretOption);
        if (clientId === undefined || !clientSecret)
            return [];
        return [{ option: `${section}/${secretOption}`, clientId, clientSecret }];
    });
}
/** `ewt/client_id`: missing IDs next to a secret, which may belong to any client of that section. */
function missingIds(scene) {
    const options = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .optionsOf */ .cz)(scene.snapshot);
    return servicesOf(scene)
        .filter(({ section, secretOption }) => {
        return valueAt(options, section, secretOption) && !valueAt(options, section, 'client_id');
    })
        .map(({ section }) => `${section}/client_id`);
}
/** Whether any option contains the ID of a client, also an unknown option or a longer text. */
function isInObject(clientId, snapshot) {
    const wanted = clientId.trim().toLowerCase();
    if (wanted === '')
        return false;
    const values = Object.values((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .optionsOf */ .cz)(snapshot)).flatMap((section) => Object.values(section));
    return values.some((value) => {
        const text = value.reveal().toLowerCase();
        return wanted.length < TELLING_LENGTH ? text.trim() === wanted : text.includes(wanted);
    });
}
/** Whether a section of a service of the file has this ID. If it is no client of the service, a run is going to replace it. */
function isInService(clientId, { tenant, snapshot }) {
    const options = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .optionsOf */ .cz)(snapshot);
    return tenant.services.some(({ section }) => (0,_organization_client_id_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameId */ .W)(valueAt(options, section, 'client_id')?.reveal(), clientId));
}
/** A retired version counts only if none can be tested: it may work although its successor does not. */
function isStored({ clientId, clientSecret }, snapshot) {
    const { clients, fingerprintKey } = snapshot.entry;
    const generations = Object.values(clients).flatMap((client) => client.generations.filter(({ number }) => (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .isCloudUnknown */ .OM)(snapshot) || !client.retiring.includes(number)));
    const fingerprint = fingerprintKey && clientSecret.fingerprint(fingerprintKey);
    return generations.some((each) => {
        const isHeld = each.clientSecret?.equals(clientSecret) && !each.resetting;
        return (0,_organization_client_id_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameId */ .W)(each.clientId, clientId) && (isHeld || (fingerprint && each.replaced === fingerprint));
    });
}
/** Logins in the object that the store does not have; decisions depend on whether they work. */
function unknownLogins(scene) {
    return sectionLogins(scene).filter((login) => !isStored(login, scene.snapshot));
}
function loginOf({ clientId, clientSecret }) {
    return clientId && clientSecret ? [{ clientId, clientSecret }] : [];
}
/** Logins to test before a plan is possible; none if the object has the values of the store. */
function doubtfulLogins(scene) {
    const { tenant, snapshot } = scene;
    return tenant.clients
        .filter(({ grant }) => grant === 'client-credentials')
        .flatMap((client) => {
        const unknown = unknownLogins({ ...scene, client });
        if (unknown.length === 0)
            return [];
        const kept = (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .clientVersionsOf */ .mr)(snapshot.entry, client.key);
        const stored = [kept.active, kept.next].flatMap((number) => loginOf((0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .findVersion */ .Am)(kept, number) ?? {}));
        return [...unknown, ...stored];
    });
}
function isOutcome(login, outcome, { evidence }) {
    return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceOf */ .X1)(login, evidence)?.outcome === outcome;
}


/***/ }),

/***/ 97076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   SX: () => (/* binding */ isObjectUnseen),
/* harmony export */   SZ: () => (/* binding */ clientsOf),
/* harmony export */   XD: () => (/* binding */ isImportedByHand),
/* harmony export */   ZR: () => (/* binding */ isOfClient),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   kz: () => (/* binding */ successorOf),
/* harmony export */   lZ: () => (/* binding */ GRANT_TYPES)
/* harmony export */ });
/* harmony import */ var _organization_ownership_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83535);
/* harmony import */ var _rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25936);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52091);



const GRANT_TYPES = {
    'client-credentials': 'CLIENT-CREDENTIALS',
    'saml2-bearer': 'SAML2-BEARER',
};
const markOf = (client) => (0,_organization_ownership_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwnershipTag */ .X)(client.description)?.mark;
const isAlive = (client) => client.state !== 'deleted';
/** The clients of the organization; IDs from the store entry if this run does not read it. */
function clientsOf({ cloud, entry }) {
    if (cloud.clients.state === 'present')
        return cloud.clients.value;
    return (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .allClientVersions */ .Aw)(entry).flatMap(({ clientId: id }) => (id === undefined ? [] : [clientOfEntry(id)]));
}
function clientOfEntry(id) {
    return {
        ...{ id, name: '', description: '', grantType: 'CLIENT-CREDENTIALS', state: 'active', tokenLifetime: undefined },
        ...{ redirectUris: [], scopes: [], roleDivisions: [], raw: {} },
    };
}
/** Whether a person imports a kit into the Configuration Server: the time and the current state are unknown. */
function isImportedByHand({ transaction }) {
    return transaction.server.driver === 'file';
}
/** Whether this run does not read the transaction object. Then resources that it may name are kept. */
function isObjectUnseen({ tenant, snapshot }) {
    return (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .isObjectUnknown */ .Md)(snapshot) || isImportedByHand(tenant);
}
/** Whether a client has the tag of this key and this tenant. */
function isOfClient(found, tenant, { key }) {
    const mark = markOf(found);
    return mark?.tenant === tenant.name && mark.client === key;
}
/**
 * An existing client of the same key with a higher number. It was created later: a store entry that only announces this
 * version went back to an older version, and components may use this client in its grace period.
 */
function successorOf(found, { tenant, client, snapshot }) {
    const number = markOf(found)?.generation ?? 0;
    return clientsOf(snapshot).find((each) => {
        const isLater = (markOf(each)?.generation ?? 0) > number;
        return isLater && isOfClient(each, tenant, client) && isAlive(each) && each.id !== found.id;
    });
}


/***/ }),

/***/ 36778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ decideTrust),
/* harmony export */   Nb: () => (/* binding */ MOST_CERTIFICATES),
/* harmony export */   UP: () => (/* binding */ fingerprintText),
/* harmony export */   eH: () => (/* binding */ certificateLabel)
/* harmony export */ });
/* harmony import */ var _observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42923);
/* harmony import */ var _rotation_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44329);
/* harmony import */ var _rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25936);
/* harmony import */ var _saml_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73882);
/* harmony import */ var _saml_pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79163);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79535);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97076);







/** The limit of Genesys Cloud. */
const MOST_CERTIFICATES = 5;
/** The form in which a certificate of ours is shown and compared. */
const fingerprintText = (certificate) => `sha256:${(0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .certificateFingerprint */ .gH)(certificate)}`;
/** The same for a certificate of the identity provider: an unreadable one must not stop the plan. */
function certificateLabel(text) {
    return (0,_saml_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneCertificate */ .qV)(text) ? fingerprintText(text) : `unreadable (text ${(0,_saml_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .textFingerprint */ .Kb)(text)})`;
}
/** Of the certificate that the object has or gets, if it exists. */
function ownLabel({ snapshot, key }) {
    const own = (0,_rotation_version_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .findKeyVersion */ .rG)(snapshot.entry.samlKey, key.number)?.certificate;
    const handMade = key.source === 'hand-made' ? (0,_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(snapshot.objectPair)?.certificate : undefined;
    const certificate = own ?? handMade;
    return certificate === undefined ? undefined : fingerprintText(certificate);
}
/** The value may not be a certificate, because the entry may have been edited. */
function isSame({ certificate }, label) {
    return certificate !== undefined && certificateLabel(certificate) === label;
}
/** Why a valid certificate stays; `undefined` if no component can need it. */
function reasonToKeep(label, scene) {
    const { snapshot } = scene;
    const keys = snapshot.entry.samlKey;
    const [current, previous] = [(0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .currentKey */ .Fo)(keys), (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .previousKey */ .R3)(keys)];
    if (current && isSame(current, label))
        return { reason: 'rotation', number: current.number };
    const isUnseen = (0,_scene_js__WEBPACK_IMPORTED_MODULE_5__/* .isObjectUnseen */ .SX)(scene);
    if (previous && isSame(previous, label)) {
        const { number } = previous;
        if ((0,_key_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGrace */ .y3)(scene))
            return { reason: 'grace', number };
        return !isUnseen && (0,_key_js__WEBPACK_IMPORTED_MODULE_4__/* .isInObject */ .d2)(snapshot, previous.certificate) ? { reason: 'object', number } : undefined;
    }
    const known = [...keys.generations, ...(keys.incomplete ?? [])].find((each) => isSame(each, label));
    const number = known && { number: known.number };
    if (snapshot.objectCertificates.certificates.some((certificate) => fingerprintText(certificate) === label)) {
        return { reason: 'object', ...number };
    }
    return number ? { reason: 'incomplete', ...number } : { reason: 'unknown' };
}
function judge(text, scene) {
    const label = certificateLabel(text);
    if (!(0,_saml_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneCertificate */ .qV)(text))
        return { text, label, reason: 'unreadable' };
    const { now } = scene.snapshot;
    const facts = (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .certificateFacts */ .lF)(text);
    // Genesys Cloud rejects a PUT that contains one of these.
    if (facts.notAfter <= now)
        return { label, reason: 'ended', facts };
    if (facts.notBefore > now)
        return { label, reason: 'not-begun', facts };
    const kept = reasonToKeep(label, scene);
    return kept ? { text, label, facts, ...kept } : { label, reason: 'grace-over', facts };
}
/**
 * During a rotation the object may still have the current certificate, so it is trusted even if Genesys Cloud lost it.
 * A retired one is never added again: a person may have removed it because its key was stolen.
 */
function neededCurrent(scene) {
    const { snapshot, key } = scene;
    const current = (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_6__/* .currentKey */ .Fo)(snapshot.entry.samlKey);
    if (!current || current.number === key.number || !(0,_key_js__WEBPACK_IMPORTED_MODULE_4__/* .isValidAt */ .Ub)(current.certificate, snapshot.now))
        return [];
    const hasAnother = snapshot.objectCertificates.certificates.length > 0 && !(0,_key_js__WEBPACK_IMPORTED_MODULE_4__/* .isInObject */ .d2)(snapshot, current.certificate);
    if (hasAnother && !(0,_scene_js__WEBPACK_IMPORTED_MODULE_5__/* .isObjectUnseen */ .SX)(scene))
        return [];
    const { certificate, number } = current;
    const label = fingerprintText(certificate);
    return [{ text: (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .pemBody */ .zR)(certificate), label, reason: 'rotation', facts: (0,_saml_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .certificateFacts */ .lF)(certificate), number }];
}
/** The order in the request. */
const ORDER = ['rotation', 'grace', 'object', 'incomplete', 'unknown', 'unreadable'];
/**
 * Certificates that the identity provider trusts besides the one that the transaction object has or gets: all trusted ones that may
 * be in use. Only a retired certificate after its grace period that the object does not have is certainly unused.
 */
function decideTrust(scene) {
    const own = ownLabel(scene);
    const certificates = (0,_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(scene.snapshot.cloud.pureEngage)?.certificates ?? [];
    const judged = certificates.flatMap((text) => judge(text, scene) ?? []);
    const all = [...neededCurrent(scene), ...judged].filter(({ label }) => label !== own);
    const unique = [...new Map(all.toReversed().map((each) => [each.label, each])).values()].toReversed();
    const kept = unique.filter((each) => 'text' in each);
    const unseen = (0,_scene_js__WEBPACK_IMPORTED_MODULE_5__/* .isImportedByHand */ .XD)(scene.tenant) ? 'kit' : 'unknown';
    return {
        object: (0,_scene_js__WEBPACK_IMPORTED_MODULE_5__/* .isObjectUnseen */ .SX)(scene) ? unseen : 'read',
        kept: kept.toSorted((one, other) => ORDER.indexOf(one.reason) - ORDER.indexOf(other.reason)),
        dropped: unique.filter((each) => !('text' in each)),
    };
}


/***/ }),

/***/ 3130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xz: () => (/* binding */ daysUntilTooOld),
  g0: () => (/* binding */ isEverySecretRejected),
  vg: () => (/* binding */ replacedLogins),
  VV: () => (/* binding */ wantedVersions)
});

// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/organization/client-id.ts
var client_id = __webpack_require__(24424);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
// EXTERNAL MODULE: ./src/core/rotation/version-steps.ts
var version_steps = __webpack_require__(25936);
// EXTERNAL MODULE: ./src/core/snapshot.ts
var core_snapshot = __webpack_require__(52091);
// EXTERNAL MODULE: ./src/core/decide/object-logins.ts
var object_logins = __webpack_require__(60128);
// EXTERNAL MODULE: ./src/core/decide/scene.ts
var decide_scene = __webpack_require__(97076);
;// CONCATENATED MODULE: ./src/core/decide/match.ts






/** The client whose secret the store has, or whose create it announced. */
function matchKept(generation, clients) {
    const { clientId, clientSecret, nonce, resetting } = generation;
    if (!clientId) {
        const made = clients.find((client) => (0,decide_scene/* markOf */.Fg)(client)?.nonce === nonce && nonce !== '');
        if (!made)
            return undefined;
        return clientSecret
            ? { state: 'adoptable', client: made, secret: clientSecret }
            : { state: 'interrupted', client: made, generation };
    }
    const client = clients.find(({ id }) => id === clientId);
    if (!client)
        return { state: 'absent', goneId: clientId };
    // ID and secret are stored in one write, so the secret was removed from the store, and may be in use.
    if (!clientSecret)
        return { state: 'secret-lost', client };
    return { state: resetting ? 'interrupted' : 'held', client, generation };
}
/** Clients with our tag, otherwise clients of that name without a tag; without those of other versions. */
function candidates({ tenant, client: wanted, snapshot }) {
    const kept = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, wanted.key).generations.map(({ clientId }) => clientId);
    const others = (0,decide_scene/* clientsOf */.SZ)(snapshot).filter((client) => (0,decide_scene/* isAlive */._n)(client) && !kept.includes(client.id));
    const marked = others.filter((client) => (0,decide_scene/* isOfClient */.ZR)(client, tenant, wanted));
    if (marked.length > 0)
        return marked;
    return others.filter((client) => client.name === wanted.name && (0,decide_scene/* markOf */.Fg)(client) === undefined);
}
/** If the active client or its secret is missing, a killed run may have started to replace it. */
function matchStored(kept, clients) {
    const used = (0,rotation_document/* activeVersion */.XZ)(kept);
    const match = used && matchKept(used, clients);
    if (match?.state !== 'absent' && match?.state !== 'secret-lost')
        return match;
    const intended = (0,version_steps/* announcedVersion */.Au)(kept);
    return (intended && matchKept(intended, clients)) ?? match;
}
/** The candidates that the transaction object names, with the first secret that is not rejected. */
function namedCandidates(found, scene) {
    return found.flatMap((each) => {
        const own = loginsOf(each, scene);
        const usable = own.filter((login) => !(0,object_logins/* isOutcome */.L2)(login, 'rejected', scene));
        const chosen = usable.find((login) => (0,object_logins/* isOutcome */.L2)(login, 'works', scene)) ?? usable[0];
        return own.length > 0 ? [{ client: each, secret: chosen?.clientSecret }] : [];
    });
}
/** By our tag, otherwise by name; of several with this name the one that the transaction object names. */
function matchUnknown(scene) {
    const found = candidates(scene);
    const named = namedCandidates(found, scene);
    const usable = named.flatMap(({ client, secret }) => (secret ? [{ client, secret }] : []));
    const [only, second] = usable;
    if (only && !second)
        return { state: 'adoptable', ...only };
    const [client, another] = found;
    if (!client)
        return { state: 'absent' };
    if (another)
        return { state: 'ambiguous', clients: found };
    return { state: 'secret-lost', client, ...(named.length > 0 && { rejected: true }) };
}
/**
 * The data of the store about a client, corrected by the transaction object: the store may have gone back to an older
 * version, or a person may have reset a secret. The components of Engage use the login in the object.
 */
function correctMatch(match, scene) {
    if (match.state === 'held')
        return correctHeld(match, scene);
    if (match.state === 'interrupted' || match.state === 'secret-lost')
        return correctUnstored(match, scene);
    return match;
}
function correctHeld(match, scene) {
    const { client, generation } = match;
    if (scene.client.grant !== 'client-credentials' || (0,object_logins/* isOutcome */.L2)(generation, 'works', scene))
        return match;
    const works = workingLogin(client, scene);
    return works ? { state: 'adoptable', client, secret: works.clientSecret, generation, why: 'rejected' } : match;
}
function loginsOf({ id }, scene) {
    return (0,object_logins/* sectionLogins */._1)(scene).filter(({ clientId }) => (0,client_id/* isSameId */.W)(clientId, id));
}
function workingLogin(client, scene) {
    return loginsOf(client, scene).find((login) => (0,object_logins/* isOutcome */.L2)(login, 'works', scene));
}
/** The store has no valid secret. A new secret is never in the object before it is stored. */
function correctUnstored(match, scene) {
    const { client } = match;
    const generation = 'generation' in match ? match.generation : undefined;
    const login = usableLogin(client, generation, scene);
    const why = match.state === 'interrupted' ? { why: 'unfinished' } : {};
    // A client whose ID the store has keeps this version.
    const known = generation?.clientId === undefined ? {} : { generation };
    if (login)
        return { state: 'adoptable', client, secret: login.clientSecret, ...known, ...why };
    // A reset was requested, and no working login contradicts it: it is finished.
    if (generation?.resetting === true && match.state === 'interrupted')
        return match;
    const isRejected = loginsOf(client, scene).some((each) => (0,object_logins/* isOutcome */.L2)(each, 'rejected', scene));
    const mayBeHeld = (0,core_snapshot/* isObjectUnknown */.Md)(scene.snapshot) || (0,object_logins/* isInObject */.d2)(client.id, scene.snapshot) || (0,object_logins/* missingIds */.ze)(scene).length > 0;
    if (match.state === 'interrupted' && !mayBeHeld && !(0,decide_scene/* successorOf */.kz)(client, scene))
        return match;
    return { state: 'secret-lost', client, ...(isRejected && { rejected: true }) };
}
function usableLogin(client, generation, scene) {
    if (scene.client.grant === 'client-credentials')
        return workingLogin(client, scene);
    // It cannot be tested. A requested reset has priority; otherwise nothing is replaced.
    return generation?.resetting ? undefined : loginsOf(client, scene)[0];
}
/** Whether it has our tag, or no tag and the name in the file. */
function canBeTakenIn(found, { tenant, client }) {
    if (!(0,decide_scene/* isAlive */._n)(found) || found.grantType !== decide_scene/* GRANT_TYPES */.lZ[client.grant])
        return false;
    return (0,decide_scene/* markOf */.Fg)(found) ? (0,decide_scene/* isOfClient */.ZR)(found, tenant, client) : found.name === client.name;
}
/** Working logins of other clients in the object whose clients may be imported, without retired clients of the store. */
function otherLogins(own, scene) {
    const { client, snapshot } = scene;
    const { generations } = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key);
    return (0,object_logins/* unknownLogins */.$4)(scene).flatMap(({ clientId, clientSecret }) => {
        const found = (0,decide_scene/* clientsOf */.SZ)(snapshot).find(({ id }) => (0,client_id/* isSameId */.W)(id, clientId));
        const isKept = generations.some((each) => (0,client_id/* isSameId */.W)(each.clientId, clientId));
        const isUsable = found && canBeTakenIn(found, scene) && !isKept && !(0,client_id/* isSameId */.W)(clientId, own);
        const works = (0,object_logins/* isOutcome */.L2)({ clientId, clientSecret }, 'works', scene);
        return isUsable && works ? [{ client: found, secret: clientSecret }] : [];
    });
}
/** The client of the store is missing or rejected, and the object has another one that works. */
function correctActive(match, scene) {
    const { client, snapshot } = scene;
    const settled = correctMatch(match, scene);
    const isGone = settled.state === 'absent' && settled.goneId !== undefined;
    const isDead = settled.state === 'held' && (0,object_logins/* isOutcome */.L2)(settled.generation, 'rejected', scene);
    const isRotating = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key).next !== undefined;
    if (client.grant !== 'client-credentials' || isRotating || !(isGone || isDead))
        return settled;
    const others = otherLogins(ownId(settled), scene);
    const [first] = others;
    const isOne = first && others.every((each) => each.client.id === first.client.id);
    return isOne ? { state: 'adoptable', ...first, why: isGone ? 'gone' : 'rejected' } : settled;
}
function ownId(match) {
    if (match.state === 'absent')
        return match.goneId;
    return 'client' in match ? match.client.id : undefined;
}
/** By the store, otherwise by our tag, otherwise by name. */
function matchActive(scene) {
    const { client, snapshot } = scene;
    const kept = matchStored((0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key), (0,decide_scene/* clientsOf */.SZ)(snapshot).filter(decide_scene/* isAlive */._n));
    return kept ? correctActive(kept, scene) : matchUnknown(scene);
}
/** The next version in a rotation: only data of the store and of the object counts. */
function matchNext(scene, number) {
    const { client, snapshot } = scene;
    const generation = (0,version_steps/* findVersion */.Am)((0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key), number);
    const match = generation && matchKept(generation, (0,decide_scene/* clientsOf */.SZ)(snapshot).filter(decide_scene/* isAlive */._n));
    return match ? correctMatch(match, scene) : { state: 'absent' };
}

;// CONCATENATED MODULE: ./src/core/decide/versions.ts







function isAskedFor({ rotate }, key, strategy) {
    if (!rotate || rotate.strategy !== strategy)
        return false;
    return rotate.clients === 'all' || rotate.clients.includes(key);
}
/** Days until the client exceeds its maxAge; undefined if the file has none, or if its age is unknown. */
function daysUntilTooOld({ client: { key, maxAge }, snapshot }) {
    const { entry, now } = snapshot;
    const madeAt = Date.parse((0,rotation_document/* activeVersion */.XZ)((0,version_steps/* clientVersionsOf */.mr)(entry, key))?.madeAt ?? '');
    if (maxAge === undefined || Number.isNaN(madeAt))
        return undefined;
    return maxAge - (now.getTime() - madeAt) / time/* DAY */.d_;
}
function activeNumber(match, { client, snapshot }) {
    const generation = 'generation' in match ? match.generation : undefined;
    if (generation)
        return generation.number;
    const kept = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key);
    return (0,version_steps/* announcedVersion */.Au)(kept)?.number ?? (0,version_steps/* freeNumber */.oy)(kept.generations);
}
/** Logins of the object that this version would replace although the store does not have them. */
function replacedLogins(match, scene) {
    const { client, snapshot } = scene;
    if (match.state !== 'held' || client.grant !== 'client-credentials')
        return [];
    const unknown = (0,object_logins/* unknownLogins */.$4)(scene);
    const { next } = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, client.key);
    if (next === undefined)
        return unknown;
    // The next version is verified before it is written, unless the object already names it.
    return match.generation.number === next ? unknown.filter(({ clientId }) => (0,client_id/* isSameId */.W)(clientId, match.client.id)) : [];
}
/** Whether Genesys Cloud rejects the secrets of the store and of the object. */
function isEverySecretRejected(match, scene) {
    const replaced = replacedLogins(match, scene);
    if (match.state !== 'held' || replaced.length === 0)
        return false;
    return [match.generation, ...replaced].every((login) => (0,object_logins/* isOutcome */.L2)(login, 'rejected', scene));
}
/** A reset replaces the secret of the store, independent of the object, because a person requested it. */
function withReset(match, scene) {
    const { client, intent } = scene;
    const isAsked = isAskedFor(intent, client.key, 'reset');
    if (match.state === 'adoptable' && match.generation && isAsked) {
        return { match: { state: 'held', client: match.client, generation: match.generation }, reset: true };
    }
    const isAllowed = client.resetLostSecret || intent.resetLostSecrets;
    const reset = match.state === 'held' && (isAsked || (isAllowed && isEverySecretRejected(match, scene)));
    return { match, reset };
}
/** The needed versions of a client: the active one and, during a rotation, the next one. */
function wantedVersions(scene) {
    const { client, snapshot, intent } = scene;
    const { key } = client;
    const kept = (0,version_steps/* clientVersionsOf */.mr)(snapshot.entry, key);
    const isIntended = (wanted) => kept.generations.some((each) => each.number === wanted && each.clientId === undefined);
    const { match, reset } = withReset(matchActive(scene), scene);
    const number = activeNumber(match, scene);
    const active = { number, place: 'active', match, reset, isIntended: isIntended(number) };
    // The Engage side waits for the record that the next version is ready.
    if ((0,core_snapshot/* isCloudUnknown */.OM)(snapshot) && (0,version_steps/* findVersion */.Am)(kept, kept.next)?.readyAt === undefined)
        return [active];
    if (kept.next !== undefined) {
        const { next: number } = kept;
        // The next version is not rotated before it is active.
        const unrotated = { ...scene, intent: { resetLostSecrets: intent.resetLostSecrets } };
        const resetting = withReset(matchNext(scene, number), unrotated);
        const next = { number, place: 'next', ...resetting, isIntended: isIntended(number) };
        // The active client was deleted: the next one replaces it, and no third one is created.
        return match.state === 'absent' ? [next] : [active, next];
    }
    const isTooOld = (daysUntilTooOld(scene) ?? 1) <= 0;
    if (match.state !== 'held' || reset || !(isAskedFor(intent, key, 'side-by-side') || isTooOld))
        return [active];
    const following = (0,version_steps/* freeNumber */.oy)(kept.generations);
    return [active, { number: following, place: 'next', match: { state: 'absent' }, reset: false, isIntended: false }];
}


/***/ }),

/***/ 97792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ clientValues),
/* harmony export */   K7: () => (/* binding */ keyValues),
/* harmony export */   MN: () => (/* binding */ KEY_FIELDS),
/* harmony export */   OQ: () => (/* binding */ clientValueName),
/* harmony export */   gk: () => (/* binding */ keyValueName),
/* harmony export */   sJ: () => (/* binding */ isOwnName),
/* harmony export */   yP: () => (/* binding */ CLIENT_FIELDS)
/* harmony export */ });
/** `workspace-desktop` -> `workspace_desktop`: names in a store must be valid names of environment variables too. */
const storedKey = (key) => key.replaceAll('-', '_');
const CLIENT_FIELDS = ['client_id', 'client_secret'];
const KEY_FIELDS = ['certificate', 'private_key', 'password'];
const CLIENT_NAME = /^oauth_client_([a-z0-9_]+)_(\d+)_(client_id|client_secret)$/;
const KEY_NAME = /^saml_key_(\d+)_(certificate|private_key|password)$/;
function clientValueName(key, generation, field) {
    return `oauth_client_${storedKey(key)}_${generation}_${field}`;
}
function keyValueName(generation, field) {
    return `saml_key_${generation}_${field}`;
}
/** Whether a value of an entry has a name that this program uses. */
function isOwnName(name) {
    return name === 'state' || name === 'fingerprint_key' || CLIENT_NAME.test(name) || KEY_NAME.test(name);
}
function clientValues(names, key) {
    return names.flatMap((name) => {
        const [, of, number, field = ''] = CLIENT_NAME.exec(name) ?? [];
        return of === storedKey(key) ? [{ number: Number(number), field }] : [];
    });
}
function keyValues(names) {
    return names.flatMap((name) => {
        const [, number, field = ''] = KEY_NAME.exec(name) ?? [];
        return number === undefined ? [] : [{ number: Number(number), field }];
    });
}


/***/ }),

/***/ 3014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ isAnswered),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   kE: () => (/* binding */ NO_EVIDENCE)
/* harmony export */ });
const NO_EVIDENCE = { logins: [], usage: new Map(), permissions: new Map(), storedKeys: new Map() };
function evidenceOf(login, { logins }) {
    const { clientId, clientSecret } = login;
    return clientSecret && logins.find((each) => each.clientId === clientId && each.clientSecret.equals(clientSecret));
}
function isAnswered(question, evidence) {
    if (question.ask === 'login')
        return evidenceOf(question.login, evidence) !== undefined;
    if (question.ask === 'usage')
        return evidence.usage.has(question.clientId);
    if (question.ask === 'permissions')
        return evidence.permissions.has(question.domain);
    return evidence.storedKeys.has(question.number);
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


/***/ }),

/***/ 42923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   iE: () => (/* binding */ toObserved),
/* harmony export */   sj: () => (/* binding */ ABSENT),
/* harmony export */   vd: () => (/* binding */ requireValue),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
const ABSENT = { state: 'absent' };
function present(value) {
    return { state: 'present', value };
}
function unknown(reason) {
    return { state: 'unknown', reason };
}
/** Wraps the answer of a service, which returns undefined for a missing value. */
const toObserved = (value) => (value === undefined ? ABSENT : present(value));
const valueIn = (it) => (it.state === 'present' ? it.value : undefined);
/** The items of a list; empty if it was not read. */
const listIn = (it) => valueIn(it) ?? [];
/** For code that runs only if the value was read; otherwise it is a bug. */
function requireValue(it, name) {
    if (it.state === 'present')
        return it.value;
    throw new Error(`${name} is ${it.state} in this snapshot`);
}
const faultOf = (it) => (it.state === 'unreadable' ? it.fault : undefined);


/***/ }),

/***/ 24424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isSameId)
/* harmony export */ });
/** IDs are UUIDs, which people also write in upper case or with spaces around them. */
function isSameId(one, other) {
    return one !== undefined && other !== undefined && plain(one) !== '' && plain(one) === plain(other);
}
const plain = (id) => id.trim().toLowerCase();


/***/ }),

/***/ 83535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ formatOwnershipTag),
/* harmony export */   X: () => (/* binding */ parseOwnershipTag)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

const NAME = '[^\\s/#[\\]]+';
const MARK = new RegExp(`^(?:(.*) )?\\[genesys-hybrid (${NAME})/(${NAME})#([1-9]\\d{0,8})(?: ([0-9a-f]{8,64}))?\\]$`, 's');
function ownershipTagText({ tenant, client, generation, nonce }) {
    return `[genesys-hybrid ${tenant}/${client}#${generation}${nonce === '' ? '' : ` ${nonce}`}]`;
}
/** The description in Genesys Cloud: the text of the file, then the tag. @throws HybridError for a tag that could not be read back */
function formatOwnershipTag(description, mark) {
    const text = ownershipTagText(mark);
    if (MARK.test(text))
        return description === '' ? text : `${description} ${text}`;
    const { tenant, client, generation: number } = mark;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('genesys-cloud.mark', { tenant, client, number });
}
/** The tag at the end of a description, and the text before it; `undefined` if there is no complete tag. */
function parseOwnershipTag(text) {
    const found = MARK.exec(text);
    if (!found)
        return undefined;
    const [, description = '', tenant = '', client = '', generation, nonce = ''] = found;
    return { mark: { tenant, client, generation: Number(generation), nonce }, description };
}


/***/ }),

/***/ 15283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   rl: () => (/* binding */ hasWildcard)
/* harmony export */ });
const ANY = '*';
/** All permissions of the policies, with wildcards. Conditions are ignored. */
function flatten(policies) {
    return new Set(policies.flatMap(({ domain, entityName, actionSet }) => actionSet.map((action) => `${domain}:${entityName}:${action}`)));
}
function matches(pattern, permission) {
    const wanted = permission.split(':');
    const parts = pattern.split(':');
    return parts.length === wanted.length && parts.every((part, index) => part === ANY || part === wanted[index]);
}
/** Whether `needed` is granted directly or by a wildcard. Only an equal or wider wildcard covers a wildcard. */
function covers(held, needed) {
    return held.has(needed) || [...held].some((pattern) => hasWildcard(pattern) && matches(pattern, needed));
}
function missing(held, needed) {
    return needed.filter((permission) => !covers(held, permission));
}
const hasWildcard = (permission) => permission.split(':').includes(ANY);
/**
 * Replaces wildcards by permissions of the catalogue, because Genesys Cloud no longer accepts them. A wildcard without a match
 * stays, so that a report can show it.
 */
function expand(permissions, catalogue) {
    const expanded = [...permissions].flatMap((permission) => {
        if (!hasWildcard(permission))
            return [permission];
        const found = catalogue.filter((each) => matches(permission, each));
        return found.length > 0 ? found : [permission];
    });
    return new Set(expanded);
}


/***/ }),

/***/ 56444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ optionAt)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);


function optionAt(options, section, option) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(options, section, option);
    return found instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh ? found : undefined;
}


/***/ }),

/***/ 44329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Fo: () => (/* binding */ currentKey),
/* harmony export */   R3: () => (/* binding */ previousKey),
/* harmony export */   XZ: () => (/* binding */ activeVersion),
/* harmony export */   cC: () => (/* binding */ isNeverApplied)
/* harmony export */ });
/** The first write of the first apply records the key. */
function isNeverApplied({ fingerprintKey }) {
    return fingerprintKey === undefined;
}
/** All values of the entry that must not be shown anywhere. */
function secretsOf({ fingerprintKey, clients, samlKey, foreign }) {
    const ofClients = Object.values(clients).flatMap(({ generations }) => generations.map((each) => each.clientSecret));
    const keys = [...samlKey.generations, ...(samlKey.incomplete ?? [])];
    const ofKeys = keys.flatMap(({ privateKey, password }) => [privateKey, password]);
    const all = [fingerprintKey, ...ofClients, ...ofKeys, ...Object.values(foreign)];
    return all.filter((each) => each !== undefined).filter(({ isBlank }) => !isBlank);
}
/** The active version; otherwise the highest, which may be an announcement. */
function activeVersion(client) {
    if (!client)
        return undefined;
    const wanted = client.active ?? Math.max(0, ...client.generations.map((each) => each.number));
    return client.generations.find((each) => each.number === wanted);
}
function currentKey({ generations, current }) {
    return generations.find((each) => each.number === current);
}
/** The version whose certificate stays trusted for its grace period; only the certificate is needed. */
function previousKey(keys) {
    const whole = keys.generations.find((each) => each.number === keys.previous);
    if (whole)
        return whole;
    const incomplete = keys.incomplete?.find(({ place }) => place === 'previous');
    return incomplete?.certificate === undefined ? undefined : { ...incomplete, certificate: incomplete.certificate };
}


/***/ }),

/***/ 25936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ forgetClient),
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   Au: () => (/* binding */ announcedVersion),
/* harmony export */   Aw: () => (/* binding */ allClientVersions),
/* harmony export */   D5: () => (/* binding */ handOverKey),
/* harmony export */   Hu: () => (/* binding */ beginClientGrace),
/* harmony export */   Ij: () => (/* binding */ forgetPreviousKey),
/* harmony export */   L8: () => (/* binding */ freeKeyNumber),
/* harmony export */   Qv: () => (/* binding */ withdrawClient),
/* harmony export */   Rq: () => (/* binding */ finishKey),
/* harmony export */   Z9: () => (/* binding */ renewKeyGrace),
/* harmony export */   ZJ: () => (/* binding */ keepClient),
/* harmony export */   cZ: () => (/* binding */ intendClient),
/* harmony export */   d0: () => (/* binding */ handOverClient),
/* harmony export */   hQ: () => (/* binding */ finishClient),
/* harmony export */   mr: () => (/* binding */ clientVersionsOf),
/* harmony export */   oy: () => (/* binding */ freeNumber),
/* harmony export */   rG: () => (/* binding */ findKeyVersion),
/* harmony export */   r_: () => (/* binding */ keepKey)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44329);

/*
 * How versions follow one another. Each step is one write of the store, so a killed run stops between two steps:
 *
 *   client   (nothing) \u2500intend\u2500\u25b6 intent \u2500keep\u2500\u25b6 active
 *            active \u2500intend next\u2500\u25b6 active, intent \u2500keep\u2500\u25b6 active, next \u2500finish\u2500\u25b6 active (was next), retiring \u2500forget\u2500\u25b6 active
 *   SAML key (nothing) \u2500keep\u2500\u25b6 current
 *            current \u2500keep next\u2500\u25b6 current, next \u2500finish\u2500\u25b6 current (was next), previous \u2500forget\u2500\u25b6 current
 */
const NO_CLIENT = { retiring: [], generations: [] };
/** Reads own properties only, because a client may be called `constructor`. */
function clientVersionsOf({ clients }, key) {
    return (Object.hasOwn(clients, key) ? clients[key] : undefined) ?? NO_CLIENT;
}
/** Versions of all clients in the store. */
function allClientVersions({ clients }) {
    return Object.values(clients).flatMap(({ generations }) => generations);
}
function findVersion(clients, number) {
    return clients.generations.find((each) => each.number === number);
}
function findKeyVersion({ generations }, number) {
    return generations.find((each) => each.number === number);
}
/** The announced version for immediate use without a stored secret: the client may exist. */
function announcedVersion({ next, retiring, generations }) {
    const isFree = (number) => number !== next && !retiring.includes(number);
    return generations.find(({ number, clientId }) => clientId === undefined && isFree(number));
}
/** A number that no version in the store has ever had. */
function freeNumber(generations) {
    return Math.max(0, ...generations.map(({ number }) => number)) + 1;
}
/** A number without values in the entry: values of an incomplete version stay. */
function freeKeyNumber({ generations, incomplete = [] }) {
    return freeNumber([...generations, ...incomplete]);
}
function withClient(document, key, client) {
    return { ...document, clients: { ...document.clients, [key]: client } };
}
function replaced(versions, version) {
    return [...versions.filter(({ number }) => number !== version.number), version];
}
/** The versions, with other values for the one with this number. */
function edited(versions, wanted, values) {
    return versions.map((each) => (each.number === wanted ? { ...each, ...values } : each));
}
/** Announces a create. The first version of a client has no place yet, because it has no secret. */
function intendClient(document, { key, place, generation }) {
    const client = clientVersionsOf(document, key);
    const next = place === 'next' ? { next: generation.number } : {};
    return withClient(document, key, { ...client, ...next, generations: replaced(client.generations, generation) });
}
/** Stores ID and secret. A version that replaces a missing one keeps only itself and retiring versions. */
function keepClient(document, placed) {
    const { key, place, generation } = placed;
    if (place === 'next')
        return intendClient(document, placed);
    const client = clientVersionsOf(document, key);
    const alive = client.generations.filter(({ number }) => client.retiring.includes(number) || number === client.next);
    const generations = replaced(alive, generation);
    return withClient(document, key, { ...client, active: generation.number, generations });
}
/** Takes back an announcement after a failure; the version is as before. */
function withdrawClient(document, { key, number, before }) {
    const client = clientVersionsOf(document, key);
    const others = client.generations.filter((each) => each.number !== number);
    const generations = before ? [...others, before] : others;
    if (generations.length > 0)
        return withClient(document, key, { ...client, generations });
    const { [key]: _gone, ...clients } = document.clients;
    return { ...document, clients };
}
/** Created and verified: the Engage side may write it into the object. */
function handOverClient(document, key, readyAt) {
    const client = clientVersionsOf(document, key);
    return withClient(document, key, { ...client, generations: edited(client.generations, client.next, { readyAt }) });
}
/** The transaction object has the next version: it becomes active, and the one before it retires. */
function finishClient(document, key, retiredAt) {
    const { active, next, retiring, generations } = clientVersionsOf(document, key);
    if (next === undefined)
        return document;
    const outgoing = active === undefined ? retiring : [...retiring, active];
    const retired = edited(generations, active, { retiredAt });
    return withClient(document, key, { active: next, retiring: outgoing, generations: retired });
}
/** The transaction object gets another client: the grace period of this one starts. */
function beginClientGrace(document, outOfUse, retiredAt) {
    const { key, clientId, nonce } = outOfUse;
    const isIt = (each) => each.clientId === clientId;
    const holder = Object.entries(document.clients).find(([, { generations }]) => generations.some(isIt));
    if (!holder) {
        const number = freeNumber(clientVersionsOf(document, key).generations);
        const generation = { number, nonce, madeAt: retiredAt, clientId, retiredAt };
        return intendClient(document, { key, place: 'active', generation });
    }
    const [holderKey, client] = holder;
    const generations = client.generations.map((each) => (isIt(each) ? { ...each, retiredAt } : each));
    return withClient(document, holderKey, { ...client, generations });
}
/** The client was deleted in Genesys Cloud. A key without versions is a client that the file no longer has. */
function forgetClient(document, clientId) {
    const clients = Object.entries(document.clients).map(([key, { active, next, retiring, generations }]) => {
        const gone = generations.filter((each) => each.clientId === clientId).map(({ number }) => number);
        const left = {
            ...(active !== undefined && !gone.includes(active) && { active }),
            ...(next !== undefined && !gone.includes(next) && { next }),
            retiring: retiring.filter((number) => !gone.includes(number)),
            generations: generations.filter(({ number }) => !gone.includes(number)),
        };
        return [key, left];
    });
    return { ...document, clients: Object.fromEntries(clients.filter(([, { generations }]) => generations.length > 0)) };
}
function keepKey(document, generation) {
    const { samlKey } = document;
    const isFirst = findKeyVersion(samlKey, samlKey.current) === undefined;
    const place = isFirst ? { current: generation.number } : { next: generation.number };
    const kept = isFirst ? withoutCurrent(samlKey, generation) : samlKey;
    return { ...document, samlKey: { ...kept, ...place, generations: replaced(samlKey.generations, generation) } };
}
/** The active version with a missing value is replaced by another certificate, and stays trusted for its grace period. */
function withoutCurrent(saml, { certificate, madeAt: retiredAt }) {
    const { incomplete = [], previous: _older, ...kept } = saml;
    const outgoing = incomplete.find(({ place }) => place === 'current');
    if (outgoing?.certificate === undefined || outgoing.certificate.trim() === certificate.trim())
        return saml;
    const previous = { ...outgoing, place: 'previous', retiredAt };
    return { ...kept, incomplete: replaced(incomplete, previous) };
}
/** The identity provider trusts it: the Engage side may write it into the object. */
function handOverKey(document, readyAt) {
    const { samlKey } = document;
    const number = samlKey.next ?? samlKey.current;
    const trusted = ({ untrusted: _, ...each }) => ({ ...each, readyAt });
    const generations = samlKey.generations.map((each) => (each.number === number ? trusted(each) : each));
    return { ...document, samlKey: { ...samlKey, generations } };
}
/** The transaction object has the next version: it becomes current; the one before it stays trusted for its grace period. */
function finishKey(document, retiredAt) {
    const { current, next, generations, incomplete } = document.samlKey;
    if (next === undefined)
        return document;
    const kept = generations.filter(({ number }) => number === current || number === next);
    const previous = current === undefined ? {} : { previous: current };
    // The identity provider trusts a key before the object gets it.
    const finished = ({ untrusted: _, ...each }) => each.number === current ? { ...each, retiredAt } : each;
    const samlKey = { current: next, ...previous, ...(incomplete && { incomplete }), generations: kept.map(finished) };
    return { ...document, samlKey };
}
/** The transaction object had the previous version again: its grace period starts again. */
function renewKeyGrace(document, retiredAt) {
    const { samlKey } = document;
    const number = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .previousKey */ .R3)(samlKey)?.number;
    const generations = edited(samlKey.generations, number, { retiredAt });
    const incomplete = samlKey.incomplete && { incomplete: edited(samlKey.incomplete, number, { retiredAt }) };
    return { ...document, samlKey: { ...samlKey, generations, ...incomplete } };
}
/** The identity provider no longer trusts it. */
function forgetPreviousKey(document) {
    const { previous, generations, incomplete, ...kept } = document.samlKey;
    const left = incomplete?.filter(({ place }) => place !== 'previous') ?? [];
    const others = generations.filter(({ number }) => number !== previous);
    return { ...document, samlKey: { ...kept, generations: others, ...(left.length > 0 && { incomplete: left }) } };
}


/***/ }),

/***/ 603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ openPrivateKey),
/* harmony export */   Vj: () => (/* binding */ plainPem),
/* harmony export */   q7: () => (/* binding */ cachedOpenKey),
/* harmony export */   uU: () => (/* binding */ encryptPrivateKey)
/* harmony export */ });
/* unused harmony export decryptPrivateKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95309);
/* harmony import */ var _forge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91450);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79163);





const ENCRYPTED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED\s*$/m;
/** Hundreds of thousands would slow down every login of a desktop; the password has 32 random characters anyway. */
const PBKDF2_ROUNDS = 10_000;
/** Reads a PEM private key, PKCS#1 or PKCS#8; one that is not encrypted needs no password. @throws HybridError */
function openPrivateKey(pem, password) {
    const text = pem.reveal();
    const encrypted = ENCRYPTED.test(text);
    if (encrypted && (password === undefined || password.length === 0))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('saml.key-password-missing');
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(encrypted && password ? { key: text, passphrase: password.reveal() } : text);
    }
    catch {
        // Without the cause, because the message of OpenSSL for a wrong password is random.
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(encrypted ? 'saml.key-password' : 'saml.key-unreadable');
    }
}
/** Unencrypted PKCS#8 PEM, the form of keys inside this process. */
function plainPem(key) {
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}
/**
 * Encrypts an RSA key with AES-256-CBC. `traditional`: PKCS#1, from `openssl rsa -aes256` at the time of the provisioning guide, the
 * only form for older readers; its key derivation is weak (one MD5), so the password must be long and random. `pkcs8`: PBES2 with
 * HMAC-SHA-1, which node:crypto cannot write, and which readers of that time accept.
 * @throws HybridError if the key cannot be read or is not RSA, or the password is empty
 */
function encryptPrivateKey(privateKeyPem, password, format) {
    if (password.length === 0)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('saml.key-password-missing#empty');
    const key = openPrivateKey(privateKeyPem);
    if (key.asymmetricKeyType !== 'rsa')
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('saml.not-rsa');
    if (format === 'pkcs8')
        return new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(pkcs8Pem(key, password));
    const encrypted = { cipher: 'aes-256-cbc', passphrase: password.reveal() };
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(key.export({ type: 'pkcs1', format: 'pem', ...encrypted }).toString());
}
function pkcs8Pem(key, password) {
    const plain = _forge_js__WEBPACK_IMPORTED_MODULE_3__/* .forge */ .c.asn1.fromDer(key.export({ type: 'pkcs8', format: 'der' }).toString('binary'));
    const options = { algorithm: 'aes256', count: PBKDF2_ROUNDS, saltSize: 16, prfAlgorithm: 'sha1' };
    const info = _forge_js__WEBPACK_IMPORTED_MODULE_3__/* .forge */ .c.pki.encryptPrivateKeyInfo(plain, password.reveal(), options);
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemText */ .oW)('ENCRYPTED PRIVATE KEY', Buffer.from(_forge_js__WEBPACK_IMPORTED_MODULE_3__/* .forge */ .c.asn1.toDer(info).getBytes(), 'binary').toString('base64'));
}
const decryptPrivateKey = (privateKey, password) => plainPem(openPrivateKey(privateKey, password));
/** Reading a key takes longer than all requests for a tenant, so each key is read once. */
function cachedOpenKey() {
    const opened = [];
    return (privateKey, password) => {
        const before = opened.find((each) => each.privateKey.equals(privateKey) && each.password.equals(password));
        if (before)
            return before.plain;
        const plain = decryptPrivateKey(privateKey, password);
        opened.push({ privateKey, password, plain });
        return plain;
    };
}


/***/ }),

/***/ 91450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* reexport default from dynamic */ node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_0___default.a)
/* harmony export */ });
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88561);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6959);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_forge_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70855);
/* harmony import */ var node_forge_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_forge_lib_x509_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15184);
/* harmony import */ var node_forge_lib_x509_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_x509_js__WEBPACK_IMPORTED_MODULE_3__);
// Only the parts of node-forge that create a certificate: all of it would be a fifth of dist/index.js.







/***/ }),

/***/ 73882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ textFingerprint),
/* harmony export */   Ml: () => (/* binding */ keyTextIn),
/* harmony export */   Yc: () => (/* binding */ certificatesIn),
/* harmony export */   qV: () => (/* binding */ isOneCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79163);


/** Base64 of base64 occurs in practice; one more layer costs nothing. */
const MOST_LAYERS = 3;
const BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/g;
/** A text without byte order mark, zeros of UTF-16, and `\n` written as two characters. */
function withoutDress(text) {
    return text.replaceAll(/\\r\\n|\\[rn]/g, '\n').replaceAll(/[^\t\n\r\x20-\x7e]/g, '');
}
/** Start of base64 of DER. OpenSSL would also accept base64 of PEM, and read only the first certificate of a chain. */
const DER_BEGINS = 'MI';
/** PEM in canonical form, without other content of the block. */
function readPem(body) {
    try {
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .certificatePem */ .mj)((0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(body).raw.toString('base64'));
    }
    catch {
        return undefined;
    }
}
/** The text, its content if it is base64, and so on. */
function layersOf(text) {
    const layers = [withoutDress(text)];
    for (let depth = 0; depth < MOST_LAYERS; depth += 1) {
        const body = (layers.at(-1) ?? '').replaceAll(/\s+/g, '');
        if (!_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .BASE64 */ .EW.test(body))
            break;
        layers.push(withoutDress(Buffer.from(body, 'base64').toString('latin1')));
    }
    return layers;
}
/** Certificates in any form that people write into `saml/certificate`: PEM, a chain, base64 of DER, each in base64 up to twice. */
function certificatesIn(text) {
    for (const layer of layersOf(text)) {
        const blocks = [...layer.matchAll(BLOCK)].map(([, body = '']) => body);
        const bodies = blocks.length > 0 ? blocks : [layer].filter((text) => text.trimStart().startsWith(DER_BEGINS));
        const certificates = bodies.flatMap((body) => readPem(body) ?? []);
        if (blocks.length > 0 || certificates.length > 0) {
            return { certificates, isWhole: certificates.length === bodies.length };
        }
    }
    return { certificates: [], isWhole: false };
}
/** The PEM text of a private key in an option, with lines as OpenSSL requires; `undefined` if there is none. */
function keyTextIn(text) {
    const pem = layersOf(text).find((layer) => layer.includes('-----BEGIN '));
    const lines = pem?.split(/\r?\n/).map((line) => line.trim());
    return lines?.join('\n').trim().concat('\n');
}
/** Whether a text is exactly one certificate, as PEM or as base64 of DER. */
function isOneCertificate(text) {
    return [...text.matchAll(BLOCK)].length <= 1 && readPem((0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .pemBody */ .zR)(text)) !== undefined;
}
/** Identifies a text without showing it; line breaks are ignored. */
function textFingerprint(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text.replaceAll(/\s+/g, '')).digest('hex').slice(0, 16)}`;
}


/***/ }),

/***/ 99315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ SMALLEST_KEY),
/* harmony export */   Yl: () => (/* binding */ keyMaker)
/* harmony export */ });
/* unused harmony export makeKeyPair */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70370);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);
/* harmony import */ var _encrypted_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(603);






const SMALLEST_KEY = 2048;
const LARGEST_KEY = 4096;
/** Keys are created in threads. Using all processors would delay requests of the run; using half of them would delay the keys. */
const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(Math.max(2, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() - 1));
/** Creates an RSA key as unencrypted PKCS#8 PEM, with OpenSSL outside of the event loop. @param keySize bits: 2048 to 4096 */
async function makeKeyPair({ keySize }) {
    if (!Number.isInteger(keySize) || keySize < SMALLEST_KEY || keySize > LARGEST_KEY) {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)('saml.key-size', { bits: keySize });
    }
    const { privateKey } = await limit(() => (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair)('rsa', { modulusLength: keySize }));
    return { privateKeyPem: (0,_encrypted_key_js__WEBPACK_IMPORTED_MODULE_4__/* .plainPem */ .Vj)(privateKey) };
}
/** Creates keys of one size. With `ahead` the first starts immediately, during requests to the services; it may be unused. */
function keyMaker({ keySize, ahead }) {
    let begun = ahead ? makeKeyPair({ keySize }) : undefined;
    // Only a caller that requests the key gets its error.
    begun?.catch(() => { });
    return () => {
        const made = begun ?? makeKeyPair({ keySize });
        begun = undefined;
        return made;
    };
}


/***/ }),

/***/ 16803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readObjectPair),
/* harmony export */   z: () => (/* binding */ keyFacts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73882);
/* harmony import */ var _own_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53426);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79163);





/** Facts for other resources: the options of the transaction object, and the certificate for the identity provider. */
function keyFacts({ certificate, privateKey, password }) {
    const { fingerprint, notAfter } = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(certificate);
    return {
        fingerprint: `sha256:${fingerprint}`,
        body: (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemBody */ .zR)(certificate),
        notAfter: notAfter.toISOString(),
        certificate: (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)((0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateAlone */ .DS)(certificate)),
        pkey: (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(privateKey),
        password,
    };
}
/** Errors of a pair, with messages that name the option: the variant is the code without `saml.`. */
const FAULTS = [
    'saml-key.not-taken-over#key-password',
    'saml-key.not-taken-over#key-password-missing',
    'saml-key.not-taken-over#key-unreadable',
    'saml-key.not-taken-over#not-rsa',
    'saml-key.not-taken-over#pair-mismatch',
];
function notTakenOver(error) {
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh))
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml-key.not-taken-over#unusable', { reason: 'it cannot be read' });
    const fault = FAULTS.find((id) => error.code === id.replace('saml-key.not-taken-over#', 'saml.'));
    if (fault)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(fault);
    const isTold = error.code === 'saml-key.not-taken-over';
    return isTold ? error : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml-key.not-taken-over#unusable', { reason: error.message });
}
/** The text itself if it has the usual form, so that an unchanged value compares as equal. */
function certificateText(option, certificate) {
    try {
        const pem = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemOfOption */ .XT)(option);
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemBody */ .zR)(pem) === (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemBody */ .zR)(certificate) ? (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateAlone */ .DS)(pem) : certificate;
    }
    catch {
        return certificate;
    }
}
/** The text, if needed with lines as OpenSSL requires, and its key, not encrypted. */
function openKeyText(option, password, openKey) {
    const open = (privateKey) => ({ privateKey, plain: openKey(privateKey, password) });
    const text = (0,_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .keyTextIn */ .Ml)(option.reveal());
    if (text === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml-key.not-taken-over#key-unreadable');
    try {
        return open((0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .pemOfOption */ .XT)(option));
    }
    catch {
        return open(new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(text));
    }
}
/** The certificate of a chain that belongs to the key. */
function certificateOfKey(certificates, plainKey) {
    const faults = [];
    for (const certificate of certificates) {
        try {
            (0,_own_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOwnPair */ .b)({ certificate, privateKey: plainKey });
            return certificate;
        }
        catch (error) {
            faults.push(error);
        }
    }
    throw faults[0];
}
/** The pair of the transaction object, or its error; `undefined` if the object has no part of a pair. */
function readObjectPair(options, openKey) {
    const { certificate, pkey, password } = options.saml ?? {};
    const values = { 'saml/certificate': certificate, 'saml/pkey': pkey, 'saml/password': password };
    const missing = Object.entries(values).filter(([, value]) => !value || value.length === 0);
    if (missing.length === 3)
        return undefined;
    if (!certificate || !pkey || !password || missing.length > 0) {
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml-key.not-taken-over#incomplete', { options: missing.map(([name]) => name).join(' and ') });
    }
    const { certificates } = (0,_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .certificatesIn */ .Yc)(certificate.reveal());
    if (certificates.length === 0)
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml-key.not-taken-over#certificate');
    try {
        const { privateKey, plain } = openKeyText(pkey, password, openKey);
        const leaf = certificateOfKey(certificates, plain);
        return { certificate: certificateText(certificate.reveal(), leaf), privateKey, password };
    }
    catch (error) {
        return notTakenOver(error);
    }
}


/***/ }),

/***/ 53426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkOwnPair),
/* harmony export */   s: () => (/* binding */ ownPairOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _encrypted_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(603);
/* harmony import */ var _key_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99315);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79163);





/** Checks a pair: both readable, RSA of 2048 bits or more, matching. @throws HybridError with the reason */
function checkOwnPair({ certificate, privateKey, password, now }) {
    const facts = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificateFacts */ .lF)(certificate);
    const read = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .readCertificate */ .w$)(certificate);
    const key = (0,_encrypted_key_js__WEBPACK_IMPORTED_MODULE_2__/* .openPrivateKey */ .V9)(privateKey, password);
    const keySize = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .rsaBits */ .Bo)(read);
    if (keySize === 0)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml.not-rsa#certificate');
    if (keySize < _key_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .SMALLEST_KEY */ .EN)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml.key-too-small', { bits: keySize });
    if (!read.checkPrivateKey(key))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml.pair-mismatch', { subject: facts.subject });
    const { notBefore, notAfter } = facts;
    if (now && notAfter <= now)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml.certificate-ended', { date: notAfter.toISOString() });
    if (now && notBefore > now)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml.certificate-not-begun', { date: notBefore.toISOString() });
    return { certificate: (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatePem */ .mj)(certificate), privateKey: (0,_encrypted_key_js__WEBPACK_IMPORTED_MODULE_2__/* .plainPem */ .Vj)(key), facts, keySize };
}
/** The pair in the customer's store entry. @throws HybridError `saml-key.own-incomplete`, or another reason */
function ownPairOf(values) {
    const { certificate, private_key: privateKey, password } = (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanks */ .Al)(values);
    if (certificate && privateKey) {
        return checkOwnPair({ certificate: certificate.reveal(), privateKey, ...(password && { password }) });
    }
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('saml-key.own-incomplete', { name: certificate ? 'private_key' : 'certificate' });
}


/***/ }),

/***/ 79163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ rsaBits),
/* harmony export */   DS: () => (/* binding */ certificateAlone),
/* harmony export */   EW: () => (/* binding */ BASE64),
/* harmony export */   XT: () => (/* binding */ pemOfOption),
/* harmony export */   gH: () => (/* binding */ certificateFingerprint),
/* harmony export */   jc: () => (/* binding */ holdsPrivateKey),
/* harmony export */   lF: () => (/* binding */ certificateFacts),
/* harmony export */   mj: () => (/* binding */ certificatePem),
/* harmony export */   oW: () => (/* binding */ pemText),
/* harmony export */   re: () => (/* binding */ optionText),
/* harmony export */   w$: () => (/* binding */ readCertificate),
/* harmony export */   zR: () => (/* binding */ pemBody)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95309);



/** The first certificate of a PEM text, without bag attributes and further certificates. */
const CERTIFICATE_BLOCK = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Base64 of the DER on one line, from PEM or base64 with any white space. Does not check the content. */
function pemBody(pemOrBase64) {
    return (CERTIFICATE_BLOCK.exec(pemOrBase64)?.[1] ?? pemOrBase64).replaceAll(/\s+/g, '');
}
/** A PEM text with 64 columns and a line break at its end, like that of openssl. */
function pemText(label, base64) {
    return [`-----BEGIN ${label}-----`, ...(base64.match(/.{1,64}/g) ?? []), `-----END ${label}-----`, ''].join('\n');
}
const certificatePem = (pemOrBase64) => pemText('CERTIFICATE', pemBody(pemOrBase64));
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY/;
/** Whether a text, directly or in base64, contains a private key, as in a file with both. */
function holdsPrivateKey(text) {
    if (PRIVATE_KEY.test(text))
        return true;
    const body = text.replaceAll(/\s+/g, '');
    return BASE64.test(body) && PRIVATE_KEY.test(Buffer.from(body, 'base64').toString('latin1'));
}
/** The text itself or, if it also contains a private key, only its certificate. */
const certificateAlone = (pem) => (holdsPrivateKey(pem) ? certificatePem(pem) : pem);
/** @throws HybridError `saml.certificate-unreadable` */
function readCertificate(pemOrBase64) {
    const body = pemBody(pemOrBase64);
    try {
        if (BASE64.test(body))
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(Buffer.from(body, 'base64'));
    }
    catch {
        // Also for text that is not DER: both need the same fix.
    }
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('saml.certificate-unreadable');
}
/** SHA-256 of the DER: 64 hexadecimal digits, lower case. @throws HybridError `saml.certificate-unreadable` */
const certificateFingerprint = (pemOrBase64) => certificateFacts(pemOrBase64).fingerprint;
/** Bits of the RSA modulus; 0 for other types of keys. */
function rsaBits(certificate) {
    try {
        const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
        return asymmetricKeyType === 'rsa' ? (asymmetricKeyDetails?.modulusLength ?? 0) : 0;
    }
    catch {
        // A key type that OpenSSL does not know is not RSA.
        return 0;
    }
}
/** A plan needs the facts of one certificate about ten times, and OpenSSL takes half a millisecond each time. */
const FACTS_KEPT = 64;
const kept = new Map();
/** @throws HybridError `saml.certificate-unreadable` */
function certificateFacts(pemOrBase64) {
    const body = pemBody(pemOrBase64);
    const known = kept.get(body);
    if (known)
        return known;
    const facts = readFacts(body);
    if (kept.size >= FACTS_KEPT)
        kept.clear();
    kept.set(body, facts);
    return facts;
}
function readFacts(body) {
    const { subject, issuer, serialNumber, validFromDate, validToDate, fingerprint256 } = readCertificate(body);
    // Node returns `undefined` for an empty name, unlike its types.
    const oneLine = (name) => (name ?? '').split('\n').join(', ');
    return {
        subject: oneLine(subject),
        issuer: oneLine(issuer),
        serial: serialNumber,
        notBefore: validFromDate,
        notAfter: validToDate,
        fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    };
}
function optionText(pem) {
    if (pem instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh)
        return new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(optionText(pem.reveal()));
    return Buffer.from(pem).toString('base64');
}
function pemOfOption(text) {
    if (text instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh)
        return new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(pemOfOption(text.reveal()));
    const body = text.replaceAll(/\s+/g, '');
    const pem = BASE64.test(body) ? Buffer.from(body, 'base64').toString() : '';
    if (pem.includes('-----BEGIN '))
        return pem;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('saml.option-unreadable');
}


/***/ }),

/***/ 52091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ isObjectUnknown),
/* harmony export */   OM: () => (/* binding */ isCloudUnknown),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   iO: () => (/* binding */ objectParts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _observed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42923);
/* harmony import */ var _rotation_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44329);
/* harmony import */ var _saml_forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73882);
/* harmony import */ var _saml_object_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16803);






function filledOptions(options) {
    return Object.fromEntries(Object.entries(options).map(([section, values]) => [section, (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBlanks */ .Al)(values)]));
}
function pairOf(options, openKey) {
    const pair = (0,_saml_object_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .readObjectPair */ .M)(options, openKey);
    return pair instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh ? { state: 'unreadable', fault: pair } : (0,_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .toObserved */ .iE)(pair);
}
/** Certificates in options that have a value. */
function certificatesOf(options) {
    const text = options.saml?.certificate?.reveal();
    return text === undefined ? { certificates: [], isWhole: true } : (0,_saml_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .certificatesIn */ .Yc)(text);
}
/** The SAML values of the transaction object. Opening the key takes longer than all requests, so it happens once, and only if needed. */
function objectParts(location, { samlKey }, openKey) {
    if (!location) {
        const unseen = (0,_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('this run does not reach the Configuration Server');
        const objectCertificates = { certificates: [], isWhole: true };
        return { location: unseen, options: unseen, objectPair: unseen, objectCertificates };
    }
    const options = location.found && filledOptions(location.found.options);
    const pair = (own) => (0,_rotation_document_js__WEBPACK_IMPORTED_MODULE_5__/* .currentKey */ .Fo)(samlKey) ? (0,_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('the store entry has a key in use') : pairOf(own, openKey);
    return {
        location: (0,_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(location),
        options: (0,_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .toObserved */ .iE)(options),
        objectPair: options ? pair(options) : _observed_js__WEBPACK_IMPORTED_MODULE_2__/* .ABSENT */ .sj,
        objectCertificates: certificatesOf(options ?? {}),
    };
}
/** Whether this run does not read the organization, as on the Engage side. */
const isCloudUnknown = ({ cloud }) => cloud.organization.state === 'unknown';
const isObjectUnknown = ({ location }) => location.state === 'unknown';
/** The options of the object; empty if it is absent or was not read. */
const optionsOf = ({ options }) => (0,_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(options) ?? {};


/***/ }),

/***/ 50414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   P: () => (/* binding */ differenceOf)
/* harmony export */ });
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63286);

function changeOf(asked, tenant, parts) {
    const { address, title } = asked;
    const { kind, action, id, fields, risk = 'none', notes = [] } = parts;
    const base = { address, kind, action, title, ...(id !== undefined && { id }) };
    return { ...base, fields, risk, notes, where: (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(tenant, asked.pointer) };
}
/** The change of a resource: a create if it does not exist; undefined if no field differs. */
function differenceOf(findings, asked, tenant, parts) {
    if (parts.fields.length === 0)
        return { findings };
    return { findings, change: changeOf(asked, tenant, { ...parts, action: parts.exists ? 'update' : 'create' }) };
}


/***/ }),

/***/ 36343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ secretOptions),
  b: () => (/* binding */ transactionType)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json-pointer.ts
var json_pointer = __webpack_require__(66699);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
// EXTERNAL MODULE: ./src/core/addresses.ts
var addresses = __webpack_require__(54471);
// EXTERNAL MODULE: ./src/core/adopt/acceptable.ts
var acceptable = __webpack_require__(67736);
// EXTERNAL MODULE: ./src/core/adopt/values.ts
var values = __webpack_require__(75610);
// EXTERNAL MODULE: ./src/core/decide/decide.ts + 3 modules
var decide = __webpack_require__(186);
// EXTERNAL MODULE: ./src/core/decide/scene.ts
var decide_scene = __webpack_require__(97076);
// EXTERNAL MODULE: ./src/core/diff.ts
var diff = __webpack_require__(36292);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
// EXTERNAL MODULE: ./src/core/observed.ts
var observed = __webpack_require__(42923);
// EXTERNAL MODULE: ./src/core/ports/configuration-server.ts
var configuration_server = __webpack_require__(56444);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
// EXTERNAL MODULE: ./src/core/saml/pem.ts
var pem = __webpack_require__(79163);
// EXTERNAL MODULE: ./src/resources/difference.ts
var difference = __webpack_require__(50414);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
;// CONCATENATED MODULE: ./src/resources/transaction/findings.ts





/** Characters; varchar2 of Oracle keeps 4,000 bytes. Longer values are written, with a warning. */
const LONG_VALUE = 3900;
/** Bits. As an option, a larger key is longer than that: encrypted PEM, in base64 again. */
const LARGEST_SHORT_KEY = 3072;
/** The Engage side finds in the store what the cloud side created, or waits for it. */
function handOverFindings({ fields }, known, base, entry) {
    const missing = Object.entries(fields)
        .filter(([, { value }]) => (0,diff/* resolveValue */.g$)(value, known) === undefined)
        .map(([field]) => field);
    if (missing.length === 0)
        return [];
    return [(0,finding/* refuse */.TR)(base, 'transaction.not-handed-over', { fields: missing.join(', '), entry })];
}
/** The key in the store must be readable before it replaces the one in the object: the entry may have been edited. */
function brokenKeyFindings({ evidence, decisions }, base, entry) {
    const { number } = decisions.key;
    const fault = evidence.storedKeys.get(number);
    return fault ? [(0,finding/* refuse */.TR)(base, 'transaction.broken-key', { number, reason: fault.message, entry })] : [];
}
/** An object is not moved, because its folder decides who may read it. */
function folderFindings(location, { address }, tenant) {
    const base = (0,finding/* aboutOf */.rI)({ address, pointer: '/transaction/folder' }, tenant);
    const { found, folderDbid: dbid } = location;
    const { folder: name, server } = tenant.transaction;
    const folder = server.driver !== 'file' && server.folderDbid !== undefined ? `DBID ${dbid}` : `"${name}"`;
    if (!found && dbid === undefined && server.driver !== 'file')
        return [(0,finding/* warn */.R8)(base, 'transaction.no-folder', { folder })];
    if (found?.folderDbid === undefined || dbid === undefined || found.folderDbid === dbid)
        return [];
    return [(0,finding/* warn */.R8)(base, 'transaction.folder', { found: found.folderDbid, folder, dbid })];
}
/**
 * The tenant of an object never changes. In a single-tenant deployment, the same object under another tenant is in the wrong
 * place, and with a second object it would be unclear which one a component reads.
 */
function elsewhereFindings(location, base, tenant) {
    if (tenant.deployment !== 'single-tenant')
        return [];
    const { name, tenant: wanted } = tenant.transaction;
    const { found, elsewhere, tenantDbid: own } = location;
    return elsewhere
        .filter(({ isList, tenantDbid }) => isList && tenantDbid !== own)
        .map(({ dbid, tenantDbid }) => {
        const values = { name, tenantDbid, dbid, wanted };
        return found
            ? (0,finding/* warn */.R8)(base, 'transaction.elsewhere#another', values)
            : (0,finding/* refuse */.TR)(base, 'transaction.elsewhere#the', values);
    });
}
function aliasFindings({ found }, base) {
    if (!found || found.alias === '' || found.alias === found.name)
        return [];
    return [(0,finding/* warn */.R8)(base, 'transaction.alias', { alias: found.alias, name: found.name })];
}
/**
 * The warning of the provisioning guide: with this version of Workspace Desktop Edition, agents must not be able to read the objects
 * of other tenants. No known API tells who may read an object, so a person has to check.
 */
function readAccessFindings(tenant, base) {
    const { deployment, transaction, services } = tenant;
    const isShared = deployment === 'multi-tenant' && services.some(({ section }) => section === 'saml_auth');
    if (!isShared || transaction.acknowledged.includes('read-access'))
        return [];
    return [(0,finding/* warn */.R8)(base, 'transaction.read-access', { name: transaction.name, tenant: transaction.tenant })];
}
/** The text if the value, or that of a new key, is too long for some databases. */
function lengthText(text, field, bits) {
    if (text === undefined) {
        const isLong = field === 'saml/pkey' && bits > LARGEST_SHORT_KEY;
        return isLong ? `has more than ${LONG_VALUE} characters with a key of ${bits} bits` : undefined;
    }
    const length = text instanceof secret/* Secret */.zh ? text.length : typeof text === 'string' ? Buffer.byteLength(text) : 0;
    return length > LONG_VALUE ? `has ${length} characters` : undefined;
}
function longFindings(desired, scene, { known }) {
    const { tenant, snapshot } = scene;
    const bits = (0,observed/* valueIn */.xm)(snapshot.ownPair)?.keySize ?? tenant.identityProvider.certificate.keySize;
    return Object.entries(desired.fields).flatMap(([field, { value, pointer }]) => {
        const length = lengthText((0,diff/* resolveValue */.g$)(value, known), field, bits);
        if (length === undefined)
            return [];
        return [(0,finding/* warn */.R8)((0,finding/* aboutOf */.rI)({ address: desired.address, pointer }, tenant), 'transaction.long-option', { field, length })];
    });
}
/** All findings about the object. */
function transactionFindings(desired, scene, comparison) {
    const { tenant, snapshot, decisions } = scene;
    const { object } = decisions;
    const base = (0,finding/* aboutOf */.rI)(desired, tenant);
    const location = (0,observed/* requireValue */.vd)(snapshot.location, 'the transaction object');
    const entry = (0,tenant_tenant/* referenceText */.n5)((0,tenant_tenant/* entryOf */.Ms)(tenant));
    return [
        ...object.refusals,
        ...(object.isFedByEntry ? handOverFindings(desired, comparison.known, base, entry) : []),
        // A first key from the cloud side that is not recorded as trusted by the identity provider.
        ...(object.isKeyUntrusted ? [(0,finding/* refuse */.TR)(base, 'transaction.not-handed-over#untrusted', { entry })] : []),
        ...brokenKeyFindings(scene, base, entry),
        ...folderFindings(location, base, tenant),
        ...elsewhereFindings(location, base, tenant),
        ...aliasFindings(location, base),
        ...readAccessFindings(tenant, base),
        ...longFindings(desired, scene, comparison),
    ];
}

;// CONCATENATED MODULE: ./src/resources/transaction/transaction.ts
















const LOGIN_SECTIONS = ['saml', 'saml_auth'];
const WRAPPED_OPTIONS = ['saml/certificate', 'saml/pkey'];
/** The key of the file that sets an option. */
function pointerOf(tenant, section, name) {
    if (name === 'issuer' && section === 'saml')
        return '/identityProvider/issuer';
    if (name === 'base_auth_url' || name === 'base_service_url') {
        return '/organization/domain' in tenant.places ? '/organization/domain' : '/organization/region';
    }
    const service = tenant.services.find((each) => each.section === section && Object.hasOwn(each.options, name));
    return service
        ? `/services/${service.name}/options/${(0,json_pointer/* pointerPart */.x)(name)}`
        : `/transaction/options/${(0,json_pointer/* pointerPart */.x)(name)}`;
}
/** From the file, the organization, the key and the clients, in this order. */
function fieldsOf({ tenant, decisions }) {
    const fields = {};
    for (const [section, options] of Object.entries(tenant.transaction.options)) {
        for (const [name, value] of Object.entries(options))
            fields[`${section}/${name}`] = { value, pointer: pointerOf(tenant, section, name) };
    }
    const from = (ref, field, pointer) => ({ value: { ref, field }, pointer });
    fields['general/organization_sname'] = from(addresses/* ORGANIZATION */.A_, 'shortName', '/organization/shortName');
    fields['general/organization_id'] = from(addresses/* ORGANIZATION */.A_, 'id', '/organization/id');
    const key = (0,addresses/* keyAddress */.K)(decisions.key.number);
    for (const field of ['certificate', 'pkey', 'password'])
        fields[`saml/${field}`] = from(key, field, '/identityProvider/certificate');
    for (const { name, section, client, secretOption } of tenant.services) {
        const address = (0,addresses/* clientAddressOf */.De)(client, (0,decide/* clientDecision */.AB)(decisions, client)?.versions.at(-1)?.number ?? 1);
        fields[`${section}/client_id`] = from(address, 'id', `/services/${name}`);
        fields[`${section}/${secretOption}`] = from(address, 'secret', `/services/${name}`);
    }
    return fields;
}
/** `section/option` of our options that are secret. */
function secretOptions(tenant) {
    const ofServices = tenant.services.map(({ section, secretOption }) => `${section}/${secretOption}`);
    return new Set(['saml/pkey', 'saml/password', ...ofServices]);
}
/** `openssl base64` wraps at 64 columns; a wrapped value equals the value without line breaks. */
function unwrapped(field, value) {
    return WRAPPED_OPTIONS.includes(field) ? value.replaceAll(/\s/g, '') : value;
}
/** Shorter values of the store may occur in other texts by chance. */
const TELLING_LENGTH = 8;
/** An empty option counts as missing, unless the file sets an empty one. */
function isBlankWanted({ value } = {}) {
    return typeof value === 'string' && value.trim() === '';
}
/** Reads only our own options. Secrets are hidden in all of them, also if one is in the wrong option. */
function observedFields(options, wanted, { tenant, snapshot }) {
    const fields = {};
    const secretFields = secretOptions(tenant);
    const kept = (0,rotation_document/* secretsOf */.Fj)(snapshot.entry).filter(({ length }) => length >= TELLING_LENGTH);
    const isSecret = (text) => (0,pem/* holdsPrivateKey */.jc)(text) || kept.some((secret) => text.includes(secret.reveal()));
    for (const field of Object.keys(wanted)) {
        const value = (0,configuration_server/* optionAt */.H)(options, ...inParts(field));
        if (value === undefined || (value.isBlank && !isBlankWanted(wanted[field])))
            continue;
        const text = unwrapped(field, value.reveal());
        fields[field] = secretFields.has(field) || isSecret(text) ? new secret/* Secret */.zh(text) : text;
    }
    return fields;
}
/** Splits `saml/issuer`. */
function inParts(field) {
    const at = field.indexOf('/');
    return [field.slice(0, at), field.slice(at + 1)];
}
/** The options of a change with their current values, by section. */
function optionsOf(change, desired, known) {
    const options = {};
    for (const { field } of change.fields) {
        const wanted = desired.fields[field];
        if (!wanted)
            continue;
        const value = (0,diff/* resolveValue */.g$)(wanted.value, known);
        if (value === undefined || (value instanceof secret/* Secret */.zh && value.isBlank)) {
            const of = (0,diff/* isReference */.A_)(wanted.value) ? ` of ${wanted.value.ref}` : '';
            throw (0,errors/* problem */.CC)('transaction.not-known', { field, of });
        }
        const [section, name] = inParts(field);
        options[section] = { ...options[section], [name]: value instanceof secret/* Secret */.zh ? value : new secret/* Secret */.zh(String(value)) };
    }
    return options;
}
const RE_READ = 'Engage components read the object when they start and after an API error. Restart components that do not use the new values.';
const IMPORT = 'Writes an import kit. The object changes only when a person imports the kit.';
/** The transaction object `hybrid_integration`: only our own options. */
const transactionType = {
    name: addresses/* TRANSACTION */.$_,
    side: 'engage',
    // Needs proof: only verified credentials are written. Needs role: a user of the new clients needs its permissions.
    needs: ['role', 'oauth-client', 'identity-provider', 'proof'],
    acceptable: [
        { word: '/services/*/options/*', of: (0,values/* requireSameValue */.bO)(values/* option */.uK) },
        {
            word: '/identityProvider/issuer',
            of: (0,values/* requireSameValue */.bO)(values/* text */.Qq),
            follower: { field: 'saml/issuer', name: 'saml/issuer of the transaction object' },
        },
        ...(0,values/* words */.aL)('/transaction/options', { expire_time: values/* number */.ai, organization_domain_suffix: values/* text */.Qq }),
        ...(0,values/* words */.aL)('/transaction/options', { default_agent_role_name: values/* text */.Qq, default_admin_role_name: values/* text */.Qq }),
    ],
    notAcceptable: [
        {
            word: '/organization/*',
            why: 'it is derived from the organization of the file',
            fix: 'Apply writes it. For another organization, change the keys under organization yourself.',
        },
        {
            word: '/services/*',
            field: '*/client_id',
            why: 'it is derived from the client of the service',
            fix: 'Apply writes the ID of that client.',
        },
        { word: '', field: 'state', why: `${acceptable/* NO_WORD */.PO}: the object is always enabled`, fix: 'Apply turns it on again.' },
    ],
    reads: [],
    want(scene) {
        const { name, tenant } = scene.tenant.transaction;
        const title = `transaction object ${name} of Engage tenant ${tenant}`;
        return [{ address: addresses/* TRANSACTION */.$_, title, pointer: '/transaction', fields: fieldsOf(scene) }];
    },
    diff(desired, scene, comparison) {
        const { snapshot, tenant } = scene;
        const { found } = (0,observed/* requireValue */.vd)(snapshot.location, 'the transaction object');
        const before = found && observedFields(found.options, desired.fields, scene);
        const options = (0,diff/* compareFields */.zV)(before, desired.fields, comparison);
        const { where } = (0,finding/* aboutOf */.rI)(desired, tenant);
        const disabled = found && !found.enabled ? [{ field: 'state', before: 'disabled', after: 'enabled', where }] : [];
        const fields = [...options, ...disabled];
        const isLogin = fields.some(({ field }) => LOGIN_SECTIONS.includes(inParts(field)[0]));
        const notes = (0,decide_scene/* isImportedByHand */.XD)(tenant) ? [IMPORT, RE_READ] : [RE_READ];
        const base = { kind: addresses/* TRANSACTION */.$_, exists: found !== undefined, id: found?.dbid, fields, notes };
        const findings = transactionFindings(desired, scene, comparison);
        return (0,difference/* differenceOf */.P)(findings, desired, tenant, { ...base, risk: isLogin ? 'login' : 'none' });
    },
    async write(change, desired, { known, tenant, snapshot, writers }) {
        const options = optionsOf(change, desired, known);
        const seen = (0,observed/* requireValue */.vd)(snapshot.location, 'the transaction object').found?.options ?? {};
        const enable = change.fields.some(({ field }) => field === 'state');
        const written = change.id === undefined
            ? await writers.configuration.create(options)
            : await writers.configuration.update(change.id, { set: options, expected: seen, enable });
        const place = (0,decide_scene/* isImportedByHand */.XD)(tenant) ? 'import kit' : `DBID ${written.dbid}`;
        return { known: {}, facts: [place, ...(written.link ? [written.link] : [])] };
    },
};


/***/ })

};
