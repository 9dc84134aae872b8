import type {
  AgendaStepBody,
  AttendanceBody,
  CloseVoteBody,
  ElectionCountBody,
  FloorView,
  OpenVoteView,
} from '@conference/contracts';
import {
  agendaRefusalSentence,
  judgeAdoption,
  judgeElection,
  mayActUnder,
  mayFinishItem,
  maySignPledge,
  mayStartItem,
  pledgeRefusalSentence,
  presentAt,
  votingRefusalSentence,
  type AgendaItemKind,
  type AgendaProgress,
  type VotingRefusal,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { recordByHand } from '../check-in/record-by-hand';
import { ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { doorRefusal } from '../problems/door-words';
import { allowed, RefusalException } from '../problems/refusal.exception';
import { floorView, voteView } from './floor-view';

/** What happens in the room: each act is one short transaction, written straight to the record. */
@Injectable()
export class FloorService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<FloorView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      return floorView(records, conference, await directoryView(records, person.officeId));
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
      await ownConference(records, person, conferenceId);
      const conference = await records.conferences.lock(conferenceId);
      await recordByHand(records, conference, person, { personId, present });
    });
  }

  async stepAgenda(
    person: PersonEntity,
    conferenceId: string,
    code: string,
    { step, note }: AgendaStepBody,
  ): Promise<void> {
    await this.onFloor(person, conferenceId, async (records, conference, now) => {
      const agenda = await records.conferences.agenda(conferenceId);
      const progress = agenda.map(toProgress);
      allowed(step === 'start' ? mayStartItem(progress, code) : mayFinishItem(progress, code), agendaRefusalSentence);
      const item = agenda.find((candidate) => candidate.code === code)!;
      if (step === 'start') item.startedAt = now;
      else item.finishedAt = now;
      item.note = note?.trim() || item.note;
      await records.conferences.saveAgendaItem(item);
      await record(records, conference, person, now, step === 'start' ? 'agenda.started' : 'agenda.finished', {
        item: code,
        place: item.place + 1,
      });
    });
  }

  openVote(person: PersonEntity, conferenceId: string, motionCode: string): Promise<OpenVoteView> {
    return this.onFloor(person, conferenceId, async (records, conference, now) => {
      const motion = conference.plan.motions.find(({ code }) => code === motionCode);
      if (!motion) throw doorRefusal('motion-unknown');
      const votes = await records.floor.votes(conferenceId);
      const earlier = votes.find((vote) => vote.motionCode === motionCode);
      if (earlier?.state === 'open') return voteView(earlier);
      if (earlier) throw doorRefusal('vote-closed');
      if (votes.some(({ state }) => state === 'open')) throw doorRefusal('vote-open');
      await underItem(records, conferenceId, motion.kind === 'resolution' ? ['resolution'] : []);

      const present = await presentNow(records, conferenceId, now);
      const vote = await records.floor.saveVote({
        conferenceId,
        motionCode,
        title: motion.title,
        state: 'open',
        openedAt: now,
        openedBy: person.id,
        present,
        yes: null,
        no: null,
        abstain: null,
        closedAt: null,
        verdict: null,
      });
      await record(records, conference, person, now, 'vote.opened', { motion: motionCode, present });
      return voteView(vote);
    });
  }

  closeVote(person: PersonEntity, conferenceId: string, voteId: string, count: CloseVoteBody): Promise<OpenVoteView> {
    return this.onFloor(person, conferenceId, async (records, conference, now) => {
      const vote = await records.floor.lockVote(voteId, conferenceId);
      if (!vote) throw doorRefusal('motion-unknown');
      if (vote.state === 'closed') {
        const isSame = vote.yes === count.yes && vote.no === count.no && vote.abstain === count.abstain;
        if (isSame) return voteView(vote);
        throw doorRefusal('vote-closed');
      }
      const verdict = counted(judgeAdoption({ present: vote.present, ...count }));
      const closed = await records.floor.saveVote(
        Object.assign(vote, count, { state: 'closed', closedAt: now, verdict }),
      );
      await record(records, conference, person, now, 'vote.closed', {
        motion: vote.motionCode,
        present: vote.present,
        ...count,
        holds: verdict.holds,
        inequality: verdict.inequality,
      });
      return voteView(closed);
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
      const conference = await inSession(records, person, conferenceId);
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

  private onFloor<T>(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<T>,
  ): Promise<T> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) => {
      await records.conferences.lock(conferenceId);
      return act(records, await inSession(records, person, conferenceId), new Date());
    });
  }
}

async function inSession(records: Records, person: PersonEntity, conferenceId: string): Promise<ConferenceEntity> {
  const conference = await ownConference(records, person, conferenceId);
  if (conference.stage !== 'session') throw doorRefusal('not-in-session');
  return conference;
}

async function underItem(records: Records, conferenceId: string, kinds: readonly AgendaItemKind[]): Promise<void> {
  allowed(mayActUnder((await records.conferences.agenda(conferenceId)).map(toProgress), kinds), agendaRefusalSentence);
}

function toProgress({
  code,
  kind,
  title,
  startedAt,
  finishedAt,
}: {
  code: string;
  kind: AgendaItemKind;
  title: string;
  startedAt: Date | null;
  finishedAt: Date | null;
}): AgendaProgress {
  return { code, kind, title, isStarted: startedAt !== null, isFinished: finishedAt !== null };
}

async function presentNow(records: Records, conferenceId: string, now: Date): Promise<number> {
  return presentAt(await records.floor.attendances(conferenceId), now.toISOString());
}

/** A count that does not add up is refused with the voting rule's own words, whatever its code. */
function counted<T>(judged: { ok: true; value: T } | { ok: false; refusal: VotingRefusal }): T {
  if (judged.ok) return judged.value;
  const { code, ...facts } = judged.refusal;
  throw new RefusalException('count-wrong', votingRefusalSentence(judged.refusal), { reason: code, ...facts });
}

async function record(
  records: Records,
  conference: ConferenceEntity,
  person: PersonEntity,
  at: Date,
  action: string,
  facts: Record<string, unknown>,
): Promise<void> {
  await records.conferences.touch(conference.id);
  await records.audit.append({
    officeId: conference.officeId,
    conferenceId: conference.id,
    at,
    actorId: person.id,
    action,
    facts,
  });
}
