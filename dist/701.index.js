export const id = 701;
export const ids = [701];
export const modules = {

/***/ 33701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyReviewed: () => (/* binding */ applyReviewed),
  rotate: () => (/* binding */ rotate)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/message.ts
var base_message = __webpack_require__(29662);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"genesys-hybrid","rE":"0.1.0"}');
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/core/receipt.ts
var core_receipt = __webpack_require__(8255);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/engine/plan-tenant.ts + 4 modules
var plan_tenant = __webpack_require__(77670);
;// CONCATENATED MODULE: ./src/engine/apply-tenant.ts







/** Applies the plan of one tenant, and stops at its first failure. Never throws: the receipt has the errors. */
async function applyTenant(parts) {
    const { plan, only } = parts;
    const { clientId: provisioner, tenant } = parts.session;
    const base = {
        ...(0,json/* pick */.Up)(plan, 'tenant', 'file'),
        asked: (0,core_receipt/* askedHash */.j)(tenant),
        ...(provisioner !== undefined && { provisioner }),
        ...(only && { only }),
    };
    if (plan.failure)
        return { ...base, outcome: 'failed', operations: [], error: shownError(plan.failure) };
    if ((0,hash/* isRefused */.H0)(plan))
        return { ...base, outcome: 'refused', operations: plan.changes.map(notStarted) };
    if (plan.changes.length === 0)
        return { ...base, outcome: 'clean', operations: [] };
    const notStartedReceipt = () => ({ ...base, outcome: 'not-started', operations: plan.changes.map(notStarted) });
    const { stop } = parts.context;
    if (stop.aborted)
        return notStartedReceipt();
    try {
        const work = await prepare(parts);
        const operations = await runChanges(parts, work);
        const isUnbegun = stop.aborted && operations.every(({ outcome }) => outcome === 'not-started');
        return { ...base, outcome: isUnbegun ? 'not-started' : outcomeOf(operations, work.state), operations };
    }
    catch (error) {
        if ((0,errors/* isStop */.jX)(error))
            return notStartedReceipt();
        const shown = shownError((0,errors/* asHybridError */.bS)(error));
        const outcome = /^((store|preflight)\.|custody\.other-owner$)/.test(shown.code) ? 'refused' : 'failed';
        return { ...base, outcome, operations: plan.changes.map(notStarted), error: shown };
    }
}
/** The last checks before the first write, and the first write: it announces in the store what is going to be created. */
async function prepare(parts) {
    const { context, session, planned } = parts;
    const { loginVerifier, makeKey } = session;
    const writers = await session.openWriters();
    const known = (0,plan_tenant/* knownOf */.bz)(planned.scene);
    const scope = { ...planned.scene, context, known, writers, loginVerifier, makeKey };
    const comparison = (0,plan_tenant/* comparisonOf */.jb)(planned.scene, known, await announce(parts, scope));
    return { scope, comparison, state: { stopped: false, refused: false } };
}
/** One write with the fingerprint key, if there is none, and all announcements. Returns the key. */
async function announce({ planned, plan }, scope) {
    const { context, writers } = scope;
    const { fingerprintKey: known } = scope.snapshot.entry;
    const isKeyNeeded = known === undefined && scope.tenant.secrets.store !== 'env';
    const announced = Promise.all(plan.changes.map((change) => operationOf(change, planned).announce(scope)));
    // Something will certainly be stored, so the write permission of the store is requested while the key is generated.
    const isKept = isKeyNeeded || plan.changes.some((change) => (0,list/* typeOf */.QP)(change).alwaysAnnounces);
    const [said] = await Promise.all([announced, isKept && writers.custody.checkWritable()]);
    const edits = said.filter((edit) => edit !== undefined);
    if (isKeyNeeded) {
        const fingerprintKey = context.seal(context.random.bytes(32).toString('base64url'));
        edits.unshift((document) => ({ ...document, fingerprintKey }));
    }
    if (edits.length === 0)
        return known;
    if (!isKept)
        await writers.custody.checkWritable();
    const kept = await writers.custody.change((document) => edits.reduce((before, edit) => edit(before), document));
    return kept.fingerprintKey;
}
function operationOf(change, { operations }) {
    const found = operations.find((each) => each.change.kind === change.kind && each.change.address === change.address);
    if (found)
        return found;
    throw new Error(`nothing was planned that could ${change.action} ${change.address}`);
}
/** Each change starts when all changes that it needs are finished; independent changes run in parallel. */
async function runChanges(parts, work) {
    const { changes } = parts.plan;
    const needs = (0,order/* operationNeeds */.p)(changes, list/* TYPES */.QE);
    const running = new Map();
    const run = (change) => {
        const begun = running.get(change);
        if (begun)
            return begun;
        const before = Promise.all((needs.get(change) ?? []).map(run));
        const operation = before.then(() => runChange(change, parts, work));
        running.set(change, operation);
        return operation;
    };
    return Promise.all(changes.map(run));
}
async function runChange(change, parts, work) {
    const { context, planned, listen } = parts;
    if (work.state.stopped || context.stop.aborted) {
        listen(change, 'not-started');
        return notStarted(change);
    }
    listen(change, 'started');
    const operation = operationOf(change, planned);
    const correlationIds = new Set();
    const started = context.clock.now().toISOString();
    const told = () => ({
        ...(0,json/* pick */.Up)(change, 'address', 'title', 'action'),
        ...{ started, finished: context.clock.now().toISOString(), correlationIds: [...correlationIds] },
    });
    try {
        const write = () => operation.write(work.scope);
        const { known, facts } = await context.trace.collect((id) => correlationIds.add(id), write);
        work.scope.known.set(change.address, known);
        listen(change, 'done');
        // Compared again, because a reference to several values, such as all trusted certificates, is resolved now.
        const fields = (0,core_receipt/* recordFields */.zB)(change, operation.compareAgain(work.scope, work.comparison), work.comparison);
        return { ...told(), outcome: 'done', fields, facts };
    }
    catch (error) {
        work.state.stopped = true;
        // A guard found a changed state: if nothing was done before, the tenant is refused.
        work.state.refused ||= error instanceof errors/* Refusal */.P_;
        listen(change, 'failed');
        const shown = shownError((0,errors/* asHybridError */.bS)(error));
        return { ...told(), outcome: 'failed', fields: (0,core_receipt/* recordPlannedFields */.V9)(change), error: shown, facts: [] };
    }
}
function notStarted(change) {
    const base = (0,json/* pick */.Up)(change, 'address', 'title', 'action');
    return { ...base, outcome: 'not-started', correlationIds: [], fields: (0,core_receipt/* recordPlannedFields */.V9)(change), facts: [] };
}
/** Without the place in the file, which a receipt does not contain. */
function shownError({ code, message, fix }) {
    return { code, message, ...(fix && { fix }) };
}
function outcomeOf(operations, { refused }) {
    if (operations.every(({ outcome }) => outcome === 'done'))
        return 'changed';
    if (operations.some(({ outcome }) => outcome === 'done'))
        return 'partial';
    return refused ? 'refused' : 'failed';
}

// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
// EXTERNAL MODULE: ./src/core/addresses.ts
var addresses = __webpack_require__(54471);
// EXTERNAL MODULE: ./src/core/diff.ts
var diff = __webpack_require__(36292);
// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
// EXTERNAL MODULE: ./src/core/rotation/version-steps.ts
var version_steps = __webpack_require__(25936);
;// CONCATENATED MODULE: ./src/engine/beyond-rotation.ts







/**
 * Clients to rotate, whose next version the store has announced, or whose age requires it. Only if the active version
 * works: if it is missing, more than a rotation is needed.
 */
function clientSteps(asked, { known }) {
    return asked.flatMap(({ key, kept, active }) => {
        const next = kept.next ?? (0,version_steps/* freeNumber */.oy)(kept.generations);
        const from = (0,addresses/* clientAddressOf */.De)(key, active);
        if (known.get({ ref: from, field: 'secret' }) === undefined)
            return [];
        return [{ from, to: (0,addresses/* clientAddressOf */.De)(key, next), names: [`${key}#${active}`, `${key}#${next}`] }];
    });
}
function keySteps({ snapshot }, rotate) {
    const { samlKey } = snapshot.entry;
    const { current, next = (0,version_steps/* freeKeyNumber */.L8)(samlKey) } = samlKey;
    if (!rotate.samlKey || current === undefined || !(0,rotation_document/* currentKey */.Fo)(samlKey))
        return [];
    const [from, to] = [(0,addresses/* keyAddress */.K)(current), (0,addresses/* keyAddress */.K)(next)];
    return [{ from, to, names: [from, to] }];
}
function askedClients({ tenant, snapshot: { entry } }, { clients }) {
    return tenant.clients.flatMap(({ key }) => {
        const kept = (0,version_steps/* clientVersionsOf */.mr)(entry, key);
        const isAsked = clients === 'all' || clients.includes(key);
        return isAsked && kept.active !== undefined ? [{ key, kept, active: kept.active }] : [];
    });
}
function stepsOf(observations, rotate, comparison) {
    const asked = askedClients(observations, rotate);
    const keys = keySteps(observations, rotate);
    const fingerprints = keys.map(({ to: ref }) => comparison.known.get({ ref, field: 'fingerprint' }));
    return {
        steps: [...clientSteps(asked, comparison), ...keys],
        resets: rotate.strategy === 'reset' ? asked.map(({ key, active }) => (0,addresses/* clientAddressOf */.De)(key, active)) : [],
        coming: fingerprints.filter((each) => each !== undefined),
    };
}
/** Whether a value of the transaction object is the retiring one. Any other value is a manual change. */
function isOf(value, { known, fingerprint }, reference) {
    const kept = known.get(reference);
    if (value === undefined || kept === undefined)
        return false;
    if (typeof value === 'object' && 'secret' in value) {
        return value.secret !== null && kept instanceof secret/* Secret */.zh && fingerprint(kept) === value.secret;
    }
    return value === kept;
}
function isPush(field, { steps, resets }, comparison) {
    const source = field.from ?? (0,diff/* sourceOf */.vz)(field.after);
    if (!source)
        return false;
    if (source.field === 'secret' && resets.includes(source.ref))
        return field.before !== undefined;
    const rotated = steps.find(({ to }) => to === source.ref);
    return rotated !== undefined && isOf(field.before, comparison, { ref: rotated.from, field: source.field });
}
/** Whether the change only adds the next certificate. */
function isTrust({ field, before, after }, { steps, coming }) {
    if (field !== 'certificates')
        return false;
    if ((0,diff/* isReference */.A_)(after))
        return steps.some(({ to }) => to === after.ref);
    const listOf = (value) => (Array.isArray(value) ? value : []);
    const [old, now] = [listOf(before), listOf(after)];
    const come = now.filter((each) => !old.includes(each));
    return old.every((each) => now.includes(each)) && come.every((each) => coming.some((own) => own === each));
}
function ownFields(change, steps, comparison) {
    const { action, address, fields } = change;
    const isNext = steps.steps.some(({ to }) => to === address);
    if (isNext && action === 'create')
        return fields;
    if (isNext)
        return fields.filter(({ field }) => field === 'secret' || field === 'mark');
    if (steps.resets.includes(address))
        return fields.filter(({ field }) => field === 'secret');
    if (address === addresses/* TRANSACTION */.$_ && action === 'update')
        return fields.filter((each) => isPush(each, steps, comparison));
    if (address === addresses/* IDENTITY_PROVIDER */.VA && action === 'update')
        return fields.filter((each) => isTrust(each, steps));
    return [];
}
function belongs(change, steps, comparison) {
    const { kind, action, address, fields } = change;
    const isNamed = steps.steps.some(({ names }) => names.some((name) => address === `${kind}/${name}`));
    // The retirement after an earlier rotation depends on settings of the file, which may not be approved.
    if ((0,list/* typeOf */.QP)(change).isStepOfRotation)
        return isNamed && action !== 'delete';
    return fields.length > 0 && ownFields(change, steps, comparison).length === fields.length;
}
/**
 * The changes besides the requested rotation: the plan without it, from the same observations, minus steps that continue
 * rotations. Empty if no rotation was requested. Pure.
 */
