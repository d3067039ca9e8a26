/** What a page may load and run: its own files, and inline scripts and styles with the request's nonce. */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const own = `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${own} 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src ${own}`,
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
