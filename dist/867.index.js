export const id = 867;
export const ids = [867];
export const modules = {

/***/ 35632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ cfgText),
/* harmony export */   Al: () => (/* binding */ withoutBlanks),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41801);


/** A loop, because a regular expression takes quadratic time on a long hostile line. */
function withoutEnd(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/** Without blanks and tabs at both ends; other white space belongs to a name or a value. */
function withoutBlanks(text) {
    return withoutEnd(text.replace(/^[ \t]+/, ''), ' \t');
}
/** Characters that some program reads as the end of a line. */
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
/** @param wrong characters that have a meaning in such a name */
function isWritable(name, wrong) {
    return (name !== '' && !wrong.test(name) && name.isWellFormed() && !LINE_BREAK.test(name) && withoutBlanks(name) === name);
}
function refuse(id, wrong) {
    if (wrong.length === 0)
        return;
    // As JSON, because such a name may have line breaks.
    const names = wrong.slice(0, 5).map((row) => JSON.stringify((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(row)));
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(id, { names: names.join(', ') });
}
/** Refuses options that no line of the file can hold; also secret ones, which a person copies into a field of one line. */
function checkWritable(rows) {
    const isMisnamed = ({ section, key }) => !isWritable(section, /[[\]]/) || !isWritable(key, /=|^[[#;]/);
    const isBroken = ({ value }) => LINE_BREAK.test(value);
    const isMalformed = ({ value }) => !value.isWellFormed();
    refuse('kit.name', rows.filter(isMisnamed));
    refuse('kit.line-break', rows.filter(isBroken));
    refuse('kit.text', rows.filter(isMalformed));
}
/** Quotes only values that would change without quotes: how GAX reads quotes is not known. */
function written(value) {
    const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
    return isQuoted || withoutBlanks(value) !== value ? `"${value}"` : value;
}
function inOrder(one, other) {
    if (one.section !== other.section)
        return one.section < other.section ? -1 : 1;
    return one.key < other.key ? -1 : Number(one.key > other.key);
}
function inFileOrder(rows) {
    return [...rows].sort(inOrder);
}
/** The file for Options > More > Import > CFG: no comment and no empty line, which the import may not read. @throws Refusal */
function cfgText(rows) {
    checkWritable(rows);
    const sorted = inFileOrder(rows);
    const lines = sorted.flatMap(({ section, key, value }, index) => {
        const heading = sorted[index - 1]?.section === section ? [] : [`[${section}]`];
        return [...heading, `${key}=${written(value)}`];
    });
    return lines.map((line) => `${line}\n`).join('');
}


/***/ }),

/***/ 45080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HH: () => (/* binding */ readRecorded),
  NG: () => (/* binding */ recordedOptions),
  gB: () => (/* binding */ refuseSecretsInActions),
  wG: () => (/* binding */ renewKit),
  El: () => (/* binding */ writeKit)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/adapters/configuration-server/file/cfg.ts
var cfg = __webpack_require__(35632);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/replace-file.ts
var replace_file = __webpack_require__(58456);
// EXTERNAL MODULE: ./src/base/system-code.ts
var system_code = __webpack_require__(69672);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/file/directory.ts





async function workTree(directory) {
    for (let root = directory;; root = (0,external_node_path_.dirname)(root)) {
        const found = await (0,promises_.stat)((0,external_node_path_.join)(root, '.git')).catch(() => undefined);
        const path = (0,external_node_path_.relative)(root, directory).split(external_node_path_.sep).join('/');
        if (found?.isDirectory())
            return { index: (0,external_node_path_.join)(root, '.git', 'index'), path };
        // A second work tree, or a submodule: `.git` is a file that says where the rest is.
        const text = found ? await (0,promises_.readFile)((0,external_node_path_.join)(root, '.git'), 'utf8').catch(() => '') : '';
        const elsewhere = /^gitdir: (.+)$/m.exec(text)?.[1];
        if (elsewhere)
            return { index: (0,external_node_path_.join)((0,external_node_path_.resolve)(root, elsewhere), 'index'), path };
        if ((0,external_node_path_.dirname)(root) === root)
            return undefined;
    }
}
/** The files that git tracks, for which a .gitignore comes too late. The index of git has the length of each name before the name. */
async function trackedFiles(directory, names) {
    const tree = await workTree(await (0,promises_.realpath)(directory));
    const index = tree && (await (0,promises_.readFile)(tree.index).catch(() => undefined));
    if (!tree || !index)
        return [];
    return names.filter((name) => {
        const path = Buffer.from(tree.path === '' ? name : `${tree.path}/${name}`);
        return index.includes(Buffer.concat([Buffer.from([path.length & 0xff]), path, Buffer.from([0])]));
    });
}
async function warnAbout(directory, names, { log }) {
    const { mode } = await (0,promises_.stat)(directory);
    if ((mode & 0o077) !== 0)
        log.warn(`Other users can read ${directory}. Run chmod 700 on it`);
    const tracked = await trackedFiles(directory, names);
    if (tracked.length === 0)
        return;
    log.warn(`git tracks ${tracked.join(', ')} of ${directory}. Run git rm --cached, and never commit the kit`);
}
/** Writes all files under temporary names and then renames them: a full disk leaves the old kit complete. */
async function replace(directory, files, tools) {
    const moves = new Map();
    try {
        for (const [name, text] of Object.entries(files)) {
            const to = (0,external_node_path_.join)(directory, name);
            moves.set(await (0,replace_file/* writeBeside */.A)(to, text, tools), to);
        }
        for (const [from, to] of moves)
            await (0,promises_.rename)(from, to);
    }
    catch (error) {
        await Promise.all([...moves.keys()].map((from) => (0,promises_.rm)(from, { force: true })));
        throw error;
    }
}
/** Replaces these files of a folder that only its owner can read; other files stay. @throws HybridError `kit.not-written` */
async function writeFolder(tools, directory, files) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
        await warnAbout(directory, Object.keys(files), tools);
        await replace(directory, files, tools);
    }
    catch (error) {
        throw (0,errors/* problem */.CC)('kit.not-written', { directory, code: (0,system_code/* systemCode */.x)(error) });
    }
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/options.ts
var options = __webpack_require__(41801);
// EXTERNAL MODULE: ./src/adapters/configuration-server/file/target.ts
var file_target = __webpack_require__(17105);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/file/readme.ts


/** Longer values do not fit on a screen, so a missing end is not visible. */
const LONG = 100;
/** Characters that programs read differently from such files. */
const DELICATE = /[=;#"'\\]|[^\x20-\x7e]|^\s|\s$/;
/** Text as Markdown code on one line. It may contain backticks; invisible characters become question marks. */
function code(text) {
    const seen = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
    const longest = (seen.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const fence = '`'.repeat(longest + 1);
    const padding = longest > 0 ? ' ' : '';
    return `${fence}${padding}${seen}${padding}${fence}`;
}
const CFG = code(file_target/* CFG_FILE */.wL);
function listOf(options, more) {
    const lines = options.map((each) => `- section ${code(each.section)}, option ${code(each.key)}${more(each)}`);
    return lines.join('\n');
}
function characters({ value: { length } }) {
    return `${length.toLocaleString('en-US')} ${length === 1 ? 'character' : 'characters'}`;
}
function introduction({ objectName, tenantName, writtenAt, withSecrets }) {
    const holds = withSecrets ? '**including secrets in clear**' : 'without secrets';
    const text = `# Import kit: transaction object ${code(objectName)} of the Engage tenant ${code(tenantName)}

Written ${code(writtenAt)} by genesys-hybrid. The Configuration Server was not changed: you change it with the
steps below, in Genesys Administrator Extension (GAX).

- ${CFG}: the options to import, ${holds}.
- ${code(file_target/* EXPECTED_FILE */.Yx)}: the expected values of the object; for a secret only its length and a fingerprint.`;
    const warning = 'Do not send, commit or archive this folder, and delete it after the last step.';
    return withSecrets ? `${text}\n\n${warning}` : text;
}
function object({ objectName, tenantName, folderName }) {
    const name = code(objectName);
    return `The object

Configuration Manager > Routing/eServices > Transactions;
choose the tenant ${code(tenantName)} and its folder ${code(folderName)}.

- If ${name} of type List exists, open it, and first export a copy of its options: Options > More > Export > CFG.
- If it does not exist, click New. Name ${name}, Alias ${name}, Type List, State Enabled. Save, then open it.

If a document mentions the annex of this object, it means the tab Options: the object has no other list.`;
}
function trial({ expected, withSecrets }) {
    const imported = expected.filter(({ secret }) => withSecrets || !secret);
    const delicate = imported.filter(({ value }) => DELICATE.test(value.reveal()));
    if (delicate.length === 0)
        return '';
    return `How this GAX writes "="

It is not verified how the CFG import of GAX reads "=" inside a value, quotes, and characters that start a comment
in other formats. These values contain such characters; base64 often ends with "=":

${listOf(delicate, () => '')}

Before the import, add one of them to the object yourself, export with Options > More > Export > CFG, and compare its line with the
line in ${CFG}. If GAX writes it differently, change these lines of the file accordingly, or delete
them from the file and enter the values yourself.`;
}
function importing({ expected, withSecrets }) {
    const secrets = withSecrets ? [] : expected.filter(({ secret }) => secret);
    const text = `Import\n\nOptions > More > Import > CFG, choose ${CFG}, then Save.`;
    if (secrets.length === 0)
        return text;
    return `${text}

${CFG} does not contain these. Copy them from the secret store into the object, complete and on one line; names are
case-sensitive:

${listOf(secrets, (each) => `, ${characters(each)}: ${code(each.secret?.place ?? '')}`)}

If the store does not show values, ${code('genesys-hybrid kit --with-secrets')} writes a kit with the secrets, on your own
machine.`;
}
function wholeness({ expected }) {
    const long = expected.filter(({ value }) => value.length > LONG);
    const text = `Check that all values are complete

Open the object again. A database may cut long values, and an import may drop text after a special character.`;
    if (long.length === 0)
        return text;
    return `${text}\nCheck the end of these:\n\n${listOf(long, (each) => `: ${characters(each)}`)}`;
}
function checklist({ objectName, tenantName, expected }) {
    const issuer = expected.find((option) => (0,options/* fieldOf */._F)(option) === 'saml/issuer');
    const issuerLines = issuer
        ? `
- [ ] ${code('saml/issuer')} is ${code(issuer.value.reveal())}, exactly as in the identity provider in Genesys Cloud,
      and no other identity provider has the same issuer.`
        : '';
    return `Checklist

- [ ] The state of ${code(objectName)} is Enabled.${issuerLines}
- [ ] Agents of the tenant ${code(tenantName)} have the permission Read on the object. With Workspace Desktop Edition 8.5.133.02,
      agents of all other tenants must not have it: see the tab Permissions.
- [ ] Components that use the object are restarted: they read it at start, and after an API error.`;
}
const PROOF = `Verify the import

Export with Options > More > Export > CFG. Then, on a machine with the tenant file and access to the secret store, run:

    genesys-hybrid verify --file EXPORTED.cfg

It shows values that are missing, cut or different. The export contains the secrets in clear: delete it afterwards.`;
/** The file README.md of a kit: the steps in GAX, with the names of this tenant. It holds no secret. */
function readmeText(description) {
    const steps = [object, trial, importing, wholeness, checklist].map((step) => step(description));
    const needed = [...steps, PROOF].filter((step) => step !== '');
    const pieces = needed.map((step, index) => `## ${index + 1}. ${step}`);
    return `${[introduction(description), ...pieces].join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/file/record.ts
var file_record = __webpack_require__(23781);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/file/kit.ts






/** The record in the store; `own` only when it is of this object and tenant. `version` is for compare-and-set. */
async function readRecorded(target) {
    const { store, path } = target.record;
    const { values = {}, version = 0 } = (await store.read(path)) ?? {};
    const record = (0,file_record/* parseRecord */.Hh)(values, (0,file_target/* entryName */.MB)(target));
    const isOwn = record?.objectName === target.objectName && record.tenantName === target.tenantName;
    return { record, own: isOwn ? record : undefined, values, version };
}
/** Everybody who can read a repository can download the artifacts of its workflows. */
function refuseSecretsInActions({ environment }, target) {
    const isAction = environment.GITHUB_ACTIONS === 'true';
    if (isAction && target.withSecrets)
        throw (0,errors/* refusal */.x5)('kit.secrets-in-actions');
}
async function expectedOf(target, record) {
    const placeOf = (stored) => `the value ${stored} of ${(0,file_target/* entryName */.MB)(target)}`;
    return (0,file_record/* expectedOptions */.BS)(record, placeOf, await target.fingerprintKey?.());
}
/** Writes the kit of a record, complete or not at all. @throws Refusal for options that the file cannot hold, or not inside Actions */
async function writeKit(context, target, record) {
    refuseSecretsInActions(context, target);
    (0,cfg/* checkWritable */.ZB)(record.options);
    const { withSecrets, directory } = target;
    const { writtenAt } = record;
    const expected = await expectedOf(target, record);
    await writeFolder(context, directory, {
        // Makes git ignore the kit in any directory: a commit of all files must not include secrets.
        '.gitignore': '*\n',
        [file_target/* EXPECTED_FILE */.Yx]: (0,file_record/* expectedText */.GD)(record, expected),
        'README.md': readmeText({ ...target, writtenAt, expected }),
        [file_target/* CFG_FILE */.wL]: (0,cfg/* cfgText */.AY)(record.options.filter(({ stored }) => withSecrets || stored === undefined)),
    });
    context.log.info(`Wrote the import kit to ${directory}. Its README.md has the steps in GAX`);
}
/** The options that should be in the object, for `compareExport`; undefined before the first record. */
async function recordedOptions(target) {
    const { own } = await readRecorded(target);
    return own && expectedOf(target, own);
}
/** Writes the kit again, on another machine or with secrets. @throws HybridError `kit.no-record` */
async function renewKit(context, target) {
    const { own } = await readRecorded(target);
    if (!own)
        throw (0,errors/* problem */.CC)('kit.no-record#renew', { object: target.objectName, tenant: target.tenantName });
    if (target.fingerprintKey && !(await target.fingerprintKey()))
        throw (0,errors/* problem */.CC)('custody.broken#kit');
    return writeKit(context, target, own);
}


/***/ }),

/***/ 23781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ expectedOptions),
/* harmony export */   GD: () => (/* binding */ expectedText),
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   PZ: () => (/* binding */ foreignValues),
/* harmony export */   hE: () => (/* binding */ placeSecrets),
/* harmony export */   pU: () => (/* binding */ serialiseRecord)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23659);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _core_saml_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79163);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41801);
/* harmony import */ var _cfg_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35632);






const LIST = 'options';
const TIME = 'written_at';
const FORMAT = 1;
function rowOf(written, values) {
    const [section, key, stored] = ['section', 'option', 'stored'].map((name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(written, name));
    const value = stored === undefined ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(written, 'value') : values[stored]?.reveal();
    if (section === undefined || key === undefined || value === undefined)
        return undefined;
    return { section, key, value, ...(stored !== undefined && { stored }) };
}
function parse(text, values) {
    const written = JSON.parse(text);
    const list = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(written, 'options');
    const objectName = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(written, 'object');
    const tenantName = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(written, 'tenant');
    if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(written, 'format') !== FORMAT || !Array.isArray(list))
        return undefined;
    const options = list.flatMap((each) => rowOf(each, values) ?? []);
    const whole = options.length === list.length && (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .doubledRows */ .vP)(options).length === 0;
    if (objectName === undefined || tenantName === undefined || !whole)
        return undefined;
    return { objectName, tenantName, writtenAt: values[TIME]?.reveal() ?? '', options };
}
/**
 * Reads a store entry, if it has a record. Its value `options` is the list as JSON, because names of options may hold any character;
 * each secret, which a person has to copy from there, is a value of its own that the list names. @throws HybridError `record.broken`
 */
function parseRecord(values, entry) {
    const text = values[LIST];
    if (!text)
        return undefined;
    try {
        const record = parse(text.reveal(), values);
        if (record)
            return record;
    }
    catch {
        // Broken JSON and a wrong shape need the same fix.
    }
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('record.broken', { entry });
}
/** The values of the entry that this tool did not write. */
function foreignValues(values, record) {
    const ours = new Set([LIST, TIME, ...(record?.options ?? []).map(({ stored }) => stored)]);
    return Object.fromEntries(Object.entries(values).filter(([name]) => !ours.has(name)));
}
/** The inverse of parseRecord. */
function serialiseRecord(record, foreign) {
    const { objectName, tenantName, writtenAt } = record;
    const secrets = {};
    const options = record.options.map(({ section, key: option, value, stored }) => {
        if (stored === undefined)
            return { section, option, value };
        secrets[stored] = new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(value);
        return { section, option, stored };
    });
    const list = { format: FORMAT, object: objectName, tenant: tenantName, options };
    return { ...foreign, ...secrets, [LIST]: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(JSON.stringify(list)), [TIME]: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(writtenAt) };
}
/** Anywhere in the name. A false match costs a person one more value to copy, and nothing else. */
const TELLING = /secret|passw|passphrase|pkey|private[_-]?key|token|api[_-]?key|credential/i;
/** Several options can have the same shorter value by chance: `24`, `com`, `admin`. */
const TELLING_LENGTH = 8;
/** Rows that the caller or their name calls secret, rows with a private key, and all rows with the same value as one of these. */
function secretRows(rows, told) {
    const certain = rows.filter(({ section, key, value, stored }) => stored !== undefined || told.has(`${section}/${key}`) || TELLING.test(key) || (0,_core_saml_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsPrivateKey */ .jc)(value));
    const values = new Set(certain.map(({ value }) => value).filter(({ length }) => length >= TELLING_LENGTH));
    return new Set([...certain, ...rows.filter(({ value }) => values.has(value))]);
}
/** `option_saml_password`, which is a valid name of a variable too. A number makes it unique. */
function freeName({ section, key }, taken) {
    const name = `option_${section}_${key}`.replaceAll(/[^A-Za-z0-9]+/g, '_').toLowerCase();
    let free = name;
    for (let number = 2; taken.has(free); number += 1)
        free = `${name}_${number}`;
    return free;
}
/** Gives each secret option a name in the entry. A secret option stays secret. @param told names of further secret options */
function placeSecrets(rows, told, foreign) {
    const secrets = secretRows(rows, told);
    const taken = new Set([LIST, TIME, ...Object.keys(foreign), ...rows.flatMap(({ stored }) => stored ?? [])]);
    return rows.map((row) => {
        if (!secrets.has(row) || row.stored !== undefined)
            return row;
        const stored = freeName(row, taken);
        taken.add(stored);
        return { ...row, stored };
    });
}
/** @param placeOf the place of a value of the store entry, for people */
function expectedOptions({ options }, placeOf, key) {
    return (0,_cfg_js__WEBPACK_IMPORTED_MODULE_4__/* .inFileOrder */ .w$)(options).map(({ stored, ...row }) => {
        const option = { ...row, value: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(row.value) };
        if (stored === undefined)
            return option;
        const place = placeOf(stored);
        return { ...option, secret: key ? { place, fingerprint: option.value.fingerprint(key) } : { place } };
    });
}
/** The file expected.json of a kit. It holds no secret, even when the kit does. */
function expectedText({ objectName, tenantName, writtenAt }, expected) {
    const options = expected.map(({ section, key: option, value, secret }) => {
        if (!secret)
            return { section, option, value: value.reveal() };
        return { section, option, length: value.length, secret: secret.fingerprint ?? 'secret', place: secret.place };
    });
    const document = { format: FORMAT, object: objectName, tenant: tenantName, writtenAt, options };
    return `${JSON.stringify(document, null, 2)}\n`;
}


/***/ }),

/***/ 17105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   Yx: () => (/* binding */ EXPECTED_FILE),
/* harmony export */   wL: () => (/* binding */ CFG_FILE)
/* harmony export */ });
const CFG_FILE = 'hybrid_integration.cfg';
const EXPECTED_FILE = 'expected.json';
function entryName({ record }) {
    return `the entry ${record.path} in ${record.store.description}`;
}


/***/ }),

/***/ 18264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ GAX)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/message.ts
var message = __webpack_require__(29662);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var error = __webpack_require__(27715);
// EXTERNAL MODULE: ./src/adapters/configuration-server/options.ts
var options = __webpack_require__(41801);
// EXTERNAL MODULE: ./src/adapters/configuration-server/rest/answer.ts
var rest_answer = __webpack_require__(82106);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/gax/obfuscate.ts
const LOWEST = 68;
const HIGHEST = 190;
/** A password as GAX's own page scrambles it: each character plus a random number, then that number. It hides nothing. */
function obfuscate(password, random) {
    return [...password]
        .map((character) => {
        const shift = LOWEST + Math.floor(random.fraction() * (HIGHEST - LOWEST + 1));
        return String.fromCodePoint((character.codePointAt(0) ?? 0) + shift, shift);
    })
        .join('');
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/gax/objects.ts




// An object of the Configuration Layer as GAX writes it: keys in lower case, every scalar a text.
const LIST_TYPE = 'CFGTRTList';
const ENABLED = 'CFGEnabled';
function fieldsOf(object) {
    return {
        dbid: object.dbid,
        tenantDbid: object.tenantdbid,
        folderDbid: object.folderid,
        name: (0,rest_answer/* textOf */.b6)(object, 'name'),
        alias: (0,rest_answer/* textOf */.b6)(object, 'alias'),
        isList: (0,rest_answer/* textOf */.b6)(object, 'subtype') === LIST_TYPE,
        isEnabled: (0,rest_answer/* textOf */.b6)(object, 'state') !== 'CFGDisabled',
    };
}
function folderRow(folder) {
    return {
        dbid: folder.dbid,
        tenantDbid: ((0,rest_answer/* textOf */.b6)(folder, 'ownertype') ?? 'CFGTenant') === 'CFGTenant' ? folder.ownerdbid : undefined,
        holdsTransactions: (0,rest_answer/* textOf */.b6)(folder, 'subtype') === 'CFGTransaction',
    };
}
/** `userproperties.property` as GAX wrote it: a single row may have no list around it. */
function writtenRows(object) {
    const rows = (0,json/* valueAt */.fK)(object, 'userproperties', 'property') ?? [];
    return Array.isArray(rows) ? rows : [rows];
}
/** GAX may omit an empty value. Values other than texts and numbers have an unknown meaning. */
function rowOf(row) {
    const [section, key, value] = [(0,json/* textAt */.$6)(row, 'section'), (0,json/* textAt */.$6)(row, 'key'), (0,json/* valueAt */.fK)(row, 'value') ?? ''];
    const text = typeof value === 'number' ? String(value) : value;
    if (section === undefined || key === undefined || typeof text !== 'string')
        return undefined;
    return { section, key, value: text };
}
/** The options of an object. @throws HybridError for rows of an unknown form, which the next write would lose, and for duplicates */
function rowsOfObject(object) {
    const written = writtenRows(object);
    const rows = written.map(rowOf).filter((row) => row !== undefined);
    if (rows.length < written.length)
        throw (0,errors/* problem */.CC)('gax.rows');
    const doubled = (0,options/* doubledRows */.vP)(rows);
    if (doubled.length > 0)
        throw (0,errors/* problem */.CC)('transaction.doubled', { options: (0,options/* someOf */.yU)(doubled) });
    return rows;
}
function newObject(name, { tenantDbid, folderDbid }, rows) {
    return {
        type: 'CfgTransaction',
        subtype: LIST_TYPE,
        name,
        alias: name,
        description: 'Genesys Cloud hybrid integration',
        state: ENABLED,
        recordperiod: '0',
        tenantdbid: tenantDbid,
        ...(folderDbid !== undefined && { folderid: folderDbid }),
        userproperties: { property: rows },
    };
}
/** The complete object, which GAX expects. Unchanged rows keep their form, numbers as numbers and unknown attributes too. */
function changedObject({ object, rows, wanted, enable }) {
    const written = writtenRows(object);
    const property = wanted.map((row, index) => {
        const before = written[index];
        if (!(0,json/* isRecord */.u4)(before))
            return row;
        return row === rows[index] ? before : { ...before, value: row.value };
    });
    const properties = (0,json/* isRecord */.u4)(object.userproperties) ? object.userproperties : {};
    return { ...object, ...(enable && { state: ENABLED }), userproperties: { ...properties, property } };
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/gax/dialect.ts








const READ_STATUSES = [301, 302, 303, 307, 308, 401, 403, 404, 405];
const LOGIN_STATUSES = [...READ_STATUSES, 400, 500];
const LOGIN_PLACE = /log-?in|sign-?in|sso|saml|auth|adfs/i;
const OBJECTS = 'cfg/objects';
const TYPES = { tenant: 'CfgTenant', folder: 'CfgFolder', transaction: 'CfgTransaction' };
const USER = 'user/info';
const GAX = {
    name: 'GAX',
    baseOf: (url) => url.replace(/\/+$/, ''),
    readStatuses: READ_STATUSES,
    writeStatuses: [...LOGIN_STATUSES, 409, 415, 422, 501, 502, 503, 504],
    logOut: { method: 'POST', path: 'session/logout' },
    user: { path: USER, check: checkUser },
    async logIn(send, access, { seal, random }) {
        const { username, password, passwordMode = 'plain' } = access;
        const json = passwordMode === 'plain'
            ? { username, password, isPasswordEncrypted: false }
            : { username, password: seal(obfuscate(password.reveal(), random)), isPasswordEncrypted: true };
        const extra = { accept: LOGIN_STATUSES, repeatable: true };
        const answer = await send({ method: 'POST', path: 'session/login', json }, extra);
        const { status } = answer;
        if (status === 404 || status === 405)
            throw (0,errors/* problem */.CC)('gax.no-interface', { status });
        if (status >= 300)
            throw (0,errors/* problem */.CC)('gax.login', { status });
        // 204 is a login; other successes may be the login page again. The check comes before a second try locks the account.
        if (status !== 204)
            checkUser(await send({ method: 'GET', path: USER }), access);
    },
    async hasEnded({ method, path }, answer, send) {
        if (isLoggedOut(answer))
            return true;
        if (method !== 'GET')
            return false;
        if (answer.status !== 403)
            return (0,rest_answer/* isRedirect */.N6)(answer);
        // 403 means the end of the session or a missing right; in the second case GAX still knows the account.
        return path === USER || !isGood(await send({ method: 'GET', path: USER }));
    },
    listPath({ collection, name, tenantDbid }) {
        const tenant = tenantDbid === undefined ? {} : { tenantdbid: tenantDbid };
        return `${OBJECTS}?${new URLSearchParams({ brief: 'false', type: TYPES[collection], name, ...tenant }).toString()}`;
    },
    objectsOf(answer, collection) {
        const { status, body } = answer;
        if (isLoginPage(answer) || (0,rest_answer/* isRedirect */.N6)(answer))
            throw (0,errors/* problem */.CC)('gax.web-page', { what: OBJECTS });
        if (status === 404 || status === 405)
            throw (0,errors/* problem */.CC)('gax.no-interface', { status });
        if (status >= 300)
            throw (0,errors/* problem */.CC)('gax.denied', { path: OBJECTS, status });
        if (status === 204)
            return [];
        if (Array.isArray(body))
            return body.filter(json/* isRecord */.u4);
        throw (0,errors/* problem */.CC)('gax.answer', { type: TYPES[collection] });
    },
    changeNotKept: 'transaction.not-kept',
    listsAllTenants: true,
    fieldsOf: fieldsOf,
    rowsOf: rowsOfObject,
    folderOf: folderRow,
    linkOf(base, { tenantDbid, folderDbid }, dbid) {
        const folder = folderDbid === undefined ? '' : `CfgFolder:${folderDbid}/`;
        const place = `${tenantDbid}/CfgTransaction/${folder}CfgTransaction:${dbid}`;
        return `${base.replace(/\/api$/, '')}/#/!/view:com.cm.details/${place}/gax:options`;
    },
    creation: (name, place, rows) => ({ method: 'POST', path: OBJECTS, json: newObject(name, place, rows) }),
    change: ({ dbid, ...change }) => ({
        method: 'PUT',
        path: `${OBJECTS}/CfgTransaction/${dbid}`,
        json: changedObject(change),
    }),
    doubtOf(answer, write) {
        if (isLoggedOut(answer))
            throw new rest_answer/* SessionEnded */.bT((0,message/* formatMessage */.h)('gax.session'));
        if (answer.status < 400)
            return undefined;
        if (write.action === 'create' && isDuplicate(answer))
            throw (0,errors/* problem */.CC)('transaction.duplicate', { object: write.objectName });
        const refusal = refusedWrite(answer, write);
        if (answer.status < 500)
            throw refusal;
        return refusal;
    },
};
/** GAX may answer with a success to a failed login, and to a request without a login. */
function checkUser(answer, { username }) {
    const { status, body } = answer;
    if (isLoginPage(answer) || (0,rest_answer/* isRedirect */.N6)(answer))
        throw (0,errors/* problem */.CC)('gax.web-page', { what: 'the user' });
    const user = status === 200 && (0,json/* isRecord */.u4)(body) ? (0,rest_answer/* textOf */.b6)(body, 'username') : undefined;
    if (user?.toLowerCase() !== username.reveal().toLowerCase())
        throw (0,errors/* problem */.CC)('gax.login', { status });
}
const isLoginPage = (answer) => answer.status < 300 && (0,rest_answer/* isWebPage */.AA)(answer);
const isGood = (answer) => answer.status < 300 && !(0,rest_answer/* isWebPage */.AA)(answer);
/** 401, the login page, or a redirect to it: nothing was done. A create may answer with a redirect to the object. */
function isLoggedOut(answer) {
    const { location = '' } = answer.headers;
    if ((0,rest_answer/* isRedirect */.N6)(answer))
        return LOGIN_PLACE.test(location) && !location.includes(OBJECTS);
    return answer.status === 401 || isLoginPage(answer);
}
function hasWords(body) {
    return typeof body === 'string' && !/</.test(body);
}
function isDuplicate({ status, body }) {
    return status === 409 || (hasWords(body) && /uniqueness|already exists/i.test(body));
}
/** A refused write, with the reason of GAX where it gives one, and without the secrets that were sent. */
function refusedWrite({ status, body }, { action, rows }) {
    const words = hasWords(body) ? (0,error/* reasonText */.uV)(body) : (0,error/* reasonOf */.A3)(body);
    const reason = words === '' ? '' : `: ${(0,options/* wordsWithout */.IQ)(rows, words)}`;
    const denied = status === 401 ? 'gax.denied#write' : 'gax.refused';
    return (0,errors/* problem */.CC)(status === 403 ? 'gax.denied#write-csrf' : denied, { action, status, reason });
}


/***/ }),

/***/ 85487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ag: () => (/* binding */ kitTarget),
  U_: () => (/* binding */ openConfigurationReader),
  YI: () => (/* binding */ openConfigurationWriter)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant = __webpack_require__(63286);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
// EXTERNAL MODULE: ./src/adapters/configuration-server/options.ts
var configuration_server_options = __webpack_require__(41801);
// EXTERNAL MODULE: ./src/adapters/configuration-server/file/kit.ts + 2 modules
var kit = __webpack_require__(45080);
// EXTERNAL MODULE: ./src/adapters/configuration-server/file/record.ts
var file_record = __webpack_require__(23781);
// EXTERNAL MODULE: ./src/adapters/configuration-server/file/target.ts
var target = __webpack_require__(17105);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/file/driver.ts






/** Replaces the DBIDs, which only the Configuration Server knows. */
const DBID = 'file';
/** For a Configuration Server that only a person changes: a record in the secret store holds the desired options. */
class FileReader {
    context;
    target;
    constructor(context, target) {
        this.context = context;
        this.target = target;
    }
    async locate() {
        const { own } = await (0,kit/* readRecorded */.HH)(this.target);
        return { tenantDbid: DBID, folderDbid: undefined, found: own && this.transaction(own), elsewhere: [] };
    }
    /** The run owns the store and closes it. */
    async close() { }
    transaction({ options, objectName }) {
        return {
            dbid: DBID,
            name: objectName,
            alias: objectName,
            tenantDbid: DBID,
            folderDbid: undefined,
            enabled: true,
            // Secret options are values of the store, which sealed them when it read them.
            options: (0,configuration_server_options/* optionsOf */.cz)(options, (value) => new secret/* Secret */.zh(value)),
            link: this.target.directory,
        };
    }
}
class FileWriter extends FileReader {
    /** @throws Refusal before the first write if the kit must not contain the secrets */
    constructor(context, target) {
        (0,kit/* refuseSecretsInActions */.gB)(context, target);
        super(context, target);
    }
    async create(options) {
        const recorded = await (0,kit/* readRecorded */.HH)(this.target);
        if (recorded.own)
            throw (0,errors/* refusal */.x5)('transaction.changed', { what: 'appeared' });
        return this.#write(recorded, (0,configuration_server_options/* rowsOf */.RO)(options));
    }
    /** Ignores `enable`: the kit always describes an enabled object. */
    async update(dbid, { set, expected }) {
        const recorded = await (0,kit/* readRecorded */.HH)(this.target);
        const { own } = recorded;
        if (!own || dbid !== DBID)
            throw (0,errors/* refusal */.x5)('transaction.changed', { what: 'is gone' });
        const changed = (0,configuration_server_options/* changedSince */.$A)(own.options, { set, expected });
        const what = `has another ${changed.slice(0, 5).join(', ')}`;
        if (changed.length > 0)
            throw (0,errors/* refusal */.x5)('transaction.changed', { what });
        return this.#write(recorded, (0,configuration_server_options/* mergeRows */.YE)(own.options, set));
    }
    /** Writes the kit before the record: after a kill in between, the next run sees the old record and writes the kit again. */
    async #write(recorded, rows) {
        const { objectName, tenantName, secretOptions = new Set() } = this.target;
        const foreign = (0,file_record/* foreignValues */.PZ)(recorded.values, recorded.record);
        const options = (0,file_record/* placeSecrets */.hE)(rows, secretOptions, foreign);
        const writtenAt = this.context.clock.now().toISOString();
        const record = { objectName, tenantName, writtenAt, options };
        await (0,kit/* writeKit */.El)(this.context, this.target, record);
        const back = await this.#remember((0,file_record/* serialiseRecord */.pU)(record, foreign), recorded.version).catch((error) => {
            this.context.log.warn(`The kit in ${this.target.directory} is not recorded. Do not import it; run the command again`);
            throw error;
        });
        const lost = (0,configuration_server_options/* differences */.tX)(back.options, rows);
        const what = `is recorded with another ${lost.slice(0, 5).join(', ')}`;
        if (lost.length > 0)
            throw (0,errors/* problem */.CC)('transaction.not-kept', { what, doubt: '' });
        return this.transaction(back);
    }
    async #remember(values, version) {
        const { store, path } = this.target.record;
        const entry = await store.write(path, values, version);
        const back = (0,file_record/* parseRecord */.Hh)(entry.values, (0,target/* entryName */.MB)(this.target));
        if (back)
            return back;
        throw (0,errors/* problem */.CC)('transaction.not-kept', { what: 'is not recorded', doubt: '' });
    }
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/gax/dialect.ts + 2 modules
var dialect = __webpack_require__(18264);
// EXTERNAL MODULE: ./src/base/message.ts
var message = __webpack_require__(29662);
// EXTERNAL MODULE: ./src/adapters/configuration-server/rest/answer.ts
var answer = __webpack_require__(82106);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var http_error = __webpack_require__(27715);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/gws/answer.ts



