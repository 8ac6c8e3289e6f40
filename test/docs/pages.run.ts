import { describe, expect, it } from 'vitest';
import { checkProblems, isRun, runProblems } from './check.ts';
import { inlineCommands, linkProblems } from './links.ts';
import { readPages } from './pages.ts';
import { shellProblems } from './shell.ts';

const pages = readPages();

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
  it('has links that lead somewhere', () => {
    expect(linkProblems(page)).toEqual([]);
  });

  it('names commands that exist', () => {
    expect(shellProblems(inlineCommands(page).join('\n'))).toEqual([]);
  });

  it('has code blocks that are valid', async () => {
    const problems = await Promise.all(page.blocks.map(checkProblems));
    expect(problems.flat()).toEqual([]);
  });

  if (page.blocks.some(isRun))
    it('prints what its console blocks show', async () => {
      expect(await runProblems(page)).toEqual([]);
    });
});
