export const id = 23;
export const ids = [23];
export const modules = {

/***/ 1023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  adopt: () => (/* binding */ adopt)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/adapters/github/event.ts
var github_event = __webpack_require__(77694);
// EXTERNAL MODULE: ./src/base/errors.ts
var base_errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/replace-file.ts
var replace_file = __webpack_require__(58456);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/json-pointer.ts
var json_pointer = __webpack_require__(66699);
// EXTERNAL MODULE: ./src/tenant/load.ts + 7 modules
var load = __webpack_require__(88249);
// EXTERNAL MODULE: ./src/tenant/yaml/document.ts + 1 modules
var yaml_document = __webpack_require__(91524);
// EXTERNAL MODULE: ./src/core/hash.ts
var hash = __webpack_require__(90299);
// EXTERNAL MODULE: ./src/core/diff.ts
var diff = __webpack_require__(36292);
// EXTERNAL MODULE: ./src/core/adopt/acceptable.ts
var acceptable = __webpack_require__(67736);
;// CONCATENATED MODULE: ./src/core/adopt/file-edits.ts





/** Also for a reference to a secret that is not known yet. */
function isOfSecret({ before, after }) {
    if ([before, after].some((value) => typeof value === 'object' && 'secret' in value))
        return true;
    return (0,diff/* isReference */.A_)(after) && ['secret', 'pkey', 'password'].includes(after.field);
}
const SECRET = {
    why: 'a secret is in the secret store, never in a tenant file',
    fix: 'Apply writes the secret from the store. If the other one is right, write it to the store first.',
};
const ABSENT = { why: 'not present in the service', fix: acceptable/* APPLY_OR_REMOVE */.q$ };
/** A field that the file may accept, or the reason why not. */
function sortField({ address, kind }, change, types) {
    const { field, pointer = '', before, after } = change;
    const reason = isOfSecret(change) ? SECRET : (0,acceptable/* ofField */.sV)(pointer, field, types);
    if (reason || before === undefined)
        return { address, field, ...(reason ?? ABSENT) };
    return { address, kind, field, pointer, asked: after, stands: before };
}
/** The key whose version the change creates, updates, verifies or retires. */
function versionedKey({ address, action }, type) {
    if (action === 'delete' || !(type?.hasVersions || type?.isStepOfRotation))
        return undefined;
    return /^[^/]+\/(.+)#\d+$/.exec(address)?.[1];
}
/** Keys with two versions that the same keys of the file set. */
function rotatingKeys(changes, types) {
    const versions = changes.map((change) => {
        const type = typeOf(change, types);
        const key = versionedKey(change, type);
        return type?.isStepOfRotation ? { step: key } : { key };
    });
    const keys = versions.map(({ key }) => key);
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    return new Set([...twice, ...versions.map(({ step }) => step)].filter((key) => key !== undefined));
}
function typeOf({ kind }, types) {
    return types.find(({ name }) => name === kind);
}
const ROTATING = {
    why: 'the client is being rotated, and both versions use the same keys of the file',
    fix: 'Finish the rotation with apply, then run adopt for the remaining differences.',
};
/** The differences of a plan that the file may accept, and the reasons for the others. */
function sortDifferences({ changes }, types) {
    const rotating = rotatingKeys(changes, types);
    const isLeft = (each) => 'why' in each;
    const sorted = changes.flatMap((change) => {
        const { address, fields } = change;
        const type = typeOf(change, types);
        const whole = (0,acceptable/* ofWhole */.j)(change, type);
        if (whole)
            return [{ address, ...whole }];
        const all = fields.map((each) => sortField(change, each, types));
        if (!rotating.has(versionedKey(change, type) ?? ''))
            return all;
        return all.map((each) => (isLeft(each) ? each : { address, field: each.field, ...ROTATING }));
    });
    const differences = sorted.filter((each) => !isLeft(each));
    return { differences, left: sorted.filter(isLeft) };
}
function leftOf({ address, field }, { message, fix }) {
    return { address, field, why: message, fix: fix ?? acceptable/* NOT_KNOWN */.gE.fix };
}
/** If several fields follow a key, all must have the same new value; otherwise accepting one would change the others. */
function checkFollowers(followed, differences, { plan, types }) {
    const followers = types.flatMap(({ name: kind, acceptable = [] }) => acceptable.flatMap(({ word, follower }) => (follower && word === followed ? [{ kind, ...follower }] : [])));
    const missing = followers.find(({ kind, field }) => !differences.some((each) => each.kind === kind && each.field === field) &&
        !plan.changes.some((change) => change.kind === kind && change.action === 'create'));
    if (missing)
        throw (0,base_errors/* problem */.CC)('adopt.follower', { name: missing.name });
}
/** The edits that remove the differences. */
function planEdits(differences, parts) {
    const wishes = [];
    const left = [];
    const rows = parts.types.flatMap(({ acceptable = [] }) => acceptable);
    for (const [pointer, group] of Map.groupBy(differences, (each) => each.pointer)) {
        const row = rows.find(({ word }) => (0,acceptable/* matches */.cK)(word, pointer));
        if (!row) {
            left.push(...group.map(({ address, field }) => ({ address, field, ...acceptable/* NOT_KNOWN */.gE })));
            continue;
        }
        try {
            checkFollowers(row.word, group, parts);
            const below = `${pointer}${row.below ?? ''}`;
            wishes.push({
                pointer: below,
                value: row.of(group, (0,json/* valueAt */.fK)(parts.data, ...(0,json_pointer/* pointerKeys */.m)(below))),
                differences: group,
            });
        }
        catch (error) {
            if (!(error instanceof base_errors/* HybridError */.Nh))
                throw error;
            left.push(...group.map((difference) => leftOf(difference, error)));
        }
    }
    return { wishes, left };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/tenant/schema/schema-sentence.ts
var schema_sentence = __webpack_require__(58297);
;// CONCATENATED MODULE: ./src/core/adopt/text/parsed.ts


/** Parsed with the same options as by the reader of tenant files. */
function parseText(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, {
        keepSourceTokens: true,
        uniqueKeys: false,
        version: '1.2',
        schema: 'core',
        prettyErrors: false,
    });
    const repeated = new Set();
    (0,dist/* visit */.YR)(document, { Alias: (_key, { source }) => void repeated.add(source) });
    return { text, document, newline: /\r\n|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n', repeated };
}
/** A node; every parsed value is one. */
function nodeOf(value) {
    if ((0,dist/* isNode */.Ll)(value))
        return value;
    throw (0,base_errors/* problem */.CC)('adopt.unclear');
}
/** @throws HybridError for a value that an alias repeats, because the edit would change both */
function checkAnchor(node, { repeated }) {
    const anchor = (0,dist/* isCollection */.P3)(node) || (0,dist/* isScalar */.jn)(node) ? node.anchor : undefined;
    if (anchor !== undefined && repeated.has(anchor))
        throw (0,base_errors/* problem */.CC)('adopt.alias');
}
/** Start of a node, or of a pair, which starts with its key. */
function startOf(value) {
    return nodeOf((0,dist/* isPair */.tO)(value) ? value.key : value).range?.[0] ?? 0;
}
/** End of a value; a block ends with the last value in it, before comments and line breaks. */
function endOf(value, { text }) {
    if ((0,dist/* isPair */.tO)(value))
        return endOf(value.value ?? value.key, { text });
    const node = nodeOf(value);
    const last = (0,dist/* isCollection */.P3)(node) && !node.flow ? node.items.at(-1) : undefined;
    if (last !== undefined)
        return endOf(last, { text });
    const [start, end] = node.range ?? [0, 0, 0];
    return start + text.slice(start, end).trimEnd().length;
}
/** Start of the line of `offset`. */
function lineStart(text, offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
}
/** End of that line without its line break, which includes a carriage return. */
function lineEnd(text, offset) {
    const length = /^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
    return offset + length;
}
/** All comments of the text, without scalars that contain a hash sign. */
function commentsOf(text) {
    const comments = [];
    let offset = 0;
    let isScalarNext = false;
    for (const piece of new dist/* Lexer */.JG().lex(text)) {
        // The lexer inserts marks that are not in the text.
        const isMark = piece.length === 1 && '\u0002\u0018\u001f'.includes(piece) && text[offset] !== piece;
        if (!isMark && !isScalarNext && piece.startsWith('#'))
            comments.push({ offset, text: piece.trimEnd() });
        isScalarNext = isMark && piece === '\u001f';
        if (!isMark)
            offset += piece.length;
    }
    return comments;
}
/** The splices must not overlap. */
function splice(text, splices) {
    return splices
        .toSorted((one, other) => other.start - one.start)
        .reduce((result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end), text);
}
function insert(text, at, piece) {
    return splice(text, [{ start: at, end: at, text: piece }]);
}
function replaceText(parsed, node, piece) {
    return splice(parsed.text, [{ start: startOf(node), end: endOf(node, parsed), text: piece }]);
}

;// CONCATENATED MODULE: ./src/core/adopt/text/flow.ts


/** The entry of a flow collection at this index, by offsets. */
function flowEntry(parsed, collection, index) {
    const { items, range } = collection;
    return {
        start: startOf(items[index]),
        end: endOf(items[index], parsed),
        /** End of the entry before it, or after the opening bracket. */
        before: index > 0 ? endOf(items[index - 1], parsed) : startOf(collection) + 1,
        /** Start of the entry after it, or the closing bracket. */
        after: index + 1 < items.length ? startOf(items[index + 1]) : (range?.[1] ?? 1) - 1,
    };
}
/** A comment extends to the end of its line; without this restriction the regular expression could backtrack exponentially. */
const GAP = /^([ \t\r\n]|,|(?<=[\s,[{]|^)#[^\r\n]*(?=[\r\n]|$))*$/;
/** The text between entries: spaces, commas and comments. An anchor or a tag belongs to an entry. */
function gap(text, start, end) {
    const between = text.slice(start, end);
    if (GAP.test(between))
        return between;
    throw (0,base_errors/* problem */.CC)('adopt.unclear');
}
/** Spaces, a comma and a comment on the same line: they belong to the entry before. */
const REST_OF_LINE = /^[ \t]*(,?)[ \t]*(#[^\r\n]*)?/;
/** Inserts text after an entry, in the same style: on the same line or on its own line. */
function insertAfter({ text, newline }, entry, piece) {
    const { start, end, before, after } = entry;
    const onOwnLine = /\n([ \t]*)$/.exec(text.slice(before, start));
    const behind = gap(text, end, after);
    const [rest = '', comma = ''] = REST_OF_LINE.exec(behind) ?? [];
    const isLineOver = /^\r?\n/.test(behind.slice(rest.length)) || (rest.length === behind.length && comma === '');
    if (!onOwnLine || !isLineOver)
        return insert(text, end, `, ${piece}`);
    const at = end + rest.trimEnd().length;
    const line = `${newline}${onOwnLine[1]}${piece}`;
    if (comma !== '')
        return insert(text, at, `${line},`);
    if (at === end)
        return insert(text, end, `,${line}`);
    return insert(insert(text, at, line), end, ',');
}
/** Inserts a first entry after the opening bracket. */
function insertFirst({ text }, open, piece, padding) {
    const isBare = /^[}\]]/.test(text.slice(open));
    return insert(text, open, `${padding}${piece}${isBare ? padding : ''}`);
}
/** Removes an entry with one comma, and with the spaces around it unless there is a comment among them. */
function removeEntry({ text, newline }, entry, isLast) {
    const { start, end, before, after } = entry;
    const ahead = gap(text, before, start);
    const behind = gap(text, end, after);
    const inside = commentsOf(text).filter(({ offset }) => offset >= start && offset < end);
    if (inside.length === 0 && !ahead.includes('#') && !behind.includes('#')) {
        return splice(text, [isLast ? { start: before, end, text: '' } : { start, end: after, text: '' }]);
    }
    const indent = /[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '';
    const blank = /\s$/.test(text.slice(before, start)) ? '' : ' ';
    const kept = inside.map((comment) => `${blank}${comment.text}${newline}${indent}`).join('');
    // A trailing comma is valid in a flow collection, so the comma before a removed last entry stays.
    const comma = /^[ \t]*,/.exec(behind)?.[0].length;
    const blanks = kept === '' ? (/^[ \t]*(?=#)/.exec(behind.slice(comma ?? 0))?.[0].length ?? 0) : 0;
    // `a # why`, with the comma on the next line.
    const next = end + (/^(?:[ \t\r\n]|#[^\r\n]*)*/.exec(behind)?.[0].length ?? 0);
    return splice(text, [
        { start, end: end + (comma ?? 0) + blanks, text: kept === '' ? blank : kept },
        ...(comma === undefined && !isLast ? [{ start: next, end: next + 1, text: '' }] : []),
    ]);
}

;// CONCATENATED MODULE: ./src/core/adopt/text/render.ts

function quotesOf(node) {
    const type = node instanceof dist/* Scalar */.X5 ? node.type : undefined;
    if (type === dist/* Scalar */.X5.QUOTE_DOUBLE)
        return 'double';
    return type === dist/* Scalar */.X5.QUOTE_SINGLE ? 'single' : 'none';
}
function readsAs(written, text, version) {
    const { errors, contents } = (0,dist/* parseDocument */.Tp)(`- [${written}]\n- k: ${written}\n`, { version, prettyErrors: false });
    return errors.length === 0 && JSON.stringify(contents) === JSON.stringify([[text], { k: text }]);
}
/** Line breaks and invisible characters, which only double quotes can escape. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Also correct in YAML 1.1, where `on` is a boolean and `24:00` a number. */
function needsNoQuotes(text) {
    return !UNSEEN.test(text) && readsAs(text, text, '1.2') && readsAs(text, text, '1.1');
}
function inDoubleQuotes(text) {
    return JSON.stringify(text).replaceAll(new RegExp(UNSEEN, 'gu'), (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`);
}
function inSingleQuotes(text) {
    const written = `'${text.replaceAll("'", "''")}'`;
    return !UNSEEN.test(text) && readsAs(written, text, '1.2') ? written : inDoubleQuotes(text);
}
/** A scalar on one line, valid in block and flow style; quoted if it would be read differently. */
function scalarText(value, quotes) {
    if (typeof value !== 'string')
        return String(value);
    if (quotes === 'single')
        return inSingleQuotes(value);
    return quotes === 'none' && needsNoQuotes(value) ? value : inDoubleQuotes(value);
}
const USUAL = { quotes: 'none', padding: ' ' };
/** The pairs of a role in a division. */
function pairTexts(item, { quotes }) {
    return Object.entries(item).map(([key, value]) => `${scalarText(key, quotes)}: ${scalarText(value, quotes)}`);
}
function itemText(item, style) {
    if (typeof item === 'string')
        return scalarText(item, style.quotes);
    return `{${style.padding}${pairTexts(item, style).join(', ')}${style.padding}}`;
}
/** A value on one line. */
function valueText(value, style) {
    if (typeof value !== 'object')
        return scalarText(value, style.quotes);
    return `[${value.map((item) => itemText(item, style)).join(', ')}]`;
}

;// CONCATENATED MODULE: ./src/core/adopt/text/list.ts






/** Tokens between a dash and its value. With an anchor or a tag the item cannot be edited. */
const BESIDE_DASH = ['seq-item-ind', 'space', 'newline', 'comment'];
/** One step towards a list of these items, which keeps the position of existing items; undefined when it is reached. */
function listStep(parsed, seq, wanted) {
    const { document } = parsed;
    const standing = seq.items.map((item) => (0,hash/* canonicalJson */.dj)((0,dist/* isNode */.Ll)(item) ? item.toJS(document) : item));
    const texts = wanted.map(hash/* canonicalJson */.dj);
    const gone = standing.flatMap((text, index) => (texts.includes(text) ? [] : [index]));
    const added = wanted.filter((_item, index) => !standing.includes(texts[index] ?? ''));
    const [item] = added;
    const same = gone.find((index) => typeof item === 'string' && isReplaceable(parsed, seq, index));
    if (typeof item === 'string' && same !== undefined)
        return replaceText(parsed, seq.items[same], scalarText(item, quotesOf(seq.items[same])));
    if (item !== undefined)
        return withAppended(parsed, seq, item);
    const [first] = gone;
    return first === undefined ? undefined : withoutItem(parsed, seq, first);
}
/** A comment at the end of the line belongs to its item, so this item is not replaced by another one. */
function isReplaceable(parsed, seq, index) {
    const item = seq.items[index];
    if (!(0,dist/* isScalar */.jn)(item) || item.anchor !== undefined || item.tag !== undefined)
        return false;
    return !/^[ \t]*,?[ \t]+#/.test(parsed.text.slice(endOf(item, parsed)));
}
function styleOf({ text }, last) {
    if (!(0,dist/* isMap */.jh)(last))
        return { ...USUAL, quotes: quotesOf(last) };
    const [pair] = last.items;
    const padding = last.flow && !/^\{\s/.test(text.slice(startOf(last))) ? '' : ' ';
    return { quotes: quotesOf(pair?.key), padding };
}
function withAppended(parsed, seq, item) {
    const { text, newline } = parsed;
    const last = seq.items.at(-1);
    const style = styleOf(parsed, last);
    if (seq.flow && last === undefined)
        return insertFirst(parsed, startOf(seq) + 1, itemText(item, style), '');
    if (seq.flow)
        return insertAfter(parsed, flowEntry(parsed, seq, seq.items.length - 1), itemText(item, style));
    if (last === undefined || seq.srcToken?.type !== 'block-seq')
        throw (0,base_errors/* problem */.CC)('adopt.unclear');
    const indent = ' '.repeat(seq.srcToken.indent);
    // In block style after the dash, if the previous item is written so.
    const isOpen = typeof item === 'object' && (0,dist/* isMap */.jh)(last) && !last.flow;
    const lines = (isOpen ? pairTexts(item, style) : [itemText(item, style)]).map((line, index) => `${newline}${indent}${index === 0 ? '-' : ' '} ${line}`);
    return insert(text, lineEnd(text, endOf(last, parsed)), lines.join(''));
}
function withoutItem(parsed, seq, index) {
    checkAnchor(seq.items[index], parsed);
    if (seq.flow)
        return removeEntry(parsed, flowEntry(parsed, seq, index), index === seq.items.length - 1);
    return withoutLines(parsed, dashOf(seq, index), endOf(seq.items[index], parsed));
}
function dashOf({ srcToken }, index) {
    if (srcToken?.type !== 'block-seq')
        throw (0,base_errors/* problem */.CC)('adopt.unclear');
    const dashes = srcToken.items.flatMap(({ start }) => {
        const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
        return dash < 0 ? [] : [start.slice(dash)];
    });
    const [dash, ...rest] = dashes[index] ?? [];
    if (!dash || !rest.every(({ type }) => BESIDE_DASH.includes(type)))
        throw (0,base_errors/* problem */.CC)('adopt.unclear');
    return dash.offset;
}
/** Removes the lines of an item; their comments stay, on lines of their own. */
function withoutLines({ text, newline }, dash, end) {
    const from = lineStart(text, dash);
    const to = lineEnd(text, end);
    const indent = text.slice(from, dash);
    if (indent.trim() !== '')
        throw (0,base_errors/* problem */.CC)('adopt.unclear');
    const kept = commentsOf(text)
        .filter(({ offset }) => offset >= from && offset < to)
        .map((comment) => `${indent}${comment.text}`);
    if (kept.length > 0)
        return splice(text, [{ start: from, end: to, text: kept.join(newline) }]);
    const after = /^(\r?\n|\r)/.exec(text.slice(to))?.[0].length;
    if (after !== undefined)
        return splice(text, [{ start: from, end: to + after, text: '' }]);
    const before = /\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0;
    return splice(text, [{ start: from - before, end: to, text: '' }]);
}

;// CONCATENATED MODULE: ./src/core/adopt/text/edit.ts








/** @throws HybridError if an alias repeats a part of the path */
function spotOf(parsed, pointer) {
    const keys = (0,json_pointer/* pointerKeys */.m)(pointer);
    let map = parsed.document.contents;
    for (const [index, key] of keys.entries()) {
        if (!(0,dist/* isMap */.jh)(map))
            break;
        checkAnchor(map, parsed);
        const pair = map.items.find((each) => (0,dist/* isScalar */.jn)(each.key) && each.key.value === key);
        const rest = keys.slice(index);
        if (!pair || rest.length === 1)
            return { map, pair, keys: rest, path: keys.slice(0, index) };
        if ((0,dist/* isAlias */.Vj)(pair.value))
            throw (0,base_errors/* problem */.CC)('adopt.alias');
        map = pair.value;
    }
    throw (0,base_errors/* problem */.CC)('adopt.unclear');
}
/** A new key goes after the last key that precedes it in the schema, otherwise to the end. */
function neighbour({ map, path, keys: [key = ''] }) {
    const order = Object.keys((0,schema_sentence/* schemaNodeAt */.H)(path)?.properties ?? {});
    const ahead = order.slice(0, Math.max(0, order.indexOf(key)));
    const isAhead = ({ key: other }) => (0,dist/* isScalar */.jn)(other) && ahead.includes(String(other.value));
    return map.items.findLast(isAhead) ?? map.items.at(-1);
}
/** The value inside its missing maps, in flow style. */
function nestedText([key = '', ...rest], value, style) {
    const inner = rest.length === 0 ? valueText(value, style) : `{ ${nestedText(rest, value, style)} }`;
    return `${scalarText(key, style.quotes)}: ${inner}`;
}
/** The same in block style, with a line for each key. */
function nestedLines(keys, value, style, step) {
    const [key = '', ...rest] = keys;
    if (rest.length === 0)
        return [nestedText(keys, value, style)];
    return [
        `${scalarText(key, style.quotes)}:`,
        ...nestedLines(rest, value, style, step).map((line) => `${step}${line}`),
    ];
}
function indentOf(node) {
    const { srcToken } = nodeOf(node);
    return srcToken && 'indent' in srcToken ? srcToken.indent : undefined;
}
/** Indentation of the file. */
function stepOf({ contents }) {
    const values = (0,dist/* isMap */.jh)(contents) ? contents.items.map(({ value }) => value) : [];
    const map = values.find((value) => (0,dist/* isMap */.jh)(value) && !value.flow);
    return ' '.repeat((map && indentOf(map)) || 2);
}
/** Whether the file has empty lines between its top-level keys. */
function isLoose({ map, path }, parsed) {
    if (path.length > 0)
        return false;
    const ends = map.items.slice(0, -1).map((pair) => endOf(pair, parsed));
    return ends.filter((end) => /^[^\r\n]*\r?\n[ \t]*\r?\n/.test(parsed.text.slice(end))).length * 2 > ends.length;
}
/** The text with a new key. */
function withNewWord(parsed, spot, value) {
    const { map, keys } = spot;
    const pair = neighbour(spot);
    const style = { ...USUAL, quotes: quotesOf(pair?.key) };
    if (map.flow) {
        const piece = nestedText(keys, value, style);
        if (pair)
            return insertAfter(parsed, flowEntry(parsed, map, map.items.indexOf(pair)), piece);
        return insertFirst(parsed, startOf(map) + 1, piece, ' ');
    }
    if (!pair)
        throw (0,base_errors/* problem */.CC)('adopt.unclear');
    const lines = nestedLines(keys, value, style, stepOf(parsed.document));
    const indent = ' '.repeat(indentOf(map) ?? 0);
    const space = keys.length > 1 && isLoose(spot, parsed) ? parsed.newline : '';
    const text = lines.map((line) => `${parsed.newline}${indent}${line}`).join('');
    return insert(parsed.text, lineEnd(parsed.text, endOf(pair, parsed)), `${space}${text}`);
}
/** The text with a new value for this key; undefined if it is unchanged. */
function withValue(parsed, { value: node }, value) {
    checkAnchor(node, parsed);
    if ((0,dist/* isAlias */.Vj)(node))
        return replaceText(parsed, node, valueText(value, USUAL));
    if ((0,dist/* isSeq */.oP)(node) && typeof value === 'object')
        return listStep(parsed, node, value);
    if (!(0,dist/* isScalar */.jn)(node) || typeof value === 'object')
        throw (0,base_errors/* problem */.CC)('adopt.unclear');
    if (node.value === value)
        return undefined;
    const piece = scalarText(value, quotesOf(node));
    if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL')
        return replaceText(parsed, node, piece);
    // A value on the first line replaces a block scalar; the comment of that line stays.
    const { text } = parsed;
    const start = startOf(node);
    const header = /^[^\s#]+/.exec(text.slice(start))?.[0].length ?? 0;
    return splice(text, [
        { start, end: start + header, text: piece },
        { start: lineEnd(text, start), end: endOf(node, parsed), text: '' },
    ]);
}
/** Each added or removed item of a list is one step, and each step parses the text. */
const MOST_STEPS = 500;
/**
 * The text of a tenant file with this value for the key at `pointer`; all other bytes stay.
 * @throws HybridError if the text cannot be edited there; the caller checks the result
 */
function textWith(text, pointer, value) {
    let current = text;
    for (let count = 0; count < MOST_STEPS; count += 1) {
        const parsed = parseText(current);
        const spot = spotOf(parsed, pointer);
        const next = spot.pair ? withValue(parsed, spot.pair, value) : withNewWord(parsed, spot, value);
        if (next === undefined)
            return current;
        current = next;
    }
    throw (0,base_errors/* problem */.CC)('adopt.unclear');
}

;// CONCATENATED MODULE: ./src/core/adopt/adopt-in-text.ts









function sourceOf({ name, text }) {
    return { file: name, bytes: new TextEncoder().encode(text) };
}
/** Plain data of a tenant file. @throws HybridErrors if it cannot be parsed */
function dataOf(file) {
    const errors = [];
    const document = (0,yaml_document/* parseTenantDocument */.R)(sourceOf(file), (error) => errors.push(error));
    if (document && errors.length === 0)
        return document.data;
    throw new base_errors/* HybridErrors */.aS(errors, `${file.name} is not a tenant file`);
}
function withValueAt(data, [key, ...rest], value) {
    if (key === undefined)
        return value;
    const map = (0,json/* isRecord */.u4)(data) ? data : {};
    return { ...map, [key]: withValueAt(Object.hasOwn(map, key) ? map[key] : {}, rest, value) };
}
/** Compares lists as sets: the position of new items does not matter. */
function withSets(data, pointers) {
    const asSet = (value) => (Array.isArray(value) ? value.map(hash/* canonicalJson */.dj).sort() : value);
    return pointers.map(json_pointer/* pointerKeys */.m).reduce((all, keys) => withValueAt(all, keys, asSet((0,json/* valueAt */.fK)(all, ...keys))), data);
}
function sameComments(before, after) {
    const [one, other] = [before, after].map((text) => commentsOf(text).map((comment) => comment.text));
    return (0,hash/* canonicalJson */.dj)(one?.sort()) === (0,hash/* canonicalJson */.dj)(other?.sort());
}
function parsesAs(after, expected, pointers) {
    try {
        return (0,hash/* canonicalJson */.dj)(withSets(dataOf(after), pointers)) === (0,hash/* canonicalJson */.dj)(withSets(expected, pointers));
    }
    catch (error) {
        if (error instanceof base_errors/* HybridErrors */.aS)
            return false;
        throw error;
    }
}
/** @throws HybridError if the text changed in other places, lost a comment, or is no tenant file */
function checkEdited(before, after, edits) {
    const withEdit = (data, { pointer, value }) => withValueAt(data, (0,json_pointer/* pointerKeys */.m)(pointer), value);
    const expected = edits.reduce(withEdit, dataOf(before));
    const pointers = edits.map(({ pointer }) => pointer);
    if (!parsesAs(after, expected, pointers) || !sameComments(before.text, after.text))
        throw (0,base_errors/* problem */.CC)('adopt.not-kept');
    (0,load/* loadTenants */.G)([sourceOf(after)]);
}
/** Makes one more edit, if the text allows it and `check` accepts the result. */
function withWish(written, wish, check) {
    const { file, made, failed } = written;
    try {
        const text = textWith(file.text, wish.pointer, wish.value);
        const next = { file: { ...file, text }, made: [...made, wish], failed };
        check(next);
        return next;
    }
    catch (error) {
        if (!(error instanceof base_errors/* HybridError */.Nh))
            throw error;
        const first = error instanceof base_errors/* HybridErrors */.aS ? error.errors[0] : undefined;
        const why = first ? (0,base_errors/* problem */.CC)('adopt.refused', { reason: first.message }) : error;
        return { file, made, failed: [...failed, [wish, why]] };
    }
}
/** All edits together, because some are only valid together, such as swapped names of two clients. Otherwise one by one. */
function withAllEdits(before, wishes) {
    const start = { file: before, made: [], failed: [] };
    const check = ({ file, made }) => checkEdited(before, file, made);
    const all = wishes.reduce((written, wish) => withWish(written, wish, () => { }), start);
    try {
        if (all.file.text !== before.text)
            check(all);
        return all;
    }
    catch (error) {
        if (!(error instanceof base_errors/* HybridError */.Nh))
            throw error;
        // An error of the original file is not caused by an edit.
        (0,load/* loadTenants */.G)([sourceOf(before)]);
        return wishes.reduce((written, wish) => withWish(written, wish, check), start);
    }
}
const BYTE_ORDER_MARK = '\ufeff';
/** In the order of the fields in the plan; each resource after its fields. */
function inPlanOrder(entries, { changes }) {
    const order = changes.flatMap(({ address, fields }) => [
        ...fields.map(({ field }) => `${address} ${field}`),
        `${address} `,
    ]);
    const place = ({ address, field = '' }) => order.indexOf(`${address} ${field}`);
    return entries.toSorted((one, other) => place(one) - place(other));
}
/**
 * Writes the current values of the services into the text of a tenant file, where it has keys for them. Only the keys of updates
 * in the plan change; comments and all other bytes stay. Changes that cannot be accepted are in `left`, with the reason. Checks
 * only this file: `loadTenants` finds conflicts with other files. @param file text as read, with or without a byte order mark,
 * and its name for errors @param plan of this text; a failed one has no changes @param types all resource types @throws
 * HybridErrors if the text is no tenant file; an unchanged text is only parsed as YAML
 */
function adoptInText(file, plan, types) {
    const mark = file.text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const before = { name: file.name, text: file.text.slice(mark.length) };
    const sorted = sortDifferences(plan, types);
    const { wishes, left } = planEdits(sorted.differences, { data: dataOf(before), plan, types });
    const { file: after, made, failed } = withAllEdits(before, wishes);
    const adopted = made.flatMap(({ pointer, differences }) => differences.map(({ kind: _, ...difference }) => ({ ...difference, pointer })));
    const refused = failed.flatMap(([{ differences }, error]) => differences.map((each) => leftOf(each, error)));
    return {
        text: mark + after.text,
        adopted: inPlanOrder(adopted, plan),
        left: inPlanOrder([...sorted.left, ...left, ...refused], plan),
    };
}

// EXTERNAL MODULE: ./src/core/approval/event.ts
var approval_event = __webpack_require__(6211);
// EXTERNAL MODULE: ./src/engine/plan.ts + 2 modules
var plan = __webpack_require__(72067);
// EXTERNAL MODULE: ./src/resources/list.ts + 17 modules
var list = __webpack_require__(54307);
// EXTERNAL MODULE: ./src/app/commands/load.ts
var commands_load = __webpack_require__(67280);
;// CONCATENATED MODULE: ./src/app/commands/adopt.ts










function adoptionsOf({ plan: found }, sources) {
    return found.tenants.flatMap((tenant) => {
        const source = sources.find(({ file }) => file === tenant.file);
        if (!source || tenant.failure)
            return [];
        // Keeps the byte order mark, like every other byte that is not changed.
        const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.bytes);
        const adoption = adoptInText({ name: source.file, text: before }, tenant, list/* TYPES */.QE);
        return [{ tenant: tenant.tenant, file: source.file, ...adoption, isChanged: adoption.text !== before }];
    });
}
/** Each file is valid by itself; two of them together may conflict. @throws HybridErrors */
function requireValid(sources, adoptions) {
    const texts = new Map(adoptions.map(({ file, text }) => [file, text]));
    const adopted = ({ file, bytes }) => {
        const text = texts.get(file);
        return { file, bytes: text === undefined ? bytes : Buffer.from(text) };
    };
    (0,load/* loadTenants */.G)(sources.map(adopted));
}
async function write(run, { file, text }) {
    const path = (0,external_node_path_.resolve)(run.directory, file);
    await (0,replace_file/* replaceFile */.f)(path, text, run.context).catch((cause) => {
        throw (0,base_errors/* problem */.CC)('file.not-written#tenant', { path }, { cause });
    });
}
/**
 * Writes live values into the tenant files. Changes no service. In a terminal it writes the files, so that git shows the changes;
 * inside GitHub Actions it proposes them in a pull request. @throws Refusal for a workflow that must not change anything
 */
async function adopt(run, { files, intent }) {
    const event = await (0,github_event/* readEvent */.j)(run.context.environment);
    if (event)
        (0,approval_event/* requireTrusted */.r)(event, 'adopt');
    const { tenants, sources } = await (0,commands_load/* loadFiles */.a)(run, files);
    const found = await (0,plan.plan)(run, { tenants, intent });
    const adoptions = adoptionsOf(found, sources);
    requireValid(sources, adoptions);
    const changed = adoptions.filter(({ isChanged }) => isChanged);
    if (!event)
        for (const adoption of changed)
            await write(run, adoption);
    const isDone = changed.length > 0 && found.result === 'differs';
    return { result: isDone ? 'changed' : found.result, plan: found.plan, adoptions, ...(event && { event }) };
}


/***/ })

};
