const LENGTH = 10;
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new id for a paragraph; it stays with the paragraph through every revision. */
export function makeBlockId(): string {
  return [...crypto.getRandomValues(new Uint32Array(LENGTH))].map((chance) => SIGNS[chance % SIGNS.length]).join('');
}
