export const id = 573;
export const ids = [573];
export const modules = {

/***/ 36573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  work: () => (/* binding */ work)
});

// EXTERNAL MODULE: ./src/adapters/stores/stores.ts
var stores_stores = __webpack_require__(8277);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/render/json.ts
var json = __webpack_require__(15104);
// EXTERNAL MODULE: ./src/render/neutralise.ts
var neutralise = __webpack_require__(17656);
// EXTERNAL MODULE: ./src/render/style.ts
var style = __webpack_require__(8285);
// EXTERNAL MODULE: ./src/render/words/words.ts
var words = __webpack_require__(47319);
;// CONCATENATED MODULE: ./src/render/progress.ts



const WORDS = { started: 'started', ...words/* OUTCOME_WORDS */.nx };
/** A live list that is rewritten in place on a terminal that can, one plain line a step elsewhere. */
function createProgress(out, { environment, rows = 12 }) {
    const paint = (0,style/* createPaint */.XG)({ colour: (0,style/* wantsColour */.Ml)(environment, out.isTTY === true) });
    const live = out.isTTY === true && environment.TERM !== 'dumb';
    const display = live ? liveList(out, paint, rows) : plainLines(out, paint);
    let open = true;
    return {
        step: (tenant, address, title, state) => {
            if (open)
                display.step((0,neutralise/* oneLine */.TN)(tenant, 80), address, (0,neutralise/* oneLine */.TN)(title, 120), state);
        },
        line: (text) => (open ? display.line((0,neutralise/* neutralise */.$0)(text)) : out.write(`${(0,neutralise/* neutralise */.$0)(text)}\n`)),
        close: () => {
            open = false;
        },
    };
}
function plainLines(out, paint) {
    return {
        line: (text) => out.write(`${text}\n`),
        step(tenant, _address, title, state) {
            const painted = state === 'done' ? paint.green : state === 'failed' ? paint.red : paint.dim;
            out.write(`${(0,neutralise/* withoutCommands */.Df)(`${tenant}: ${title}: ${painted(WORDS[state])}`)}\n`);
        },
    };
}
/** Adds a step to what is known of its tenant. */
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
    const head = `${mark} ${(0,style/* padTo */.v0)(name, width.name)}  `;
    const room = width.columns - (0,style/* widthOf */.qz)(head);
    if (room < 8)
        return painted((0,style/* fitTo */.Xn)(`${mark} ${name}`, width.columns));
    return `${painted(mark)}${head.slice(1)}${(0,style/* fitTo */.Xn)(running || state.last, room)}`;
}
const CURSOR_UP = (lines) => (lines > 0 ? `\u001b[${lines}A` : '');
const CLEAR_TO_END = '\u001b[J';
/** Tenants at work first, then those that failed: what a person looks for when not all of them fit. */
function inOrder(tenants, rows) {
    if (tenants.size <= rows)
        return [...tenants];
    const ranks = [[], [], []];
    // Not sorted: this is drawn at every step of every tenant.
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
    const name = Math.min(Math.max(0, ...shown.map(([tenant]) => (0,style/* widthOf */.qz)(tenant))), Math.floor(columns / 2));
    const lines = shown.map(([tenant, state]) => tenantLine((0,style/* fitTo */.Xn)(tenant, name), state, { name, columns }, paint));
    const left = tenants.size - shown.length;
    return left > 0 ? [...lines, paint.dim((0,style/* fitTo */.Xn)(`  and ${left} more`, columns))] : lines;
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
        step(tenant, address, title, state) {
            const known = tenants.get(tenant) ?? { running: new Map(), failed: 0, last: '' };
            tenants.set(tenant, known);
            note(known, address, title, state);
            draw();
        },
    };
}

