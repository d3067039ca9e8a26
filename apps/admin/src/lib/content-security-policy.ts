// The toaster's library adds its style when it is loaded, first empty and then filled, and takes no nonce.
const TOASTER_STYLE =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

/** What a page may load and run: its own files, and inline scripts and styles with the request's nonce. */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const own = `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own} 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src ${own} ${TOASTER_STYLE}`,
    // Widths of bars and positions of popovers are style attributes.
    "style-src-attr 'unsafe-inline'",
    // A chart is drawn from a data address before it becomes a picture to keep.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
