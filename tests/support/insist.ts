import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '../../apps/api/src/problems/database-away';

/** Sends something again while the record takes nothing, as a page does that is answered 503: on a busy machine a free connection may be long in coming. */
export async function insist<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await pause(50);
    }
  }
}