/** Codes that GWS puts into `statusCode` of every answer, from its "Return Values". */
const DONE = 0;
const FORBIDDEN = 3;
const NO_PERMISSION = 5;
const NOT_FOUND = 6;
const PARTLY_DONE = 7;
const PASSWORD_CHANGE = 8;
const NOT_DONE_YET = 9;
const EXISTS = 18;
const NOT_LOGGED_IN = 20;
/** Codes of the Configuration Server itself, in `platformCode`. */
const UNIQUENESS = 5_836_044;
const NO_OBJECT = 10;
function numberAt(body, name) {
    const value = body[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
function words(response) {
    const { status, body } = response;
    if (typeof body === 'string' && !(0,answer/* isWebPage */.AA)(response))
        return `status ${status}: ${(0,http_error/* reasonText */.uV)(body)}`;
    if (!(0,json/* isRecord */.u4)(body))
        return `status ${status}`;
    const { statusMessage, message } = body;
    const text = [statusMessage, message].find((each) => typeof each === 'string');
    const codes = ['statusCode', 'platformCode'].flatMap((name) => {
        const code = numberAt(body, name);
        return code === undefined ? [] : [`${name} ${code}`];
    });
    return [[`status ${status}`, ...codes].join(', '), ...(text ? [(0,http_error/* reasonText */.uV)(text)] : [])].join(': ');
}
/** Answers of the server around GWS, or of a proxy in front of it. */
function meaningOfStatus(response) {
    const { status } = response;
    if ((0,answer/* isRedirect */.N6)(response))
        return 'web-page';
    if (status < 300)
        return (0,answer/* isWebPage */.AA)(response) ? 'web-page' : 'done';
    if (status === 404)
        return 'not-found';
    return status >= 500 ? 'unclear' : 'refused';
}
/** Answers of GWS. A request with an error had no effect, except for the two codes that say so. */
function meaningOfCode({ status }, body, code) {
    const platformCode = numberAt(body, 'platformCode');
    const text = typeof body.statusMessage === 'string' ? body.statusMessage : '';
    if (code === DONE && status < 300)
        return 'done';
    if (platformCode === UNIQUENESS || code === EXISTS || /uniqueness/i.test(text))
        return 'duplicate';
    if (platformCode === NO_OBJECT)
        return 'no-object';
    if (code === NOT_FOUND || status === 404)
        return 'not-found';
    if (code === PASSWORD_CHANGE)
        return 'password-change';
    if (code === FORBIDDEN || code === NO_PERMISSION || status === 403)
        return 'forbidden';
    return code === PARTLY_DONE || code === NOT_DONE_YET ? 'unclear' : 'refused';
}
/** The meaning of an answer; `unclear`: the request may have had an effect or not. */
function meaningOf(response) {
    const { status, body } = response;
    const code = (0,json/* isRecord */.u4)(body) ? numberAt(body, 'statusCode') : undefined;
    if (status === 401 || code === NOT_LOGGED_IN)
        return 'not-logged-in';
    if (status === 403 && /csrf/i.test(words(response)))
        return 'csrf';
    if ((0,json/* isRecord */.u4)(body) && code !== undefined)
        return meaningOfCode(response, body, code);
    return status === 403 ? 'forbidden' : meaningOfStatus(response);
}
function answerOf(response) {
    const body = (0,json/* isRecord */.u4)(response.body) ? response.body : {};
    return { meaning: meaningOf(response), status: response.status, body, reason: words(response) };
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/gws/objects.ts



// An object of the Configuration Layer as GWS writes it: its own camel case, every scalar a text, enums as numbers.
/** CfgTransactionType, CfgObjectState and CfgObjectType of the Platform SDK. */
const LIST = '21';
const ENABLED = '1';
const TENANT = '7';
const TRANSACTION = '16';
function fieldsOf(object) {
    return {
        dbid: object.DBID,
        tenantDbid: object.tenantDBID,
        folderDbid: object.folderDBID,
        name: (0,answer/* textOf */.b6)(object, 'name'),
        alias: (0,answer/* textOf */.b6)(object, 'alias'),
        isList: (0,answer/* textOf */.b6)(object, 'type') === LIST,
        isEnabled: ((0,answer/* textOf */.b6)(object, 'state') ?? ENABLED) === ENABLED,
    };
}
/** A value that is not text is a binary or a list of another tool: it is compared as a whole, and a delta never sends it. */
function valueText(value) {
    if (typeof value === 'string')
        return value;
    return value === null || value === undefined ? '' : JSON.stringify(value);
}
/** `userProperties`, section by section. */
function rowsOfObject({ userProperties }) {
    if (!(0,json/* isRecord */.u4)(userProperties))
        return [];
    return Object.entries(userProperties).flatMap(([section, options]) => Object.entries((0,json/* isRecord */.u4)(options) ? options : {}).map(([key, value]) => ({ section, key, value: valueText(value) })));
}
function folderRow(folder) {
    // The owner is an object, which some classes put into another object.
    const outer = (0,json/* isRecord */.u4)(folder.ownerID) ? folder.ownerID : {};
    const owner = Object.values(outer).find(json/* isRecord */.u4) ?? outer;
    return {
        dbid: folder.DBID,
        tenantDbid: ((0,answer/* textOf */.b6)(owner, 'type') ?? TENANT) === TENANT ? owner.DBID : undefined,
        holdsTransactions: (0,answer/* textOf */.b6)(folder, 'type') === TRANSACTION,
    };
}
const valueOfRow = ({ value }) => value;
function newObject(name, { tenantDbid, folderDbid }, rows) {
    return {
        transaction: {
            name,
            alias: name,
            description: 'Genesys Cloud hybrid integration',
            type: LIST,
            tenantDBID: tenantDbid,
            ...(folderDbid !== undefined && { folderDBID: folderDbid }),
            recordPeriod: '0',
            state: ENABLED,
            userProperties: (0,configuration_server_options/* bySection */.Z5)(rows, valueOfRow),
        },
    };
}
/** New options inside the object, changed ones beside it. Inferred from other classes, so the result is read back after the write. */
function delta({ dbid, rows, wanted, enable }) {
    const changed = wanted.slice(0, rows.length).filter((row, index) => row !== rows[index]);
    const added = wanted.slice(rows.length);
    return {
        'delta-transaction': {
            CfgTransaction: {
                DBID: dbid,
                ...(enable && { state: ENABLED }),
                ...(added.length > 0 && { userProperties: (0,configuration_server_options/* bySection */.Z5)(added, valueOfRow) }),
            },
            ...(changed.length > 0 && { changedUserProperties: (0,configuration_server_options/* bySection */.Z5)(changed, valueOfRow) }),
        },
    };
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/gws/dialect.ts








const CONFIGURATION = 'platform/configuration';
const TRANSACTIONS = `${CONFIGURATION}/transactions`;
const READ_STATUSES = [301, 302, 303, 307, 308, 400, 401, 403, 404];
/** The API documents no logout: the HTTP session ends by itself. It has no page for people either. */
const GWS = {
    name: 'GWS',
    baseOf: (url) => `${url.replace(/\/+$/, '').replace(/\/api\/v2$/, '')}/api/v2`,
    readStatuses: READ_STATUSES,
    writeStatuses: [...READ_STATUSES, 405, 409, 415, 422, 500, 501, 502, 503, 504],
    /** The first request has the login itself; without a session in GWS, each request has it. */
    authorization({ username, password }, seal) {
        const pair = Buffer.from(`${username.reveal()}:${password.reveal()}`).toString('base64');
        return new secret/* Secret */.zh(`Basic ${seal(pair).reveal()}`);
    },
    async logIn(send) {
        const { meaning, body, status, reason } = answerOf(await send({ method: 'GET', path: 'me' }));
        if (meaning === 'web-page')
            throw (0,errors/* problem */.CC)('gws.web-page', { status });
        if (meaning === 'not-found')
            throw (0,errors/* problem */.CC)('gws.not-found', { what: '/api/v2/me', reason });
        if (meaning === 'password-change')
            throw (0,errors/* problem */.CC)('gws.login#password-change', { reason });
        if (meaning !== 'done')
            throw (0,errors/* problem */.CC)('gws.login', { reason });
        if (!(0,json/* isRecord */.u4)(body.user))
            throw (0,errors/* problem */.CC)('gws.answer', { what: 'the user', reason });
    },
    hasEnded: async (_request, response) => ['not-logged-in', 'csrf'].includes(answerOf(response).meaning),
    listPath({ collection, name, tenantDbid }) {
        const tenant = tenantDbid === undefined ? '' : `&tenant_dbid=${tenantDbid}`;
        return `${CONFIGURATION}/${collection}s?${nameQuery(name)}${tenant}`;
    },
    objectsOf(response, collection) {
        const { meaning, status, body, reason } = answerOf(response);
        const what = `${collection}s`;
        if (meaning === 'web-page')
            throw (0,errors/* problem */.CC)('gws.web-page', { status });
        if (meaning === 'not-logged-in')
            throw (0,errors/* problem */.CC)('gws.login', { reason });
        if (meaning === 'forbidden')
            throw (0,errors/* problem */.CC)('gws.feature', { feature: 'read', reason });
        if (meaning === 'not-found')
            throw (0,errors/* problem */.CC)('gws.not-found', { what, reason });
        const { [what]: objects = [] } = body;
        const isList = Array.isArray(objects) && objects.every(json/* isRecord */.u4);
        if (meaning === 'done' && body.statusCode !== undefined && isList)
            return objects;
        throw (0,errors/* problem */.CC)('gws.answer', { what, reason });
    },
    hiddenFolders: 'gws.not-found',
    listsAllTenants: false,
    fieldsOf: fieldsOf,
    rowsOf: rowsOfObject,
    folderOf: folderRow,
    creation: (name, place, rows) => ({ method: 'POST', path: TRANSACTIONS, json: newObject(name, place, rows) }),
    change: (change) => ({ method: 'PUT', path: TRANSACTIONS, json: delta(change) }),
    changeNotKept: 'transaction.not-kept#gws',
    doubtOf(response, write) {
        const given = answerOf(response);
        const answer = { ...given, reason: (0,configuration_server_options/* wordsWithout */.IQ)(write.rows, given.reason) };
        if (answer.meaning === 'done')
            return undefined;
        if (answer.meaning === 'unclear')
            return (0,errors/* problem */.CC)('gws.answer', { what: 'whether it was done', reason: answer.reason });
        throw refusalOf(answer, write);
    },
};
/** With quotes GWS compares text; without them it reads digits as a number. */
function nameQuery(name) {
    if (!name.includes('"'))
        return `name=${encodeURIComponent(`"${name}"`)}`;
    throw (0,errors/* problem */.CC)('gws.name');
}
function refusalOf({ meaning, status, reason }, { action, objectName }) {
    if (meaning === 'not-logged-in')
        return new answer/* SessionEnded */.bT((0,message/* formatMessage */.h)('gws.session'));
    if (meaning === 'csrf')
        return new answer/* SessionEnded */.bT((0,message/* formatMessage */.h)('gws.csrf', { reason }));
    if (meaning === 'forbidden')
        return (0,errors/* problem */.CC)('gws.feature', { feature: 'write', reason });
    if (meaning === 'web-page')
        return (0,errors/* problem */.CC)('gws.web-page', { status });
    if (meaning === 'duplicate')
        return (0,errors/* problem */.CC)('transaction.duplicate', { object: objectName });
    if (action === 'create')
        return (0,errors/* problem */.CC)('gws.refused', { reason });
    if (meaning === 'no-object')
        return (0,errors/* refusal */.x5)('transaction.changed', { what: 'is gone' });
    return (0,errors/* problem */.CC)('gws.delta-refused', { reason });
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/rest/place.ts

/** Without a limit, each of a thousand tenants would hold the other 999. */
const MOST_NAMESAKES = 10;
/** A DBID of an answer, which may be a number or a text. */
function dbidIn(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
    return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : undefined;
}
/** Sorted, because servers answer in any order, and one state must always have the same message. */
function namedDbids(dbids) {
    return dbids.toSorted().join(' and ');
}
/** @throws HybridError `transaction.no-tenant` or `transaction.tenant-ambiguous` */
function onlyTenant(found, tenant) {
    const dbids = found.filter(({ name }) => name === tenant).flatMap(({ dbid }) => dbidIn(dbid) ?? []);
    const [dbid, another] = dbids;
    if (dbid !== undefined && another === undefined)
        return dbid;
    if (another === undefined)
        throw (0,errors/* problem */.CC)('transaction.no-tenant', { tenant });
    throw (0,errors/* problem */.CC)('transaction.tenant-ambiguous', { tenant, dbids: namedDbids(dbids) });
}
/** The folder of the tenant; of several, the one for transactions. Undefined means the default folder of the tenant. */
function folderOf(folders, tenantDbid) {
    const own = folders.filter((folder) => dbidIn(folder.tenantDbid) === tenantDbid);
    const fitting = own.length > 1 ? own.filter(({ holdsTransactions }) => holdsTransactions) : own;
    return fitting.length === 1 ? dbidIn(fitting[0]?.dbid) : undefined;
}
/**
 * Separates the object of this tenant from other objects of the name: a name is unique for one type in one tenant.
 * @throws HybridError `transaction.ambiguous`
 */
function locateObject(place, objectName, { objects, identityOf }) {
    const named = objects.flatMap((object) => {
        const { name, isList, ...written } = identityOf(object);
        const [dbid, tenantDbid] = [dbidIn(written.dbid), dbidIn(written.tenantDbid)];
        const isNamed = dbid !== undefined && tenantDbid !== undefined && name === objectName;
        return isNamed ? [{ dbid, tenantDbid, isList, object }] : [];
    });
    const isOwn = (each) => each.tenantDbid === place.tenantDbid && each.isList;
    const others = named.filter((each) => !isOwn(each)).sort((one, other) => Number(other.isList) - Number(one.isList));
    const elsewhere = others.slice(0, MOST_NAMESAKES).map(({ object: _object, ...namesake }) => namesake);
    const own = named.filter(isOwn);
    if (own.length <= 1)
        return { place, written: own[0], elsewhere };
    throw (0,errors/* problem */.CC)('transaction.ambiguous', { object: objectName, dbids: namedDbids(own.map(({ dbid }) => dbid)) });
}

// EXTERNAL MODULE: ./src/adapters/configuration-server/rest/session.ts + 1 modules
var session = __webpack_require__(74453);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/rest/driver.ts






/** GAX and queries by name do not list the tenant Environment. Its DBID is the same on every server. */
const ENVIRONMENT = { name: 'Environment', dbid: '1' };
/** Without a shared session, the reader has a login of its own, which `close` ends. */
class RestReader {
    context;
    dialect;
    target;
    session;
    #isShared;
    #place;
    constructor(context, dialect, target, shared) {
        this.context = context;
        this.dialect = dialect;
        this.target = target;
        this.session = shared?.session ?? new session/* RestSession */.b(context, dialect, target);
        this.#place = shared?.place;
        this.#isShared = shared !== undefined;
    }
    /**
     * A writer with the session and the place of this reader. DBIDs are never used again, so what the plan found still names the
     * same tenant and folder; whether the object is there is asked anew before each write.
     */
    writer() {
        return new RestWriter(this.context, this.dialect, this.target, { session: this.session, place: this.#place });
    }
    async locate() {
        const { place, written, elsewhere } = this.dialect.listsAllTenants
            ? await this.#lookEverywhere()
            : await this.look();
        return { ...place, found: written && this.transaction(written), elsewhere };
    }
    async close() {
        if (!this.#isShared)
            await this.session.close();
    }
    /** Asks only for the objects of this tenant: one server may have a thousand objects of this name, each with a private key. */
    async look() {
        const place = await this.#placeOnce();
        return this.#lookedAt(place, await this.session.list({ ...this.#transactions, tenantDbid: place.tenantDbid }));
    }
    /** For an object that should exist: a server that cannot search by tenant is asked for the objects of all tenants. */
    async lookTwice() {
        const looked = await this.look();
        if (looked.written || !this.dialect.listsAllTenants)
            return looked;
        return this.#lookedAt(looked.place, await this.session.list(this.#transactions));
    }
    transaction({ dbid, object }) {
        const { name = '', alias = '', isEnabled, ...fields } = this.dialect.fieldsOf(object);
        const place = { tenantDbid: dbidIn(fields.tenantDbid) ?? '', folderDbid: dbidIn(fields.folderDbid) };
        return {
            dbid,
            ...place,
            name,
            alias,
            enabled: isEnabled,
            options: (0,configuration_server_options/* optionsOf */.cz)(this.dialect.rowsOf(object), this.context.seal),
            link: this.dialect.linkOf?.(this.session.base, place, dbid),
        };
    }
    async #lookEverywhere() {
        const [place, objects] = await Promise.all([this.#placeOnce(), this.#list(this.#transactions)]);
        return this.#lookedAt(place, objects);
    }
    get #transactions() {
        return { collection: 'transaction', name: this.target.objectName };
    }
    #lookedAt(place, objects) {
        return locateObject(place, this.target.objectName, { objects, identityOf: this.dialect.fieldsOf });
    }
    #placeOnce() {
        this.#place ??= this.#findPlace();
        return this.#place;
    }
    async #findPlace() {
        const [tenantDbid, folders] = await Promise.all([this.#tenant(), this.#folders(), this.session.checkUser()]);
        const folderDbid = this.target.folderDbid ?? folderOf(folders.map(this.dialect.folderOf), tenantDbid);
        return { tenantDbid, folderDbid };
    }
    async #tenant() {
        const { tenantName: name, tenantDbid } = this.target;
        const known = tenantDbid ?? (name === ENVIRONMENT.name ? ENVIRONMENT.dbid : undefined);
        if (known !== undefined)
            return known;
        const tenants = await this.session.list({ collection: 'tenant', name });
        return onlyTenant(tenants.map(this.dialect.fieldsOf), name);
    }
    /** A server may hide its folders: the Configuration Server has a default folder for each type. */
    async #folders() {
        if (this.target.folderDbid !== undefined)
            return [];
        try {
            return await this.#list({ collection: 'folder', name: this.target.folderName });
        }
        catch (error) {
            if (!(error instanceof errors/* HybridError */.Nh) || error.code !== this.dialect.hiddenFolders)
                throw error;
            const { name } = this.dialect;
            this.context.log.debug(`This ${name} does not list folders, so the default folder of the tenant is used`);
            return [];
        }
    }
    #list(query) {
        return this.#isShared ? this.session.listOnce(query) : this.session.list(query);
    }
}
class RestWriter extends RestReader {
    create(options) {
        return overAfterLogin(async () => {
            const { place, written } = await this.look();
            if (written)
                throw (0,errors/* refusal */.x5)('transaction.changed', { what: 'appeared' });
            const wanted = (0,configuration_server_options/* rowsOf */.RO)(options);
            const request = this.dialect.creation(this.target.objectName, place, wanted);
            return this.#write(request, { action: 'create', wanted, enable: true });
        });
    }
    update(dbid, update) {
        return overAfterLogin(async () => {
            const { written } = await this.lookTwice();
            if (written?.dbid !== dbid)
                throw (0,errors/* refusal */.x5)('transaction.changed', { what: 'is gone' });
            const { object } = written;
            const rows = this.dialect.rowsOf(object);
            const changed = (0,configuration_server_options/* changedSince */.$A)(rows, update);
            if (changed.length > 0)
                throw (0,errors/* refusal */.x5)('transaction.changed', { what: `was changed in ${(0,configuration_server_options/* someOf */.yU)(changed)}` });
            const wanted = (0,configuration_server_options/* mergeRows */.YE)(rows, update.set);
            const enable = update.enable && !this.dialect.fieldsOf(object).isEnabled;
            if (!enable && (0,configuration_server_options/* isUnchanged */._5)(rows, wanted))
                return this.transaction(written);
            const request = this.dialect.change({ dbid, object, rows, wanted, enable });
            return this.#write(request, { action: 'change', wanted, enable });
        });
    }
    /** Answers differ between versions and say little, so the result is read back. */
    async #write(request, { action, ...expected }) {
        const doubt = await this.#send(request, { action, objectName: this.target.objectName, rows: expected.wanted });
        const { written } = await this.lookTwice();
        const fault = written ? this.#faultOf(written.object, expected) : 'is not there';
        if (written && fault === '')
            return this.transaction(written);
        const id = action === 'change' ? this.dialect.changeNotKept : 'transaction.not-kept';
        const unclear = doubt ? `; the write had no clear answer: ${doubt.message}` : '';
        throw (0,errors/* problem */.CC)(id, { what: fault, doubt: unclear }, { cause: doubt });
    }
    /** What differs from what was written, or ''. Compares other options too: a write must not lose one. */
    #faultOf(object, { wanted, enable }) {
        const lost = (0,configuration_server_options/* differences */.tX)(this.dialect.rowsOf(object), wanted);
        if (lost.length > 0)
            return `does not have ${(0,configuration_server_options/* someOf */.yU)(lost)} as it was written`;
        return enable && !this.dialect.fieldsOf(object).isEnabled ? 'is still disabled' : '';
    }
    async #send(request, write) {
        try {
            return this.dialect.doubtOf(await this.session.write(request), write);
        }
        catch (error) {
            if (error instanceof http_error/* HttpError */.j$ && error.unclear)
                return error;
            throw error;
        }
    }
}
/** When the session ended in between, repeats everything once: the reads and the write. */
async function overAfterLogin(attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof answer/* SessionEnded */.bT))
            throw error;
        return attempt();
    }
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/open.ts







