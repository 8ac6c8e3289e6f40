export const id = 300;
export const ids = [300];
export const modules = {

/***/ 78057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revealed),
/* harmony export */   G: () => (/* binding */ bodyText)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);

/** The text of a body and its type. Here and for headers, secrets are revealed for sending. */
function bodyText(body) {
    if (!body)
        return undefined;
    if ('form' in body) {
        const text = new URLSearchParams(revealed(body.form)).toString();
        return { text, contentType: 'application/x-www-form-urlencoded' };
    }
    return { text: JSON.stringify(withSecrets(body.json)), contentType: body.contentType ?? 'application/json' };
}
function revealed(values) {
    const entries = Object.entries(values);
    return Object.fromEntries(entries.map(([name, value]) => [name, value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh ? value.reveal() : value]));
}
/** Replaces secrets, because JSON.stringify would write `[secret]`. */
function withSecrets(value) {
    if (value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh)
        return value.reveal();
    if (Array.isArray(value))
        return value.map(withSecrets);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withSecrets(item)]));
}


/***/ }),

/***/ 51300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./src/adapters/stores/stores.ts
var stores_stores = __webpack_require__(8277);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/render/neutralise.ts
var neutralise = __webpack_require__(17656);
// EXTERNAL MODULE: ./src/render/words/error-text.ts
var error_text = __webpack_require__(73214);
;// CONCATENATED MODULE: ./src/render/annotations.ts



/** GitHub shows ten annotations of each level for a step; the tenth says how many more there are. */
const SHOWN = 9;
/** The runner cuts a message at 4096 characters. */
const MESSAGE_LENGTH = 3500;
const LEVELS = { refuse: 'error', warn: 'warning', note: 'notice' };
function annotationsOfError(error) {
    return (0,error_text/* singleErrors */.ss)(error).map((one) => ({
        level: 'error',
        title: `${one instanceof errors/* Refusal */.P_ ? 'Refused' : 'Error'}: ${one.code}`,
        message: one.message,
        fix: one.fix,
        where: one.where,
    }));
}
/** An annotation without a place of its own goes to the first line of the tenant file. */
function ofTenant(level, { tenant, file }, about, said) {
    const { message, fix, where = { file, line: 1, column: 1 } } = said;
    return { level, title: `${tenant}: ${about}`, message, fix, where };
}
/** Annotations of findings and failures. Changes are expected, so they get none. */
function annotationsOfPlan(plan) {
    return plan.tenants.flatMap((each) => [
        ...(each.failure ? [ofTenant('error', each, each.failure.code, each.failure)] : []),
        ...each.findings.map((finding) => ofTenant(LEVELS[finding.severity], each, finding.address, finding)),
    ]);
}
/** Annotations of failures in an apply. A receipt has no line numbers. */
function annotationsOfReceipt(receipt) {
    return receipt.tenants.flatMap((each) => [
        ...(each.error ? [ofTenant('error', each, each.error.code, each.error)] : []),
        ...each.operations.flatMap(({ address, error }) => (error ? [ofTenant('error', each, address, error)] : [])),
    ]);
}
function messageOf({ message, fix, where }) {
    const remedy = fix ? `\nFix: ${(0,neutralise/* oneLine */.TN)(fix, MESSAGE_LENGTH / 2 - 200)}` : '';
    const place = where ? `\n${(0,neutralise/* oneLine */.TN)((0,errors/* placeText */.Z9)(where))}` : '';
    return (0,neutralise/* neutralise */.$0)(`${(0,neutralise/* oneLine */.TN)(message, MESSAGE_LENGTH / 2)}${remedy}${place}`);
}
function propertiesOf({ title, where }) {
    const place = where && { file: (0,neutralise/* oneLine */.TN)(where.file), startLine: where.line, startColumn: where.column };
    return { title: (0,neutralise/* neutralise */.$0)((0,neutralise/* oneLine */.TN)(title, 200)), ...place };
}
/** Writes annotations on the lines of tenant files. Pass all of a run at once: the limit counts for the step. */
function annotate(annotations, sink) {
    for (const level of ['error', 'warning', 'notice']) {
        const mine = annotations.filter((annotation) => annotation.level === level);
        for (const annotation of mine.slice(0, SHOWN))
            sink[level](messageOf(annotation), propertiesOf(annotation));
        if (mine.length > SHOWN)
            sink[level](`${mine.length - SHOWN} more in the summary`, {});
    }
}

