export const id = 127;
export const ids = [127];
export const modules = {

/***/ 7053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ affectedBy),
/* harmony export */   N8: () => (/* binding */ allTenants),
/* harmony export */   kk: () => (/* binding */ appliedByMerging)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Paths that may change the plan of every tenant: the schema, the code, and the workflows, which contain the version of the Action
 * in a repository that only uses it.
 */
const EVERYTHING = ['src', 'dist', 'schemas', 'action.yml', 'package.json', 'package-lock.json', '.github'];
/** The path and all its parent directories: a directory that is a submodule or a link is one changed path. */
function withParents(path) {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
function deletedOf(changes, { tenants, patterns }) {
    const present = new Set(tenants.flatMap(({ paths }) => paths));
    const wanted = patterns.map((pattern) => pattern.replace(/^\.\//, ''));
    return changes.paths
        .filter((path) => !present.has(path))
        .filter((path) => wanted.some((pattern) => pattern === path || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.matchesGlob)(path, pattern)))
        .toSorted();
}
/** All tenants, if the changes are not known. */
function allTenants(tenants, why) {
    return { scope: 'all', why, files: new Set(tenants.map(({ file }) => file)), deleted: [] };
}
/** The tenants that the changes affect. Other files outside of `EVERYTHING` (docs, tests) affect none. */
function affectedBy(changes, world) {
    const deleted = deletedOf(changes, world);
    const common = changes.paths.find((path) => EVERYTHING.includes(path.split('/', 1)[0] ?? ''));
    if (common !== undefined) {
        return { ...allTenants(world.tenants, `${common} changed, which may change the plan of every tenant`), deleted };
    }
    const changed = new Set(changes.paths);
    const touched = world.tenants.filter(({ paths }) => paths.flatMap(withParents).some((path) => changed.has(path)));
    const why = touched.length === 0
        ? `no tenant file changed since ${changes.since}`
        : `only the tenants whose files changed since ${changes.since}`;
    return { scope: 'changed', why, files: new Set(touched.map(({ file }) => file)), deleted };
}
/** Maximum number of files of a push that GitHub compares with `paths`. */
const FILTERED_FILES = 300;
/** The folder whose changes start apply.yml. */
const FOLDER = 'tenants';
/**
 * The given tenant files that a merge of these changes applies: none if the push does not start apply, otherwise those that apply
 * finds with `changed-since`. @param paths changed files of the pull request, in the order of GitHub @param links targets of
 * tenant files that are links
 */
function appliedByMerging(paths, files, links = {}) {
    const folders = [FOLDER, ...files.map((file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(file)).filter((folder) => folder !== '.')];
    const isTenantFile = (path) => files.includes(path) || folders.some((folder) => path.startsWith(`${folder}/`));
    if (!paths.slice(0, FILTERED_FILES).some(isTenantFile))
        return new Set();
    const tenants = files.map((file) => ({ file, paths: [file, links[file] ?? file] }));
    return affectedBy({ since: 'the merge', paths }, { tenants, patterns: [] }).files;
}


/***/ }),

/***/ 88127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishReview: () => (/* binding */ publishReview)
});

// EXTERNAL MODULE: ./src/adapters/github/comments.ts
var comments = __webpack_require__(18598);
// EXTERNAL MODULE: ./src/adapters/github/open.ts
var github_open = __webpack_require__(68760);
// EXTERNAL MODULE: ./src/adapters/github/pull-requests.ts
var pull_requests = __webpack_require__(19894);
// EXTERNAL MODULE: ./src/core/approval/mark.ts
var mark = __webpack_require__(51926);
// EXTERNAL MODULE: ./src/core/approval/review.ts
var review = __webpack_require__(29519);
// EXTERNAL MODULE: ./src/core/receipt.ts
var receipt = __webpack_require__(8255);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(40766);
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/render/markdown/markdown.ts
var markdown = __webpack_require__(10847);
// EXTERNAL MODULE: ./src/render/markdown/markdown-escape.ts
var markdown_escape = __webpack_require__(97755);
;// CONCATENATED MODULE: ./src/render/markdown/review-comment.ts






