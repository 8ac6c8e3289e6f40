import type { Action, KindName, Plan, TenantPlan } from '../../core/plan.ts';
import { TYPE_NAMES, typeOf } from '../../resources/list.ts';
import { oneLine } from '../neutralise.ts';
import { countsText, SIGNS } from '../words/sentences.ts';
import { code, cutTable, fenced, linesWithin } from './markdown-escape.ts';

const ACTIONS: readonly Action[] = ['create', 'update', 'delete', 'prove'];
const TITLE_LENGTH = 90;

const COLOURS: Readonly<Record<Action, string>> = {
  create: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  update: 'fill:#fff8c5,stroke:#9a6700,color:#1f2328',
  delete: 'fill:#ffebe9,stroke:#cf222e,color:#1f2328',
  prove: 'fill:#ddf4ff,stroke:#0969da,color:#1f2328',
};

function changed({ tenants }: Plan): readonly TenantPlan[] {
  return tenants.filter(({ changes }) => changes.length > 0);
}

/** A table of changes by tenant and resource type, without tenants that have no changes. */
export function matrixMarkdown(plan: Plan, { limit }: { readonly limit: number }): string {
  const tenants = changed(plan);
  if (tenants.length === 0) return '';
  const kinds = TYPE_NAMES.filter((kind) =>
    tenants.some(({ changes }) => changes.some((change) => change.kind === kind)),
  );
  const rows = tenants.map(({ tenant, changes }) => [
    code(tenant),
    ...kinds.map((kind) => countsText(changes.filter((change) => change.kind === kind)).replaceAll(', ', '<br>')),
  ]);
  return cutTable(['Tenant', ...kinds], rows, { limit, more: (left) => `${left} more not shown.` });
}

/** Mermaid reads entities as `#35;`. Everything but letters, digits and a few signs becomes one, so that no text is syntax. */
function label(text: string): string {
  return oneLine(text, TITLE_LENGTH).replace(/[^\p{L}\p{N} .,/_-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** The nearest preceding resource types that also have changes. */
function before(kind: KindName, kinds: ReadonlySet<KindName>): readonly KindName[] {
  return typeOf({ kind }).needs.flatMap((needed) => (kinds.has(needed) ? [needed] : before(needed, kinds)));
}

/** A diagram of the changes of a tenant and their order. */
function diagram({ tenant, changes }: TenantPlan): string {
  const kinds = new Set(changes.map(({ kind }) => kind));
  const boxes = changes.map(
    ({ kind, action, title }, index) => `    ${kind}-${index}["${label(`${SIGNS[action]} ${title}`)}"]:::${action}`,
  );
  const groups = [...kinds].flatMap((kind) => [
    `  subgraph ${kind}`,
    ...boxes.filter((_box, index) => changes[index]?.kind === kind),
    '  end',
  ]);
  const edges = [...kinds].flatMap((kind) => [...new Set(before(kind, kinds))].map((from) => `  ${from} --> ${kind}`));
  const colours = ACTIONS.map((action) => `  classDef ${action} ${COLOURS[action]}`);
  const drawing = fenced('mermaid', ['flowchart LR', ...groups, ...edges, ...colours]);
  return `<details>\n<summary>Order of the changes: ${code(tenant)}</summary>\n\n${drawing}\n\n</details>\n`;
}

/** A diagram for each tenant with changes, as many as fit. */
export function diagramsMarkdown(plan: Plan, { limit }: { readonly limit: number }): string {
  const more = (left: number) => `${left} more diagrams not shown.`;
  return linesWithin(changed(plan).map(diagram), { limit, more });
}
