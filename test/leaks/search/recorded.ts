import type { RecordedEvent } from '../record/events.ts';
import { withoutLoginsInFile } from './on-purpose.ts';
import type { Sinks } from './sinks.ts';

type Addresses = ReadonlyMap<number, string>;

/** By socket: where it was connected to. A proxy is told in clear where to. */
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

/** What stands in names by chance would be another sink each time. */
function nameOf(path: string): string {
  return path
    .replaceAll(/(genesys-hybrid-leaks-|runner-|commands-)\w+/g, '$1x')
    .replace(/(\.[0-9a-f]{12}\.tmp)?( \(deleted\))?$/, '');
}

/**
 * What a process let out besides what it printed: what was written is joined by file, so that a secret in two pieces is one, and stays
 * when the file is deleted. What was sent to a service is searched where it arrives.
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

/** Hosts that are no services of the walk, whatever they were sent, and what the recorder could not read. */
export function wrongIn(events: readonly RecordedEvent[], services: ReadonlySet<string>): readonly string[] {
  const strangers = [...addressesOf(events).values()].filter((to) => !services.has(to));
  const unread = events.flatMap((event) =>
    event.kind === 'unread' ? [`wrote to ${event.text} what cannot be read`] : [],
  );
  return [...new Set([...strangers.map((to) => `connected to ${to}, which is no service of this walk`), ...unread])];
}