/** Characters. GitHub accepts 65,536 (otherwise 422 "body is too long"); an entity counts as several characters. */
const COMMENT_LIMIT = 60_000;
const EXACTLY = 'If the plan differs by then, apply changes nothing and shows the difference.';
const MOST_FILES = 50;
const MOST_NAMES = 10;
/** Characters without a special meaning within single quotes of a shell. */
const PLAIN = /^[\w./@ -]+$/;
function names(tenants) {
    const quoted = tenants.map(({ tenant }) => (0,markdown_escape/* code */.aY)(tenant));
    return (0,base_text/* shortList */.pg)(quoted, MOST_NAMES);
}
/** How to apply tenants that the merge does not apply: exactly these tenants, because a hash identifies one plan. */
function byHand(tenants) {
    const files = tenants.map(({ file }) => file);
    if (tenants.length > MOST_FILES || !files.every((file) => PLAIN.test(file))) {
        return 'run the workflow apply.yml with these tenant files; it shows the plan and its hash. To apply exactly that plan, run it again with `accept-current-plan` set to the hash.';
    }
    const { hash } = (0,list/* makePlan */.Cs)(tenants);
    const command = `gh workflow run apply.yml -f tenants='${files.join('\n')}' -f accept-current-plan=${hash}`;
    return `run the workflow apply.yml with the hash of this plan:\n\n${(0,markdown_escape/* fenced */.OF)('sh', command.split('\n'))}`;
}
/**
 * What merging does with a plan. The apply workflow starts on pushes that change a file below tenants/, and
 * applies the tenants whose files the push changes, or all tenants if it also changes code, schemas or workflows.
 */
function mergingText(plan, merging) {
    const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
    if (merging === 'unknown') {
        return `Merging applies this plan only if it starts apply.yml, and GitHub does not list all files that this pull request changes. ${EXACTLY} If apply.yml does not start, ${byHand(changed)}`;
    }
    const left = changed.filter(({ tenant }) => !merging.has(tenant));
    if (left.length === 0)
        return `Merging applies exactly this plan. ${EXACTLY}`;
    if (left.length === changed.length) {
        return `**Merging does not apply this plan:** apply.yml starts only when tenant files change. After the merge, ${byHand(left)}`;
    }
    const applied = changed.filter(({ tenant }) => merging.has(tenant));
    return `Merging applies this plan only for ${names(applied)}. ${EXACTLY} **It does not apply ${names(left)}:** this pull request does not change the files of these tenants. After the merge, ${byHand(left)}`;
}
function unsealedText(unsealed) {
    switch (unsealed.because) {
        case 'no-key':
            return '**Not sealed:** the workflow does not pass `review-key`, so apply does not accept this plan as reviewed.';
        case 'closed':
            return '**Not sealed:** this pull request is closed. Reopen it; its check then seals the plan.';
        case 'pending':
            return '**Not sealed yet:** the run that made this plan is still writing. If this text is still here when the run has ended, re-run its failed jobs.';
        case 'other-base': {
            const [base, branch] = [(0,markdown_escape/* escapeMarkdown */.FV)(unsealed.base), (0,markdown_escape/* escapeMarkdown */.FV)(unsealed.defaultBranch)];
            return `**Not sealed:** this pull request merges into ${base}, but apply accepts only plans merged into ${branch}.`;
        }
        case 'failed':
            return `**Not sealed:** could not plan this commit for ${(0,base_text/* shortList */.pg)(unsealed.tenants.map(markdown_escape/* escapeMarkdown */.FV), 10)}. Fix the cause, then re-run the failed jobs.`;
    }
}
function outlook({ plan, unsealed, merging }) {
    if (unsealed?.because === 'failed')
        return unsealedText(unsealed);
    if (!(0,hash/* hasWork */.OJ)(plan))
        return 'Merging this changes nothing in the services.';
    return unsealed ? unsealedText(unsealed) : mergingText(plan, merging);
}
function footOf({ head, run }, verb) {
    const link = run === undefined ? '' : `, [this run](${run})`;
    return `<sub>${verb} for commit ${head.slice(0, 12)}${link}.</sub>\n`;
}
/**
 * The text of the comment of a pull request: the plan, cut after a complete tenant, then what merging does.
 * @param markLength characters of the first line, the mark that the program reads
 */
