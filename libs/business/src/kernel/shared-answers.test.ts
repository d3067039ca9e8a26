import { expect, test } from 'vitest';
import { BusinessError } from './business-error.ts';
import { ClientLeft, SharedAnswers } from './shared-answers.ts';

type Made = { key: string; finish: (answer: string) => void; signal: AbortSignal };

/** Answers that are made when the test says so, in the order they were begun. */
function desk(limits: ConstructorParameters<typeof SharedAnswers>[0] = {}) {
  const answers = new SharedAnswers<string>({ restFactor: 0, ...limits });
  const begun: Made[] = [];
  const ask = (key: string, person = 'ada', signal?: AbortSignal) =>
    answers.ask({
      key,
      person,
      signal,
      make: (abandoned) =>
        new Promise((finish, fail) => {
          begun.push({ key, finish, signal: abandoned });
          abandoned.addEventListener('abort', () => fail(new Error('cancelled')));
        }),
    });
  return { ask, begun, keys: () => begun.map(({ key }) => key) };
}

test('whoever asks while an answer is made shares the next one, which is not older than the question', async () => {
  const { ask, begun } = desk();
  const first = ask('dau');
  const late = [ask('dau', 'bob'), ask('dau', 'eve'), ask('dau')];
  expect(begun).toHaveLength(1);

  begun[0]?.finish('before');
  expect(await first).toBe('before');
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.finish('after');
  expect(await Promise.all(late)).toEqual(['after', 'after', 'after']);
});

test('different questions share nothing', async () => {
  const { ask, begun, keys } = desk();
  const asked = [ask('dau as content_admin'), ask('dau as super_admin', 'bob')];
  expect(keys()).toEqual(['dau as content_admin', 'dau as super_admin']);
  begun.forEach(({ key, finish }) => finish(key));
  expect(await Promise.all(asked)).toEqual(['dau as content_admin', 'dau as super_admin']);
});

test('persons take turns, however much one of them asks', async () => {
  const { ask, begun, keys } = desk({ running: 2, runningOfPerson: 1 });
  for (const key of ['a1', 'a2', 'a3', 'a4']) void ask(key, 'ada');
  void ask('b1', 'bob');
  void ask('c1', 'eve');
  expect(keys()).toEqual(['a1', 'b1']);
  begun[1]?.finish('');
  await expect.poll(keys).toEqual(['a1', 'b1', 'c1']);
  begun[0]?.finish('');
  await expect.poll(keys).toEqual(['a1', 'b1', 'c1', 'a2']);
});

test('an answer that nobody waits for any more is given up, one that somebody waits for is not', async () => {
  const { ask, begun } = desk({ runningOfPerson: 4 });
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const asked = [ask('dau', 'ada', leaving.signal), ask('wau', 'ada', leaving.signal)];
  const next = [ask('dau', 'ada', leaving.signal), ask('dau', 'bob', staying.signal)];
  leaving.abort();

  for (const gone of [...asked, next[0]]) await expect(gone).rejects.toBeInstanceOf(ClientLeft);
  await expect.poll(() => begun.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  begun[2]?.finish('for bob');
  expect(await next[1]).toBe('for bob');
});

test('what waits and is left is never begun', async () => {
  const { ask, begun, keys } = desk({ running: 1 });
  const leaving = new AbortController();
  void ask('first');
  const left = ask('second', 'bob', leaving.signal);
  leaving.abort();
  await expect(left).rejects.toBeInstanceOf(ClientLeft);
  begun[0]?.finish('');
  void ask('third');
  await expect.poll(keys).toEqual(['first', 'third']);
});

test('a failure is told to all who waited, and the question can be asked again', async () => {
  const { ask, begun } = desk();
  const shared = new SharedAnswers<string>();
  const failing = {
    key: 'dau',
    person: 'ada',
    make: () => Promise.reject(new BusinessError('invalid', 'No.')),
  };
  await expect(shared.ask(failing)).rejects.toThrow('No.');
  expect(await shared.ask({ ...failing, make: () => Promise.resolve('yes') })).toBe('yes');
  void ask('dau');
  expect(begun).toHaveLength(1);
});

test('a question that is asked on and on rests between two answers', async () => {
  const { ask, begun } = desk({ restFactor: 1_000, longestRestMs: 80 });
  void ask('dau');
  void ask('dau');
  const finishedAt = performance.now();
  begun[0]?.finish('');
  await expect.poll(() => begun.length).toBe(2);
  expect(performance.now() - finishedAt).toBeGreaterThan(60);
});

test('when too many wait, the next is refused and told when to come back', async () => {
  const { ask } = desk({ waiting: 2 });
  void ask('a');
  void ask('b');
  await expect(ask('c')).rejects.toMatchObject({ code: 'unavailable', detail: { retryAfterSeconds: 5 } });
});
