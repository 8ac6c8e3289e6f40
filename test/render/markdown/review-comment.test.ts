import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/base/secret.ts';
import { markOf, reviewIn } from '../../../src/core/approval/mark.ts';
import { sealerOf, sealReview } from '../../../src/core/approval/review.ts';
import type { Plan, TenantPlan } from '../../../src/core/plan.ts';
import {
  COMMENT_LIMIT,
  type Merging,
  notPlannedText,
  reviewText,
} from '../../../src/render/markdown/review-comment.ts';
import { makePlan } from '../../../src/resources/list.ts';
import { changedProvider, deletedClient, newClient } from '../example.ts';
import { hostileText } from '../hostile.ts';

const sealer = sealerOf(new Secret('k'.repeat(32)));
const head = 'a'.repeat(40);
const run = 'https://github.com/acme/hybrid/actions/runs/1/attempts/1';

function tenant(name: string, over: Partial<TenantPlan> = {}): TenantPlan {
  return {
    tenant: name,
    file: `tenants/${name}.yaml`,
    changes: [newClient, changedProvider, deletedClient],
    findings: [],
    ...over,
  };
}

function all(plan: Plan) {
  const merging: Merging = new Set(plan.tenants.map((each) => each.tenant));
  return { plan, merging, head, run };
}

function commentOf(...tenants: readonly TenantPlan[]): string {
  const plan = makePlan(tenants);
  const reviewed = { repository: 'acme/hybrid', pull: 7, head, comment: 4711, author: 'github-actions[bot]' };
  const mark = markOf(sealReview(plan, reviewed, { sealer, visible: '' }));
  return `${mark}\n${reviewText({ ...all(plan), unsealed: undefined }, mark.length)}`;
}

describe('the comment of a pull request', () => {
  it('names risks in words, outside of the folded parts', () => {
    const [open = ''] = commentOf(tenant('acme')).split('<details>');
    expect(open).toContain('Affects agent login');
    expect(open).toContain('Destructive&#58; cannot be undone');
  });

  it('has at most 60,000 characters, is cut at whole tenants, and links to the rest', () => {
    const comment = commentOf(...Array.from({ length: 1000 }, (_, index) => tenant(`tenant-${index}`)));
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment.length).toBeGreaterThan(COMMENT_LIMIT * 0.9);
    expect(comment).toContain(`[summary of the run](${run})`);
    expect(comment.match(/<details/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
    expect(reviewIn(comment)?.plans).toHaveLength(1000);
  });

  it('says when apply will not accept it as a review', () => {
    const plan = makePlan([tenant('acme')]);
    for (const because of ['no-key', 'closed'] as const) {
      const text = reviewText({ ...all(plan), unsealed: { because } });
      expect(text).toContain('**Not sealed:**');
      expect(text).not.toContain('Merging applies');
    }
    const base = { because: 'other-base', base: 'release`<!--', defaultBranch: 'main' } as const;
    expect(reviewText({ ...all(plan), unsealed: base })).toMatch(/\*\*Not sealed:\*\* .*merges into release&#96;&#60;/);
  });

  it('cannot be forged or broken by a name from a service', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const change = { ...newClient, title: text, fields: [{ field: text, before: text, after: `${text}x` }] };
        const finding = { severity: 'warn', code: text, address: text, message: text, fix: text } as const;
        const comment = commentOf(tenant('acme', { changes: [change], findings: [finding] }));
        const visible = comment.replaceAll(/^(`{3,})diff\n.*?^\1$/gms, '');
        expect(comment.match(/<!--/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
        expect(visible.match(/<!--/g)).toHaveLength(1);
        expect(visible).not.toMatch(/<(?!\/?(?:details|summary|code|br|sub)\b|!-- genesys-hybrid)/);
        expect(visible).not.toMatch(/(^|[^&;\w])@\w/m);
        expect(reviewIn(comment)).toBeDefined();
      }),
    );
  });
});

describe('the effect of merging', () => {
  const plan = makePlan([tenant('acme'), tenant('globex'), tenant('initech', { changes: [] })]);
  const textFor = (merging: Merging) => reviewText({ plan, merging, unsealed: undefined, head, run });

  it('is exactly this plan where merging applies every tenant that changes', () => {
    expect(textFor(new Set(['acme', 'globex']))).toContain('Merging applies exactly this plan.');
  });

  it('is nothing where merging starts no apply, and the command to start one has the hash of these tenants', () => {
    const text = textFor(new Set());
    expect(text).not.toContain('Merging applies');
    expect(text).toContain('**Merging does not apply this plan:**');
    const changed = makePlan([tenant('acme'), tenant('globex')]);
    expect(text).toContain(
      `gh workflow run apply.yml -f tenants='tenants/acme.yaml\ntenants/globex.yaml' -f accept-current-plan=${changed.hash}`,
    );
  });

  it('is shown for each tenant where it differs', () => {
    const text = textFor(new Set(['acme']));
    expect(text).not.toContain('applies exactly this');
    expect(text).toContain('Merging applies this plan only for <code>acme</code>.');
    expect(text).toContain('**It does not apply <code>globex</code>:**');
    expect(text).toContain(`accept-current-plan=${makePlan([tenant('globex')]).hash}`);
  });

  it('is not promised where it is unknown', () => {
    expect(textFor('unknown')).not.toContain('applies exactly this');
  });

  it('is shown without a command for a file whose name contains shell syntax', () => {
    const text = reviewText({
      ...{ plan: makePlan([tenant('acme', { file: "tenants/a'$(id).yaml" })]), merging: new Set() },
      ...{ unsealed: undefined, head, run },
    });
    expect(text).not.toContain('gh workflow run');
    expect(text).toContain('run the workflow apply.yml with these tenant files');
  });
});

it('a comment of a commit that could not be planned says why, and promises nothing', () => {
  const text = notPlannedText('earlier jobs failed: validate: failure <!-- @everyone', { head, run });
  expect(text).toContain('### Could not plan the latest commit');
  expect(text).toContain('validate&#58; failure &#60;&#33;&#45;&#45;');
  expect(text).toContain(run);
  expect(text).not.toContain('Merging');
});