function reviewText(comment, markLength = mark/* UNSEALED_MARK */.UY.length) {
    const { plan, unsealed, run } = comment;
    const head = unsealed?.because === 'failed' ? `### Could not plan the latest commit\n\n${unsealedText(unsealed)}\n\n` : '';
    const foot = `${outlook(comment)}\n\n${footOf(comment, 'Planned')}`;
    const elsewhere = run === undefined
        ? 'The summary of the run has the complete plan.'
        : `The [summary of the run](${run}) has the complete plan.`;
    const limit = COMMENT_LIMIT - markLength - head.length - foot.length - 10;
    return `${head}${(0,markdown/* planMarkdown */.Xg)(plan, { limit, elsewhere })}\n${foot}`;
}
/** The comment if earlier jobs failed and left no plan. It replaces the plan of an older commit. */
function notPlannedText(reason, comment) {
    return `### Could not plan the latest commit

**Not sealed:** ${(0,markdown_escape/* escapeMarkdown */.FV)(reason.slice(0, 500))}. The plan that was here before was for an older commit; apply no longer accepts it as reviewed.

${footOf(comment, 'Not planned')}`;
}

// EXTERNAL MODULE: ./src/app/commands/reviewed/pull-request-check.ts
var pull_request_check = __webpack_require__(76610);
// EXTERNAL MODULE: ./src/app/matrix/changed.ts
var matrix_changed = __webpack_require__(7053);
;// CONCATENATED MODULE: ./src/app/publish/review-comment.ts









