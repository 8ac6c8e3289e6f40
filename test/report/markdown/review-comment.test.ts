import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../src/plan/canonical.ts';
import type { TenantPlan } from '../../../src/plan/plan.ts';
import { COMMENT_LIMIT, reviewComment } from '../../../src/report/markdown/review-comment.ts';
import { reviewIn } from '../../../src/review/mark.ts';
import { sealReview } from '../../../src/review/review.ts';
import { sealerOf } from '../../../src/review/review-key.ts';
import { Secret } from '../../../src/secrets/secret.ts';
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

function commentOf(...tenants: readonly TenantPlan[]): string {
  const plan = makePlan(tenants);
  const review = sealReview(plan, { repository: 'acme/hybrid', pull: 7, head }, sealer);
  return reviewComment({ plan, review, head, run });
}

describe('the comment of a pull request', () => {
  it('says what is risky in words, outside of what is folded', () => {
    const [open = ''] = commentOf(tenant('acme')).split('<details>');
    expect(open).toContain('agents of acme cannot log in if this is wrong');
    expect(open).toContain('something that exists is lost by this');
  });

  it('holds 60,000 characters, cuts at whole tenants, and points to the rest', () => {
    const comment = commentOf(...Array.from({ length: 1000 }, (_, index) => tenant(`tenant-${index}`)));
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment.length).toBeGreaterThan(COMMENT_LIMIT * 0.9);
    expect(comment).toContain(`[summary of the run](${run})`);
    expect(comment.match(/<details/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
    expect(reviewIn(comment)?.plans).toHaveLength(1000);
  });

  it('says when apply will not take it for reviewed', () => {
    const plan = makePlan([tenant('acme')]);
    expect(reviewComment({ plan, review: undefined, head, run })).toContain('**Not sealed:**');
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
