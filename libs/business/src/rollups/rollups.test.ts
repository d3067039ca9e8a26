import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldOnce } from './fold-once.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { arbitraryEvent, EVENT_NAMES } from './testing/arbitrary-event.ts';
import { arbitraryStep, POOL, type Step } from './testing/arbitrary-step.ts';
import { checkWorld } from './testing/check-world.ts';
import { HeldTransactions } from './testing/held-transactions.ts';
import { killMidway } from './testing/kill-midway.ts';
import { performWrite } from './testing/perform-write.ts';
import { removeDays } from './testing/remove-days.ts';
import { createTestWorld, type TestWorld } from './testing/test-world.ts';
import type { TestEvent } from './testing/write-events.ts';

const RUNS = Number(process.env['ROLLUP_RUNS'] ?? 12);

type Story = { world: TestWorld; held: HeldTransactions; pool: readonly TestEvent[] };

test(
  'whatever is sent, merged, changed, held open, folded, killed and rebuilt in whatever order, every number is right',
  async () => {
    const story = fc.record({
      events: fc.array(arbitraryEvent, { minLength: POOL, maxLength: POOL }),
      steps: fc.array(arbitraryStep, { minLength: 5, maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(story, ({ events, steps }) =>
        live(
          events.map((event, index) => ({ ...event, messageId: `m${index}` })),
          steps,
        ),
      ),
      { numRuns: RUNS, endOnFailure: RUNS < 50 },
    );
  },
  60_000 + RUNS * 15_000,
);

async function live(pool: readonly TestEvent[], steps: readonly Step[]): Promise<void> {
  const world = await createTestWorld();
  const held = new HeldTransactions(world);
  try {
    for (const step of steps) await perform(step, { world, held, pool });
    await held.releaseAll();
    await checkWorld(world, EVENT_NAMES);
    await foldOnce(world.db);
    await checkWorld(world, EVENT_NAMES);
  } finally {
    await held.releaseAll();
    await world.close();
  }
}

async function perform(step: Step, story: Story): Promise<void> {
  const { world, held } = story;
  switch (step.type) {
    case 'release':
      return held.release(step.isCommitted);
    case 'fold':
      await Promise.all(Array.from({ length: step.folders }, () => foldOnce(world.db)));
      return;
    case 'kill':
      return killMidway(world, step.what === 'fold' ? foldOnce : rebuildRollups, step.after);
    case 'remove':
      return held.count === 0 ? removeDays(world, step.days) : undefined;
    case 'rebuild': {
      const rebuilt = rebuildRollups(world.db, await zoneFor(step.zone, world));
      for (const write of step.meanwhile) {
        await performWrite(world, write, story);
        await foldOnce(world.db);
      }
      expect((await rebuilt).version).toBeGreaterThan(1);
      return;
    }
    case 'check':
      return checkWorld(world, EVENT_NAMES);
    default:
      return performWrite(world, step, story);
  }
}

// Once raw events are gone, days can no longer be cut in another zone.
async function zoneFor(zone: string, { db }: TestWorld): Promise<{ zone?: string }> {
  const cut = await db.sql`select 1 from rollup_watermark where is_live and raw_since is not null`;
  return cut.length > 0 ? {} : { zone };
}
