import { randomUUID } from 'node:crypto';
import type {
  AdoptListBody,
  AdoptRulesBody,
  Elections,
  NominateBody,
  RecogniseBody,
  SeatDecisionBody,
} from '@conference/contracts';
import {
  changeRules,
  closeList,
  decideRunOff,
  leaveVacant,
  nominate,
  openNominations,
  prepareElection,
  recogniseElected,
  recordConsent,
  settleTie,
  standingNominations,
  voteAgain,
  withdrawCandidate,
  type Election,
  type ElectionRefusal,
  type Result,
} from '@conference/domain';
import { Transactions, type ElectionDecisionEntity, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { doorRefusal } from '../problems/door-words';
import type { RefusalException } from '../problems/refusal.exception';
import {
  adoptionOf,
  electionRefused,
  ElectionActs,
  ruled,
  told,
  underElectionItem,
  type ElectionAct,
  type ElectionRef,
  type RunningElectionAct,
} from './election-acts';
import { electionViews } from './election-view';
import { sessionEndedOn } from './session-ended';

/** The course of an election outside its rounds: rules, candidates, the list, what becomes of open seats, and recognition. */
@Injectable()
export class ElectionsService {
  constructor(
    private readonly acts: ElectionActs,
    private readonly transactions: Transactions,
  ) {}

  view(person: PersonEntity, conferenceId: string): Promise<Elections> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const directory = await directoryView(records, person.officeId);
      return { elections: await electionViews(records, conference, directory, person) };
    });
  }

  /** Adopts the rules of an election, and with the first ones its seats; nominations are open then. */
  adoptRules(person: PersonEntity, ref: ElectionRef, body: AdoptRulesBody): Promise<void> {
    return this.acts.inRoom(person, ref, async (step) => {
      await underElectionItem(step);
      const { rules, seats = step.election.seats, isLargerByDecision } = body;
      const id = randomUUID();
      const { adoption, verdict } = await adoptionOf(step, id, body.adoption);
      const isFirst = step.election.rules === null;
      const before = isFirst ? await prepared(step, seats, isLargerByDecision) : settled(step.election, seats);
      const adopted = (isFirst ? openNominations : changeRules)(before, step.actor, rules, adoption);
      const electionId = await keptElection(step, before);
      return decided(step, electionId, adopted, {
        id,
        what: 'rules',
        verdict,
        rules,
        action: 'election.rulesAdopted',
        facts: { seats },
      });
    });
  }

  nominate(person: PersonEntity, ref: ElectionRef, { personId, proposedBy }: NominateBody): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      await underElectionItem(step);
      const { records, election, conference, actor, now } = step;
      const nominee = await records.directory.person(personId);
      const roles = nominee?.roles ?? [];
      const belongs = nominee !== null && nominee.active && nominee.officeId === conference.officeId;
      await ruled(records, nominate(election, actor, { personId, roles, belongs, proposedBy }));
      await records.elections.addNomination({
        electionId: step.stored.election.id,
        personId,
        roles,
        belongs,
        proposedBy,
        nominatedBy: person.id,
        nominatedAt: now,
        consentRecordedBy: null,
        withdrawnBecause: null,
      });
      await told(step, 'election.nominated', { candidate: personId });
    });
  }

  /** Whoever stands says so; those who run the election may write it down for them. */
  consent(person: PersonEntity, ref: ElectionRef, candidateId: string): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      await ruled(step.records, recordConsent(step.election, step.actor, candidateId));
      const nomination = standing(step, candidateId);
      if (nomination.consentRecordedBy) return;
      await step.records.elections.changeNomination(nomination.id, { consentRecordedBy: person.id });
      await told(step, 'election.consented', { candidate: candidateId });
    });
  }

  withdraw(person: PersonEntity, ref: ElectionRef, candidateId: string, reason: string): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      const after = await ruled(step.records, withdrawCandidate(step.election, step.actor, candidateId, reason));
      await step.records.elections.changeNomination(standing(step, candidateId).id, {
        withdrawnBecause: reason.trim(),
      });
      await moved(step, after);
      await told(step, 'election.withdrawn', { candidate: candidateId });
    });
  }

  adoptList(person: PersonEntity, ref: ElectionRef, body: AdoptListBody): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      await underElectionItem(step);
      const id = randomUUID();
      const { adoption, verdict } = await adoptionOf(step, id, body.adoption);
      const candidates = standingNominations(step.election).map(({ personId }) => personId);
      return decided(step, step.stored.election.id, closeList(step.election, step.actor, adoption), {
        id,
        what: 'list',
        verdict,
        candidates,
        action: 'election.listAdopted',
        facts: { candidates: candidates.length },
      });
    });
  }

  /** Settles seats that a round left open: by a vote of the conference, or by the adopted rule for ties. */
  decideSeats(person: PersonEntity, ref: ElectionRef, body: SeatDecisionBody): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      const { election, actor } = step;
      const id = randomUUID();
      const electionId = step.stored.election.id;
      const action = `election.${body.what}`;
      if (body.what === 'settledByAge' || body.what === 'settledByLot') {
        const settlement =
          body.what === 'settledByAge'
            ? ({ by: 'older', bornOn: body.bornOn } as const)
            : ({ by: 'lot', drawn: body.drawn, witnessIds: body.witnessIds } as const);
        const after = settleTie(election, actor, settlement);
        const elected = after.ok ? after.value.elected.slice(election.elected.length) : [];
        const witnessIds = settlement.by === 'lot' ? settlement.witnessIds : [];
        return decided(step, electionId, after, {
          id,
          what: body.what,
          verdict: null,
          elected,
          witnessIds,
          action,
          facts: { elected: elected.length },
        });
      }
      const { adoption, verdict } = await adoptionOf(step, id, body.adoption);
      const after =
        body.what === 'runOff'
          ? decideRunOff(election, actor, adoption)
          : body.what === 'leaveVacant'
            ? leaveVacant(election, actor, adoption)
            : voteAgain(election, actor, adoption, body.among);
      const isSameList = body.what === 'voteAgain' && body.among === 'sameList';
      const candidates = isSameList ? standingNominations(election).map(({ personId }) => personId) : [];
      return decided(step, electionId, after, { id, what: body.what, verdict, candidates, action });
    });
  }

  /** Records the decision that recognises those elected; one that comes late is taken, and seen to be late. */
  recognise(person: PersonEntity, ref: ElectionRef, decision: RecogniseBody): Promise<void> {
    return this.acts.afterwards(person, ref, async (step) => {
      const { records, conference, election, actor } = step;
      const endedOn = await sessionEndedOn(records, conference);
      if (!endedOn) throw doorRefusal('session-not-ended');
      const calendar = await records.directory.calendar(conference.officeId);
      const after = await ruled(records, recogniseElected(election, actor, decision, { endedOn, calendar }));
      const { state, recognition } = after;
      await records.elections.change(step.stored.election.id, { state, recognition });
      await told(step, 'election.recognised', { isLate: recognition!.isLate });
    });
  }
}

