import { DISPOSITIONS, OUTCOMES, type DispositionKind, type Outcome, type TaskKind } from '@conference/domain';

/** What a person typed into a form, as it stands there: shown again when it was not taken. */
export interface TypedAnswer {
  readonly outcome: string;
  readonly reason: string;
  readonly note: string;
  readonly value: string;
  readonly dispositions: ReadonlyMap<string, { readonly disposition: string; readonly reason: string }>;
}

/** A form that nobody has touched. */
export const UNTOUCHED: TypedAnswer = { outcome: '', reason: '', note: '', value: '', dispositions: new Map() };

/** The body of a posted form, whatever it holds. */
export type FormBody = Readonly<Record<string, unknown>>;

/** One field of a form as text: line ends as everywhere else, letters with their marks composed; anything but a text is nothing. */
export function field(body: FormBody, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').normalize('NFC') : '';
}

/** Reads a posted answer. */
export function typedAnswer(body: FormBody): TypedAnswer {
  const ids = Object.keys(body).flatMap((name) => /^disposition-(?:reason-)?([0-9a-f-]{36})$/.exec(name)?.[1] ?? []);
  return {
    outcome: field(body, 'outcome'),
    reason: field(body, 'reason'),
    note: field(body, 'note'),
    value: field(body, 'value'),
    dispositions: new Map(
      ids.map((id) => [
        id,
        { disposition: field(body, `disposition-${id}`), reason: field(body, `disposition-reason-${id}`) },
      ]),
    ),
  };
}

/** Everything worth keeping of what was typed: free texts, in their order. */
export function typedTexts({ reason, note, dispositions }: TypedAnswer): string[] {
  return [reason, note, ...[...dispositions.values()].map((given) => given.reason)].filter((text) => text.trim());
}

/** An answer with the words of a form turned into facts. */
export interface ReadAnswer {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly note: string | undefined;
  readonly value: number | null;
  readonly dispositions: { opinionId: string; disposition: DispositionKind; reason: string }[];
}

/** What is wrong with a form before any rule is asked. */
export type FormFault =
  | { readonly code: 'chooseFirst' }
  | { readonly code: 'notNumber' }
  | { readonly code: 'nothingReported' }
  | { readonly code: 'tooLong'; readonly limit: number };

/** How many characters each text may have, as the API takes them. */
export const LONGEST = { reason: 4000, note: 2000, dispositionReason: 2000 } as const;

/** Turns a form into an answer, or says what is wrong with it. */
export function readAnswer(typed: TypedAnswer, kind: TaskKind): ReadAnswer | FormFault {
  const outcome = OUTCOMES[kind].find((offered) => offered === typed.outcome);
  if (!outcome) return { code: 'chooseFirst' };
  const tooLong = textOverLimit(typed);
  if (tooLong) return tooLong;
  const value = readNumber(typed.value);
  if (value === undefined) return { code: 'notNumber' };
  if (kind === 'progress' && value === null && !typed.note.trim()) return { code: 'nothingReported' };
  return {
    outcome,
    reason: typed.reason.trim() || null,
    note: typed.note.trim() || undefined,
    value,
    dispositions: [...typed.dispositions].flatMap(([opinionId, { disposition, reason }]) => {
      const kind = DISPOSITIONS.find((known) => known === disposition);
      return kind ? [{ opinionId, disposition: kind, reason }] : [];
    }),
  };
}

/** Whether what was read is a fault. */
export function isFault(read: ReadAnswer | FormFault): read is FormFault {
  return 'code' in read;
}

function textOverLimit({ reason, note, dispositions }: TypedAnswer): FormFault | null {
  if (reason.length > LONGEST.reason) return { code: 'tooLong', limit: LONGEST.reason };
  const isLong =
    note.length > LONGEST.note ||
    [...dispositions.values()].some((given) => given.reason.length > LONGEST.dispositionReason);
  return isLong ? { code: 'tooLong', limit: LONGEST.note } : null;
}

/** Reads a number as Vietnamese or English writers type it (`92,5` or `92.5`); null when empty, undefined when it is none. */
function readNumber(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
