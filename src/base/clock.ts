/** Time as a program measures it: milliseconds from a fixed but unknown moment, never backwards. */
export interface Clock {
  /** Milliseconds, with fractions. Only differences mean anything. */
  now(): number;
}

/** The clock of this process. */
export const systemClock: Clock = { now: () => performance.now() };
