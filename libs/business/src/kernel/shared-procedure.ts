import { untilAbandoned } from '@sextant/db/abandonment';
import { TRPCError } from '@trpc/server';
import type { MiddlewareResult } from '@trpc/server/unstable-core-do-not-import';
import type { Actor } from './actors/actor.ts';
import { ClientLeft, SharedAnswers } from './shared-answers.ts';
import { transformer } from './transport/contract.ts';
import { staffProcedure } from './trpc.ts';

type Outcome = MiddlewareResult<{ actor: Actor }>;

const MINUTE_MS = 60_000;
const desks = new WeakMap<object, SharedAnswers<Outcome>>();

/**
 * For questions whose answer follows from what is asked and what the role may see, never from who asks: it is made once for
 * all of a role who ask it at one instant, and given up in the database when the last of them leaves.
 */
export const sharedProcedure = staffProcedure.use(async ({ ctx, path, getRawInput, next, signal }) => {
  const { actor } = ctx;
  // Answers depend on the clock too, but on none of its parts below the minute.
  const minute = Math.floor(ctx.now.getTime() / MINUTE_MS);
  const asked = transformer.serialize(await getRawInput());
  try {
    return await deskOf(ctx.db.sql).ask({
      key: JSON.stringify([path, sightOf(actor), minute, asked]),
      person: `${actor.kind} ${actor.id}`,
      signal: ctx.signal ?? signal,
      make: (abandoned) => untilAbandoned(abandoned, () => next({ ctx: { actor: anybodyLike(actor) } })),
    });
  } catch (error) {
    if (error instanceof ClientLeft) throw new TRPCError({ code: 'CLIENT_CLOSED_REQUEST', cause: error });
    throw error;
  }
});

function deskOf(database: object): SharedAnswers<Outcome> {
  const desk = desks.get(database) ?? new SharedAnswers<Outcome>();
  desks.set(database, desk);
  return desk;
}

/** All that permissions depend on. */
function sightOf(actor: Actor): readonly string[] {
  switch (actor.kind) {
    case 'staff':
      return [actor.kind, actor.role];
    case 'machine':
      return [actor.kind, ...actor.scopes.toSorted()];
    case 'system':
      return [actor.kind];
  }
}

/** Somebody with the same permissions and no name, so that nothing of a person can be in a shared answer. */
function anybodyLike(actor: Actor): Actor {
  return { ...actor, id: 'anybody', name: 'Anybody' };
}
