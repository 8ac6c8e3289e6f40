export const id = 116;
export const ids = [116];
export const modules = {

/***/ 21116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kit: () => (/* binding */ kit_kit),
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
/** A shorter value can be part of another value by chance. */
const TELLING_LENGTH = 8;
const count = (length) => length.toLocaleString('en-US');
function byHand({ secret }) {
    return secret ? `Copy it into the option from ${secret.place}.` : 'Enter the value from the kit.';
}
/** The value itself when it is short and holds no secret, otherwise its length. */
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
        return cut(`${detail}: the "=" at its end is missing`, `The import misread "=". ${copy}`);
    }
    const more = 'If it is cut again, the database has a length limit: use keySize: 2048 for shorter values.';
    return cut(`${detail}: cut`, `${copy} ${more}`);
}
/** @param secrets values that no message may show, in any option */
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
        const fix = expected.secret ? byHand(expected) : 'Import the kit again, or add the option yourself.';
        return { outcome: 'missing', detail: 'is not in the object', fix };
    }
    const detail = `is named ${(0,configuration_server_options/* fieldOf */._F)(misnamed)} in the object: names are case-sensitive`;
    const fix = `Add ${(0,configuration_server_options/* fieldOf */._F)(expected)} with the same value, and delete ${(0,configuration_server_options/* fieldOf */._F)(misnamed)}.`;
    return { outcome: 'misnamed', detail, fix };
}
/** Compares an exported object with its record: first the managed options with what to do, then the names of the others. */
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
    const detail = 'is not managed by this tool';
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






const LINE_END = /\r\n|\n|\r/;
const WRAPPING = [64, 76];
function textOf({ file, bytes }) {
    if (bytes.byteLength > limits/* LARGEST_WRITTEN_FILE */.e7) {
        throw (0,errors/* problem */.CC)('export.too-large', {}, { where: { file, line: 1, column: 1 } });
    }
    const text = (0,read_file/* utf8Text */.Hp)(bytes);
    if (text !== undefined)
        return text;
    const before = new TextDecoder().decode(bytes).split('\uFFFD', 1).join().split(LINE_END);
    const where = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw (0,errors/* problem */.CC)('export.not-utf-8', {}, { where });
}
// Messages name the place of a wrong line and never its text, which may be a secret.
function sectionIn(text, where) {
    const name = (0,cfg/* withoutBlanks */.Al)(/^\[([^[\]]+)\]$/.exec(text)?.[1] ?? '');
    if (name !== '')
        return name;
    throw (0,errors/* problem */.CC)('export.section', {}, { where });
}
function optionIn(text, section, where) {
    const at = text.indexOf('=');
    const key = (0,cfg/* withoutBlanks */.Al)(text.slice(0, Math.max(0, at)));
    if (key === '')
        throw (0,errors/* problem */.CC)('export.line', {}, { where });
    if (section === undefined)
        throw (0,errors/* problem */.CC)('export.no-section', {}, { where });
    return { section, key, value: unquoted((0,cfg/* withoutBlanks */.Al)(text.slice(at + 1))) };
}
function unquoted(value) {
    return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}
