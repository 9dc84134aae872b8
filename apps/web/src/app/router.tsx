import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  Outlet,
} from '@tanstack/react-router';
import { tabOf, type TabName } from '../features/console/part-name';
import { boardSearchOf } from '../features/conferences/board-search';
import { viewOf, type ViewName } from '../features/conference/plan/views';
import { whatIfSearchOf } from '../features/conference/what-if/what-if-search';
import { SHOWN, type Shown } from '../features/delivery/shown';
import { resultsSearchOf } from '../features/results/results-search';
import { activityAddressOf } from '../features/activity/activity-address';
import { openTasksAddressOf } from '../features/open-tasks/open-tasks-address';
import { registerAddressOf } from '../features/register/register-address';
import { searchAddressOf } from '../features/search/search-address';
import { Refused } from '../shared/http';
import { meQuery } from '../shared/me';
import { ownPath } from '../shared/own-path';
import { keepFor } from '../shared/use-kept';
import { moreWords } from '../shared/words';
import { BrokenPage, MissingPage } from './broken.page';
import { PendingPage } from './pending.page';
import { queries } from './queries';
import { Screen } from './screen';
import { Shell } from './shell';

/** A page that says more than the first words comes together with the rest of them. */
function speaking<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => (await Promise.all([load(), moreWords()]))[0];
}

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // `from` is a page of this application; `next` a page of the server, such as the one behind a mailed link
  validateSearch: (search): { from?: string; next?: string } => ({
    from: ownPath(search['from']),
    next: ownPath(search['next']),
  }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in.page'), 'SignInPage'),
});

/** Who is not known is asked first, and brought back afterwards. */
async function signedIn({ location }: { location: { href: string } }): Promise<void> {
  try {
    const { person } = await queries.ensureQueryData(meQuery);
    keepFor(person.id);
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== 401) throw error;
    throw redirect({ to: '/sign-in', search: { from: location.href } });
  }
}

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: signedIn,
  component: Shell,
});

/** What a whole room looks at: behind the sign-in too, without anything around it. */
const screen = createRoute({
  getParentRoute: () => root,
  id: 'screen',
  beforeLoad: signedIn,
  component: Screen,
});

const projector = createRoute({
  getParentRoute: () => screen,
  path: '/conferences/$conferenceId/projector',
  validateSearch: (search): { scheme?: 'dark' | 'light' } => ({
    scheme: (['dark', 'light'] as const).find((scheme) => scheme === search['scheme']),
  }),
  component: lazyRouteComponent(
    speaking(() => import('../features/projector/projector.page')),
    'ProjectorPage',
  ),
});

const conferences = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: boardSearchOf,
  component: lazyRouteComponent(() => import('../features/conferences/conferences.page'), 'ConferencesPage'),
});

const startConference = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/new',
  // the petition that the conference answers
  validateSearch: (search): { petition?: string; view?: 'file' } => ({
    petition: typeof search['petition'] === 'string' ? search['petition'] : undefined,
    view: search['view'] === 'file' ? 'file' : undefined,
  }),
  component: lazyRouteComponent(
    speaking(() => import('../features/conferences/start-conference.page')),
    'StartConferencePage',
  ),
});

const conference = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId',
  component: lazyRouteComponent(
    speaking(() => import('../features/conference/conference.page')),
    'ConferencePage',
  ),
});

const console = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/console',
  validateSearch: (search): { part?: TabName } => ({ part: tabOf(search['part']) }),
  component: lazyRouteComponent(
    speaking(() => import('../features/console/console.page')),
    'ConsolePage',
  ),
});

const now = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/now',
  component: lazyRouteComponent(
    speaking(() => import('../features/room-now/now.page')),
    'NowPage',
  ),
});

