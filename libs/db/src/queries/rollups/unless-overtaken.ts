import postgres from 'postgres';

/** Runs `work`; undefined when another transaction changed what it was about to lock, so that there is nothing left to do. */
export async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === '40001') return undefined;
    throw error;
  }
}
