export const id = 101;
export const ids = [101];
export const modules = {

/***/ 23659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   bX: () => (/* binding */ isKeyOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** The value at a path of untrusted data. Reads own properties only. */
function valueAt(value, ...path) {
    return path.reduce((found, name) => typeof found === 'object' && found !== null ? Object.getOwnPropertyDescriptor(found, name)?.value : undefined, value);
}
function textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a table has this key as its own property. */
function isKeyOf(key, table) {
    return Object.hasOwn(table, key);
}
/** The properties with these names, if present. */
function pick(from, ...names) {
    const entries = names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]);
    return Object.fromEntries(entries);
}
/** Checks all values of an object. Returns a Map, because a name may equal an inherited property such as `constructor`. */
function mapOf(value, isValue) {
    if (!isRecord(value))
        return undefined;
    const entries = Object.entries(value).filter((entry) => isValue(entry[1]));
    return entries.length === Object.keys(value).length ? new Map(entries) : undefined;
}


/***/ }),

/***/ 95309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ withoutBlanks),
/* harmony export */   k5: () => (/* binding */ withoutOuterSpace),
/* harmony export */   zh: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const HIDDEN = '[secret]';
/**
 * A value that must not be visible. Printing, inspecting, serializing or concatenating it gives `[secret]`.
 * Only `reveal()` returns the value, so uses can be found with grep.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** 16 hexadecimal digits of an HMAC-SHA-256 with the key of the tenant, so that the value cannot be guessed from it. */
    fingerprint(key) {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key.#value).update(this.#value).digest('hex').slice(0, 16);
    }
    equals(other) {
        const mine = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', 'equals').update(this.#value).digest();
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(mine, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', 'equals').update(other.#value).digest());
    }
    get length() {
        return this.#value.length;
    }
    /** Whether it contains only white space. Such a value counts as missing. */
    get isBlank() {
        return this.#value.trim() === '';
    }
    toString() {
        return HIDDEN;
    }
    toJSON() {
        return HIDDEN;
    }
    [Symbol.toPrimitive]() {
        return HIDDEN;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
        return HIDDEN;
    }
}
/** The values that are not blank. */
function withoutBlanks(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => !value.isBlank));
}
/** The value without surrounding white space. */
function withoutOuterSpace(value) {
    const text = value.reveal();
    return text === text.trim() ? value : new Secret(text.trim());
}


/***/ }),