function login({ url, credentials, driver }, given) {
    const { username, password } = given;
    if (username && !username.isBlank && password && !password.isBlank)
        return { url, username, password };
    const field = username && !username.isBlank ? 'password' : 'username';
    const id = given[field] ? 'credentials.incomplete#server-empty' : 'credentials.incomplete#server';
    throw (0,errors/* problem */.CC)(id, {
        entry: (0,tenant/* referenceText */.n5)(credentials),
        field,
        server: driver.toUpperCase(),
    });
}
function namesOf({ name: objectName, tenant: tenantName, folder: folderName }) {
    return { objectName, tenantName, folderName };
}
/** @throws HybridError when the credentials are incomplete */
function restParts({ context, transaction, credentials, gaxSessions }, server) {
    const place = (0,json/* pick */.Up)(server, 'certificateAuthority', 'tenantDbid', 'folderDbid');
    const target = { ...login(server, credentials), ...namesOf(transaction), ...place };
    if (server.driver === 'gws')
        return [context, GWS, target];
    const gaxTarget = { ...target, passwordMode: server.passwordMode };
    return [context, dialect/* GAX */.d, gaxTarget, gaxSessions && { session: gaxSessions.at(gaxTarget) }];
}
function kitTarget({ transaction, kit }, store) {
    const { recordPath, ...rest } = kit;
    return { ...rest, ...namesOf(transaction), record: { store, path: recordPath } };
}
/** @throws HybridError when the credentials are incomplete */
function openConfigurationReader(access, store) {
    const { server } = access.transaction;
    if (server.driver === 'file')
        return new FileReader(access.context, kitTarget(access, store));
    return new RestReader(...restParts(access, server));
}
/** The writer of what `reader` reads; only apply opens one. It uses the session of the reader, and the tenant and folder that the reader found. */
function openConfigurationWriter(access, store, reader) {
    if (reader instanceof RestReader)
        return reader.writer();
    return new FileWriter(access.context, kitTarget(access, store));
}


/***/ }),

