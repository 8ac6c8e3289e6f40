export const id = 35;
export const ids = [35,448];
export const modules = {

/***/ 5448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyReviewed: () => (/* binding */ applyReviewed),
  requireClient: () => (/* binding */ requireClient)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"genesys-hybrid","rE":"0.1.0"}');
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/core/receipt.ts
var core_receipt = __webpack_require__(8255);
// EXTERNAL MODULE: ./src/core/order.ts
var order = __webpack_require__(92831);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/engine/plan-tenant.ts + 5 modules
var plan_tenant = __webpack_require__(97437);
;// CONCATENATED MODULE: ./src/engine/apply-tenant.ts






/** Does what the plan of one tenant says, and stops it at its first failure. Never throws: the receipt tells. */
async function applyTenant(parts) {
    const { plan } = parts;
    const base = headOf(parts);
    if (plan.failure)
        return { ...base, outcome: 'failed', operations: [], error: shownError(plan.failure) };
    if ((0,hash/* isRefused */.H0)(plan))
        return { ...base, outcome: 'refused', operations: plan.changes.map(notStarted) };
    if (plan.changes.length === 0)
        return { ...base, outcome: 'clean', operations: [] };
    try {
        const work = await prepare(parts);
        const operations = await runChanges(parts, work);
        return { ...base, outcome: outcomeOf(operations, work.state), operations };
    }
    catch (error) {
        const shown = recordedError(error);
        const outcome = /^((store|preflight)\.|custody\.other-owner$)/.test(shown.code) ? 'refused' : 'failed';
        return { ...base, outcome, operations: plan.changes.map(notStarted), error: shown };
    }
}
function headOf({ plan, session, only }) {
    const { clientId: provisioner, tenant } = session;
    return {
        tenant: plan.tenant,
        file: plan.file,
        asked: (0,core_receipt/* askedHash */.j)(tenant),
        ...(provisioner !== undefined && { provisioner }),
        ...(only && { only }),
    };
}
/** The last questions before the first write, and the first write: the store knows what is going to be made. */
async function prepare(parts) {
    const { context, session, planned } = parts;
    const { prover, makeKey } = session;
    const writers = await session.openWriters();
    const known = (0,plan_tenant/* knownOf */.bz)(planned.scene);
    const scope = { ...planned.scene, context, known, writers, prover, makeKey };
    const comparison = (0,plan_tenant/* comparisonOf */.jb)(planned.scene, known, await announce(parts, scope));
    return { scope, comparison, state: { stopped: false, refused: false } };
}
/** In one write: the key of fingerprints, if there is none, and all that is going to be made. Gives that key. */
async function announce({ planned, plan }, scope) {
    const { context, writers } = scope;
    const { fingerprintKey: known } = scope.snapshot.entry;
    const isKeyNeeded = known === undefined && scope.tenant.secrets.store !== 'env';
    const announced = plan.changes.map((change) => operationOf(change, planned).announce(scope));
    // What is sure to be kept needs the store's leave, which is asked for while the key is made.
    const isKept = isKeyNeeded || plan.changes.some((change) => (0,list/* typeOf */.QP)(change).alwaysAnnounces);
    const [edits] = await Promise.all([editsOf(announced), isKept && writers.custody.checkWritable()]);
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
async function editsOf(announced) {
    return (await Promise.all(announced)).filter((edit) => edit !== undefined);
}
/** Each change begins when everything that it needs is finished; what needs nothing of one another runs side by side. */
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
        ...named(change),
        ...{ started, finished: context.clock.now().toISOString(), correlationIds: [...correlationIds] },
    });
    try {
        const write = () => operation.write(work.scope);
        const { known, facts } = await context.trace.collect((id) => correlationIds.add(id), write);
        work.scope.known.set(change.address, known);
        listen(change, 'done');
        return { ...told(), outcome: 'done', fields: fieldsOf(operation, work), facts };
    }
    catch (error) {
        work.state.stopped = true;
        // A guard that found the world changed: with nothing done before it, nothing was done at all.
        work.state.refused ||= error instanceof errors/* Refusal */.P_;
        listen(change, 'failed');
        return { ...told(), outcome: 'failed', fields: (0,core_receipt/* plannedFields */.qE)(change), error: recordedError(error), facts: [] };
    }
}
/** Compared once more: a reference that stood for several values, such as all trusted certificates, is now all of them. */
function fieldsOf({ change, compareAgain }, { comparison, scope }) {
    return (0,core_receipt/* settledFields */.RF)(change, compareAgain(scope, comparison), comparison);
}
function named({ address, title, action }) {
    return { address, title, action };
}
function notStarted(change) {
    return {
        ...named(change),
        outcome: 'not-started',
        correlationIds: [],
        fields: (0,core_receipt/* plannedFields */.qE)(change),
        facts: [],
    };
}
function recordedError(error) {
    return shownError((0,errors/* asHybridError */.bS)(error));
}
/** Without the place in the file, which a receipt does not know. */
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
// EXTERNAL MODULE: ./src/core/rotation/generations.ts
var generations = __webpack_require__(70585);
;// CONCATENATED MODULE: ./src/engine/beyond-rotation.ts







