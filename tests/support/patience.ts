/** After this long a condition is given up, in milliseconds. It says that something hangs, and nothing about speed: a busy machine is waited for. */
export const PATIENCE_MS = 120_000;

/** The same for a conference that is played from beginning to end, and for a series of a hundred rounds. */
export const LONG_PATIENCE_MS = 1_200_000;