/***/ 40766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   qy: () => (/* binding */ compareTexts)
/* harmony export */ });
/** `1 tenant`, `2 tenants`. */
function plural(count, word) {
    return `${count} ${word}${count === 1 ? '' : 's'}`;
}
/** Compares by characters, independent of the locale. */
function compareTexts(one, other) {
    return one < other ? -1 : Number(one > other);
}
/** `a, b and 3 more`: the first `most` texts, and the number of the others. */
function shortList(texts, most) {
    const left = texts.length - most;
    return `${texts.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}


/***/ }),

/***/ 36292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fieldsAt),
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   Xu: () => (/* binding */ shownReference),
/* harmony export */   g$: () => (/* binding */ resolveValue),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   zV: () => (/* binding */ compareFields)
/* harmony export */ });
/* unused harmony export sameValue */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95309);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40766);



/** Fields that keys of the file set, with the same names below `pointer`. */
function fieldsAt(pointer, values) {
    const fields = Object.entries(values).map(([name, value]) => [name, { value, pointer: `${pointer}/${name}` }]);
    return Object.fromEntries(fields);
}
function isReference(value) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && 'ref' in value && 'field' in value;
}
/** The reference in a planned value. */
function sourceOf(value) {
    if (isReference(value))
        return value;
    return typeof value === 'object' && 'secret' in value ? value.from : undefined;
}
/** Lists are compared as sets, because services answer in any order. An unknown value differs from all others. */
function sameValue(one, other) {
    if (one instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh || other instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh) {
        return one instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh && other instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh && one.equals(other);
    }
    return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}
function inOrder(value) {
    if (!isList(value))
        return value;
    return [...new Set(value)].sort((one, other) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .qy)(String(one), String(other)));
}
const isList = (value) => Array.isArray(value);
function shown(value, from, comparison) {
    return value instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh ? { secret: comparison.fingerprint(value), ...(from && { from }) } : inOrder(value);
}
/** The differing fields, sorted by name; all of a new resource. Fields that only `observed` has are not ours. */
function compareFields(observed, desired, comparison) {
    return Object.entries(desired)
        .sort(([one], [other]) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .qy)(one, other))
        .flatMap(([field, wanted]) => compareField(field, observed?.[field], wanted, comparison));
}
function compareField(field, before, { value, pointer }, comparison) {
    const after = resolveValue(value, comparison.known);
    if (before !== undefined && sameValue(before, after))
        return [];
    // Only the exact place: the line of a parent would be misleading, and a report marks the value as a default.
    const where = comparison.tenant.places[pointer];
    const change = {
        field,
        ...(where ? { where } : { isDefault: true }),
        after: shownAfter(value, comparison),
        pointer,
        ...(isReference(value) && after !== undefined && !(after instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh) && { from: value }),
    };
    return [before === undefined ? change : { ...change, before: shown(before, undefined, comparison) }];
}
function isKnown(value) {
    return !isReference(value) && !(Array.isArray(value) && value.some(isReference));
}
/** The current value; undefined if a part of it does not exist yet. */
function resolveValue(value, known) {
    if (isReference(value))
        return known.get(value);
    if (isKnown(value))
        return value;
    const items = [...value].map((item) => (isReference(item) ? known.get(item) : item));
    return items.every((item) => item !== undefined && !(item instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh)) ? items : undefined;
}
/** As shown in a plan: the fingerprint of a secret; a reference for a value that is not known yet. */
function shownReference(reference, comparison) {
    const known = comparison.known.get(reference);
    return known === undefined ? reference : shown(known, reference, comparison);
}
/** A list with an unknown item is shown as the reference of that item. */
function shownAfter(value, comparison) {
    if (isReference(value))
        return shownReference(value, comparison);
    const known = resolveValue(value, comparison.known);
    const reference = [value].flat().find((item) => isReference(item));
    // Only a reference can be unknown.
    return known === undefined && reference ? reference : shown(known ?? [], undefined, comparison);
}


/***/ }),

/***/ 90299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ planInOrder),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   OJ: () => (/* binding */ hasWork),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fh: () => (/* binding */ changeEssence),
/* harmony export */   pC: () => (/* binding */ tenantEssence),
/* harmony export */   xS: () => (/* binding */ countChanges)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40766);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36292);



/** JSON with the keys of every object sorted, so that equal data is equal text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, item) => {
        if (typeof item !== 'object' || item === null || Array.isArray(item))
            return item;
        return Object.fromEntries(Object.entries(item).sort(([one], [other]) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .qy)(one, other)));
    });
}
function byAddress(one, other) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .qy)(one.address, other.address);
}
function byMessage(one, other) {
    return byAddress(one, other) || (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .qy)(one.message, other.message);
}
/** The content of the hash: changes without their places and texts. */
function essence(plan) {
    const changes = plan.changes.map(({ address, action, id, fields }) => ({
        address,
        action,
        id: id ?? null,
        fields: fields.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null })),
    }));
    const refusals = plan.findings
        .filter(({ severity }) => severity === 'refuse')
        .map(({ code, address }) => ({ code, address }));
    return { tenant: plan.tenant, changes, refusals, failure: plan.failure?.code ?? null };
}
/** Builds a plan: sorted tenants, changes and findings, and the hash over the changes. */
function planInOrder(tenants, order) {
    const byKind = (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind);
    const ordered = tenants
        .map((plan) => ({
        ...plan,
        changes: plan.changes.toSorted((one, other) => byKind(one, other) || byAddress(one, other)),
        findings: plan.findings.toSorted(byMessage),
    }))
        .sort((one, other) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .qy)(one.tenant, other.tenant));
    const text = canonicalJson(ordered.map(essence));
    return { format: 1, tenants: ordered, hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex') };
}
/** The changes of one tenant as text; equal for equal changes. */
const tenantEssence = (plan) => canonicalJson(essence(plan));
/**
 * One change as text. A value of another resource counts as its reference, so that a change is the same before and after that
 * resource exists.
 */
function changeEssence({ address, action, fields }) {
    const asked = fields.map(({ field, before, after, from }) => ({
        field,
        before: before ?? null,
        after: from ?? (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(after) ?? after ?? null,
    }));
    return canonicalJson({ address, action, fields: asked });
}
function countChanges(changes) {
    const count = (action) => changes.filter((change) => change.action === action).length;
    return { create: count('create'), update: count('update'), delete: count('delete'), prove: count('prove') };
}
const isRefused = (plan) => plan.findings.some(({ severity }) => severity === 'refuse');
function hasWork({ tenants }) {
    return tenants.some(({ changes }) => changes.length > 0);
}


/***/ }),

/***/ 41033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fold)
/* harmony export */ });
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8285);

const ESCAPE = '\u001b';
/** Additional indent of continuation lines, in columns. */
const HANGING = 4;
const COLOUR = `${ESCAPE}\\[\\d+m`;
const COLOURS = new RegExp(COLOUR, 'g');
const COLOUR_OR_CHARACTER = new RegExp(`${COLOUR}|[^]`, 'g');
/** Text that is not broken: a value in quotes, a remark in parentheses or a word. A sign stays with the text after it. */
const UNIT = /(?:(?:->|[#+~!=-]) +)?(?:"[^"]*"[^\s"]*|\([^()]*\)\S*|\S+)/g;
function unitsOf(plain, space) {
    return [...plain.matchAll(UNIT)].flatMap(({ index, 0: text }) => {
        if ((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text) <= space || text.includes('"'))
            return [{ start: index, text }];
        return [...text.matchAll(/(?:-> )?\S+/g)].map((word) => ({ start: index + word.index, text: word[0] }));
    });
}
/** Indent of continuation lines: the second column, such as the value of a field, if that leaves enough space. */
function hangingOf(plain, width) {
    const second = /^ *(?:[+~-] |not )?\S+ {2,}/.exec(plain)?.[0].length ?? Infinity;
    if (second <= width / 3)
        return second;
    return Math.min(plain.length - plain.trimStart().length + HANGING, Math.floor(width / 2));
}
/** The gaps of a line that become line breaks, each with the indent of the next line. */
function breaksOf(plain, width) {
    const hanging = hangingOf(plain, width);
    const breaks = new Map();
    let [column, end] = [0, 0];
    for (const { start, text } of unitsOf(plain, width - hanging)) {
        const own = (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text);
        const after = column + (start - end) + own;
        const isFirst = end === 0;
        // Less indent if that makes a value fit. A value wider than the terminal is not broken, so that people can copy it.
        const indent = Math.min(hanging, Math.max(0, width - own));
        if (after > width && !isFirst)
            breaks.set(end, { to: start, indent });
        column = after > width && !isFirst ? indent + own : after;
        end = start + text.length;
    }
    return breaks;
}
function foldLine(line, width) {
    const plain = line.replace(COLOURS, '');
    if ((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(plain) <= width)
        return line;
    const breaks = breaksOf(plain, width);
    let position = 0;
    let skipTo = 0;
    // Colors continue after a line break, and have no width.
    return line.replace(COLOUR_OR_CHARACTER, (part) => {
        if (part.length > 1)
            return part;
        const gap = breaks.get(position);
        if (gap)
            skipTo = gap.to;
        const shown = position < skipTo ? '' : part;
        position += 1;
        return gap ? `\n${' '.repeat(gap.indent)}${shown}` : shown;
    });
}
/** Breaks lines between words and values so that they fit into `width` columns. Without a width, returns the text unchanged. */
function fold(text, width) {
    if (width === undefined)
        return text;
    return text
        .split('\n')
        .map((line) => foldLine(line, width))
        .join('\n');
}


/***/ }),

/***/ 17656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/**
 * The runner reads every line a step prints: `::error::` after any white space at the start of a line, and the older
 * `##[error]` anywhere in one, are commands. Text from services and files must never become one.
 */
/** Characters that move the cursor, end a line or are invisible: each is replaced by a visible one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u2007\u202f]/gu;
const CONTROL_PICTURES = 0x2400;
function visibleForm(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(CONTROL_PICTURES + code);
    if (code === 0x7f)
        return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
/**
 * One line of text with only visible characters: ESC becomes `\u241b`, a line break `\u240a`, a zero-width space `<U+200B>`.
 * For a value inside a line; the line itself still needs `withoutCommands`.
 */
function visible(text) {
    return text.replace(UNSEEN, visibleForm);
}
function visibleLines(text) {
    return text.split(/\r\n|\n|\r/).map(visible);
}
/**
 * Breaks text that the runner would read as a command, and nothing else: our own colors and line breaks stay.
 * .NET compares by culture and ignores soft hyphens and zero-width joiners between the characters;
 * text that went through `visible` has none of them left.
 */
function withoutCommands(text) {
    return text.replace(/##(?=\[)/g, '# #').replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ');
}
/** Lines of untrusted text: line breaks stay, invisible characters become visible, no line is a command. */
function neutralise(text) {
    return withoutCommands(visibleLines(text).join('\n'));
}
/** A value for the middle of a line: one line of at most `length` characters, cut in the middle. */
function oneLine(text, length = 300) {
    return cut(visible(text), length);
}
/** Keeps both ends: hosts, paths, ids and keys often differ only at the end. */
function cut(text, length) {
    const characters = [...text];
    if (characters.length <= length)
        return text;
    const head = Math.ceil((length - 1) / 2);
    const tail = length - 1 - head;
    return `${characters.slice(0, head).join('')}\u2026${tail > 0 ? characters.slice(-tail).join('') : ''}`;
}


/***/ }),

/***/ 8285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ fixLines),
/* harmony export */   JO: () => (/* binding */ isCI),
/* harmony export */   Vj: () => (/* binding */ styleOf),
/* harmony export */   XG: () => (/* binding */ createPaint),
/* harmony export */   Xn: () => (/* binding */ fitTo),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   rd: () => (/* binding */ withPlaces),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/* unused harmony export wantsColour */
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17656);

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Functions that add colors, or no-ops. Painted text went through `visible` before, so every escape sequence is ours. */
function createPaint({ colour }) {
    const painter = (code) => (text) => colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
    return Object.fromEntries(Object.entries(CODES).map(([name, code]) => [name, painter(code)]));
}
/** The line with the remedy; no line if there is none. */
function fixLines(fix, indent, paint, length = 1000) {
    return fix === undefined ? [] : [`${indent}${paint.cyan('Fix:')} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fix, length)}`];
}
/** Whether to print colors: https://no-color.org, FORCE_COLOR for logs that show colors, otherwise only on a capable terminal. */
function wantsColour(environment, isTTY) {
    if (environment.NO_COLOR)
        return false;
    const forced = environment.FORCE_COLOR;
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    return isTTY && environment.TERM !== 'dumb';
}
/** Whether a CI system runs the command. There no person answers questions, and a log shows no animation, even on a terminal. */
function isCI({ CI = '' }) {
    return !['', '0', 'false'].includes(CI);
}
/** No terminal is narrower: a program that reports fewer columns does not know the width. */
const NARROWEST = 20;
/** Colors and width of one output stream. */
function styleOf(environment, { isTTY = false, columns = 0 }) {
    const width = columns < NARROWEST ? 80 : columns;
    return { colour: wantsColour(environment, isTTY), width: isTTY ? width : undefined };
}
const NO_WIDTH = /\p{M}/u;
const DOUBLE_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
function widthOfOne(character) {
    if (NO_WIDTH.test(character))
        return 0;
    return DOUBLE_WIDTH.test(character) ? 2 : 1;
}
/** Columns that a text without colors takes on a terminal. */
function widthOf(text) {
    return [...text].reduce((sum, character) => sum + widthOfOne(character), 0);
}
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
/** Cuts at the end, so that the text takes at most `width` columns. */
function fitTo(text, width) {
    if (widthOf(text) <= width)
        return text;
    const kept = [];
    let space = width - 1;
    for (const character of text) {
        space -= widthOfOne(character);
        if (space < 0)
            break;
        kept.push(character);
    }
    return width > 0 ? `${kept.join('')}\u2026` : '';
}
/** Beyond this column a place follows its line after two spaces, outside of the column of places. */
const PLACE_COLUMN = 100;
/** Aligns the places of neighboring lines in a column, each after a `#`, as far as `width` allows. */
function withPlaces(lines, paint, width = Infinity) {
    const placed = lines.filter(({ place }) => place);
    const longest = Math.max(0, ...placed.map(({ place = '' }) => widthOf(place) + 4));
    const column = Math.min(PLACE_COLUMN, width - longest, Math.max(0, ...placed.map(({ plain }) => widthOf(plain))));
    return lines.map(({ plain, painted = plain, place }) => {
        if (!place)
            return painted;
        const note = `# ${place}`;
        return `${painted}${' '.repeat(Math.max(0, column - widthOf(plain)))}  ${paint ? paint.dim(note) : note}`;
    });
}


