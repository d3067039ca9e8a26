/** A stretch of time in ms, half open. */
export type Window = { from: number; to: number };
