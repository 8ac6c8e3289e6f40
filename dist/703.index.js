export const id = 703;
export const ids = [703];
export const modules = {

/***/ 87389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   BN: () => (/* binding */ requireHolding),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


async function allOf(pages) {
    const all = [];
    for await (const page of pages)
        all.push(...page);
    return all;
}
/** @throws HybridError `github.answer` */
function textAt(value, ...path) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(value, ...path);
    if (found === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: path.join('.') });
    return found;
}
/**
 * The response, if it contains the requested value at this path. A proxy may answer with its own page or with the response to
 * another request, and then nothing was done. @throws HybridError `github.answer`
 */
function requireHolding(answer, wanted, ...path) {
    if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer, ...path) === wanted)
        return answer;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: `${path.join('.')} ${wanted}` });
}
/** @throws HybridError `github.answer` */
function numberAt(value, ...path) {
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, ...path);
    if (typeof found === 'number')
        return found;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('github.answer', { what: path.join('.') });
}


/***/ }),

/***/ 18598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor),
/* harmony export */   cC: () => (/* binding */ trustedComments),
/* harmony export */   gq: () => (/* binding */ findOwn),
/* harmony export */   pP: () => (/* binding */ createOwn),
/* harmony export */   vv: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87389);



const WRITE = { needed: 'pull-requests: write' };
const MEMBERS = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/**
 * Whether the author is an app, or has write access to the repository. A comment of another author is never ours, whatever
 * it contains. This is no proof; only the seal is.
 */
function isTrustedAuthor(written) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(written, 'user', 'type') === 'Bot' || MEMBERS.includes(String((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(written, 'author_association')));
}
function commentOf(answer) {
    return {
        id: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(answer, 'id'),
        author: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'user', 'login'),
        body: String((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(answer, 'body') ?? ''),
        address: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'html_url'),
    };
}
/** Comments of a pull request by authors with write access, oldest first. One request per hundred. */
async function* trustedComments(client, pull) {
    const path = `issues/${pull}/comments`;
    for await (const page of client.pages({ path, action: 'show the comments', needed: 'pull-requests: read' })) {
        for (const each of page)
            if (isTrustedAuthor(each))
                yield commentOf(each);
    }
}
/** Sends nothing if the comment is unchanged. */
async function updateComment(client, comment, body) {
    const { id } = comment;
    if (comment.body === body)
        return comment;
    const request = { path: `issues/comments/${id}`, parameters: { body }, action: 'change the comment' };
    return commentOf((0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .requireHolding */ .BN)(await client.send({ ...WRITE, ...request, method: 'PATCH' }), id, 'id'));
}
/** The first comment that is ours. */
async function findOwn(client, pull, isOwn) {
    for await (const comment of trustedComments(client, pull))
        if (isOwn(comment))
            return comment;
    return undefined;
}
/** Created once: after an unclear response it is searched for, so that a run never creates two. */
async function createOwn(client, pull, { body, isOwn }) {
    const request = { path: `issues/${pull}/comments`, parameters: { body }, action: 'write the comment' };
    try {
        return commentOf(await client.send({ ...WRITE, ...request, method: 'POST' }));
    }
    catch (error) {
        const isUnclear = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh && error.code === 'github.unreachable';
        const made = isUnclear && (await findOwn(client, pull, isOwn));
        if (made)
            return made;
        throw error;
    }
}


/***/ }),

/***/ 68760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/** Loads the client when a command talks to GitHub, so that dist holds it once. @throws HybridError for an incomplete environment */
async function openGitHub(context) {
    return (await __webpack_require__.e(/* import() */ 423).then(__webpack_require__.bind(__webpack_require__, 45423))).createGitHubClient(context);
}


/***/ }),

/***/ 13703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishDrift: () => (/* binding */ publishDrift)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/adapters/github/answers.ts
var answers = __webpack_require__(87389);
// EXTERNAL MODULE: ./src/adapters/github/comments.ts
var comments = __webpack_require__(18598);
;// CONCATENATED MODULE: ./src/adapters/github/issues.ts



