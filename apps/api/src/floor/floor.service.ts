import type { AttendanceBody, ElectionCountBody, FloorView } from '@conference/contracts';
import {
  judgeElection,
  maySignPledge,
  pledgeRefusalSentence,
  votingRefusalSentence,
  type VotingRefusal,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { recordByHand } from '../check-in/record-by-hand';
import { lockOwnConference, ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { doorRefusal } from '../problems/door-words';
import { allowed, RefusalException } from '../problems/refusal.exception';
import { inSession, openedSession, presentNow, record, underItem } from './floor-acts';
import { floorView } from './floor-view';

/** What happens in the room: each act is one short transaction, written straight to the record. */
@Injectable()
export class FloorService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<FloorView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      return floorView(records, conference, await directoryView(records, person.officeId), {
        id: person.id,
        runsFloor: runsFloor(person),
      });
    });
  }

  /** People record themselves; whoever runs the floor records everybody. Coming in twice changes nothing. */
  async recordAttendance(
    person: PersonEntity,
    conferenceId: string,
    { personId, present }: AttendanceBody,
  ): Promise<void> {
    if (personId !== person.id && !runsFloor(person)) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      await recordByHand(records, conference, person, { personId, present });
    });
  }

  async countElection(
    person: PersonEntity,
    conferenceId: string,
    electionCode: string,
    body: ElectionCountBody,
  ): Promise<void> {
    await this.onFloor(person, conferenceId, async (records, conference, now) => {
      const election = conference.plan.elections.find(({ code }) => code === electionCode);
      if (!election) throw doorRefusal('motion-unknown');
      if ((await records.floor.counts(conferenceId)).some((count) => count.electionCode === electionCode))
        throw doorRefusal('already-counted');
      await underItem(records, conferenceId, ['election']);

      const present = await presentNow(records, conferenceId, now);
      const { issued, collected, valid, invalid, votes } = body;
      const judged = counted(
        judgeElection({
          seats: election.seats,
          base: conference.kind === 'unionCongress' ? 'ballotsCollected' : 'present',
          present,
          ballots: { issued, collected, valid, invalid },
          candidates: election.candidates.map((id) => ({ id, votes: votes[id] ?? 0 })),
        }),
      );
      await records.floor.addCount({
        conferenceId,
        electionCode,
        present,
        ballots: { issued, collected, valid, invalid },
        votes,
        result: {
          elected: [...judged.elected],
          runOff: [...(judged.runOff?.candidates ?? [])],
          sentence: judged.sentence,
        },
        countedAt: now,
        countedBy: person.id,
      });
      await record(records, conference, person, now, 'election.counted', {
        election: electionCode,
        present,
        elected: judged.elected.length,
      });
    });
  }

  async signPledge(person: PersonEntity, conferenceId: string, partyCode: string): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = inSession(await ownConference(records, person, conferenceId));
      const parties = await records.floor.lockParties(conferenceId);
      const party = parties.find(({ code }) => code === partyCode);
      if (party?.personId === person.id && party.signedAt) return;
      const signatures = parties.flatMap(({ code, personId, signedAt }) =>
        signedAt ? [{ partyCode: code, personId, signedAt: signedAt.toISOString() }] : [],
      );
      allowed(maySignPledge(parties, signatures, { partyCode, personId: person.id }), pledgeRefusalSentence);
      await underItem(records, conferenceId, ['pledgeSigning']);

      const now = new Date();
      await records.floor.sign(party!, now);
      await record(records, conference, person, now, 'pledge.signed', { party: partyCode });
    });
  }

  /** What a counting committee does, in a break too. */
  private onFloor<T>(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<T>,
  ): Promise<T> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) => {
      const conference = openedSession(await lockOwnConference(records, person, conferenceId));
      return act(records, conference, new Date());
    });
  }
}

/** A count that does not add up is refused with the voting rule's own words, whatever its code. */
function counted<T>(judged: { ok: true; value: T } | { ok: false; refusal: VotingRefusal }): T {
  if (judged.ok) return judged.value;
  const { code, ...facts } = judged.refusal;
  throw new RefusalException('count-wrong', votingRefusalSentence(judged.refusal), { reason: code, ...facts });
}
