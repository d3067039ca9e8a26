const SMALLEST = 1 << 12;
const FULLEST = 0.6;

/**
 * Says how often each row was seen before, in 12 bytes a row: a map of ten million texts would fill the memory.
 * Rows are told apart by 53 bits of their hash; two that share them, one pair in 180 files of ten million rows, are numbered
 * as repeats of each other, the same way in every run.
 */
export class RepeatCounter {
  #keys = new Float64Array(SMALLEST);
  #counts = new Uint32Array(SMALLEST);
  #size = 0;

  /** How often this hash was counted before. The hash is a whole number above 0. */
  count(hash: number): number {
    if (this.#size > this.#keys.length * FULLEST) this.#grow();
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = hash;
      this.#size += 1;
    }
    const before = this.#counts[slot] ?? 0;
    this.#counts[slot] = before + 1;
    return before;
  }

  #slotOf(hash: number): number {
    let slot = hash % this.#keys.length;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) % this.#keys.length;
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === 0) return;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[at] ?? 0;
    });
  }
}
