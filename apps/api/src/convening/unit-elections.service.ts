import type { AnnulElectionBody, UnitElectionBody } from '@conference/contracts';
import { conveningRefusalSentence, electDelegates, regimeOn, type ElectedDelegates } from '@conference/domain';
import {
  Transactions,
  type ConferenceEntity,
  type ConveningFormEntity,
  type PersonEntity,
  type Records,
  type UnitElectionEntity,
} from '@conference/persistence';
import { staffOf } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { beforeSummons } from './before-summons';

/** The units' elections of their delegates, as their minutes record them. */
@Injectable()
export class UnitElectionsService {
  constructor(private readonly transactions: Transactions) {}

  async record(person: PersonEntity, conferenceId: string, body: UnitElectionBody): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await beforeSummons(records, person, conferenceId);
      const form = await delegatesForm(records, conferenceId);
      const rounds = (await records.convening.elections(form.id)).filter(({ unitId }) => unitId === body.unitId);
      const judged = await judge(records, conference, { form, rounds, body });

      const now = new Date();
      const { unitId, heldOn, present, candidates } = body;
      await records.convening.addElection({
        formId: form.id,
        unitId,
        round: rounds.length + 1,
        heldOn,
        present,
        candidates,
        elected: [...judged.elected],
        tied: [...judged.tied],
        seatsOpen: judged.open,
        sentence: judged.sentence,
        recordedAt: now,
        recordedBy: person.id,
      });
      await record({ records, conference, person, now }, 'delegates.elected', {
        unitId,
        round: rounds.length + 1,
        present,
        elected: judged.elected.length,
        seats: judged.elected.length + judged.open,
      });
    });
  }

  async annul(
    person: PersonEntity,
    conferenceId: string,
    unitId: string,
    { reason }: AnnulElectionBody,
  ): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await beforeSummons(records, person, conferenceId);
      const form = await delegatesForm(records, conferenceId);
      const now = new Date();
      const annulled = { annulledAt: now, annulledBy: person.id, annulReason: reason };
      if ((await records.convening.annulElections(form.id, unitId, annulled)) === 0)
        throw doorRefusal('nothing-to-annul');
      await record({ records, conference, person, now }, 'delegates.annulled', { unitId });
    });
  }
}

/** What one round comes to: the first is for all the unit's seats, a later one for those that are open, after a tie between the tied. */
async function judge(
  records: Records,
  conference: ConferenceEntity,
  { form, rounds, body }: { form: ConveningFormEntity; rounds: readonly UnitElectionEntity[]; body: UnitElectionBody },
): Promise<ElectedDelegates> {
  const quota = form.quotas.find(({ unitId }) => unitId === body.unitId);
  if (!quota) throw doorRefusal('unit-elects-none');
  const last = rounds.at(-1);
  if (last?.seatsOpen === 0) throw doorRefusal('unit-has-its-delegates');
  mustBeFree(body, [...form.exOfficioIds, ...rounds.flatMap(({ elected }) => elected)]);
  if (last && last.tied.length > 0 && body.candidates.some(({ personId }) => !last.tied.includes(personId))) {
    throw doorRefusal('candidate-not-tied');
  }
  const unit = { unitCode: quota.unitId, staff: quota.staff, delegates: last?.seatsOpen ?? quota.delegates };
  const members = (await staffOf(records, conference)).filter(({ unitId }) => unitId === body.unitId);
  const candidates = body.candidates.map((candidate) => ({
    ...candidate,
    belongs: members.some(({ id }) => id === candidate.personId),
  }));
  const regime = regimeOn(conference.heldOn, conference.kind);
  return allowed(electDelegates(regime, unit, { present: body.present, candidates }), conveningRefusalSentence);
}

/** Nobody stands twice, and nobody stands who is a delegate already. */
function mustBeFree({ candidates }: UnitElectionBody, delegates: readonly string[]): void {
  const ids = candidates.map(({ personId }) => personId);
  const taken = ids.find((id, place) => delegates.includes(id) || ids.indexOf(id) !== place);
  if (taken) allowed({ ok: false, refusal: { code: 'delegate-already', personId: taken } }, conveningRefusalSentence);
}

async function delegatesForm(records: Records, conferenceId: string): Promise<ConveningFormEntity> {
  const form = await records.convening.form(conferenceId);
  if (form?.form !== 'delegates') throw doorRefusal('unit-elects-none');
  return form;
}
