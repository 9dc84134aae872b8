import { checkMailAgain, mailState, ok, refuse, type Result, type SendAgainRefusal } from '@conference/domain';
import type { MailEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** Which mail is to be sent again, and who says so. */
export interface MailAgain {
  readonly officeId: string;
  readonly mailId: string;
  readonly actorId: string;
}

/**
 * Sends a mail again that did not arrive, or whose reader lost it: a request still open by a new mail with a fresh link, another mail by
 * the same bytes if they never left. Whoever says so also says that its address takes mail.
 */
export function sendMailAgain(
  transactions: Transactions,
  clock: Clock,
  { officeId, mailId, actorId }: MailAgain,
): Promise<Result<null, SendAgainRefusal | { readonly code: 'not-found' }>> {
  return transactions.run(async (records) => {
    const mail = await records.sending.lock(mailId);
    if (!mail || mail.officeId !== officeId) return refuse({ code: 'not-found' });
    const task = mail.taskId ? await records.rounds.task(mail.taskId) : null;
    const how = checkMailAgain({
      state: mailState(mail.state, mail.delivery),
      asksOpenTask: task?.state === 'open',
      isUnsent: await isUnsent(records, mail),
    });
    if (!how.ok) return how;
    await records.sending.liftSuppression(mail.envelopeTo);
    if (how.value === 'sameBytes') await records.sending.queueAgain(mail.id);
    else await records.outbox.add({ topic: 'mail', payload: await freshLink(records, mail, task!.id) });
    await records.audit.append({
      officeId,
      conferenceId: mail.conferenceId,
      at: clock(),
      actorId,
      action: 'mail.again',
      facts: { mailId, how: how.value },
    });
    return ok(null);
  });
}

/** The bytes are still there, and name the address that the person has now. */
async function isUnsent({ directory, sending }: Records, mail: MailEntity): Promise<boolean> {
  if (!(await sending.hasBytes(mail.id))) return false;
  const person = mail.personId ? await directory.person(mail.personId) : null;
  return !mail.personId || person?.email === mail.envelopeTo;
}

/** Pressed twice before the first is written, it is one mail. */
async function freshLink({ sending }: Records, mail: MailEntity, taskId: string) {
  const times = await sending.countOccasions(`fresh-link/${mail.id}/`);
  return { kind: 'freshLink' as const, taskId, requestId: `${mail.id}/${times + 1}` };
}
