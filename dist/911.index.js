export const id = 911;
export const ids = [911,942];
export const modules = {

/***/ 90942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kit: () => (/* binding */ kit),
/* harmony export */   kitOf: () => (/* binding */ kitOf),
/* harmony export */   withFileDriver: () => (/* binding */ withFileDriver)
/* harmony export */ });
/* harmony import */ var _adapters_configuration_server_file_kit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45080);
/* harmony import */ var _adapters_configuration_server_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _core_allowed_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77943);
/* harmony import */ var _engine_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57498);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67280);






/** What the driver `file` works with for one tenant. */
async function kitOf(run, tenant) {
    const { context, stores } = run;
    // A kit is made from the store alone.
    (0,_core_allowed_guard_js__WEBPACK_IMPORTED_MODULE_3__/* .requireAllowed */ .wD)(context.environment, tenant, ['store']);
    const store = await stores.reader(tenant.secrets);
    // What is recorded beside the entry of another tenant is that tenant's, too.
    await (0,_engine_session_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntry */ .hB)(tenant, store);
    return (0,_adapters_configuration_server_open_js__WEBPACK_IMPORTED_MODULE_1__/* .kitTarget */ .Ag)((0,_engine_session_js__WEBPACK_IMPORTED_MODULE_4__/* .serverAccess */ .Mj)({ ...run, tenant }, {}, store), store);
}
function withFileDriver(tenants) {
    const found = tenants.filter(({ transaction }) => transaction.server.driver === 'file');
    if (found.length > 0)
        return found;
    const message = 'none of these tenants has driver: file, so there is no import kit';
    const fix = 'Name the file of a tenant whose Configuration Server only a person may touch.';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HybridError */ .Nh({ code: 'kit.no-tenant', message, fix });
}
/** Writes the import kits once more from what the store remembers: on another machine, or with secrets. */
async function kit(run, { files }) {
    const tenants = withFileDriver((await (0,_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadFiles */ .a)(run, files)).tenants);
    try {
        for (const tenant of tenants)
            await (0,_adapters_configuration_server_file_kit_js__WEBPACK_IMPORTED_MODULE_0__/* .renewKit */ .wG)(run.context, await kitOf(run, tenant));
    }
    finally {
        await run.stores.close();
    }
    return { result: 'clean', tenants };
}


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyExport: () => (/* binding */ verifyExport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/core/saml/pem.ts
var pem = __webpack_require__(79163);
// EXTERNAL MODULE: ./src/adapters/configuration-server/options.ts
var configuration_server_options = __webpack_require__(41801);
// EXTERNAL MODULE: ./src/adapters/configuration-server/file/cfg.ts
var cfg = __webpack_require__(35632);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/file/compare.ts



const SHOWN_LENGTH = 200;
/** A shorter value may be in another by chance. */
const TELLING_LENGTH = 8;
const count = (length) => length.toLocaleString('en-US');
function byHand({ secret }) {
    return secret
        ? `Copy it into the option by hand, from ${secret.place}.`
        : 'Put it in by hand, as it stands in the kit.';
}
/** What a value may be told by: itself, where it is short, not ours to hide, and holds no secret that slipped into it. */
function shown(text, expected, secrets) {
    const hidden = expected.secret || (0,pem/* holdsPrivateKey */.jc)(text) || secrets.some((secret) => text.includes(secret));
    if (hidden || text.length > SHOWN_LENGTH)
        return `a value of ${count(text.length)} characters`;
    return JSON.stringify(text);
}
function shorter(have, want, expected) {
    const cut = (detail, fix) => ({ outcome: 'cut', detail, fix });
    const detail = `has ${count(have.length)} of ${count(want.length)} characters`;
    const copy = byHand(expected);
    if (have === '')
        return cut(`is empty, should have ${count(want.length)} characters`, copy);
    if ((0,cfg/* withoutEnd */.Mx)(have, '=') === (0,cfg/* withoutEnd */.Mx)(want, '=')) {
        return cut(`${detail}: the "=" at its end is missing`, `The import took "=" for something else. ${copy}`);
    }
    const more = 'If it is cut again, the database keeps no more: keySize: 2048 gives shorter values.';
    return cut(`${detail}: cut`, `${copy} ${more}`);
}
/** @param secrets values that must not be shown, whichever option they are found in */
function compareValue(found, expected, secrets) {
    const whole = (0,configuration_server_options/* isBase64Option */.pv)(expected) ? configuration_server_options/* withoutWhiteSpace */.UK : (text) => text;
    const [have, want] = [whole(found), whole(expected.value.reveal())];
    if (have === want)
        return { outcome: 'same', detail: `${count(want.length)} characters` };
    if (want.startsWith(have))
        return shorter(have, want, expected);
    const different = (detail) => ({ outcome: 'different', detail, fix: byHand(expected) });
    if ((0,configuration_server_options/* withoutWhiteSpace */.UK)(have) === (0,configuration_server_options/* withoutWhiteSpace */.UK)(want))
        return different('differs in white space only');
    if (have.toLowerCase() === want.toLowerCase())
        return different('differs in upper and lower case only');
    return different(`is ${shown(have, expected, secrets)}, should be ${shown(want, expected, secrets)}`);
}
function absent(expected, misnamed) {
    if (!misnamed) {
        const fix = expected.secret ? byHand(expected) : 'Import the kit again, or add the option by hand.';
        return { outcome: 'missing', detail: 'is not in the object', fix };
    }
    const detail = `stands there as ${(0,configuration_server_options/* fieldOf */._F)(misnamed)}: names are told apart by upper and lower case`;
    const fix = `Add ${(0,configuration_server_options/* fieldOf */._F)(expected)} with the same value, and delete ${(0,configuration_server_options/* fieldOf */._F)(misnamed)}.`;
    return { outcome: 'misnamed', detail, fix };
}
/** Holds an exported object against what should be in it: our options, each with what to do, then the others by name. */
function compareExport(exported, expected) {
    const options = (0,configuration_server_options/* rowsOf */.RO)(exported);
    const others = options.filter((row) => !expected.some((each) => (0,configuration_server_options/* isSameOption */.aJ)(each, row)));
    const telling = expected.filter(({ secret, value }) => secret && value.length >= TELLING_LENGTH);
    const secrets = telling.map(({ value }) => value.reveal());
    const misnamed = new Set();
    const rows = expected.map((each) => {
        const option = (0,configuration_server_options/* fieldOf */._F)(each);
        const found = options.find((row) => (0,configuration_server_options/* isSameOption */.aJ)(each, row));
        if (found)
            return { option, ...compareValue(found.value, each, secrets) };
        const other = others.find((row) => (0,configuration_server_options/* fieldOf */._F)(row).toLowerCase() === option.toLowerCase());
        if (other)
            misnamed.add(other);
        return { option, ...absent(each, other) };
    });
    const left = others.filter((row) => !misnamed.has(row));
    const detail = 'is not ours; left alone';
    return [...rows, ...left.map((row) => ({ option: (0,configuration_server_options/* fieldOf */._F)(row), outcome: 'others', detail }))];
}

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/limits.ts
var limits = __webpack_require__(58369);
// EXTERNAL MODULE: ./src/base/read-file.ts
var read_file = __webpack_require__(68476);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/file/export.ts






const WRAPPING = [64, 76];
const EXPORT_AGAIN = 'Export the options of the object once more, as CFG, and leave the file as it is.';
function failed(file, { line = 1, column = 1, ...details }) {
    return new errors/* HybridError */.Nh({ ...details, where: { file, line, column } });
}
function textOf({ file, bytes }) {
    if (bytes.byteLength > limits/* LARGEST_WRITTEN_FILE */.e7) {
        const message = 'the file is larger than 1 MiB';
        throw failed(file, { code: 'export.too-large', message, fix: EXPORT_AGAIN });
    }
    const text = (0,read_file/* utf8Text */.Hp)(bytes);
    if (text !== undefined)
        return text;
    const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const lines = before.split(/\r\n|\n|\r/);
    const fix = `${EXPORT_AGAIN} An editor may have saved it in another encoding.`;
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    throw failed(file, { code: 'export.not-utf-8', message: 'the file is not UTF-8', fix, ...place });
}
function sectionIn(text, wrong) {
    const name = (0,cfg/* withoutBlanks */.Al)(/^\[([^[\]]+)\]$/.exec(text)?.[1] ?? '');
    if (name !== '')
        return name;
    throw wrong('section', 'the line begins with "[" and is no [section]');
}
function optionIn(text, section, wrong) {
    const at = text.indexOf('=');
    const key = (0,cfg/* withoutBlanks */.Al)(text.slice(0, Math.max(0, at)));
    if (key === '')
        throw wrong('line', 'the line is neither [section] nor option=value');
    if (section === undefined)
        throw wrong('no-section', 'an option stands before the first [section]');
    return { section, key, value: unquoted((0,cfg/* withoutBlanks */.Al)(text.slice(at + 1))) };
}
/** The rest of wrapped base64 would else be taken for an option, and shown by its name: `MIIE...=`. */
function refuseRest(text, previous, wrong) {
    if (!previous || !(0,configuration_server_options/* isBase64Option */.pv)(previous) || !WRAPPING.includes(previous.value.length))
        return;
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return;
    const fix = 'The option holds line breaks. Put its value in again on one line, then export the object again.';
    throw wrong('wrapped', `the value of ${(0,configuration_server_options/* fieldOf */._F)(previous)} goes on in this line`, fix, 1);
}
function rowsIn(file, lines) {
    const rows = new Map();
    let section;
    let previous;
    for (const [index, written] of lines.entries()) {
        const text = (0,cfg/* withoutBlanks */.Al)(written);
        if (text === '' || /^[#;]/.test(text))
            continue;
        const line = index + 1;
        const wrong = (code, message, fix = EXPORT_AGAIN, column = written.indexOf(text) + 1) => failed(file, { code: `export.${code}`, message, fix, line, column });
        refuseRest(text, previous, wrong);
        previous = text.startsWith('[') ? undefined : optionIn(text, section, wrong);
        if (!previous)
            section = sectionIn(text, wrong);
        else {
            const names = JSON.stringify([previous.section, previous.key]);
            const earlier = rows.get(names)?.line;
            if (earlier !== undefined)
                throw doubled(previous, earlier, wrong);
            rows.set(names, { ...previous, line });
        }
    }
    return [...rows.values()];
}
function doubled(row, earlier, wrong) {
    const message = `the option ${JSON.stringify((0,configuration_server_options/* fieldOf */._F)(row))} stands in line ${earlier} already`;
    const fix = 'Delete one of the two in the object, then export it again: which one a component reads cannot be told.';
    return wrong('doubled', message, fix);
}
function unquoted(value) {
    return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
/** Reads what other tools write too: comments, blanks, quotes, a section in pieces. @throws HybridError with line and column */
function readExport(source, { seal }) {
    const rows = rowsIn(source.file, textOf(source).split(/\r\n|\n|\r/));
    return (0,configuration_server_options/* optionsOf */.cz)(rows, (value) => (value === '' ? new secret/* Secret */.zh('') : seal(value)));
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/file/kit.ts + 2 modules
var kit = __webpack_require__(45080);
// EXTERNAL MODULE: ./src/app/commands/kit.ts
var commands_kit = __webpack_require__(90942);
;// CONCATENATED MODULE: ./src/app/commands/verify-export.ts








async function bytesOf(path, file) {
    const bytes = await (0,read_file/* readRegularFile */.XF)(path, limits/* LARGEST_WRITTEN_FILE */.e7).catch(() => undefined);
    if (bytes instanceof Uint8Array)
        return bytes;
    const message = `cannot read ${file}${bytes === undefined ? '' : ': it is not a file'}`;
    const fix = 'Name the file that was exported from the Options tab of the object.';
    throw new errors/* HybridError */.Nh({ code: 'export.unreadable', message, fix });
}
function checkOf({ option, outcome: found, detail, fix }) {
    const outcome = found === 'same' ? 'passed' : found === 'others' ? 'skipped' : 'failed';
    return { name: option, outcome, detail, ...(fix !== undefined && { fix }) };
}
/** Holds what a person exported from the Configuration Server against what should be there. */
async function verifyExport(run, tenants, file) {
    const [tenant, another] = (0,commands_kit.withFileDriver)(tenants);
    if (!tenant || another) {
        const fix = 'Name the one tenant file it belongs to: genesys-hybrid verify tenants/acme.yaml --file EXPORTED.cfg';
        throw (0,errors/* usageError */.Wp)('an exported file is of one object, and several tenants are named', fix);
    }
    try {
        const target = await (0,commands_kit.kitOf)(run, tenant);
        const path = (0,external_node_path_.resolve)(run.directory, file);
        const shown = (0,external_node_path_.relative)(run.directory, path) || file;
        const exported = readExport({ file: shown, bytes: await bytesOf(path, shown) }, run.context);
        const expected = await (0,kit/* recordedOptions */.NG)(target);
        if (!expected)
            throw nothingRecorded(tenant.name);
        const checks = compareExport(exported, expected).map(checkOf);
        const failed = checks.some(({ outcome }) => outcome === 'failed');
        return { result: failed ? 'failed' : 'clean', verification: { tenants: [{ tenant: tenant.name, checks }] } };
    }
    finally {
        await run.stores.close();
    }
}
function nothingRecorded(tenant) {
    const message = `nothing is recorded yet of the transaction object of ${tenant}`;
    return new errors/* HybridError */.Nh({ code: 'kit.no-record', message, fix: 'Run apply first: it records what should be there.' });
}


/***/ })

};
