import { parseArgs } from 'node:util';
import type { Language } from '@conference/domain';
import { languageOf, UsageError } from '../cli/arguments';

/** What a demonstration is asked to play. */
export interface DemoRequest {
  /** The plan file; without one the conference of 2019 is played. */
  readonly file: string | null;
  readonly language: Language;
  /** Where the summary is written. */
  readonly json: string | null;
}

export const USAGE = {
  vi: 'Cách dùng: npm run demo [-- <tệp kế hoạch>] [--lang en] [--json <tệp kết quả>]',
  en: 'Usage: npm run demo [-- <plan file>] [--lang en] [--json <summary file>]',
} as const;

/** Reads the command line of the demonstration. */
export function readDemoRequest(args: readonly string[]): DemoRequest {
  const { values, positionals } = parsed(args);
  const [file = null, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(rest.join(' '));
  return { file, language: languageOf(values.lang), json: values.json ?? null };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, json: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