/***/ 41801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ changedSince),
/* harmony export */   IQ: () => (/* binding */ wordsWithout),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   UK: () => (/* binding */ withoutWhiteSpace),
/* harmony export */   YE: () => (/* binding */ mergeRows),
/* harmony export */   Z5: () => (/* binding */ bySection),
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   aJ: () => (/* binding */ isSameOption),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   pv: () => (/* binding */ isBase64Option),
/* harmony export */   tX: () => (/* binding */ differences),
/* harmony export */   vP: () => (/* binding */ doubledRows),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* unused harmony export SAYS_SECRET */
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);
/* harmony import */ var _http_without_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29293);



/** This tool writes these on one line; `openssl base64` wraps them, and the wrapped value is equal. */
const BASE64_OPTIONS = ['saml/certificate', 'saml/pkey'];
/** Values that the runner masks. Masking every value would hide "employee", "true" and each URL in the whole log. */
const SAYS_SECRET = /pass(word|wd|phrase)|pwd|secret|credential|(^|[-_.])pass$|(token|key)\d*$/i;
function isBase64Option(option) {
    return BASE64_OPTIONS.includes(fieldOf(option));
}
function withoutWhiteSpace(text) {
    return text.replaceAll(/\s/g, '');
}
function sameText(option, one, other) {
    return one === other || (isBase64Option(option) && withoutWhiteSpace(one) === withoutWhiteSpace(other));
}
/** `section/option`. */
function fieldOf({ section, key }) {
    return `${section}/${key}`;
}
function isSameOption(one, other) {
    return one.section === other.section && one.key === other.key;
}
function valueIn(rows, option) {
    return rows.find((row) => isSameOption(row, option))?.value;
}
/** At most five names for a message, each on one line. */
function someOf(fields) {
    return fields.slice(0, 5).map(_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV).join(', ');
}
/** `section/option` of duplicate rows: it is not known which one a component reads. */
function doubledRows(rows) {
    const seen = new Set();
    const doubled = rows.filter(({ section, key }) => {
        // With a slash between, `a/b` of `c` and `a` of `b/c` would be equal.
        const name = JSON.stringify([section, key]);
        return seen.size === seen.add(name).size;
    });
    return [...new Set(doubled.map(fieldOf))];
}
/** section -> option -> value. */
function bySection(rows, toValue) {
    const sections = [...Map.groupBy(rows, ({ section }) => section)];
    const options = (own) => Object.fromEntries(own.map((row) => [row.key, toValue(row)]));
    // fromEntries makes own properties of any name: a section may be called `__proto__`.
    return Object.fromEntries(sections.map(([section, own]) => [section, options(own)]));
}
function optionsOf(rows, seal) {
    return bySection(rows, ({ key, value }) => (SAYS_SECRET.test(key) ? seal(value) : new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh(value)));
}
function rowsOf(options) {
    return Object.entries(options).flatMap(([section, values]) => Object.entries(values).map(([key, value]) => ({ section, key, value: value.reveal() })));
}
/** Sets options in rows: unchanged rows stay the same objects, in their order; new rows come last. */
function mergeRows(rows, set) {
    const wanted = rowsOf(set);
    const kept = rows.map((row) => {
        const own = wanted.find((each) => isSameOption(each, row));
        return own && !sameText(row, row.value, own.value) ? { ...row, value: own.value } : row;
    });
    return [...kept, ...wanted.filter((each) => !rows.some((row) => isSameOption(each, row)))];
}
/** Whether mergeRows changed nothing. */
function isUnchanged(rows, merged) {
    return merged.length === rows.length && merged.every((row, index) => row === rows[index]);
}
/** `section/option` of wanted rows that are missing or have another value. */
function differences(rows, wanted) {
    const different = wanted.filter((each) => {
        const found = valueIn(rows, each);
        return found === undefined || !sameText(each, found, each.value);
    });
    return different.map(fieldOf);
}
/** `section/option` of options to set that have neither the value of the plan nor the new one: another change came between. */
function changedSince(rows, { set, expected }) {
    const before = rowsOf(expected);
    const changed = rowsOf(set).filter((wanted) => {
        const [now, seen] = [valueIn(rows, wanted), valueIn(before, wanted)];
        if (now === undefined)
            return seen !== undefined;
        return ![wanted.value, seen].some((text) => text !== undefined && sameText(wanted, now, text));
    });
    return changed.map(fieldOf);
}
/** Characters. A written value of this length may be a secret, under any name; shorter values are words. */
const LONG = 12;
/** When a text quotes a secret of at least SHORTEST and less than SHORT characters, the whole text is left out. */
const SHORT = 6;
const SHORTEST = 4;
/** The text of a server about a write, without written values that are secret or may be. */
function wordsWithout(rows, words) {
    const called = rows.filter(({ key }) => SAYS_SECRET.test(key)).map(({ value }) => value);
    const short = called.filter(({ length }) => length >= SHORTEST && length < SHORT);
    if (short.some((value) => words.includes(value)))
        return 'its words quote a secret and are left out';
    const long = rows.map(({ value }) => value).filter(({ length }) => length >= LONG);
    return (0,_http_without_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSecrets */ .c)(words, { body: { json: [...called, ...long].map((value) => new _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh(value)) } });
}


/***/ }),

/***/ 82106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isWebPage),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   bT: () => (/* binding */ SessionEnded)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

function isWebPage({ body }) {
    return typeof body === 'string' && /<html|<!doctype/i.test(body);
}
function isRedirect({ status }) {
    return status >= 300 && status < 400;
}
/** Values are texts; some versions write numbers as numbers. */
function textOf(object, name) {
    const value = object[name];
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' ? value : undefined;
}
/** The session ended before the write, so nothing was written. The message is for the second time in one run. */
class SessionEnded extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
}


/***/ }),

/***/ 74453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ RestSession)
});

// EXTERNAL MODULE: ./src/base/get-or-create.ts
var get_or_create = __webpack_require__(36380);
// EXTERNAL MODULE: ./src/adapters/shared-login.ts
var shared_login = __webpack_require__(68371);
// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
;// CONCATENATED MODULE: ./src/adapters/configuration-server/rest/cookies.ts

const MAX_COOKIES = 50;
/** Shorter values are a language or a node; masking them would hide common text of the log. */
const SHORTEST_SESSION = 12;
const PRINTABLE = /^[\x20-\x7e]{1,4096}$/;
/** Headers that a server may ask for; never a header with another meaning, such as Host. */
const ECHOED_HEADER = /^X-[A-Za-z0-9-]{1,60}$/i;
/** Cookies with a value that a web page sends back in a header, and that header. */
const ECHOED_COOKIES = [
    [/^xsrf-?token$/i, 'X-XSRF-TOKEN'],
    [/^(x-|_)?csrf[-_]?(token)?$/i, 'X-CSRF-TOKEN'],
];
function cookieOf(line) {
    const [, name, value = ''] = /^\s*([^=;,\s]+)\s*=\s*([^;]*)/.exec(line) ?? [];
    if (name === undefined)
        return undefined;
    const isOver = /;\s*max-age\s*=\s*(0|-\d+)\s*(;|$)/i.test(line);
    return { name, value: isOver ? '' : value.trim() };
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}
/** What a session expects in each request: its cookies, and the token of its CSRF filter, from headers or from a cookie. */
class SessionCookies {
    #cookies = new Map();
    #echoed = new Map();
    #seal;
    constructor({ seal }) {
        this.#seal = seal;
    }
    get isEmpty() {
        return this.#cookies.size === 0;
    }
    keep({ cookies, headers }) {
        for (const line of cookies)
            this.#keepCookie(line);
        const { 'x-csrf-header': header, 'x-csrf-token': token } = headers;
        if (header !== undefined && token !== undefined)
            this.#echo(header, token);
    }
    headers() {
        const echoed = [...this.#echoed].map(([name, value]) => [name, new secret/* Secret */.zh(value)]);
        const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        return { ...Object.fromEntries(echoed), ...(cookie !== '' && { Cookie: new secret/* Secret */.zh(cookie) }) };
    }
    #keepCookie(line) {
        const cookie = cookieOf(line);
        if (!cookie)
            return;
        const { name, value } = cookie;
        if (value === '')
            this.#cookies.delete(name);
        const isNew = !this.#cookies.has(name);
        if (!PRINTABLE.test(value) || (isNew && this.#cookies.size >= MAX_COOKIES))
            return;
        this.#cookies.set(name, value);
        if (value.length >= SHORTEST_SESSION)
            this.#seal(value);
        const header = ECHOED_COOKIES.find(([pattern]) => pattern.test(name))?.[1];
        if (header !== undefined)
            this.#echo(header, decoded(value));
    }
    #echo(header, token) {
        if (!ECHOED_HEADER.test(header) || !PRINTABLE.test(token))
            return;
        this.#echoed.set(header, token);
        if (token.length >= SHORTEST_SESSION)
            this.#seal(token);
    }
}

;// CONCATENATED MODULE: ./src/adapters/configuration-server/rest/session.ts



/** One login for all requests. When it ends, the first request that notices logs in for all: each login counts against a lock. */
class RestSession {
    #context;
    #dialect;
    #access;
    #lists = new Map();
    #login;
    #user;
    #cookies;
    constructor(context, dialect, access) {
        this.#context = context;
        this.#dialect = dialect;
        this.#access = access;
        this.#cookies = new SessionCookies(context);
        this.#login = new shared_login/* SharedLogin */.n(async () => {
            this.#cookies = new SessionCookies(context);
            await dialect.logIn(this.#send, access, context);
            return true;
        });
    }
    get base() {
        return this.#dialect.baseOf(this.#access.url);
    }
    async list(query) {
        const answer = await this.#read(this.#dialect.listPath(query));
        return this.#dialect.objectsOf(answer, query.collection);
    }
    /** As `list`; while the session is open, a repeated query gets the same objects. */
    listOnce(query) {
        const key = this.#dialect.listPath(query);
        const list = (0,get_or_create/* getOrCreate */.I)(this.#lists, key, () => this.list(query));
        // After a failure the next caller sends the request again.
        list.catch(() => this.#lists.delete(key));
        return list;
    }
    /** Sends a write once: a second one could undo the changes of others. The caller reads the answer. */
    async write(request) {
        const { answer } = await this.#attempt(request, { accept: this.#dialect.writeStatuses, repeatable: false });
        return answer;
    }
    async checkUser() {
        const { user } = this.#dialect;
        if (user)
            this.#user ??= this.#read(user.path).then((answer) => user.check(answer, this.#access));
        return this.#user;
    }
    async close() {
        const { logOut, name } = this.#dialect;
        const isOpen = await this.#login.take();
        if (!logOut || !isOpen)
            return;
        await this.#send(logOut, { duringStop: true, timeout: 5_000 }).catch(() => {
            this.#context.log.debug(`${name} did not answer the logout; its session expires by itself`);
        });
    }
    async #read(path) {
        const first = await this.#attempt({ method: 'GET', path });
        const { answer } = first.ended ? await this.#attempt({ method: 'GET', path }) : first;
        return answer;
    }
    /** An answer, and whether it says that the login has ended. */
    async #attempt(request, extra = {}) {
        const login = this.#login.get();
        await login;
        const answer = await this.#send(request, extra);
        const ended = await this.#dialect.hasEnded(request, answer, this.#send);
        if (ended)
            this.#login.isOver(login);
        return { answer, ended };
    }
    #send = async ({ method, path, json }, extra = {}) => {
        const { certificateAuthority } = this.#access;
        // A late answer to an ended session must not change the cookies of the next.
        const cookies = this.#cookies;
        const authorization = cookies.isEmpty && this.#dialect.authorization?.(this.#access, this.#context.seal);
        const answer = await this.#context.http.send({
            method,
            url: `${this.base}/${path}`,
            headers: { ...(authorization && { Authorization: authorization }), ...cookies.headers() },
            ...(json !== undefined && { body: { json } }),
            accept: this.#dialect.readStatuses,
            ...(certificateAuthority !== undefined && { certificateAuthority }),
            ...extra,
        });
        cookies.keep(answer);
        return answer;
    };
}


/***/ }),

/***/ 15671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Fields),
/* harmony export */   M: () => (/* binding */ UnexpectedAnswer)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29662);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27715);




/** A response that does not match the official definition. After a write it is unclear what the write did. */
class UnexpectedAnswer extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
    unclear;
    constructor({ method, path, correlationId }, what) {
        const correlation = correlationId === undefined ? '' : ` [correlation id ${(0,_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonText */ .uV)(correlationId)}]`;
        const [plain = ''] = path.split('?', 1);
        super((0,_base_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMessage */ .h)('genesys-cloud.unexpected-answer', { method, path: plain, what: (0,_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonText */ .uV)(what), correlation }));
        this.unclear = method !== 'GET';
    }
}
/** An object of a response. Every method throws UnexpectedAnswer for a field of another type; `null` counts as missing. */
class Fields {
    raw;
    #place;
    #prefix;
    constructor(raw, place, prefix) {
        this.raw = raw;
        this.#place = place;
        this.#prefix = prefix;
    }
    static of(value, place, name = '') {
        if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
            return new Fields(value, place, name === '' ? '' : `${name}.`);
        throw new UnexpectedAnswer(place, `${name || 'it'} is not an object`);
    }
    text(name) {
        return this.optionalText(name) ?? this.#wrong(name, 'a text');
    }
    optionalText(name) {
        return this.#typed(name, 'a text', (value) => typeof value === 'string');
    }
    optionalFlag(name) {
        return this.#typed(name, 'true or false', (value) => typeof value === 'boolean');
    }
    integer(name) {
        return this.optionalInteger(name) ?? this.#wrong(name, 'a whole number');
    }
    optionalInteger(name) {
        const isInteger = (value) => Number.isSafeInteger(value);
        return this.#typed(name, 'a whole number', isInteger);
    }
    /** Empty if missing. */
    texts(name) {
        const list = this.#list(name) ?? [];
        return list.map((value, index) => (typeof value === 'string' ? value : this.#wrong(`${name}[${index}]`, 'a text')));
    }
    /** A required list of objects: treating a missing list as empty would create everything again. */
    records(name) {
        return this.optionalRecords(name) ?? this.#wrong(name, 'a list');
    }
    optionalRecords(name) {
        return this.#list(name)?.map((value, index) => Fields.of(value, this.#place, `${this.#prefix}${name}[${index}]`));
    }
    record(name) {
        return this.optionalRecord(name) ?? this.#wrong(name, 'an object');
    }
    optionalRecord(name) {
        const value = this.#value(name);
        return value === undefined ? undefined : Fields.of(value, this.#place, `${this.#prefix}${name}`);
    }
    /** The object, if it has this ID: a proxy may answer one request with the response to another. */
    about(id) {
        if (this.text('id').toLowerCase() === id.toLowerCase())
            return this;
        throw this.wrong('it describes another object than requested');
    }
    wrong(what) {
        return new UnexpectedAnswer(this.#place, `${this.#prefix}${what}`);
    }
    #value(name) {
        return Object.hasOwn(this.raw, name) ? (this.raw[name] ?? undefined) : undefined;
    }
    #list(name) {
        return this.#typed(name, 'a list', (value) => Array.isArray(value));
    }
    #typed(name, kind, isValue) {
        const value = this.#value(name);
        return value === undefined || isValue(value) ? value : this.#wrong(name, kind);
    }
    #wrong(name, kind) {
        throw this.wrong(`${name} is not ${kind}`);
    }
}


/***/ }),

/***/ 5169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ listByNext),
/* harmony export */   S4: () => (/* binding */ allPages),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/** The largest size in public code; the definition names no limit. */
const PAGE_SIZE = 100;
/** More pages would be an error of the response, and would exceed the request limit several times. */
const MOST_PAGES = 500;
/** Number of pages, at least one. */
function pageCountOf(first) {
    const count = first.optionalInteger('pageCount') ?? 1;
    if (count >= 0 && count <= MOST_PAGES)
        return Math.max(1, count);
    throw first.wrong(`pageCount is ${count}`);
}
/** The first page, then all others in parallel. */
async function allPages(page, list = 'entities') {
    const first = await page(1);
    const numbers = Array.from({ length: pageCountOf(first) - 1 }, (_, index) => index + 2);
    const others = await Promise.all(numbers.map(page));
    return [first, ...others].flatMap((each) => listOf(each, list));
}
/** The definition makes the list optional; it may be missing only if the response says that there are no items. */
function listOf(page, list) {
    return page.optionalInteger('total') === 0 ? (page.optionalRecords(list) ?? []) : page.records(list);
}
/** A list with pageNumber and pageSize. `path` may already have a query. */
function listAll(api, path) {
    const separator = path.includes('?') ? '&' : '?';
    return allPages((pageNumber) => api.get(`${path}${separator}pageSize=${PAGE_SIZE}&pageNumber=${pageNumber}`));
}
/** A list without paging parameters. Only one page was ever observed; further pages are followed by their URL, with a warning. */
async function listByNext(api, path) {
    const found = [];
    const seen = new Set();
    for (let next = path; next !== undefined && !seen.has(next);) {
        const page = await api.get(next);
        found.push(...page.records('entities'));
        seen.add(next);
        next = pageCountOf(page) > 1 ? nextPath(page) : undefined;
        if (next !== undefined && seen.size === 1)
            api.context.log.warn(`${path} has more than one page for the first time; all pages are read`);
    }
    return found;
}
/** Uses only the path: a page on another host would get our token. */
function nextPath(page) {
    const uri = page.optionalText('nextUri');
    if (uri === undefined)
        return undefined;
    const base = 'https://api.invalid';
    if (!URL.canParse(uri, base))
        throw page.wrong('nextUri is not an address');
    const { pathname, search } = new URL(uri, base);
    if (!pathname.startsWith('/api/v2/'))
        throw page.wrong('nextUri is not an address of the Platform API');
    return `${pathname}${search}`;
}


/***/ }),

/***/ 12082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ grantTypeOf),
/* harmony export */   Bs: () => (/* binding */ parsePureEngage),
/* harmony export */   Ci: () => (/* binding */ parseSubject),
/* harmony export */   De: () => (/* binding */ parseDivision),
/* harmony export */   H4: () => (/* binding */ parseOrganization),
/* harmony export */   HG: () => (/* binding */ parseClient),
/* harmony export */   cv: () => (/* binding */ parsePermissions),
/* harmony export */   gP: () => (/* binding */ parseRole),
/* harmony export */   tN: () => (/* binding */ parseUser),
/* harmony export */   te: () => (/* binding */ parseProvider)
/* harmony export */ });
/* harmony import */ var _core_saml_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73882);
/* harmony import */ var _core_saml_pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79163);


