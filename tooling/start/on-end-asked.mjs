const LOOK_EVERY_MS = 500;
const SAME_WISH_MS = 1500;

/**
 * Calls `end` when somebody asks this process to end: Ctrl-C, a signal, or the death of the npm that started it;
 * and `hurry` when Ctrl-C is pressed again. npm passes a Ctrl-C on that the terminal has sent already: that is one wish.
 */
export function onEndAsked({ end, hurry }) {
  let askedAt = null;
  const ask = (signal) => {
    if (askedAt === null) {
      askedAt = Date.now();
      end();
    } else if (signal === 'SIGINT' && Date.now() - askedAt > SAME_WISH_MS) hurry();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  if (!process.env.npm_lifecycle_event) return;
  // npm does not pass SIGTERM on to what it runs.
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ask('SIGHUP');
  }, LOOK_EVERY_MS);
  timer.unref();
}
