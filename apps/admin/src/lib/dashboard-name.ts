/** The name of a page in our own usage events: its first path segment, "home" for the first page. */
export function dashboardOf(pathname: string): string {
  return pathname.split('/')[1] || 'home';
}