function parseOrganization(fields) {
    return {
        id: fields.text('id'),
        name: fields.text('name'),
        shortName: fields.text('thirdPartyOrgName'),
        productPlatform: fields.optionalText('productPlatform'),
    };
}
/** A policy without domain or entity grants no nameable permission; it stays in `raw` of the role. */
function parsePolicies(list = [], actions) {
    return list.flatMap((fields) => {
        const domain = fields.optionalText('domain');
        const entityName = fields.optionalText('entityName');
        if (domain === undefined || entityName === undefined)
            return [];
        return [{ domain, entityName, actionSet: fields.texts(actions) }];
    });
}
function parseRole(fields) {
    return {
        id: fields.text('id'),
        name: fields.text('name'),
        defaultRoleId: fields.optionalText('defaultRoleId'),
        policies: parsePolicies(fields.optionalRecords('permissionPolicies'), 'actionSet'),
        raw: fields.raw,
    };
}
function parseDivision(fields) {
    return { id: fields.text('id'), name: fields.text('name'), home: fields.optionalFlag('homeDivision') ?? false };
}
const GRANT_TYPES = {
    CODE: 'CODE',
    TOKEN: 'TOKEN',
    PASSWORD: 'PASSWORD',
    SAML2BEARER: 'SAML2-BEARER',
    CLIENTCREDENTIALS: 'CLIENT-CREDENTIALS',
};
/** Genesys Cloud has used hyphens, underscores, and neither. */
function grantTypeOf(text) {
    const plain = text.toUpperCase().replaceAll(/[-_]/g, '');
    return Object.hasOwn(GRANT_TYPES, plain) ? GRANT_TYPES[plain] : undefined;
}
/** Without its secret, which is only in the responses to create and reset. */
function parseClient(fields) {
    const grantType = grantTypeOf(fields.text('authorizedGrantType'));
    if (grantType === undefined)
        throw fields.wrong('authorizedGrantType is not a known grant type');
    const { secret: _secret, ...raw } = fields.raw;
    const roleDivisions = fields.optionalRecords('roleDivisions') ?? [];
    return {
        id: fields.text('id'),
        name: fields.text('name'),
        description: fields.optionalText('description') ?? '',
        grantType,
        state: fields.optionalText('state') ?? 'active',
        tokenLifetime: fields.optionalInteger('accessTokenValiditySeconds'),
        redirectUris: fields.texts('registeredRedirectUri'),
        scopes: fields.texts('scope'),
        roleDivisions: roleDivisions.map((each) => ({ roleId: each.text('roleId'), divisionId: each.text('divisionId') })),
        raw,
    };
}
/** An unreadable text stays unchanged, so that a PUT can send it back. */
function certificateText(text) {
    return (0,_core_saml_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneCertificate */ .qV)(text) ? (0,_core_saml_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .pemBody */ .zR)(text) : text;
}
/** A single certificate is in `certificate`, several are in `certificates`; reads both. */
function parseProvider(fields) {
    const single = fields.optionalText('certificate');
    const texts = [...(single === undefined ? [] : [single]), ...fields.texts('certificates')].map(certificateText);
    return {
        id: fields.optionalText('id'),
        name: fields.optionalText('name') ?? '',
        disabled: fields.optionalFlag('disabled') ?? false,
        autoProvisionUsers: fields.optionalFlag('autoProvisionUsers'),
        issuer: fields.optionalText('issuerURI'),
        target: fields.optionalText('ssoTargetURI'),
        certificates: [...new Set(texts)].filter((text) => text.trim() !== ''),
        raw: fields.raw,
    };
}
/** All fields are optional; an object with neither its ID nor an issuer is the response to another request. */
function parsePureEngage(fields) {
    const provider = parseProvider(fields);
    if (provider.id === 'pureengage' || provider.issuer !== undefined)
        return provider;
    throw fields.wrong('it is not an identity provider');
}
function parseUser(fields) {
    const roles = fields.optionalRecord('authorization')?.optionalRecords('roles') ?? [];
    return {
        id: fields.text('id'),
        name: fields.optionalText('name') ?? '',
        email: fields.text('email'),
        state: fields.text('state'),
        version: fields.integer('version'),
        divisionId: fields.optionalRecord('division')?.optionalText('id'),
        roleIds: roles.map((role) => role.text('id')),
    };
}
function parseSubject(fields) {
    const grants = (fields.optionalRecords('grants') ?? []).map((grant) => {
        const role = grant.record('role');
        const division = grant.record('division');
        return {
            roleId: role.text('id'),
            roleName: role.optionalText('name') ?? '',
            divisionId: division.text('id'),
            divisionName: division.optionalText('name') ?? '',
            policies: parsePolicies(role.optionalRecords('policies'), 'actions'),
        };
    });
    return { id: fields.text('id'), grants };
}
/** One entry of the permission list. Its form has changed several times: a domain with a map of entities, or one permission. */
function parsePermissions(fields) {
    const domain = fields.text('domain');
    const entities = fields.optionalRecord('permissionMap');
    if (!entities)
        return [`${domain}:${fields.text('entityType')}:${fields.text('action')}`];
    return Object.keys(entities.raw).flatMap((entity) => entities.records(entity).map((permission) => `${domain}:${entity}:${permission.text('action')}`));
}


/***/ }),

/***/ 93609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ refusalCode),
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);



/** Refusals that an administrator of the tenant can fix, by the code in the response. */
const REFUSALS = {
    'ip.not.authorized': 'genesys-cloud.ip-not-authorized',
    'not.authorized': 'genesys-cloud.not-authorized',
    'app.not.authorized.for.scope': 'genesys-cloud.app-not-authorized-for-scope',
    'authz.policy.denied': 'genesys-cloud.authz-policy-denied',
    'bad.client.role': 'genesys-cloud.bad-client-role',
    'bad.client.state': 'genesys-cloud.bad-client-state',
    'auth.too.many.clients': 'genesys-cloud.auth-too-many-clients',
    'auth.invalid.scope': 'genesys-cloud.auth-invalid-scope',
    'certificate.expired': 'genesys-cloud.certificate-expired',
    'certificate.not.yet.valid': 'genesys-cloud.certificate-not-yet-valid',
    'certificate.unparseable': 'genesys-cloud.certificate-unparseable',
    'invalid.target.url': 'genesys-cloud.invalid-target-url',
    'max.role.assignments.exceeded': 'genesys-cloud.max-role-assignments-exceeded',
};
const PERMISSION = /\b[a-z]\w*:[\w*]+:[\w*]+/gi;
const MOST_PERMISSIONS = 12;
/** The code of a refusal by Genesys Cloud; empty if the error is no response. */
function refusalCode(error) {
    return (error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$ && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(error.body, 'code')) || '';
}
function namedPermissions(body) {
    const params = Object.values(Object((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, 'messageParams')));
    const texts = [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, 'message'), (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, 'messageWithParams'), ...params];
    const found = texts.flatMap((text) => (typeof text === 'string' ? (text.match(PERMISSION) ?? []) : []));
    return [...new Set(found)].slice(0, MOST_PERMISSIONS);
}
function missingPermission(error) {
    const code = refusalCode(error);
    const list = namedPermissions(error.body)
        .map(_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)
        .join(code === 'missing.any.permissions' ? ' or ' : ', ');
    const values = {
        message: error.message,
        missing: list && ` (missing: ${list})`,
        permissions: list || 'the permission',
        division: code.includes('division') ? ', in the division in question' : '',
    };
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('genesys-cloud.missing-permission', values, { cause: error });
}
/** The same error with its remedy, if Genesys Cloud gives the reason; other errors unchanged. */
function explained(error) {
    if (!(error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$) || error.unclear)
        return error;
    const code = refusalCode(error);
    if (error.status === 403 && code.startsWith('missing.') && code.includes('permission'))
        return missingPermission(error);
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyOf */ .bX)(code, REFUSALS) ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(REFUSALS[code], { message: error.message }, { cause: error }) : error;
}


/***/ }),

/***/ 95137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ PlatformApi)
/* harmony export */ });
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27715);
/* harmony import */ var _shared_login_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68371);
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15671);
/* harmony import */ var _answers_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93609);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96284);





/** The Platform API of one organization with one login, which the first request starts and a reader and a writer share. */
class PlatformApi {
    context;
    /** Correlation IDs of answered invitations, which identify them; there is more than one writer. */
    invitations = new Set();
    #access;
    #login;
    /** From the Date header of the last response. */
    serviceTime;
    /** Milliseconds that the local clock was ahead at the last response, including the time of its transfer. */
    clockAhead;
    constructor(context, access) {
        this.context = context;
        this.#access = access;
        this.#login = new _shared_login_js__WEBPACK_IMPORTED_MODULE_4__/* .SharedLogin */ .n(() => this.#newLogin());
    }
    get clientId() {
        return this.#access.credentials.clientId;
    }
    /** @throws HttpError, or a HybridError with a remedy if Genesys Cloud gives the reason of a refusal */
    async send(request) {
        const login = this.#login.get();
        const token = await login;
        try {
            return await this.#sendAs(token, request);
        }
        catch (error) {
            if (!isExpired(error))
                throw (0,_answers_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .t)(error);
        }
        if (this.#login.isOver(login))
            this.context.logins?.ended(token.ending);
        return this.#sendAs(await this.#login.get(), request).catch((error) => {
            throw (0,_answers_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .t)(error);
        });
    }
    /** The object in the response. @throws UnexpectedAnswer if it is no object */
    async ask(request) {
        return this.#fields(request, await this.send(request));
    }
    get(path) {
        return this.ask({ method: 'GET', path });
    }
    async find(path) {
        const request = { method: 'GET', path, accept: [404] };
        const response = await this.send(request);
        return response.status === 404 ? undefined : this.#fields(request, response);
    }
    /** Ends the login, if there was one. Never throws. */
    async close() {
        const token = await this.#login.take();
        if (token)
            await (0,_token_js__WEBPACK_IMPORTED_MODULE_3__/* .endToken */ .Fn)(this.context, { domain: this.#access.domain, token });
    }
    #fields({ method, path }, { body, correlationId }) {
        return _answers_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .Fields */ .C.of(body, { method, path, correlationId });
    }
    async #sendAs({ headers, budget }, { json, path, ...request }) {
        const response = await this.context.http.send({
            ...request,
            url: `https://api.${this.#access.domain}${path}`,
            headers,
            budget,
            ...(json !== undefined && { body: { json } }),
        });
        const time = new Date(response.headers.date ?? '');
        if (Number.isNaN(time.getTime()))
            return response;
        this.serviceTime = time;
        this.clockAhead = this.context.clock.now().getTime() - time.getTime();
        return response;
    }
    /** A failed login is not kept: the next request tries again. */
    #newLogin() {
        const { domain, credentials } = this.#access;
        const login = (0,_token_js__WEBPACK_IMPORTED_MODULE_3__/* .requestToken */ .Fr)(this.context, { domain, ...credentials });
        login.catch(() => this.#login.isOver(login));
        return login;
    }
}
function isExpired(error) {
    return error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ && error.status === 401 && (0,_answers_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalCode */ .c)(error) !== 'ip.not.authorized';
}


/***/ }),

/***/ 29942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ auditEntries),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   au: () => (/* binding */ auditPlaces),
/* harmony export */   sc: () => (/* binding */ AUDIT_DAYS)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86496);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);
/* harmony import */ var _answers_paging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5169);



/** The range of the synchronous query. */
const AUDIT_DAYS = 14;
/** Newest first, so entries beyond this limit are older than all that are shown. */
const MOST_PAGES = 5;
/** An object type may have several names; more would only be similar names. */
const MOST_PLACES = 3;
const SECOND = 1000;
function letters(name) {
    return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}
/** All services and entities in the audit log of this organization. */
async function auditPlaces(api) {
    const mapping = await api.get('/api/v2/audits/query/realtime/servicemapping');
    return mapping.records('services').flatMap((service) => {
        const name = service.optionalText('name');
        const entities = (service.optionalRecords('entities') ?? []).map((entity) => entity.optionalText('name'));
        return entities.flatMap((entity) => name === undefined || entity === undefined ? [] : [{ service: name, entity }]);
    });
}
/** More specific names come first: a "provider" may be one of any type. */
function placesOf(wanted, places) {
    const telling = ({ service, entity }) => letters(`${service} ${entity}`).match(/identity|sso|singlesignon|provider|peoplepermissions/g)?.length ?? 0;
    return places
        .filter(({ entity }) => wanted.test(letters(entity)))
        .sort((one, other) => telling(other) - telling(one))
        .slice(0, MOST_PLACES);
}
/** Uses the clock of the service if known: an end that is too early would miss the newest change. */
function intervalOf(api) {
    const end = (api.serviceTime ?? api.context.clock.now()).getTime() + SECOND;
    return `${new Date(end - AUDIT_DAYS * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_).toISOString()}/${new Date(end).toISOString()}`;
}
/** A text of the response, for people. */
function shown(fields, name) {
    return (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)(fields?.optionalText(name) ?? '');
}
function shownName(fields) {
    return { id: shown(fields, 'id'), name: shown(fields, 'name') };
}
/** `undefined` for a failed change, or one without a time. */
function parseEntry(fields) {
    const at = new Date(fields.optionalText('eventDate') ?? '');
    if (Number.isNaN(at.getTime()) || fields.optionalText('status') === 'FAILURE')
        return undefined;
    const user = fields.optionalRecord('user');
    const clientId = fields.optionalRecord('client')?.optionalText('id');
    const changed = fields.optionalRecords('propertyChanges') ?? [];
    return {
        entity: shownName(fields.optionalRecord('entity')),
        action: shown(fields, 'action'),
        at,
        user: user && shownName(user),
        clientId: clientId === undefined ? undefined : (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV)(clientId),
        addresses: fields.texts('remoteIp').map(_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV),
        properties: changed.flatMap((each) => each.optionalText('property') ?? []).map(_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonText */ .uV),
    };
}
/** A query is a POST that changes nothing, so it may be repeated. */
async function entriesAt(api, place, id) {
    const filters = [
        { property: 'EntityType', value: place.entity },
        ...(id === undefined ? [] : [{ property: 'EntityId', value: id }]),
    ];
    const base = { interval: intervalOf(api), serviceName: place.service, filters, pageSize: _answers_paging_js__WEBPACK_IMPORTED_MODULE_2__/* .PAGE_SIZE */ .md };
    const sort = [{ name: 'Timestamp', sortOrder: 'descending' }];
    const path = '/api/v2/audits/query/realtime?expand=user';
    const found = [];
    for (let pageNumber = 1, last = 1; pageNumber <= last; pageNumber += 1) {
        const json = { ...base, sort, pageNumber };
        const page = await api.ask({ method: 'POST', path, json, repeatable: true });
        last = Math.min(MOST_PAGES, page.optionalInteger('pageCount') ?? 1);
        found.push(...(page.optionalRecords('entities') ?? []).flatMap((each) => parseEntry(each) ?? []));
    }
    return found;
}
/** Newest first; undefined if the log has no such entities. One query per ID: two filters could mean AND or OR. */
async function auditEntries(api, places, { entity, id }) {
    const fitting = placesOf(entity, await places);
    if (fitting.length === 0)
        return undefined;
    const found = await Promise.all(fitting.map((place) => entriesAt(api, place, id)));
    return found.flat().sort((one, other) => other.at.getTime() - one.at.getTime());
}


/***/ }),

/***/ 4378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createReader),
/* harmony export */   b: () => (/* binding */ listClients)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_get_or_create_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36380);
/* harmony import */ var _core_organization_permissions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15283);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27715);
/* harmony import */ var _answers_paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5169);
/* harmony import */ var _answers_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12082);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29942);







/** Reads an organization. It cannot change anything, independent of the permissions of its login. */
function createReader(api) {
    const catalogues = new Map();
    const users = (emails) => searchUsers(api, [...new Set(emails)].sort());
    return {
        organization: async () => (0,_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOrganization */ .H4)(await api.get('/api/v2/organizations/me')),
        roles: async () => uniqueById((await (0,_answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .listAll */ ._w)(api, '/api/v2/authorization/roles')).map(_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRole */ .gP)),
        divisions: async () => uniqueById((await (0,_answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .listAll */ ._w)(api, '/api/v2/authorization/divisions')).map(_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDivision */ .De)),
        clients: () => listClients(api),
        client: async (id) => {
            const fields = await api.find(`/api/v2/oauth/clients/${encodeURIComponent(id)}`);
            return fields && (0,_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseClient */ .HG)(fields.about(id));
        },
        usage: (clientId, days) => clientUsage(api, clientId, days),
        pureEngage: async () => {
            const fields = await api.find('/api/v2/identityproviders/pureengage');
            return fields && (0,_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePureEngage */ .Bs)(fields);
        },
        identityProviders: async () => (await (0,_answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .listByNext */ .DH)(api, '/api/v2/identityproviders')).map(_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProvider */ .te),
        administrators: async ({ administrators }) => administrators.length === 0 ? [] : users(administrators.map(({ email }) => email)),
        users,
        permissions: (domain) => (0,_base_get_or_create_js__WEBPACK_IMPORTED_MODULE_5__/* .getOrCreate */ .I)(catalogues, domain, () => listPermissions(api, domain)),
        subject: async () => (0,_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSubject */ .Ci)(await api.get('/api/v2/authorization/subjects/me')),
        audits: async (questions) => {
            if (questions.length === 0)
                return [];
            const places = (0,_audit_js__WEBPACK_IMPORTED_MODULE_3__/* .auditPlaces */ .au)(api);
            return Promise.all(questions.map((each) => (0,_audit_js__WEBPACK_IMPORTED_MODULE_3__/* .auditEntries */ .OO)(api, places, each).catch(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asHybridError */ .bS)));
        },
        person: async (userId) => {
            const fields = await api.find(`/api/v2/users/${encodeURIComponent(userId)}`);
            return fields && { name: (0,_audit_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(fields, 'name'), email: (0,_audit_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(fields, 'email') };
        },
        clockAhead: () => api.clockAhead,
        serviceTime: () => api.serviceTime,
        close: () => api.close(),
    };
}
/** Without duplicates from moving pages, sorted by ID, because a plan must always be the same. */
function uniqueById(items) {
    const unique = [...new Map(items.map((item) => [item.id, item])).values()];
    return unique.sort((one, other) => (one.id < other.id ? -1 : 1));
}
function hasKnownGrant(api, fields) {
    if ((0,_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .grantTypeOf */ .Af)(fields.text('authorizedGrantType')) !== undefined)
        return true;
    api.context.log.warn(`Ignored an OAuth client with an unknown grant type`);
    return false;
}
async function listClients(api) {
    const found = await (0,_answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .listByNext */ .DH)(api, '/api/v2/oauth/clients');
    return uniqueById(found.filter((fields) => hasKnownGrant(api, fields)).map(_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseClient */ .HG));
}
/** Users with exactly these addresses, in every state. A search is a POST that changes nothing, so it may be repeated. */
async function searchUsers(api, emails) {
    if (emails.length === 0)
        return [];
    const query = [
        { type: 'EXACT', fields: ['email'], values: emails },
        { type: 'EXACT', fields: ['state'], values: ['active', 'inactive', 'deleted'] },
    ];
    const page = (pageNumber) => {
        const json = { pageSize: _answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .PAGE_SIZE */ .md, pageNumber, expand: ['authorization'], query };
        return api.ask({ method: 'POST', path: '/api/v2/users/search', json, repeatable: true });
    };
    const found = await (0,_answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .allPages */ .S4)(page, 'results');
    const wanted = new Set(emails.map((email) => email.toLowerCase()));
    const isWanted = (fields) => wanted.has(fields.optionalText('email')?.toLowerCase() ?? '');
    return uniqueById(found.filter(isWanted).map(_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUser */ .tN));
}
async function listPermissions(api, domain) {
    const query = new URLSearchParams({ queryType: 'domain', query: domain });
    const found = await (0,_answers_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .listAll */ ._w)(api, `/api/v2/authorization/permissions?${query}`);
    const ofDomain = found.flatMap(_answers_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePermissions */ .cv).filter((permission) => permission.startsWith(`${domain}:`));
    return [...new Set(ofDomain)].filter((permission) => !(0,_core_organization_permissions_js__WEBPACK_IMPORTED_MODULE_6__/* .hasWildcard */ .rl)(permission)).sort();
}
/** Milliseconds between checks of a running query. */
const PAUSES = [500, 1_000, 2_000, 4_000];
const COUNTS = ['status200', 'status300', 'status400', 'status429', 'status500'];
/** Whether Genesys Cloud answered and refused this request. */
function isRefused(error) {
    const asked = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh && error.cause instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$ ? error.cause : error;
    return asked instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$ && asked.status !== undefined && asked.status !== 401;
}
/** Requests with the tokens of a client in the last days; undefined if Genesys Cloud does not report them, or not in time. */
async function clientUsage(api, clientId, days) {
    try {
        return await askedUsage(api, clientId, days);
    }
    catch (error) {
        // Only the retirement of a client depends on it: the rest of the tenant continues.
        if (!isRefused(error))
            throw error;
        api.context.log.debug(`Could not read the usage of the client ${clientId}`);
        return undefined;
    }
}
async function askedUsage(api, clientId, days) {
    const path = `/api/v2/oauth/clients/${encodeURIComponent(clientId)}/usage`;
    const started = await api.get(`${path}/summary?days=${days}`);
    const execution = encodeURIComponent(started.text('executionId'));
    for (const pause of [0, ...PAUSES]) {
        if (pause > 0)
            await api.context.clock.sleep(pause);
        const answer = await api.get(`${path}/query/results/${execution}`);
        const status = answer.text('queryStatus');
        if (status === 'Failed')
            return undefined;
        if (status !== 'Complete')
            continue;
        const rows = answer.optionalRecords('results') ?? [];
        const sumOf = (row) => COUNTS.reduce((sum, name) => sum + (row.optionalInteger(name) ?? 0), 0);
        return rows.reduce((sum, row) => sum + (row.optionalInteger('requests') ?? sumOf(row)), 0);
    }
    return undefined;
}


/***/ }),

