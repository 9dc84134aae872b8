import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AdoptListBody, AdoptRulesBody, Elections, RecogniseBody } from '@conference/contracts';
import {
  changeRules,
  closeList,
  openNominations,
  prepareElection,
  recogniseElected,
  standingNominations,
  type Election,
} from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { atAnyStage } from '../floor/floor-act';
import { underItem } from '../floor/under-item';
import { doorRefusal } from '../problems/door-words';
import { electionAct, recordElection, runningElectionAct, type ElectionAct, type ElectionRef } from './election-act';
import { adoptionOf, keepDecision } from './election-decision';
import { byElectionRules } from './election-rules';
import { electionViews } from './election-view';
import { sessionEndedOn } from './session-ended';

/** The course of an election around its candidates and rounds: its rules, its list, and the recognition of those elected. */
@Injectable()
export class ElectionsService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<Elections> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const directory = await directoryView(records, person.officeId);
      return { elections: await electionViews(records, conference, directory, person) };
    });
  }

  /** Adopts the rules of an election, and with the first ones its seats; nominations are open then. */
  adoptRules(person: PersonEntity, ref: ElectionRef, body: AdoptRulesBody): Promise<void> {
    return electionAct(this.transactions, { person, ...ref, step: 'runElection' }, async (act) => {
      await underItem(act, ['election']);
      const { rules, seats = act.election.seats, isLargerByDecision } = body;
      if (isAdoptedAlready(act, seats, body)) return;
      const id = randomUUID();
      const { adoption, verdict } = await adoptionOf(act, id, body.adoption);
      const isFirst = act.election.rules === null;
      const before = isFirst ? await prepare(act, seats, isLargerByDecision) : withSameSeats(act.election, seats);
      const adopted = (isFirst ? openNominations : changeRules)(before, act.actor, rules, adoption);
      const electionId = await keepElection(act, before);
      const kept = { id, what: 'rules' as const, verdict, rules, action: 'election.rulesAdopted', facts: { seats } };
      return keepDecision(act, electionId, adopted, kept);
    });
  }

  adoptList(person: PersonEntity, ref: ElectionRef, body: AdoptListBody): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'runElection' }, async (act) => {
      await underItem(act, ['election']);
      const id = randomUUID();
      const { adoption, verdict } = await adoptionOf(act, id, body.adoption);
      const candidates = standingNominations(act.election).map(({ personId }) => personId);
      return keepDecision(act, act.stored.election.id, closeList(act.election, act.actor, adoption), {
        ...{ id, what: 'list', verdict, candidates, action: 'election.listAdopted' },
        facts: { candidates: candidates.length },
      });
    });
  }

  /** Records the decision that recognises those elected; one that comes late is taken, and seen to be late. */
  recognise(person: PersonEntity, ref: ElectionRef, decision: RecogniseBody): Promise<void> {
    return runningElectionAct(
      this.transactions,
      { person, ...ref, step: 'recogniseElected', during: atAnyStage },
      async (act) => {
        const { records, conference, election, actor } = act;
        const endedOn = await sessionEndedOn(records, conference);
        if (!endedOn) throw doorRefusal('session-not-ended');
        const calendar = await records.directory.calendar(conference.officeId);
        const after = recogniseElected(election, actor, decision, { endedOn, calendar });
        const { state, recognition } = await byElectionRules(records, after);
        await records.elections.change(act.stored.election.id, { state, recognition });
        await recordElection(act, 'election.recognised', { isLate: recognition!.isLate });
      },
    );
  }
}

function prepare(
  { records, planned, conference: { heldOn } }: ElectionAct,
  seats: number,
  isLargerByDecision: boolean,
): Promise<Election> {
  const { code, body: office } = planned;
  return byElectionRules(records, prepareElection({ code, office, seats, heldOn, isLargerByDecision }));
}

/** Rules that hold, sent again with the vote that adopted them, are not adopted a second time. */
function isAdoptedAlready(
  { stored, election }: ElectionAct,
  seats: number,
  { rules, adoption }: AdoptRulesBody,
): boolean {
  const last = stored?.decisions.findLast(({ what }) => what === 'rules');
  return (
    Boolean(last?.verdict?.holds) &&
    election.seats === seats &&
    isDeepStrictEqual(last!.rules, rules) &&
    (['yes', 'no', 'abstain'] as const).every((answer) => last!.verdict!.figures[answer] === adoption[answer])
  );
}

/** How many are elected is settled with the first rules. */
function withSameSeats(election: Election, seats: number): Election {
  if (election.seats !== seats) throw doorRefusal('seats-settled');
  return election;
}

/** The election's row: there from the first time that rules of it are put to the vote. */
async function keepElection(
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
