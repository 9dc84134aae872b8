const SHAPE = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/;

/** A new UUID under which something that is sent twice is one. `randomUUID` is missing where an office serves the page without HTTPS. */
export function newId(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').replace(SHAPE, '$1-$2-4$3-8$4-$5');
}
