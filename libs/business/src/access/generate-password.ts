import { randomInt } from 'node:crypto';

// Without letters that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Twenty characters in groups of five, about 115 bits: easy to read out, out of reach of guessing. */
export function generatePassword(): string {
  const letters = Array.from({ length: 20 }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return (letters.join('').match(/.{5}/g) ?? []).join('-');
}
