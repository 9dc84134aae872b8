import type { CountAnswerBody, CountFiguresBody, CountPhotoBody, InventoryBody } from '@conference/contracts';
import {
  answerQuestion,
  attachPhoto,
  countAgain,
  enterFigures,
  giveBackRecord,
  lockCount,
  mayTakeStep,
  partsOf,
  refuse,
  signCount,
  takeInventory,
  type CountFigures,
  type CountRecord,
  type ElectionRefusal,
  type Result,
} from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type ElectionRoundEntity, type PersonEntity } from '@conference/persistence';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { actorOf, ownConference } from '../conferences/access';
import { sendFile } from '../files/send-file';
import { mustBeScan } from '../files/must-be-scan';
import { openedSession } from '../floor/floor-act';
import { keepReason } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import type { RefusalException } from '../problems/refusal.exception';
import { countFaultsNamed } from './count-faults-named';
import { electronicPart, summedUp } from './count-parts';
import { lastRound, recordElection, runningElectionAct, type RunningElectionAct } from './election-act';
import { byElectionRules } from './election-rules';
import type { RoundRef } from './rounds.service';
import { countRecordOf } from './ruled-election';

/** An act on the counting record of a round. */
interface CountAct extends RunningElectionAct {
  readonly round: ElectionRoundEntity;
  readonly record: CountRecord;
}

/** The counting committee's record, written by its head and members themselves; what is corrected stays to be seen. */
@Injectable()
export class CountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** Takes stock of the ballots; how many could vote electronically is what the ballot box says. */
  takeInventory(person: PersonEntity, ref: RoundRef, { paper }: InventoryBody): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      const electronic = electronicPart(act.round);
      const isWhole = partsOf(act.round.way).every((part) => (part === 'paper' ? paper : electronic) !== null);
      const inventory = isWhole ? { paper, electronic: electronic && { issued: electronic.issued } } : NOTHING;
      await keepRecord(act, takeInventory(act.record, person.id, inventory));
      await recordCount(act, 'count.inventoryTaken', { ...paper, electronic: electronic?.issued ?? 0 });
    });
  }

  /** Enters a count. One that does not add up is refused with everything that is wrong; what was entered is kept beside the record. */
  enterFigures(person: PersonEntity, ref: RoundRef, { paper, totals }: CountFiguresBody): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      const { records, election, round, record, now } = act;
      if (election.state !== 'counting') {
        return byElectionRules(records, refuse({ code: 'election-not-there', state: election.state }));
      }
      const electronic = electronicPart(round)?.figures ?? null;
      const figures: CountFigures = { paper, electronic, totals: totals ?? summedUp([paper, electronic]) };
      const entered = enterFigures(record, person.id, figures);
      const faults = !entered.ok && entered.refusal.code === 'does-not-add-up' ? [...entered.refusal.faults] : [];
      const isWrong = faults.length > 0;
      if (!isWrong) await keepRecord(act, entered);
      await records.elections.addCount({ roundId: round.id, figures, faults, enteredBy: person.id, enteredAt: now });
      await recordCount(act, isWrong ? 'count.refused' : 'count.entered', { round: round.id });
      return isWrong ? countFaultsNamed(records, faults) : undefined;
    });
  }

  answer(person: PersonEntity, ref: RoundRef, answer: CountAnswerBody): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      await keepRecord(act, answerQuestion(act.record, person.id, answer));
      await recordCount(act, 'count.answered', { question: answer.question, answer: answer.answer });
    });
  }

  countAgain(person: PersonEntity, ref: RoundRef): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      await keepRecord(act, countAgain(act.record, person.id));
      await recordCount(act, 'count.again');
    });
  }

  /** Attaches the photo or scan of the paper record, by the content of a file that was uploaded. */
  attachPhoto(person: PersonEntity, ref: RoundRef, { fileSha256, fileName }: CountPhotoBody): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      await mustBeScan(act.records, person, fileSha256);
      await keepRecord(act, attachPhoto(act.record, person.id, fileSha256), { photoName: fileName });
      await recordCount(act, 'count.photographed', { sha256: fileSha256 });
    });
  }

  sign(person: PersonEntity, ref: RoundRef): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      if (act.record.signedBy.includes(person.id)) return;
      await keepRecord(act, signCount(act.record, person.id));
      await recordCount(act, 'count.signed');
    });
  }

  /** The head of the committee hands the record over: nothing in it changes any more. */
  lock(person: PersonEntity, ref: RoundRef): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      if (act.record.phase === 'locked') return;
      await keepRecord(act, lockCount(act.record, person.id));
      await recordCount(act, 'count.locked');
    });
  }

  /** Gives a signed record back to the committee before anything is published; the earlier count stays on record. */
  giveBack(person: PersonEntity, ref: RoundRef, reason: string): Promise<void> {
    return this.onRecord(person, ref, async (act) => {
      await keepRecord(act, giveBackRecord(act.election, act.actor, act.record, reason));
      const noteId = await keepReason(act, reason);
      await recordCount(act, 'count.givenBack', { noteId });
    });
  }

  /** The photo of the paper record: for the committee and for those who close a count, and for everybody once the result is published. */
  async photo(person: PersonEntity, { conferenceId, code, roundId }: RoundRef): Promise<StreamableFile> {
    const { sha256, name } = await this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const election = await records.elections.byCode(conference.id, code);
      const round = await records.elections.round(roundId);
      const record = round && round.electionId === election?.id ? await records.elections.record(roundId) : null;
      if (!round || !record?.photoSha256) throw doorRefusal('not-found');
      const counts = [record.headId, ...record.memberIds].includes(person.id);
      const mayClose = mayTakeStep('closeCount', actorOf(person, conference)).ok;
      if (!counts && !mayClose && !round.publishedAt) throw doorRefusal('not-allowed');
      return { sha256: record.photoSha256, name: record.photoName! };
    });
    return sendFile(this.files, sha256, name);
  }

  /** A committee counts while the session stands still, too. */
  private onRecord(
    person: PersonEntity,
    { roundId, ...ref }: RoundRef,
    act: (act: CountAct) => Promise<RefusalException | void>,
  ): Promise<void> {
    const command = { person, ...ref, during: openedSession };
    return runningElectionAct(this.transactions, command, async (step) => {
      const round = lastRound(step, roundId);
      const record = await step.records.elections.record(roundId);
      if (!record || round.publishedAt || round.voidBecause !== null) throw doorRefusal('already-counted');
      const entered = await step.records.elections.counts(roundId);
      return act({ ...step, round, record: countRecordOf(step.election, round, record, entered) });
    });
  }
}

const NOTHING = { paper: null, electronic: null };

/** Keeps what the rules made of a record. */
async function keepRecord(
  { records, round }: CountAct,
  after: Result<CountRecord, ElectionRefusal>,
  photo: { readonly photoName: string } | null = null,
): Promise<void> {
  const { phase, inventory, answers, photoSha256, signedBy } = await byElectionRules(records, after);
  await records.elections.changeRecord(round.id, {
    phase,
    inventory,
    answers: [...answers],
    photoSha256,
    signedBy: [...signedBy],
    ...(photo ?? (photoSha256 === null ? { photoName: null } : {})),
  });
}

async function recordCount(
  act: CountAct,
  action: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id: round, number } = act.round;
  await recordElection(act, `election.${action}`, { round, number, ...facts });
}