const envelopeList = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/ballots/$ballotId',
  validateSearch: (search): { receipt?: string } => ({
    receipt: typeof search['receipt'] === 'string' ? search['receipt'] : undefined,
  }),
  component: lazyRouteComponent(
    speaking(() => import('../features/secret-ballots/envelope-list.page')),
    'EnvelopeListPage',
  ),
});

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/plan',
  validateSearch: (search): { by?: ViewName } => ({ by: viewOf(search['by']) }),
  component: lazyRouteComponent(
    speaking(() => import('../features/conference/plan/plan.page')),
    'PlanPage',
  ),
});

const whatIf = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/what-if',
  validateSearch: whatIfSearchOf,
  component: lazyRouteComponent(
    speaking(() => import('../features/conference/what-if/what-if.page')),
    'WhatIfPage',
  ),
});

const schedule = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/timeline',
  component: lazyRouteComponent(
    speaking(() => import('../features/conference/schedule/schedule.page')),
    'SchedulePage',
  ),
});

const mails = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/mails',
  validateSearch: (search): { show?: Shown } => ({ show: SHOWN.find((view) => view === search['show']) }),
  component: lazyRouteComponent(
    speaking(() => import('../features/delivery/mails.page')),
    'MailsPage',
  ),
});

const convening = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/convening',
  component: lazyRouteComponent(
    speaking(() => import('../features/convening/convening.page')),
    'ConveningPage',
  ),
});

const assessments = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/assessments',
  component: lazyRouteComponent(
    speaking(() => import('../features/assessment/assessments.page')),
    'AssessmentsPage',
  ),
});

const board = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/board',
  component: lazyRouteComponent(
    speaking(() => import('../features/board/board.page')),
    'BoardPage',
  ),
});

const assessment = createRoute({
  getParentRoute: () => inside,
  path: '/assessments/$assessmentId',
  component: lazyRouteComponent(
    speaking(() => import('../features/assessment/assessment.page')),
    'AssessmentPage',
  ),
});

const checkIn = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/check-in',
  component: lazyRouteComponent(
    speaking(() => import('../features/check-in/check-in.page')),
    'CheckInPage',
  ),
});

const minutes = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/minutes',
  component: lazyRouteComponent(
    speaking(() => import('../features/minutes/minutes.page')),
    'MinutesPage',
  ),
});

const myCode = createRoute({
  getParentRoute: () => inside,
  path: '/conferences/$conferenceId/my-code',
  component: lazyRouteComponent(
    speaking(() => import('../features/check-in/my-code.page')),
    'MyCodePage',
  ),
});

const document = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId',
  component: lazyRouteComponent(
    speaking(() => import('../features/documents/document.page')),
    'DocumentPage',
  ),
});

const write = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId/write',
  component: lazyRouteComponent(
    speaking(() => import('../features/documents/writing/write.page')),
    'WritePage',
  ),
});

const compare = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId/compare',
  validateSearch: (search): { from?: number; to?: number | 'draft' } => ({
    from: revisionOf(search['from']),
    to: search['to'] === 'draft' ? 'draft' : revisionOf(search['to']),
  }),
  component: lazyRouteComponent(
    speaking(() => import('../features/documents/comparing/compare.page')),
    'ComparePage',
  ),
});

const dispositions = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId/dispositions',
  // Hundreds of remarks are asked for while the page itself is still on its way.
  loader: async ({ params }) => {
    const { tableQuery } = await import('../features/documents/dispositions/read-table');
    void queries.prefetchQuery(tableQuery(params.documentId));
  },
  component: lazyRouteComponent(
    speaking(() => import('../features/documents/dispositions/dispositions.page')),
    'DispositionsPage',
  ),
});

const petitions = createRoute({
  getParentRoute: () => inside,
  path: '/petitions',
  component: lazyRouteComponent(
    speaking(() => import('../features/petitions/petitions.page')),
    'PetitionsPage',
  ),
});

const publicity = createRoute({
  getParentRoute: () => inside,
  path: '/publicity',
  component: lazyRouteComponent(
    speaking(() => import('../features/publicity/publicity.page')),
    'PublicityPage',
  ),
});

