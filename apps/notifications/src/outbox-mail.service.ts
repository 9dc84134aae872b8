import {
  NotificationListener,
  outboxPump,
  Transactions,
  type OutboxEntity,
  type Pump,
  type Records,
} from '@conference/persistence';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AbsenceMailsService } from './absence-mails.service';
import { BoardMailsService } from './board-mails.service';
import { ConferenceMailsService } from './conference-mails.service';
import { DispatchMailsService } from './dispatch-mails.service';
import { FreezeMailsService } from './freeze-mails.service';
import { IdentityMailsService } from './identity-mails.service';
import { PetitionMailsService } from './petition-mails.service';
import { TaskMailsService } from './task-mails.service';

/** While one waits for the database, another composes. */
const SIDE_BY_SIDE = 2;

/** Composes the mails that the transactions themselves ask for: receipts, hand-overs, fresh links, the next person's turn, issued documents. */
@Injectable()
export class OutboxMailService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxMailService.name);
  private readonly pumps: readonly Pump[];

  constructor(
    transactions: Transactions,
    listener: NotificationListener,
    private readonly mails: TaskMailsService,
    private readonly dispatches: DispatchMailsService,
    private readonly identity: IdentityMailsService,
    private readonly freezes: FreezeMailsService,
    private readonly absences: AbsenceMailsService,
    private readonly conferences: ConferenceMailsService,
    private readonly boards: BoardMailsService,
    private readonly petitions: PetitionMailsService,
  ) {
    const carrier = { topics: ['mail'] as const, carry: this.compose.bind(this) };
    const failed = (error: unknown) => this.log.warn(`outbox: ${String(error)}`);
    this.pumps = Array.from({ length: SIDE_BY_SIDE }, () => outboxPump(transactions, listener, carrier, failed));
  }

  onApplicationBootstrap(): void {
    for (const pump of this.pumps) pump.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pumps.map((pump) => pump.stop()));
  }

  private async compose(records: Records, { payload }: OutboxEntity): Promise<null> {
    if (!('kind' in payload)) return null;
    if (payload.kind === 'dispatch') await this.dispatches.send(records, payload);
    else if (payload.kind === 'recalled') await this.dispatches.tellOfRecall(records, payload);
    else if (payload.kind === 'absences') await this.absences.lookAt(records, payload.officeId, new Date());
    else if (payload.kind === 'invitations') await this.conferences.invite(records, payload.conferenceId);
    else if (payload.kind === 'adjourned') await this.conferences.tellOfAdjournment(records, payload);
    else if (payload.kind === 'guestWithdrawn') await this.conferences.tellOfWithdrawal(records, payload.guestId);
    else if (payload.kind === 'boardNotice') await this.boards.announceNotice(records, payload.paperId);
    else if (payload.kind === 'boardAnswer') await this.boards.tellAnswer(records, payload.paperId);
    else if (payload.kind === 'petitionSubmitted' || payload.kind === 'petitionAnswered')
      await this.petitions.tell(records, payload);
    else if (payload.kind === 'passkey') await this.identity.tellOfPasskey(records, payload);
    else if (payload.kind === 'frozen' || payload.kind === 'thawed' || payload.kind === 'withdrawn')
      await this.freezes.tell(records, payload);
    else await this.mails.answer(records, payload);
    return null;
  }
}
