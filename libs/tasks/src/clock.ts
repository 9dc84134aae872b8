/** Tells the time to the use cases; the only place where they get it from. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();
