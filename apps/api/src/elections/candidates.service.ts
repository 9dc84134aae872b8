import type { NominateBody } from '@conference/contracts';
import { nominate, recordConsent, withdrawCandidate } from '@conference/domain';
import { Transactions, type NominationEntity, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { underItem } from '../floor/under-item';
import {
  changeState,
  recordElection,
  runningElectionAct,
  type ElectionRef,
  type RunningElectionAct,
} from './election-act';
import { byElectionRules } from './election-rules';

/** Who stands in an election: nominated, willing, and on the list until they withdraw. */
@Injectable()
export class CandidatesService {
  constructor(private readonly transactions: Transactions) {}

  nominate(person: PersonEntity, ref: ElectionRef, { personId, proposedBy }: NominateBody): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'runElection' }, async (act) => {
      await underItem(act, ['election']);
      const { records, election, conference, stored, actor, now } = act;
      const nominee = await records.directory.person(personId);
      const roles = nominee?.roles ?? [];
      const belongs = nominee !== null && nominee.active && nominee.officeId === conference.officeId;
      await byElectionRules(records, nominate(election, actor, { personId, roles, belongs, proposedBy }));
      await records.elections.addNomination({
        ...{ electionId: stored.election.id, personId, roles, belongs, proposedBy },
        nominatedBy: person.id,
        nominatedAt: now,
        consentRecordedBy: null,
        withdrawnBecause: null,
      });
      await recordElection(act, 'election.nominated', { candidate: personId });
    });
  }

  /** Whoever stands says so; those who run the election may write it down for them. */
  consent(person: PersonEntity, ref: ElectionRef, candidateId: string): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref }, async (act) => {
      const { records, election, actor } = act;
      await byElectionRules(records, recordConsent(election, actor, candidateId));
      const nomination = standingNomination(act, candidateId);
      if (nomination.consentRecordedBy) return;
      await records.elections.changeNomination(nomination.id, { consentRecordedBy: person.id });
      await recordElection(act, 'election.consented', { candidate: candidateId });
    });
  }

  withdraw(person: PersonEntity, ref: ElectionRef, candidateId: string, reason: string): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref }, async (act) => {
      const { records, election, actor } = act;
      const after = await byElectionRules(records, withdrawCandidate(election, actor, candidateId, reason));
      const { id } = standingNomination(act, candidateId);
      await records.elections.changeNomination(id, { withdrawnBecause: reason.trim() });
      await changeState(act, after);
      await recordElection(act, 'election.withdrawn', { candidate: candidateId });
    });
  }
}

function standingNomination({ stored }: RunningElectionAct, candidateId: string): NominationEntity {
  return stored.nominations.findLast(
    ({ personId, withdrawnBecause }) => personId === candidateId && withdrawnBecause === null,
  )!;
}