// EXTERNAL MODULE: ./src/render/words/error-text.ts
var error_text = __webpack_require__(73214);
// EXTERNAL MODULE: ./src/render/words/whole.ts + 1 modules
var whole = __webpack_require__(30543);
// EXTERNAL MODULE: ./src/app/commands/dispatch.ts + 1 modules
var dispatch = __webpack_require__(73968);
// EXTERNAL MODULE: ./src/app/exit-status.ts
var exit_status = __webpack_require__(1470);
// EXTERNAL MODULE: ./src/app/publish/publish.ts
var publish = __webpack_require__(12680);
// EXTERNAL MODULE: ./src/app/system.ts + 2 modules
var system = __webpack_require__(60134);
;// CONCATENATED MODULE: ./src/app/work.ts












function logTo(progress, debug) {
    const line = (word) => (message) => progress.line(`${word}${(0,neutralise/* neutralise */.$0)(message)}`);
    return { info: line(''), warn: line('warning: '), debug: debug ? line('debug: ') : () => { } };
}
/** Ctrl-C once: finish the write in flight, begin no other. Twice: the terminal's own way. */
function stopSignal(progress) {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => {
            progress.line('stopping: what is being written is finished, nothing else is begun');
            controller.abort();
        });
    }
    return controller.signal;
}
/** Runs what the command line asks for, shows what came of it, and gives the exit status. */
async function work(line) {
    const { stdout, stderr, env } = process;
    const progress = createProgress(stderr, { environment: env });
    const log = logTo(progress, line.debug);
    const context = (0,system/* createContext */.q)({ environment: env, log, stop: stopSignal(progress) });
    const directory = process.cwd();
    const stores = (0,stores_stores/* createStores */.v)(context, { directory });
    try {
        const run = { context, stores, directory, withSecrets: line.withSecrets, progress };
        const report = await (0,dispatch/* dispatch */.J)(run, line.request);
        progress.close();
        if (line.json || report.discovery)
            stdout.write((0,json/* jsonText */.s$)((0,json/* reportJson */.l4)(report)));
        else if (line.csv && report.network) {
            const { networkCsv } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 46906));
            stdout.write(networkCsv(report.network));
        }
        else
            stdout.write((0,whole/* reportText */.U)(report, { colour: (0,style/* wantsColour */.Ml)(env, stdout.isTTY) }));
        if (report.refusal)
            stderr.write((0,error_text/* errorText */.kc)(new errors/* Refusal */.P_(report.refusal), { colour: (0,style/* wantsColour */.Ml)(env, stderr.isTTY) }));
        await (0,publish/* publish */.m)(context, report, line.request);
        return exit_status/* EXIT_STATUS */.u[report.result];
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
/* harmony import */ var _words_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47319);





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
    const count = (outcome) => (0,_words_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countOutcomes */ .XF)(receipt.tenants, outcome);
    const tenants = receipt.tenants.length;
    const counts = { done: count('done'), failed: count('failed'), notStarted: count('not-started'), tenants };
    return { ...receipt, counts };
}
/** What a command that ran to its end says: texts that were adopted stand in their files, and `errors` say why a plan is not applied. */
function reportJson(report) {
    const { command, result, tenants, plan, receipt, refusal, adoptions } = report;
    return {
        format: 1,
        command,
        result,
        ...(tenants && { tenants: tenants.map(({ name, file }) => ({ tenant: name, file })) }),
        ...(plan && { plan: planJson(plan) }),
        ...(receipt && { receipt: receiptJson(receipt) }),
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(report, 'verification', 'network'),
        ...(refusal && { errors: [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(refusal, 'code', 'message', 'fix')] }),
        ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(report, 'discovery'),
        ...(adoptions && { adoptions: adoptions.map(({ text: _text, ...rest }) => rest) }),
    };
}
/** What a command that could not run says: every error as data; causes stay behind, because they come from libraries and may hold what was sent. */
function errorsJson(error) {
    const errors = (0,_words_error_text_js__WEBPACK_IMPORTED_MODULE_2__/* .singleErrors */ .ss)(error).map((each) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(each, 'code', 'message', 'where', 'fix'));
    return { format: 1, result: error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ ? 'refused' : 'failed', errors };
}
/**
 * The text of a document, one on stdout for `--json` and nothing else there. The same data as JSON.stringify gives, but what a terminal or a runner could act on (C1 controls,
 * bidirectional marks, the `##[` of old commands) is written as an escape.
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