function beyondRotation(observations, intent) {
    const { rotate, ...without } = intent;
    if (!rotate)
        return [];
    const comparison = (0,plan_tenant/* comparisonOf */.jb)(observations, (0,plan_tenant/* knownOf */.bz)((0,plan_tenant/* sceneOf */.cO)(observations, without)));
    const steps = stepsOf(observations, rotate, comparison);
    return (0,plan_tenant/* planFrom */.MI)(observations, without).plan.changes.filter((change) => !belongs(change, steps, comparison));
}

// EXTERNAL MODULE: ./src/engine/permission-table.ts
var permission_table = __webpack_require__(32766);
// EXTERNAL MODULE: ./src/engine/plan.ts + 2 modules
var plan = __webpack_require__(72067);
;// CONCATENATED MODULE: ./src/engine/apply.ts








/**
 * Fewer than LOOKS_AT_ONCE: each creates an RSA key, so ten keep two processors busy at 50 ms to the services, and a mistake happens
 * ten times before a person can stop it (docs/performance.md).
 */
const APPLIES_AT_ONCE = 10;
/** Plans again, compares with the reviewed plan, then applies it. A plan without changes needs no review. */
function apply(run, options) {
    const started = run.context.clock.now().toISOString();
    const { intent, approve } = options;
    const next = async ({ openPlans, plan, sessions }) => {
        const beyond = () => openPlans.flatMap(({ plan: { tenant }, observations }) => {
            const changes = observations ? beyondRotation(observations, intent) : [];
            return changes.length > 0 ? [{ tenant, changes, isPart: false }] : [];
        });
        const refusal = (0,hash/* hasWork */.OJ)(plan) ? await approve(plan, beyond) : undefined;
        if (refusal)
            return { result: 'refused', plan, refusal };
        const limit = (0,p_limit/* default */.A)(APPLIES_AT_ONCE);
        const work = { sessions, only: intent.only };
        const tenants = await Promise.all(openPlans.splice(0).map((each) => limit(() => applyOne(each, run, work))));
        const tool = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };
        const origin = (0,core_receipt/* originOf */.yv)(run.context.environment);
        const finished = run.context.clock.now().toISOString();
        const receipt = { format: 1, tool, ...origin, planHash: plan.hash, started, finished, tenants };
        return { result: applyResult(tenants), plan, receipt };
    };
    return (0,plan/* withPlans */.vm)(run, options, { purpose: 'change', next });
}
async function applyOne({ plan, session, planned, observations }, run, { sessions, only }) {
    const { tenant, file, failure } = plan;
    if (!session || !planned || !observations || failure) {
        if (failure?.code === 'run.stopped')
            return { tenant, file, outcome: 'not-started', operations: [] };
        const refusal = plan.findings.find(({ severity }) => severity === 'refuse');
        const error = failure ?? refusal;
        const outcome = refusal ? 'refused' : 'failed';
        return { tenant, file, outcome, operations: [], ...(error && { error: shownError(error) }) };
    }
    logNeeds(run, plan, observations);
    const receipt = await applyTenant({
        context: run.context,
        session,
        plan,
        planned,
        only,
        listen: (change, state) => run.progress.step(tenant, change.address, change.title, state),
    });
    sessions.end(session);
    return receipt;
}
/** If a permission is missing, prints before the first write what these changes need of the provisioning client, and what it has. */
function logNeeds({ context }, { tenant: name, changes }, { tenant, subject }) {
    if (!subject || changes.length === 0)
        return;
    const needs = (0,permission_table/* permissionTable */.I4)({ changes, tenant, subject });
    if (needs.every(({ heldBy }) => heldBy.length > 0))
        return;
    const width = Math.max(...needs.map(({ needed }) => needed.length));
    context.log.info(`${name}: permissions of the provisioning client`);
    for (const { needed, heldBy, add } of needs) {
        const held = heldBy.length > 0 ? `has it from ${heldBy.join(', ')}` : `lacking. ${add ?? ''}`;
        context.log.info(`  ${needed.padEnd(width)}  ${held}`);
    }
}
/** Distinguishes partly applied from failed: some changes were made, and the next run continues. */
function applyResult(receipts) {
    const outcomes = new Set(receipts.map(({ outcome }) => outcome));
    const isUnfinished = ['failed', 'refused', 'not-started'].some((each) => outcomes.has(each));
    if (outcomes.has('partial') || (isUnfinished && outcomes.has('changed')))
        return 'partial';
    if (outcomes.has('failed') || outcomes.has('not-started'))
        return 'failed';
    if (outcomes.has('refused'))
        return 'refused';
    return outcomes.has('changed') ? 'changed' : 'clean';
}

// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
// EXTERNAL MODULE: ./src/app/commands/confirm.ts
var commands_confirm = __webpack_require__(24006);
// EXTERNAL MODULE: ./src/app/commands/load.ts
var load = __webpack_require__(67280);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/adapters/github/event.ts
var github_event = __webpack_require__(77694);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/core/approval/event.ts
var approval_event = __webpack_require__(6211);
// EXTERNAL MODULE: ./src/app/commands/result-files.ts + 5 modules
var result_files = __webpack_require__(85843);
// EXTERNAL MODULE: ./src/adapters/github/open.ts
var github_open = __webpack_require__(68760);
// EXTERNAL MODULE: ./src/adapters/github/answers.ts
var answers = __webpack_require__(87389);
;// CONCATENATED MODULE: ./src/adapters/github/tip.ts



const CONTENTS = { method: 'GET', needed: 'contents: read' };
const LINK = '120000';
/** Read from GitHub, because the event has the default branch at the start of the run. */
async function readTip(client) {
    const repository = await client.send({ ...CONTENTS, path: '', action: 'show the repository' });
    const branch = (0,answers/* textAt */.$6)(repository, 'default_branch');
    const path = `git/ref/heads/${branch.split('/').map(encodeURIComponent).join('/')}`;
    const ref = await client.send({ ...CONTENTS, path, action: `show where ${branch} is` });
    return { branch, commit: (0,answers/* textAt */.$6)(ref, 'object', 'sha') };
}
/** The entries of a tree, and whether GitHub omitted some because there are too many. */
async function readTree(client, sha, parameters = {}) {
    const request = { path: `git/trees/${sha}`, parameters, action: 'show the files of the default branch' };
    const answer = await client.send({ ...CONTENTS, ...request });
    const entries = (0,json/* valueAt */.fK)(answer, 'tree');
    if (!Array.isArray(entries))
        throw (0,errors/* problem */.CC)('github.answer', { what: 'tree' });
    return { entries: entries, isCut: (0,json/* valueAt */.fK)(answer, 'truncated') === true };
}
function blobOf(entry) {
    return { isLink: (0,json/* valueAt */.fK)(entry, 'mode') === LINK, sha: (0,answers/* textAt */.$6)(entry, 'sha') };
}
function parentsOf(path) {
    const parts = path.split('/').slice(0, -1);
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
/** Reads only the directories of the paths, one by one, for repositories with more files than GitHub lists at once. */
async function walk(client, commit, paths) {
    const directories = [...new Set(paths.flatMap(parentsOf))].toSorted((one, other) => one.length - other.length);
    const trees = new Map([['', commit]]);
    const found = new Map();
    for (const directory of directories) {
        const sha = trees.get(directory);
        if (sha === undefined)
            continue;
        const { entries, isCut } = await readTree(client, sha);
        if (isCut)
            throw (0,errors/* problem */.CC)('github.answer', { what: `whole list of ${directory || 'the repository'}` });
        for (const entry of entries) {
            const path = [...(directory === '' ? [] : [directory]), (0,answers/* textAt */.$6)(entry, 'path')].join('/');
            if ((0,json/* valueAt */.fK)(entry, 'type') === 'tree')
                trees.set(path, (0,answers/* textAt */.$6)(entry, 'sha'));
            else
                found.set(path, blobOf(entry));
        }
    }
    return found;
}
/**
 * The blobs of a commit at these paths; a missing path is omitted. One request, unless the repository has more than 100,000
 * files, the limit of GitHub: then one for each directory of the paths. @throws HybridError `github.*`
 */
async function blobsAt(client, commit, paths) {
    const { entries, isCut } = await readTree(client, commit, { recursive: '1' });
    if (isCut)
        return walk(client, commit, paths);
    const wanted = new Set(paths);
    const found = entries.filter((entry) => wanted.has((0,answers/* textAt */.$6)(entry, 'path')));
    return new Map(found.map((entry) => [(0,answers/* textAt */.$6)(entry, 'path'), blobOf(entry)]));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/app/commands/reviewed/git-path.ts



/** Maximum number of links, as in Linux. */
const MOST_LINKS = 40;
function blobId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * The possible git blobs of a checked-out text. With `core.autocrlf`, as on Windows, a checkout replaces LF by CRLF,
 * and YAML reads both the same. Any other conversion (a filter, Git LFS, an encoding) counts as a difference.
 */
function blobsOf(bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    if (!text.includes('\r\n'))
        return [blobId(bytes)];
    return [blobId(bytes), blobId(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'))];
}
/** The nearest parent directory with `.git`; otherwise the workspace, for a checkout without git. */
async function rootOf(directory, workspace) {
    for (let each = directory;; each = (0,external_node_path_.dirname)(each)) {
        if (await (0,promises_.lstat)((0,external_node_path_.join)(each, '.git')).catch(() => undefined))
            return each;
        if (each === workspace || each === (0,external_node_path_.dirname)(each))
            return workspace;
    }
}
async function firstLink(root, names) {
    for (const [index] of names.entries()) {
        const path = (0,external_node_path_.join)(root, ...names.slice(0, index + 1));
        if ((await (0,promises_.lstat)(path)).isSymbolicLink())
            return { index, target: await (0,promises_.readlink)(path) };
    }
    return undefined;
}
/**
 * All paths of the repository that decide the content of a file: links to it, then the file itself. @param file relative to
 * `directory` @param blobs of the bytes that were read @returns undefined for a file outside of the repository
 */
async function gitPathsOf(file, { directory, blobs }) {
    const workspace = await (0,promises_.realpath)(directory);
    let current = (0,external_node_path_.resolve)(workspace, file);
    const root = await rootOf(await (0,promises_.realpath)((0,external_node_path_.dirname)(current)), workspace);
    const paths = [];
    for (let hop = 0; hop < MOST_LINKS; hop += 1) {
        const way = (0,external_node_path_.relative)(root, current);
        const names = way.split(external_node_path_.sep);
        if ((0,external_node_path_.isAbsolute)(way) || names[0] === '..')
            return undefined;
        const link = await firstLink(root, names);
        if (!link)
            return [...paths, { path: names.join('/'), isLink: false, blobs }];
        const { index, target } = link;
        paths.push({ path: names.slice(0, index + 1).join('/'), isLink: true, blobs: [blobId(Buffer.from(target))] });
        current = (0,external_node_path_.resolve)(root, ...names.slice(0, index), target, ...names.slice(index + 1));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/app/commands/reviewed/current-files.ts







const MOST_NAMES = 10;
function isCurrent({ path, isLink, blobs }, tip) {
    const there = tip.get(path);
    return there !== undefined && there.isLink === isLink && blobs.includes(there.sha);
}
function notAsked(cause) {
    const { message, fix = '' } = (0,errors/* asHybridError */.bS)(cause);
    return (0,base_message/* formatMessage */.h)('tip.unknown', { reason: message, remedy: fix && ` ${fix}` });
}
function differs(files, tip, event) {
    const short = (commit) => commit.slice(0, 12);
    const names = files.map(({ plan: { tenant, file } }) => `${tenant} (${file})`);
    const values = {
        commit: short(event.commit),
        branch: tip.branch,
        tip: short(tip.commit),
        files: (0,base_text/* shortList */.pg)(names, MOST_NAMES),
    };
    if (files.some(({ paths }) => paths === undefined))
        return (0,base_message/* formatMessage */.h)('tip.differs#outside', values);
    return (0,base_message/* formatMessage */.h)(tip.commit === event.commit ? 'tip.differs#written' : 'tip.differs', values);
}
async function comparedWithTip(run, plan, { contents }, event) {
    const { context, directory } = run;
    const applied = plan.tenants.filter((each) => each.changes.length > 0 && !each.failure && !(0,hash/* isRefused */.H0)(each));
    const files = await Promise.all(applied.map(async (each) => {
        const blobs = contents.get(each.file) ?? [];
        return { plan: each, paths: await gitPathsOf(each.file, { directory, blobs }) };
    }));
    const client = await (0,github_open/* openGitHub */.o)(context);
    const tip = await readTip(client);
    const paths = files.flatMap((file) => (file.paths ?? []).map(({ path }) => path));
    const there = await blobsAt(client, tip.commit, paths);
    const differing = files.filter((file) => !file.paths?.every((path) => isCurrent(path, there)));
    return differing.length > 0 ? differs(differing, tip, event) : undefined;
}
/**
 * Never applies older content over newer: the files of the tenants to change have to equal those at the tip of the default branch.
 * Checked once, directly before the first write, because a run may have waited in a queue behind another merge, or may be run
 * again after it. Files of other tenants do not count. Cost: three requests to GitHub for each job that changes something.
 */
function checkCurrentFiles(run, event) {
    return (plan, found) => comparedWithTip(run, plan, found, event).catch(notAsked);
}

// EXTERNAL MODULE: ./src/app/commands/reviewed/plan-refusal.ts
var plan_refusal = __webpack_require__(90398);
// EXTERNAL MODULE: ./src/app/commands/reviewed/pull-request-check.ts
var pull_request_check = __webpack_require__(76610);
;// CONCATENATED MODULE: ./src/app/commands/reviewed/check.ts










const anything = () => undefined;
const MOST_CHANGES = 5;
/** Starting a rotation approves only the rotation, not other changes of the file. */
const requireOnlyRotation = ({ hash }, { beyondRotation }) => {
    const beyond = beyondRotation();
    if (beyond.length === 0)
        return undefined;
    const names = beyond.flatMap(({ tenant, changes }) => changes.map(({ address }) => `${tenant} ${address}`));
    const changes = (0,base_text/* shortList */.pg)(names, MOST_CHANGES);
    return { ...(0,base_message/* formatMessage */.h)('rotate.not-approved', { changes, hash }), unreviewed: beyond };
};
/** Inside GitHub Actions, a plan without a review is refused unless the workflow explicitly accepts it. */
const refuseUnreviewed = ({ hash }) => (0,base_message/* formatMessage */.h)('review.missing', { hash });
/** The check of an apply. @throws Refusal inside Actions for an event or branch that must not change anything */
async function checkOf(run, request) {
    const event = await (0,github_event/* readEvent */.j)(run.context.environment);
    if (event)
        (0,approval_event/* requireTrusted */.r)(event, request.command);
    const check = await planCheckOf(run, request, event);
    if (!event)
        return check;
    const isCurrent = checkCurrentFiles(run, event);
    return async (plan, found) => (await check(plan, found)) ?? isCurrent(plan, found);
}
async function planCheckOf(run, request, event) {
    const { command, planFile, acceptCurrentPlan } = request;
    if (planFile !== undefined)
        return (0,plan_refusal/* checkAgainst */.Yo)(await (0,result_files/* readPlanFile */.w)((0,external_node_path_.resolve)(run.directory, planFile)));
    if (acceptCurrentPlan !== undefined)
        return (0,plan_refusal/* checkAccepted */.a1)(acceptCurrentPlan);
    if (!event)
        return anything;
    if (command === 'rotate')
        return requireOnlyRotation;
    const reviewKey = run.context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
    return reviewKey ? (0,pull_request_check/* checkPullRequest */.f)(run.context, event, reviewKey) : refuseUnreviewed;
}
/** There are no changes, but the given plan has some: it was already applied, or is not a plan of this apply. */
async function warnUnused({ context, directory }, planFile) {
    if (!(0,hash/* hasWork */.OJ)(await (0,result_files/* readPlanFile */.w)((0,external_node_path_.resolve)(directory, planFile))))
        return;
    context.log.warn(`There are no changes left, although ${planFile} has some. They were already made, or belong to a rotation, which only rotate continues`);
}

;// CONCATENATED MODULE: ./src/app/commands/apply.ts










/** A client that is in no file is a typing error, and must not look like a rotation with no changes. @throws HybridError `usage` */
function requireClient({ clients }, tenants) {
    const key = clients === 'all' ? undefined : clients[0];
    const keys = [...new Set(tenants.flatMap((tenant) => tenant.clients.map((client) => client.key)))];
    if (key === undefined || keys.includes(key))
        return;
    const words = ['saml', 'clients', 'all', ...keys];
    throw (0,errors/* problem */.CC)('usage#client', { key, hint: (0,suggestion/* didYouMean */.a)(key, words), words: words.join(', ') });
}
/**
 * Applies the reviewed plan. While a person is asked, no session stays open: the plan on the screen counts as reviewed, and is
 * compared with the current plan after the answer. Cost: every tenant is read twice.
 */
async function applyReviewed(run, request) {
    const { files, intent, planFile } = request;
    const check = await checkOf(run, request);
    const { tenants, sources } = await (0,load/* loadFiles */.a)(run, files);
    if (intent.rotate)
        requireClient(intent.rotate, tenants);
    const contents = () => new Map(sources.map(({ file, bytes }) => [file, blobsOf(bytes)]));
    const applied = (extra) => apply(run, {
        tenants,
        intent,
        approve: async (found, beyondRotation) => (await check(found, { contents: contents(), beyondRotation })) ?? extra(found),
    });
    const { command } = request;
    const { confirm } = run;
    let outcome = await applied((found) => (confirm && (0,commands_confirm/* countChanging */.jA)(found) > 0 ? asked(command) : undefined));
    if (confirm && outcome.refusal?.code === asked(command).code) {
        await (0,commands_confirm/* requireYes */.FL)(outcome.plan, command, confirm);
        outcome = await applied((0,plan_refusal/* checkAgainst */.Yo)(outcome.plan));
    }
    if (outcome.result === 'clean' && planFile !== undefined)
        await warnUnused(run, planFile);
    return outcome;
}
/** The refusal until the question is answered. */
const asked = (command) => (0,base_message/* formatMessage */.h)('apply.not-confirmed', { command });
/** The rotation in the intent. @throws HybridError if it is not clear what to rotate */
function rotationOf({ what, strategy = 'side-by-side' }) {
    if (what === undefined)
        throw (0,errors/* problem */.CC)('usage#what');
    if (what === 'clients')
        return { strategy, clients: 'all', samlKey: false };
    if (what === 'all')
        return { strategy, clients: 'all', samlKey: strategy === 'side-by-side' };
    if (what !== 'saml')
        return { strategy, clients: [what], samlKey: false };
    if (strategy === 'reset')
        throw (0,errors/* problem */.CC)('usage#reset');
    return { strategy, clients: [], samlKey: true };
}
/** A rotation is a plan with one more credential version. */
async function rotate(run, request) {
    const rotation = rotationOf(request);
    const intent = { ...request.intent, rotate: rotation };
    if (!request.dryRun)
        return applyReviewed(run, { ...request, intent });
    const { tenants } = await (0,load/* loadFiles */.a)(run, request.files);
    requireClient(rotation, tenants);
    return (0,plan.plan)(run, { tenants, intent });
}


/***/ }),

/***/ 24006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ isYes),
/* harmony export */   FL: () => (/* binding */ requireYes),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   hf: () => (/* binding */ asksFirst),
/* harmony export */   jA: () => (/* binding */ countChanging)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40766);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90299);



/** Whether a command asks before it changes a service. Without a terminal it does not: no one could answer, and scripts rely on it. */
function asksFirst({ command, dryRun = false }, { isTerminal, isCI, yes }) {
    const changes = command === 'apply' || (command === 'rotate' && !dryRun);
    return changes && isTerminal && !isCI && !yes;
}
/** How many tenants an apply of this plan would change, without those that are refused or could not be read. */
function countChanging({ tenants }) {
    return tenants.filter((plan) => plan.changes.length > 0 && !plan.failure && !(0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0)(plan)).length;
}
function questionOf(plan) {
    return `Apply these changes to ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(countChanging(plan), 'tenant')}? [y/N] `;
}
/** Any other answer is no, also the end of input. */
function isYes(answer) {
    return /^\s*y(es)?\s*$/i.test(answer ?? '');
}
/** @throws HybridError if the answer is not yes */
async function requireYes(plan, command, confirm) {
    if (!(await confirm(plan)))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('apply.not-confirmed', { command });
}


/***/ }),