/** The author of comments with the token of a job; counts as ours if GitHub does not return our login. */
const JOB = 'github-actions[bot]';
/** Why the comment stays as it is: a newer run is responsible for the pull request, or it is merged or closed. */
function reasonToLeave(pull, now) {
    if (now.state === 'merged') {
        return `Pull request #${pull.number} is already merged, so its comment is not changed and the plan is not sealed. Run the workflow apply.yml to apply the remaining changes`;
    }
    if (now.head === pull.head)
        return undefined;
    const [planned, newest] = [pull.head.slice(0, 12), now.head.slice(0, 12)];
    return `The latest commit of pull request #${pull.number} is ${newest}, but this run planned ${planned}. The comment is not changed; the run of the latest commit updates it`;
}
function unsealedReason(plan, now, sealer) {
    const failed = plan.tenants.filter(({ failure }) => failure).map(({ tenant }) => tenant);
    if (failed.length > 0)
        return { because: 'failed', tenants: failed };
    const { base, defaultBranch } = now;
    if (base !== defaultBranch)
        return { because: 'other-base', base, defaultBranch };
    if (now.state !== 'open')
        return { because: 'closed' };
    return sealer ? undefined : { because: 'no-key' };
}
/** If GitHub does not list all files, the comment does not predict what the merge applies. */
async function mergingOf({ client, pull, links }, now, plan) {
    const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
    if (changed.length === 0)
        return new Set();
    const paths = await (0,pull_requests/* changedPaths */.vl)(client, pull.number, now);
    if (!paths)
        return 'unknown';
    const files = plan.tenants.map(({ file }) => file).filter((file) => file !== '');
    const applied = (0,matrix_changed/* appliedByMerging */.kk)(paths, files, links);
    return new Set(changed.filter(({ file }) => applied.has(file)).map(({ tenant }) => tenant));
}
/** Everything that is needed before the first write. */
async function sceneOf(context, pull, links) {
    const key = context.environment.GENESYS_HYBRID_REVIEW_KEY?.trim();
    const sealer = key ? (0,review/* sealerOf */.K$)(context.seal(key)) : undefined;
    const client = await (0,github_open/* openGitHub */.o)(context);
    const login = (await client.login()) ?? JOB;
    /**
     * A comment is ours if the login of our token wrote it, or if our key sealed this comment (with another token).
     * Other comments are neither trusted nor edited, whatever their first line says, because their author can change them.
     */
    const isOwn = (comment) => (0,mark/* hasMark */.mP)(comment.body) &&
        (comment.author === login || (sealer !== undefined && (0,pull_request_check/* sealedReview */.n)(comment, sealer) !== undefined));
    /** The comment of an earlier run. */
    const found = await (0,comments/* findOwn */.gq)(client, pull.number, isOwn);
    return { context, client, pull, sealer, isOwn, found, run: (0,receipt/* originOf */.yv)(context.environment).run?.address, links };
}
/** The complete comment with its seal, which includes its number and its author. */
function sealedBody(comment, { id, author }, { client, pull, sealer }) {
    if (!sealer || comment.unsealed)
        return `${mark/* UNSEALED_MARK */.UY}\n${reviewText(comment)}`;
    const { number, head } = pull;
    const reviewed = { repository: client.repository, pull: number, head, comment: id, author };
    const markFor = (visible) => (0,mark/* markOf */.Fg)((0,review/* sealReview */.uK)(comment.plan, reviewed, { sealer, visible }));
    const text = reviewText(comment, markFor('').length);
    return `${markFor((0,mark/* visibleText */.Q6)(`\n${text}`))}\n${text}`;
}
/** The current state of the pull request; undefined, with a warning, if its comment must not be changed. */
async function openFor({ context, client, pull }) {
    const now = await (0,pull_requests/* pullNow */.Us)(client, pull.number);
    const left = reasonToLeave(pull, now);
    if (left !== undefined)
        context.log.warn(left);
    return left === undefined ? now : undefined;
}
/** The comment of an earlier run, or a new one, whose number and author the seal needs. */
async function ensureComment(comment, { client, pull, isOwn, found }) {
    if (found)
        return found;
    const unsealed = comment.unsealed ?? { because: 'pending' };
    const body = `${mark/* UNSEALED_MARK */.UY}\n${reviewText({ ...comment, unsealed })}`;
    return (0,comments/* createOwn */.pP)(client, pull.number, { body, isOwn });
}
async function write(plan, scene) {
    const { client, pull, sealer, found, run } = scene;
    const isWanted = plan.tenants.some(({ changes, findings, failure }) => changes.length + findings.length > 0 || failure);
    if (!found && !isWanted)
        return undefined;
    const now = await openFor(scene);
    if (!now)
        return undefined;
    const unsealed = unsealedReason(plan, now, sealer);
    const merging = unsealed ? 'unknown' : await mergingOf(scene, now, plan);
    const comment = { plan, head: pull.head, run, merging, unsealed };
    const made = await ensureComment(comment, scene);
    // Checked again directly before sealing, because the pull request may have been merged meanwhile.
    if (!unsealed && !(await openFor(scene)))
        return found ? undefined : made;
    return (0,comments/* updateComment */.vv)(client, made, sealedBody(comment, made, scene));
}
/** Only if there is a comment: otherwise there is no outdated text to replace. */
async function writeNotPlanned(reason, scene) {
    const { client, pull, found, run } = scene;
    if (!found || !(await openFor(scene)))
        return undefined;
    const text = notPlannedText(reason, { head: pull.head, run });
    return (0,comments/* updateComment */.vv)(client, found, `${mark/* UNSEALED_MARK */.UY}\n${text}`);
}
/** Returns the URL of the comment; undefined if there is none. */
async function publishReview(context, { plan, pull, notPlanned, links }) {
    if (!pull || (!plan && notPlanned === undefined))
        return undefined;
    if (pull.isFromFork) {
        const why = 'This pull request comes from a fork, so its job cannot comment. The plan is in the summary';
        context.log.info(why);
        return undefined;
    }
    const scene = await sceneOf(context, pull, links);
    const written = plan ? await write(plan, scene) : await writeNotPlanned(notPlanned ?? '', scene);
    return written?.address;
}


/***/ }),

/***/ 10847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ tenantFold),
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   OZ: () => (/* binding */ receiptMarkdown),
/* harmony export */   Xg: () => (/* binding */ planMarkdown),
/* harmony export */   d5: () => (/* binding */ errorsMarkdown)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40766);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90299);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17656);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8285);
/* harmony import */ var _words_error_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73214);
/* harmony import */ var _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44552);
/* harmony import */ var _words_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90486);
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97755);