/**
 * Clients that are asked for, with the next version that the store has announced, or that their age calls for. Only beside one
 * that works: where the one in use is gone, more than a rotation is to be done.
 */
function clientSteps({ tenant, snapshot: { entry } }, rotate, { known }) {
    return tenant.clients.flatMap(({ key }) => {
        const kept = (0,generations/* generationsOf */.xi)(entry, key);
        if (!isAsked(key, rotate) || kept.active === undefined)
            return [];
        const next = kept.next ?? (0,generations/* freeNumber */.oy)(kept.generations);
        const from = (0,addresses/* clientAddressOf */.De)(key, kept.active);
        if (known.get({ ref: from, field: 'secret' }) === undefined)
            return [];
        return [{ from, to: (0,addresses/* clientAddressOf */.De)(key, next), names: [`${key}#${kept.active}`, `${key}#${next}`] }];
    });
}
function keySteps({ snapshot }, rotate) {
    const { samlKey } = snapshot.entry;
    const { current, next = (0,generations/* freeKeyNumber */.L8)(samlKey) } = samlKey;
    if (!rotate.samlKey || current === undefined || !(0,rotation_document/* currentKey */.Fo)(samlKey))
        return [];
    const [from, to] = [(0,addresses/* keyAddress */.K)(current), (0,addresses/* keyAddress */.K)(next)];
    return [{ from, to, names: [from, to] }];
}
function isAsked(key, { clients }) {
    return clients === 'all' || clients.includes(key);
}
function resetsOf({ tenant, snapshot: { entry } }, rotate) {
    if (rotate.strategy !== 'reset')
        return [];
    return tenant.clients.flatMap(({ key }) => {
        const { active } = (0,generations/* generationsOf */.xi)(entry, key);
        return active !== undefined && isAsked(key, rotate) ? [(0,addresses/* clientAddressOf */.De)(key, active)] : [];
    });
}
function stepsOf(observations, rotate, comparison) {
    const keys = keySteps(observations, rotate);
    const fingerprintOf = (ref) => comparison.known.get({ ref, field: 'fingerprint' });
    return {
        steps: [...clientSteps(observations, rotate, comparison), ...keys],
        resets: resetsOf(observations, rotate),
        coming: keys.map(({ to }) => fingerprintOf(to)).filter((each) => typeof each === 'string'),
    };
}
function sourceOf({ after, from }) {
    if (from)
        return from;
    if ((0,diff/* isReference */.A_)(after))
        return after;
    return typeof after === 'object' && 'secret' in after ? after.from : undefined;
}
/** Whether a value of the transaction object is the one that goes out of use: anything else was changed by somebody. */
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
    const source = sourceOf(field);
    if (!source)
        return false;
    if (source.field === 'secret' && resets.includes(source.ref))
        return field.before !== undefined;
    const rotated = steps.find(({ to }) => to === source.ref);
    return rotated !== undefined && isOf(field.before, comparison, { ref: rotated.from, field: source.field });
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The next certificate comes, and none goes. */
function isTrust({ field, before, after }, { steps, coming }) {
    if (field !== 'certificates')
        return false;
    if ((0,diff/* isReference */.A_)(after))
        return steps.some(({ to }) => to === after.ref);
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
    // What an earlier rotation has retired is due by settings of the file, which nobody may have approved.
    if ((0,list/* typeOf */.QP)(change).isStepOfRotation)
        return isNamed && action !== 'delete';
    return fields.length > 0 && ownFields(change, steps, comparison).length === fields.length;
}
/**
 * What would change besides the rotation that is asked for: the plan without it, from the same observations, less what continues
 * rotations. Nothing where no rotation is asked for. Pure.
 */
