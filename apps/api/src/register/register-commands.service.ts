import type {
  CorrectionBegun,
  CorrectionBody,
  PaperHandOverBody,
  PaperNumberBody,
  PaperNumberEntered,
  RecallBody,
  ReceiptBody,
  SendAgainBody,
} from '@conference/contracts';
import { keepsRegister, mayRecall } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import {
  correctDocument,
  enterPaperNumber,
  recallDocument,
  recordHandOver,
  recordReceipt,
  sendAgain,
  systemClock,
} from '@conference/tasks';
import { followUpWorkflowId, publicityWorkflowId } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { ProofNeeded } from '../identity/proof-needed';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { registerWords } from '../problems/register-words';

/** What is done about issued documents: the signatories recall and correct, the clerk sends and enters what was numbered on paper. */
@Injectable()
export class RegisterCommandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly proof: ProofNeeded,
  ) {}

  async recall(session: SignedIn, entryId: string, { reason }: RecallBody): Promise<void> {
    const { person } = session;
    if (!mayRecall(person.roles)) throw doorRefusal('not-allowed');
    await this.proof.require(session, 'issue');
    allowed(
      await recallDocument(this.transactions, systemClock, {
        ...byWhom(person),
        entryId,
        reason,
        runOf: publicityWorkflowId,
      }),
      registerWords,
    );
  }

  async correct(person: PersonEntity, entryId: string, { kind, reason }: CorrectionBody): Promise<CorrectionBegun> {
    if (!mayRecall(person.roles)) throw doorRefusal('not-allowed');
    const correction = { ...byWhom(person), entryId, kind, reason, followUpOf: followUpWorkflowId };
    return allowed(await correctDocument(this.transactions, systemClock, correction), registerWords);
  }

  async enterPaperNumber(session: SignedIn, body: PaperNumberBody): Promise<PaperNumberEntered> {
    const { person } = session;
    if (!keepsRegister(person.roles)) throw doorRefusal('not-allowed');
    await this.proof.require(session, 'issue');
    const given = { ...body, ...byWhom(person) };
    const entry = allowed(await enterPaperNumber(this.transactions, systemClock, given), registerWords);
    return { entryId: entry.id, symbol: entry.symbol };
  }

  async sendAgain(person: PersonEntity, dispatchId: string, { email }: SendAgainBody): Promise<void> {
    if (!keepsRegister(person.roles)) throw doorRefusal('not-allowed');
    const command = { ...byWhom(person), dispatchId, email };
    allowed(await sendAgain(this.transactions, systemClock, command), registerWords);
  }

  async recordHandOver(person: PersonEntity, dispatchId: string, { on }: PaperHandOverBody): Promise<void> {
    if (!keepsRegister(person.roles)) throw doorRefusal('not-allowed');
    const command = { ...byWhom(person), dispatchId, on };
    allowed(await recordHandOver(this.transactions, systemClock, command), registerWords);
  }

  async recordReceipt(person: PersonEntity, dispatchId: string, body: ReceiptBody): Promise<void> {
    if (!keepsRegister(person.roles)) throw doorRefusal('not-allowed');
    const command = { ...byWhom(person), dispatchId, ...body };
    allowed(await recordReceipt(this.transactions, systemClock, command), registerWords);
  }
}

function byWhom({ id, officeId }: PersonEntity) {
  return { actorId: id, officeId };
}
