/** Differences between organizations, and undocumented behaviour: a switch for each, by name, at any moment. */
export interface Behaviour {
  /**
   * Milliseconds until a new object is visible: a client in the list and by its id, a user in the search, the identity provider
   * by
   * GET. Writing by id works at once: the caches are in front of the reads.
   */
  visibilityDelay: number;
  /** Milliseconds until a new client, or a new secret, gets a token; until then it is rejected like a wrong one. */
  loginDelay: number;
  /** Requests of a token in a window; 0 is no limit. */
  requestsPerMinute: number;
  /** Length of that window. */
  rateWindowSeconds: number;
  /** The number of times that the token endpoint answers with its rate limit. */
  tokenRateLimits: number;
  maximumClients: number;
  /** Whether tokens of the old secret expire when it is reset. Not documented; the secret itself ends at once. */
  resetEndsTokens: boolean;
  /** The definition has `general.conflict` under both. */
  conflictStatus: 400 | 409;
  /** The number of times that a usage query is still running. */
  usageRunning: number;
  /** Whether a usage query fails in the end. */
  usageFails: boolean;
}

export function usualBehaviour(): Behaviour {
  return {
    visibilityDelay: 0,
    loginDelay: 0,
    requestsPerMinute: 300,
    rateWindowSeconds: 60,
    tokenRateLimits: 0,
    maximumClients: 50,
    resetEndsTokens: false,
    conflictStatus: 409,
    usageRunning: 0,
    usageFails: false,
  };
}

/** Applies the settings of the control port. An unknown name would change nothing, without a notice. */
export function behave(behaviour: Behaviour, json: unknown): Behaviour {
  const changes = typeof json === 'object' && json !== null ? json : {};
  const known = Object.keys(behaviour);
  const unknown = Object.keys(changes).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`there is no behaviour ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return Object.assign(behaviour, changes);
}
