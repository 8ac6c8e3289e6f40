import { describe, expect, it } from 'vitest';
import { documentedWorkflows, shippedWorkflows, workflowFile } from './files.ts';
import * as rules from './hygiene.ts';

const FILES = [...shippedWorkflows(), ...documentedWorkflows()];
const COMMIT = '3d3c42e5aac5ba805825da76410c181273ba90b1';

/** For each rule a minimal workflow that it refuses. */
const REFUSED: Readonly<Record<keyof typeof rules, string>> = {
  permissionsAreEmptyAtTheTop: 'on: push\npermissions: { contents: read }\njobs: {}\n',
  everyJobSaysItsPermissions: 'on: push\njobs: { plan: { runs-on: x } }\n',
  everyPermissionHasAReason: 'on: push\njobs:\n  plan:\n    permissions:\n      contents: write\n',
  everyActionIsACommit: 'on: push\njobs:\n  plan:\n    steps:\n      - uses: actions/checkout@v7\n',
  noExpressionInAScript: `on: push\njobs: { plan: { steps: [{ run: "echo $\{{ github.head_ref }}" }] } }\n`,
  noEventWithRightsForForks: 'on: { pull_request_target: {} }\njobs: {}\n',
  anEnvironmentForEverySecretOrIdentity: 'on: push\njobs: { plan: { permissions: { id-token: write } } }\n',
  writingJobsQueue: 'on: push\nconcurrency: { group: a }\njobs: { apply: { steps: [{ with: { command: apply } }] } }\n',
  everyJobHasATimeout: 'on: push\njobs: { plan: { runs-on: x } }\n',
  noCredentialsStayInTheCheckout: `on: push\njobs: { plan: { steps: [{ uses: actions/checkout@${COMMIT} }] } }\n`,
  onlyPinnedPackagesAreInstalled: 'on: push\njobs: { plan: { steps: [{ run: npx cowsay }] } }\n',
  noSecretsAreInherited: 'on: push\njobs: { plan: { uses: a/b/c.yml@d, secrets: inherit } }\n',
  matrixJobsAreLimited: 'on: push\njobs: { plan: { strategy: { matrix: { a: [1] } } } }\n',
  scriptsAreStrict: 'on: push\njobs: { plan: { steps: [{ run: "echo 1\\necho 2\\n" }] } }\n',
  variablesListTheTargetsOfCredentials:
    'on: push\njobs: { plan: { steps: [{ uses: $/., with: { command: plan } }] } }\n',
  aPullRequestCannotChangeAService: 'on: { pull_request: {} }\njobs: { plan: { environment: genesys-apply } }\n',
};

describe.each(Object.entries(rules))('%s', (name, rule) => {
  it('refuses a workflow that breaks it', () => {
    expect(rule(workflowFile('example.yml', REFUSED[name as keyof typeof rules]))).not.toEqual([]);
  });

  it.each(FILES.map((file) => [file.file, file] as const))('is kept by %s', (_name, file) => {
    expect(rule(file)).toEqual([]);
  });
});

describe('the secrets of a job with an environment', () => {
  it('may be those of the job itself without one', () => {
    const text = `on: push\njobs: { plan: { steps: [{ env: { A: "$\{{ secrets.GITHUB_TOKEN }}" } }] } }\n`;
    expect(rules.anEnvironmentForEverySecretOrIdentity(workflowFile('example.yml', text))).toEqual([]);
  });
});