const ISSUES = { path: 'issues', needed: 'issues: write' };
function issueOf(answer) {
    return {
        number: (0,answers/* numberAt */.tk)(answer, 'number'),
        title: (0,answers/* textAt */.$6)(answer, 'title'),
        body: String((0,json/* valueAt */.fK)(answer, 'body') ?? ''),
        isOpen: (0,json/* valueAt */.fK)(answer, 'state') === 'open',
        address: (0,answers/* textAt */.$6)(answer, 'html_url'),
    };
}
/** All issues with a label, open and closed, oldest first, without pull requests, which GitHub also lists. */
async function issuesWithLabel(client, label) {
    const parameters = { labels: label, state: 'all', sort: 'created', direction: 'asc' };
    const listed = await (0,answers/* allOf */.bn)(client.pages({ ...ISSUES, parameters, action: 'show the issues' }));
    const issues = listed.filter((each) => (0,json/* valueAt */.fK)(each, 'pull_request') === undefined && (0,comments/* isTrustedAuthor */.Xw)(each));
    return issues.map(issueOf);
}
async function createIssue(client, { title, body, label }) {
    const parameters = { title, body, labels: [label] };
    return issueOf(await client.send({ ...ISSUES, method: 'POST', parameters, action: 'open an issue' }));
}
/** Sends nothing if the issue is unchanged. */
async function updateIssue(client, issue, wanted) {
    const { title, body, isOpen } = wanted;
    if (issue.title === title && issue.body === body && issue.isOpen === isOpen)
        return issue;
    const state = isOpen ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
    const reopened = isOpen && !issue.isOpen ? { state_reason: 'reopened' } : {};
    const { number } = issue;
    const request = { ...ISSUES, path: `issues/${number}`, parameters: { title, body, ...state, ...reopened } };
    const answer = await client.send({ ...request, method: 'PATCH', action: `change issue #${number}` });
    return issueOf((0,answers/* requireHolding */.BN)(answer, number, 'number'));
}

// EXTERNAL MODULE: ./src/adapters/github/open.ts
var github_open = __webpack_require__(68760);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(86496);
// EXTERNAL MODULE: ./src/core/approval/first-line.ts
var first_line = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/render/markdown/markdown.ts
var markdown = __webpack_require__(10847);
// EXTERNAL MODULE: ./src/render/markdown/markdown-escape.ts
var markdown_escape = __webpack_require__(97755);
;// CONCATENATED MODULE: ./src/render/markdown/drift-issue.ts







const DRIFT_LABEL = 'genesys-hybrid-drift';
const MARK = '<!-- genesys-hybrid:drift ';
const ISSUE_LIMIT = 60_000;
/** Maximum number of differences that are stored and listed with their dates; a tenant has about fifteen resources. */
const MOST_DATES = 200;
/** The first line. No text in it can end its HTML comment. */
function markOf(memory) {
    const json = JSON.stringify(memory).replace(/[<>]|-(?=-)/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
    return `${MARK}${json}${first_line/* END_OF_MARK */._Z}`;
}
/** The data in the first line of an issue; undefined for an issue that is not ours. */
function driftMemory(body) {
    const value = (0,first_line/* readMarkedValue */.il)(body, MARK);
    const [tenant, since] = [(0,json/* valueAt */.fK)(value, 'tenant'), (0,json/* valueAt */.fK)(value, 'since')];
    if (typeof tenant !== 'string' || typeof since !== 'object' || since === null)
        return undefined;
    const dates = Object.entries(since).filter(([, date]) => typeof date === 'string' && !Number.isNaN(Date.parse(date)));
    return { tenant, since: Object.fromEntries(dates) };
}
/**
 * Findings that need an issue although no apply changes anything: a credential that expires soon, which an apply renews when a
 * person starts it, and a certificate that may be in use, which only a person can decide to remove.
 */
const FOR_PEOPLE = /^(?:saml-key\.ends-\d+|oauth-client\.age-\d+|identity-provider\.(?:unknown|kept|unreadable)-certificate)$/;
/** Whether a person has to act. A note needs no action. */
function needsIssue(plan) {
    const isForPeople = ({ code: name, severity }) => severity === 'warn' && FOR_PEOPLE.test(name);
    return plan.changes.length > 0 || (0,hash/* isRefused */.H0)(plan) || plan.findings.some(isForPeople);
}
function driftTitle({ tenant, changes }) {
    if (changes.length > 0)
        return `Drift: ${tenant} differs from its tenant file`;
    return `Drift: ${tenant} needs attention`;
}
function sinceTable({ plan, since }) {
    if (plan.changes.length === 0)
        return '';
    const rows = plan.changes.slice(0, MOST_DATES).map(({ title, address }) => {
        const found = since[address];
        return [(0,markdown_escape/* escapeMarkdown */.FV)(title), (0,markdown_escape/* code */.aY)(address), found === undefined ? '' : (0,time/* utcMinute */.vD)(found)];
    });
    return (0,markdown_escape/* table */.tp)(['Difference', 'Address', 'First found'], rows);
}
function waysOn({ plan, repository }) {
    if (plan.changes.length === 0)
        return '';
    const { hash } = (0,list/* makePlan */.Cs)([plan]);
    const file = (0,markdown_escape/* code */.aY)(plan.file);
    const name = (0,markdown_escape/* code */.aY)(plan.file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''));
    return [
        '#### What to do',
        '',
        `- **Revert** the services to the tenant file: [run apply](${repository}/actions/workflows/apply.yml) with tenants ${file} and accept-current-plan ${(0,markdown_escape/* code */.aY)(hash)}.`,
        `- **Accept** the current values into the tenant file: [run adopt](${repository}/actions/workflows/adopt.yml) with tenant ${name}. It opens a pull request.`,
        '',
    ].join('\n');
}
/** The issue of a tenant with drift: the differences, since when, who made them if that is known, and what to do. */
function driftIssue(issue) {
    const { plan, since, commit } = issue;
    const mark = markOf({ tenant: plan.tenant, since: Object.fromEntries(Object.entries(since).slice(0, MOST_DATES)) });
    const fold = (0,markdown/* tenantFold */.Gv)(plan).replace('<details>', '<details open>');
    const parts = [
        `${(0,markdown_escape/* code */.aY)(plan.tenant)} compared with ${(0,markdown_escape/* code */.aY)(plan.file)} at commit ${(0,markdown_escape/* escapeMarkdown */.FV)(commit.slice(0, 12))}.`,
        '',
        sinceTable(issue),
        waysOn(issue),
        '#### Details',
        '',
        fold,
        '<sub>The drift workflow maintains this issue. It closes it when there are no differences, and overwrites edits of this text.</sub>',
    ];
    const body = `${mark}\n${parts.join('\n')}\n`;
    return body.length <= ISSUE_LIMIT
        ? body
        : `${mark}\n${parts.slice(0, 4).join('\n')}\nThe details are too long for an issue. See the summary of the run.\n`;
}
/** The text of an issue whose tenant has no differences any more. */
function cleanIssue(tenant, commit) {
    return `${markOf({ tenant, since: {} })}\n${(0,markdown_escape/* code */.aY)(tenant)} matches its tenant file at commit ${(0,markdown_escape/* escapeMarkdown */.FV)(commit.slice(0, 12))}.\n`;
}

