import type { MailLinkEntity } from '@conference/persistence';

/** A link that leads to a task's page; a link of any other purpose never does. */
export type TaskLink = MailLinkEntity & { readonly taskId: string };

/** Whether a link may open a task's page, and still stands. */
export function isTaskLink(link: MailLinkEntity): link is TaskLink {
  return link.purpose === 'decide' && link.taskId !== null && link.revokedAt === null;
}