/***/ 96284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ endToken),
/* harmony export */   Fr: () => (/* binding */ requestToken),
/* harmony export */   dI: () => (/* binding */ tokenOrganization),
/* harmony export */   tu: () => (/* binding */ exchangeSaml)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23659);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95309);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27715);
/* harmony import */ var _shared_login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68371);
/* harmony import */ var _answers_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15671);






const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';
/** The token endpoint reports a rate limit with status 400, as an invalid request. */
function isRateLimit({ status, body }) {
    if (status !== 400 || (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(body, 'error') !== 'invalid_request')
        return false;
    const texts = [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(body, 'description'), (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(body, 'error_description')];
    return texts.some((text) => typeof text === 'string' && text.toLowerCase().startsWith('rate limit exceeded'));
}
function basicHeader({ clientId, clientSecret }, { seal }) {
    // Sealed separately: a log would show the header without its first word.
    const credentials = seal(Buffer.from(`${clientId}:${clientSecret.reveal()}`).toString('base64'));
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(`Basic ${credentials.reveal()}`);
}
function ownToken(domain, headers) {
    return { url: `https://api.${domain}/api/v2/tokens/me`, headers };
}
async function post(context, login, form, repeatable) {
    const url = `https://login.${login.domain}/oauth/token`;
    const headers = { Authorization: basicHeader(login, context) };
    const { body, correlationId } = await context.http
        .send({ method: 'POST', url, headers, body: { form }, isRateLimit, repeatable })
        .catch((error) => {
        throw tokenError(error, login, form);
    });
    const fields = _answers_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C.of(body, { method: 'POST', path: url, correlationId });
    const token = context.seal(fields.text('access_token'));
    const bearer = { Authorization: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(`Bearer ${token.reveal()}`) };
    const accept = [400, 401, 403, 404];
    const ending = { ...ownToken(login.domain, bearer), method: 'DELETE', accept, duringStop: true };
    context.logins?.begun(ending);
    const budget = `genesys-cloud ${token.fingerprint(token)}`;
    return { headers: bearer, budget, expiresIn: fields.integer('expires_in'), ending };
}
/** The meaning of an error of the token endpoint; other errors unchanged. */
function tokenError(error, { clientId, domain }, form) {
    if (!(error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j$))
        return error;
    const { status, body, message } = error;
    if (status !== 400 && status !== 401)
        return error;
    const values = { client: (0,_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonText */ .uV)(clientId), domain, message };
    const reason = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(body, 'error');
    if (isRateLimit({ status, body }))
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('genesys-cloud.rate-limit', values, { cause: error });
    if (reason === 'invalid_client')
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('genesys-cloud.invalid-client', values, { cause: error });
    if (reason === 'unauthorized_client' || reason === 'unsupported_grant_type') {
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('genesys-cloud.wrong-grant', values, { cause: error });
    }
    if (form.grant_type !== SAML2_BEARER)
        return error;
    const why = { message, reason: (0,_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(body) || 'no reason given' };
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('genesys-cloud.assertion-refused', why, { cause: error });
}
/** Requests a token with client credentials. Repeated after an unclear response: an unused token changes nothing. */
async function requestToken(context, login) {
    return post(context, login, { grant_type: 'client_credentials' }, true);
}
/** Requests the token of a user for a signed SAML response. Not repeated after an unclear response: it may be valid only once. */
async function exchangeSaml(context, exchange) {
    const { organizationShortName: orgName, response } = exchange;
    const form = { grant_type: SAML2_BEARER, orgName, assertion: context.seal(response) };
    return post(context, exchange, form, false);
}
/** The organization of a token; this request needs no permission. */
async function tokenOrganization(context, { domain, token }) {
    const response = await context.http.send({ ...ownToken(domain, token.headers), method: 'GET' });
    const place = { method: 'GET', path: '/api/v2/tokens/me', correlationId: response.correlationId };
    const organization = _answers_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .Fields */ .C.of(response.body, place).record('organization');
    return { id: organization.text('id'), name: organization.optionalText('name') ?? '' };
}
/** Ends a token. Never throws, because it expires anyway. */
async function endToken(context, { domain, token }) {
    await (0,_shared_login_js__WEBPACK_IMPORTED_MODULE_5__/* .endLogin */ .R)(context, token.ending, `login.${domain}`);
}


/***/ }),

/***/ 27715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   uV: () => (/* binding */ reasonText)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


/** A failed request. Contains no headers, and nothing of the error of the library. */
class HttpError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh {
    status;
    correlationId;
    /** Whether the request may have had an effect without a clear response. */
    unclear;
    /** Whether the service certainly did nothing. */
    untouched;
    #body;
    constructor(details) {
        super(details);
        this.status = details.status;
        this.correlationId = details.correlationId;
        this.unclear = details.unclear ?? false;
        this.untouched = details.untouched ?? false;
        this.#body = details.body;
    }
    /** Parsed and untrusted. Private, so that printing the error does not print the response of a service. */
    get body() {
        return this.#body;
    }
}
const REASON_LENGTH = 300;
/** Text of a service for a message: one short line without control characters. */
function reasonText(text) {
    const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return line.length > REASON_LENGTH ? `${line.slice(0, REASON_LENGTH - 1)}\u2026` : line;
}
/** The reason in a response of Genesys Cloud, its token endpoint or Vault, which have different formats. */
function reasonOf(body) {
    const first = (...names) => names.map((name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, name)).find((text) => text);
    const errors = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, 'errors');
    const listed = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string').join('; ') : '';
    const message = first('message', 'description', 'error_description', 'statusMessage');
    return reasonText([first('code', 'error'), message, listed].filter(Boolean).join(': '));
}
/** `GET https://api.mypurecloud.de/api/v2/oauth/clients`: without query and user, which may contain secrets. */
function requestText(method, url) {
    return `${method} ${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 29293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);

/** This many consecutive characters of a secret count as the secret. */
const RUN = 12;
/** Shorter parts may be common words. */
const SHORTEST = 6;
function secretsIn(value) {
    if (value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh)
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}
/** A response may contain `Bearer TOKEN` without its first word, and the decoded content of Basic. */
function partsOf(secret) {
    const text = secret.reveal();
    const [, credentials] = /^Basic (\S+)$/.exec(text) ?? [];
    const decoded = credentials === undefined ? [] : [Buffer.from(credentials, 'base64').toString()];
    return [text.replace(/^(Bearer|Basic) /, ''), ...decoded.map((pair) => pair.slice(pair.indexOf(':') + 1))];
}
const writtenForms = new WeakMap();
/** All forms of a secret in a response, also in JSON, and in JSON inside JSON. Cached, because a dozen requests have the same secret. */
function writtenFormsOf(secret) {
    const known = writtenForms.get(secret);
    if (known)
        return known;
    const parts = partsOf(secret).filter((part) => part.length >= SHORTEST);
    const forms = [...new Set(parts.flatMap((part) => [part, inJson(part), inJson(inJson(part))]))];
    writtenForms.set(secret, forms);
    return forms;
}
function runsOf(text) {
    if (text.length <= RUN)
        return [text];
    return Array.from({ length: text.length - RUN + 1 }, (_, index) => text.slice(index, index + RUN));
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
function rangesOf(text, runs) {
    const lengths = [...new Set([...runs].map((run) => run.length))];
    const ranges = [];
    for (let start = 0; start < text.length; start += 1) {
        const length = lengths.find((each) => runs.has(text.slice(start, start + each)));
        if (length === undefined)
            continue;
        const last = ranges.at(-1);
        if (last && start <= last[1])
            last[1] = Math.max(last[1], start + length);
        else
            ranges.push([start, start + length]);
    }
    return ranges;
}
/** Longer texts are searched once for all parts. */
const SHORT = 128;
/** A fast check for short texts, such as the correlation ID of every response. */
function isFree(text, written) {
    if (text.length > SHORT)
        return false;
    return !runsOf(text).some((run) => written.some((part) => part.includes(run) || run.includes(part)));
}
/** A text without the secrets of its request and without parts of them, because an error may quote the request. */
function withoutSecrets(text, { headers = {}, body }) {
    const written = [...secretsIn(headers), ...secretsIn(body)].flatMap(writtenFormsOf);
    if (isFree(text, written))
        return text;
    const ranges = rangesOf(text, new Set(written.flatMap(runsOf)));
    return ranges.reduceRight((rest, [start, end]) => `${rest.slice(0, start)}[secret]${rest.slice(end)}`, text);
}


/***/ }),

/***/ 68371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ endLogin),
/* harmony export */   n: () => (/* binding */ SharedLogin)
/* harmony export */ });
/** Never throws, because a login expires anyway. */
async function endLogin({ http, log, logins }, ending, where) {
    try {
        const response = await http.send(ending);
        logins?.ended(ending);
        return response;
    }
    catch {
        log.warn(`Could not end the login at ${where}; its token expires by itself`);
        return undefined;
    }
}
/** One login for all requests, which the first one starts. After it expires, the first request that notices causes a new login. */
class SharedLogin {
    #begin;
    #login;
    constructor(begin) {
        this.#begin = begin;
    }
    get() {
        this.#login ??= this.#begin();
        return this.#login;
    }
    /** Whether this is the first request that notices the end. */
    isOver(login) {
        if (this.#login !== login)
            return false;
        this.#login = undefined;
        return true;
    }
    /** To end the login, if it was started and did not fail. A request after that logs in again. */
    async take() {
        const login = this.#login;
        this.#login = undefined;
        return login?.catch(() => undefined);
    }
}


/***/ }),

/***/ 15685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mj: () => (/* binding */ notAllowed),
/* harmony export */   wD: () => (/* binding */ requireAllowed),
/* harmony export */   yN: () => (/* binding */ NotAllowed)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23058);
/* harmony import */ var _tenant_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1117);
/* harmony import */ var _tenant_suggestion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64230);
/* harmony import */ var _tenant_tenant_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63286);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95278);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13493);







/** The lists of the workflow: the name of each, and the normalization of its entries. */
const LISTS = {
    servers: { variable: 'GENESYS_HYBRID_ALLOWED_SERVERS', nameOf: _lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5 },
    domains: { variable: 'GENESYS_HYBRID_ALLOWED_DOMAINS', nameOf: _lists_js__WEBPACK_IMPORTED_MODULE_3__/* .domainName */ .AU },
    // `env:ACME_PROVISIONER` and `github:acme/provisioner` read variables of the job; an entry may omit the store.
    env: {
        variable: 'GENESYS_HYBRID_ALLOWED_ENV',
        nameOf: (text) => (0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_4__/* .variablePrefix */ .N)(text.replace(/^(env|github):/, '')),
    },
};
function serverUses({ name: tenant, transaction: { server } }) {
    if (server.driver === 'file')
        return [];
    const name = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L5)(server.url);
    const shown = name === undefined ? new URL(server.url).host : (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .shownServer */ .Hl)(name);
    const place = { side: 'engage', address: 'transaction', pointer: '/transaction/server/url' };
    const refused = (about, unreadable) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.server', { shown, tenant, unreadable });
    return [{ list: 'servers', ...place, name, refuse: refused }];
}
function domainUses({ name: tenant, organization: { domain } }) {
    const known = Object.values(_tenant_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .REGIONS */ .i);
    if (known.includes(domain))
        return [];
    const place = { side: 'cloud', address: 'organization', pointer: '/organization/domain' };
    const meant = (0,_tenant_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .suggest */ .Z)(domain, known);
    const refused = (about, unreadable) => {
        const values = { domain, tenant, unreadable };
        if (meant === undefined)
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.domain', values);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.domain#meant', { ...values, meant });
    };
    return [{ list: 'domains', ...place, name: (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .domainName */ .AU)(domain), refuse: refused }];
}
function environmentUse(tenant, { pointer, reference }, place) {
    const { store, path } = reference;
    const prefix = (0,_base_variable_prefix_js__WEBPACK_IMPORTED_MODULE_4__/* .variablePrefix */ .N)(path);
    const key = pointer.slice(1).replaceAll('/', '.');
    // A comma separates entries of the list; in the name of a variable it becomes an underscore.
    const shown = `${store}:${path.replaceAll(',', '_')}`;
    const refused = (about, unreadable) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(about, 'allowed.env', { prefix, key, tenant, shown, unreadable });
    return { list: 'env', ...place, pointer, name: prefix, refuse: refused };
}
/** By top-level key of the file. */
const PLACES = {
    organization: { side: 'cloud', address: 'organization' },
    transaction: { side: 'engage', address: 'transaction' },
};
/** Entries of the store `github` reach a job as variables, like those of `env`. */
function referenceUses(tenant) {
    const ofJob = (0,_tenant_tenant_js__WEBPACK_IMPORTED_MODULE_6__/* .secretReferences */ .Li)(tenant).filter(({ reference: { store } }) => store === 'env' || store === 'github');
    return ofJob.map((placed) => {
        const [, top = ''] = placed.pointer.split('/');
        return environmentUse(tenant.name, placed, PLACES[top] ?? { side: 'store', address: 'saml-key' });
    });
}
/** The store `github` reads variables of the job too, but only those in our record at GitHub, with their fingerprints. */
function storeUses({ name, secrets: { store, path } }) {
    if (store !== 'env')
        return [];
    const placed = { pointer: '/secrets/path', reference: { store, path } };
    return [environmentUse(name, placed, { side: 'store', address: 'secrets' })];
}
/** All uses of a tenant file that need an entry in a list of the workflow. */
function usesOf(tenant) {
    return [...serverUses(tenant), ...domainUses(tenant), ...referenceUses(tenant), ...storeUses(tenant)];
}
/** The tenant file uses a place for credentials that the workflow does not allow. */
class NotAllowed extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ {
    /** One finding for each such place. */
    findings;
    constructor(findings) {
        super(findings[0]);
        this.findings = findings;
    }
}
const UNREADABLE = ' The list has invalid entries: give exact names, without wildcards.';
/**
 * In GitHub Actions, credentials go only to places that the workflow allows, and come only from variables that it allows: otherwise
 * anyone who can change a tenant file on a branch could have them sent anywhere before a review. In a terminal, the person who
 * runs the command has read the file.
 */
function notAllowed(environment, tenant, sides) {
    if (environment.GITHUB_ACTIONS !== 'true')
        return [];
    return usesOf(tenant)
        .filter(({ side }) => sides.includes(side))
        .flatMap((use) => {
        const { variable, nameOf } = LISTS[use.list];
        const { names, unreadable } = (0,_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAllowedList */ .E5)(environment[variable], nameOf);
        const isAllowed = use.name !== undefined && names.has(use.name);
        return isAllowed ? [] : [use.refuse((0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .aboutOf */ .rI)(use, tenant), unreadable > 0 ? UNREADABLE : '')];
    });
}
/** Called before any request for a tenant and before any read from a store. @throws NotAllowed */
function requireAllowed(environment, tenant, sides) {
    const [first, ...more] = notAllowed(environment, tenant, sides);
    if (first)
        throw new NotAllowed([first, ...more]);
}


/***/ }),

/***/ 13493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ domainName),
/* harmony export */   E5: () => (/* binding */ parseAllowedList),
/* harmony export */   Hl: () => (/* binding */ shownServer),
/* harmony export */   L5: () => (/* binding */ serverName)
/* harmony export */ });
/** From `#` to the end of the line, at its start or after a space or a comma: commented entries allow nothing. */
const COMMENT = /(?<=^|[\s,])#.*/gm;
/** The entries of a list, separated by line breaks, spaces or commas. `nameOf` returns undefined for an invalid entry. */
function parseAllowedList(text, nameOf) {
    const entries = (text ?? '')
        .replaceAll(COMMENT, '')
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    const names = entries.map(nameOf);
    const readable = names.filter((name) => name !== undefined);
    return { names: new Set(readable), unreadable: names.length - readable.length };
}
/**
 * Scheme, host and port of a server in normalized form: `https://gax.acme.example:8443`. The host is in lower case, in punycode and
 * without a dot at its end; an omitted port is the default of the scheme.
 * @param text `host`, `host:port` or a URL; without a scheme it is https
 * @returns undefined for other text, also for a wildcard: the owner of one host of a domain must not get the login of another
 */
function serverName(text) {
    const address = text.includes('://') ? text : `https://${text}`;
    if (!URL.canParse(address))
        return undefined;
    const { protocol, hostname, port, username, password } = new URL(address);
    const host = withoutDot(hostname);
    if (host === '' || host.includes('*') || username + password !== '' || !/^https?:$/.test(protocol))
        return undefined;
    return `${protocol}//${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
/** A server as a person writes it into the list, without default values. */
function shownServer(name) {
    return name.replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2').replace(/^https:\/\//, '');
}
/** A Genesys Cloud domain in normalized form; undefined for other text. */
function domainName(text) {
    if (/[*@/?#:\\]/.test(text) || !URL.canParse(`https://${text}`))
        return undefined;
    return withoutDot(new URL(`https://${text}`).hostname) || undefined;
}
/** `a.example.` is an absolute name of the host `a.example`. */
const withoutDot = (hostname) => hostname.replace(/\.$/, '');


/***/ }),

/***/ 82867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tk: () => (/* binding */ custodyPlace),
  fA: () => (/* binding */ openSession),
  hB: () => (/* binding */ readEntry),
  Mj: () => (/* binding */ serverAccess)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/adapters/configuration-server/open.ts + 6 modules
var configuration_server_open = __webpack_require__(85487);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/api.ts
var genesys_cloud_api = __webpack_require__(95137);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/reader.ts
var reader = __webpack_require__(4378);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/core/organization/client-id.ts
var client_id = __webpack_require__(24424);
// EXTERNAL MODULE: ./src/core/organization/permissions.ts
var organization_permissions = __webpack_require__(15283);
// EXTERNAL MODULE: ./src/adapters/http/error.ts
var http_error = __webpack_require__(27715);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/answers/parse.ts
var parse = __webpack_require__(12082);
;// CONCATENATED MODULE: ./src/adapters/genesys-cloud/read-until-settled.ts
/** Milliseconds between reads after a write, because parts of Genesys Cloud answer from caches. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
const SHORT_PAUSES = [500, 1_000, 2_000];
/** Reads until the written state is there, at most about 15 seconds; returns the last state. */
async function readUntilSettled({ context: { clock } }, read, isThere, pauses = PAUSES) {
    let found = await read();
    for (const pause of pauses) {
        if (isThere(found))
            return found;
        try {
            await clock.sleep(pause);
        }
        catch {
            // The run is being stopped, so the last state is returned.
            return found;
        }
        found = await read();
    }
    return found;
}

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
;// CONCATENATED MODULE: ./src/adapters/genesys-cloud/request-bodies.ts




