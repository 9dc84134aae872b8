import { fallsShort, lineOfParty } from '@conference/domain';
import type { Records, TargetEntity } from '@conference/persistence';

/** A target that was not reached; `isReported` unless one of those who promised it never said anything. */
export interface UnfulfilledTarget {
  readonly target: TargetEntity;
  readonly isReported: boolean;
}

/** The targets of a conference that at least one of those who promised them has not met or never reported on; those that were dropped are not followed. */
export async function unfulfilledTargets(records: Records, conferenceId: string): Promise<UnfulfilledTarget[]> {
  const targets = (await records.targets.ofConference(conferenceId)).filter(({ lineage }) => lineage !== 'dropped');
  const ids = targets.map(({ id }) => id);
  const [parties, reports] = [await records.targets.parties(ids), await records.targets.reports(ids)];
  return targets.flatMap((target) => {
    const bound = parties.filter(({ targetId, endedAt }) => targetId === target.id && endedAt === null);
    const last = bound.map(({ id }) => {
      const line = lineOfParty(parties, id);
      return reports.findLast(({ partyId }) => line.includes(partyId));
    });
    const isUnfulfilled = last.some((report) => !report || fallsShort(report.judgement));
    return isUnfulfilled ? [{ target, isReported: last.every((report) => report !== undefined) }] : [];
  });
}
