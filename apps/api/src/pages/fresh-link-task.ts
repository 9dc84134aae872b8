import { asksForCode } from './access';
import { endOf } from './page-state';
import type { TaskPage } from './task-page';

/**
 * The task for which a page lets the person ask for a fresh link: the one at hand has run out or was taken back,
 * its code opens nothing any more, or there is a newer version. Null where there is nothing to ask for.
 */
export function freshLinkTask({ state, access, task }: TaskPage): string | null {
  if (access.right === 'view') return null;
  if (endOf(state) === null) return access.missing === 'code' && !asksForCode(access) ? task.id : null;
  switch (state.name) {
    case 'linkExpired':
      return task.id;
    case 'linkRevoked':
      return state.isStillAsked ? task.id : null;
    case 'silence':
      return state.lateBy === 'freshLink' ? task.id : null;
    case 'superseded':
      return state.newTaskId;
    default:
      return null;
  }
}
