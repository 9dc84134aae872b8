import { IsNull, type EntityManager } from 'typeorm';
import { ApprovalEntity } from '../entities';
import { rows } from '../rows';

/** Approvals of documents: given, carried over, ended; none is ever rewritten. Whoever changes one has locked the document's row. */
export class ApprovalRepository {
  constructor(private readonly manager: EntityManager) {}

  ofDocument(documentId: string): Promise<ApprovalEntity[]> {
    return rows(this.manager, ApprovalEntity, 'where document_id = $1 order by given_at, id', [documentId]);
  }

  async end(
    documentId: string,
    endedBecause: NonNullable<ApprovalEntity['endedBecause']>,
    endedAt: Date,
  ): Promise<void> {
    await this.manager.update(ApprovalEntity, { documentId, endedAt: IsNull() }, { endedAt, endedBecause });
  }

  async add(approval: Omit<ApprovalEntity, 'id' | 'endedAt' | 'endedBecause'>): Promise<void> {
    await this.manager.insert(ApprovalEntity, approval);
  }
}
