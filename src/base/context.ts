import type { HttpClient, HttpRequest } from './http-types.ts';
import type { Secret } from './secret.ts';
import type { Trace } from './trace.ts';

export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds`; rejects immediately when the run is being stopped. */
  sleep(milliseconds: number): Promise<void>;
}

export interface Random {
  bytes(count: number): Buffer;
  /** A number in [0, 1), for jitter. */
  fraction(): number;
}

/** Progress and diagnostics, for people. Implementations escape text that the runner would read as a command. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  debug(message: string): void;
}

/** Logins that outlive a killed run unless they are ended. Each is identified by the request that ends it. */
export interface Logins {
  begun(ending: HttpRequest): void;
  ended(ending: HttpRequest): void;
}

/** All access to the outside that code may use. Created in main.ts, cli.ts, post.ts and in tests. */
export interface Context {
  readonly clock: Clock;
  readonly random: Random;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly http: HttpClient;
  /** Collects the correlation IDs of requests that `http` sends. */
  readonly trace: Trace;
  /** Creates a Secret; inside Actions, registers its masks first. Every secret that is read or generated passes through it. */
  readonly seal: (value: string) => Secret;
  /** Aborted by SIGINT or SIGTERM: finish the current write, start no other. */
  readonly stop: AbortSignal;
  /** Only inside Actions, where post.ts ends the remaining logins. */
  readonly logins?: Logins;
}
