import type { AppraiseTargetBody, HandTargetOverBody } from '@conference/contracts';
import {
  Transactions,
  type PersonEntity,
  type Records,
  type TargetEntity,
  type TargetPartyEntity,
} from '@conference/persistence';
import { lockPlan, passReports } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { ownTarget } from './own-target';

/** What leaders do with a target during the year: hand it over, and conclude what became of it. */
@Injectable()
export class TargetCommandsService {
  constructor(private readonly transactions: Transactions) {}

  /** A party that left or merged, or an owner who went: the next one takes over, and what was reported before stays where it was. */
  async handOver(
    actor: PersonEntity,
    { targetId, partyId }: { targetId: string; partyId: string },
    { ownerId, unitId, reason }: HandTargetOverBody,
  ): Promise<void> {
    await this.command(actor, targetId, 'target.handedOver', async (records, target, now) => {
      const party = await standingParty(records, target, partyId);
      await mustBelong(records, target, { ownerId, unitId });
      if (ownerId === party.ownerId && (unitId ?? party.unitId) === party.unitId) throw doorRefusal('same-owner');
      await records.targets.endParty(partyId, { endedAt: now, endReason: reason });
      const { kind, personId, place } = party;
      const promising = unitId
        ? { kind: 'unit' as const, unitId, personId: null }
        : { kind, unitId: party.unitId, personId };
      const toId = await records.targets.addParty({
        ...promising,
        targetId,
        place,
        ownerId,
        replacesId: partyId,
        sinceAt: now,
      });
      await records.targets.addChange({
        targetId,
        kind: 'handedOver',
        isAmendment: false,
        decisionEntryId: null,
        reason,
        before: { ownerId: party.ownerId, unitId: party.unitId },
        after: { ownerId, unitId: promising.unitId },
        changedBy: actor.id,
        changedAt: now,
      });
      await passReports(
        records,
        target.conferenceId,
        { fromPartyId: partyId, toPartyId: toId, toPersonId: ownerId },
        now,
      );
      if ((await records.targets.partiesNow([targetId])).length === 1) {
        await records.targets.save(targetId, { ownerId, ...(unitId ? { unitId } : {}) });
      }
      return { partyId, toId, fromId: party.ownerId, ownerId };
    });
  }

  async appraise(
    actor: PersonEntity,
    targetId: string,
    { period, conclusion, reason }: AppraiseTargetBody,
  ): Promise<void> {
    await this.command(actor, targetId, 'target.appraised', async (records, target, now) => {
      const reports = (await records.targets.reports([targetId])).filter((report) => report.period === period);
      if (reports.length === 0) throw doorRefusal('nothing-to-appraise');
      const owners = (await records.targets.partiesNow([targetId])).map(({ ownerId }) => ownerId);
      const reporters = reports.map(({ reportedBy }) => reportedBy);
      if ([...owners, ...reporters].includes(actor.id)) throw doorRefusal('appraised-own-report');
      if (await standingAppraisal(records, target, period)) throw doorRefusal('target-appraised');
      await records.targets.addAppraisal({
        targetId,
        period,
        conclusion,
        reason,
        appraisedBy: actor.id,
        appraisedAt: now,
      });
      return { period, conclusion };
    });
  }

  async withdrawAppraisal(
    actor: PersonEntity,
    { targetId, period, reason }: { targetId: string; period: number; reason: string },
  ): Promise<void> {
    await this.command(actor, targetId, 'target.appraisalWithdrawn', async (records, target, now) => {
      const standing = await standingAppraisal(records, target, period);
      if (!standing) throw doorRefusal('target-not-appraised');
      await records.targets.withdrawAppraisal(standing.id, {
        withdrawnBy: actor.id,
        withdrawnAt: now,
        withdrawalReason: reason,
      });
      return { period, appraisalId: standing.id };
    });
  }

  /** Access first; the open rounds and the conference are locked, so that two commands on a target come one after the other; ids and figures go to the record. */
  private async command(
    actor: PersonEntity,
    targetId: string,
    action: string,
    act: (records: Records, target: TargetEntity, now: Date) => Promise<Record<string, string | number>>,
  ): Promise<void> {
    if (!isLeader(actor)) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const target = await ownTarget(records, actor, targetId);
      const { officeId, conferenceId } = target;
      await lockPlan(records, conferenceId);
      const now = new Date();
      const facts = await act(records, target, now);
      await records.conferences.touch(conferenceId);
      await records.audit.append({
        officeId,
        conferenceId,
        at: now,
        actorId: actor.id,
        action,
        facts: { targetId, ...facts },
      });
    });
  }
}

async function standingParty(records: Records, { id }: TargetEntity, partyId: string): Promise<TargetPartyEntity> {
  const party = await records.targets.party(partyId);
  if (!party || party.targetId !== id) throw doorRefusal('party-unknown');
  if (party.endedAt) throw doorRefusal('party-ended');
  return party;
}

async function mustBelong(
  records: Records,
  { officeId }: TargetEntity,
  { ownerId, unitId }: { ownerId: string; unitId: string | undefined },
): Promise<void> {
  const owner = await records.directory.person(ownerId);
  if (!owner?.active || owner.officeId !== officeId) throw doorRefusal('person-unknown');
  if (unitId && (await records.directory.unit(unitId))?.officeId !== officeId) throw doorRefusal('unit-unknown');
}

async function standingAppraisal(records: Records, { id }: TargetEntity, period: number) {
  return (await records.targets.appraisals([id])).find((one) => one.period === period && one.withdrawnAt === null);
}
