const LOOK_EVERY_MS = 500;

/** Calls `end` once when somebody asks this process to end: Ctrl-C, a signal, or the death of the npm that started it. */
export function onEndAsked(end) {
  let isAsked = false;
  const ask = () => {
    const isFirst = !isAsked;
    isAsked = true;
    end(isFirst);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  if (!process.env.npm_lifecycle_event) return;
  // npm does not pass SIGTERM on to what it runs.
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ask();
  }, LOOK_EVERY_MS);
  timer.unref();
}
