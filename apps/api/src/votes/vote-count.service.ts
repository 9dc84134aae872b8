import type { CloseVoteBody, CountBody } from '@conference/contracts';
import { closeVote, mayTakeStep, refuse } from '@conference/domain';
import { Transactions, type OpenVoteEntity, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { actorOf } from '../conferences/access';
import { openedSession } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { presentNow } from '../floor/in-room';
import { changeVote, voteAct, type VotePlace } from './vote-act';
import { countedRecord, ruledVote } from './vote-record';
import { byVoteRules } from './vote-rules';

/** Counting open votes: tellers hand in their rows, and the verdict follows from the figures. It goes on in a break too. */
@Injectable()
export class VoteCountService {
  constructor(private readonly transactions: Transactions) {}

  /** Takes what a teller counted in one row of seats; until the count is closed a row may be counted again. */
  async countRow(
    person: PersonEntity,
    { row, ...place }: VotePlace & { readonly row: string },
    figures: CountBody,
  ): Promise<void> {
    await voteAct(this.transactions, { person, ...place, during: openedSession }, async (act) => {
      byVoteRules(mayTakeStep('recordVote', actorOf(person, act.conference)));
      const { id: voteId, state, way, rows, motionCode } = act.vote;
      if (state !== 'counting') return byVoteRules(refuse({ code: 'vote-not-there', from: state, to: 'closed' }));
      if (way !== 'rows') return byVoteRules(refuse({ code: 'other-way-of-counting', way, offered: 'rows' }));
      if (!rows.includes(row)) return byVoteRules(refuse({ code: 'row-unknown', row }));
      await act.records.votes.countRow({ voteId, row, ...figures, tellerId: person.id, countedAt: act.now });
      await record(act, 'vote.rowCounted', { motion: motionCode, row, ...figures });
    });
  }

  close(person: PersonEntity, place: VotePlace, { figures, answers }: CloseVoteBody): Promise<void> {
    return voteAct(this.transactions, { person, ...place, during: openedSession }, async (act) => {
      byVoteRules(mayTakeStep('recordVote', actorOf(person, act.conference)));
      const { records, vote, now } = act;
      if (vote.state === 'closed' && isSameCount(vote, figures)) return;
      const counted = {
        record: await countedRecord(records, vote, { figures, tellerId: person.id }),
        presentNow: await presentNow(act),
        answers,
      };
      const { verdict } = byVoteRules(
        closeVote(await ruledVote(records, vote), actorOf(person, act.conference), counted),
      );
      const { yes, no, abstain } = verdict!.figures as CountBody;
      const { holds, inequality, sentence } = verdict!;
      const stored = { holds, inequality, sentence, figures: { ...verdict!.figures } };
      const result = { yes, no, abstain, verdict: stored, answers };
      const closed = { closedAt: now, closedBy: person.id, ...result };
      await changeVote(act, 'vote.closed', { state: 'closed', ...closed }, { yes, no, abstain, holds, inequality });
    });
  }
}

function isSameCount(vote: OpenVoteEntity, figures: CountBody | null): boolean {
  return figures === null || (vote.yes === figures.yes && vote.no === figures.no && vote.abstain === figures.abstain);
}
