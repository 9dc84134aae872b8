import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { TASK_KINDS, type TaskKind } from '../task/task';
import { TASK_KIND_NAMES } from '../task/words';
import { LOWEST_LEVELS, reaches, USUAL_LEVELS, type Level } from './level';

/** How documents travel with a mail: as links on the page behind it, or as files as well. */
export const ATTACHMENT_POLICIES = ['links', 'files'] as const;
export type AttachmentPolicy = (typeof ATTACHMENT_POLICIES)[number];

/** What an office has settled about deciding by mail. */
export interface MailPolicy {
  /** What a person must show, step by step. */
  readonly levels: Readonly<Record<TaskKind, Level>>;
  readonly replies: {
    /** Whether answers may be given by replying to a mail at all. */
    readonly accepted: boolean;
    /** The steps of level L1 whose answer may be a reply; those of L0 may always, those above never. */
    readonly alsoFor: readonly TaskKind[];
  };
  readonly attachments: AttachmentPolicy;
  /** Largest sum of files in one mail, in bytes; what is larger stays a link. */
  readonly attachmentBytes: number;
  /** How many reminders one task may cause, whatever the plan says. */
  readonly mostReminders: number;
  /** At which hour of the office, `HH:MM`, somebody with many tasks gets the day's digest, unless they chose another. */
  readonly digestAt: string;
  /** From how many waiting tasks on a person's mails of a day are gathered into a digest. */
  readonly digestFrom: number;
}

/** What an office writes in its plan file: only what departs from the usual. */
export interface PlannedMailPolicy {
  readonly levels?: Readonly<Partial<Record<TaskKind, Level>>> | undefined;
  readonly replies?: { readonly accepted: boolean; readonly alsoFor?: readonly TaskKind[] | undefined } | undefined;
  readonly attachments?: AttachmentPolicy | undefined;
  readonly attachmentBytes?: number | undefined;
  readonly mostReminders?: number | undefined;
  readonly digestAt?: string | undefined;
  readonly digestFrom?: number | undefined;
}

/** How an office that has settled nothing works: no replies, documents as links, at most five reminders. */
export const USUAL_MAIL_POLICY: MailPolicy = {
  levels: USUAL_LEVELS,
  replies: { accepted: false, alsoFor: [] },
  attachments: 'links',
  attachmentBytes: 5_000_000,
  mostReminders: 5,
  digestAt: '08:00',
  digestFrom: 4,
};

/** Completes what an office has settled by what is usual. */
export function mailPolicyOf(planned: PlannedMailPolicy): MailPolicy {
  const { levels = {}, replies, ...others } = planned;
  const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return {
    ...USUAL_MAIL_POLICY,
    ...said,
    levels: { ...USUAL_LEVELS, ...levels },
    replies: { accepted: replies?.accepted ?? false, alsoFor: replies?.alsoFor ?? [] },
  };
}

/** Why an office cannot settle something so. */
export type MailPolicyRefusal =
  | { readonly code: 'level-too-low'; readonly kind: TaskKind; readonly lowest: Level }
  | { readonly code: 'reply-above-level'; readonly kind: TaskKind; readonly level: Level };

/** Checks what an office wants to settle: no step below its lowest level, no replies where a signed-in person is needed. */
export function checkMailPolicy(planned: PlannedMailPolicy): Result<MailPolicy, MailPolicyRefusal> {
  const policy = mailPolicyOf(planned);
  const tooLow = TASK_KINDS.find((kind) => !reaches(policy.levels[kind], LOWEST_LEVELS[kind]));
  if (tooLow) return refuse({ code: 'level-too-low', kind: tooLow, lowest: LOWEST_LEVELS[tooLow] });
  const above = policy.replies.alsoFor.find((kind) => reaches(policy.levels[kind], 'L2'));
  if (above) return refuse({ code: 'reply-above-level', kind: above, level: policy.levels[above] });
  return ok(policy);
}

/** Whether a reply by mail may answer this kind of task. */
export function mayReply({ levels, replies }: MailPolicy, kind: TaskKind): boolean {
  if (!replies.accepted) return false;
  return levels[kind] === 'L0' || (levels[kind] === 'L1' && replies.alsoFor.includes(kind));
}

/** Says in the reader's language why something cannot be settled so. */
export function mailPolicyRefusalSentence(refusal: MailPolicyRefusal): Sentence {
  switch (refusal.code) {
    case 'level-too-low':
      return {
        vi: `Bước “${TASK_KIND_NAMES[refusal.kind].vi}” cần mức xác thực ít nhất là ${refusal.lowest}.`,
        en: `The step “${TASK_KIND_NAMES[refusal.kind].en}” needs at least the level ${refusal.lowest}.`,
      };
    case 'reply-above-level':
      return {
        vi: `Bước “${TASK_KIND_NAMES[refusal.kind].vi}” ở mức xác thực ${refusal.level} nên không nhận trả lời qua thư.`,
        en: `The step “${TASK_KIND_NAMES[refusal.kind].en}” is at level ${refusal.level}: a reply by mail cannot answer it.`,
      };
  }
}
