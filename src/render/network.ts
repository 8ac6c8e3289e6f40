import { plural } from '../base/text.ts';
import type { NetworkNote, NetworkReport, NetworkRule, Probe, ProbeStep } from '../core/network.ts';
import { fold } from './fold.ts';
import { code, cutTable, escapeMarkdown } from './markdown/markdown-escape.ts';
import { oneLine, visible, withoutCommands } from './neutralise.ts';
import { createPaint, fixLines, type Paint, padTo, type TextStyle, widthOf } from './style.ts';
import { countText, type Words } from './words/sentences.ts';

const OUTWARD = 'All connections are outbound; no inbound port is needed.';
const NAMES = 'Use host names in the rules if the firewall supports it: addresses change.';
const GITHUB = 'A runner also needs the hosts that GitHub lists for its runners.';
const FROM_HERE = "Tried from this machine. Another firewall may apply to agents' desktops and to services.";

const SOURCES: Words<NetworkRule['source']> = {
  desktops: "agents' desktops",
  services: 'services',
  runner: 'runner of this tool',
};

const STEP_WORDS: Words<ProbeStep['name']> = { dns: 'DNS', tcp: 'TCP', proxy: 'CONNECT', tls: 'TLS', http: 'HTTP' };

const OUTCOMES: Words<ProbeStep['outcome']> = {
  passed: 'passed',
  warned: 'warning',
  failed: 'failed',
  'not-tried': 'not tried',
  'not-used': 'not used',
};
const OUTCOME_WIDTH = Math.max(...Object.values(OUTCOMES).map(widthOf));
const DETAIL_LENGTH = 1000;
/** Maximum bytes, in the job summary, of each of the two tables that grow with the number of tenants. */
const TABLE = {
  limit: 400 * 1024,
  more: (left: number) => `${plural(left, 'more row')} not shown. The log has all of them.`,
};

const REGION_COLUMNS = ['Tenant', 'Region', 'Domain'] as const;
const COLUMNS = ['From', 'To', 'Port', 'Protocol', 'Direction', 'Why', 'Tenants'] as const;

/** A rule as cells, in the order of COLUMNS. */
function ruleCells(rule: NetworkRule): readonly string[] {
  const { source, services, host, port, protocol, transport, direction, reasons, tenants } = rule;
  const from = [SOURCES[source], ...(services.length > 0 ? [services.join(', ')] : [])].join(': ');
  const over = `${protocol} (TLS over ${transport})`;
  return [from, host, String(port), over, direction, reasons.join('; '), tenants.join(', ')].map(visible);
}

function rulesSentence({ rules, tenants }: NetworkReport): string {
  return `Network: ${plural(rules.length, 'firewall rule')} for ${plural(tenants.length, 'tenant')}.`;
}

function probeSentence(probes: readonly Probe[]): string {
  const count = (outcome: Probe['outcome']) => probes.filter((each) => each.outcome === outcome).length;
  const counts = { passed: count('passed'), 'with a warning': count('warned'), failed: count('failed') };
  return `Probe: ${plural(probes.length, 'destination')} tried, ${countText(counts)}.`;
}

/** Rows with aligned columns, without spaces at the end. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => padTo(cell, widths[column] ?? 0));
    return cells.join('  ').trimEnd();
  });
}

function regionCells({ tenant, region, domain }: NetworkReport['tenants'][number]): readonly string[] {
  return [tenant, region ?? 'unknown region', domain].map((text) => oneLine(text));
}

function destinationText({ host, port }: Probe): string {
  return `${visible(host)}:${port}`;
}

function whoseText({ sources, tenants }: Probe): string {
  return `${sources.map((source) => SOURCES[source]).join(', ')}; ${tenants.join(', ')}`;
}

function wayText({ proxy, endpoint }: Probe): string {
  const through = proxy && oneLine(`through the proxy ${proxy}`);
  const to = endpoint && oneLine(`sent to ${endpoint} by GENESYS_HYBRID_ENDPOINTS`);
  return [through, to].filter((part) => part).join(', ');
}

function stepLines({ name, outcome, detail, fix }: ProbeStep, paint: Paint): readonly string[] {
  const { green: passed, yellow: warned, red: failed, dim } = paint;
  const painted = { passed, warned, failed, 'not-tried': dim, 'not-used': dim }[outcome];
  const head = `  ${padTo(STEP_WORDS[name], 'CONNECT'.length)}  ${painted(padTo(OUTCOMES[outcome], OUTCOME_WIDTH))}`;
  const shown = outcome === 'not-used' ? '' : oneLine(detail, DETAIL_LENGTH);
  return [`${head}  ${shown}`.trimEnd(), ...fixLines(fix, ' '.repeat(13 + OUTCOME_WIDTH), paint)];
}

function probeLines(probe: Probe, paint: Paint): readonly string[] {
  const way = wayText(probe);
  const left = probe.steps.filter(({ outcome }) => outcome === 'not-tried').map(({ name }) => STEP_WORDS[name]);
  const tried = probe.steps.filter(({ outcome }) => outcome !== 'not-tried');
  return [
    `${paint.bold(destinationText(probe))}  ${paint.dim(`(${oneLine(whoseText(probe))})`)}${way && `  ${way}`}`,
    ...tried.flatMap((step) => stepLines(step, paint)),
    ...(left.length > 0 ? [`  ${paint.dim(`not tried: ${left.join(', ')}`)}`] : []),
    '',
  ];
}

function noteText({ tenants, message }: NetworkNote): string {
  return `${oneLine(tenants.join(', '))}: ${oneLine(message, DETAIL_LENGTH)}`;
}

/** A table; on a terminal too narrow for it, a block for each rule. */
function ruleLines(rules: readonly NetworkRule[], paint: Paint, width = Infinity): readonly string[] {
  const [head = '', ...rows] = aligned([COLUMNS, ...rules.map(ruleCells)]);
  if ([head, ...rows].every((row) => widthOf(row) <= width)) return [paint.bold(head), ...rows];
  return rules.map(ruleCells).flatMap(([from = '', to = '', port = '', ...rest]) => {
    return [`${paint.bold(`${to}:${port}`)}  from ${from}`, `    ${rest.join(', ')}`];
  });
}

