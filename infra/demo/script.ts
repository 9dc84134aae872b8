import type { ConferencePlan, DispositionKind, Outcome, PlannedParagraphRemark, TaskKind } from '@conference/domain';

/** What a person is asked, in the words of the plan. */
export interface Question {
  readonly kind: TaskKind;
  /** Code of the document; null for a target. */
  readonly document: string | null;
  readonly target: string | null;
  /** Code of the person who is asked. */
  readonly person: string;
  /** The how-manieth round of this kind it is, counted from 1. */
  readonly round: number;
}

/** What a person answers. */
export interface ScriptedAnswer {
  readonly outcome: Outcome;
  /** The reason or remark. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly value: number | null;
  readonly file: 'draft' | 'evidence' | null;
  /** Remarks on single paragraphs, cited by their place. */
  readonly paragraphs: readonly PlannedParagraphRemark[];
  /** What becomes of each remark, in the order of the remarks; the last one stands for all that follow. */
  readonly dispositions: readonly { readonly disposition: DispositionKind; readonly reason: string }[];
}

const NOTHING = { reason: null, note: null, value: null, file: null, paragraphs: [], dispositions: [] } as const;
const MADE_UP = '(dữ liệu giả lập)';

/** Finds in the plan's script what a person answers; who is not in it agrees, approves, and does what is asked. */
export function answerTo(plan: ConferencePlan, question: Question): ScriptedAnswer {
  switch (question.kind) {
    case 'draft':
      return { ...NOTHING, outcome: 'submitted', file: 'draft', note: draftNote(question) };
    case 'opinion':
      return opinion(plan, question);
    case 'disposition':
      return disposition(plan, question);
    case 'approval':
      return approval(plan, question);
    case 'objection':
      return { ...NOTHING, outcome: 'notObjected' };
    case 'issue':
      return { ...NOTHING, outcome: 'issued' };
    case 'publication':
    case 'posting':
      return { ...NOTHING, outcome: 'publicised' };
    case 'progress':
      return progress(plan, question);
    case 'staffBallot':
      return { ...NOTHING, outcome: 'inFavour' };
    case 'assessment':
      return { ...NOTHING, outcome: 'assessed' };
    case 'response':
      return { ...NOTHING, outcome: 'responded', reason: `Đã xem xét và trả lời ${MADE_UP}` };
    case 'commitment':
      return { ...NOTHING, outcome: 'fulfilled', reason: `Đã thực hiện xong ${MADE_UP}` };
    case 'confirmation':
      return { ...NOTHING, outcome: 'accepted' };
  }
}

function draftNote({ round }: Question): string {
  return round === 1 ? `Bản dự thảo lần đầu ${MADE_UP}` : `Đã chỉnh sửa theo yêu cầu ${MADE_UP}`;
}

function opinion({ play }: ConferencePlan, { document, person }: Question): ScriptedAnswer {
  const scripted = play?.opinions.find((entry) => entry.document === document && entry.person === person);
  return {
    ...NOTHING,
    outcome: scripted?.answer ?? 'agree',
    reason: scripted?.remark ?? null,
    paragraphs: scripted?.paragraphs ?? [],
  };
}

function disposition({ play }: ConferencePlan, { document }: Question): ScriptedAnswer {
  const scripted = play?.dispositions.filter((entry) => entry.document === document) ?? [];
  const isRevised = scripted.some(({ revise }) => revise);
  return {
    ...NOTHING,
    outcome: 'disposed',
    dispositions: scripted.length > 0 ? scripted : [{ disposition: 'takenOver', reason: `Tiếp thu ${MADE_UP}` }],
    file: isRevised ? 'draft' : null,
    note: isRevised ? `Đã tiếp thu ý kiến góp ý ${MADE_UP}` : null,
  };
}

/** A person who is asked again gives the next answer of the script, and approves when it has no more. */
function approval({ play }: ConferencePlan, { document, person, round }: Question): ScriptedAnswer {
  const scripted = play?.approvals.filter((entry) => entry.document === document && entry.person === person)[round - 1];
  return {
    ...NOTHING,
    outcome: scripted?.answer ?? 'approved',
    reason: scripted?.reason ?? null,
    paragraphs: scripted?.paragraphs ?? [],
  };
}

/** What the next draft of a document says, counted by the versions that it has; null where the script does not say. */
export function draftLines({ play }: ConferencePlan, document: string, revisions: number): readonly string[] | null {
  const scripted = play?.drafts.filter((entry) => entry.document === document) ?? [];
  return (scripted[revisions] ?? scripted.at(-1))?.lines ?? null;
}

function progress({ play, targets }: ConferencePlan, { target }: Question): ScriptedAnswer {
  const scripted = play?.progress.find((entry) => entry.target === target);
  const isEvidenceDue = targets.some(({ code, evidence }) => code === target && evidence);
  return {
    ...NOTHING,
    outcome: 'reported',
    value: scripted?.value ?? null,
    note: scripted?.note ?? `Đang thực hiện theo kế hoạch ${MADE_UP}`,
    file: scripted?.evidence || isEvidenceDue ? 'evidence' : null,
  };
}
