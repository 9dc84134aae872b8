import { readSettings } from '@conference/config';
import { ConferenceQueriesService } from '../../apps/api/src/conferences/conference-queries.service';
import { OfficePaces } from '../../apps/api/src/conferences/office-paces';
import { Outlooks } from '../../apps/api/src/conferences/outlooks';
import { SignedIn } from '../api/signed-in.factory';
import { benchmark, percentile } from './benchmark';
import { closeLargeOffice, openLargeOffice, shared, SIZE, type LargeOffice } from './large-office';

const PER_SECOND = 100;
const SECONDS = 5;
const SECOND_MS = 1000;

interface Prepared extends LargeOffice {
  readonly seat: SignedIn;
}

const office = shared(prepare, closeLargeOffice);

async function prepare(): Promise<Prepared> {
  const opened = await openLargeOffice({ withWeb: false });
  return { ...opened, seat: await SignedIn.asPerson(opened.stack.addresses.web, opened.head.id) };
}

/** Asks for the board so many times a second; answers how long, at most, nearly all of them waited. */
async function steadily({ seat }: Prepared): Promise<number> {
  const waited: Promise<number>[] = [];
  const begun = performance.now();
  for (let asked = 0; asked < PER_SECOND * SECONDS; asked += 1) {
    const at = begun + (asked * SECOND_MS) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
    waited.push(board(seat, at));
  }
  return percentile(await Promise.all(waited), 99);
}

async function board(seat: SignedIn, since: number): Promise<number> {
  const answer = await seat.get('/api/conferences?order=critical');
  if (!answer.ok) throw new Error(`the board answers ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  return performance.now() - since;
}

/** What the first person of a day waits for: nothing has been worked out yet. */
function coldly({ stack, records, head }: Prepared) {
  const paces = new OfficePaces();
  const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: stack.database.appUrl });
  const queries = new ConferenceQueriesService(records.transactions, settings, new Outlooks(paces), paces);
  return queries.list(head, { limit: 25, missed: false, order: 'critical' });
}

/** The board of a large office, asked for as often as many desks do. */
export const benchmarks = [
  benchmark({
    name: `board: 99 of 100 answers at ${PER_SECOND} a second (${SIZE})`,
    prepare: office.prepare,
    run: steadily,
    tearDown: office.tearDown,
    target: 50,
  }),
  benchmark({
    name: `board: the first of a day, nothing worked out yet (${SIZE})`,
    prepare: office.prepare,
    run: coldly,
    tearDown: office.tearDown,
    target: 1500,
  }),
];