/** Regions, a table of rules for the firewall team, and the results of the probe. */
export function networkText(report: NetworkReport, style: TextStyle): string {
  const paint = createPaint(style);
  const { tenants, rules, notes, probes } = report;
  const lines = [
    ...aligned([REGION_COLUMNS, ...tenants.map(regionCells)]),
    '',
    ...ruleLines(rules, paint, style.width),
    '',
    ...notes.flatMap((note) => [`${paint.yellow('Warning:')} ${noteText(note)}`, ...fixLines(note.fix, '  ', paint)]),
    ...(notes.length > 0 ? [''] : []),
    ...(probes ?? []).flatMap((probe) => probeLines(probe, paint)),
    OUTWARD,
    NAMES,
    GITHUB,
    ...(probes ? [FROM_HERE] : []),
    paint.bold(
      `${rulesSentence(report)}${probes ? ` ${probeSentence(probes)}` : ' To try them from this machine, add --probe.'}`,
    ),
  ];
  return fold(withoutCommands(`${lines.join('\n')}\n`), style.width);
}

/** As in RFC 4180, with an apostrophe before text that a spreadsheet would read as a formula. */
function csvCell(text: string): string {
  const cell = visible(text).replace(/^\s*[=+\-@＝＋－＠]/, "'$&");
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The first failure, otherwise the first warning. */
function worst<Tried extends Pick<ProbeStep, 'outcome'>>(all: readonly Tried[]): Tried | undefined {
  return all.find(({ outcome }) => outcome === 'failed') ?? all.find(({ outcome }) => outcome === 'warned');
}

/** A host was tried more than once if tenants trust different authorities for it; the worst result counts. */
function probeCells({ host, port }: NetworkRule, probes: readonly Probe[]): readonly string[] {
  const own = probes.filter((probe) => probe.host === host && probe.port === port);
  const probe = worst(own) ?? own[0];
  const step = probe && (worst(probe.steps) ?? probe.steps.at(-1));
  if (!probe || !step) return ['', '', ''];
  return [OUTCOMES[probe.outcome], STEP_WORDS[step.name], step.detail];
}

/** The rules as CSV, for a spreadsheet or a ticket; after a probe with its outcome, the decisive step and its detail. */
export function networkCsv({ rules, probes }: NetworkReport): string {
  const fields = ['services', 'host', 'port', 'protocol', 'transport', 'direction', 'reasons', 'tenants'] as const;
  const records = rules.map((rule) => [
    SOURCES[rule.source],
    ...fields.map((field) => [rule[field]].flat().join('; ')),
    ...(probes ? probeCells(rule, probes) : []),
  ]);
  const all = [['source', ...fields, ...(probes ? ['probe', 'probe_step', 'probe_detail'] : [])], ...records];
  return withoutCommands(all.map((record) => `${record.map(csvCell).join(',')}\r\n`).join(''));
}

function stepMarkdown({ name, outcome, detail, fix }: ProbeStep): string {
  const said = outcome === 'not-used' || detail === '' ? '' : `: ${escapeMarkdown(oneLine(detail, DETAIL_LENGTH))}`;
  const remedy = fix === undefined ? '' : ` ${escapeMarkdown(`Fix: ${oneLine(fix, DETAIL_LENGTH)}`)}`;
  return `${STEP_WORDS[name]} ${OUTCOMES[outcome]}${said}${remedy}`;
}

/** Failures come first, in case not all probes fit. */
function probesMarkdown(probes: readonly Probe[]): string {
  const ranks: readonly Probe['outcome'][] = ['failed', 'warned', 'passed'];
  const sorted = [...probes].sort((one, other) => ranks.indexOf(one.outcome) - ranks.indexOf(other.outcome));
  const rows = sorted.map((probe) => {
    const way = wayText(probe);
    return [
      `${code(destinationText(probe))}${way && ` ${escapeMarkdown(way)}`}`,
      escapeMarkdown(oneLine(whoseText(probe))),
      OUTCOMES[probe.outcome],
      probe.steps.map(stepMarkdown).join('\n'),
    ];
  });
  return `### ${escapeMarkdown(probeSentence(probes))}\n\n${FROM_HERE}\n\n${cutTable(['Destination', 'For', 'Outcome', 'Steps'], rows, TABLE)}`;
}

/** The same for the job summary. */
export function networkMarkdown(report: NetworkReport): string {
  const { tenants, rules, notes, probes } = report;
  const rows = rules.map((rule) =>
    ruleCells(rule).map((cell, column) => (column === 1 ? code(cell) : escapeMarkdown(cell))),
  );
  const regions = tenants.map((tenant) => regionCells(tenant).map(code));
  const parts = [
    ...(probes ? [probesMarkdown(probes)] : []),
    `### ${escapeMarkdown(rulesSentence(report))}\n`,
    `${OUTWARD} ${NAMES} ${GITHUB}\n`,
    cutTable(COLUMNS, rows, TABLE),
    ...notes.map((note) => `- ${escapeMarkdown(`${noteText(note)}. ${oneLine(note.fix, 1000)}`)}`),
    ...(notes.length > 0 ? [''] : []),
    cutTable(REGION_COLUMNS, regions, TABLE),
  ];
  return parts.join('\n');
}