const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  component: lazyRouteComponent(
    speaking(() => import('../features/tasks/tasks.page')),
    'TasksPage',
  ),
});

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/mine',
  component: lazyRouteComponent(
    speaking(() => import('../features/overview/overview.page')),
    'OverviewPage',
  ),
});

const openTasks = createRoute({
  getParentRoute: () => inside,
  path: '/open-tasks',
  validateSearch: openTasksAddressOf,
  component: lazyRouteComponent(
    speaking(() => import('../features/open-tasks/open-tasks.page')),
    'OpenTasksPage',
  ),
});

const absences = createRoute({
  getParentRoute: () => inside,
  path: '/absences',
  component: lazyRouteComponent(
    speaking(() => import('../features/absences/absences.page')),
    'AbsencesPage',
  ),
});

const register = createRoute({
  getParentRoute: () => inside,
  path: '/register',
  validateSearch: registerAddressOf,
  component: lazyRouteComponent(
    speaking(() => import('../features/register/register.page')),
    'RegisterPage',
  ),
});

const results = createRoute({
  getParentRoute: () => inside,
  path: '/results',
  validateSearch: resultsSearchOf,
  component: lazyRouteComponent(
    speaking(() => import('../features/results/results.page')),
    'ResultsPage',
  ),
});

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: searchAddressOf,
  component: lazyRouteComponent(
    speaking(() => import('../features/search/search.page')),
    'SearchPage',
  ),
});

const activity = createRoute({
  getParentRoute: () => inside,
  path: '/activity',
  validateSearch: activityAddressOf,
  component: lazyRouteComponent(
    speaking(() => import('../features/activity/activity.page')),
    'ActivityPage',
  ),
});

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  component: lazyRouteComponent(
    speaking(() => import('../features/administration/administration.page')),
    'AdministrationPage',
  ),
});

const units = createRoute({
  getParentRoute: () => inside,
  path: '/admin/units',
  component: lazyRouteComponent(
    speaking(() => import('../features/administration/units.page')),
    'UnitsPage',
  ),
});

const officeDays = createRoute({
  getParentRoute: () => inside,
  path: '/admin/calendar',
  validateSearch: (search): { year?: number } => ({ year: revisionOf(search['year']) }),
  component: lazyRouteComponent(
    speaking(() => import('../features/administration/calendar.page')),
    'CalendarPage',
  ),
});

const office = createRoute({
  getParentRoute: () => inside,
  path: '/admin/office',
  component: lazyRouteComponent(
    speaking(() => import('../features/administration/office.page')),
    'OfficePage',
  ),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/admin/people',
  component: lazyRouteComponent(
    speaking(() => import('../features/people/people.page')),
    'PeoplePage',
  ),
});

const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(
    speaking(() => import('../features/tasks/task.page')),
    'TaskPage',
  ),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(
    speaking(() => import('../features/account/account.page')),
    'AccountPage',
  ),
});

const confirmIdentity = createRoute({
  getParentRoute: () => inside,
  path: '/confirm-identity',
  validateSearch: (search): { next?: string } => ({ next: ownPath(search['next']) }),
  component: lazyRouteComponent(
    speaking(() => import('../features/account/confirm-identity.page')),
    'ConfirmIdentityPage',
  ),
});

/** A number that somebody may have typed into the address. */
function revisionOf(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      conferences,
      startConference,
      conference,
      console,
      now,
      envelopeList,
      plan,
      whatIf,
      schedule,
      mails,
      convening,
      assessments,
      board,
      assessment,
      checkIn,
      minutes,
      myCode,
      document,
      write,
      compare,
      dispositions,
      petitions,
      publicity,
      overview,
      tasks,
      task,
      openTasks,
      absences,
      register,
      results,
      search,
      activity,
      administration,
      people,
      units,
      officeDays,
      office,
      account,
      confirmIdentity,
    ]),
    screen.addChildren([projector]),
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: BrokenPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