/***/ }),

/***/ 73214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   ss: () => (/* binding */ singleErrors),
/* harmony export */   zU: () => (/* binding */ excerptOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40766);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41033);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17656);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8285);





const MESSAGE_LENGTH = 2000;
const CAUSES = 3;
/** The errors in an error: the parts of a HybridErrors; an unknown error is reported as a bug. */
function singleErrors(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridErrors */ .aS ? error.errors.flatMap(singleErrors) : [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asHybridError */ .bS)(error, 'bug')];
}
/** The lines of the file with a caret under the error, if the error has them. */
function excerptOf(error) {
    return 'excerpt' in error && typeof error.excerpt === 'string' ? error.excerpt : undefined;
}
function causeLines(error, paint) {
    const lines = [];
    let cause = error.cause;
    while (cause instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HybridError */ .Nh && lines.length < CAUSES) {
        lines.push(`  ${paint.dim('Cause:')} ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(cause.message, MESSAGE_LENGTH)}`);
        cause = cause.cause;
    }
    return lines;
}
function oneErrorLines(error, paint) {
    const word = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_ ? 'Refused:' : 'Error:';
    const excerpt = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .neutralise */ .$0)((excerptOf(error) ?? '').replace(/\s+$/, ''));
    return [
        `${paint.red(word)} ${paint.bold((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(error.message, MESSAGE_LENGTH))}  ${paint.dim(`(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(error.code)})`)}`,
        ...(error.where ? [`  at ${paint.cyan((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(error.where)))}`] : []),
        ...(excerpt ? ['', excerpt.replace(/^/gm, '    '), ''] : []),
        ...causeLines(error, paint),
        ...(0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .fixLines */ .$U)(error.fix, '  ', paint, MESSAGE_LENGTH),
        '',
    ];
}
function errorsSentence(errors) {
    const files = new Set(errors.flatMap(({ where }) => (where ? [where.file] : [])));
    return `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(errors.length, 'error')}${files.size > 0 ? ` in ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(files.size, 'file')}` : ''}.`;
}
/**
 * One or more errors: what failed, where (with the `excerpt` of the file, if the error has one), why, and what to do next.
 * More than one error ends with a line of counts.
 */
