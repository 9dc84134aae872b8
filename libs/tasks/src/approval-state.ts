import type { ApprovalState } from '@conference/domain';
import type { DocumentEntity, Records } from '@conference/persistence';
import { currentPacket } from './packet';

/** Reads what approval means for a document now, with the packet as it would be shown. */
export async function approvalState(records: Records, document: DocumentEntity): Promise<ApprovalState> {
  return {
    phase: document.phase,
    packetHash: (await currentPacket(records, document))?.hash ?? null,
    approvedHash: document.approvedPacketHash,
    isContestable: document.contestable,
  };
}
