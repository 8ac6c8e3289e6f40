/** The time of the service, which a person may move forward: waiting for days then takes a moment. */
export interface SimulatedClock {
  now(): number;
  advance(milliseconds: number): void;
}

export function createClock(start: () => number = Date.now): SimulatedClock {
  let ahead = 0;
  return {
    now: () => start() + ahead,
    advance: (milliseconds) => {
      // A step back would revive expired tokens and deleted clients.
      if (!(milliseconds >= 0)) throw new Error(`the clock does not go ${milliseconds} ms forward`);
      ahead += milliseconds;
    },
  };
}
