/** What a process did, in the order in which it did it. */
export type RecordedEvent =
  /** A process that it started: file, arguments, what it was given to read, and the variables that are not its own. */
  | { readonly kind: 'process'; readonly text: string }
  | { readonly kind: 'file'; readonly to: string; readonly text: string }
  /** The names in moving, linking and making files. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'output'; readonly to: 'stdout' | 'stderr'; readonly text: string }
  /** `host:port`, or the path of a socket. */
  | { readonly kind: 'connected'; readonly socket: number; readonly to: string }
  | { readonly kind: 'sent' | 'received'; readonly socket: number; readonly text: string }
  /** A name that was asked of the DNS. */
  | { readonly kind: 'looked-up'; readonly text: string }
  /** Data of a kind that the recorder cannot read: that must not happen, or a sink would stay dark. */
  | { readonly kind: 'unread'; readonly text: string };

/** Names the file with the events. */
export const RECORD_VARIABLE = 'GENESYS_HYBRID_LEAKS_RECORD';

/** Milliseconds by which the clock of a process is ahead. */
export const AHEAD_VARIABLE = 'GENESYS_HYBRID_LEAKS_AHEAD';
