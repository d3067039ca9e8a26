import type { SourceFile } from './source-file.ts';

export const fileRingRule = {
  name: 'no-rings-of-files',
  instead:
    'Files that need each other cannot be read one after the other. Put what both need, often a type, where neither is.',
};

export const domainRingRule = {
  name: 'no-rings-of-domains',
  instead:
    'A domain of libs/business builds on those below it. What two need of each other belongs in a third, below both (kernel, time, people).',
};

/** Groups of files that import each other in a ring, imports of types included; tests may look anywhere. */
export function findFileRings(sources: Map<string, SourceFile>): string[][] {
  return ringsOf(importsOf(sources, (file) => file));
}

/** The same of the folders of libs/business/src. */
export function findDomainRings(sources: Map<string, SourceFile>): string[][] {
  return ringsOf(importsOf(sources, domainOf));
}

function domainOf(file: string): string | null {
  return /^libs\/business\/src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function importsOf(
  sources: Map<string, SourceFile>,
  nodeOf: (file: string) => string | null,
): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { file, isTest, imports } of sources.values()) {
    const from = nodeOf(file);
    if (from === null || isTest || file.includes('/testing/')) continue;
    const known = graph.get(from) ?? new Set();
    graph.set(from, known);
    for (const { target } of imports) {
      const to = target.kind === 'file' ? nodeOf(target.file) : null;
      if (to !== null && to !== from) known.add(to);
    }
  }
  return graph;
}

/** Strongly connected components of more than one node (Tarjan), each in the order of its names. */
function ringsOf(graph: Map<string, Set<string>>): string[][] {
  const found = new Map<string, { index: number; low: number }>();
  const open: string[] = [];
  const rings: string[][] = [];
  const visit = (node: string): { index: number; low: number } => {
    const here = { index: found.size, low: found.size };
    found.set(node, here);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      const seen = found.get(next);
      if (seen === undefined) here.low = Math.min(here.low, visit(next).low);
      else if (open.includes(next)) here.low = Math.min(here.low, seen.index);
    }
    if (here.low === here.index) {
      const ring = open.splice(open.indexOf(node));
      if (ring.length > 1) rings.push(ring.toSorted());
    }
    return here;
  };
  for (const node of graph.keys()) if (!found.has(node)) visit(node);
  return rings;
}
