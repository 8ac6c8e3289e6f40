import type { RecordedEvent } from '../record/events.ts';
import { withoutLoginsInFile } from './on-purpose.ts';
import type { Sinks } from './sinks.ts';

type Addresses = ReadonlyMap<number, string>;

/** The target of each socket. A proxy receives it in clear. */
function addressesOf(events: readonly RecordedEvent[]): Addresses {
  return new Map(events.flatMap((event) => (event.kind === 'connected' ? [[event.socket, event.to] as const] : [])));
}

function sinkOf(event: RecordedEvent, isKnown: (socket: number) => boolean): string | undefined {
  switch (event.kind) {
    case 'process':
      return 'started processes';
    case 'file':
      return `written ${nameOf(event.to)}`;
    case 'name':
      return 'names of files';
    case 'looked-up':
      return 'names that were looked up';
    case 'sent':
      return isKnown(event.socket) ? undefined : 'sent to a wrong host';
    default:
      return undefined;
  }
}

/** Random parts of names would make each of them a different place. */
function nameOf(path: string): string {
  return path
    .replaceAll(/(genesys-hybrid-leaks-|runner-|commands-)\w+/g, '$1x')
    .replace(/(\.[0-9a-f]{12}\.tmp)?( \(deleted\))?$/, '');
}

/**
 * The output of a process besides its printed text: writes are joined by file, so that a secret in two pieces is one, and stay
 * when the file is deleted. A request to a service is searched where it arrives.
 */
export function sinksOfRecord(events: readonly RecordedEvent[], services: ReadonlySet<string>): Sinks {
  const addresses = addressesOf(events);
  const isKnown = (socket: number) => services.has(addresses.get(socket) ?? '');
  const sinks: Record<string, string> = {};
  for (const event of events) {
    const sink = sinkOf(event, isKnown);
    if (sink === undefined || !('text' in event)) continue;
    const isLine = event.kind !== 'file' && event.kind !== 'sent';
    sinks[sink] = `${sinks[sink] ?? ''}${event.text}${isLine ? '\n' : ''}`;
  }
  return Object.fromEntries(
    Object.entries(sinks).map(([sink, text]) => [sink, sink.endsWith('/state') ? withoutLoginsInFile(text) : text]),
  );
}

/** Hosts that are not services of the scenario, whatever they received, and writes that the recorder could not read. */
export function problemsIn(events: readonly RecordedEvent[], services: ReadonlySet<string>): readonly string[] {
  const strangers = [...addressesOf(events).values()].filter((to) => !services.has(to));
  const unread = events.flatMap((event) =>
    event.kind === 'unread' ? [`wrote to ${event.text} data that the recorder cannot read`] : [],
  );
  return [
    ...new Set([...strangers.map((to) => `connected to ${to}, which is not a service of this scenario`), ...unread]),
  ];
}
