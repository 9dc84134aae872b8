/** Reads a count as typed by a person; null while it is none. */
export function wholeNumber(typed: string): number | null {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
}