function beyondRotation(observations, intent) {
    const { rotate, ...without } = intent;
    if (!rotate)
        return [];
    const comparison = (0,plan_tenant/* comparisonOf */.jb)(observations, (0,plan_tenant/* knownOf */.bz)((0,plan_tenant/* sceneOf */.cO)(observations, without)));
    const steps = stepsOf(observations, rotate, comparison);
    return (0,plan_tenant/* planFrom */.MI)(observations, without).plan.changes.filter((change) => !belongs(change, steps, comparison));
}

// EXTERNAL MODULE: ./src/engine/look.ts + 2 modules
var look = __webpack_require__(91170);
// EXTERNAL MODULE: ./src/engine/permission-table.ts
var permission_table = __webpack_require__(32766);
;// CONCATENATED MODULE: ./src/engine/apply.ts








/**
 * Fewer than are looked at: each makes an RSA key, so ten keep two processors busy at 50 ms to the services, and what one of them does
 * wrong it does ten times before anybody can stop it (docs/performance.md).
 */
const APPLIES_AT_ONCE = 10;
/** Plans again, compares with what was reviewed, then does it. What is already as the file says needs nobody's review. */
function apply(run, options) {
    const started = run.context.clock.now().toISOString();
    const { intent, approve } = options;
    const goOn = async ({ looked, plan, sessions }) => {
        const beyond = () => looked.flatMap((each) => beyondOf(each, intent));
        const refusal = (0,hash/* hasWork */.OJ)(plan) ? await approve(plan, beyond) : undefined;
        if (refusal)
            return { result: 'refused', plan, refusal };
        const limit = (0,p_limit/* default */.A)(APPLIES_AT_ONCE);
        const work = { sessions, only: intent.only };
        const tenants = await Promise.all(looked.splice(0).map((each) => limit(() => applyOne(each, run, work))));
        const tool = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };
        const origin = (0,core_receipt/* originOf */.yv)(run.context.environment);
        const finished = run.context.clock.now().toISOString();
        const receipt = { format: 1, tool, ...origin, planHash: plan.hash, started, finished, tenants };
        return { result: applyResult(tenants), plan, receipt };
    };
    return (0,look/* withLook */.Qk)(run, options, { purpose: 'change', goOn });
}
function beyondOf({ plan: { tenant }, observations }, intent) {
    const changes = observations ? beyondRotation(observations, intent) : [];
    return changes.length > 0 ? [{ tenant, changes, isPart: false }] : [];
}
async function applyOne({ plan, session, planned, observations }, run, { sessions, only }) {
    const { tenant, file, failure } = plan;
    if (!session || !planned || !observations || failure) {
        const refusal = plan.findings.find(({ severity }) => severity === 'refuse');
        const error = failure ?? refusal;
        const outcome = refusal ? 'refused' : 'failed';
        return { tenant, file, outcome, operations: [], ...(error && { error: shownError(error) }) };
    }
    tellNeeds(run, plan, observations);
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
/** Before the first write: what these changes need of the provisioning client, and what it holds of it. */
function tellNeeds({ context }, { tenant: name, changes }, { tenant, subject }) {
    if (!subject || changes.length === 0)
        return;
    const needs = (0,permission_table/* permissionTable */.I4)({ changes, tenant, subject });
    const width = Math.max(...needs.map(({ needed }) => needed.length));
    context.log.info(`${name}: the provisioning client needs and holds`);
    for (const { needed, heldBy, add } of needs) {
        const held = heldBy.length > 0 ? `held by ${heldBy.join(', ')}` : `lacking. ${add ?? ''}`;
        context.log.info(`  ${needed.padEnd(width)}  ${held}`);
    }
}
/** Partly applied is told apart from failed: something was done, and the next run goes on. */
function applyResult(receipts) {
    const outcomes = new Set(receipts.map(({ outcome }) => outcome));
    const stopped = outcomes.has('failed') || outcomes.has('refused');
    if (outcomes.has('partial') || (stopped && outcomes.has('changed')))
        return 'partial';
    if (outcomes.has('failed'))
        return 'failed';
    if (outcomes.has('refused'))
        return 'refused';
    return outcomes.has('changed') ? 'changed' : 'clean';
}

// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
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
// EXTERNAL MODULE: ./src/app/commands/given-files.ts + 5 modules
var given_files = __webpack_require__(29273);
// EXTERNAL MODULE: ./src/adapters/github/client.ts
var github_client = __webpack_require__(45423);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/adapters/github/errors.ts
var github_errors = __webpack_require__(4807);
;// CONCATENATED MODULE: ./src/adapters/github/tip.ts



const CONTENTS = { method: 'GET', needed: 'contents: read' };
const LINK = '120000';
/** Asked of GitHub and not taken from the event, which says what was the default branch when the run was started. */
async function readTip(client) {
    const repository = await client.send({ ...CONTENTS, path: '', action: 'show the repository' });
    const branch = (0,github_client/* textAt */.$6)(repository, 'default_branch');
    const path = `git/ref/heads/${branch.split('/').map(encodeURIComponent).join('/')}`;
    const ref = await client.send({ ...CONTENTS, path, action: `show where ${branch} is` });
    return { branch, commit: (0,github_client/* textAt */.$6)(ref, 'object', 'sha') };
}
async function readTree(client, sha, parameters = {}) {
    const request = { path: `git/trees/${sha}`, parameters, action: 'show the files of the default branch' };
    const answer = await client.send({ ...CONTENTS, ...request });
    const entries = (0,json.at)(answer, 'tree');
    if (!Array.isArray(entries))
        throw (0,github_errors/* unexpectedAnswer */.au)('tree');
    return { entries, isCut: (0,json.at)(answer, 'truncated') === true };
}
function blobOf(entry) {
    return { isLink: (0,json.at)(entry, 'mode') === LINK, sha: (0,github_client/* textAt */.$6)(entry, 'sha') };
}
function parentsOf(path) {
    const parts = path.split('/').slice(0, -1);
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
/** Directory by directory, only those on the way: for repositories with more files than GitHub lists at once. */
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
            throw (0,github_errors/* unexpectedAnswer */.au)(`whole list of ${directory || 'the repository'}`);
        for (const entry of entries) {
            const path = [...(directory === '' ? [] : [directory]), (0,github_client/* textAt */.$6)(entry, 'path')].join('/');
            if ((0,json.at)(entry, 'type') === 'tree')
                trees.set(path, (0,github_client/* textAt */.$6)(entry, 'sha'));
            else
                found.set(path, blobOf(entry));
        }
    }
    return found;
}
/**
 * What a commit has at these paths; a path that it does not have is left out. One request, except where the repository has more
 * files than GitHub lists at once (100,000): then one for each directory on the way.
 * @throws HybridError `github.*`
 */
