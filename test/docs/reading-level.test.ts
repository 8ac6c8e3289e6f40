import { describe, expect, it } from 'vitest';
import { gradeOf, rowOf, sentencesOf } from '../../scripts/reading-level.ts';

const HARD =
  'The organization authenticates administrators by certificates whose administration necessitates considerable familiarity.\n';

describe('the sentences of a page', () => {
  it('are those that people read as sentences', () => {
    const page = `<!-- run later 8 -->
# A title. With a sentence

First one here. \`genesys-hybrid plan\` shows [the plan](docs/plan.md). Is **this** the third?

| A. | table. |
| -- | ------ |

1. An item
2. Another one: with
   two lines

   \`\`\`sh
   A block. With text.
   \`\`\`

[ref]: https://example.org
`;
    expect(sentencesOf(page)).toEqual([
      'First one here.',
      'code shows the plan.',
      'Is this the third?',
      'An item',
      'Another one: with two lines',
    ]);
  });
});

describe('the grade', () => {
  it('is that of Flesch and Kincaid', () => {
    // The example of the library: 13 words of 26 syllables in one sentence.
    expect(gradeOf('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.')).toBeCloseTo(
      13.08,
      1,
    );
    expect(gradeOf('The cat sat on the mat.\n')).toBeLessThan(2);
    expect(gradeOf('# No sentence\n')).toBeUndefined();
  });

  it('counts for README and how-to pages', () => {
    expect(rowOf('docs/how-to/rotate.md', HARD).over).toEqual(['grade over 9']);
    expect(rowOf('docs/explanation/rotation.md', HARD)).toMatchObject({ grade: undefined, over: [] });
  });
});

describe('the length', () => {
  it('has a limit in words for each page, and in bytes for README', () => {
    const sentence = 'The cat sat. ';
    expect(rowOf('docs/a.md', sentence.repeat(834)).over).toEqual(['over 2500 words']);
    expect(rowOf('docs/a.md', sentence.repeat(800)).over).toEqual([]);
    expect(rowOf('README.md', sentence.repeat(800)).over).toEqual(['over 8192 bytes']);
  });
});