function prepared(step: ElectionAct, seats: number, isLargerByDecision: boolean): Promise<Election> {
  const { code, body: office } = step.planned;
  const { heldOn } = step.conference;
  return ruled(step.records, prepareElection({ code, office, seats, heldOn, isLargerByDecision }));
}

/** How many are elected is settled with the first rules. */
function settled(election: Election, seats: number): Election {
  if (election.seats !== seats) throw doorRefusal('seats-settled');
  return election;
}

/** The election's row: there from the first time that rules of it are put to the vote. */
async function keptElection(
  { records, conference, stored }: ElectionAct,
  { code, office, seats, isLargerByDecision }: Election,
): Promise<string> {
  if (stored) {
    await records.elections.change(stored.election.id, { seats, isLargerByDecision });
    return stored.election.id;
  }
  const id = randomUUID();
  const facts = { id, conferenceId: conference.id, code, office, seats, isLargerByDecision };
  await records.elections.add({ ...facts, state: 'prepared', recognition: null });
  return id;
}

/** Keeps what the conference decided, for or against; what it voted down is on record too, and refused with how it voted. */
async function decided(
  step: ElectionAct,
  electionId: string,
  after: Result<Election, ElectionRefusal>,
  decision: Pick<ElectionDecisionEntity, 'id' | 'what' | 'verdict'> &
    Partial<Pick<ElectionDecisionEntity, 'rules' | 'elected' | 'candidates' | 'witnessIds'>> & {
      readonly action: string;
      readonly facts?: Record<string, unknown>;
    },
): Promise<RefusalException | void> {
  const { action, facts = {}, ...kept } = decision;
  if (!after.ok && after.refusal.code !== 'not-adopted') throw await electionRefused(step.records, after.refusal);
  await step.records.elections.addDecision({
    electionId,
    afterRound: step.election.rounds.length,
    rules: null,
    elected: [],
    candidates: [],
    witnessIds: [],
    decidedAt: step.now,
    recordedBy: step.person.id,
    ...kept,
  });
  if (after.ok) await step.records.elections.change(electionId, { state: after.value.state });
  await told(step, after.ok ? action : 'election.votedDown', { ...facts, what: kept.what });
  return after.ok ? undefined : electionRefused(step.records, after.refusal);
}

async function moved(step: RunningElectionAct, { state }: Election): Promise<void> {
  await step.records.elections.change(step.stored.election.id, { state });
}

function standing({ stored }: RunningElectionAct, personId: string) {
  return stored.nominations.findLast(
    (nomination) => nomination.personId === personId && nomination.withdrawnBecause === null,
  )!;
}
