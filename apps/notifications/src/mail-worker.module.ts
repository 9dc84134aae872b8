import { SETTINGS, type Settings } from '@conference/config';
import { WorkerHost } from '@conference/temporal/worker';
import { MAIL_QUEUE } from '@conference/workflows';
import { Module } from '@nestjs/common';
import { AbsenceMailsService } from './absence-mails.service';
import { BoardMailsService } from './board-mails.service';
import { ConferenceMailsService } from './conference-mails.service';
import { DigestService } from './digest.service';
import { DispatchMailsService } from './dispatch-mails.service';
import { IdentityMailsService } from './identity-mails.service';
import { FreezeMailsService } from './freeze-mails.service';
import { MailDeskService } from './mail-desk.service';
import { PetitionMailsService } from './petition-mails.service';
import { TaskMailsService } from './task-mails.service';
import { DispositionMailsService } from './disposition-mails.service';
import { YearMailsService } from './year-mails.service';
import { mailActivities } from './mail-activities';

/** The Temporal worker of the queue `mail`, and the services that compose. */
@Module({
  providers: [
    AbsenceMailsService,
    MailDeskService,
    TaskMailsService,
    BoardMailsService,
    ConferenceMailsService,
    DispositionMailsService,
    DispatchMailsService,
    DigestService,
    FreezeMailsService,
    IdentityMailsService,
    PetitionMailsService,
    YearMailsService,
    {
      provide: WorkerHost,
      inject: [SETTINGS, TaskMailsService, ConferenceMailsService, DispositionMailsService, YearMailsService],
      useFactory: (
        { temporal }: Settings,
        tasks: TaskMailsService,
        conferences: ConferenceMailsService,
        dispositions: DispositionMailsService,
        years: YearMailsService,
      ) =>
        new WorkerHost(() =>
          Promise.resolve({
            address: temporal.address,
            namespace: temporal.namespace,
            worker: { taskQueue: MAIL_QUEUE, activities: mailActivities(tasks, conferences, dispositions, years) },
          }),
        ),
    },
  ],
  exports: [
    AbsenceMailsService,
    WorkerHost,
    MailDeskService,
    FreezeMailsService,
    TaskMailsService,
    BoardMailsService,
    ConferenceMailsService,
    DispatchMailsService,
    IdentityMailsService,
    PetitionMailsService,
  ],
})
export class MailWorkerModule {}
