export const id = 853;
export const ids = [853];
export const modules = {

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

/***/ 80853:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/adapters/stores/stores.ts
var stores_stores = __webpack_require__(8277);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/engine/report.ts
var engine_report = __webpack_require__(594);
// EXTERNAL MODULE: ./src/render/json.ts
var json = __webpack_require__(15104);
// EXTERNAL MODULE: ./src/render/neutralise.ts
var neutralise = __webpack_require__(17656);
// EXTERNAL MODULE: ./src/render/fold.ts
var fold = __webpack_require__(41033);
// EXTERNAL MODULE: ./src/render/style.ts
var render_style = __webpack_require__(8285);
// EXTERNAL MODULE: ./src/render/words/sentences.ts
var sentences = __webpack_require__(44552);
;// CONCATENATED MODULE: ./src/render/progress.ts




const WORDS = { started: 'started', ...sentences/* OUTCOME_WORDS */.nx };
/** A list that is updated in place on a capable terminal; plain lines elsewhere and in CI. */
function createProgress(out, { environment, quiet = false, rows = 12 }) {
    // Read for every line, because the size of a window changes.
    const style = () => (0,render_style/* styleOf */.Vj)(environment, out);
    const paint = (0,render_style/* createPaint */.XG)(style());
    const isLive = out.isTTY === true && environment.TERM !== 'dumb' && !(0,render_style/* isCI */.JO)(environment);
    const display = isLive ? liveList(out, paint, rows) : plainLines(out, paint);
    const shown = (text) => (0,fold/* fold */.A)((0,neutralise/* neutralise */.$0)(text), style().width);
    let open = true;
    return {
        step: (tenant, address, title, state) => {
            if (open && !quiet)
                display.step((0,neutralise/* oneLine */.TN)(tenant, 80), address, (0,neutralise/* oneLine */.TN)(title, 120), state);
        },
        line: (text) => (open ? display.line(shown(text)) : out.write(`${shown(text)}\n`)),
        clear: display.clear,
        close: () => {
            if (open)
                display.clear();
            open = false;
        },
    };
}
/** Steps that only read, printed for few tenants: a line for each of hundreds of tenants would hide the writes. */
const READING = { read: 'Read', verify: 'Verified' };
const IN_FULL = 2;
const EVERY = 10;
function plainLines(out, paint) {
    let read = 0;
    const inFull = new Set();
    return {
        line: (text) => out.write(`${text}\n`),
        clear: () => { },
        step(tenant, address, title, state) {
            const reading = READING[address];
            if (reading && state === 'done')
                read += 1;
            if (reading && state === 'done' && read % EVERY === 0)
                out.write(`${reading} ${read} tenants\n`);
            if (reading && inFull.size < IN_FULL)
                inFull.add(tenant);
            if (reading && state !== 'failed' && !inFull.has(tenant))
                return;
            const painted = state === 'done' ? paint.green : state === 'failed' ? paint.red : paint.dim;
            out.write(`${(0,neutralise/* withoutCommands */.Df)(`${tenant}: ${title}: ${painted(WORDS[state])}`)}\n`);
        },
    };
}
/** Updates the state of a tenant with a step. */
function note(state, address, title, step) {
    state.running.delete(address);
    if (step === 'started')
        state.running.set(address, title);
    if (step === 'failed')
        state.failed += 1;
    state.last = step === 'failed' ? `${title}: ${WORDS.failed}` : state.last || title;
    if (step === 'done' && state.failed === 0)
        state.last = title;
}
function tenantLine(name, state, width, paint) {
    const running = [...state.running.values()].join(', ');
    const mark = running !== '' ? '>' : state.failed > 0 ? 'x' : 'v';
    const painted = running !== '' ? paint.cyan : state.failed > 0 ? paint.red : paint.green;
    const head = `${mark} ${(0,render_style/* padTo */.v0)(name, width.name)}  `;
    const space = width.columns - (0,render_style/* widthOf */.qz)(head);
    if (space < 8)
        return painted((0,render_style/* fitTo */.Xn)(`${mark} ${name}`, width.columns));
    return `${painted(mark)}${head.slice(1)}${(0,render_style/* fitTo */.Xn)(running || state.last, space)}`;
}
const CURSOR_UP = (lines) => (lines > 0 ? `\u001b[${lines}A` : '');
const CLEAR_TO_END = '\u001b[J';
/** Running tenants first, then failed ones, in case not all of them fit. */
function inOrder(tenants, rows) {
    if (tenants.size <= rows)
        return [...tenants];
    const ranks = [[], [], []];
    // Grouped without a sort, because every step of every tenant draws the list.
    for (const each of tenants) {
        const [, state] = each;
        ranks[state.running.size > 0 ? 0 : state.failed > 0 ? 1 : 2]?.push(each);
    }
    return ranks.flat().slice(0, rows);
}
/** The list as lines that do not wrap. */
function picture(tenants, size, paint) {
    const { rows, columns } = size;
    const shown = inOrder(tenants, rows);
    const name = Math.min(Math.max(0, ...shown.map(([tenant]) => (0,render_style/* widthOf */.qz)(tenant))), Math.floor(columns / 2));
    const lines = shown.map(([tenant, state]) => tenantLine((0,render_style/* fitTo */.Xn)(tenant, name), state, { name, columns }, paint));
    const left = tenants.size - shown.length;
    return left > 0 ? [...lines, paint.dim((0,render_style/* fitTo */.Xn)(`  and ${left} more`, columns))] : lines;
}
function liveList(out, paint, rows) {
    const tenants = new Map();
    let drawn = 0;
    const draw = (above = '') => {
        // One column stays free: a full last column makes some terminals wrap, and then the cursor goes up too little.
        const columns = Math.max(1, (out.columns ?? 80) - 1);
        const lines = picture(tenants, { rows, columns }, paint);
        const text = [...(above === '' ? [] : [above]), ...lines].map((line) => `${(0,neutralise/* withoutCommands */.Df)(line)}\n`).join('');
        out.write(`${CURSOR_UP(drawn)}\r${CLEAR_TO_END}${text}`);
        drawn = lines.length;
    };
    return {
        line: draw,
        clear: () => {
            if (drawn > 0)
                out.write(`${CURSOR_UP(drawn)}\r${CLEAR_TO_END}`);
            drawn = 0;
            tenants.clear();
        },
        step(tenant, address, title, state) {
            const known = tenants.get(tenant) ?? { running: new Map(), failed: 0, last: '' };
            tenants.set(tenant, known);
            note(known, address, title, state);
            draw();
        },
    };
}

// EXTERNAL MODULE: ./src/render/terminal.ts
var terminal = __webpack_require__(71518);
// EXTERNAL MODULE: ./src/render/words/error-text.ts
var error_text = __webpack_require__(73214);
// EXTERNAL MODULE: ./src/render/words/report-text.ts
var report_text = __webpack_require__(95860);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./src/app/ask.ts

/**
 * Asks a question on a terminal and returns the typed line; undefined at the end of input or if the run is stopped. The terminal
 * stays in its normal mode, so that Ctrl-C sends its signal.
 */
function ask(question, { input, output, stop }) {
    return new Promise((resolve) => {
        const reader = (0,external_node_readline_.createInterface)({ input, output, terminal: false });
        const end = (answer) => {
            // Without a typed line, the cursor is still after the question.
            if (answer === undefined)
                output.write('\n');
            stop.removeEventListener('abort', stopped);
            resolve(answer);
            reader.off('close', stopped);
            reader.close();
        };
        const stopped = () => end();
        reader.once('close', stopped);
        stop.addEventListener('abort', stopped);
        if (stop.aborted)
            end();
        else
            reader.question(question, end);
    });
}

// EXTERNAL MODULE: ./src/app/commands/confirm.ts
var commands_confirm = __webpack_require__(24006);
// EXTERNAL MODULE: ./src/app/commands/dispatch.ts + 1 modules
var dispatch = __webpack_require__(73968);
// EXTERNAL MODULE: ./src/app/publish/publish.ts
var publish = __webpack_require__(12680);
// EXTERNAL MODULE: ./src/app/system.ts + 2 modules
var system = __webpack_require__(60134);
;// CONCATENATED MODULE: ./src/app/run-command.ts















function logTo(progress, { debug, quiet }) {
    const line = (word) => (message) => progress.line(`${word}${(0,neutralise/* neutralise */.$0)(message)}`);
    const silent = () => { };
    return { info: quiet ? silent : line(''), warn: line('warning: '), debug: debug ? line('debug: ') : silent };
}
const STOPPING = 'Stopping after the current write completes';
/** Ctrl-C once: finish the current write, start no other. Twice: the terminal kills the process. */
function stopOnSignal(progress) {
    const controller = new AbortController();
    // `says` is printed when a signal comes; nothing during a question, because no work is running.
    const stop = { signal: controller.signal, says: STOPPING };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => {
            if (stop.says !== '')
                progress.line(stop.says);
            controller.abort();
        });
    }
    return stop;
}
/** Shows the plan on the terminal, and asks. Remembers it, so that it is not printed twice. */
function confirmAt(stop, progress, { json, quiet }) {
    const { stdin, stdout, stderr, env } = process;
    const output = json && stderr.isTTY ? stderr : stdout;
    const shown = {};
    const confirm = async (plan) => {
        progress.clear();
        output.write(`${(0,terminal/* planText */.P)(plan, { ...(0,render_style/* styleOf */.Vj)(env, output), quiet })}\n`);
        shown.hash = plan.hash;
        stop.says = '';
        const answer = await ask((0,commands_confirm/* questionOf */.YH)(plan), { input: stdin, output, stop: stop.signal });
        stop.says = STOPPING;
        return (0,commands_confirm/* isYes */.AX)(answer) && !stop.signal.aborted;
    };
    return { confirm, shown };
}
/** Runs a command line, shows its results, and returns the exit status. */
async function runCommand(line) {
    const { stdin, stdout, stderr, env } = process;
    const { quiet, yes } = line;
    const progress = createProgress(stderr, { environment: env, quiet });
    const log = logTo(progress, line);
    const stop = stopOnSignal(progress);
    const context = (0,system/* createContext */.q)({ environment: env, log, stop: stop.signal });
    const directory = process.cwd();
    const stores = (0,stores_stores/* createStores */.v)(context, { directory });
    try {
        const { confirm, shown } = confirmAt(stop, progress, line);
        const isTerminal = stdin.isTTY && stdout.isTTY;
        const asks = (0,commands_confirm/* asksFirst */.hf)(line.request, { isTerminal, isCI: (0,render_style/* isCI */.JO)(env), yes });
        const run = { context, stores, directory, withSecrets: line.withSecrets, progress, ...(asks && { confirm }) };
        const report = await (0,dispatch/* dispatch */.J)(run, line.request);
        progress.close();
        if (line.json || report.discovery)
            stdout.write((0,json/* jsonText */.s$)((0,json/* reportJson */.l4)(report)));
        else if (line.csv && report.network) {
            const { networkCsv } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 46906));
            stdout.write(networkCsv(report.network));
        }
        else
            stdout.write((0,report_text/* reportText */.U)(report, { ...(0,render_style/* styleOf */.Vj)(env, stdout), quiet, printed: shown.hash }));
        if (report.refusal)
            stderr.write((0,error_text/* errorText */.kc)(new errors/* Refusal */.P_(report.refusal), (0,render_style/* styleOf */.Vj)(env, stderr)));
        await (0,publish/* publish */.m)(context, report, line.request);
        return engine_report/* EXIT_STATUS */.u[report.result];
    }
    finally {
        progress.close();
        context.close();
    }
}


