/** The actions of a process, in order. */
export type RecordedEvent =
  /** A started process: file, arguments, input, and additional variables. */
  | { readonly kind: 'process'; readonly text: string }
  | { readonly kind: 'file'; readonly to: string; readonly text: string }
  /** The names in moving, linking and creating files. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'output'; readonly to: 'stdout' | 'stderr'; readonly text: string }
  /** `host:port`, or the path of a socket. */
  | { readonly kind: 'connected'; readonly socket: number; readonly to: string }
  | { readonly kind: 'sent' | 'received'; readonly socket: number; readonly text: string }
  /** A name of a DNS query. */
  | { readonly kind: 'looked-up'; readonly text: string }
  /** Data of a type that the recorder cannot read: it must not occur, because the output would not be searched. */
  | { readonly kind: 'unread'; readonly text: string };

/** Names the file with the events. */
export const RECORD_VARIABLE = 'GENESYS_HYBRID_LEAKS_RECORD';

/** Milliseconds by which the clock of a process is ahead. */
export const AHEAD_VARIABLE = 'GENESYS_HYBRID_LEAKS_AHEAD';
