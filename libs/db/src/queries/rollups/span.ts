/** From an instant up to, but not, another. */
export type Span = { from: Date; to: Date };
