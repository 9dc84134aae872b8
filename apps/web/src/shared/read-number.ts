/** Reads a number as Vietnamese or English writers type it (`92,5` or `92.5`); null when empty, undefined when it is none. */
export function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
