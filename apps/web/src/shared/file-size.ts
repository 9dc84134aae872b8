const KILOBYTE = 1024;

/** A file's size as people say it: `84 KB`, `1,2 MB`, `25 MB`. */
export function writeSize(bytes: number): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
  return `${(bytes / KILOBYTE / KILOBYTE).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}