async function blobsAt(client, commit, paths) {
    const { entries, isCut } = await readTree(client, commit, { recursive: '1' });
    if (isCut)
        return walk(client, commit, paths);
    const wanted = new Set(paths);
    const found = entries.filter((entry) => wanted.has((0,github_client/* textAt */.$6)(entry, 'path')));
    return new Map(found.map((entry) => [(0,github_client/* textAt */.$6)(entry, 'path'), blobOf(entry)]));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/app/commands/reviewed/git-path.ts



/** As many links as Linux follows. */
const MOST_LINKS = 40;
function blobId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * The blobs that git may have for the bytes of a checked-out text. With `core.autocrlf`, as on Windows, a checkout writes CRLF for LF,
 * and YAML reads both alike. Any other conversion (a filter, Git LFS, an encoding) counts as a difference.
 */
function blobsOf(bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    if (!text.includes('\r\n'))
        return [blobId(bytes)];
    return [blobId(bytes), blobId(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'))];
}
async function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
function isInside(directory, path) {
    const way = (0,external_node_path_.relative)(directory, path);
    return !(0,external_node_path_.isAbsolute)(way) && way.split(external_node_path_.sep)[0] !== '..';
}
/** The nearest directory above with `.git` in it; else the workspace, which a checkout without git leaves without one. */
async function rootOf(directory, workspace) {
    for (let each = directory;; each = (0,external_node_path_.dirname)(each)) {
        if (await isThere((0,external_node_path_.join)(each, '.git')))
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
 * Every path of the repository that decides what a file says: links on the way, then the file itself.
 * @param file from `directory`
 * @param blobs of the bytes that were read
 * @returns undefined for a file outside of the repository
 */
async function gitPathsOf(file, { directory, blobs }) {
    const workspace = await (0,promises_.realpath)(directory);
    let current = (0,external_node_path_.resolve)(workspace, file);
    const root = await rootOf(await (0,promises_.realpath)((0,external_node_path_.dirname)(current)), workspace);
    const paths = [];
    for (let hop = 0; hop < MOST_LINKS; hop += 1) {
        if (!isInside(root, current))
            return undefined;
        const names = (0,external_node_path_.relative)(root, current).split(external_node_path_.sep);
        const link = await firstLink(root, names);
        if (!link)
            return [...paths, { path: names.join('/'), isLink: false, blobs }];
        const { index, target } = link;
        paths.push({
            path: names.slice(0, index + 1).join('/'),
            isLink: true,
            blobs: [blobId(Buffer.from(target))],
        });
        current = (0,external_node_path_.resolve)(root, ...names.slice(0, index), target, ...names.slice(index + 1));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/app/commands/reviewed/current-files.ts






const MOST_NAMES = 10;
function isCurrent({ paths }, tip) {
    return (paths?.every(({ path, isLink, blobs }) => {
        const there = tip.get(path);
        return there !== undefined && there.isLink === isLink && blobs.includes(there.sha);
    }) ?? false);
}
function notAsked(cause) {
    const { message, fix = '' } = (0,errors/* asHybridError */.bS)(cause);
    return {
        code: 'tip.unknown',
        message: `cannot compare the tenant files with the default branch, so they may be older than what was merged: ${message}`,
        fix: `Nothing was changed. ${fix}`.trim(),
    };
}
function differs(files, tip, event) {
    const short = (commit) => commit.slice(0, 12);
    const names = files.map(({ plan: { tenant, file } }) => `${tenant} (${file})`);
    const message = `the tenant files of this run (commit ${short(event.commit)}) are not those of ${tip.branch} now (commit ${short(tip.commit)}): ${(0,base_text/* listed */.K)(names, MOST_NAMES)}`;
    const isSameCommit = tip.commit === event.commit;
    const outside = files.some(({ paths }) => paths === undefined);
    const fix = outside
        ? `Keep the tenant files in the repository of this workflow, on ${tip.branch}.`
        : isSameCommit
            ? 'Apply the files as they are checked out: no step before may write them, and no filter (Git LFS, an encoding) may convert them.'
            : `Start the workflow again from ${tip.branch} by hand ("Run workflow"): the tip is applied. "Re-run jobs" takes the old commit again.`;
    return { code: 'tip.differs', message, fix: `Nothing was changed. ${fix}` };
}
async function comparedWithTip(run, plan, { contents }, event) {
    const { context, directory } = run;
    const applied = plan.tenants.filter((each) => each.changes.length > 0 && !each.failure && !(0,hash/* isRefused */.H0)(each));
    const files = await Promise.all(applied.map(async (each) => {
        const blobs = contents.get(each.file) ?? [];
        return { plan: each, paths: await gitPathsOf(each.file, { directory, blobs }) };
    }));
    const client = (0,github_client/* openGitHub */.o6)(context);
    const tip = await readTip(client);
    const paths = files.flatMap((file) => (file.paths ?? []).map(({ path }) => path));
    const there = await blobsAt(client, tip.commit, paths);
    const differing = files.filter((file) => !isCurrent(file, there));
    return differing.length > 0 ? differs(differing, tip, event) : undefined;
}
/**
 * Older content is never applied over newer: the files of the tenants that are about to be changed have to be those at the tip of the
 * default branch. Asked once, right before the first write, because a run may have waited in a queue behind another merge, or be run
 * again after it. Files of other tenants do not count. Price: three requests to GitHub for each job that changes something.
 */
function checkCurrentFiles(run, event) {
    return (plan, found) => comparedWithTip(run, plan, found, event).catch(notAsked);
}

// EXTERNAL MODULE: ./src/app/commands/reviewed/plan-refusal.ts
var plan_refusal = __webpack_require__(90398);
// EXTERNAL MODULE: ./src/adapters/github/comments.ts
var github_comments = __webpack_require__(18598);
// EXTERNAL MODULE: ./src/adapters/github/pull-requests.ts
var pull_requests = __webpack_require__(19894);
// EXTERNAL MODULE: ./src/core/approval/review.ts
var approval_review = __webpack_require__(29519);
// EXTERNAL MODULE: ./src/app/commands/reviewed/sealed-comment.ts
var sealed_comment = __webpack_require__(44600);
;// CONCATENATED MODULE: ./src/app/commands/reviewed/pull-request-check.ts





/** How to go on, with the hash at its end, so that it can be copied. */
function goOn(plan) {
    return `Nothing was changed. Look at what is to be done now; to apply exactly that, start this workflow by hand with accept-current-plan: ${plan.hash}`;
}
function refuse(code, message) {
    return (plan) => ({ code: `review.${code}`, message, fix: goOn(plan) });
}
function differenceText({ tenant, changes, isPart }) {
    if (isPart)
        return `${tenant} (a part of what was reviewed is no longer to be done)`;
    return `${tenant} (${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} not reviewed)`;
}
function checkReviewed({ review, sealer, event }) {
    return (plan) => {
        const differing = (0,approval_review/* unreviewed */.tj)(plan, review, { sealer, isRerun: event.attempt > 1 });
        if (differing.length === 0)
            return undefined;
        const message = `what is to be done now is not what was reviewed in pull request #${review.pull}: it differs for ${differing.map(differenceText).join(', ')}`;
        return { code: 'review.outdated', message, fix: goOn(plan), unreviewed: differing };
    };
}
/**
 * Only what the comment of the merged pull request says. Asked before anything is looked at.
 * @throws HybridError where GitHub cannot be asked; Refusal for a key that is too short
 */
async function checkPullRequest(context, event, key) {
    const sealer = (0,approval_review/* sealerOf */.K$)(context.seal(key));
    const { commit, defaultBranch: branch = '', repository } = event;
    if (event.name !== 'push') {
        return refuse('by-hand', `nothing that was reviewed belongs to the event ${event.name}`);
    }
    const client = (0,github_client/* openGitHub */.o6)(context);
    const pull = await (0,pull_requests/* mergedPull */.Cl)(client, { commit, branch });
    if (!pull)
        return refuse('none', `commit ${commit.slice(0, 12)} was not merged into ${branch} by a pull request`);
    const comments = [];
    for await (const comment of (0,github_comments/* trustedComments */.cC)(client, pull.number))
        comments.push(comment);
    const review = (0,sealed_comment/* reviewOf */.Q)(comments, { ...pull, repository }, sealer);
    if ('code' in review)
        return refuse(review.code, review.message);
    return checkReviewed({ review, sealer, event });
}

;// CONCATENATED MODULE: ./src/app/commands/reviewed/check.ts









const anything = () => undefined;
const MOST_CHANGES = 5;
/** Who dispatches a rotation asks for that, and not for what else the file says by now. */
const rotationAlone = ({ hash }, { beyondRotation }) => {
    const beyond = beyondRotation();
    if (beyond.length === 0)
        return undefined;
    const names = beyond.flatMap(({ tenant, changes }) => changes.map(({ address }) => `${tenant} ${address}`));
    return {
        code: 'rotate.not-approved',
        message: `this rotation would also change what nobody approved: ${(0,base_text/* listed */.K)(names, MOST_CHANGES)}`,
        fix: `Nothing was changed. Apply that first, then rotate; or look at the whole plan, and to carry it out in one run, start this workflow with accept-current-plan: ${hash}`,
        unreviewed: beyond,
    };
};
/** Inside GitHub Actions nothing is applied that nobody looked at, unless the workflow says so in so many words. */
const nothingSaid = ({ hash }) => ({
    code: 'review.missing',
    message: 'nothing says that this plan was reviewed',
    fix: `Give the input review-key, so that the plan of the merged pull request counts; or plan-file; or accept-current-plan: ${hash}`,
});
/** What an apply keeps to. @throws Refusal inside Actions, on an event or branch that must not change anything */
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
        return (0,plan_refusal/* checkAgainst */.Yo)(await (0,given_files.readPlanFile)((0,external_node_path_.resolve)(run.directory, planFile)));
    if (acceptCurrentPlan !== undefined)
        return (0,plan_refusal/* checkAccepted */.a1)(acceptCurrentPlan);
    if (!event)
        return anything;
    if (command === 'rotate')
        return rotationAlone;
    const key = run.context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
    return key ? checkPullRequest(run.context, event, key) : nothingSaid;
}
/** Nothing was to be done, and the plan that was given says otherwise: it was carried out before, or is not one of an apply. */
async function tellUnused({ context, directory }, planFile) {
    if (!(0,hash/* hasWork */.OJ)(await (0,given_files.readPlanFile)((0,external_node_path_.resolve)(directory, planFile))))
        return;
    context.log.warn(`${planFile} has changes, and none is left to make: they were made before, or they are those of a rotation, which only rotate makes`);
}

;// CONCATENATED MODULE: ./src/app/commands/apply.ts






/**
 * A client that no file has is a slip, and must not look like a rotation that had nothing to do.
 * @throws HybridError `usage`
 */
function requireClient({ clients }, tenants) {
    const key = clients === 'all' ? undefined : clients[0];
    const keys = [...new Set(tenants.flatMap((tenant) => tenant.clients.map((client) => client.key)))];
    if (key === undefined || keys.includes(key))
        return;
    const words = ['saml', 'clients', 'all', ...keys];
    throw (0,errors/* usageError */.Wp)(`none of the tenant files has a client "${key}"${(0,suggestion/* didYouMean */.a)(key, words)}`, `Write --what with one of ${words.join(', ')}.`);
}
/** Applies what was reviewed. */
async function applyReviewed(run, request) {
    const { files, intent, planFile } = request;
    const check = await checkOf(run, request);
    const { tenants, sources } = await (0,load/* loadFiles */.a)(run, files);
    if (intent.rotate)
        requireClient(intent.rotate, tenants);
    const contents = () => new Map(sources.map(({ file, bytes }) => [file, blobsOf(bytes)]));
    const outcome = await apply(run, {
        tenants,
        intent,
        approve: (plan, beyondRotation) => check(plan, { contents: contents(), beyondRotation }),
    });
    if (outcome.result === 'clean' && planFile !== undefined)
        await tellUnused(run, planFile);
    return outcome;
}


/***/ }),

/***/ 90398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VM: () => (/* binding */ alteredPlan),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   a1: () => (/* binding */ checkAccepted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _resources_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54307);


function changedTenants(reviewed, now) {
    const names = new Set([...reviewed.tenants, ...now.tenants].map(({ tenant }) => tenant));
    const hashOf = (plan, name) => (0,_resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .Cs)(plan.tenants.filter(({ tenant }) => tenant === name)).hash;
    const differing = [...names].filter((name) => hashOf(reviewed, name) !== hashOf(now, name));
    return `it differs for ${differing.join(', ')}`;
}
/** Why a plan from a file is not the one that was written there. */
function alteredPlan({ tenants, hash }, name, fix) {
    if ((0,_resources_list_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .Cs)(tenants).hash === hash)
        return undefined;
    const message = `${name} was changed after it was written: its hash does not fit its content`;
    return { code: 'plan.altered', message, fix };
}
/** Only what a plan file says. */
function checkAgainst(reviewed) {
    return (now) => {
        const altered = alteredPlan(reviewed, 'the plan file', 'Make a new plan with `plan --out`, and apply that.');
        if (altered || reviewed.hash === now.hash)
            return altered;
        return {
            code: 'plan.outdated',
            message: `what is to be done now (${now.hash.slice(0, 12)}) is not what was reviewed (${reviewed.hash.slice(0, 12)}): ${changedTenants(reviewed, now)}`,
            fix: 'Nothing was changed. Make a new plan, review it, and apply that.',
        };
    };
}
/** @throws HybridError where the hash of a plan is meant and something else is written */
function acceptedHashes(text) {
    if (text === 'true')
        return 'any';
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length > 0 && words.every((word) => /^[0-9a-f]{64}$/.test(word)))
        return words;
    const message = 'accept-current-plan is neither true nor the hash of a plan';
    const fix = 'Copy the 64 characters that the refused run shows as its plan hash; or write true to apply whatever there is to do.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh({ code: 'input.accept-current-plan', message, fix });
}
/** A person says which plan they saw. */
function checkAccepted(text) {
    const accepted = acceptedHashes(text);
    return (now) => {
        if (accepted === 'any' || accepted.includes(now.hash))
            return undefined;
        const message = 'what is to be done now has another hash than the plan that was accepted';
        const fix = `Look at what is shown here. To apply it, run again with accept-current-plan: ${now.hash}`;
        return { code: 'plan.not-accepted', message, fix };
    };
}


/***/ }),

/***/ 34035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _engine_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91170);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5448);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67280);




