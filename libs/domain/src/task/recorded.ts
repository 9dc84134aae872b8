import type { Level } from '../office/level';
import type { Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { Decision, Task, TaskKind } from './task';

/** The channels outside the system: somebody else writes down what was signed or said. */
export const RECORDED_CHANNELS = ['paper', 'voice'] as const;
export type RecordedChannel = (typeof RECORDED_CHANNELS)[number];

/** A decision that was given on paper or by word of mouth, as somebody else records it. */
export interface Recording {
  readonly recorder: { readonly id: string; readonly roles: readonly Role[] };
  readonly channel: RecordedChannel;
  /** SHA-256 of the scan; paper needs one. */
  readonly evidenceSha256: string | null;
  /** Of a call: when, who called whom, what was said. */
  readonly note: string | null;
  /** The day on which it was signed or said, in Vietnam. */
  readonly givenOn: string;
}

/** Who records what was decided elsewhere, for others. */
export const RECORDING_ROLES: readonly Role[] = ['secretary', 'clerk', 'headOfOffice'];

/** What can be decided by a cross on a sheet; drafts, tables and figures are handed in. */
export const RECORDABLE_KINDS: readonly TaskKind[] = [
  'opinion',
  'approval',
  'objection',
  'issue',
  'publication',
  'posting',
  'staffBallot',
];

/** Why a decision from paper or voice is not recorded. */
export type RecordingRefusal =
  | { readonly code: 'may-not-record' }
  | { readonly code: 'recorded-for-oneself' }
  | { readonly code: 'not-recordable'; readonly kind: TaskKind }
  | { readonly code: 'scan-required' }
  | { readonly code: 'call-note-required' }
  | { readonly code: 'voice-not-enough'; readonly kind: TaskKind }
  | { readonly code: 'given-on-wrong-day'; readonly givenOn: string };

/** The days between which a paper can have been signed: since the question was put, and not in the future. */
export interface RecordingDays {
  readonly openedOn: string;
  readonly today: string;
}

/**
 * Says whether somebody may record another person's decision: a secretary, clerk or head of office, never for themselves, from paper
 * with its scan, from a call with its note; a ballot, and what asks for a second factor, is recorded from paper alone.
 *
 * Nobody records the approval of a draft that they wrote.
 */
export function checkRecording(
  task: Task,
  { outcome }: Pick<Decision, 'outcome'>,
  recording: Recording,
  { level, days }: { readonly level: Level; readonly days: RecordingDays },
): Result<null, RecordingRefusal | { readonly code: 'own-draft' }> {
  const { recorder, channel, evidenceSha256, note, givenOn } = recording;
  if (!recorder.roles.some((role) => RECORDING_ROLES.includes(role))) return refuse({ code: 'may-not-record' });
  if (recorder.id === task.assigneeId) return refuse({ code: 'recorded-for-oneself' });
  if (!RECORDABLE_KINDS.includes(task.kind)) return refuse({ code: 'not-recordable', kind: task.kind });
  if (outcome === 'approved' && task.authorIds.includes(recorder.id)) return refuse({ code: 'own-draft' });
  if (channel === 'voice' && (level === 'L3' || task.kind === 'staffBallot'))
    return refuse({ code: 'voice-not-enough', kind: task.kind });
  if (channel === 'paper' && evidenceSha256 === null) return refuse({ code: 'scan-required' });
  if (channel === 'voice' && !note?.trim()) return refuse({ code: 'call-note-required' });
  if (givenOn < days.openedOn || givenOn > days.today) return refuse({ code: 'given-on-wrong-day', givenOn });
  return ok(null);
}

/** Says in the reader's language why a decision from paper or voice was not recorded. */
export function recordingRefusalSentence(refusal: RecordingRefusal): Sentence {
  switch (refusal.code) {
    case 'may-not-record':
      return {
        vi: 'Chỉ thư ký, văn thư hoặc chánh văn phòng được ghi nhận thay.',
        en: 'Only a secretary, the clerk or the head of office records a decision for somebody else.',
      };
    case 'recorded-for-oneself':
      return {
        vi: 'Không ai được ghi nhận thay cho chính mình; hãy trả lời trực tiếp.',
        en: 'Nobody records their own decision from paper; please answer the task itself.',
      };
    case 'not-recordable':
      return {
        vi: 'Việc này phải nộp kèm nội dung nên không ghi nhận thay được.',
        en: 'This task asks for something to be handed in, so it cannot be recorded for somebody else.',
      };
    case 'scan-required':
      return {
        vi: 'Cần đính kèm bản quét phiếu đã ký (PDF, JPEG hoặc PNG).',
        en: 'The scan of the signed sheet is required (PDF, JPEG or PNG).',
      };
    case 'call-note-required':
      return {
        vi: 'Cần ghi cuộc trao đổi: lúc nào, ai gọi cho ai, nội dung gì.',
        en: 'A note of the call is required: when, who called whom, what was said.',
      };
    case 'voice-not-enough':
      return {
        vi: 'Việc này chỉ được ghi nhận thay từ bản giấy có chữ ký, không ghi theo lời nói.',
        en: 'This is recorded from signed paper only, not from what was said.',
      };
    case 'given-on-wrong-day':
      return {
        vi: 'Ngày ký hoặc trao đổi phải từ ngày giao việc đến hôm nay.',
        en: 'The day must lie between the day on which the question was put and today.',
      };
  }
}
