import { startSimulators } from '../simulators/simulators.ts';
import { hclProblems } from './hcl.ts';
import { jsonProblems } from './json.ts';
import { type Block, type Page, placeOf } from './pages.ts';
import { consoleProblems, hiddenProblems, type Session, startSession } from './session.ts';
import { shellProblems } from './shell.ts';
import { textProblems } from './text.ts';
import { isTenantFile, pathOf, yamlProblems } from './yaml.ts';

type Problems = readonly string[] | Promise<readonly string[]>;

/** What is wrong with a block, by its language. */
const CHECKS: Readonly<Record<string, (block: Block) => Problems>> = {
  sh: ({ text }) => shellProblems(text),
  yaml: yamlProblems,
  json: jsonProblems,
  hcl: ({ text }) => hclProblems(text),
  text: ({ text }) => textProblems(text),
  mermaid: () => [],
};
/** Run in order, in `runs what it shows`. */
const RUNS: Readonly<Record<string, (block: Block, session: Session) => Problems>> = {
  console: consoleProblems,
  run: hiddenProblems,
  yaml: ({ text }, session) => {
    const path = pathOf({ text });
    if (path !== undefined && isTenantFile(text)) session.write(path, text);
    return [];
  },
};

export const isRun = ({ language }: Block) => language === 'console' || language === 'run';

/** What is wrong with a block that is not run. */
export async function checkProblems(block: Block): Promise<readonly string[]> {
  if (isRun(block)) return [];
  const check = CHECKS[block.language];
  const problems = check
    ? await check(block)
    : [`the language "${block.language}" is not known: see test/docs/README.md`];
  return problems.map((problem) => `${placeOf(block)}: ${problem}`);
}

/** Runs the console blocks of a page. What is not as they show. */
export async function runProblems({ blocks }: Page): Promise<readonly string[]> {
  const world = await startSimulators();
  const session = startSession(world);
  try {
    const problems: string[] = [];
    for (const block of blocks) problems.push(...((await RUNS[block.language]?.(block, session)) ?? []));
    return problems;
  } finally {
    session.close();
    await world.close();
  }
}