// EXTERNAL MODULE: ./src/render/markdown/markdown.ts
var markdown = __webpack_require__(10847);
// EXTERNAL MODULE: ./src/render/adoption.ts
var adoption = __webpack_require__(71162);
// EXTERNAL MODULE: ./src/render/discovery.ts
var discovery = __webpack_require__(86426);
// EXTERNAL MODULE: ./src/render/network.ts
var network = __webpack_require__(46906);
// EXTERNAL MODULE: ./src/render/verification.ts
var verification = __webpack_require__(90949);
// EXTERNAL MODULE: ./src/render/words/report-text.ts
var report_text = __webpack_require__(95860);
// EXTERNAL MODULE: ./src/render/words/sentences.ts
var sentences = __webpack_require__(44552);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/render/markdown/markdown-escape.ts
var markdown_escape = __webpack_require__(97755);
;// CONCATENATED MODULE: ./src/render/markdown/diagrams.ts




const ACTIONS = ['create', 'update', 'delete', 'prove'];
const TITLE_LENGTH = 90;
const COLOURS = {
    create: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    update: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
    delete: 'fill:#ffebe9,stroke:#cf222e,color:#1f2328',
    prove: 'fill:#ddf4ff,stroke:#0969da,color:#1f2328',
};
function changed({ tenants }) {
    return tenants.filter(({ changes }) => changes.length > 0);
}
/** A table of changes by tenant and resource type, without tenants that have no changes. */
function matrixMarkdown(plan, { limit }) {
    const tenants = changed(plan);
    if (tenants.length === 0)
        return '';
    const kinds = list/* TYPE_NAMES */.et.filter((kind) => tenants.some(({ changes }) => changes.some((change) => change.kind === kind)));
    const rows = tenants.map(({ tenant, changes }) => [
        (0,markdown_escape/* code */.aY)(tenant),
        ...kinds.map((kind) => (0,sentences/* countsText */.WN)(changes.filter((change) => change.kind === kind)).replaceAll(', ', '<br>')),
    ]);
    return (0,markdown_escape/* cutTable */.nd)(['Tenant', ...kinds], rows, { limit, more: (left) => `${left} more not shown.` });
}
/** Mermaid reads entities as `#35;`. Everything but letters, digits and a few signs becomes one, so that no text is syntax. */
function label(text) {
    return (0,neutralise/* oneLine */.TN)(text, TITLE_LENGTH).replace(/[^\p{L}\p{N} .,/_-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** The nearest preceding resource types that also have changes. */
function before(kind, kinds) {
    return (0,list/* typeOf */.QP)({ kind }).needs.flatMap((needed) => (kinds.has(needed) ? [needed] : before(needed, kinds)));
}
/** A diagram of the changes of a tenant and their order. */
function diagram({ tenant, changes }) {
    const kinds = new Set(changes.map(({ kind }) => kind));
    const boxes = changes.map(({ kind, action, title }, index) => `    ${kind}-${index}["${label(`${sentences/* SIGNS */.B2[action]} ${title}`)}"]:::${action}`);
    const groups = [...kinds].flatMap((kind) => [
        `  subgraph ${kind}`,
        ...boxes.filter((_box, index) => changes[index]?.kind === kind),
        '  end',
    ]);
    const edges = [...kinds].flatMap((kind) => [...new Set(before(kind, kinds))].map((from) => `  ${from} --> ${kind}`));
    const colours = ACTIONS.map((action) => `  classDef ${action} ${COLOURS[action]}`);
    const drawing = (0,markdown_escape/* fenced */.OF)('mermaid', ['flowchart LR', ...groups, ...edges, ...colours]);
    return `<details>\n<summary>Order of the changes: ${(0,markdown_escape/* code */.aY)(tenant)}</summary>\n\n${drawing}\n\n</details>\n`;
}
/** A diagram for each tenant with changes, as many as fit. */
function diagramsMarkdown(plan, { limit }) {
    const more = (left) => `${left} more diagrams not shown.`;
    return (0,markdown_escape/* linesWithin */.Xi)(changed(plan).map(diagram), { limit, more });
}

;// CONCATENATED MODULE: ./src/render/markdown/report-markdown.ts










const REFUSAL_LENGTH = 2000;
/** The start of the job summary of a refused plan: the reason, the changes without a review, and what to do next. */
function refusalMarkdown({ code: name, message, fix = '', unreviewed = [] }) {
    const rows = unreviewed.flatMap(({ tenant, changes }) => changes.map(({ action, title, address }) => `- ${(0,markdown_escape/* code */.aY)(tenant)}: ${(0,markdown_escape/* escapeMarkdown */.FV)(`${sentences/* ACTION_WORDS */.dC[action]} ${(0,neutralise/* oneLine */.TN)(title)}`)} ${(0,markdown_escape/* code */.aY)(address)}`));
    const list = rows.length > 0 ? `\nNot reviewed:\n\n${rows.slice(0, 200).join('\n')}\n` : '';
    return `### Refused, nothing was changed\n\n${(0,markdown_escape/* escapeMarkdown */.FV)((0,neutralise/* oneLine */.TN)(message, REFUSAL_LENGTH))} ${(0,markdown_escape/* code */.aY)(name)}\n${list}\n**Fix:** ${(0,markdown_escape/* escapeMarkdown */.FV)((0,neutralise/* oneLine */.TN)(fix, REFUSAL_LENGTH))}\n`;
}
/** Parts of the limit of a summary: the plan, the matrix of tenants and resource types, the diagrams. */
const PLAN_LIMIT = markdown/* SUMMARY_LIMIT */.Jt * 0.6;
const MATRIX_LIMIT = markdown/* SUMMARY_LIMIT */.Jt * 0.15;
const PICTURES_LIMIT = markdown/* SUMMARY_LIMIT */.Jt * 0.2;
/** The job summary of a report. Plan and receipt share its limit: the runner drops a summary larger than 1 MiB. */
function reportMarkdown(report) {
    const { plan, receipt, refusal, command } = report;
    const planned = receipt || refusal ? 'plan' : command;
    const parts = [
        ...(refusal ? [refusalMarkdown(refusal)] : []),
        ...(report.notPlanned === undefined
            ? []
            : [`### Could not plan this commit\n\n${(0,markdown_escape/* escapeMarkdown */.FV)((0,neutralise/* oneLine */.TN)(report.notPlanned))}.\n`]),
        ...(receipt ? [(0,markdown/* receiptMarkdown */.OZ)(receipt, { command, limit: plan ? markdown/* SUMMARY_LIMIT */.Jt / 2 : markdown/* SUMMARY_LIMIT */.Jt })] : []),
        ...(plan ? [(0,markdown/* planMarkdown */.Xg)(plan, { command: planned, limit: receipt ? markdown/* SUMMARY_LIMIT */.Jt / 2 : PLAN_LIMIT })] : []),
        ...(plan && !receipt ? [matrixMarkdown(plan, { limit: MATRIX_LIMIT })] : []),
        ...(plan && !receipt ? [diagramsMarkdown(plan, { limit: PICTURES_LIMIT })] : []),
        ...(report.adoptions ?? []).map(adoption/* adoptionMarkdown */.q),
        ...(report.verification ? [(0,verification/* verificationMarkdown */.f)(report.verification.tenants)] : []),
        ...(report.network ? [(0,network/* networkMarkdown */.I)(report.network)] : []),
        ...(report.discovery ? [(0,discovery/* discoveryMarkdown */.g)(report, report.discovery)] : []),
        ...(report.tenants && !report.discovery ? [(0,report_text/* validationSentence */.J)(report)] : []),
    ];
    return parts.join('\n');
}

;// CONCATENATED MODULE: ./src/render/action.ts







function actionLog(runner) {
    return {
        info: (message) => runner.info((0,neutralise/* neutralise */.$0)(message)),
        warn: (message) => runner.warning((0,neutralise/* neutralise */.$0)(message), {}),
        debug: (message) => runner.debug((0,neutralise/* neutralise */.$0)(message)),
    };
}
/** A local run has no summary file; the log has everything. */
async function writeSummary(runner, markdown) {
    await runner.summary
        .addRaw(markdown)
        .write()
        .catch(() => runner.info('No job summary file; the log has everything'));
}
/** Log, annotations on the lines of tenant files, and the job summary. */
async function showReport(runner, report) {
    const { plan, receipt } = report;
    const refusal = report.refusal && new errors/* Refusal */.P_(report.refusal);
    runner.info((0,report_text/* reportText */.U)(report, { colour: true }));
    if (refusal)
        runner.info((0,error_text/* errorText */.kc)(refusal, { colour: true }));
    const ofRun = [...(refusal ? annotationsOfError(refusal) : []), ...(receipt ? annotationsOfReceipt(receipt) : [])];
    annotate([...ofRun, ...(plan ? annotationsOfPlan(plan) : [])], runner);
    await writeSummary(runner, reportMarkdown(report));
}
async function showError(runner, error) {
    runner.info((0,error_text/* errorText */.kc)(error, { colour: true }));
    annotate(annotationsOfError(error), runner);
    await writeSummary(runner, (0,markdown/* errorsMarkdown */.d5)(error));
}

// EXTERNAL MODULE: ./src/app/commands/dispatch.ts + 1 modules
var dispatch = __webpack_require__(73968);
// EXTERNAL MODULE: ./src/engine/report.ts
var report = __webpack_require__(594);
// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
// EXTERNAL MODULE: ./src/app/commands/request.ts
var request = __webpack_require__(27115);
// EXTERNAL MODULE: ./src/app/options.ts
var app_options = __webpack_require__(75173);
;// CONCATENATED MODULE: ./src/app/inputs.ts





/** `INPUT_PLAN-FILE`: the runner writes names in upper case and keeps dashes. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
/**
 * The inputs of a step, trimmed. An empty input counts as omitted and gets its default, because the runner passes an unset input as
 * an empty text.
 */
function readInputs(environment) {
    // Only the runner evaluates an expression; here it would be plain text.
    const read = ({ name, default: otherwise }) => [name, environment[inputVariable(name)]?.trim() || (otherwise?.startsWith('${{') ? undefined : otherwise)];
    return Object.fromEntries(app_options/* INPUTS */.mc.map(read));
}
/** The environment with all inputs that have a variable; an input overrides its variable. */
function environmentOf(inputs, environment) {
    const given = app_options/* INPUTS */.mc.filter(({ name, variable }) => variable !== undefined && inputs[name] !== undefined);
    return { ...environment, ...Object.fromEntries(given.map(({ name, variable }) => [variable, inputs[name]])) };
}
/** Values of secret inputs and of their variables, to be masked before anything is printed. */
function secretInputs(environment) {
    return app_options/* INPUTS */.mc.flatMap(({ isSecret, variable = '' }) => (isSecret && environment[variable]) || []);
}
/** @throws HybridError for any text but true and false: a misspelled value must not count as either */
function booleanInput(inputs, name) {
    const text = inputs[name] ?? 'false';
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw (0,errors/* problem */.CC)('input.boolean', { name });
}
function unknownCommand(name) {
    return (0,errors/* problem */.CC)('input.command', { name, hint: (0,suggestion/* didYouMean */.a)(name, report/* COMMANDS */.L), commands: (0,app_options/* listOf */.c3)(report/* COMMANDS */.L, 'or') });
}
/** The lines of an input with several values. */
function linesOf(text) {
    return (text ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/**
 * The request in the inputs of a step. Output files without a name go to the directory for temporary files; only commands that
 * change services write a receipt. @throws HybridError for an unknown command or value
 */
function requestOfInputs(inputs, temporary) {
    const { command } = inputs;
    if (!(0,request/* isCommand */.y9)(command))
        throw unknownCommand(String(command));
    const given = (flag) => {
        const name = flag.name;
        if (flag.argument === undefined)
            return booleanInput(inputs, name);
        return (0,app_options/* isList */.Lv)(flag) && inputs[name] !== undefined ? linesOf(inputs[name]) : inputs[name];
    };
    const options = (0,app_options/* optionsOf */.cz)(given, ({ name }) => `the input ${name}`);
    return {
        command,
        files: linesOf(inputs.tenants),
        intent: { resetLostSecrets: options.resetLostSecrets ?? false },
        ...(command === 'plan' && { out: `${temporary}/genesys-hybrid-plan.json` }),
        ...((command === 'apply' || command === 'rotate') && { receiptFile: `${temporary}/genesys-hybrid-receipt.json` }),
        reportFile: `${temporary}/genesys-hybrid-report.json`,
        ...options,
    };
}

// EXTERNAL MODULE: ./src/app/logins.ts
var app_logins = __webpack_require__(98181);
;// CONCATENATED MODULE: ./src/app/outputs.ts

/** No output contains a secret: the runner drops an output that looks like one. */
function outputsOf(report, request) {
    const tenants = report.tenants?.map(({ name }) => name) ?? report.plan?.tenants.map(({ tenant }) => tenant) ?? [];
    const done = report.receipt && (0,sentences/* countOutcomes */.XF)(report.receipt.tenants, 'done');
    const planned = report.plan?.tenants.flatMap(({ changes }) => changes);
    return {
        result: report.result,
        tenants: JSON.stringify(tenants),
        changes: String(done ?? planned?.length ?? 0),
        ...(report.plan && { 'plan-hash': report.plan.hash }),
        ...(request.out !== undefined && { 'plan-file': request.out }),
        ...(request.reportFile !== undefined && { 'report-file': request.reportFile }),
        ...(report.receiptFile !== undefined && { 'receipt-file': report.receiptFile }),
        ...(report.discovery && {
            shards: JSON.stringify(report.discovery.shards),
            canaries: JSON.stringify(report.discovery.canaries),
        }),
    };
}

// EXTERNAL MODULE: ./src/app/publish/publish.ts
var publish = __webpack_require__(12680);
// EXTERNAL MODULE: ./src/app/system.ts + 2 modules
var system = __webpack_require__(60134);
;// CONCATENATED MODULE: ./src/app/action.ts









function isFailure({ result }, inputs) {
    if (result === 'differs')
        return booleanInput(inputs, 'fail-on-differences');
    return result !== 'clean' && result !== 'changed';
}
/** The runner sends SIGINT, and SIGTERM 7.5 s later. */
function stopSignal() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, () => controller.abort());
    return controller.signal;
}
async function work(core, inputs) {
    const directory = process.env.GITHUB_WORKSPACE ?? process.cwd();
    const request = requestOfInputs(inputs, process.env.RUNNER_TEMP ?? directory);
    const environment = environmentOf(inputs, process.env);
    const log = actionLog(core);
    const logins = (0,app_logins/* createLogins */.D)(core);
    const context = (0,system/* createContext */.q)({ environment, log, mask: core.setSecret, stop: stopSignal(), logins });
    for (const secret of secretInputs(environment))
        context.seal(secret);
    const stores = (0,stores_stores/* createStores */.v)(context, { directory });
    const step = (tenant, _address, title, state) => log.info(`${tenant}: ${title}: ${state}`);
    const run = { context, stores, directory, withSecrets: false, progress: { step } };
    try {
        const report = await (0,dispatch/* dispatch */.J)(run, request);
        await showReport(core, report);
        setOutputs(core, outputsOf(report, request));
        if (isFailure(report, inputs))
            process.exitCode = 1;
        // Last, because an error of GitHub fails the step, and the results are already shown.
        setOutputs(core, await (0,publish/* publish */.m)(context, report, request).catch((error) => publishFailure(core, error)));
    }
    finally {
        context.close();
    }
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}
async function publishFailure(core, error) {
    process.exitCode = 1;
    await showError(core, error);
    return {};
}
/** Runs the Action: reads the inputs, runs the command, and writes log, annotations, summary and outputs. */
async function runAction() {
    const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        await work(core, readInputs(process.env));
    }
    catch (error) {
        process.exitCode = 1;
        core.setOutput('result', error instanceof errors/* Refusal */.P_ ? 'refused' : 'failed');
        await showError(core, error);
    }
}


/***/ }),

