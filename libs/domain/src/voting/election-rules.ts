import { ok, refuse, type Result } from '../result';
import type { ElectionCount } from './election-count';
import type { ElectedBody } from './may-stand';

/** What people are elected to: a body, or the chair of the union's committee, whom the congress elects directly. */
export const ELECTED_OFFICES = ['inspectionBoard', 'unionCommittee', 'unionChair'] as const;
export type ElectedOffice = (typeof ELECTED_OFFICES)[number];

/** How a tie for the last seat is settled. No law says it for an inspection board: the conference adopts it beforehand. */
export const TIE_RULES = ['runOff', 'older', 'lot'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** The rules of one election (thể lệ bầu cử), which the conference adopts before anybody is nominated. */
export interface ElectionRules {
  /** Of what more than half is needed. */
  readonly base: ElectionCount['base'];
  readonly isSecret: boolean;
  /** Whether more people have to stand than there are seats (số dư), or as many suffice. */
  readonly list: 'surplus' | 'surplusOrEqual';
  readonly mayChooseFewer: boolean;
  readonly mayChooseNone: boolean;
  readonly tie: TieRule;
  /** What a candidate has to reach in a run-off: more than half again, or most votes. */
  readonly runOffNeeds: NonNullable<ElectionCount['threshold']>;
  /** Whether the conference decides each time that a run-off is held. */
  readonly isRunOffDecided: boolean;
  /** How many rounds may be held in all; one that was declared void is not among them. */
  readonly mostRounds: number;
}

/** Rules that the law or the union's charter does not allow for an office. */
export type RulesRefusal =
  | { readonly code: 'base-not-lawful'; readonly base: ElectionCount['base'] }
  | { readonly code: 'ballot-not-secret' }
  | { readonly code: 'second-vote-missing' }
  | { readonly code: 'rounds-impossible'; readonly mostRounds: number };

const LAWFUL: Readonly<
  Record<
    ElectedOffice,
    { readonly base: ElectionCount['base']; readonly isSecret: boolean; readonly isTieVotedOn: boolean }
  >
> = {
  inspectionBoard: { base: 'present', isSecret: false, isTieVotedOn: false },
  unionCommittee: { base: 'ballotsCollected', isSecret: true, isTieVotedOn: false },
  unionChair: { base: 'ballotsCollected', isSecret: true, isTieVotedOn: true },
};

const USUAL: Omit<ElectionRules, 'base'> = {
  isSecret: true,
  list: 'surplusOrEqual',
  mayChooseFewer: true,
  mayChooseNone: false,
  tie: 'runOff',
  runOffNeeds: 'moreThanHalf',
  isRunOffDecided: false,
  mostRounds: 3,
};

/**
 * Proposes rules for an election; what no law prescribes is the conference's to change.
 *
 * At a union congress the delegates decide whether tied candidates are voted on again; a tie for the chair leads to a second vote.
 *
 * @see Nghị định 59/2023/NĐ-CP Điều 21 khoản 1
 * @see Hướng dẫn 28/HD-TLĐ
 */
export function usualElectionRules(office: ElectedOffice): ElectionRules {
  const rules = { ...USUAL, base: LAWFUL[office].base };
  if (office === 'inspectionBoard') return rules;
  return { ...rules, isRunOffDecided: office === 'unionCommittee', mostRounds: 2 };
}

/** Checks rules that are to be adopted: the base of the office, secret where the charter says so, a second vote on a tie for the chair. */
export function checkElectionRules(office: ElectedOffice, rules: ElectionRules): Result<ElectionRules, RulesRefusal> {
  const { base, isSecret, isTieVotedOn } = LAWFUL[office];
  const { mostRounds } = rules;
  if (rules.base !== base) return refuse({ code: 'base-not-lawful', base });
  if (isSecret && !rules.isSecret) return refuse({ code: 'ballot-not-secret' });
  if (!Number.isSafeInteger(mostRounds) || mostRounds < 1) return refuse({ code: 'rounds-impossible', mostRounds });
  if (isTieVotedOn && (rules.tie !== 'runOff' || mostRounds < 2)) return refuse({ code: 'second-vote-missing' });
  return ok(rules);
}

/** The body that an office belongs to: who may stand for the chair is who may stand for the committee. */
export function bodyOf(office: ElectedOffice): ElectedBody {
  return office === 'inspectionBoard' ? 'inspectionBoard' : 'unionCommittee';
}
