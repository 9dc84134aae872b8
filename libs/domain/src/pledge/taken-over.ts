import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** The targets that one conference of a predecessor promised, as far as an office takes them further. */
export interface TakenOverList {
  /** The code of the predecessor. */
  readonly office: string;
  readonly year: number;
}

/** What confirms the figures of a list: the predecessor's dossier, whoever is responsible for the hand-over, or the paper that they were entered from. */
export const TAKEN_OVER_SOURCES = ['dossier', 'person', 'paper'] as const;
export type TakenOverSource = (typeof TAKEN_OVER_SOURCES)[number];

/** What the system knows of a list. */
export interface ListFacts {
  /** Whether it has that conference of the predecessor. */
  readonly isKnown: boolean;
  /** Whether the final dossier of that conference was made. */
  readonly hasDossier: boolean;
}

/** Why a list is not taken over, or not confirmed. */
export type TakenOverRefusal =
  | { readonly code: 'taken-over-without-source'; readonly name: string; readonly isKnown: boolean }
  | { readonly code: 'list-confirmed-already' }
  | { readonly code: 'list-of-somebody-else'; readonly responsible: string };

/**
 * Tells what stands behind a list when it is entered: the dossier; the paper, where the system does not have that conference; or nothing yet, and somebody is
 * named who confirms it. A list that nobody could ever confirm is refused.
 */
export function sourceAtEntry(
  { isKnown, hasDossier }: ListFacts,
  { name, paper, handOver }: { readonly name: string; readonly paper: string | null; readonly handOver: string | null },
): Result<TakenOverSource | null, TakenOverRefusal> {
  if (hasDossier) return ok('dossier');
  if (!isKnown && paper !== null) return ok('paper');
  return handOver === null ? refuse({ code: 'taken-over-without-source', name, isKnown }) : ok(null);
}

/** A list that waits, and whoever wants to confirm it. */
export interface Confirmation {
  readonly source: TakenOverSource | null;
  readonly hasDossier: boolean;
  readonly isResponsible: boolean;
  readonly isLeader: boolean;
  /** The name of whoever is responsible for the hand-over. */
  readonly responsible: string;
}

/** Confirms a list: whoever is responsible for the hand-over by their word, leaders once the predecessor's dossier is there. */
export function confirmList({
  source,
  hasDossier,
  isResponsible,
  isLeader,
  responsible,
}: Confirmation): Result<TakenOverSource, TakenOverRefusal> {
  if (source !== null) return refuse({ code: 'list-confirmed-already' });
  if (hasDossier && (isResponsible || isLeader)) return ok('dossier');
  return isResponsible ? ok('person') : refuse({ code: 'list-of-somebody-else', responsible });
}

const STATES: Record<TakenOverSource | 'none', Sentence> = {
  none: { vi: 'chưa xác nhận', en: 'not confirmed yet' },
  dossier: { vi: 'đã xác nhận theo hồ sơ của cơ quan tiền thân', en: 'confirmed by the predecessor’s dossier' },
  person: {
    vi: 'người chịu trách nhiệm bàn giao đã xác nhận',
    en: 'confirmed by whoever is responsible for the hand-over',
  },
  paper: { vi: 'nhập theo văn bản', en: 'entered from a paper' },
};

/** Says what confirms the figures of a list, or that nothing does yet. */
export function takenOverState(source: TakenOverSource | null): Sentence {
  return STATES[source ?? 'none'];
}

/** Says in the reader's language why a list is not taken over, or not confirmed, and what to do. */
export function takenOverRefusalSentence(refusal: TakenOverRefusal): Sentence {
  switch (refusal.code) {
    case 'taken-over-without-source':
      return refusal.isKnown
        ? {
            vi: `Hồ sơ hội nghị của ${refusal.name} chưa lập xong; hãy ghi mã người chịu trách nhiệm bàn giao vào handOver, hoặc chờ hồ sơ.`,
            en: `The dossier of ${refusal.name} is not made yet; put the code of whoever is responsible for the hand-over into handOver, or wait for it.`,
          }
        : {
            vi: `Hệ thống không có hội nghị này của ${refusal.name}; hãy ghi văn bản làm nguồn số liệu vào paper, hoặc mã người chịu trách nhiệm bàn giao vào handOver.`,
            en: `The system does not have this conference of ${refusal.name}; put the paper that the figures come from into paper, or the code of whoever is responsible for the hand-over into handOver.`,
          };
    case 'list-confirmed-already':
      return { vi: 'Danh sách này đã được xác nhận.', en: 'This list is confirmed already.' };
    case 'list-of-somebody-else':
      return {
        vi: `Danh sách này do ${refusal.responsible} xác nhận; lãnh đạo xác nhận được khi hồ sơ của cơ quan tiền thân đã lập xong.`,
        en: `${refusal.responsible} confirms this list; leaders can once the predecessor’s dossier is made.`,
      };
  }
}
