export const id = 197;
export const ids = [197];
export const modules = {

/***/ 43197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FileStore: () => (/* binding */ FileStore),
  parseEntries: () => (/* binding */ parseEntries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/replace-file.ts
var replace_file = __webpack_require__(58456);
// EXTERNAL MODULE: ./src/base/system-code.ts
var system_code = __webpack_require__(69672);
// EXTERNAL MODULE: ./src/adapters/stores/entry-value.ts
var entry_value = __webpack_require__(43847);
;// CONCATENATED MODULE: ./src/adapters/stores/file/lock.ts



/** A lock that is older belongs to a killed run: a write takes milliseconds. */
const STALE = 60_000;
const TURNS = 50;
const PAUSE = 100;
/** The file may be gone: another run removed its lock, or a person removed ours. */
const nothing = () => undefined;
/** One writer at a time, also among several processes: the process that creates the lock file has the lock. */
async function withLock(lock, parts, work) {
    const id = parts.random.bytes(12).toString('hex');
    await take(lock, parts, id);
    try {
        return await work();
    }
    finally {
        // Another run may have taken over the lock in the meantime.
        if ((await (0,promises_.readFile)(lock, 'utf8').catch(nothing)) === id)
            await (0,promises_.rm)(lock, { force: true });
    }
}
async function take(lock, parts, id) {
    for (let turn = 1; turn <= TURNS; turn += 1) {
        if (await make(lock, id))
            return;
        await removeStale(lock, parts);
        await parts.clock.sleep(PAUSE).catch(() => {
            throw (0,errors/* refusal */.x5)('store.locked', { lock });
        });
    }
    throw (0,errors/* refusal */.x5)('store.locked', { lock });
}
async function make(lock, id) {
    const handle = await (0,promises_.open)(lock, 'wx', 0o600).catch((error) => {
        if ((0,system_code/* systemCode */.x)(error) === 'EEXIST')
            return undefined;
        throw error;
    });
    if (!handle)
        return false;
    try {
        await handle.writeFile(id);
    }
    catch (error) {
        await (0,promises_.rm)(lock, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
    return true;
}
/** Renames the lock before it checks the age again: another run may take over the lock between a check and a removal. */
async function removeStale(lock, { clock, random }) {
    const held = await (0,promises_.stat)(lock).catch(nothing);
    if (!held || clock.now().getTime() - held.mtimeMs <= STALE)
        return;
    const aside = `${lock}.${random.bytes(6).toString('hex')}`;
    await (0,promises_.rename)(lock, aside).catch(nothing);
    const moved = await (0,promises_.stat)(aside).catch(nothing);
    if (moved && moved.mtimeMs !== held.mtimeMs)
        await (0,promises_.link)(aside, lock).catch(nothing);
    await (0,promises_.rm)(aside, { force: true });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/adapters/stores/file/seal.ts


/** First bytes of the file, authenticated with the rest, so that no older format can pass for this one. */
const MAGIC = Buffer.from('genesys-hybrid secrets 1\n');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEADER = MAGIC.length + SALT + NONCE + TAG;
/** AES-256-GCM under a key from the passphrase, with a new nonce each time. The salt stays, so a run derives its key once. */
class FileSeal {
    #passphrase;
    #random;
    #last;
    constructor({ passphrase, random }) {
        this.#passphrase = passphrase;
        this.#random = random;
    }
    seal(text) {
        const { salt, key } = this.#last ?? this.#keyOf(this.#random.bytes(SALT));
        const nonce = this.#random.bytes(NONCE);
        const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, nonce);
        cipher.setAAD(MAGIC);
        const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
        return Buffer.concat([MAGIC, salt, nonce, cipher.getAuthTag(), sealed]);
    }
    /** @throws HybridError when the file is not a secrets file, was cut or altered, or the passphrase is wrong */
    open(bytes, file) {
        if (bytes.length < HEADER || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
            throw (0,errors/* problem */.CC)('file-store.format', { file });
        }
        const salt = bytes.subarray(MAGIC.length, MAGIC.length + SALT);
        const nonce = bytes.subarray(MAGIC.length + SALT, HEADER - TAG);
        try {
            const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', this.#keyOf(salt).key, nonce);
            decipher.setAAD(MAGIC);
            decipher.setAuthTag(bytes.subarray(HEADER - TAG, HEADER));
            return Buffer.concat([decipher.update(bytes.subarray(HEADER)), decipher.final()]).toString('utf8');
        }
        catch {
            throw (0,errors/* problem */.CC)('file-store.passphrase', { file });
        }
    }
    #keyOf(salt) {
        if (this.#last?.salt.equals(salt))
            return this.#last;
        // 32 MiB and about 0.1 s: enough against guessing, for a store that is meant for trials.
        const options = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
        this.#last = { salt: Buffer.from(salt), key: (0,external_node_crypto_.scryptSync)(this.#passphrase.reveal(), salt, 32, options) };
        return this.#last;
    }
}

;// CONCATENATED MODULE: ./src/adapters/stores/file/store.ts









function isStoredEntry(value) {
    if (!(0,json/* isRecord */.u4)(value) || typeof value.version !== 'number')
        return false;
    return (0,json/* isRecord */.u4)(value.values) && Object.values(value.values).every((each) => typeof each === 'string');
}
/** @throws HybridError for other content; another version of this program may have written it */
function parseEntries(text, file) {
    try {
        const entries = (0,json/* mapOf */.A7)(JSON.parse(text), isStoredEntry);
        if (entries)
            return entries;
    }
    catch {
        // Broken JSON and a wrong shape have the same message.
    }
    throw (0,errors/* problem */.CC)('file-store.format#entries', { file });
}
/** The store `file`: one encrypted file of mode 0600, replaced whole. For the demo and for trying things. */
class FileStore {
    #context;
    #file;
    #seal;
    /** @throws HybridError without a passphrase */
    constructor(context, file) {
        const passphrase = context.environment.GENESYS_HYBRID_PASSPHRASE;
        if (!passphrase)
            throw (0,errors/* problem */.CC)('file-store.no-passphrase');
        this.#context = context;
        this.#file = file;
        this.#seal = new FileSeal({ passphrase: context.seal(passphrase), random: context.random });
    }
    get description() {
        return `the file ${this.#file}`;
    }
    async read(path) {
        const entry = (await this.#entries()).get(path);
        if (!entry)
            return undefined;
        const values = Object.entries(entry.values).map(([name, text]) => [name, (0,entry_value/* entryValue */.A)(this.#context, name, text)]);
        return { version: entry.version, values: Object.fromEntries(values) };
    }
    /** Opens the present file too: a wrong passphrase must show before the run creates secrets. */
    async checkWritable() {
        await this.#locked(async () => {
            await this.#replace(await this.#entries(), { keep: false });
        });
    }
    async write(path, values, expected) {
        await this.#locked(async () => {
            const entries = await this.#entries();
            if ((entries.get(path)?.version ?? 0) !== expected)
                throw (0,errors/* refusal */.x5)('store.conflict', { path });
            const revealed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
            await this.#replace(new Map(entries).set(path, { version: expected + 1, values: revealed }), { keep: true });
        });
        const entry = await this.read(path);
        if (entry && entry.version > expected)
            return entry;
        throw (0,errors/* problem */.CC)('store.not-kept#file', { path, store: this.description });
    }
    async close() { }
    async #entries() {
        const bytes = await this.#bytes();
        return bytes ? parseEntries(this.#seal.open(bytes, this.#file), this.#file) : new Map();
    }
    async #bytes() {
        try {
            const bytes = await (0,promises_.readFile)(this.#file);
            const { mode } = await (0,promises_.stat)(this.#file);
            if ((mode & 0o077) !== 0)
                this.#context.log.warn(`Other users can read ${this.#file}. Run chmod 600 on it`);
            return bytes;
        }
        catch (error) {
            if ((0,system_code/* systemCode */.x)(error) === 'ENOENT')
                return undefined;
            throw (0,errors/* problem */.CC)('file-store.unreadable', { file: this.#file, code: (0,system_code/* systemCode */.x)(error) });
        }
    }
    /** Writes a temporary file and renames it: a full disk or a kill leaves the old file complete. Without `keep` it is only a test. */
    async #replace(entries, { keep }) {
        const bytes = this.#seal.seal(JSON.stringify(Object.fromEntries(entries)));
        const temporary = await (0,replace_file/* writeBeside */.A)(this.#file, bytes, this.#context);
        try {
            if (keep)
                await (0,promises_.rename)(temporary, this.#file);
        }
        finally {
            await (0,promises_.rm)(temporary, { force: true });
        }
    }
    async #locked(work) {
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.#file), { recursive: true, mode: 0o700 });
            await withLock(`${this.#file}.lock`, this.#context, work);
        }
        catch (error) {
            if (error instanceof errors/* HybridError */.Nh)
                throw error;
            throw (0,errors/* refusal */.x5)('store.not-writable', { file: this.#file, code: (0,system_code/* systemCode */.x)(error) });
        }
    }
}


/***/ })

};
