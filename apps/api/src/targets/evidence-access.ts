import { mayReadEvidence } from '@conference/domain';
import type { PersonEntity, ProgressEntryEntity, TargetEntity, TargetPartyEntity } from '@conference/persistence';

/** Whether a reader of the office may open what came with a report. */
export function opensEvidence(
  reader: PersonEntity,
  {
    target,
    party,
    report,
  }: {
    readonly target: Pick<TargetEntity, 'ownerId'>;
    readonly party: Pick<TargetPartyEntity, 'kind' | 'personId' | 'ownerId'>;
    readonly report: Pick<ProgressEntryEntity, 'reportedBy'>;
  },
): boolean {
  return mayReadEvidence({
    partyKind: party.kind,
    concernedIds: [party.personId, party.ownerId, target.ownerId, report.reportedBy],
    readerId: reader.id,
    readerRoles: reader.roles,
  });
}
