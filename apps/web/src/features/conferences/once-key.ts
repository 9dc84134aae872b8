const KEY_BYTES = 16;

/** A new key under which a command counts once. `randomUUID` is missing where an office serves the page without HTTPS. */
export function newOnceKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