;// CONCATENATED MODULE: ./src/app/publish/drift-issues.ts



/** The oldest issue of each tenant; a duplicate stays as it is. */
function byTenant(issues) {
    const known = issues.flatMap((issue) => {
        const memory = driftMemory(issue.body);
        return memory ? [[memory.tenant, { issue, memory }]] : [];
    });
    return new Map(known.toReversed());
}
async function keep(plan, known, scene) {
    const { client, now, commit, repository } = scene;
    // The tenant could not or must not be read: the issue stays as it is, and the run is a failure.
    if (plan.failure || plan.findings.some(({ code }) => code.startsWith('allowed.')))
        return undefined;
    if (needsIssue(plan)) {
        // A closed issue was fixed; if the difference comes back, its dates start again.
        const before = known?.issue.isOpen ? known.memory.since : {};
        const since = Object.fromEntries(plan.changes.map(({ address }) => [address, before[address] ?? now]));
        const body = driftIssue({ plan, since, repository, commit });
        const wanted = { title: driftTitle(plan), body, isOpen: true };
        const issue = known
            ? await updateIssue(client, known.issue, wanted)
            : await createIssue(client, { ...wanted, label: DRIFT_LABEL });
        return issue.address;
    }
    if (!known?.issue.isOpen)
        return undefined;
    const { title } = known.issue;
    await updateIssue(client, known.issue, { title, body: cleanIssue(plan.tenant, commit), isOpen: false });
    return undefined;
}
/**
 * Opens, updates, closes or reopens one issue per tenant. One after the other, as GitHub recommends.
 * @returns URLs of the open issues
 */
async function publishDrift(context, { plan }) {
    if (!plan)
        return [];
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_SHA: commit = '' } = context.environment;
    const client = await (0,github_open/* openGitHub */.o)(context);
    const now = context.clock.now().toISOString();
    const scene = { client, now, commit, repository: `${server}/${client.repository}` };
    const known = byTenant(await issuesWithLabel(client, DRIFT_LABEL));
    const open = [];
    for (const tenant of plan.tenants) {
        const address = await keep(tenant, known.get(tenant.tenant), scene);
        if (address !== undefined)
            open.push(address);
    }
    return open;
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   _Z: () => (/* binding */ END_OF_MARK),
/* harmony export */   il: () => (/* binding */ readMarkedValue)
/* harmony export */ });
/** The end of the first line, an HTML comment that the program reads. */
const END_OF_MARK = ' -->';
/** Below the limit of GitHub, in characters. */
const LONGEST = 60_000;
function firstLine(body) {
    const [line = ''] = body.split(/\r\n|\n|\r/, 1);
    return line;
}
/** The JSON value in the first line of a comment or an issue; undefined if it has no such line. */
function readMarkedValue(body, mark) {
    const line = firstLine(body);
    if (!line.startsWith(mark) || !line.endsWith(END_OF_MARK) || line.length > LONGEST)
        return undefined;
    try {
        return JSON.parse(line.slice(mark.length, -END_OF_MARK.length));
    }
    catch {
        return undefined;
    }
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
