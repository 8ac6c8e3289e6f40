/** docs/reference/action.md from src/app/options.ts. */
import { INPUTS, OUTPUTS } from '../src/app/options.ts';
import { cell, code, generatedFrom, table } from './markdown.ts';

/** The whole page. */
export function actionPage(): string {
  const inputs = INPUTS.map(({ name, default: usual, flag, variable, description }) => [
    code(name),
    code(usual),
    code(flag ?? variable),
    cell(description),
  ]);
  const outputs = OUTPUTS.map(({ name, description }) => [code(name), cell(description)]);
  return `${generatedFrom('src/app/options.yaml')}

# Inputs and outputs of the GitHub Action

\`\`\`yaml
- uses: OWNER/genesys-hybrid@COMMIT # VERSION
  with:
    command: plan
    vault-address: https://vault.acme.example:8200
\`\`\`

The Action runs the same commands as the command line: see [commands and options](options.md). The step fails when the result is
\`refused\`, \`partial\` or \`failed\`. With \`fail-on-differences: true\` it also fails when the result is \`differs\`.

## Inputs

No input is required. Where the third column has an environment variable, a workflow can also set it under \`env:\`; the input
overrides it.

${table(['Input', 'Default', 'On the command line', 'Description'], inputs)}

## Outputs

No output contains a secret.

${table(['Output', 'Description'], outputs)}
`;
}
