import type { BoxFaults, EnvelopeListView } from '@conference/contracts';
import { fromBase64Url } from '@conference/ballots';
import type { PartFigures } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { checkPollBox, keepCount, openBox, pollAnchors, recountPoll } from '@conference/polls';
import { Injectable } from '@nestjs/common';
import { ownConference } from '../conferences/access';
import { handInElectronicCount } from '../elections/electronic-count';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { resultOf } from './ballot-result';
import { byBoxRules, mustBeTheirs, takeBallotTo, type BallotPlace, type BallotAct } from './ballot-act';
import { ruleView } from './ballot-view';

/** Opening the envelopes with the key that is brought back, and what anybody can check of them. */
@Injectable()
export class CountingService {
  constructor(private readonly transactions: Transactions) {}

  /** Opens the envelopes in memory, where nobody waits for it; then the ballots, their sum and the verdict are kept together. A round takes its figures over. */
  async count(person: PersonEntity, place: BallotPlace, privateKey: string): Promise<void> {
    await this.mayCount(person, place);
    const counting = { pollId: place.ballotId, privateKey: fromBase64Url(privateKey) ?? new Uint8Array() };
    const opened = byBoxRules(await openBox(this.transactions, counting));
    await takeBallotTo(this.transactions, { person, ...place, to: 'closed', by: 'recordVote' }, async (act) => {
      const { records, conference, ballot, now } = act;
      const { ballots } = byBoxRules(await keepCount(records, now, { ...opened, actorId: person.id }));
      const result = resultOf(conference, ballot, ballots);
      await records.secretBallots.change(ballot.id, { state: 'closed', closedAt: now, closedBy: person.id, result });
      if (ballot.roundId !== null) await handIn(act, ballot.roundId, result.figures);
    });
  }

  /** The committee's answer to an objection: opens once more, compares, writes nothing. */
  async recount(person: PersonEntity, place: BallotPlace, privateKey: string): Promise<BoxFaults> {
    await this.mayCount(person, place);
    const counting = { pollId: place.ballotId, privateKey: fromBase64Url(privateKey) ?? new Uint8Array() };
    return { faults: [...byBoxRules(await recountPoll(this.transactions, counting))] };
  }

  /** Whether the box is what the audit chain says it was; needs no key. */
  async check(person: PersonEntity, place: BallotPlace): Promise<BoxFaults> {
    await this.known(person, place);
    return { faults: [...byBoxRules(await checkPollBox(this.transactions, place.ballotId))] };
  }

  /** The list that was published at the close, with what its chain begins with, for everybody of the office. */
  async list(person: PersonEntity, { conferenceId, ballotId }: BallotPlace): Promise<EnvelopeListView> {
    return this.transactions.read(async (records) => {
      const ballot = await records.secretBallots.of(ballotId, conferenceId, person.officeId);
      const poll = ballot && (await records.ballots.poll(ballotId));
      if (!poll || poll.state === 'open') throw doorRefusal('not-found');
      const { title, rule, publicKey, rollSha256, closedOn, objectionsEndOn, entitled } = poll;
      return {
        title,
        state: ballot.state,
        start: { pollId: ballotId, title, rule: ruleView(rule), publicKey, rollSha256 },
        names: ballot.names,
        ...(await pollAnchors(records, poll)),
        entitled,
        closedOn: closedOn!,
        objectionsEndOn: objectionsEndOn!,
        envelopesKept: poll.state !== 'destroyed',
        list: (await records.ballots.list(ballotId)).map(({ sha256, linkSha256 }) => ({ sha256, linkSha256 })),
      };
    });
  }

  private async mayCount(person: PersonEntity, place: BallotPlace): Promise<void> {
    await this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, place.conferenceId);
      const ballot = await records.secretBallots.of(place.ballotId, place.conferenceId, person.officeId);
      if (!ballot) throw doorRefusal('not-found');
      await mustBeTheirs({ records, conference, person }, ballot, 'recordVote');
    });
  }

  private async known(person: PersonEntity, { conferenceId, ballotId }: BallotPlace): Promise<void> {
    const ballot = await this.transactions.single((records) =>
      records.secretBallots.of(ballotId, conferenceId, person.officeId),
    );
    if (!ballot) throw doorRefusal('not-found');
  }
}

/** The counting committee takes the electronic count over into the record of its round. */
async function handIn(act: BallotAct, roundId: string, figures: PartFigures): Promise<void> {
  const { records, ballot } = act;
  await handInElectronicCount(records, roundId, { issued: ballot.entitled!, figures });
  const facts = { election: ballot.subjectCode, round: roundId, ballot: ballot.id };
  await record(act, 'election.electronicCounted', facts);
}
