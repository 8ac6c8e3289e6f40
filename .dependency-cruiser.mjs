/** The rooms of src/ and what each may import, so that the picture in CONTRIBUTING stays true. */
const room = (name) => `^src/${name}/`;
/** Without the files that read and write. */
const pureBase = '^src/base/(?!(read|replace)-)';
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|node_modules)/', pathNot: to },
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'axios-only-in-http',
      severity: 'error',
      from: { path: '^src/', pathNot: room('http') },
      to: { path: 'node_modules/(axios|https-proxy-agent)/' },
    },
    {
      name: 'actions-toolkit-only-in-entries',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|post|github/octokit)\\.ts$' },
      to: { path: 'node_modules/(@actions|@octokit)/' },
    },
    {
      name: 'sockets-only-in-http-and-probe',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/http/', '^src/network/probe'] },
      to: {
        path: '^(node:)?(net|tls|dns|dns/promises|http|https)$',
        dependencyTypes: ['core'],
        dependencyTypesNot: ['type-only'],
      },
    },
    only('base-imports-nothing-of-ours', room('base'), [room('base')], 'base/ is what every other folder stands on.'),
    only(
      'plan-is-pure',
      room('plan'),
      ['^src/plan/', '^src/tenant/tenant\\.ts$', pureBase],
      'plan/ knows the types of a tenant and nothing that does I/O.',
    ),
    only(
      'adopt-is-pure',
      room('adopt'),
      [
        room('adopt'),
        room('plan'),
        pureBase,
        '^src/tenant/load\\.ts$',
        '^src/tenant/yaml/document\\.ts$',
        'node_modules/yaml/',
      ],
      'adopt/ gets texts and plans and gives texts.',
    ),
    {
      name: 'plan-does-no-io',
      severity: 'error',
      from: { path: [room('plan'), room('kinds'), room('custody'), room('saml'), room('report')] },
      to: {
        path: '^(fs|net|http|https|child_process|fs/promises|node:fs|node:net|node:http)$',
        dependencyTypes: ['core'],
      },
    },
    only(
      'kinds-see-interfaces',
      room('kinds'),
      [
        room('kinds'),
        room('plan'),
        room('saml'),
        pureBase,
        '^src/context\\.ts$',
        '^src/tenant/tenant\\.ts$',
        '^src/custody/(document|custody|generations|stored)\\.ts$',
        '^src/genesys-cloud/(types|permissions|mark|client-id)\\.ts$',
        '^src/configuration-server/types\\.ts$',
      ],
      'kinds/ gets Readers and Writers; it never opens one.',
    ),
    only(
      'allowed-is-pure',
      room('allowed'),
      [room('allowed'), room('plan'), room('tenant'), pureBase, '^src/context\\.ts$', '^src/secrets/prefix\\.ts$'],
      'allowed/ compares what a tenant file names with what the workflow names.',
    ),
    only(
      'review-is-pure',
      room('review'),
      [room('review'), room('plan'), pureBase],
      'review/ seals and compares; who asks GitHub is github/, who shows is report/.',
    ),
    {
      name: 'only-git-starts-a-process',
      comment: 'One file starts a child process, with an environment of its own and no shell.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/matrix/git\\.ts$' },
      to: { path: '^(node:)?(child_process|cluster)$', dependencyTypes: ['core'] },
    },
    only(
      'matrix-sees-little',
      room('matrix'),
      [room('matrix'), pureBase, '^src/tenant/suggestion\\.ts$'],
      'matrix/ divides names and paths; git.ts alone asks somebody.',
    ),
    {
      name: 'only-report-shows',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/report/', '^src/publish/', '^src/(main|cli|post|index)\\.ts$'] },
      to: { path: room('report') },
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
