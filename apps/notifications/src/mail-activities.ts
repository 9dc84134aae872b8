import type { MailActivities } from '@conference/workflows';
import type { ConferenceMailsService } from './conference-mails.service';
import type { DispositionMailsService } from './disposition-mails.service';
import type { TaskMailsService } from './task-mails.service';
import type { YearMailsService } from './year-mails.service';

/** The activities of the queue `mail`, bound to their services by name. */
export function mailActivities(
  tasks: TaskMailsService,
  conferences: ConferenceMailsService,
  dispositions: DispositionMailsService,
  years: YearMailsService,
): MailActivities {
  return {
    announceRound: (input) => tasks.announceRound(input),
    inviteParticipants: (input) => conferences.inviteParticipants(input),
    announceDispositions: (input) => dispositions.announceDispositions(input),
    announceIssued: (input) => conferences.announceIssued(input),
    announceDateMoved: (input) => conferences.announcePlanChange(input),
    announcePlanChange: (input) => conferences.announcePlanChange(input),
    announceCancelled: (input) => conferences.announceCancelled(input),
    announceYear: (input) => years.announceYear(input),
  };
}
