const NOWHERE = 'http://own.invalid';

/** A path of ours, as a browser would read it, so that a link to a door of ours cannot lead elsewhere afterwards. */
export function ownPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined;
  if (!URL.canParse(value, NOWHERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, NOWHERE);
  // what is read once may be read again: a path that begins with two slashes would then be a host
  return origin === NOWHERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
}
