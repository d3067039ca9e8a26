// Runs in every page before its own scripts and notes, in milliseconds since the load began or a link was clicked, what came when.
const watched = { largest: 0, shift: 0, interactive: null, clickedAt: null, framedAt: null, filledAt: null };
window.sextantWatch = watched;

new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) watched.largest = startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) watched.shift += value;
}).observe({ type: 'layout-shift', buffered: true });

const isFilled = () => !document.querySelector('main [aria-label^="Loading"], main [aria-busy="true"]');
const titleOf = () => document.querySelector('h1')?.textContent;

function whenTrue(condition, then) {
  if (condition()) then(performance.now());
  else requestAnimationFrame(() => whenTrue(condition, then));
}

whenTrue(isTakenOver, (now) => {
  watched.interactive = now;
  whenTrue(isFilled, (then) => (watched.filledAt = then));
});

// A button listens once React has taken over the HTML that the server sent.
function isTakenOver() {
  const button = document.querySelector('header button');
  return button !== null && Object.keys(button).some((key) => key.startsWith('__reactProps$'));
}

window.addEventListener(
  'click',
  () => {
    const before = titleOf();
    const clickedAt = performance.now();
    Object.assign(watched, { framedAt: null, filledAt: null });
    whenTrue(
      () => titleOf() !== undefined && titleOf() !== before,
      (now) => {
        watched.framedAt = now - clickedAt;
        whenTrue(isFilled, (then) => (watched.filledAt = then - clickedAt));
      },
    );
  },
  { capture: true },
);
