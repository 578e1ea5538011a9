/** Permissions that the page gets, with the reason. What isn't here is refused. */
const ALLOWED: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying figures out of a table',
  fullscreen: 'Projecteren fills the screen',
};

export function isPermitted(permission: string): boolean {
  return Object.hasOwn(ALLOWED, permission);
}