/** @throws HybridError without an ID: an empty one would turn the path of one object into that of all */
function pathOf(collection, id) {
    if (id !== '')
        return `${collection}/${encodeURIComponent(id)}`;
    throw (0,errors/* problem */.CC)('genesys-cloud.no-id', { collection });
}
/** Fields of a response that a request must not have. `roleIds` is deprecated in favor of `roleDivisions`. */
const READ_ONLY = ['id', 'selfUri', 'secret', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy', 'roleIds'];
function without(raw, names) {
    return Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)));
}
/** Omits a list that the client neither has nor gets: scopes belong to one grant type, roles to another. */
function list(name, value, raw) {
    return value === undefined || (value.length === 0 && !(name in raw)) ? {} : { [name]: value };
}
/** The client with the given fields; unknown properties stay. */
function clientBody(raw, fields) {
    const grantType = fields.grantType ?? (0,parse/* grantTypeOf */.Af)(String(raw.authorizedGrantType));
    const kept = without(raw, fields.state === 'active' ? [...READ_ONLY, 'dateToDelete'] : READ_ONLY);
    return {
        ...kept,
        authorizedGrantType: grantType,
        ...(0,json/* pick */.Up)(fields, 'name', 'description'),
        ...(fields.tokenLifetime !== undefined && { accessTokenValiditySeconds: fields.tokenLifetime }),
        ...(0,json/* pick */.Up)(fields, 'state'),
        ...list('registeredRedirectUri', fields.redirectUris, raw),
        ...list('scope', fields.scopes, raw),
        ...list('roleDivisions', fields.roleDivisions, raw),
    };
}
/** Properties of one client that its successor does not inherit: its state, and when it is deleted. */
const OF_ONE_CLIENT = ['state', 'dateToDelete'];
/** The body of a create: the unmanaged properties of the predecessor, and the given fields. */
function newClientBody(predecessor, fields) {
    return clientBody(without(predecessor, OF_ONE_CLIENT), fields);
}
/** The provider with the given fields. `certificate` is sent only with the same value: an outdated one would stay trusted. */
function providerBody(raw, fields) {
    const [only, another] = fields.certificates;
    return {
        ...without(raw, [...READ_ONLY, 'certificate', 'certificates']),
        name: fields.name,
        autoProvisionUsers: fields.autoProvisionUsers,
        disabled: fields.disabled,
        issuerURI: fields.issuer,
        ssoTargetURI: fields.target,
        certificates: fields.certificates,
        ...(only !== undefined && another === undefined && { certificate: only }),
    };
}
/** The writable properties of a role. */
function roleBody(role, permissions) {
    const { description, permissions: legacy } = role.raw;
    return {
        name: role.name,
        ...(typeof description === 'string' && { description }),
        ...(Array.isArray(legacy) && { permissions: legacy }),
        permissionPolicies: mergedPolicies(role, permissions),
    };
}
function additions(role, permissions) {
    const added = (0,organization_permissions/* missing */.LO)((0,organization_permissions/* flatten */.Bq)(role.policies), permissions).map((permission) => {
        const [, entity, action] = /^([^:]+:[^:]+):([^:]+)$/.exec(permission) ?? [];
        if (entity && action && !(0,organization_permissions/* hasWildcard */.rl)(permission))
            return { entity, action };
        throw (0,errors/* problem */.CC)('genesys-cloud.permission-form', { permission });
    });
    return [...Map.groupBy(added, ({ entity }) => entity)].map(([entity, all]) => {
        const [domain = '', entityName = ''] = entity.split(':');
        return { domain, entityName, actionSet: [...new Set(all.map(({ action }) => action))] };
    });
}
/** The unchanged policies of the role; new permissions are added to the policy of their entity, or in a new one. */
function mergedPolicies(role, permissions) {
    const policies = Array.isArray(role.raw.permissionPolicies) ? [...role.raw.permissionPolicies] : [];
    for (const added of additions(role, permissions)) {
        const index = policies.findIndex((policy) => isUnconditional(policy, added));
        const found = policies[index];
        if (!(0,json/* isRecord */.u4)(found))
            policies.push(added);
        else {
            const before = Array.isArray(found.actionSet) ? found.actionSet : [];
            policies[index] = { ...found, actionSet: [...new Set([...before, ...added.actionSet])] };
        }
    }
    return policies;
}
/** A policy with a condition would apply it to the new permissions too. */
function isUnconditional(policy, { domain, entityName }) {
    if (!(0,json/* isRecord */.u4)(policy) || policy.domain !== domain || policy.entityName !== entityName)
        return false;
    const { resourceConditionNode: condition, namedResources: resources } = policy;
    return (condition ?? undefined) === undefined && !(Array.isArray(resources) && resources.length > 0);
}

// EXTERNAL MODULE: ./src/adapters/genesys-cloud/answers/answer.ts
var answer = __webpack_require__(15671);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/answers/refusal.ts
var refusal = __webpack_require__(93609);
;// CONCATENATED MODULE: ./src/adapters/genesys-cloud/user-writer.ts







const ROLES = '/api/v2/authorization/roles';
const USERS = '/api/v2/users';
const EXPAND = 'expand=authorization';
const NO_CONTENT = 204;
async function createUser(api, { name, email, divisionId }) {
    // Explicitly active: the default depends on whether the organization sends invitations automatically.
    const json = { name, email, divisionId, state: 'active' };
    const fields = await api.ask({ method: 'POST', path: USERS, json }).catch((error) => {
        throw isConflict(error) ? (0,errors/* problem */.CC)('genesys-cloud.user-exists', { email }, { cause: error }) : error;
    });
    const user = (0,parse/* parseUser */.tN)(fields);
    if (user.email.toLowerCase() === email.toLowerCase())
        return user;
    throw fields.wrong('it describes another user than requested');
}
async function restoreUser(api, id) {
    try {
        return await activate(api, id);
    }
    catch (error) {
        if (!isConflict(error))
            throw error;
        // Another change of the user came between: its version is read again.
        return activate(api, id);
    }
}
/** The version guards it, so the PATCH may be repeated: if it had an effect, the repetition is a conflict. */
async function activate(api, id) {
    const path = pathOf(USERS, id);
    const fields = (await api.find(`${path}?state=deleted&${EXPAND}`)) ?? (await api.get(`${path}?${EXPAND}`));
    const user = (0,parse/* parseUser */.tN)(fields.about(id));
    if (user.state === 'active')
        return user;
    // A request with a state may change nothing else.
    const json = { state: 'active', version: user.version };
    const kept = await api.ask({ method: 'PATCH', path, json, repeatable: true });
    const restored = (0,parse/* parseUser */.tN)(kept.about(id));
    if (restored.state === 'active')
        return restored;
    throw kept.wrong(`state is ${restored.state} instead of active`);
}
/** There is no later sign of a sent invitation, so only the response to exactly this request counts. */
async function inviteUser(api, id) {
    const request = { method: 'POST', path: `${pathOf(USERS, id)}/invite?force=false` };
    const { status, correlationId } = await api.send(request);
    if (status !== NO_CONTENT)
        throw new answer/* UnexpectedAnswer */.M(request, `status ${status} where ${NO_CONTENT} is due`);
    if (correlationId === undefined)
        return;
    if (api.invitations.has(correlationId))
        throw new answer/* UnexpectedAnswer */.M(request, 'it belongs to another invitation');
    api.invitations.add(correlationId);
}
/** If the response does not say whether the role was added, the user is read again. */
async function addRoleToUser(api, roleId, userId) {
    const request = { method: 'PUT', path: `${pathOf(ROLES, roleId)}/users/add`, json: [userId] };
    const { body } = await api.send(request);
    if (Array.isArray(body) && body.includes(userId))
        return;
    const read = async () => (0,parse/* parseUser */.tN)((await api.get(`${pathOf(USERS, userId)}?${EXPAND}`)).about(userId));
    const user = await readUntilSettled(api, read, ({ roleIds }) => roleIds.includes(roleId));
    if (!user.roleIds.includes(roleId))
        throw new answer/* UnexpectedAnswer */.M(request, 'the user does not have the role afterwards');
}
/** The definition has this code with status 400 as well as 409. */
function isConflict(error) {
    if (!(error instanceof http_error/* HttpError */.j$))
        return false;
    return error.status === 409 || (error.status === 400 && (0,refusal/* refusalCode */.c)(error) === 'general.conflict');
}

;// CONCATENATED MODULE: ./src/adapters/genesys-cloud/writer.ts









