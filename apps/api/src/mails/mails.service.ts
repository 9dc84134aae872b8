import type { MailBacklogView, MailListQuery, MailPage, MailView } from '@conference/contracts';
import {
  checkMailAgain,
  mailNextStep,
  mailState,
  sendAgainRefusalSentence,
  UNREACHED,
  type MailState,
} from '@conference/domain';
import { Transactions, type MailEntity, type PersonEntity } from '@conference/persistence';
import { sendMailAgain, systemClock } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isLeader, ownConference } from '../conferences/access';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { readCursor, writeCursor } from '../paging';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });

const SHOWN: Readonly<Record<MailListQuery['show'], readonly MailState[] | null>> = {
  all: null,
  underway: ['waiting', 'onItsWay'],
  unreached: UNREACHED,
};

/** The mails of an office as its leaders see them: never what they say, for that holds their secrets. */
@Injectable()
export class MailsService {
  constructor(private readonly transactions: Transactions) {}

  page(person: PersonEntity, conferenceId: string, { show, cursor, limit }: MailListQuery): Promise<MailPage> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      await ownConference(records, person, conferenceId);
      const before = readCursor(cursor, position) ?? null;
      const found = await records.sending.page({ conferenceId, states: SHOWN[show], before, limit: limit + 1 });
      const mails = found.slice(0, limit);
      const directory = await directoryView(records, person.officeId);
      const open = await records.rounds.openAmong(mails.flatMap(({ taskId }) => taskId ?? []));
      const last = mails.at(-1);
      return {
        items: mails.map((mail) => mailView(mail, directory, open)),
        nextCursor:
          found.length > limit && last ? writeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
      };
    });
  }

  backlog(person: PersonEntity): Promise<MailBacklogView> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async ({ sending }) => {
      const { counts, oldestWaitingSince } = await sending.backlog(person.officeId);
      const relay = await sending.relay();
      return {
        unreachableSince: relay?.unreachableSince?.toISOString() ?? null,
        waiting: counts.new + counts.sending,
        oldestWaitingSince: oldestWaitingSince?.toISOString() ?? null,
        unreached: counts.failed + counts.suppressed,
      };
    });
  }

  async again(person: PersonEntity, mailId: string): Promise<void> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const command = { officeId: person.officeId, actorId: person.id, mailId };
    allowed(await sendMailAgain(this.transactions, systemClock, command), (refusal) =>
      refusal.code === 'not-found' ? doorWords('not-found') : sendAgainRefusalSentence(refusal),
    );
  }
}

function mailView(mail: MailEntity, directory: DirectoryView, openTaskIds: ReadonlySet<string>): MailView {
  const { id, kind, subject, attempts, problem, possiblyTwice, createdAt, sentAt, personId, taskId } = mail;
  const state = mailState(mail.state, mail.delivery);
  const person = personId ? directory.people.get(personId) : undefined;
  const isUnsent = taskId === null && (!person || person.email === mail.envelopeTo);
  const asksOpenTask = taskId !== null && openTaskIds.has(taskId);
  return {
    id,
    kind,
    person: person ? { name: person.name, unit: directory.unitNames.get(person.unitId ?? '') ?? null } : null,
    address: mail.envelopeTo,
    subject,
    state,
    nextStep: mailNextStep(state),
    attempts,
    problem,
    possiblyTwice,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    maySendAgain: checkMailAgain({ state, asksOpenTask, isUnsent }).ok,
  };
}
