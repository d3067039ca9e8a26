import type { Computation } from './metric-definition.ts';

type Leaf = Exclude<Computation, { kind: 'quotient' | 'balance' }>;

/** The counts that a computation is put together from. */
export function leavesOf(computation: Computation): Leaf[] {
  switch (computation.kind) {
    case 'quotient':
      return [...leavesOf(computation.of), ...leavesOf(computation.by)];
    case 'balance':
      return [...computation.plus, ...computation.minus].flatMap(leavesOf);
    default:
      return [computation];
  }
}