/***/ }),

/***/ 15104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ errorsJson),
/* harmony export */   l4: () => (/* binding */ reportJson),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* unused harmony exports planJson, receiptJson */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23659);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90299);
/* harmony import */ var _words_error_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73214);
/* harmony import */ var _words_sentences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44552);





function planJson(plan) {
    const counts = {
        ...(0,_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .countChanges */ .xS)(plan.tenants.flatMap(({ changes }) => changes)),
        tenants: plan.tenants.length,
        refused: plan.tenants.filter(_core_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefused */ .H0).length,
        failed: plan.tenants.filter(({ failure }) => failure).length,
    };
    return { ...plan, counts };
}
function receiptJson(receipt) {
    const count = (outcome) => (0,_words_sentences_js__WEBPACK_IMPORTED_MODULE_3__/* .countOutcomes */ .XF)(receipt.tenants, outcome);
    const tenants = receipt.tenants.length;
    const counts = { done: count('done'), failed: count('failed'), notStarted: count('not-started'), tenants };
    return { ...receipt, counts };
}
/** The document of a command that completed. `errors` say why a plan was not applied. New texts of tenant files are left out. */
function reportJson(report) {
    const { command, result, tenants, plan, receipt, refusal, adoptions } = report;
    return {
        format: 1,
        command,
        result,
        ...(tenants && { tenants: tenants.map(({ name, file }) => ({ tenant: name, file })) }),
        ...(plan && { plan: planJson(plan) }),
        ...(receipt && { receipt: receiptJson(receipt) }),
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(report, 'verification', 'network'),
        ...(refusal && { errors: [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(refusal, 'code', 'message', 'fix')] }),
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(report, 'discovery'),
        ...(adoptions && { adoptions: adoptions.map(({ text: _text, ...rest }) => rest) }),
    };
}
/** The document of a command that failed. Causes are left out: they come from libraries and may contain a request with secrets. */
function errorsJson(error) {
    const errors = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_2__/* .singleErrors */ .ss)(error).map((each) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .pick */ .Up)(each, 'code', 'message', 'where', 'fix'));
    return { format: 1, result: error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ ? 'refused' : 'failed', errors };
}
/**
 * The JSON text of a document. As from JSON.stringify, but characters that a terminal or a runner could act on (C1 controls,
 * bidirectional marks, the `##[` of old commands) are escaped.
 */
function jsonText(document) {
    const asEscape = (character) => [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join('');
    const text = JSON.stringify(document, null, 2)
        .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, asEscape)
        .replace(/##\[/g, '##\\u005b');
    return `${text}\n`;
}


/***/ })

};
