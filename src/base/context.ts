import type { HttpClient, HttpRequest } from './http-types.ts';
import type { Secret } from './secret.ts';
import type { Trace } from './trace.ts';

export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds`, or rejects at once when a stop is asked for. */
  sleep(milliseconds: number): Promise<void>;
}

export interface Random {
  bytes(count: number): Buffer;
  /** In [0, 1), for jitter. */
  fraction(): number;
}

/** Progress and diagnostics, for people. Implementations neutralise what could forge a runner command. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  debug(message: string): void;
}

/** Logins that outlive a killed run unless somebody ends them: each is known by the request that ends it. */
export interface Logins {
  begun(ending: HttpRequest): void;
  ended(ending: HttpRequest): void;
}

/** Everything from outside that a piece of this project may use; made in main.ts, cli.ts, post.ts and in tests. */
export interface Context {
  readonly clock: Clock;
  readonly random: Random;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly http: HttpClient;
  /** What `http` sent for whom. */
  readonly trace: Trace;
  /** Makes a Secret and, inside Actions, registers its masks first. Every secret from outside or made here passes through. */
  readonly seal: (value: string) => Secret;
  /** Aborted by SIGINT or SIGTERM: finish the write in flight, begin no other. */
  readonly stop: AbortSignal;
  /** Only inside Actions, where post.ts ends what is left. */
  readonly logins?: Logins;
}
