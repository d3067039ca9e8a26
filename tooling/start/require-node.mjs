/** Ends the process with a sentence when this Node is too old to go on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Sextant needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
