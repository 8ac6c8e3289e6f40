export const id = 536;
export const ids = [536];
export const modules = {

/***/ 56536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tenants: () => (/* binding */ tenants)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/quotable-line.ts
var quotable_line = __webpack_require__(75943);
;// CONCATENATED MODULE: ./src/adapters/git.ts



/** Milliseconds. A diff of names reads no file and takes tenths of a second; otherwise a disk or a lock hangs. */
const TIME_LIMIT = 60_000;
/** Bytes of names. A commit that changes a million files has about 60 MiB. */
const MOST_OUTPUT = 64 * 1024 * 1024;
const KEPT = ['PATH', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SYSTEMROOT', 'TMPDIR', 'TEMP'];
/**
 * Only the variables that git needs to start and to find its configuration (with `safe.directory`): no secret of ours, and no GIT_*
 * variable of the caller, which could lead to another repository. Git asks no questions and fetches nothing: a clone without
 * trees fails with an error, instead of fetching them one by one.
 */
function gitEnvironment(environment) {
    // Case-insensitive, because Windows writes Path.
    const kept = Object.entries(environment).filter(([name]) => KEPT.includes(name.toUpperCase()));
    return {
        ...Object.fromEntries(kept),
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
    };
}
function git({ directory, environment, stop }, words) {
    const options = {
        cwd: directory,
        env: gitEnvironment(environment),
        signal: stop,
        timeout: TIME_LIMIT,
        maxBuffer: MOST_OUTPUT,
        windowsHide: true,
    };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', [...words], options, (error, stdout, stderr) => {
            resolve({ status: error ? (error.code ?? (error.killed ? 'ETIMEDOUT' : undefined)) : 0, stdout, stderr });
        });
    });
}
/** The error if git itself could not answer. */
function gitFailure({ status, stderr }, { directory, stop }) {
    if (stop.aborted)
        return (0,errors/* problem */.CC)('git.stopped');
    if (status === 'ENOENT')
        return (0,errors/* problem */.CC)('git.missing');
    if (status === 'ETIMEDOUT')
        return (0,errors/* problem */.CC)('git.timeout', { seconds: TIME_LIMIT / 1000 });
    if (stderr.includes('dubious ownership'))
        return (0,errors/* problem */.CC)('git.not-trusted', { directory });
    if (stderr.includes('not a git repository'))
        return (0,errors/* problem */.CC)('git.no-repository', { directory });
    return (0,errors/* problem */.CC)('git.failed', { reason: (0,quotable_line/* quotableLine */.E)(stderr) ?? `it ended with ${status ?? 'no status'}` });
}
async function askGit(run, words) {
    const answer = await git(run, words);
    if (answer.status !== 0)
        throw gitFailure(answer, run);
    return answer.stdout;
}
/**
 * The files that differ between a commit and HEAD, without uncommitted changes. Uses the plumbing command `diff-tree`, because
 * the output of `diff` depends on settings such as diff.relative. @throws HybridError `git.*`, with a remedy
 */
