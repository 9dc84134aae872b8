import { writtenDate, type CivilDate } from '../calendar';
import type { Regime } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { petitionSuffices } from '../voting';
import type { ProposalRefusal } from './refusal';

/** Who may ask for an extraordinary conference. @see Luật 10/2022/QH15 Điều 50 khoản 1 */
export const PROPOSERS = ['staff', 'employeeSide', 'head'] as const;
export type Proposer = (typeof PROPOSERS)[number];

/** Who asked for an extraordinary conference, when, and why. */
export interface Proposal {
  readonly by: Proposer;
  readonly proposedOn: CivilDate;
  readonly reason: string;
  /** How many of the staff asked for it, out of how many; null where the head or the employee side did. */
  readonly petition: { readonly signed: number; readonly staff: number } | null;
}

/** What decides whether an extraordinary conference may be called; null is what is not known. */
export interface ProposalFacts {
  readonly proposedBy: Proposer | null;
  readonly petitioners: number | null;
  readonly staff: number;
  readonly rules: Regime['branches'];
}

const PROPOSED: Readonly<Record<Exclude<Proposer, 'staff'>, Sentence>> = {
  head: { vi: 'Người đứng đầu đề nghị hội nghị bất thường.', en: 'The head proposes an extraordinary conference.' },
  employeeSide: {
    vi: 'Bên đại diện người lao động đề nghị hội nghị bất thường.',
    en: 'The employee side proposes an extraordinary conference.',
  },
};

/** Judges whether an extraordinary conference is to be called: the head or the employee side proposes it, or one third of all staff. @see Luật 10/2022/QH15 Điều 50 khoản 1 */
export function callsExtraordinary({
  proposedBy,
  petitioners,
  staff,
  rules,
}: ProposalFacts): Result<Sentence, ProposalRefusal> {
  if (proposedBy === null) return refuse({ code: 'nobody-proposes' });
  if (proposedBy !== 'staff') return ok(within(rules, PROPOSED[proposedBy]));
  const judged = petitionSuffices({ petitioners: petitioners ?? 0, staff });
  if (!judged.ok) return refuse({ code: 'petition-not-countable', petitioners: petitioners ?? 0, staff });
  const { holds, sentence } = judged.value;
  return holds ? ok(within(rules, sentence)) : refuse({ code: 'petition-too-small', sentence });
}

function within({ extraordinaryWithinDays: days, law }: Regime['branches'], { vi, en }: Sentence): Sentence {
  return days === null
    ? { vi, en }
    : {
        vi: `${vi} Triệu tập trong ${days} ngày kể từ khi có đề nghị (${law}).`,
        en: `${en} It is convened within ${days} days of the request (${law}).`,
      };
}

/** Says why an extraordinary conference is held, as its invitation and its minutes do. */
export function proposalSentence({ by, proposedOn, reason, petition }: Proposal): Sentence {
  const day = writtenDate(proposedOn);
  const who: Readonly<Record<Proposer, Sentence>> = {
    head: { vi: 'người đứng đầu', en: 'the head' },
    employeeSide: { vi: 'bên đại diện người lao động', en: 'the employee side' },
    staff: petition
      ? {
          vi: `${petition.signed}/${petition.staff} cán bộ, công chức, viên chức, người lao động`,
          en: `${petition.signed} of ${petition.staff} staff`,
        }
      : { vi: 'cán bộ, công chức, viên chức, người lao động', en: 'the staff' },
  };
  return {
    vi: `Hội nghị bất thường theo đề nghị ngày ${day.vi} của ${who[by].vi}. Lý do: ${reason}`,
    en: `An extraordinary conference, asked for by ${who[by].en} on ${day.en}. Reason: ${reason}`,
  };
}
