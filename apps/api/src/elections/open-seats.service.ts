import { randomUUID } from 'node:crypto';
import type { SeatDecisionBody } from '@conference/contracts';
import {
  decideRunOff,
  leaveVacant,
  settleTie,
  standingNominations,
  voteAgain,
  type Adoption,
  type Election,
  type ElectionRefusal,
  type Result,
} from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import type { RefusalException } from '../problems/refusal.exception';
import { runningElectionAct, type ElectionRef, type RunningElectionAct } from './election-act';
import { adoptionOf, keepDecision } from './election-decision';

/** A decision by the adopted rule for ties; nothing is voted on. */
type TieBody = Extract<SeatDecisionBody, { what: 'settledByAge' | 'settledByLot' }>;
/** A decision that the conference votes on. */
type VotedBody = Exclude<SeatDecisionBody, TieBody>;

/** What becomes of seats that a round left open: the conference votes on it, or the adopted rule for ties settles it. */
@Injectable()
export class OpenSeatsService {
  constructor(private readonly transactions: Transactions) {}

  decide(person: PersonEntity, ref: ElectionRef, body: SeatDecisionBody): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'runElection' }, (act) =>
      body.what === 'settledByAge' || body.what === 'settledByLot' ? settle(act, body) : putToVote(act, body),
    );
  }
}

async function settle(act: RunningElectionAct, body: TieBody): Promise<RefusalException | void> {
  const { election, actor, stored } = act;
  const settlement =
    body.what === 'settledByAge'
      ? ({ by: 'older', bornOn: body.bornOn } as const)
      : ({ by: 'lot', drawn: body.drawn, witnessIds: body.witnessIds } as const);
  const after = settleTie(election, actor, settlement);
  const elected = after.ok ? after.value.elected.slice(election.elected.length) : [];
  return keepDecision(act, stored.election.id, after, {
    ...{ id: randomUUID(), what: body.what, verdict: null, elected, action: `election.${body.what}` },
    witnessIds: settlement.by === 'lot' ? settlement.witnessIds : [],
    facts: { elected: elected.length },
  });
}

async function putToVote(act: RunningElectionAct, body: VotedBody): Promise<RefusalException | void> {
  const { election, stored } = act;
  const { what } = body;
  const id = randomUUID();
  const { adoption, verdict } = await adoptionOf(act, id, body.adoption);
  const isSameList = body.what === 'voteAgain' && body.among === 'sameList';
  const candidates = isSameList ? standingNominations(election).map(({ personId }) => personId) : [];
  const decision = { id, what, verdict, candidates, action: `election.${what}` };
  return keepDecision(act, stored.election.id, afterVote(act, body, adoption), decision);
}

function afterVote(
  { election, actor }: RunningElectionAct,
  body: VotedBody,
  adoption: Adoption,
): Result<Election, ElectionRefusal> {
  switch (body.what) {
    case 'runOff':
      return decideRunOff(election, actor, adoption);
    case 'leaveVacant':
      return leaveVacant(election, actor, adoption);
    case 'voteAgain':
      return voteAgain(election, actor, adoption, body.among);
  }
}
