import type { BranchesView, CountStaffBallotBody, SendStaffBallotBody } from '@conference/contracts';
import {
  branchRefusalSentence,
  conferenceBranch,
  judgeStaffBallot,
  mayOpenSession,
  openBranches,
  regimeOn,
  sessionRefusalSentence,
  vietnamDateOf,
  type BranchFacts,
} from '@conference/domain';
import { safeFileName } from '@conference/files';
import {
  Transactions,
  type ConferenceEntity,
  type FailedSummonsEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { emptyRoom, staffOf } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { roomAt } from '../check-in/quorum';
import { isLeader, lockOwnConference, ownConference } from '../conferences/access';
import { record } from '../floor/floor-record';
import { mustBeScan } from '../files/must-be-scan';
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
      const ballot = await records.convening.staffBallot(conferenceId);
      const facts = branchFacts(conference, failed, (await staffOf(records, conference)).length);
      const isCounted = failed.some(({ heldOn }) => heldOn === conference.heldOn);
      const leads = isLeader(person) && conference.stage === 'convening';
      const isSummoned = (await records.floor.attendees(conferenceId)).length > 0;
      return {
        heldOn: conference.heldOn,
        failed: failed.map(({ heldOn, countedAt, verdict }) => ({ heldOn, at: countedAt.toISOString(), verdict })),
        isCounted,
        open: ballot ? [] : openBranches(facts).filter(({ branch }) => SHOWN.includes(branch)),
        employeeSide: (await records.directory.office(conference.officeId)).employeeSide.name,
        ballot: ballot && {
          question: ballot.question,
          forceMajeure: ballot.forceMajeure,
          agreement: { by: ballot.agreedBy, reference: ballot.agreementReference, agreedOn: ballot.agreedOn },
          staff: ballot.staff,
          sentAt: ballot.sentAt.toISOString(),
          verdict: ballot.verdict,
          scanName: ballot.scanName,
        },
        may: {
          count: leads && isSummoned && !isCounted && !ballot && failed.length < 2,
          moveDate: leads && isCounted && failed.length === 1 && !ballot,
          sendBallots: leads && !ballot && facts.rules.ballotsAfter !== null,
          countBallots: leads && ballot !== null && !ballot.verdict,
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

  async sendBallots(person: PersonEntity, conferenceId: string, body: SendStaffBallotBody): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference, now) => {
      const { question, forceMajeure, agreement } = body;
      if (await records.convening.staffBallot(conferenceId)) throw doorRefusal('ballots-out-already');
      const staff = (await staffOf(records, conference)).length;
      const failed = await records.convening.failedSummonses(conferenceId);
      const isEmployeeSideAgreed = agreement.by !== '' && agreement.reference !== '';
      const facts = { ...branchFacts(conference, failed, staff), forceMajeure, isEmployeeSideAgreed };
      allowed(conferenceBranch('ballotToAllStaff', facts), branchRefusalSentence);
      await records.convening.saveStaffBallot({
        conferenceId,
        question,
        forceMajeure,
        agreedBy: agreement.by,
        agreementReference: agreement.reference,
        agreedOn: agreement.agreedOn,
        staff,
        sentAt: now,
        sentBy: person.id,
      });
      await record({ records, conference, person, now }, 'staffBallot.sent', {
        staff,
        failed: failed.length,
        forceMajeure: forceMajeure !== null,
      });
    });
  }

  async countBallots(person: PersonEntity, conferenceId: string, body: CountStaffBallotBody): Promise<void> {
    await this.asLeader(person, conferenceId, async (records, conference, now) => {
      const { returned, yes, scanSha256, scanName } = body;
      const ballot = await records.convening.staffBallot(conferenceId);
      if (!ballot) throw doorRefusal('ballots-not-out');
      if (ballot.verdict) throw doorRefusal('ballots-out-already');
      await mustBeScan(records, scanSha256);
      const verdict = allowed(judgeStaffBallot({ staff: ballot.staff, returned, yes }), branchRefusalSentence);
      const { holds, figures, inequality, sentence } = verdict;
      await records.convening.saveStaffBallot({
        conferenceId,
        returned,
        yes,
        scanSha256,
        scanName: safeFileName(scanName),
        verdict: { holds, figures: { ...figures }, inequality, sentence },
        countedAt: now,
        countedBy: person.id,
      });
      await record({ records, conference, person, now }, 'staffBallot.counted', { returned, yes, inequality });
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
  failed: readonly FailedSummonsEntity[],
  staff: number,
): BranchFacts {
  return {
    rules: regimeOn(heldOn, kind).branches,
    staff,
    session: stage === 'session' ? 'open' : 'notOpened',
    failedSummonses: failed.length,
    quorumHolds: null,
    forceMajeure: null,
    isEmployeeSideAgreed: true,
    proposedBy: null,
    petitioners: null,
    reason: null,
    todayOn: vietnamDateOf(new Date().toISOString()),
    newDate: null,
  };
}
