import { openRecords, type OpenRecords, type PersonEntity } from '@conference/persistence';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { MailedTasks, plannedIn } from '../api/mailed-links.factory';
import { copyConference, type RunSql } from '../support/many-conferences';

const CONFERENCES = 200;
const TASKS = 20_000;
const TASKS_EACH = TASKS / CONFERENCES;
const DAY_MS = 24 * 3_600_000;

/** How large it is, for the names of its figures. */
export const SIZE = `${CONFERENCES} conferences, ${TASKS} tasks`;

/** A running system with an office that prepares many conferences at once, its head, and one of its conferences. */
export interface LargeOffice {
  readonly stack: Stack;
  readonly records: OpenRecords;
  readonly head: PersonEntity;
  readonly tasks: MailedTasks;
}

/** Starts the system and fills it; every conference has its documents out for opinions. */
export async function openLargeOffice({ withWeb }: { withWeb: boolean }): Promise<LargeOffice> {
  const stack = await startStack({ withWeb });
  const records = await openRecords(stack.database.appUrl);
  return { stack, records, ...(await fill(records)) };
}

/** Lets several figures be taken of one thing: it is made for the first of them, and taken down after the last. */
export function shared<T>(make: () => Promise<T>, takeDown: (made: T) => Promise<void>) {
  let made: Promise<T> | undefined;
  let users = 0;
  return {
    prepare: (): Promise<T> => {
      users += 1;
      return (made ??= make());
    },
    tearDown: async (value: T): Promise<void> => {
      users -= 1;
      if (users === 0) await takeDown(value);
    },
  };
}

export async function closeLargeOffice({ records, stack }: LargeOffice): Promise<void> {
  await records.close();
  await stack.stop();
}

/** One conference whose documents are out for opinions, and its copies. */
async function fill({ transactions }: OpenRecords): Promise<Pick<LargeOffice, 'head' | 'tasks'>> {
  const sql: RunSql = (text, values) => transactions.dataSource.query(text, [...values]);
  const plan = plannedIn('004-skhcn-2019.yaml');
  const actor = plan.people.find(({ roles }) => roles.includes('head'))!.code;
  // nothing is uploaded
  const tasks = await MailedTasks.open({ transactions, files: undefined! }, { plan, actor });
  const { id } = tasks.conference;
  await sql('update conference set held_on = $2 where id = $1', [id, new Date(Date.now() + 90 * DAY_MS)]);
  await tasks.ask('draft');
  await sql(`update round set state = 'closed', outcome = 'answered', closed_at = now() where conference_id = $1`, [
    id,
  ]);
  await sql(`update task set state = 'decided', outcome = 'submitted' where conference_id = $1`, [id]);
  await tasks.consult();
  await tasks.ask('opinion');
  await sql(
    `insert into task select copy.* from task t, generate_series(1, $2::integer - (select count(*)::integer from task where conference_id = $1)) n,
       jsonb_populate_record(t, jsonb_build_object('id', md5(n || t.id::text)::uuid)) copy
     where t.conference_id = $1 and t.state = 'decided'`,
    [id, TASKS_EACH],
  );
  await copyConference(sql, id, CONFERENCES - 1);
  // one is more urgent than its copies, so that it is the first on the board
  await sql('update conference set held_on = $2 where id = $1', [id, new Date(Date.now() + 60 * DAY_MS)]);
  await sql('analyze', []).catch(() => undefined);
  return { head: tasks.people.get(actor)!, tasks };
}
