import type { ConveningView, SettleFormBody } from '@conference/contracts';
import { allocateDelegates, chooseForm, conveningRefusalSentence, regimeOn } from '@conference/domain';
import { Transactions, type PersonEntity, type StoredQuota } from '@conference/persistence';
import { staffOf, summonParticipants, whoIsToCome } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { ownConference } from '../conferences/access';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { beforeSummons } from './before-summons';
import { conveningView } from './convening-view';

/** The form of a conference and the list of those summoned: settled by whoever leads the office, until the invitations are out. */
@Injectable()
export class ConveningService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<ConveningView> {
    return this.transactions.read(async (records) =>
      conveningView(records, person, await ownConference(records, person, conferenceId)),
    );
  }

  /** Settling again begins again: the units elect anew, and what was settled before stays on record. */
  async settle(person: PersonEntity, conferenceId: string, body: SettleFormBody): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await beforeSummons(records, person, conferenceId);
      const staff = await staffOf(records, conference);
      const { form, agreement, dispersedReason, exOfficio } = body;
      const chosen = allowed(
        chooseForm(regimeOn(conference.heldOn, conference.kind), {
          form,
          agreement,
          staff: staff.length,
          isDispersed: dispersedReason !== null,
        }),
        conveningRefusalSentence,
      );
      const areDelegates = chosen.form === 'delegates';
      const quotas = areDelegates ? sharedOut(staff, body.delegates) : [];
      const stranger = exOfficio.some((id) => !staff.some((member) => member.id === id));
      if (areDelegates && stranger) throw doorRefusal('person-unknown');

      const now = new Date();
      const before = await records.convening.form(conferenceId);
      await records.convening.settle({
        conferenceId,
        number: (before?.number ?? 0) + 1,
        form,
        staff: staff.length,
        dispersedReason,
        agreedBy: agreement?.by ?? null,
        agreementReference: agreement?.reference ?? null,
        agreedOn: agreement?.agreedOn ?? null,
        quotas,
        exOfficioIds: areDelegates ? [...new Set(exOfficio)] : [],
        settledAt: now,
        settledBy: person.id,
      });
      await records.conferences.takeForm(conferenceId, form);
      await record({ records, conference, person, now }, 'conference.formSettled', {
        form,
        staff: staff.length,
        delegates: quotas.reduce((sum, { delegates }) => sum + delegates, 0),
        agreed: agreement !== null,
      });
    });
  }

  /** Summons those whom the units have elected in the meantime; the procedure has come so far already. */
  async summon(person: PersonEntity, conferenceId: string): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await beforeSummons(records, person, conferenceId);
      if (conference.stage !== 'convening') throw doorRefusal('not-convened');
      const summoned = allowed(await whoIsToCome(records, conference), conveningRefusalSentence);
      await summonParticipants(records, conference, summoned, { actorId: person.id, at: new Date() });
      await records.conferences.touch(conferenceId);
      await records.outbox.add({ topic: 'mail', payload: { kind: 'invitations', conferenceId } });
    });
  }
}

/** Every unit that has staff elects; the law prescribes no way of sharing. */
function sharedOut(staff: readonly PersonEntity[], delegates: number): StoredQuota[] {
  const unitIds = [...new Set(staff.flatMap(({ unitId }) => unitId ?? []))];
  const strengths = unitIds.map((unitCode) => ({
    unitCode,
    staff: staff.filter(({ unitId }) => unitId === unitCode).length,
  }));
  return allowed(allocateDelegates(strengths, delegates), conveningRefusalSentence).map(({ unitCode, ...share }) => ({
    unitId: unitCode,
    ...share,
  }));
}