/***/ 90398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ isAltered),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   a1: () => (/* binding */ checkAccepted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29662);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54307);



function changedTenants(reviewed, now) {
    const names = new Set([...reviewed.tenants, ...now.tenants].map(({ tenant }) => tenant));
    const hashOf = (plan, name) => (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .Cs)(plan.tenants.filter(({ tenant }) => tenant === name)).hash;
    const differing = [...names].filter((name) => hashOf(reviewed, name) !== hashOf(now, name));
    return differing.join(', ');
}
/** Whether a plan file was changed after it was written. */
function isAltered({ tenants, hash }) {
    return (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .Cs)(tenants).hash !== hash;
}
/** Allows only the changes of a plan file. */
function checkAgainst(reviewed) {
    return (now) => {
        if (isAltered(reviewed))
            return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('plan.altered');
        if (reviewed.hash === now.hash)
            return undefined;
        const hashes = { now: now.hash.slice(0, 12), reviewed: reviewed.hash.slice(0, 12) };
        return (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('plan.outdated', { ...hashes, tenants: changedTenants(reviewed, now) });
    };
}
/** Allows only the plan with this hash. @throws HybridError if the text is neither a hash nor true */
function checkAccepted(text) {
    if (text === 'true')
        return () => undefined;
    const hashes = text.split(/[\s,]+/).filter((word) => word !== '');
    if (hashes.length === 0 || !hashes.every((word) => /^[0-9a-f]{64}$/.test(word)))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('input.accept-current-plan');
    return ({ hash }) => hashes.includes(hash) ? undefined : (0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('plan.not-accepted', { hash, accepted: hashes.join(', ') });
}


/***/ })

};
