import { parse } from 'yaml';

/** Whose plan it is, as far as the file can be read; the system itself says what is wrong with it. */
export function officeCodeOf(text: string): string | undefined {
  try {
    const plan = parse(text) as { office?: { code?: unknown } } | null;
    return typeof plan?.office?.code === 'string' ? plan.office.code : undefined;
  } catch {
    return undefined;
  }
}
