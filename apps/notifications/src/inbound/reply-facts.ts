import { mailPolicyOf, type MailPolicy } from '@conference/domain';
import type { ReceivedMail } from '@conference/inbound';
import { replySecretIn, secretSha256 } from '@conference/mail';
import type { InboundMailEntity, MailLinkEntity, PersonEntity, Records, TaskEntity } from '@conference/persistence';
import { actingOn } from '@conference/tasks';

/** What the record knows about a reply before it is judged. */
export interface ReplyFacts {
  readonly link: MailLinkEntity;
  readonly task: TaskEntity;
  readonly policy: MailPolicy;
  /** The person the mail was for. */
  readonly person: PersonEntity;
  /** Who of the office has the address in the From field, if anybody has. */
  readonly writer: PersonEntity | null;
  /** The writer may answer: the mail was theirs, or they stand in for its reader under an order. */
  readonly isAsked: boolean;
  /** The reply names the secret address among its recipients. */
  readonly isAddressed: boolean;
}

/** Reads what is known about the task that a reply is for; null where the address belongs to no task. */
export async function replyFacts(
  records: Records,
  row: InboundMailEntity,
  { from, recipients }: ReceivedMail,
  replyDomain: string,
): Promise<ReplyFacts | null> {
  const link = await records.inbound.link(row.addressSha256);
  const task = link?.taskId ? await records.rounds.task(link.taskId) : null;
  if (!link || !task || link.purpose !== 'decide') return null;
  const office = await records.directory.office(task.officeId);
  const people = await records.directory.peopleOfOffice(office.id);
  const person = people.find(({ id }) => id === link.personId)!;
  const writer = from === null ? null : (people.find(({ email }) => email.toLowerCase() === from) ?? null);
  return {
    link,
    task,
    policy: mailPolicyOf(office.mailPolicy),
    person,
    writer,
    isAsked: writer !== null && (writer.id === person.id || (await standsIn(records, task, writer))),
    isAddressed: recipients.some((recipient) => {
      const secret = replySecretIn(recipient, replyDomain);
      return secret !== null && secretSha256(secret).equals(row.addressSha256);
    }),
  };
}

/** Whether somebody stands in for the absent person asked, under an order in force; the decision itself checks it again. */
async function standsIn(records: Records, task: TaskEntity, writer: PersonEntity): Promise<boolean> {
  const acting = await actingOn(records, task, new Date());
  return acting.type === 'substitute' && acting.personId === writer.id;
}