/***/ 98181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createLogins),
/* harmony export */   r: () => (/* binding */ readLogins)
/* harmony export */ });
/* harmony import */ var _adapters_http_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78057);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);



function stored({ method, url, headers = {}, certificateAuthority }) {
    const authority = certificateAuthority === undefined ? {} : { certificateAuthority };
    return { method: method === 'DELETE' ? 'DELETE' : 'POST', url, headers: (0,_adapters_http_body_js__WEBPACK_IMPORTED_MODULE_0__/* .revealed */ .D)(headers), ...authority };
}
/**
 * Open logins in the state of the step, so that post can end them after a kill. Cost: short-lived tokens are in a file that only
 * steps of this job can read, as with actions/checkout; they are removed when the logins end.
 */
function createLogins(runner) {
    const open = new Map();
    const save = () => runner.saveState('logins', JSON.stringify([...open.values()]));
    return {
        begun: (ending) => {
            open.set(ending, stored(ending));
            save();
        },
        ended: (ending) => {
            if (open.delete(ending))
                save();
        },
    };
}
/** The requests that end the remaining logins; an unreadable state counts as none. */
function readLogins(state) {
    if (state === '')
        return [];
    const left = JSON.parse(state);
    const isStoredLogin = (value) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) && typeof value.url === 'string' && 'headers' in value;
    if (!Array.isArray(left))
        return [];
    return left.filter(isStoredLogin).map(({ method, url, headers, certificateAuthority }) => ({
        method,
        url,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(value)])),
        ...(certificateAuthority !== undefined && { certificateAuthority }),
        accept: [400, 401, 403, 404],
    }));
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
