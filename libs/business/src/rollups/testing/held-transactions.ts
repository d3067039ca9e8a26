import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { TestWorld } from './test-world.ts';

type Held = { touched: readonly string[]; end: (isCommitted: boolean) => Promise<void> };

/** Transactions left open while the world goes on. What one of them touched nobody else may wait for. */
export class HeldTransactions {
  readonly #world: TestWorld;
  #held: Held[] = [];

  constructor(world: TestWorld) {
    this.#world = world;
  }

  isTouched(keys: readonly string[]): boolean {
    return this.#held.some(({ touched }) => touched.some((key) => keys.includes(key)));
  }

  get count(): number {
    return this.#held.length;
  }

  async hold(touched: readonly string[], work: (sql: Transaction) => Promise<void>): Promise<void> {
    const connection = await this.#world.db.sql.reserve();
    await connection`begin`;
    await work(connection);
    const end = async (isCommitted: boolean) => {
      await (isCommitted ? connection`commit` : connection`rollback`);
      connection.release();
    };
    this.#held.push({ touched, end });
  }

  async release(isCommitted: boolean): Promise<void> {
    await this.#held.shift()?.end(isCommitted);
  }

  async releaseAll(): Promise<void> {
    while (this.#held.length > 0) await this.release(true);
  }
}
