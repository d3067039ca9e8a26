import { People } from './people.ts';

/** Adds two bit-sliced numbers and one more for everybody in `carry`: a ripple-carry adder over whole populations. */
export function sliceAdd(a: readonly People[], b: readonly People[], carry: People): People[] {
  const sum: People[] = [];
  for (let k = 0; k < Math.max(a.length, b.length) || !carry.isEmpty; k++) {
    const x = a[k] ?? People.none;
    const y = b[k] ?? People.none;
    const half = x.xor(y);
    sum.push(half.xor(carry));
    carry = x.and(y).or(carry.and(half));
  }
  return sum;
}

/** Takes `b`, and one more for everybody in `borrow`, from `a`. Throws a RangeError where that is below zero. */
export function sliceSubtract(a: readonly People[], b: readonly People[], borrow: People): People[] {
  const difference: People[] = [];
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const x = a[k] ?? People.none;
    const y = b[k] ?? People.none;
    const half = x.xor(y);
    difference.push(half.xor(borrow));
    borrow = y.andNot(x).or(borrow.andNot(half));
  }
  if (!borrow.isEmpty) throw new RangeError('Subtracts more than was counted.');
  return difference;
}