/** Otherwise the rest of wrapped base64 counts as an option, and messages show it as a name: `MIIE...=`. */
function refuseRest(text, previous, where) {
    if (!previous || !(0,configuration_server_options/* isBase64Option */.pv)(previous) || !WRAPPING.includes(previous.value.length))
        return;
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return;
    throw (0,errors/* problem */.CC)('export.wrapped', { option: (0,configuration_server_options/* fieldOf */._F)(previous) }, { where: { ...where, column: 1 } });
}
function rowsIn(file, lines) {
    const rows = new Map();
    let section;
    let previous;
    for (const [index, written] of lines.entries()) {
        const text = (0,cfg/* withoutBlanks */.Al)(written);
        if (text === '' || /^[#;]/.test(text))
            continue;
        const where = { file, line: index + 1, column: written.indexOf(text) + 1 };
        refuseRest(text, previous, where);
        previous = text.startsWith('[') ? undefined : optionIn(text, section, where);
        if (!previous)
            section = sectionIn(text, where);
        else {
            const names = JSON.stringify([previous.section, previous.key]);
            const option = JSON.stringify((0,configuration_server_options/* fieldOf */._F)(previous));
            const earlier = rows.get(names);
            if (earlier)
                throw (0,errors/* problem */.CC)('export.doubled', { option, line: earlier.line }, { where });
            rows.set(names, { ...previous, line: where.line });
        }
    }
    return [...rows.values()];
}
/** Also reads files of other tools, with comments, empty lines, quotes or split sections. @throws HybridError with line and column */
function readExport(source, { seal }) {
    const rows = rowsIn(source.file, textOf(source).split(LINE_END));
    return (0,configuration_server_options/* optionsOf */.cz)(rows, (value) => (value === '' ? new secret/* Secret */.zh('') : seal(value)));
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/file/kit.ts + 2 modules
var kit = __webpack_require__(45080);
// EXTERNAL MODULE: ./src/adapters/configuration-server/open.ts + 6 modules
var configuration_server_open = __webpack_require__(85487);
// EXTERNAL MODULE: ./src/core/allowed/guard.ts
var guard = __webpack_require__(15685);
// EXTERNAL MODULE: ./src/engine/session.ts + 9 modules
var session = __webpack_require__(82867);
// EXTERNAL MODULE: ./src/app/commands/load.ts
var load = __webpack_require__(67280);
;// CONCATENATED MODULE: ./src/app/commands/kit.ts











/** What the driver `file` needs for one tenant. */
async function kitOf(run, tenant) {
    const { context, stores } = run;
    // A kit is created from the store only.
    (0,guard/* requireAllowed */.wD)(context.environment, tenant, ['store']);
    const store = await stores.reader(tenant.secrets);
    // Checks the owner of the entry: the record next to it has the same owner.
    await (0,session/* readEntry */.hB)(tenant, store);
    return (0,configuration_server_open/* kitTarget */.Ag)((0,session/* serverAccess */.Mj)({ ...run, tenant }, {}, store), store);
}
function withFileDriver(tenants) {
    const found = tenants.filter(({ transaction }) => transaction.server.driver === 'file');
    if (found.length === 0)
        throw (0,errors/* problem */.CC)('kit.no-tenant');
    return found;
}
/** Writes the import kits again from the store, for another machine or with secrets. */
async function kit_kit(run, { files }) {
    const tenants = withFileDriver((await (0,load/* loadFiles */.a)(run, files)).tenants);
    try {
        for (const tenant of tenants)
            await (0,kit/* renewKit */.wG)(run.context, await kitOf(run, tenant));
    }
    finally {
        await run.stores.close();
    }
    return { result: 'clean', tenants };
}
async function bytesOf(path, file) {
    const bytes = await (0,read_file/* readRegularFile */.XF)(path, limits/* LARGEST_WRITTEN_FILE */.e7).catch(() => undefined);
    if (bytes instanceof Uint8Array)
        return bytes;
    throw (0,errors/* problem */.CC)('export.unreadable', { file, reason: bytes === undefined ? '' : ': it is not a file' });
}
function checkOf({ option, outcome: found, detail, fix }) {
    const outcome = found === 'same' ? 'passed' : found === 'others' ? 'skipped' : 'failed';
    return { name: option, outcome, detail, ...(fix !== undefined && { fix }) };
}
/** Compares an export of the Configuration Server with the recorded values. */
async function verifyExport(run, tenants, file) {
    const [tenant, another] = withFileDriver(tenants);
    if (!tenant || another)
        throw (0,errors/* problem */.CC)('usage#export');
    try {
        const target = await kitOf(run, tenant);
        const path = (0,external_node_path_.resolve)(run.directory, file);
        const shown = (0,external_node_path_.relative)(run.directory, path) || file;
        const exported = readExport({ file: shown, bytes: await bytesOf(path, shown) }, run.context);
        const expected = await (0,kit/* recordedOptions */.NG)(target);
        if (!expected)
            throw (0,errors/* problem */.CC)('kit.no-record#export', { tenant: tenant.name });
        const checks = compareExport(exported, expected).map(checkOf);
        const failed = checks.some(({ outcome }) => outcome === 'failed');
        return { result: failed ? 'failed' : 'clean', verification: { tenants: [{ tenant: tenant.name, checks }] } };
    }
    finally {
        await run.stores.close();
    }
}


/***/ })

};
