import type { Finding } from '@conference/contracts';
import type { Language } from '@conference/domain';

/** Writes what is wrong with a plan the way compilers do: `file:line path message`, so that editors find the place. */
export function planErrorLines(file: string, findings: readonly Finding[], language: Language): string[] {
  return findings
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, path, message }) =>
      [line ? `${file}:${line}` : file, path, message[language]].filter(Boolean).join(' '),
    );
}
