import { mkdirSync, readFileSync } from 'node:fs';
import type { AssessmentsView, ConferenceDetail, TaskPage } from '@conference/contracts';
import { startStack, type Stack } from '../../infra/launcher/stack';
import { OfficeInBrowser, type Desk } from '../support/office-in-browser';
import { LONG_PATIENCE_MS } from '../support/patience';
import { expectEnd, play, readSummary } from '../support/play';
import { LAPTOP, PHONE, PROJECTOR } from '../support/seats';
import { violationsIn } from '../support/violations';

const PLAN = 'tests/fixtures/conferences/003-tttt-2024.yaml';
const PICTURES = 'tests/output/pages';
const SCREENS = [PHONE, PROJECTOR, LAPTOP];
const SCHEMES = ['dark', 'light'] as const;
const LANGUAGES = ['en', 'vi'] as const;

/** The pages that need something which this office does not have, and where they are looked at. */
const ELSEWHERE = new Map([['/conferences/$conferenceId/ballots/$ballotId', 'secret-ballots.e2e-spec.ts']]);

/** One address to look at, and the name of its pictures. */
interface Visit {
  readonly path: string;
  readonly name: string;
  readonly address: string;
}

describe('every page', () => {
  let stack: Stack;
  let office: OfficeInBrowser;
  let desk: Desk;
  let visits: readonly Visit[];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stack = await startStack({});
    expectEnd(await play(stack, [PLAN]));
    office = await OfficeInBrowser.open(stack);
    desk = await office.signIn('chanh-vp', 'Sở Thông tin và Truyền thông Trà Vinh');
    visits = await placesOf(desk, readSummary(stack).conference.id, await office.rehearse(desk, PLAN));
  }, LONG_PATIENCE_MS);

  afterAll(async () => {
    await office?.close();
    await stack?.stop();
  });

  it('is among those that are looked at here, or elsewhere', () => {
    const router = readFileSync('apps/web/src/app/router.tsx', 'utf8');
    const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
    const known = [...new Set(visits.map(({ path }) => path)), ...ELSEWHERE.keys()];
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.toSorted()).toEqual(known.toSorted());
  });

  it(
    'can be used by everybody and sticks out nowhere: phone, laptop and projector, light and dark, Vietnamese and English',
    async () => {
      const found: unknown[] = [];
      for (const visit of visits) found.push(...(await lookAt(desk, `${stack.addresses.web}${visit.address}`, visit)));
      expect(found).toEqual([]);
      expect(office.failures).toEqual([]);
    },
    LONG_PATIENCE_MS,
  );
});

/** Takes a picture of a page on every screen, in both schemes and languages; answers what is wrong with it. */
async function lookAt({ page }: Desk, url: string, { name }: Visit): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const language of LANGUAGES) {
    await page.goto(url);
    await page.evaluate(`localStorage.setItem('language', '${language}')`);
    await page.reload();
    await page
      .locator('h1', { hasNotText: /Loading|Đang tải/ })
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of SCREENS) {
        await page.setViewportSize(viewport);
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        if (overflow > 0) found.push({ name, language, width: viewport.width, overflow });
        await page.screenshot({
          path: `${PICTURES}/${name}-${language}-${viewport.width}-${colorScheme}.png`,
          fullPage: true,
        });
      }
      for (const violation of await violationsIn(page)) found.push({ name, language, colorScheme, violation });
    }
  }
  return found;
}

/** Every page: of a conference whose year is over, of one that is just being prepared, and of the office. */
async function placesOf(desk: Desk, ended: string, begun: string): Promise<Visit[]> {
  const past = await desk.ask<ConferenceDetail>('GET', `/api/conferences/${ended}`);
  const { documents } = await desk.ask<ConferenceDetail>('GET', `/api/conferences/${begun}`);
  const { items: assessments } = await desk.ask<AssessmentsView>('GET', `/api/conferences/${ended}/assessments`);
  const { items: tasks } = await desk.ask<TaskPage>('GET', '/api/tasks');
  const of = (path: string, name: string, id = ''): Visit => ({ path, name, address: path.replace(/\$\w+/, id) });
  const ofConference = (part: string, name: string, id = ended) => of(`/conferences/$conferenceId${part}`, name, id);
  const resolution = past.documents.find(({ kind }) => kind === 'resolution')!.id;
  const draft = documents[0]!.id;
  return [
    of('/sign-in', 'sign-in'),
    of('/', 'conferences'),
    of('/conferences/new', 'start'),
    ofConference('', 'conference-begun', begun),
    ofConference('', 'conference-ended'),
    ofConference('/plan', 'plan', begun),
    ofConference('/what-if', 'what-if', begun),
    ofConference('/timeline', 'timeline', begun),
    ofConference('/timeline', 'timeline-after'),
    ofConference('/mails', 'mails', begun),
    ofConference('/convening', 'convening', begun),
    ofConference('/check-in', 'check-in', begun),
    ofConference('/my-code', 'my-code', begun),
    ofConference('/now', 'now', begun),
    ofConference('/console', 'console-before', begun),
    ofConference('/console', 'console-after'),
    ofConference('/projector', 'projector', begun),
    ofConference('/minutes', 'minutes'),
    ofConference('/board', 'concerns'),
    ofConference('/assessments', 'assessments'),
    of('/assessments/$assessmentId', 'assessment', assessments[0]!.id),
    of('/documents/$documentId', 'document', resolution),
    of('/documents/$documentId', 'document-in-drafting', draft),
    of('/documents/$documentId/write', 'write', draft),
    of('/documents/$documentId/compare', 'compare', resolution),
    of('/documents/$documentId/dispositions', 'dispositions', draft),
    of('/mine', 'mine'),
    of('/tasks', 'tasks'),
    of('/tasks/$taskId', 'task', tasks[0]!.id),
    of('/open-tasks', 'open-tasks'),
    of('/petitions', 'petitions'),
    of('/activity', 'activity'),
    { ...of('/search', 'search'), address: '/search?q=bao%20cao' },
    of('/publicity', 'publicity'),
    of('/absences', 'absences'),
    of('/register', 'register'),
    of('/results', 'results'),
    of('/admin', 'administration'),
    of('/admin/people', 'people'),
    of('/admin/units', 'units'),
    of('/admin/calendar', 'office-days'),
    of('/admin/office', 'office'),
    of('/account', 'account'),
    of('/confirm-identity', 'confirm-identity'),
  ];
}
