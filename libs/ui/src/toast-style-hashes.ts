/**
 * The style that the toast library injects when it loads, empty at first and then filled, as sources for
 * style-src. The same rules come with theme.css; this only keeps the browser from reporting them.
 */
export const TOAST_STYLE_HASHES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
] as const;
