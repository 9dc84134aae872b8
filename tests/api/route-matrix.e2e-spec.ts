import { readFileSync, writeFileSync } from 'node:fs';
import { SETTINGS } from '@conference/config';
import { refuse } from '@conference/domain';
import { ProcedureGateway } from '@conference/temporal';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../apps/api/src/configure-app';
import { openTestApp, type TestApp } from '../support/test-app';
import { accessTable, type AccessRow } from './access-table';
import { routesOf, type ApiRoute } from './api-routes';
import { idsIn, rowsOf } from './office-rows';
import { CALLERS, PlantedOffice, type Caller } from './planted-office.factory';
import { RouteCaller, type Heard } from './route-caller';
import { foreignRequests, ownRequests, unknownRequests, type SampleRequest } from './route-requests';

const ACCESS = 'docs/access.md';

/** What is open to whoever is not signed in, and why. */
const OPEN_DOORS: readonly (readonly [RegExp, string])[] = [
  [/^GET \/health\/(live|ready)$/, 'who runs the system asks; nothing of an office is in the answer'],
  [/^GET \/api\/(docs|openapi\.json|docs-yaml)/, 'the description of the API'],
  [/^GET \/api\/schemas\//, 'the form of a plan file'],
  [/ \/api\/sign-in/, 'how one signs in; the list of people is there in development alone'],
  [/ \/t(ask)?(\/|$)/, 'pages behind a mailed link, whose secret is in the address or in a cookie of the page'],
  [/ \/(unsubscribe|attend|reports)\/\{token\}$/, 'pages behind a mailed link, whose secret is in the address'],
  [/^GET \/calendar\/\{secret\}\.ics$/, 'a calendar program does not sign in: the secret is in the address'],
];

/** What answers each thing that is sent by itself: what is foreign is refused within the answer. */
const EACH: readonly string[] = ['POST /api/conferences/{id}/scans'];

const isOpen = ({ name }: Pick<ApiRoute, 'name'>) => OPEN_DOORS.some(([door]) => door.test(name));

describe('every route of the API', () => {
  let test: TestApp;
  let document: OpenAPIObject;
  let routes: readonly ApiRoute[];
  let own: PlantedOffice;
  let other: PlantedOffice;
  let callers: ReadonlyMap<Caller, RouteCaller>;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
    document = openApiDocument(test.app, test.app.get(SETTINGS));
    routes = routesOf(test.app, document);
    own = await PlantedOffice.open(test, { code: 'nha', word: 'trongnha', stage: 'session' });
    other = await PlantedOffice.open(test, { code: 'la', word: 'nguoila', stage: 'followUp' });
    const signingIn = CALLERS.map(
      async (caller) => [caller, await RouteCaller.as(test.origin, own.people.get(caller)!.id)] as const,
    );
    callers = new Map(await Promise.all(signingIn));
    withoutRuns(test.app.get(ProcedureGateway));
  });

  afterAll(() => test?.close());

  const whose = () => ({ own, other });
  const closed = () => routes.filter((route) => !isOpen(route));

  it('is closed to whoever is not signed in, but for the doors that are named with their reason', async () => {
    const nobody = RouteCaller.nobody(test.origin);
    const faults: string[] = [];
    for (const route of routes) {
      const url = route.path.replaceAll(/\{\w+\}/g, own.id('conference'));
      const { status, text } = await nobody.send({ route, url, body: undefined, foreign: [] });
      const isFault = isOpen(route) ? status >= 500 : status !== 401;
      const isTelling = text.includes(own.word) && !route.path.startsWith('/api/sign-in');
      if (isFault || isTelling) faults.push(`${route.name}: ${status}`);
    }
    expect(faults).toEqual([]);
    for (const [door] of OPEN_DOORS) expect(routes.some(({ name }) => door.test(name))).toBe(true);
  });

  it('is in the API’s document, with ids that this test knows how to fill', () => {
    const faults = closed().flatMap((route) => {
      if (!route.isDocumented) return [`${route.name}: not in the document`];
      try {
        return ownRequests(route, document, whose()).length + foreignRequests(route, document, whose()).length > 0
          ? []
          : [`${route.name}: nothing to send`];
      } catch (error) {
        return [`${route.name}: ${String(error)}`];
      }
    });
    expect(faults).toEqual([]);
  });

  it('does in its own office what docs/access.md says, for each role', async () => {
    const before = (await rowsOf(test.transactions, own.id('office'))).filter(isKept);
    const goOn = RouteCaller.undoing(test.transactions);
    const rows: AccessRow[] = [];
    const faults: string[] = [];
    const foreign = idsIn(await rowsOf(test.transactions, other.id('office')));
    for (const route of closed()) {
      await test.transactions.dataSource.query(`update web_session set stepped_up_at = now(), seen_at = now()`);
      for (const request of ownRequests(route, document, whose())) {
        const heard = await byEverybody(request);
        rows.push({ route, body: request.body, heard });
        for (const [caller, { status, code, text }] of heard) {
          const isUnclear = status >= 500 || [400, 401, 429].includes(status) || code === 'factor-needed';
          const isTelling = text.includes(other.word) || [...idsIn([text])].some((id) => foreign.has(id));
          if (isUnclear || isTelling) faults.push(said(request, caller, { status, code, text }));
        }
      }
    }
    goOn();
    expect(faults).toEqual([]);
    expect((await rowsOf(test.transactions, own.id('office'))).filter(isKept)).toEqual(before);
    const written = accessTable(rows);
    if (process.env.RECORD_ACCESS) writeFileSync(ACCESS, written);
    expect(written).toBe(readFileSync(ACCESS, 'utf8'));
  });

  it('neither shows nor changes anything of another office, whatever of it is named', async () => {
    const before = await rowsOf(test.transactions, other.id('office'));
    const foreign = idsIn(before);
    expect(before.length).toBeGreaterThan(100);
    expect([...idsIn(await rowsOf(test.transactions, own.id('office')))].filter((id) => foreign.has(id))).toEqual([]);
    const faults: string[] = [];
    for (const route of closed()) {
      const unknown = unknownRequests(route, document, whose());
      for (const [at, request] of foreignRequests(route, document, whose()).entries()) {
        const heard = await byEverybody(request);
        for (const [caller, answer] of heard) {
          const isRefused = [403, 404].includes(answer.status);
          const isFine = isRefused || (await isAsUnknown(answer, unknown[at], caller)) || isOfBody(request, answer);
          const isTelling = answer.text.includes(other.word) || tells(request, answer, foreign);
          if (!isFine || isTelling) faults.push(said(request, caller, answer));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(await rowsOf(test.transactions, other.id('office'))).toEqual(before);
  });

  async function byEverybody(request: SampleRequest): Promise<ReadonlyMap<Caller, Heard>> {
    const answers = [...callers].map(async ([caller, by]) => [caller, await by.send(request)] as const);
    return new Map(await Promise.all(answers));
  }

  /** Whether an id of the other office is answered as one that nobody has. */
  async function isAsUnknown({ status, code }: Heard, unknown: SampleRequest | undefined, caller: Caller) {
    if (!unknown) return false;
    const heard = await callers.get(caller)!.send(unknown);
    return heard.status === status && heard.code === code && status < 500;
  }
});

/** Sessions are seen while they are used. */
function isKept(row: string): boolean {
  return !row.startsWith('web_session ');
}

/** A body that names something foreign is refused; by which rule is the route's affair. */
function isOfBody({ foreign, route }: SampleRequest, { status, text }: Heard): boolean {
  const isRefused = status > 401 && status < 500;
  return foreign.includes('body') && (isRefused || (EACH.includes(route.name) && text.includes('"refused"')));
}

/** Whether an answer has an id of the other office that was not in the question. */
function tells({ url, body }: SampleRequest, { text }: Heard, foreign: ReadonlySet<string>): boolean {
  const asked = idsIn([url, JSON.stringify(body ?? null)]);
  return [...idsIn([text])].some((id) => foreign.has(id) && !asked.has(id));
}

function said({ route, foreign, body }: SampleRequest, caller: Caller, { status, code, text }: Heard): string {
  return `${route.name} [${foreign.join()}] ${caller}: ${status} ${code ?? ''} ${text.slice(0, 300)} ${JSON.stringify(body)?.slice(0, 200)}`;
}

/** No run is there to be commanded: what reaches it has passed every question of access. */
function withoutRuns(gateway: ProcedureGateway): void {
  const nothing = () => Promise.resolve();
  Object.assign(gateway, {
    command: () => Promise.resolve(refuse({ code: 'run-ended' })),
    startConference: nothing,
    makeDossier: nothing,
    followConcern: nothing,
    keepYear: nothing,
    ring: () => Promise.resolve(true),
  });
}