function strategyOf(text = 'side-by-side') {
    if (text === 'side-by-side' || text === 'reset')
        return text;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)(`there is no strategy "${text}"`, 'Write --strategy side-by-side or --strategy reset.');
}
/** What `rotate` adds to the intent. @throws HybridError when it is not clear what to rotate */
function rotationOf({ what, strategy }) {
    if (what === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('rotate needs to know what', 'Write --what saml, clients, all, or the key of a client.');
    const base = { strategy: strategyOf(strategy) };
    if (what === 'saml') {
        if (base.strategy === 'reset')
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('a SAML key is not reset in place', 'Leave --strategy out.');
        return { ...base, clients: [], samlKey: true };
    }
    if (what === 'clients')
        return { ...base, clients: 'all', samlKey: false };
    if (what === 'all')
        return { ...base, clients: 'all', samlKey: base.strategy === 'side-by-side' };
    return { ...base, clients: [what], samlKey: false };
}
/** A rotation is a plan like any other: what differs is that one generation more is asked for. */
async function rotate(run, request) {
    const { files, dryRun = false } = request;
    const rotation = rotationOf(request);
    const intent = { ...request.intent, rotate: rotation };
    if (!dryRun)
        return (0,_apply_js__WEBPACK_IMPORTED_MODULE_2__.applyReviewed)(run, { ...request, intent });
    const { tenants } = await (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadFiles */ .a)(run, files);
    (0,_apply_js__WEBPACK_IMPORTED_MODULE_2__.requireClient)(rotation, tenants);
    return (0,_engine_look_js__WEBPACK_IMPORTED_MODULE_1__.plan)(run, { tenants, intent });
}


/***/ })

};
