import type { Indicator, PartyKind } from '@conference/domain';
import type { Records, TargetEntity } from '@conference/persistence';

/** What a target says at a moment: ids and figures, as a change keeps them. */
export interface TargetSnapshot {
  readonly title: string;
  readonly indicator: Indicator;
  readonly baseline: number | null;
  readonly ownerId: string;
  readonly evidenceRequired: boolean;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly parties: readonly {
    readonly kind: PartyKind;
    readonly unitId: string | null;
    readonly personId: string | null;
  }[];
}

/** Takes down what a target says now. */
export async function snapshotOf(records: Records, target: TargetEntity): Promise<TargetSnapshot> {
  const { id, title, indicator, baseline, ownerId, evidenceRequired, fromOn, untilOn } = target;
  const parties = await records.targets.partiesNow([id]);
  return {
    title,
    indicator,
    baseline,
    ownerId,
    evidenceRequired,
    fromOn,
    untilOn,
    parties: parties.map(({ kind, unitId, personId }) => ({ kind, unitId, personId })),
  };
}
