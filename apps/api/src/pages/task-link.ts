import type { MailLinkEntity } from '@conference/persistence';

/** A link that leads to a task's page, to decide or only to see it; a link of any other purpose never does. */
export type TaskLink = MailLinkEntity & { readonly taskId: string; readonly purpose: 'view' | 'decide' };

/** Whether a link may open a task's page. */
export function isTaskLink(link: MailLinkEntity): link is TaskLink {
  return (link.purpose === 'decide' || link.purpose === 'view') && link.taskId !== null;
}
