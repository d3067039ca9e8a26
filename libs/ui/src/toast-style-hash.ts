/**
 * The style that the toast library injects when it loads, as a source for style-src. The same rules come
 * with theme.css; this only keeps the browser from reporting them.
 */
export const TOAST_STYLE_HASH = "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";
