import { initTRPC, TRPCError } from '@trpc/server';
import type { AuditDescriptor } from './audit-descriptor.ts';
import { BusinessError } from './business-error.ts';
import type { Context } from './context.ts';
import { isTooDeep } from './json/parse-json.ts';
import { requireStorableText } from './require-storable-text.ts';
import { transformer } from './transport/contract.ts';
import { describeFailure, toTrpcError } from './trpc-failure.ts';

/** What a request brings before anybody is known: the actor is null when nobody is signed in. */
export type RequestContext = Omit<Context, 'actor'> & {
  actor: Context['actor'] | null;
  /** True for somebody signed in who has to set up a second factor before anything else; the actor is null then. */
  isEnrolling?: boolean;
  /** The session of the browser that asks, where one does. */
  sessionId?: string;
  /** Aborts when whoever asks has left, where that is known otherwise than from the request. */
  signal?: AbortSignal;
  /** The installation's folder, where there is one: kept mail lies in it. */
  home?: string;
};

export type ProcedureMeta = {
  /** What the audit log will say. Every mutation has it; a test refuses one without. */
  audit?: AuditDescriptor;
};

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: {
      input: { serialize: (value: unknown) => transformer.serialize(value), deserialize: readInput },
      output: { serialize: serializeOnce, deserialize: (told) => transformer.deserialize(told) },
    },
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => describeFailure(shape, error, ctx?.requestId ?? null),
  });

/** Stands for an input that our own pages never send; its procedure refuses it, and the others of the batch are answered. */
class UnreadableInput {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

function readInput(sent: Parameters<typeof transformer.deserialize>[0]): unknown {
  if (isTooDeep(sent)) return new UnreadableInput('The input is nested too deep.');
  try {
    return transformer.deserialize(sent);
  } catch {
    // Words of superjson that lead nowhere; what they were does not help anybody.
    return new UnreadableInput('The input cannot be read.');
  }
}

type Serialized = ReturnType<typeof transformer.serialize>;
const serialized = new WeakMap<object, Serialized>();

/** An answer that many share is told to each of them; nobody changes it in between. */
function serializeOnce(answer: unknown): Serialized {
  if (typeof answer !== 'object' || answer === null) return transformer.serialize(answer);
  const known = serialized.get(answer) ?? transformer.serialize(answer);
  serialized.set(answer, known);
  return known;
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const translated = t.procedure.use(async ({ next, ctx, path }) => {
  const outcome = await next();
  if (outcome.ok) return outcome;
  throw toTrpcError(outcome.error, { requestId: ctx.requestId, operation: path });
});

/** Before a contract looks at the input: none of them has to think of what no text may hold. */
const readable = translated.use(async ({ next, getRawInput }) => {
  const input = await getRawInput();
  if (input instanceof UnreadableInput) throw new BusinessError('invalid', input.reason);
  requireStorableText(input);
  return next();
});

/** For whoever is signed in; the verb asks for the permission. */
export const staffProcedure = readable.use(({ next, ctx }) => {
  const { actor } = ctx;
  if (actor === null) throw ctx.isEnrolling === true ? refuseWithoutSecondFactor() : refuseStranger();
  return next({ ctx: { ...ctx, actor } });
});

/** The only way to start a mutation: it says what its audit entry will be called. */
export function auditedMutation(audit: AuditDescriptor) {
  return staffProcedure.meta({ audit });
}

function refuseWithoutSecondFactor(): TRPCError {
  const cause = new BusinessError(
    'forbidden',
    'Set up a second factor first: this installation requires one.',
  );
  return new TRPCError({ code: 'FORBIDDEN', message: cause.message, cause });
}

function refuseStranger(): TRPCError {
  const cause = new BusinessError('unauthenticated', 'Sign in to continue.');
  return new TRPCError({ code: 'UNAUTHORIZED', message: cause.message, cause });
}
