export type TraitKey = { dimension: string; value: string };

/** Who has a trait: a portable roaring bitmap. */
export type TraitRow = TraitKey & { people: Buffer };
