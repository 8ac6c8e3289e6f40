/** The service's time, which a person may move forward: what takes days is then over in a moment. */
export interface SimulatedClock {
  now(): number;
  advance(milliseconds: number): void;
}

export function createClock(start: () => number = Date.now): SimulatedClock {
  let ahead = 0;
  return {
    now: () => start() + ahead,
    advance: (milliseconds) => {
      // Back would bring the dead to life: ended tokens, deleted clients.
      if (!(milliseconds >= 0)) throw new Error(`the clock does not go ${milliseconds} ms forward`);
      ahead += milliseconds;
    },
  };
}
