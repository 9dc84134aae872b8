/** Reads the names of rows from what somebody typed: `A, B, C`. */
export function rowNames(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
