import { BusinessError } from '@sextant/business/kernel/business-error';

type Issue = { path: readonly PropertyKey[]; message: string };

/** What is needed of a schema of the contracts. */
type Schema<Asked> = {
  safeParse: (
    input: unknown,
  ) => { success: true; data: Asked } | { success: false; error: { issues: readonly Issue[] } };
};

/** The question in an address, as its schema reads it; a clear refusal that names the first wrong parameter. */
export function askedOf<Asked>(request: Request, schema: Schema<Asked>): Asked {
  const asked = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (asked.success) return asked.data;
  const issue = asked.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new BusinessError('invalid', `${field}: ${issue?.message ?? 'This is not understood.'}`, { field });
}
