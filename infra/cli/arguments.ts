import { parseArgs } from 'node:util';
import type { Language } from '@conference/domain';

/** What the command line asks for. */
export type Request = {
  readonly language: Language;
  readonly url: string | undefined;
  readonly as: string | undefined;
} & (
  | { readonly command: 'start'; readonly file: string; readonly isRehearsal: boolean }
  | { readonly command: 'list' }
  | { readonly command: 'show'; readonly id: string }
);

/** Thrown when the command line cannot be understood; the usage helps more than the reason. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = {
  vi: `Cách dùng:
  npm run conference -- start <tệp kế hoạch> [--as <mã người>] [--rehearsal]
  npm run conference -- list
  npm run conference -- show <id>
Thêm: --url <địa chỉ> (hoặc biến CONFERENCE_URL), --as <mã người>, --lang en`,
  en: `Usage:
  npm run conference -- start <plan file> [--as <person code>] [--rehearsal]
  npm run conference -- list
  npm run conference -- show <id>
Also: --url <address> (or the variable CONFERENCE_URL), --as <person code>, --lang en`,
} as const;

/** Reads the command line. */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  const [command, subject, ...rest] = positionals;
  const shared = { language: languageOf(values.lang), url: values.url, as: values.as };
  if (rest.length > 0) throw new UsageError(rest.join(' '));
  if (command === 'start' && subject)
    return { ...shared, command, file: subject, isRehearsal: values.rehearsal ?? false };
  if (command === 'list' && !subject) return { ...shared, command };
  if (command === 'show' && subject) return { ...shared, command, id: subject };
  throw new UsageError(command ?? 'command');
}

/** The language named on the command line; Vietnamese unless English is asked for. */
export function languageOf(lang: string | undefined): Language {
  if (lang === undefined || lang === 'vi' || lang === 'en') return lang ?? 'vi';
  throw new UsageError(`--lang ${lang}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        url: { type: 'string' },
        lang: { type: 'string' },
        rehearsal: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
