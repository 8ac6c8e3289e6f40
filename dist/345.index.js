export const id = 345;
export const ids = [345];
export const modules = {

/***/ 8255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ recordPlannedFields),
/* harmony export */   j: () => (/* binding */ askedHash),
/* harmony export */   yv: () => (/* binding */ originOf),
/* harmony export */   zB: () => (/* binding */ recordFields)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36292);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90299);




function runOf({ GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT, ...rest }) {
    const attempt = Number(GITHUB_RUN_ATTEMPT || 1);
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = rest;
    if (!id || !repository || !Number.isSafeInteger(attempt) || attempt < 1)
        return undefined;
    return { id, attempt, address: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` };
}
/** Who applied which commit, and where. For a re-run, the person who started it. */
function originOf(environment) {
    const { GITHUB_SHA: commit, GITHUB_REPOSITORY: repository, GITHUB_EVENT_NAME: event } = environment;
    const actor = environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || environment.USER;
    const run = runOf(environment);
    return {
        ...(commit && /^[0-9a-f]{7,64}$/.test(commit) && { commit }),
        ...(actor && { actor }),
        ...(repository && { repository }),
        ...(event && { event }),
        ...(run && { run }),
    };
}
/** SHA-256 over the content of a tenant file, independent of its formatting. */
function askedHash({ file: _file, places: _places, ...asked }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(asked)).digest('hex');
}
/** The fields of a change after the write. `again` is another comparison with the current facts. */
function recordFields(planned, again, comparison) {
    return planned.fields.map((change) => {
        const newer = again?.fields.find(({ field }) => field === change.field)?.after ?? change.after;
        const before = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .Up)(change, 'field', 'before');
        return newer === undefined ? before : { ...before, after: resolveField(newer, comparison) };
    });
}
function resolveField(value, comparison) {
    const source = (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(value);
    const isOpen = (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .isReference */ .A_)(value) || (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(value, 'secret') === null;
    return source && isOpen ? (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .shownReference */ .Xu)(source, comparison) : value;
}
/** The fields of a change that was not made, as in the plan. */
function recordPlannedFields({ fields }) {
    return fields.map((change) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .pick */ .Up)(change, 'field', 'before', 'after'));
}


/***/ }),

/***/ 8345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drift: () => (/* binding */ drift)
});

// UNUSED EXPORTS: explainDrift

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/audit.ts
var audit = __webpack_require__(29942);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var error = __webpack_require__(27715);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/addresses.ts
var addresses = __webpack_require__(54471);
// EXTERNAL MODULE: ./src/core/decide/scene.ts
var scene = __webpack_require__(97076);
// EXTERNAL MODULE: ./src/core/finding.ts
var finding = __webpack_require__(95278);
;// CONCATENATED MODULE: ./src/engine/drift-audit.ts









/** Maximum number of audit entries per difference, and of their properties and addresses. */
const MOST_CHANGES = 3;
const MOST_PROPERTIES = 6;
const MOST_ADDRESSES = 3;
const MOST_REASONS = 3;
function questionsOf({ session, snapshot, changes, gone }) {
    return changes.flatMap(({ address, kind, id }) => {
        const { audited } = (0,list/* typeOf */.QP)({ kind });
        if (!audited)
            return [];
        const { entity, words } = audited;
        const isMeant = audited.recognise?.(snapshot, session.tenant);
        if (isMeant)
            return [{ address, words, question: { entity }, isMeant }];
        const ids = id === undefined ? (gone.get(address) ?? []) : [id];
        return ids.map((each) => ({ address, words, question: { entity, id: each }, isMeant: () => true }));
    });
}
function answerQuestion(asked, answer) {
    if (answer instanceof errors/* HybridError */.Nh)
        return { ...asked, reason: answer.message };
    if (answer)
        return { ...asked, entries: answer.filter(asked.isMeant) };
    return { ...asked, reason: `it has no entries of ${asked.words}` };
}
function isNamed(entry) {
    return entry.user !== undefined && (entry.user.id !== '' || entry.user.name !== '');
}
function isOurs({ clientId }, { provisioner }) {
    return clientId !== undefined && clientId === provisioner;
}
function actorText(entry, parts) {
    if (isOurs(entry, parts))
        return 'this tool';
    if (isNamed(entry)) {
        const { id, name } = entry.user;
        const person = parts.persons.get(id);
        const called = person?.name || name;
        return called === '' ? `the user ${id}` : `${called} (${person?.email || id})`;
    }
    const { clientId } = entry;
    if (clientId === undefined)
        return 'an unknown user';
    const client = (0,scene/* clientsOf */.SZ)(parts.snapshot).find(({ id }) => id === clientId);
    return client ? `the OAuth client "${(0,error/* reasonText */.uV)(client.name)}" (${clientId})` : `the OAuth client ${clientId}`;
}
const CHANGED = 'last changed';
function deedText({ action }) {
    if (/^delete/i.test(action))
        return 'deleted';
    return /^(create|add)/i.test(action) ? 'created' : CHANGED;
}
function noteOf(entry, parts) {
    const { addresses, properties } = entry;
    const deed = deedText(entry);
    const from = addresses.length > 0 ? ` from ${(0,base_text/* shortList */.pg)(addresses, MOST_ADDRESSES)}` : '';
    // A create or delete concerns all properties.
    const what = deed === CHANGED && properties.length > 0 ? `: ${(0,base_text/* shortList */.pg)(properties, MOST_PROPERTIES)}` : '';
    return `${deed} by ${actorText(entry, parts)}${from} on ${(0,time/* utcMinute */.vD)(entry.at)}${what}`;
}
/** Changes by others since the last change of this tool; if there are none, the last change of this tool. */
function telling(entries, parts) {
    const ours = entries.findIndex((entry) => isOurs(entry, parts));
    const since = ours < 0 ? entries : entries.slice(0, ours);
    return since.length > 0 ? since.slice(0, MOST_CHANGES) : entries.slice(0, 1);
}
function notesOf({ entries }, parts) {
    if (!entries)
        return [];
    if (entries.length === 0)
        return [`no change in the audit log of the last ${audit/* AUDIT_DAYS */.sc} days`];
    const notes = telling(entries, parts).map((entry) => noteOf(entry, parts));
    return notes.map((note, index) => (index === 0 ? note : note.replace(CHANGED, 'previously changed')));
}
function findingsOf(answers, { session }) {
    const reasons = [...new Set(answers.flatMap(({ reason }) => reason ?? []))];
    if (reasons.length === 0)
        return [];
    const values = { reasons: (0,base_text/* shortList */.pg)(reasons, MOST_REASONS), client: session.clientId ?? 'that looks' };
    return [(0,finding/* note */.N4)({ address: addresses/* ORGANIZATION */.A_ }, 'drift.audit', values)];
}
/** Each person once, independent of the number of their changes. */
async function personsOf(answers, parts) {
    const told = answers.flatMap(({ entries = [] }) => telling(entries, parts)).filter((entry) => !isOurs(entry, parts));
    const ids = new Set(told.filter(isNamed).map(({ user }) => user.id));
    const { genesysCloud } = parts.session;
    const asked = [...ids].map(async (id) => [id, await genesysCloud?.person(id).catch(() => undefined)]);
    return new Map(await Promise.all(asked));
}
/**
 * Reads from the audit log who made the differences. Returns notes by the address of the change, or the reason why there are none.
 * Never throws, because the differences are shown in any case.
 */
async function findAuthors(parts) {
    const asked = questionsOf(parts);
    const found = (await parts.session.genesysCloud?.audits(asked.map(({ question }) => question))) ?? [];
    const answers = asked.map((each, index) => answerQuestion(each, found[index]));
    const told = { ...parts, persons: await personsOf(answers, parts) };
    const groups = [...Map.groupBy(answers, ({ address }) => address)];
    const notes = new Map(groups.map(([address, own]) => [address, own.flatMap((answer) => notesOf(answer, told))]));
    return { notes, findings: findingsOf(answers, parts) };
}

// EXTERNAL MODULE: ./src/core/diff.ts
var diff = __webpack_require__(36292);
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/core/receipt.ts
var core_receipt = __webpack_require__(8255);
;// CONCATENATED MODULE: ./src/engine/drift-receipt.ts





/** `undefined` if the receipt does not contain the tenant. */
function lastApplyOf(receipt, { tenant, changes, gone }) {
    const found = receipt?.tenants.find((each) => each.tenant === tenant.name);
    if (!receipt || !found)
        return undefined;
    const commit = receipt.commit === undefined ? '' : ` (commit ${receipt.commit.slice(0, 7)})`;
    return {
        name: `the apply of ${(0,time/* utcMinute */.vD)(new Date(receipt.finished))}${commit}`,
        receipt: found,
        isFileSame: found.asked === (0,core_receipt/* askedHash */.j)(tenant),
        made: new Set(changes.filter(({ action }) => action === 'create').map(({ address }) => address)),
        gone,
    };
}
/** A fingerprint identifies a secret; a list of one value equals that value. */
function comparable(value) {
    if (value === undefined)
        return 'nothing';
    if ((0,diff/* isReference */.A_)(value))
        return undefined;
    if (typeof value !== 'object')
        return (0,hash/* canonicalJson */.dj)([value]);
    if ('secret' in value)
        return value.secret === null ? undefined : (0,hash/* canonicalJson */.dj)({ secret: value.secret });
    return (0,hash/* canonicalJson */.dj)(value);
}
function stands(now, then) {
    const [one, other] = [comparable(now), comparable(then)];
    return one === undefined || other === undefined ? undefined : one === other;
}
function madeSource({ after }, { made }) {
    const from = (0,diff/* sourceOf */.vz)(after);
    return from && made.has(from.ref) ? from.ref : undefined;
}
const FILE_CHANGED = 'not applied yet: the file changed since ';
const byHand = ({ name }) => `changed manually since ${name}`;
/** A field that the last apply read but did not change matched the file then. */
function sentenceWithoutRecord(change, field, last) {
    const source = madeSource(field, last);
    if (source !== undefined)
        return `follows from ${source}`;
    const { outcome, operations, only } = last.receipt;
    const type = (0,list/* typeOf */.QP)(change);
    const wasLookedAt = (0,list/* isOfSide */.Pi)(type, only) && (outcome === 'clean' || operations.length > 0);
    const isMoving = type.movingFields?.includes(field.field) === true;
    return wasLookedAt && last.isFileSame && !isMoving ? byHand(last) : undefined;
}
function sentenceOnDone(field, record, last) {
    const isSame = stands(field.before, record.after);
    if (isSame === undefined)
        return undefined;
    if (!isSame)
        return byHand(last);
    const source = madeSource(field, last);
    if (source !== undefined)
        return `follows from ${source}`;
    if (!last.isFileSame)
        return FILE_CHANGED + last.name;
    return `not applied yet: due since ${last.name}, with an unchanged file`;
}
/** The sentence of the last apply about a field; undefined if it says nothing. */
function sentenceOf(change, field, last) {
    const operation = last.receipt.operations.find(({ address }) => address === change.address);
    const record = operation?.fields.find((each) => each.field === field.field);
    if (!operation || !record)
        return sentenceWithoutRecord(change, field, last);
    if (operation.outcome === 'done')
        return sentenceOnDone(field, record, last);
    // A failed operation may be partly done, so the current value says nothing.
    if (operation.outcome === 'failed')
        return `not applied yet: ${last.name} failed here`;
    if (stands(field.before, record.before) === false)
        return byHand(last);
    return `not applied yet: ${last.name} stopped before it`;
}
/** Notes of the last apply about a change; by field if they differ between fields. */
function receiptNotes(change, last) {
    if ((0,list/* typeOf */.QP)(change).comesByTime)
        return [];
    if (change.action === 'create') {
        const own = last.receipt.operations.filter(({ address }) => address === change.address);
        const wasMade = own.some(({ outcome, action }) => outcome === 'done' && action !== 'delete');
        return last.gone.has(change.address) || wasMade ? [`deleted manually since ${last.name}`] : [];
    }
    if (change.action === 'delete')
        return last.isFileSame ? [] : [FILE_CHANGED + last.name];
    const groups = Map.groupBy(change.fields, (field) => sentenceOf(change, field, last));
    return [...groups].flatMap(([sentence, fields]) => {
        if (sentence === undefined || groups.size === 1)
            return sentence ?? [];
        return `${sentence}: ${fields.map(({ field }) => field).join(', ')}`;
    });
}

// EXTERNAL MODULE: ./src/engine/plan.ts + 2 modules
var engine_plan = __webpack_require__(72067);
;// CONCATENATED MODULE: ./src/engine/drift.ts





const CONCURRENCY = 8;
/** IDs of resources that existed before, by the address of the change that creates them again. */
function goneBefore({ snapshot, plan }) {
    const created = plan.changes.filter(({ action }) => action === 'create');
    const found = list/* TYPES */.QE.flatMap(({ name, gone }) => {
        const made = created.filter(({ kind }) => kind === name);
        return gone && made.length > 0 ? [...gone(made, snapshot)] : [];
    });
    return new Map(found);
}
/** The plan of a tenant with notes on the origin of each change; the hash does not include the notes. */
async function explainDrift(parts) {
    const { session, snapshot, plan, lastReceipt } = parts;
    const { changes } = plan;
    if (changes.length === 0)
        return plan;
    const gone = goneBefore(parts);
    const last = lastApplyOf(lastReceipt, { tenant: session.tenant, changes, gone: new Set(gone.keys()) });
    const provisioner = session.asProvisioner ? session.clientId : last?.receipt.provisioner;
    const { notes, findings } = await findAuthors({ session, snapshot, changes, gone, provisioner });
    const explained = changes.map((change) => ({
        ...change,
        notes: [...change.notes, ...(last ? receiptNotes(change, last) : []), ...(notes.get(change.address) ?? [])],
    }));
    return { ...plan, changes: explained, findings: [...plan.findings, ...findings] };
}
/**
 * Reads only. Like `plan`, with the time and the author of each difference. A tenant that cannot be read is a failure; a missing
 * explanation is not.
 * @param lastReceipt receipt of the last apply; it distinguishes manual changes from changes that are not applied yet
 */
function drift(run, wanted, lastReceipt) {
    const limit = (0,p_limit/* default */.A)(CONCURRENCY);
    const explained = async ({ session, plan, observations }) => {
        if (!session || !observations || plan.failure)
            return plan;
        return explainDrift({ session, snapshot: observations.snapshot, plan, lastReceipt });
    };
    const next = async ({ openPlans }) => {
        const plan = (0,list/* makePlan */.Cs)(await Promise.all(openPlans.map((each) => limit(() => explained(each)))));
        return { result: (0,engine_plan/* planResult */.VR)(plan), plan };
    };
    return (0,engine_plan/* withPlans */.vm)(run, wanted, { purpose: 'read', next });
}


/***/ })

};