function errorText(error, style) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .createPaint */ .XG)(style);
    const errors = singleErrors(error);
    const lines = errors.flatMap((one) => oneErrorLines(one, paint));
    const last = errors.length > 1 ? [paint.bold(errorsSentence(errors))] : [];
    const text = `${[...lines.slice(0, errors.length > 1 ? undefined : -1), ...last].join('\n')}\n`;
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .A)((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)(text), style.width);
}


/***/ }),

/***/ 44552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   GI: () => (/* binding */ addressText),
/* harmony export */   HD: () => (/* binding */ tenantOutcomeText),
/* harmony export */   MW: () => (/* binding */ operationWord),
/* harmony export */   Ps: () => (/* binding */ riskSentence),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   _0: () => (/* binding */ sortByOutcome),
/* harmony export */   dC: () => (/* binding */ ACTION_WORDS),
/* harmony export */   ek: () => (/* binding */ TENANT_OUTCOME_WORDS),
/* harmony export */   id: () => (/* binding */ isStopped),
/* harmony export */   ii: () => (/* binding */ SEVERITY_WORDS),
/* harmony export */   jo: () => (/* binding */ remainderText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   so: () => (/* binding */ listText),
/* harmony export */   th: () => (/* binding */ planSentence),
/* harmony export */   yX: () => (/* binding */ receiptSentence)
/* harmony export */ });
/* unused harmony exports commandWord, wasInterrupted */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40766);
/* harmony import */ var _core_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90299);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17656);



