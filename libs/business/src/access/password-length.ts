/** Length is what makes a password strong; no rule on kinds of characters. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;
