import { randomUUID } from 'node:crypto';
import type { BranchesView, SendStaffBallotBody } from '@conference/contracts';
import {
  AFTER_FAILED_BALLOTS,
  branchRefusalSentence,
  checkBallotsClose,
  conferenceBranch,
  mayOpenSession,
  openBranches,
  regimeOn,
  sessionRefusalSentence,
  vietnamDateOf,
  type BranchFacts,
} from '@conference/domain';
import {
  Transactions,
  type ConferenceEntity,
  type FailedSummonsEntity,
  type PersonEntity,
  type Records,
  type StaffBallotEntity,
} from '@conference/persistence';
import { emptyRoom, staffOf } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { roomAt } from '../check-in/quorum';
import { isLeader, lockOwnConference, ownConference } from '../conferences/access';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** What is left when too few people come: a second summons, then ballots to all staff. @see Luật 10/2022/QH15 Điều 50 khoản 2 */
@Injectable()
export class BranchesService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<BranchesView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const failed = await records.convening.failedSummonses(conferenceId);
      const ballots = await records.convening.staffBallots(conferenceId);
      const facts = branchFacts(conference, { failed, ballots, staff: (await staffOf(records, conference)).length });
      const isCounted = failed.some(({ heldOn }) => heldOn === conference.heldOn);
      const leads = isLeader(person) && conference.stage === 'convening';
      const isSummoned = (await records.floor.attendees(conferenceId)).length > 0;
      const sending = conferenceBranch('ballotToAllStaff', facts);
      const resolution = conference.plan.motions.find(({ kind }) => kind === 'resolution');
      return {
        heldOn: conference.heldOn,
        failed: failed.map(({ heldOn, countedAt, verdict }) => ({ heldOn, at: countedAt.toISOString(), verdict })),
        isCounted,
        open: leads ? openBranches(facts).filter(({ branch }) => SHOWN.includes(branch)) : [],
        employeeSide: (await records.directory.office(conference.officeId)).employeeSide.name,
        ballot: await ballotView(records, { person, conference, ballot: ballots.at(-1) }),
        whyNoBallots: sending.ok ? null : branchRefusalSentence(sending.refusal),
        resolution: resolution ? { title: resolution.title, text: resolution.text ?? '' } : null,
        may: {
          count: leads && isSummoned && !isCounted && !facts.areBallotsOut && failed.length < 2,
          moveDate: leads && isCounted && !facts.areBallotsOut,
          sendBallots: leads && sending.ok,
          declareForceMajeure: leads && !sending.ok && sending.refusal.code === 'ballot-too-early',
        },
      };
    });
  }

  /** Puts on record that a summons failed: on its day, counted at this instant, without a quorum. */
  async fail(person: PersonEntity, conferenceId: string): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference, now) => {
      const { heldOn } = conference;
      allowed(mayOpenSession(heldOn, vietnamDateOf(now.toISOString()), null), sessionRefusalSentence);
      const failed = await records.convening.failedSummonses(conferenceId);
      if (failed.some((summons) => summons.heldOn === heldOn)) throw doorRefusal('summons-failed-already');
      const room = roomAt(conference, await records.floor.attendances(conferenceId), now);
      if (!room) throw doorRefusal('not-convened');
      if (room.holds) throw doorRefusal('quorum-holds');
      const { entitled, present, verdict } = room;
      const counted = { countedAt: now, countedBy: person.id };
      await records.convening.addFailedSummons({ conferenceId, heldOn, entitled, present, verdict, ...counted });
      await emptyRoom(records, conference, { actorId: person.id, at: now });
      await record({ records, conference, person, now }, 'summons.failed', {
        heldOn,
        entitled,
        present,
        inequality: verdict.inequality,
      });
    });
  }

  /** Puts the resolution to all staff by ballots; the conference's run then asks each of them. */
  async sendBallots(person: PersonEntity, conferenceId: string, body: SendStaffBallotBody): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference, now) => {
      const { question, text, closesOn, forceMajeure, agreement } = body;
      const ballots = await records.convening.staffBallots(conferenceId);
      const staff = (await staffOf(records, conference)).length;
      const failed = await records.convening.failedSummonses(conferenceId);
      const isEmployeeSideAgreed = agreement.by !== '' && agreement.reference !== '';
      const facts = { ...branchFacts(conference, { failed, ballots, staff }), forceMajeure, isEmployeeSideAgreed };
      allowed(conferenceBranch('ballotToAllStaff', facts), branchRefusalSentence);
      allowed(checkBallotsClose(closesOn, facts.todayOn), branchRefusalSentence);
      const roundId = randomUUID();
      const number = ballots.length + 1;
      const agreed = { agreedBy: agreement.by, agreementReference: agreement.reference, agreedOn: agreement.agreedOn };
      await records.convening.addStaffBallot({
        ...{ conferenceId, number, roundId, question, text, closesOn, forceMajeure, staff },
        ...agreed,
        sentAt: now,
        sentBy: person.id,
      });
      const { workflowId } = conference;
      await records.outbox.add({ topic: 'signal', payload: { workflowId, signal: 'ballotsSent', roundId } });
      await record({ records, conference, person, now }, 'staffBallot.sent', {
        ...{ roundId, number, staff, closesOn },
        failed: failed.length,
        forceMajeure: forceMajeure !== null,
      });
    });
  }

  private asLeader(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<void>,
  ): Promise<void> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      if (conference.stage !== 'convening') throw doorRefusal('not-convened');
      await act(records, conference, new Date());
    });
  }
}

/** The ways that this page offers; the others stand where they belong. */
const SHOWN: readonly string[] = ['secondSummons', 'ballotToAllStaff', 'withoutConference'];

/** What decides which ways are open, as far as it is known before anybody asks for one. */
function branchFacts(
  { heldOn, kind, stage }: ConferenceEntity,
  {
    failed,
    ballots,
    staff,
  }: { failed: readonly FailedSummonsEntity[]; ballots: readonly StaffBallotEntity[]; staff: number },
): BranchFacts {
  return {
    rules: regimeOn(heldOn, kind).branches,
    staff,
    session: stage === 'session' ? 'open' : 'notOpened',
    failedSummonses: failed.length,
    quorumHolds: null,
    forceMajeure: null,
    areBallotsOut: ballots.some(({ verdict }) => !verdict),
    isEmployeeSideAgreed: true,
    proposedBy: null,
    petitioners: null,
    reason: null,
    adjournedTo: null,
    todayOn: vietnamDateOf(new Date().toISOString()),
  };
}

/** The ballots as they stand: how many came back, and what they say once they are judged. */
async function ballotView(
  records: Records,
  {
    person: { id: personId },
    conference: { stage },
    ballot,
  }: { person: PersonEntity; conference: ConferenceEntity; ballot: StaffBallotEntity | undefined },
): Promise<BranchesView['ballot']> {
  if (!ballot) return null;
  const { number, roundId, question, text, forceMajeure, staff, sentAt, closesOn, verdict } = ballot;
  const tasks = roundId ? await records.rounds.tasksOf(roundId) : [];
  return {
    ...{ number, question, text, forceMajeure, staff, closesOn, verdict },
    agreement: { by: ballot.agreedBy, reference: ballot.agreementReference, agreedOn: ballot.agreedOn },
    sentAt: sentAt.toISOString(),
    answered: ballot.returned ?? tasks.filter(({ state }) => state === 'decided').length,
    myTask: tasks.find(({ state, assigneeId }) => state === 'open' && assigneeId === personId)?.id ?? null,
    next: verdict && !verdict.holds && stage !== 'cancelled' ? AFTER_FAILED_BALLOTS : null,
  };
}
