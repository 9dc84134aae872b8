import type { Sentence } from '../sentence';
import type { CandidateCount, ElectionCount } from './election-count';
import { invalidBallotReasonName } from './invalid-ballot';

/** What is told about an election; names are added by whoever knows them. */
interface ElectionFacts {
  readonly count: ElectionCount;
  readonly base: number;
  readonly needed: number;
  readonly winners: readonly CandidateCount[];
  readonly tied: readonly CandidateCount[];
  readonly runOff?: { readonly seats: number } | undefined;
  readonly vacant: number;
}

/** Tells an election in figures: ballots, threshold, who got in with how many votes, what is still open. */
export function electionSentence(facts: ElectionFacts): Sentence {
  const parts = [ballots(facts.count), threshold(facts), elected(facts), tie(facts), vacancy(facts)];
  return {
    vi: parts.flatMap((part) => part?.vi ?? []).join(' '),
    en: parts.flatMap((part) => part?.en ?? []).join(' '),
  };
}

function ballots({ by, present, ballots: { issued, collected, valid, blank = 0, invalid } }: ElectionCount): Sentence {
  if (by === 'hands')
    return { vi: `Biểu quyết bằng giơ tay, ${present} người dự.`, en: `By show of hands, ${present} attending.` };
  const reasons = invalid
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => ({ count, name: invalidBallotReasonName(reason) }));
  const listed = (language: 'vi' | 'en') =>
    reasons.length > 0 ? ` (${reasons.map(({ count, name }) => `${count} ${name[language]}`).join(', ')})` : '';
  return {
    vi: `Phát ra ${issued} phiếu, thu về ${collected}, hợp lệ ${valid}${blank > 0 ? ` (trong đó ${blank} phiếu trắng)` : ''}, không hợp lệ ${collected - valid}${listed('vi')}.`,
    en: `${issued} ballots issued, ${collected} collected, ${valid} valid${blank > 0 ? ` (${blank} of them blank)` : ''}, ${collected - valid} invalid${listed('en')}.`,
  };
}

function threshold({ count, base, needed }: ElectionFacts): Sentence {
  if (count.threshold === 'mostVotes') {
    return {
      vi: 'Bầu lại giữa những người bằng phiếu: lấy người có số phiếu cao hơn.',
      en: 'A run-off between tied candidates: those with most votes are elected.',
    };
  }
  return count.base === 'present'
    ? {
        vi: `Phải quá nửa của ${base} người dự, ít nhất ${needed} phiếu.`,
        en: `More than half of the ${base} attending is needed, at least ${needed} votes.`,
      }
    : {
        vi: `Phải quá nửa của ${base} phiếu thu về, ít nhất ${needed} phiếu.`,
        en: `More than half of the ${base} ballots collected is needed, at least ${needed} votes.`,
      };
}

function elected({ count, winners }: ElectionFacts): Sentence {
  const votes = winners.length > 0 ? ` (${winners.map(({ votes: some }) => some).join(', ')})` : '';
  return {
    vi: `Trúng cử ${winners.length}/${count.seats} người${votes}.`,
    en: `${winners.length} of ${count.seats} elected${votes}.`,
  };
}

function tie({ tied, runOff }: ElectionFacts): Sentence | null {
  if (!runOff) return null;
  return {
    vi: `${tied.length} người cùng ${tied[0]!.votes} phiếu cho ${runOff.seats} chỗ cuối: phải bầu lại giữa những người này.`,
    en: `${tied.length} candidates have ${tied[0]!.votes} votes each for the last ${runOff.seats === 1 ? 'seat' : `${runOff.seats} seats`}: a run-off between them decides.`,
  };
}

function vacancy({ count, vacant }: ElectionFacts): Sentence | null {
  if (vacant === 0) return null;
  const isMostVotes = count.threshold === 'mostVotes';
  return {
    vi: `Còn thiếu ${vacant} người vì không ai khác ${isMostVotes ? 'được phiếu nào' : 'quá nửa'}.`,
    en: `${vacant} ${vacant === 1 ? 'seat stays' : 'seats stay'} vacant because nobody else ${isMostVotes ? 'got a vote' : 'passed half'}.`,
  };
}
