import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { AssemblyRefusal } from './refusal';
import type { Verdict } from './verdict';

/** On whom a quorum is counted. */
export const QUORUM_BASES = ['allStaff', 'summonedDelegates', 'unionMembers'] as const;
export type QuorumBase = (typeof QUORUM_BASES)[number];

/** What a quorum depends on. */
export interface QuorumFigures {
  readonly entitled: number;
  readonly present: number;
  readonly base: QuorumBase;
}

const BASES: Record<QuorumBase, Sentence> = {
  allStaff: { vi: 'cán bộ, công chức, viên chức, người lao động', en: 'members of staff' },
  summonedDelegates: { vi: 'đại biểu được triệu tập', en: 'summoned delegates' },
  unionMembers: { vi: 'đoàn viên được triệu tập', en: 'summoned union members' },
};

/** Judges whether enough people are present to proceed: at least two thirds of those entitled. @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c */
export function judgeQuorum({ entitled, present, base }: QuorumFigures): Result<Verdict, AssemblyRefusal> {
  for (const [figure, value] of Object.entries({ entitled, present })) {
    if (!Number.isSafeInteger(value) || value < 0) return refuse({ code: 'not-a-count', figure, value });
  }
  if (entitled === 0) return refuse({ code: 'nobody-entitled' });
  if (present > entitled) return refuse({ code: 'more-present-than-entitled', present, entitled });

  const holds = 3 * present >= 2 * entitled;
  const inequality = `3 × ${present} = ${3 * present} ${holds ? '≥' : '<'} 2 × ${entitled} = ${2 * entitled}`;
  const needed = quorumOf(entitled);
  const sentence = sentenceOf({ entitled, present, base }, { holds, inequality, needed });
  return ok({ holds, figures: { entitled, present, needed }, inequality, needed, sentence });
}

/** Two thirds, rounded up, without leaving the integers. */
function quorumOf(entitled: number): number {
  const doubled = 2 * entitled + 2;
  return (doubled - (doubled % 3)) / 3;
}

function sentenceOf(
  { entitled, present, base }: QuorumFigures,
  { holds, inequality, needed }: Pick<Verdict, 'holds' | 'inequality' | 'needed'>,
): Sentence {
  const { vi, en } = BASES[base];
  return holds
    ? {
        vi: `Có mặt ${present}/${entitled} ${vi}, đạt ít nhất hai phần ba (${inequality}): đủ điều kiện tiến hành.`,
        en: `${present} of ${entitled} ${en} are present, at least two thirds (${inequality}): the conference may proceed.`,
      }
    : {
        vi: `Có mặt ${present}/${entitled} ${vi}, chưa đạt hai phần ba (${inequality}), cần ít nhất ${needed}: chưa đủ điều kiện tiến hành.`,
        en: `${present} of ${entitled} ${en} are present, less than two thirds (${inequality}); ${needed} are needed: the conference may not proceed.`,
      };
}