/** Bytes. The runner accepts 1 MiB per step and drops a larger summary. */
const SUMMARY_LIMIT = 900 * 1024;
const MESSAGE_LENGTH = 2000;
const ELSEWHERE = 'The log and the report file have everything.';
function diffLines(row, width) {
    const field = (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .padTo */ .v0)(row.field, width);
    const { sign, place } = row;
    if (row.form === 'value')
        return [{ plain: `${sign} ${field}  ${row.text}`, place }];
    if (row.form === 'pair')
        return [{ plain: `- ${field}  ${row.before}` }, { plain: `+ ${field}  ${row.after}`, place }];
    return [
        { plain: `${sign === '~' ? ' ' : sign} ${field}  ${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .listText */ .so(row)}`, place },
        ...row.removed.map((item) => ({ plain: `-     ${item}` })),
        ...row.added.map((item) => ({ plain: `+     ${item}` })),
    ];
}
function changeLines(change) {
    const rows = (0,_words_values_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldRows */ .mN)(change);
    const width = Math.max(0, ...rows.map(({ field }) => (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(field)));
    const risk = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .riskSentence */ .Ps(change.risk);
    return [
        `@@ ${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTION_WORDS */ .dC[change.action]} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(change.title)} ${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .addressText */ .GI(change)} @@`,
        ...(0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .withPlaces */ .rd)(rows.flatMap((row) => diffLines(row, width))),
        ...(risk ? [`! ${risk}`] : []),
        ...change.notes.map((note) => `  note: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(note, MESSAGE_LENGTH)}`),
        '',
    ];
}
function messageMarkdown(message, fix) {
    const text = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message, MESSAGE_LENGTH));
    return fix === undefined ? text : `${text}<br>**Fix:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(fix, MESSAGE_LENGTH))}`;
}
function saidLine(word, about, { message, fix, where }) {
    return `- **${word}:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(about)}${where ? ` ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(where))}` : ''} ${messageMarkdown(message, fix)}`;
}
function state(plan) {
    if (plan.failure)
        return _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .isStopped */ .id(plan) ? 'not started' : 'could not read the current state';
    if ((0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0)(plan))
        return 'refused, none of its changes are applied';
    return plan.changes.length === 0 ? 'no changes' : _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN(plan.changes);
}
/** A collapsed section, open if a person has to act. */
function folded(name, told, { open, body }) {
    const summary = `<summary>${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(name)} ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(told)}</summary>`;
    return [`<details${open ? ' open' : ''}>`, summary, '', ...body, '', '</details>', ''].join('\n');
}
function tenantFold(plan) {
    const { failure } = plan;
    const sentences = [
        ...(failure ? [saidLine('Could not read the current state', failure.code, failure)] : []),
        ...plan.findings.map((it) => saidLine(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITY_WORDS */ .ii[it.severity], `${it.address}, ${it.code}`, it)),
    ];
    const lines = plan.changes.flatMap(changeLines).slice(0, -1);
    const diff = lines.length > 0 ? ['', (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .fenced */ .OF)('diff', lines)] : [];
    if (sentences.length + lines.length === 0)
        return '';
    const open = failure !== undefined || (0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0)(plan);
    return folded(plan.tenant, state(plan), { open, body: [...sentences, ...diff] });
}
function findingsText({ findings }) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    const [warnings, notes] = [count('warn'), count('note')];
    return [warnings > 0 && (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(warnings, 'warning'), notes > 0 && (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(notes, 'note')].filter(Boolean).join(', ');
}
/** The sentence of each risk, once. */
function riskText({ changes }) {
    const sentences = changes.flatMap(({ risk }) => _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .riskSentence */ .Ps(risk) ?? []);
    return [...new Set(sentences)].map((sentence) => `**${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(sentence)}**`).join('<br>');
}
/**
 * A sentence, a table of the tenants (at most a third of the limit), the sections of tenants that fit, and a sentence about the others.
 * A tenant is shown completely or not at all.
 */
function summaryOf({ sentence, tenants, hash }, [columns, row, fold], { limit = SUMMARY_LIMIT, elsewhere = ELSEWHERE }) {
    const cut = { limit: limit / 3, more: (more) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(more, 'more row')} not shown.` };
    const overview = tenants.length > 0 ? (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .cutTable */ .nd)(columns, tenants.map(row), cut) : '';
    const head = `### ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(sentence)}\n\n${overview}`;
    const tail = `\nPlan hash ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(hash)}\n`;
    const sections = tenants.map(fold).filter((section) => section !== '');
    const shown = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .takeWithin */ .Dh)(sections, limit - Buffer.byteLength(head) - Buffer.byteLength(tail) - 300);
    const left = sections.length - shown.length;
    const size = `the limit is ${Math.floor(limit / 1024)} KiB`;
    const more = left > 0 ? `\n**${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(left, 'more tenant')} not shown:** ${size}. ${elsewhere}\n` : '';
    return `${head}\n${shown.join('\n')}${more}${tail}`;
}
/** The job summary of a plan: a sentence, a table of the tenants, and a collapsed section for each tenant. */
function planMarkdown(plan, size = {}) {
    const columns = ['Tenant', 'File', 'Plan', 'Findings', 'Risk'];
    const row = (of) => [(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(of.tenant), (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(of.file), state(of), findingsText(of), riskText(of)];
    return summaryOf({ ...plan, sentence: _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .planSentence */ .th(plan, size.command) }, [columns, row, tenantFold], size);
}
function whyLines(error) {
    return error ? [`  <br>**Why:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(error.code)} ${messageMarkdown(error.message, error.fix)}`] : [];
}
function operationLines(operation) {
    const what = `${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTION_WORDS */ .dC[operation.action]} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(operation.title)}`;
    const box = operation.outcome === 'done' ? '[x]' : '[ ]';
    return [
        `- ${box} **${_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .operationWord */ .MW(operation)}:** ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(what)} ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(operation.address)}`,
        ...operation.facts.map((fact) => `  <br>${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(fact, MESSAGE_LENGTH))}`),
        ...whyLines(operation.error),
    ];
}
function receiptFold(receipt) {
    const stopped = receipt.error ? [`- **Stopped**`, ...whyLines(receipt.error)] : [];
    const remainder = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .remainderText */ .jo(receipt);
    const body = [
        ..._words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .sortByOutcome */ ._0(receipt.operations).flatMap(operationLines),
        ...stopped,
        ...(remainder === undefined ? [] : ['', (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeMarkdown */ .FV)(remainder)]),
    ];
    if (body.length === 0)
        return '';
    const open = receipt.outcome !== 'clean' && receipt.outcome !== 'changed';
    return folded(receipt.tenant, _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantOutcomeText */ .HD(receipt), { open, body });
}
function receiptRow(receipt) {
    const count = (outcome) => String(_words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .countOutcomes */ .XF([receipt], outcome));
    const outcome = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantOutcomeText */ .HD(receipt);
    return [(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(receipt.tenant), (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(receipt.file), outcome, count('done'), count('failed'), count('not-started')];
}
/** The job summary of an apply, with a list of operations for each tenant; those that are done are checked. */
function receiptMarkdown(receipt, size = {}) {
    const columns = ['Tenant', 'File', 'Outcome', 'Done', 'Failed', 'Not started'];
    const { tenants, planHash: hash } = receipt;
    const sentence = _words_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .receiptSentence */ .yX(receipt, size.command);
    return summaryOf({ sentence, tenants, hash }, [columns, receiptRow, receiptFold], size);
}
function errorSection(error) {
    const place = error.where ? `${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(error.where))} ` : '';
    const excerpt = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .excerptOf */ .zU)(error);
    const lines = excerpt ? ['', (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .fenced */ .OF)('', (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_6__/* .visibleLines */ .gB)(excerpt.trimEnd()))] : [];
    return [`- ${place}${messageMarkdown(error.message, error.fix)} ${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .code */ .aY)(error.code)}`, ...lines, ''].join('\n');
}
/** The job summary of a run that failed: all errors, also those beyond the limit of annotations. */
function errorsMarkdown(error, { limit = SUMMARY_LIMIT } = {}) {
    const errors = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_3__/* .singleErrors */ .ss)(error);
    const more = (left) => `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(left, 'more error')} not shown. The log has all of them.`;
    const shown = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .linesWithin */ .Xi)(errors.map(errorSection), { limit: limit - 300, more });
    return `### ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plural */ .LS)(errors.length, 'error')}\n\n${shown}`;
}


/***/ })

};
