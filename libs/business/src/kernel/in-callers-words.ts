import { BusinessError } from './business-error.ts';

/** Lets a refusal name its field as the caller wrote it, where that is not the name a contract has for it; what lies within a named field goes by its name. */
export async function inCallersWords<Result>(
  names: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    const { field, ...detail } = error.detail;
    const known = Object.keys(names).find((name) => field === name || field?.startsWith(`${name}.`));
    const named = known === undefined ? undefined : names[known];
    if (field === undefined || named === undefined) throw error;
    const message = error.message.startsWith(`${field}:`)
      ? named + error.message.slice(field.length)
      : error.message;
    throw new BusinessError(error.code, message, { ...detail, field: named });
  }
}
