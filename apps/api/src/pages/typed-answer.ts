import {
  DISPOSITIONS,
  isCivilDate,
  OUTCOMES,
  type CivilDate,
  type DispositionKind,
  type Outcome,
  type Remark,
  type TaskKind,
} from '@conference/domain';
import type { GivenScore } from '@conference/tasks';
import { field, type FormBody } from './form-body';
import { LONGEST_WORDS, readScores, typedScores, type TypedScore } from './typed-scores';

/** What a person typed into a form, as it stands there: shown again when it was not taken. */
export interface TypedAnswer {
  readonly outcome: string;
  readonly reason: string;
  readonly note: string;
  readonly value: string;
  /** The day that evidence is of. */
  readonly evidenceOn: string;
  /** All is well, and that is the whole report. */
  readonly onTrack: boolean;
  /** What was typed for each criterion. */
  readonly scores: ReadonlyMap<string, TypedScore>;
  /** What was written under single paragraphs, by their ids. */
  readonly remarks: ReadonlyMap<string, string>;
  readonly dispositions: ReadonlyMap<string, { readonly disposition: string; readonly reason: string }>;
}

/** A form that nobody has touched. */
export const UNTOUCHED: TypedAnswer = {
  outcome: '',
  reason: '',
  note: '',
  value: '',
  evidenceOn: '',
  onTrack: false,
  scores: new Map(),
  remarks: new Map(),
  dispositions: new Map(),
};

/** What was typed to be known by: the code, and whether the browser is to be remembered. */
export interface TypedProof {
  readonly code: string;
  readonly remember: boolean;
}

/** Nothing typed to be known by. */
export const NO_PROOF: TypedProof = { code: '', remember: false };

/** Reads what was typed to be known by. */
export function typedProof(body: FormBody): TypedProof {
  return { code: field(body, 'code').trim().slice(0, 12), remember: field(body, 'remember') === 'yes' };
}

/** Reads a posted answer. */
export function typedAnswer(body: FormBody): TypedAnswer {
  const ids = Object.keys(body).flatMap((name) => /^disposition-(?:reason-)?([0-9a-f-]{36})$/.exec(name)?.[1] ?? []);
  return {
    outcome: field(body, 'outcome'),
    reason: field(body, 'reason'),
    note: field(body, 'note'),
    value: field(body, 'value'),
    evidenceOn: field(body, 'evidenceOn').trim(),
    onTrack: field(body, 'onTrack') === 'yes',
    scores: typedScores(body),
    remarks: remarksIn(body),
    dispositions: new Map(
      ids.map((id) => [
        id,
        { disposition: field(body, `disposition-${id}`), reason: field(body, `disposition-reason-${id}`) },
      ]),
    ),
  };
}

/** What stands under the paragraphs of a text; where nothing was written there is no remark. */
function remarksIn(body: FormBody): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  for (const name of Object.keys(body)) {
    const [, blockId] = /^remark-([a-z0-9]{1,24})$/.exec(name) ?? [];
    const text = field(body, name);
    if (blockId && text.trim()) remarks.set(blockId, text);
  }
  return remarks;
}

/** Everything worth keeping of what was typed: free texts, in their order. */
export function typedTexts({ reason, note, remarks, dispositions, scores }: TypedAnswer): string[] {
  const answers = [...dispositions.values()].map((given) => given.reason);
  const words = [...scores.values()].map((score) => score.words);
  return [reason, note, ...remarks.values(), ...answers, ...words].filter((text) => text.trim());
}

/** An answer with the words of a form turned into facts. */
export interface ReadAnswer {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly note: string | undefined;
  readonly value: number | null;
  readonly onTrack: boolean;
  readonly evidenceOn: CivilDate | undefined;
  readonly scores: readonly GivenScore[];
  readonly remarks: readonly Remark[];
  readonly dispositions: { opinionId: string; disposition: DispositionKind; reason: string }[];
}

/** What is wrong with a form before any rule is asked. */
export type FormFault =
  | { readonly code: 'chooseFirst' }
  | { readonly code: 'notNumber' }
  | { readonly code: 'notDate' }
  | { readonly code: 'nothingReported' }
  | { readonly code: 'tooLong'; readonly limit: number }
  | { readonly code: 'tooManyRemarks'; readonly limit: number };

/** How many characters each text may have, as the API takes them. */
export const LONGEST = { reason: 4000, note: 2000, remark: 4000, dispositionReason: 2000 } as const;
/** How many paragraphs one answer may remark on, as the API takes them. */
export const MOST_REMARKS = 500;

/** Turns a form into an answer, or says what is wrong with it. */
export function readAnswer(typed: TypedAnswer, kind: TaskKind): ReadAnswer | FormFault {
  const outcome = OUTCOMES[kind].find((offered) => offered === typed.outcome);
  if (!outcome) return { code: 'chooseFirst' };
  const tooLong = textOverLimit(typed);
  if (tooLong) return tooLong;
  if (typed.remarks.size > MOST_REMARKS) return { code: 'tooManyRemarks', limit: MOST_REMARKS };
  const value = readNumber(typed.value);
  if (value === undefined) return { code: 'notNumber' };
  const days = [typed.evidenceOn, ...[...typed.scores.values()].map(({ evidenceOn }) => evidenceOn)];
  if (days.some((day) => day && !isCivilDate(day))) return { code: 'notDate' };
  const onTrack = kind === 'progress' && typed.onTrack && value === null;
  if (kind === 'progress' && value === null && !onTrack && !typed.note.trim()) return { code: 'nothingReported' };
  return {
    outcome,
    reason: typed.reason.trim() || null,
    note: typed.note.trim() || undefined,
    value,
    onTrack,
    evidenceOn: typed.evidenceOn || undefined,
    scores: readScores(typed.scores),
    remarks: [...typed.remarks].map(([blockId, text]) => ({ blockId, text: text.trim() })),
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

function textOverLimit({ reason, note, remarks, dispositions, scores }: TypedAnswer): FormFault | null {
  if (reason.length > LONGEST.reason) return { code: 'tooLong', limit: LONGEST.reason };
  if ([...remarks.values()].some((text) => text.trim().length > LONGEST.remark)) {
    return { code: 'tooLong', limit: LONGEST.remark };
  }
  if ([...scores.values()].some(({ words }) => words.trim().length > LONGEST_WORDS)) {
    return { code: 'tooLong', limit: LONGEST_WORDS };
  }
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