async function changedFiles(run, since) {
    if (since.startsWith('-'))
        throw (0,errors/* problem */.CC)('git.no-commit#dash', { since });
    const place = await askGit(run, ['rev-parse', '--is-shallow-repository', '--show-toplevel']);
    const [isShallow = '', ...root] = place.replace(/\n$/, '').split('\n');
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`];
    const { status, stdout: commit } = await git(run, words);
    if (status !== 0)
        throw (0,errors/* problem */.CC)(isShallow === 'true' ? 'git.no-commit#shallow' : 'git.no-commit', { since });
    const diff = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-relative', commit.trim(), 'HEAD', '--'];
    const names = await askGit(run, diff);
    return { root: root.join('\n'), paths: names.split('\0').filter((name) => name !== '') };
}

// EXTERNAL MODULE: ./src/tenant/files.ts + 1 modules
var tenant_files = __webpack_require__(95845);
// EXTERNAL MODULE: ./src/app/matrix/changed.ts
var changed = __webpack_require__(7053);
// EXTERNAL MODULE: ./src/tenant/suggestion.ts
var suggestion = __webpack_require__(64230);
;// CONCATENATED MODULE: ./src/app/matrix/parse-options.ts


const DEFAULT_SIZE = 10;
/** apply.yml uses 10000 to put all tenants into one job; a larger number is a typing error. */
const LARGEST_SIZE = 1_000_000;
/** @throws HybridError for anything but a whole number of tenants from 1 to 1000000 */
function parseShardSize(text) {
    if (text === undefined || text.trim() === '')
        return DEFAULT_SIZE;
    const size = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
    if (size >= 1 && size <= LARGEST_SIZE)
        return size;
    throw (0,errors/* problem */.CC)('usage#shard-size', { text, largest: LARGEST_SIZE, usual: DEFAULT_SIZE });
}
/**
 * Names separated by spaces, commas or line breaks, without duplicates.
 * @throws HybridError for a name of no tenant file: a misspelled canary must not start all tenants together
 */
function parseCanaryNames(text, names) {
    const wanted = [...new Set((text ?? '').split(/[\s,]+/).filter((name) => name !== ''))];
    const unknown = wanted.find((name) => !names.includes(name));
    if (unknown === undefined)
        return wanted;
    throw (0,errors/* problem */.CC)('usage#canary', { name: unknown, hint: (0,suggestion/* didYouMean */.a)(unknown, names) });
}
/** An empty text, or the zeros that a push of a new branch has instead of a commit. */
function isUnknownCommit(since) {
    return /^0*$/.test(since.trim());
}

;// CONCATENATED MODULE: ./src/app/matrix/shards.ts
/** GitHub runs at most this many jobs of a matrix in one workflow run; canaries and shards share them. */
const MOST_JOBS = 256;
/** Normally there are few canaries. With hundreds, the other tenants still get half of the jobs. */
const MOST_CANARY_JOBS = MOST_JOBS / 2;
/** Parts of at least `size` items, except the last one; larger if there would be more than `most` parts. */
function pieces(items, size, most) {
    const grown = Math.max(size, Math.ceil(items.length / most));
    const count = Math.ceil(items.length / grown);
    return Array.from({ length: count }, (_, index) => items.slice(index * grown, (index + 1) * grown));
}
function shards(groups, nameOf) {
    return groups.map((group, index) => ({
        name: nameOf(group, index),
        tenants: group.map(({ file }) => file).join('\n'),
    }));
}
/** Divides tenants among jobs, in their order. A canary that is not among them is omitted. */
function divide(tenants, { size, canaries }) {
    const isFirst = ({ name }) => canaries.includes(name);
    const first = pieces(tenants.filter(isFirst), 1, MOST_CANARY_JOBS);
    const others = tenants.filter((tenant) => !isFirst(tenant));
    const rest = pieces(others, size, MOST_JOBS - first.length);
    return {
        shards: shards(rest, (_, index) => `${index + 1} of ${rest.length}`),
        canaries: shards(first, ([only, ...more], index) => only && more.length === 0 ? `canary ${only.name}` : `canaries ${index + 1} of ${first.length}`),
    };
}

// EXTERNAL MODULE: ./src/app/commands/load.ts
var load = __webpack_require__(67280);
;// CONCATENATED MODULE: ./src/app/commands/tenants.ts









const withSlashes = (path) => path.split(external_node_path_.sep).join('/');
/** Tenant files with their paths in git. */
async function discoveryWorldOf({ directory }, { tenants, patterns, root }) {
    const base = await (0,promises_.realpath)(directory);
    const named = (path) => withSlashes((0,external_node_path_.relative)(root, path));
    const pathsOf = async ({ file }) => {
        const path = (0,external_node_path_.resolve)(base, file);
        return { file, paths: [...new Set([named(path), named(await (0,promises_.realpath)(path))])] };
    };
    const files = await Promise.all(tenants.map(pathsOf));
    return { tenants: files, patterns: patterns.map((pattern) => named((0,external_node_path_.resolve)(base, pattern))) };
}
/** `changedSince` is a commit, a branch or a tag; if omitted, empty or all zeros, all tenants are affected. */
async function affected(run, tenants, { changedSince: since, files }) {
    if (since === undefined)
        return (0,changed/* allTenants */.N8)(tenants, 'all tenants, because --changed-since was not given');
    if (isUnknownCommit(since))
        return (0,changed/* allTenants */.N8)(tenants, 'all tenants, because there is no commit to compare with');
    const { environment, stop } = run.context;
    const { root, paths } = await changedFiles({ directory: run.directory, environment, stop }, since);
    const patterns = files.length > 0 ? files : tenant_files/* DEFAULT_PATTERNS */.s;
    return (0,changed/* affectedBy */.MZ)({ since, paths }, await discoveryWorldOf(run, { tenants, patterns, root }));
}
/** Jobs get file names as patterns, one per line. A file name with a special meaning in a pattern would match other files. */
const PATTERN = /[*?[\]{}\r\n]|[!+@]\(|^[!#\s]|\s$/;
/**
 * Reads files and git, and no service.
 *
 * Files with errors fail here, although a workflow has `validate` in its own job. A matrix without them would look complete:
 * `review` could not miss a tenant whose name cannot be read, and conflicts between files are only found with all of them.
 * Cost: one invalid file holds up the plans of the others in its pull request.
 * @throws HybridErrors with all errors of the files; HybridError `usage`, `git.*`
 */
async function tenants(run, request) {
    const size = parseShardSize(request.shardSize);
    const { tenants: all } = await (0,load/* loadFiles */.a)(run, request.files);
    const names = all.map(({ name }) => name);
    const canaries = parseCanaryNames(request.canary, names);
    const { files, ...rest } = await affected(run, all, request);
    const listed = all.filter(({ file }) => files.has(file));
    const unclear = listed.find(({ file }) => PATTERN.test(file));
    if (unclear)
        throw (0,errors/* problem */.CC)('tenant.file-name', {}, { where: { file: unclear.file, line: 1, column: 1 } });
    const jobs = listed.map(({ name, file }) => ({ name, file: withSlashes(file) }));
    const discovery = { ...rest, of: all.length, ...divide(jobs, { size, canaries }) };
    return { result: 'clean', tenants: listed, discovery };
}


/***/ }),

/***/ 7053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ affectedBy),
/* harmony export */   N8: () => (/* binding */ allTenants),
/* harmony export */   kk: () => (/* binding */ appliedByMerging)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path_posix__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Paths that may change the plan of every tenant: the schema, the code, and the workflows, which contain the version of the Action
 * in a repository that only uses it.
 */
const EVERYTHING = ['src', 'dist', 'schemas', 'action.yml', 'package.json', 'package-lock.json', '.github'];
/** The path and all its parent directories: a directory that is a submodule or a link is one changed path. */
function withParents(path) {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
function deletedOf(changes, { tenants, patterns }) {
    const present = new Set(tenants.flatMap(({ paths }) => paths));
    const wanted = patterns.map((pattern) => pattern.replace(/^\.\//, ''));
    return changes.paths
        .filter((path) => !present.has(path))
        .filter((path) => wanted.some((pattern) => pattern === path || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.matchesGlob)(path, pattern)))
        .toSorted();
}
/** All tenants, if the changes are not known. */
function allTenants(tenants, why) {
    return { scope: 'all', why, files: new Set(tenants.map(({ file }) => file)), deleted: [] };
}
/** The tenants that the changes affect. Other files outside of `EVERYTHING` (docs, tests) affect none. */
function affectedBy(changes, world) {
    const deleted = deletedOf(changes, world);
    const common = changes.paths.find((path) => EVERYTHING.includes(path.split('/', 1)[0] ?? ''));
    if (common !== undefined) {
        return { ...allTenants(world.tenants, `${common} changed, which may change the plan of every tenant`), deleted };
    }
    const changed = new Set(changes.paths);
    const touched = world.tenants.filter(({ paths }) => paths.flatMap(withParents).some((path) => changed.has(path)));
    const why = touched.length === 0
        ? `no tenant file changed since ${changes.since}`
        : `only the tenants whose files changed since ${changes.since}`;
    return { scope: 'changed', why, files: new Set(touched.map(({ file }) => file)), deleted };
}
/** Maximum number of files of a push that GitHub compares with `paths`. */
const FILTERED_FILES = 300;
/** The folder whose changes start apply.yml. */
const FOLDER = 'tenants';
/**
 * The given tenant files that a merge of these changes applies: none if the push does not start apply, otherwise those that apply
 * finds with `changed-since`. @param paths changed files of the pull request, in the order of GitHub @param links targets of
 * tenant files that are links
 */
function appliedByMerging(paths, files, links = {}) {
    const folders = [FOLDER, ...files.map((file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(file)).filter((folder) => folder !== '.')];
    const isTenantFile = (path) => files.includes(path) || folders.some((folder) => path.startsWith(`${folder}/`));
    if (!paths.slice(0, FILTERED_FILES).some(isTenantFile))
        return new Set();
    const tenants = files.map((file) => ({ file, paths: [file, links[file] ?? file] }));
    return affectedBy({ since: 'the merge', paths }, { tenants, patterns: [] }).files;
}


/***/ })

};