const SIGNS = { create: '+', update: '~', delete: '-', prove: '=' };
const ACTION_WORDS = { create: 'create', update: 'update', delete: 'delete', prove: 'verify' };
const SEVERITY_WORDS = { refuse: 'Refused', warn: 'Warning', note: 'Note' };
function riskSentence(risk) {
    if (risk === 'login')
        return 'Affects agent login';
    if (risk === 'destructive')
        return 'Destructive: cannot be undone';
    return undefined;
}
/** `(oauth-client/pacing#1, id 4e1c)` */
function addressText({ address, id }) {
    return `(${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(address)}${id === undefined ? '' : `, id ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(id)}`})`;
}
/** Counts of the items that a change adds to and removes from a list. */
function listText({ sign, added, removed, kept }) {
    if (sign !== '~')
        return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(added.length + removed.length, 'item');
    return countText({ added: added.length, removed: removed.length, kept });
}
/** Counts without zeros: `5 to create, 1 to change`. */
function countText(counts) {
    const shown = Object.entries(counts).filter(([, count]) => count > 0);
    return shown.map(([word, count]) => `${count} ${word}`).join(', ');
}
/** `5 to create, 1 to change`. */
function countsText(changes) {
    const { create, update, delete: gone, prove } = (0,_core_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .countChanges */ .xS)(changes);
    return countText({ 'to create': create, 'to change': update, 'to delete': gone, 'to verify': prove });
}
/** `Rotate` for `rotate`: the last line names the command that ran. */
function commandWord(command) {
    return `${command.slice(0, 1).toUpperCase()}${command.slice(1)}`;
}
/** Whether the run was stopped before it started this tenant. */
function isStopped({ failure }) {
    return failure?.code === 'run.stopped';
}
function exceptions({ tenants }) {
    const refused = tenants.filter((tenant) => !tenant.failure && (0,_core_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(tenant)).length;
    const stopped = tenants.filter(isStopped).length;
    const failed = tenants.filter(({ failure }) => failure).length - stopped;
    const whose = refused === 1 ? 'its' : 'their';
    return [
        refused > 0 ? ` ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(refused, 'tenant')} refused: none of ${whose} changes are applied.` : '',
        failed > 0 ? ` Could not read ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(failed, 'tenant')}.` : '',
        stopped > 0 ? ` ${stoppedText(stopped)}` : '',
    ].join('');
}
function stoppedText(count) {
    return `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, 'tenant')} not started, because the run was stopped.`;
}
/** The last line of a plan. A tenant that was refused or not read is never called up to date. */
function planSentence(plan, command = 'plan') {
    const word = commandWord(command);
    const changed = plan.tenants.filter(({ changes }) => changes.length > 0);
    const all = plan.tenants.length;
    if (changed.length > 0) {
        const counts = countsText(changed.flatMap(({ changes }) => changes));
        return `${word}: ${counts} in ${changed.length} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(all, 'tenant')}.${exceptions(plan)}`;
    }
    const clean = plan.tenants.filter((tenant) => !tenant.failure && !(0,_core_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(tenant)).length;
    if (clean === 0 && all > 0)
        return `${word}: nothing to show.${exceptions(plan)}`;
    return `${word}: no changes. ${cleanText(clean)}${exceptions(plan)}`;
}
function cleanText(count) {
    return `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, 'tenant')} up to date.`;
}
const OUTCOME_WORDS = { done: 'done', failed: 'failed', 'not-started': 'not started' };
const TENANT_OUTCOME_WORDS = {
    clean: 'nothing to do',
    changed: 'done',
    refused: 'refused, nothing was changed',
    failed: 'failed',
    partial: 'partly applied',
    'not-started': 'not started',
};
/** Whether the stop of the run interrupted this change; it did not fail by itself. */
function wasInterrupted({ error }) {
    return error?.code === 'http.stopped';
}
/** `done`, `failed`, `not started`, or `stopped` for a change that the stop of the run interrupted. */
function operationWord(operation) {
    return wasInterrupted(operation) ? 'stopped' : OUTCOME_WORDS[operation.outcome];
}
/** The outcome of a tenant, in words. A tenant whose changes were only interrupted is not called failed. */
function tenantOutcomeText({ outcome, operations, error }) {
    const failures = operations.filter((operation) => operation.outcome === 'failed');
    const isInterrupted = outcome === 'failed' && !error && failures.length > 0 && failures.every(wasInterrupted);
    return isInterrupted ? 'stopped' : TENANT_OUTCOME_WORDS[outcome];
}
function countOutcomes(tenants, outcome) {
    return tenants.flatMap(({ operations }) => operations).filter((operation) => operation.outcome === outcome).length;
}
/** The last line of a receipt: counts of operations that were done, not of planned changes. */
function receiptSentence({ tenants }, command = 'apply') {
    const word = commandWord(command);
    const of = (outcome) => tenants.filter((tenant) => tenant.outcome === outcome);
    const clean = of('clean').length;
    if (clean === tenants.length)
        return `${word}: nothing to do. ${cleanText(clean)}`;
    const count = (outcome) => countOutcomes(tenants, outcome);
    const stopped = tenants.flatMap(({ operations }) => operations).filter(wasInterrupted).length;
    const counts = {
        done: count('done'),
        failed: count('failed') - stopped,
        stopped,
        'not started': count('not-started'),
    };
    const where = `in ${tenants.length - clean} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(tenants.length, 'tenant')}`;
    const outside = tenants.filter(({ error, outcome }) => error && outcome !== 'not-started').length;
    const unbegun = of('not-started').length;
    const shown = countText(counts);
    const sentences = [
        shown === '' ? `${word}: nothing done.` : `${word}: ${shown} ${where}.`,
        ...(outside > 0 ? [`${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(outside, 'tenant')} stopped by an error outside of a change.`] : []),
        ...(unbegun > 0 ? [stoppedText(unbegun)] : []),
    ];
    return sentences.join(' ');
}
const ORDER = ['done', 'failed', 'not-started'];
/** Operations that are done, then failed ones, then those not started, so that the remaining ones are listed together. */
function sortByOutcome(operations) {
    return ORDER.flatMap((outcome) => operations.filter((operation) => operation.outcome === outcome));
}
const SAFE = 'Running again is safe: it reads the current state first, keeps what is done, and continues with the rest.';
const NEW_PLAN = 'If you applied a plan file, write a new one with plan --out.';
/** Says that the run was stopped, where the stop is the only reason for failed operations. */
function stopSentence({ operations, error }) {
    const failures = operations.filter(({ outcome }) => outcome === 'failed');
    const isStopped = !error && failures.every(wasInterrupted);
    return isStopped ? ['The run was stopped before the remaining changes started.'] : [];
}
/** How many changes of a tenant remain, and whether to run again; undefined when all are done. */
function remainderText(receipt) {
    const { outcome, operations, error } = receipt;
    if (outcome === 'clean' || outcome === 'changed' || outcome === 'not-started')
        return undefined;
    if (outcome === 'refused') {
        const why = error ? '' : ' See the findings of the plan.';
        return `Nothing was changed.${why} Running again is safe.`;
    }
    if (operations.length === 0)
        return 'Nothing was started. Running again is safe.';
    const left = operations.filter((operation) => operation.outcome !== 'done').length;
    const sentences = [
        `Remaining: ${left} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(operations.length, 'change')}.`,
        ...stopSentence(receipt),
        SAFE,
        ...(outcome === 'partial' ? [NEW_PLAN] : []),
    ];
    return sentences.join(' ');
}


/***/ })

};
