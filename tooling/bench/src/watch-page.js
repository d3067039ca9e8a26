// Runs in every page before its own scripts. `window.sextantWatch` resolves once all of the page is shown, and tells in milliseconds
// since the load began, or since the last click, what came when.
const watched = { largest: 0, interactive: null, framed: null, filled: null };

new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) watched.largest = startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });

window.sextantWatch = load();
window.addEventListener(
  'click',
  () => {
    window.sextantWatch = follow(performance.now());
  },
  { capture: true },
);

async function load() {
  watched.interactive = await whenTrue(isTakenOver);
  watched.filled = await whenTrue(isFilled);
  return watched;
}

async function follow(clickedAt) {
  const before = title();
  watched.framed = (await whenTrue(() => title() !== undefined && title() !== before)) - clickedAt;
  watched.filled = (await whenTrue(isFilled)) - clickedAt;
  return watched;
}

async function whenTrue(condition) {
  while (!condition()) await new Promise(requestAnimationFrame);
  return performance.now();
}

// A control listens once React has taken over the HTML that the server sent.
function isTakenOver() {
  const control = document.querySelector('button, a');
  return control !== null && Object.keys(control).some((key) => key.startsWith('__reactProps$'));
}

function isFilled() {
  return !document.querySelector('main [aria-label^="Loading"], main [aria-busy="true"]');
}

function title() {
  return document.querySelector('h1')?.textContent;
}
