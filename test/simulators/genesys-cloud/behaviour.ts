/** What differs between organizations, or what nobody outside knows for sure: a switch, by name, at any moment. */
export interface Behaviour {
  /**
   * Milliseconds until what was made is seen: a client in the list and by its id, a user in the search, the identity
   * provider by GET. Writing by id works at once: the caches are in front of the reads.
   */
  visibilityDelay: number;
  /** Milliseconds until a fresh client, or a fresh secret, gets a token; until then it is as unknown as a wrong one. */
  loginDelay: number;
  /** Requests that a token may make in a window; 0 is no limit. */
  requestsPerMinute: number;
  /** Length of that window. */
  rateWindowSeconds: number;
  /** The token endpoint answers its rate limit that many times. */
  tokenRateLimits: number;
  maximumClients: number;
  /** Whether tokens got with the old secret end when it is reset. Not documented; the secret itself ends at once. */
  resetEndsTokens: boolean;
  /** The definition has `general.conflict` under both. */
  conflictStatus: 400 | 409;
  /** How often a usage query says that it is still running. */
  usageRunning: number;
  /** Whether a usage query comes to nothing in the end. */
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

/** Takes what the control port was sent. A name that is not known would change nothing, and nobody would notice. */
export function behave(behaviour: Behaviour, json: unknown): Behaviour {
  const changes = typeof json === 'object' && json !== null ? json : {};
  const known = Object.keys(behaviour);
  const unknown = Object.keys(changes).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`there is no behaviour ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return Object.assign(behaviour, changes);
}
