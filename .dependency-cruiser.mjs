/** The folders of src/ and what each may import: docs/explanation/architecture.md. */
const folder = (name) => `^src/${name}/`;
const SYSTEM = '^(node:)?(fs|fs/promises|net|tls|dns|http|https|http2|child_process|cluster|worker_threads)$';

/** A folder may import itself, the named folders, and the paths in `more`. */
const sees = (name, folders, comment, more = []) => ({
  name: `${name}-sees-only-what-is-below`,
  comment,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: '^(src|schemas)/|package\\.json$', pathNot: [folder(name), ...folders.map(folder), ...more] },
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    sees('base', [], 'base/ imports no other folder.'),
    sees('tenant', ['base'], 'A tenant file: its type, positions and rules.', ['^schemas/']),
    sees('core', ['tenant', 'base'], 'Decisions and plans: pure.', ['^schemas/']),
    sees('resources', ['core', 'tenant', 'base'], 'A resource type receives readers and writers; it never opens one.'),
    sees('adapters', ['core', 'tenant', 'base'], 'Adapters implement the ports of core/.'),
    sees(
      'engine',
      ['resources', 'adapters', 'core', 'tenant', 'base'],
      'Reads, plans, applies and verifies. A receipt contains the version of this tool.',
      ['^package\\.json$'],
    ),
    sees('render', ['engine', 'resources', 'core', 'tenant', 'base'], 'Formats results.'),
    {
      name: 'pure-code-does-no-io',
      severity: 'error',
      from: { path: [folder('core'), folder('resources'), folder('render')] },
      to: { path: SYSTEM, dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-reads-no-file',
      comment: 'Callers pass the texts of files.',
      severity: 'error',
      from: { path: [folder('core'), folder('resources'), folder('render')] },
      to: { path: '^src/(tenant/files|base/(read-file|replace-file))\\.ts$' },
    },
    {
      name: 'axios-only-in-http',
      severity: 'error',
      from: { path: '^src/', pathNot: folder('adapters/http') },
      to: { path: 'node_modules/(axios|https-proxy-agent)/' },
    },
    {
      name: 'actions-toolkit-only-in-entries',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/(action|post)\\.ts$' },
      to: { path: 'node_modules/(@actions|@octokit)/' },
    },
    {
      name: 'sockets-only-in-http-and-probe',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters/http/', '^src/adapters/network/probe'] },
      to: {
        path: '^(node:)?(net|tls|dns|dns/promises|http|https)$',
        dependencyTypes: ['core'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-git-starts-a-process',
      comment: 'Only this file starts a child process, with its own environment and no shell.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/git\\.ts$' },
      to: { path: '^(node:)?(child_process|cluster)$', dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node'],
    },
  },
};