const CLIENTS = '/api/v2/oauth/clients';
const writer_ROLES = '/api/v2/authorization/roles';
const PURE_ENGAGE = '/api/v2/identityproviders/pureengage';
/** Changes an organization; only apply gets a writer. */
function createWriter(api) {
    return {
        createClient: (fields, predecessorId) => createClient(api, fields, predecessorId),
        updateClient: (id, fields) => updateClient(api, id, fields),
        resetClientSecret: (id) => resetClientSecret(api, id),
        deleteClient: (id) => deleteClient(api, id),
        addPermissions: (roleId, permissions) => addPermissions(api, roleId, permissions),
        putPureEngage: (fields) => putPureEngage(api, fields),
        createUser: (user) => createUser(api, user),
        restoreUser: (id) => restoreUser(api, id),
        inviteUser: (id) => inviteUser(api, id),
        addRoleToUser: (roleId, userId) => addRoleToUser(api, roleId, userId),
        findClients: () => (0,reader/* listClients */.b)(api),
    };
}
async function createClient(api, fields, predecessorId) {
    // Read directly before it is copied.
    const predecessor = predecessorId === undefined ? undefined : await findClient(api, predecessorId);
    const json = newClientBody(predecessor?.raw ?? {}, fields);
    return withSecret(api, await api.ask({ method: 'POST', path: CLIENTS, json }));
}
async function updateClient(api, id, fields) {
    const path = pathOf(CLIENTS, id);
    const { raw } = (0,parse/* parseClient */.HG)((await api.get(path)).about(id));
    const json = clientBody(raw, fields);
    const kept = await api.ask({ method: 'PUT', path, json });
    const client = (0,parse/* parseClient */.HG)(kept.about(id));
    if (!isSame(client.raw, raw) || isSame(clientBody(raw, {}), json))
        return client;
    throw kept.wrong('it is the client before the change');
}
async function resetClientSecret(api, id) {
    refuseOwnClient(api, id, 'reset');
    const made = await api.ask({ method: 'POST', path: `${pathOf(CLIENTS, id)}/secret` });
    return withSecret(api, made.about(id));
}
async function deleteClient(api, id) {
    refuseOwnClient(api, id, 'deleted');
    const path = pathOf(CLIENTS, id);
    // A new client may not be found yet, and would be left behind.
    const read = () => findClient(api, id);
    const found = await readUntilSettled(api, read, (client) => client !== undefined, SHORT_PAUSES);
    if (found === undefined || isGone(found))
        return;
    const { state, raw } = found;
    if (state !== 'inactive') {
        await api.send({ method: 'PUT', path, json: { ...clientBody(raw, {}), state: 'inactive' }, accept: [404] });
    }
    // The definition has no form for the response, and the store deletes the client next: only a read is reliable.
    await api.send({ method: 'DELETE', path, accept: [404] });
    if (isGone(await readUntilSettled(api, read, isGone)))
        return;
    throw (0,errors/* problem */.CC)('genesys-cloud.client-not-deleted', { id });
}
async function addPermissions(api, roleId, permissions) {
    const path = pathOf(writer_ROLES, roleId);
    const lacks = (role) => (0,organization_permissions/* missing */.LO)((0,organization_permissions/* flatten */.Bq)(role.policies), permissions).length > 0;
    const read = async () => (0,parse/* parseRole */.gP)((await api.get(path)).about(roleId));
    const role = await read();
    if (!lacks(role))
        return role;
    await api.send({ method: 'PUT', path, json: roleBody(role, permissions) });
    const kept = await readUntilSettled(api, read, (found) => !lacks(found));
    warnOfLoss(api, role, kept);
    return kept;
}
/** Genesys Cloud expands wildcards, so only plain permissions can be compared. */
function warnOfLoss({ context }, before, after) {
    const plain = [...(0,organization_permissions/* flatten */.Bq)(before.policies)].filter((permission) => !(0,organization_permissions/* hasWildcard */.rl)(permission));
    const lost = (0,organization_permissions/* missing */.LO)((0,organization_permissions/* flatten */.Bq)(after.policies), plain);
    if (lost.length === 0)
        return;
    const names = (0,http_error/* reasonText */.uV)(lost.join(', '));
    context.log.warn(`Genesys Cloud removed ${names} from the role "${(0,http_error/* reasonText */.uV)(before.name)}", although the update contained them`);
}
async function putPureEngage(api, fields) {
    const read = async () => {
        const found = await api.find(PURE_ENGAGE);
        return found && (0,parse/* parsePureEngage */.Bs)(found);
    };
    const before = await read();
    await api.send({ method: 'PUT', path: PURE_ENGAGE, json: providerBody(before?.raw ?? {}, fields) });
    // The response to the PUT is incomplete: only a GET shows the stored values.
    const kept = await readUntilSettled(api, read, (found) => found !== undefined && isAsAsked(found, fields));
    if (kept)
        return kept;
    throw (0,errors/* problem */.CC)('genesys-cloud.provider-not-kept');
}
/** A plan refuses it earlier; this also covers credentials that changed since. */
function refuseOwnClient({ clientId }, id, change) {
    if ((0,client_id/* isSameId */.W)(id, clientId))
        throw (0,errors/* refusal */.x5)('genesys-cloud.own-client', { id, change });
}
function withSecret({ context }, fields) {
    const secret = context.seal(fields.text('secret'));
    return { ...(0,parse/* parseClient */.HG)(fields), secret };
}
async function findClient(api, id) {
    const fields = await api.find(pathOf(CLIENTS, id));
    return fields && (0,parse/* parseClient */.HG)(fields.about(id));
}
function isGone(client) {
    return client === undefined || client.state === 'deleted';
}
function isSame(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
const PLAIN_FIELDS = ['name', 'autoProvisionUsers', 'disabled', 'issuer', 'target'];
function isAsAsked(kept, fields) {
    return (PLAIN_FIELDS.every((name) => kept[name] === fields[name]) &&
        kept.certificates.length === fields.certificates.length &&
        fields.certificates.every((certificate) => kept.certificates.includes(certificate)));
}

// EXTERNAL MODULE: ./src/core/allowed/guard.ts
var guard = __webpack_require__(15685);
// EXTERNAL MODULE: ./src/core/rotation/version-steps.ts
var version_steps = __webpack_require__(25936);
// EXTERNAL MODULE: ./src/core/entry/names.ts
var entry_names = __webpack_require__(97792);
;// CONCATENATED MODULE: ./src/core/entry/guards.ts



function named({ tenant, organizationId }) {
    return `the tenant ${tenant} in the organization ${organizationId}`;
}
/** If two tenants shared an entry, one would get the secrets of the other. @throws Refusal `custody.other-owner` */
function requireOwner({ owner }, { owner: asking, entry }) {
    if (!owner)
        return;
    const { tenant, organizationId } = asking;
    // IDs are case-insensitive.
    const isSameOrganization = owner.organizationId.toLowerCase() === organizationId.toLowerCase();
    if (owner.tenant === tenant && isSameOrganization)
        return;
    const values = { entry, owner: named(owner), asking: named(asking), tenant };
    if (owner.tenant === tenant)
        throw (0,errors/* refusal */.x5)('custody.other-owner#moved', values);
    if (!isSameOrganization)
        throw (0,errors/* refusal */.x5)('custody.other-owner', values);
    throw (0,errors/* refusal */.x5)('custody.other-owner#renamed', { ...values, known: owner.tenant });
}
/** Names of the values of versions that only `after` has. */
function namesOfNew(before, after) {
    const added = (old, versions) => versions.map(({ number }) => number).filter((number) => !old.some((each) => each.number === number));
    const ofClients = Object.entries(after.clients).flatMap(([key, { generations }]) => {
        const numbers = added((0,version_steps/* clientVersionsOf */.mr)(before, key).generations, generations);
        return numbers.flatMap((number) => entry_names/* CLIENT_FIELDS */.yP.map((field) => (0,entry_names/* clientValueName */.OQ)(key, number, field)));
    });
    const numbers = added(before.samlKey.generations, after.samlKey.generations);
    return [...ofClients, ...numbers.flatMap((number) => entry_names/* KEY_FIELDS */.MN.map((field) => (0,entry_names/* keyValueName */.gk)(number, field)))];
}
/** Never overwrites values of a version that `state` does not list. @throws Refusal `store.unlisted-values` */
function requireFreeNames(before, after, entry) {
    const isTaken = (name) => Object.hasOwn(before.foreign, name) && before.foreign[name]?.isBlank === false;
    const taken = namesOfNew(before, after).filter(isTaken);
    if (taken.length === 0)
        return;
    throw (0,errors/* refusal */.x5)('store.unlisted-values', { entry, values: taken.join(' and ') });
}

// EXTERNAL MODULE: ./src/base/secret.ts
var secret = __webpack_require__(95309);
;// CONCATENATED MODULE: ./src/core/entry/state.ts



function isStoredVersion(value) {
    if (!(0,json/* isRecord */.u4)(value) || !Number.isInteger(value.number) || typeof value.madeAt !== 'string')
        return false;
    const { nonce, readyAt, retiredAt, replaced, resetting, untrusted } = value;
    return ([nonce, readyAt, retiredAt, replaced].every((each) => each === undefined || typeof each === 'string') &&
        [resetting, untrusted].every((each) => each === undefined || each === true));
}
function isStoredVersions(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return false;
    const { active, current, next, previous, retiring = [], generations } = value;
    if (!Array.isArray(retiring) || !Array.isArray(generations))
        return false;
    const places = [active, current, next, previous].filter((place) => place !== undefined);
    return [...places, ...retiring].every(Number.isInteger) && generations.every(isStoredVersion);
}
/** Finds invalid state: a run that continues with it would create keys again, or lose one. */
function isState(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return false;
    const { format, owner, clients, samlKey } = value;
    const isOwner = (0,json/* isRecord */.u4)(owner) && typeof owner.organizationId === 'string' && typeof owner.tenant === 'string';
    if (format !== 1 || !(owner === undefined || isOwner))
        return false;
    return (0,json/* isRecord */.u4)(clients) && Object.values(clients).every(isStoredVersions) && isStoredVersions(samlKey);
}
/** @throws HybridError `custody.broken` */
function parseState(text, entry) {
    try {
        const state = JSON.parse(text);
        if (isState(state))
            return state;
    }
    catch {
        // Broken JSON and a wrong structure have the same error, because they need the same repair.
    }
    throw (0,errors/* problem */.CC)('custody.broken', { entry, why: 'cannot be read' });
}
/** For entries without `state`: the highest complete version is active; the others are listed too, so that they are not overwritten. */
function deriveState(names, clientKeys) {
    const clients = {};
    for (const key of clientKeys) {
        const found = (0,entry_names/* clientValues */.ED)(names, key);
        const usable = found.filter(({ field }) => field === 'client_secret').map(({ number }) => number);
        const active = usable.length > 0 ? { active: Math.max(...usable) } : {};
        if (found.length > 0)
            clients[key] = { ...active, generations: versionsOf(found) };
    }
    const found = (0,entry_names/* keyValues */.K7)(names);
    const numbers = found.map(({ number }) => number);
    const whole = numbers.filter((number) => numbers.filter((each) => each === number).length === entry_names/* KEY_FIELDS */.MN.length);
    const current = whole.length > 0 ? { current: Math.max(...whole) } : {};
    return { format: 1, clients, samlKey: { ...current, generations: versionsOf(found) } };
}
/** Their creation time is unknown. */
function versionsOf(values) {
    return [...new Set(values.map(({ number }) => number))].map((number) => ({ number, madeAt: '' }));
}

;// CONCATENATED MODULE: ./src/core/entry/parse-document.ts





function parseClient(key, stored, values) {
    const generations = stored.generations.map((each) => {
        const [clientId, clientSecret] = entry_names/* CLIENT_FIELDS */.yP.map((field) => values[(0,entry_names/* clientValueName */.OQ)(key, each.number, field)]);
        return {
            nonce: '',
            ...(0,json/* pick */.Up)(each, 'number', 'nonce', 'madeAt', 'resetting', 'replaced', 'readyAt', 'retiredAt'),
            // Surrounding white space comes from pasting.
            ...(clientId && { clientId: clientId.reveal().trim() }),
            ...(clientSecret && { clientSecret: (0,secret/* withoutOuterSpace */.k5)(clientSecret) }),
        };
    });
    return { ...(0,json/* pick */.Up)(stored, 'active', 'next'), retiring: stored.retiring ?? [], generations };
}
const PLACES = ['current', 'next', 'previous'];
function parseKey(stored, values) {
    const [certificate, privateKey, password] = entry_names/* KEY_FIELDS */.MN.map((field) => values[(0,entry_names/* keyValueName */.gk)(stored.number, field)]);
    return {
        ...(0,json/* pick */.Up)(stored, 'number', 'madeAt', 'untrusted', 'readyAt', 'retiredAt'),
        ...(certificate && { certificate: certificate.reveal() }),
        ...(privateKey && { privateKey }),
        ...(password && { password }),
    };
}
function isComplete(key) {
    return ![key.certificate, key.privateKey, key.password].includes(undefined);
}
/** Incomplete versions are kept separately with their place, so that a write neither uses nor loses them. */
function parseKeys(stored, values) {
    const all = stored.generations.map((each) => parseKey(each, values));
    const generations = all.filter(isComplete);
    const incomplete = all.flatMap((key) => {
        const place = PLACES.find((each) => stored[each] === key.number);
        const hasValue = [key.certificate, key.privateKey, key.password].some((value) => value !== undefined);
        return isComplete(key) || !(place || hasValue) ? [] : [{ ...key, ...(place && { place }) }];
    });
    const isUsable = (place) => !incomplete.some((key) => key.place === place);
    const keys = { ...(0,json/* pick */.Up)(stored, ...PLACES.filter(isUsable)), generations };
    return incomplete.length === 0 ? keys : withSuccessor({ ...keys, incomplete });
}
/** If the active version is incomplete, the next one replaces it, and waits for its hand-over like a first key. */
function withSuccessor(saml) {
    const { next, previous: _older, incomplete = [], ...kept } = saml;
    const outgoing = incomplete.find(({ place }) => place === 'current');
    const successor = saml.generations.find(({ number }) => number === next);
    if (!outgoing || !successor)
        return saml;
    const waiting = { ...successor, ...(successor.readyAt === undefined && { untrusted: true }) };
    return {
        ...kept,
        current: successor.number,
        generations: saml.generations.map((each) => (each === successor ? waiting : each)),
        incomplete: incomplete.map((each) => (each === outgoing ? { ...each, place: 'previous' } : each)),
    };
}
/** The inverse of parseKeys. An incomplete version does not get its place back if another version has it. */
function serialiseKeys({ incomplete = [], generations, ...places }) {
    const kept = incomplete.flatMap(({ place, number }) => (place ? [[place, number]] : []));
    const values = {};
    for (const { number, certificate, privateKey, password } of [...generations, ...incomplete]) {
        if (certificate !== undefined)
            values[(0,entry_names/* keyValueName */.gk)(number, 'certificate')] = new secret/* Secret */.zh(certificate);
        if (privateKey)
            values[(0,entry_names/* keyValueName */.gk)(number, 'private_key')] = privateKey;
        if (password)
            values[(0,entry_names/* keyValueName */.gk)(number, 'password')] = password;
    }
    const all = { ...Object.fromEntries(kept), ...places };
    return { places: all, generations: [...generations, ...incomplete], values };
}
/** An empty state next to values of ours is an error: treated as missing, clients and keys would be created again. */
function stateOf(values, clientKeys, entry) {
    const { state, ...others } = values;
    if (state && !state.isBlank)
        return parseState(state.reveal(), entry);
    if (state && Object.keys(others).some(entry_names/* isOwnName */.sJ))
        throw (0,errors/* problem */.CC)('custody.broken', { entry, why: 'is empty' });
    return deriveState(Object.keys((0,secret/* withoutBlanks */.Al)(others)), clientKeys);
}
/**
 * Parses a store entry. A blank value of ours counts as missing; its name is in `empty`. @throws HybridError `custody.broken`
 * @param keys the client keys of the tenant file, which identify values without a state
 */
function parseDocument(values, keys, entry = 'the store entry') {
    const filled = (0,secret/* withoutBlanks */.Al)(values);
    const { fingerprint_key: fingerprintKey } = filled;
    const state = stateOf(values, keys, entry);
    const clients = Object.entries(state.clients).map(([key, stored]) => [key, parseClient(key, stored, filled)]);
    const document = {
        ...(state.owner && { owner: state.owner }),
        ...(fingerprintKey && { fingerprintKey }),
        clients: Object.fromEntries(clients),
        samlKey: parseKeys(state.samlKey, filled),
        foreign: {},
    };
    const ours = new Set(Object.keys(serialiseDocument(document)));
    const empty = Object.keys(values).filter((name) => (0,entry_names/* isOwnName */.sJ)(name) && !Object.hasOwn(filled, name));
    const foreign = Object.entries(values).filter(([name]) => !ours.has(name) && !empty.includes(name));
    return { ...document, foreign: Object.fromEntries(foreign), ...(empty.length > 0 && { empty }) };
}
/** The data of one version in `state`. */
function toStoredVersion(version) {
    const ofOneKind = ['nonce', 'resetting', 'replaced', 'untrusted'];
    return (0,json/* pick */.Up)(version, 'number', 'madeAt', ...ofOneKind, 'readyAt', 'retiredAt');
}
/** The inverse of parseDocument. */
function serialiseDocument(document) {
    const { owner, fingerprintKey, foreign } = document;
    const values = { ...foreign };
    if (fingerprintKey)
        values.fingerprint_key = fingerprintKey;
    const clients = {};
    for (const [key, { generations, ...roles }] of Object.entries(document.clients)) {
        clients[key] = { ...roles, generations: generations.map(toStoredVersion) };
        for (const each of generations) {
            if (each.clientId)
                values[(0,entry_names/* clientValueName */.OQ)(key, each.number, 'client_id')] = new secret/* Secret */.zh(each.clientId);
            if (each.clientSecret)
                values[(0,entry_names/* clientValueName */.OQ)(key, each.number, 'client_secret')] = each.clientSecret;
        }
    }
    const keys = serialiseKeys(document.samlKey);
    const samlKey = { ...keys.places, generations: keys.generations.map(toStoredVersion) };
    const state = { format: 1, ...(owner && { owner }), clients, samlKey };
    return { ...values, ...keys.values, state: new secret/* Secret */.zh(JSON.stringify(state)) };
}

;// CONCATENATED MODULE: ./src/core/entry/custody.ts


/** @throws HybridError `custody.broken`; Refusal `custody.other-owner` */
function documentOf(values, place) {
    const document = parseDocument(values, place.clientKeys, place.entry);
    requireOwner(document, place);
    return document;
}
/** Reads a tenant's entry. @throws HybridError `custody.broken`; Refusal `custody.other-owner` */
async function readVersioned(store, place) {
    const entry = await store.read(place.path);
    return { document: documentOf(entry?.values ?? {}, place), version: entry?.version ?? 0 };
}
/** Changes the entry of a tenant with compare-and-set on the version that this run read; after `store.conflict` nothing is changed. */
class CustodyWriter {
    #store;
    #place;
    #checked;
    #waiting = [];
    /** The last document that was read or written. Never rejects: a failed write keeps the last good document. */
    #last;
    /** @param checked a check that already runs; undefined: the store is checked when needed */
    constructor(store, place, read, checked) {
        this.#store = store;
        this.#place = place;
        this.#checked = checked;
        this.#last = Promise.resolve(read);
    }
    /** The last document that this run read or wrote. */
    async document() {
        return (await this.#last).document;
    }
    checkWritable() {
        return this.#checked ?? this.#store.checkWritable(this.#place.path);
    }
    /**
     * Writes the edited document, reads it back and returns it. Edits during a write are combined in the next one, so that no
     * secret waits for more than one other write.
     */
    change(edit) {
        const { promise, ...caller } = Promise.withResolvers();
        this.#waiting.push({ edit, ...caller });
        if (this.#waiting.length === 1)
            this.#last = this.#last.then((read) => this.#writeWaiting(read));
        return promise;
    }
    async #writeWaiting(read) {
        // Waits one turn of the event loop, so that simultaneous edits, such as the secrets of two clients, share a write.
        await new Promise((resolve) => setImmediate(resolve));
        const waiting = this.#waiting;
        this.#waiting = [];
        const { document, accepted } = this.#edited(read.document, waiting);
        if (accepted.length === 0)
            return read;
        try {
            const written = await this.#write(read, document);
            for (const { resolve } of accepted)
                resolve(written.document);
            return written;
        }
        catch (error) {
            for (const { reject } of accepted)
                reject(error);
            return read;
        }
    }
    /** Applies all edits in order. A refused edit fails for its own caller; the others are written. */
    #edited(read, waiting) {
        const accepted = [];
        let document = read;
        for (const each of waiting) {
            try {
                const edited = each.edit(document);
                requireFreeNames(document, edited, this.#place.entry);
                document = edited;
                accepted.push(each);
            }
            catch (error) {
                each.reject(error);
            }
        }
        return { document, accepted };
    }
    async #write(read, document) {
        await this.#requireStillUnowned(read);
        const values = serialiseDocument({ ...document, owner: read.document.owner ?? this.#place.owner });
        const written = await this.#store.write(this.#place.path, values, read.version);
        return { document: documentOf(written.values, this.#place), version: written.version };
    }
    /** KV version 1 has no versions: only another read shows whether another tenant has taken the entry. */
    async #requireStillUnowned({ document, version }) {
        if (version > 0 && document.owner === undefined)
            await readVersioned(this.#store, this.#place);
    }
}

// EXTERNAL MODULE: ./src/core/rotation/document.ts
var rotation_document = __webpack_require__(44329);
// EXTERNAL MODULE: ./src/core/saml/encrypted-key.ts
var encrypted_key = __webpack_require__(603);
// EXTERNAL MODULE: ./src/core/saml/key-pair.ts
var key_pair = __webpack_require__(99315);
// EXTERNAL MODULE: ./src/resources/transaction/transaction.ts + 1 modules
var transaction = __webpack_require__(36343);
// EXTERNAL MODULE: ./src/tenant/tenant.ts
var tenant_tenant = __webpack_require__(63286);
// EXTERNAL MODULE: ./src/adapters/genesys-cloud/token.ts
var genesys_cloud_token = __webpack_require__(96284);
// EXTERNAL MODULE: ./src/core/saml/own-pair.ts
var own_pair = __webpack_require__(53426);
;// CONCATENATED MODULE: ./src/engine/login-verifier.ts



/** Logs in as the components of Engage do, for `verify` and to verify the next credentials of a rotation. */
function createLoginVerifier(parts) {
    const { context, tenant, genesysCloud } = parts;
    const { domain } = tenant.organization;
    const users = new Map();
    const usersOf = (email) => {
        const asked = users.get(email) ?? genesysCloud?.users([email]) ?? Promise.resolve([]);
        users.set(email, asked);
        return asked;
    };
    return {
        clientCredentials: async (login) => verifyToken(await (0,genesys_cloud_token/* requestToken */.Fr)(context, { domain, ...login }), parts),
        samlExchange: async (login) => {
            const { email } = login;
            // With autoProvisionUsers, the login would create an unknown user.
            if (!(await usersOf(email)).some(({ state }) => state === 'active'))
                throw (0,errors/* problem */.CC)('prove.no-user', { email });
            return verifyToken(await exchange(login, parts), parts);
        },
    };
}
/** The token must belong to the organization of the file: a client of another organization would work there. */
async function verifyToken(token, { context, tenant }) {
    const { domain, id } = tenant.organization;
    const organization = await (0,genesys_cloud_token/* tokenOrganization */.dI)(context, { domain, token }).finally(() => (0,genesys_cloud_token/* endToken */.Fn)(context, { domain, token }));
    if (organization.id.toLowerCase() === id.toLowerCase())
        return `a token of ${token.expiresIn} s for organization ${id}`;
    throw (0,errors/* problem */.CC)('prove.organization', { id: organization.id, wanted: id });
}
async function exchange(login, { context, tenant, openKey }) {
    const { issuer, certificate, clientId, clientSecret, email } = login;
    const { domain, shortName: organizationShortName } = tenant.organization;
    const privateKey = context.seal(openKey(login.privateKey, login.password).reveal());
    (0,own_pair/* checkOwnPair */.b)({ certificate, privateKey });
    // XML signatures are an eighth of the bundle, so they are loaded on demand.
    const { makeResponse } = await Promise.all(/* import() */[__webpack_require__.e(433), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 15001));
    const endpoint = `https://login.${domain}/saml`;
    const from = { issuer, certificatePem: certificate, privateKey, now: context.clock.now(), random: context.random };
    const to = { organizationShortName, email, audience: endpoint, recipient: endpoint };
    const response = makeResponse({ ...from, ...to });
    return (0,genesys_cloud_token/* exchangeSaml */.tu)(context, { domain, clientId, clientSecret, organizationShortName, response });
}

;// CONCATENATED MODULE: ./src/engine/session.ts














function required(values, field, reference) {
    const value = values[field];
    if (value && !value.isBlank)
        return value;
    const id = value ? 'credentials.incomplete#empty' : 'credentials.incomplete#missing';
    throw (0,errors/* problem */.CC)(id, { entry: (0,tenant_tenant/* referenceText */.n5)(reference), field });
}
async function readCredentials({ stores, tenant, purpose, only }) {
    const { credentials, planCredentials } = tenant.organization;
    const reference = purpose === 'read' && planCredentials ? planCredentials : credentials;
    const target = tenant.transaction.server;
    const [values, server] = await Promise.all([
        only === 'engage' ? undefined : stores.credentials(reference, tenant.secrets),
        only === 'cloud' || target.driver === 'file'
            ? {}
            : stores.credentials(target.credentials, tenant.secrets, 'username,password'),
    ]);
    if (!values)
        return { organization: undefined, server };
    const clientId = required(values, 'client_id', reference).reveal();
    return { organization: { clientId, clientSecret: required(values, 'client_secret', reference) }, server };
}
function custodyPlace(tenant) {
    const { name, organization, clients } = tenant;
    const reference = (0,tenant_tenant/* entryOf */.Ms)(tenant);
    const owner = { organizationId: organization.id, tenant: name };
    return { path: reference.path, clientKeys: clients.map(({ key }) => key), entry: (0,tenant_tenant/* referenceText */.n5)(reference), owner };
}
/** The entry of the tenant, with the version that a write of it must name. */
function readEntry(tenant, store) {
    return readVersioned(store, custodyPlace(tenant));
}
/** Access to the Configuration Server, with any driver. */
function serverAccess(parts, credentials, store) {
    const { context, tenant, directory, withSecrets, gaxSessions } = parts;
    const { server } = tenant.transaction;
    const kit = {
        recordPath: `${tenant.secrets.path}/transaction`,
        directory: (0,external_node_path_.resolve)(directory, server.driver === 'file' ? server.directory : ''),
        withSecrets,
        secretOptions: (0,transaction/* secretOptions */.p)(tenant),
        // Read when needed, because the first apply creates the key. With the store env there is no key.
        ...(tenant.secrets.store !== 'env' && {
            fingerprintKey: async () => (await readEntry(tenant, store)).document.fingerprintKey,
        }),
    };
    return { context, transaction: tenant.transaction, credentials, kit, gaxSessions };
}
/**
 * Opens a session: credentials and the store entry are read immediately; logins happen with the first request.
 * @throws NotAllowed if the workflow does not allow places that the tenant file names
 */
async function openSession(parts) {
    const { context, stores, tenant, purpose } = parts;
    const { own, keySize } = tenant.identityProvider.certificate;
    (0,guard/* requireAllowed */.wD)(context.environment, tenant, parts.only ? [parts.only, 'store'] : ['cloud', 'engage', 'store']);
    const kept = await stores.reader(tenant.secrets);
    const [credentials, entry] = await Promise.all([readCredentials(parts), readEntry(tenant, kept)]);
    const api = credentials.organization &&
        new genesys_cloud_api/* PlatformApi */.u(context, { domain: tenant.organization.domain, credentials: credentials.organization });
    const genesysCloud = api && (0,reader/* createReader */.W)(api);
    const access = serverAccess(parts, credentials.server, kept);
    const configuration = parts.only === 'cloud' ? undefined : (0,configuration_server_open/* openConfigurationReader */.U_)(access, kept);
    const checked = checkAhead(parts, entry.document);
    const opened = [genesysCloud ?? [], configuration ?? []].flat();
    const openKey = (0,encrypted_key/* cachedOpenKey */.q7)();
    return {
        tenant,
        now: context.clock.now(),
        genesysCloud,
        configuration,
        entry: entry.document,
        ownPairValues: async () => own && stores.credentials(own, tenant.secrets, 'certificate,private_key'),
        loginVerifier: createLoginVerifier({ context, tenant, genesysCloud, openKey }),
        openKey,
        clientId: credentials.organization?.clientId,
        asProvisioner: api !== undefined && (purpose === 'change' || tenant.organization.planCredentials === undefined),
        makeKey: (0,key_pair/* keyMaker */.Yl)({ keySize, ahead: purpose === 'change' && lacksKey(parts, entry.document) }),
        openWriters: async () => {
            const store = await stores.writer(tenant.secrets);
            const custodyWriter = new CustodyWriter(store, custodyPlace(tenant), entry, checked);
            const configurationWriter = configuration && (0,configuration_server_open/* openConfigurationWriter */.YI)(access, store, configuration);
            if (configurationWriter)
                opened.push(configurationWriter);
            return {
                custody: custodyWriter,
                get genesysCloud() {
                    return api ? createWriter(api) : notOpened('Genesys Cloud');
                },
                get configuration() {
                    return configurationWriter ?? notOpened('the Configuration Server');
                },
            };
        },
        close: async () => {
            await Promise.all([...opened.map((each) => each.close()), checked?.catch(() => undefined)]);
        },
    };
}
/**
 * Before a first apply, checks in parallel with the logins whether the store can be written, because the first write needs it. Not
 * for the store `file`, where this writes a test file. The first write reports an error, if there is a write.
 */
function checkAhead({ stores, tenant, purpose }, entry) {
    const { secrets } = tenant;
    const isOnlyAsked = secrets.store === 'vault' || secrets.store === 'github';
    if (purpose !== 'change' || !isOnlyAsked || !(0,rotation_document/* isNeverApplied */.cC)(entry))
        return undefined;
    const checked = stores.writer(secrets).then((store) => store.checkWritable(custodyPlace(tenant).path));
    checked.catch(() => undefined);
    return checked;
}
/** The object may still have a key that is imported instead. */
function lacksKey({ tenant, only }, { samlKey }) {
    const { secrets, identityProvider } = tenant;
    const canMake = only !== 'engage' && secrets.store !== 'env' && !identityProvider.certificate.own;
    return canMake && (0,rotation_document/* currentKey */.Fo)(samlKey) === undefined;
}
/** Resource types of the other side are not planned, so this is never called. */
function notOpened(what) {
    throw new Error(`${what} was not opened for this side of a split run`);
}


/***/ })

};
