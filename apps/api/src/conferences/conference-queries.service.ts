import { SETTINGS, type Settings } from '@conference/config';
import type { ConferenceDetail, ConferenceListQuery, ConferencePage, Finding } from '@conference/contracts';
import {
  isEnded,
  mayChangePlan,
  proposalSentence,
  regimeOn,
  vietnamDateOf,
  type SummonsState,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { summonsState } from '@conference/tasks';
import { planFindings } from '@conference/plan-file';
import { Inject, Injectable } from '@nestjs/common';
import { documentView } from '../documents/document-view';
import { floorView } from '../floor/floor-view';
import { takenOverViews } from '../targets/taken-over-view';
import { targetViews } from '../targets/target-view';
import { unreachedAmong } from '../tasks/unreached-view';
import { taskContext, taskView } from '../tasks/task-view';
import { isLeader, ownConference, runsFloor } from './access';
import { AskedTogether } from './asked-together';
import { boardPage, boardRows } from './board';
import { conferenceView, type ConferenceContext } from './conference-view';
import { directoryView } from './directory-view';
import { maySkip, notHeldView } from './not-held-view';
import { OfficePaces } from './office-paces';
import { Outlooks } from './outlooks';
import { readinessView } from './readiness-view';
import { isTold, timelineEntry } from './timeline';

const TIMELINE_SHOWN = 50;

/** Conferences, for reading: the dashboard's list and one conference's page. */
@Injectable()
export class ConferenceQueriesService {
  /** Something changes, and every desk of an office asks for the board in the same moment. */
  private readonly boards = new AskedTogether<ConferencePage>();

  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly outlooks: Outlooks,
    private readonly paces: OfficePaces,
  ) {}

  /** The board of an office, which says the same to all who work there. */
  list({ officeId }: Pick<PersonEntity, 'officeId'>, query: ConferenceListQuery): Promise<ConferencePage> {
    return this.boards.ask(`${officeId} ${JSON.stringify(query)}`, () => this.board(officeId, query));
  }

  private board(officeId: string, query: ConferenceListQuery): Promise<ConferencePage> {
    return this.transactions.read(async (records) => {
      const now = new Date();
      const calendar = await records.directory.calendar(officeId);
      const cards = await records.conferences.cards(officeId);
      const outlooks = await this.outlooks.of(records, cards, { officeId, calendar, now });
      const { shown, nextCursor } = boardPage(cards, outlooks, query);
      const context = await this.context(records, officeId, shown);
      return {
        items: await boardRows(records, shown, { outlooks, context }),
        nextCursor,
        years: [...new Set(cards.map(({ year }) => year))].toSorted((one, other) => other - one),
      };
    });
  }

  detail(person: PersonEntity, conferenceId: string): Promise<ConferenceDetail> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const context = await this.context(records, person.officeId, [conference]);
      const { directory, openTasks } = context;
      const { unreached } = context;
      const tasks = { ...(await taskContext(records, person.officeId, openTasks, directory)), unreached };
      const documents = await records.documents.ofConference(conferenceId);
      const events = await records.audit.ofConference(conferenceId, TIMELINE_SHOWN);
      return {
        ...conferenceView(conference, context),
        regime: regimeOn(conference.heldOn, conference.kind).name,
        startsAt: conference.startsAt,
        form: conference.form,
        stages: (await records.conferences.stages(conferenceId)).map(({ stage, enteredAt, leftAt }) => ({
          stage,
          enteredAt: enteredAt.toISOString(),
          leftAt: leftAt?.toISOString() ?? null,
        })),
        documents: documents.map((document) =>
          documentView(document, { conference, openTasks, directory, settings: this.settings }),
        ),
        tasks: openTasks.map((task) => taskView(task, tasks)).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
        floor: await floorView(records, conference, directory, person),
        targets: await targetViews(records, conference, directory, person),
        takenOver: await takenOverViews(records, conference, directory, person),
        timeline: events
          .filter((event) => isTold(event, person, conference))
          .map((event) => timelineEntry(event, directory, documents)),
        warnings: warnings(conference),
        because: because(conference),
        notHeld: await notHeldView(records, conference, { events, directory }),
        readiness: await this.readiness(records, { ...context, conference, documents }),
        auditHead: await records.audit.head(conference.officeId),
        may: {
          ...powers(person, conference, await summonsState(records, conference)),
          decideNotHeld: isLeader(person) && (await maySkip(records, conference)),
        },
      };
    });
  }

  private async readiness(records: Records, facts: Omit<Parameters<typeof readinessView>[1], 'past'>) {
    const { conference, calendar, now } = facts;
    const past = await this.paces.of(records, conference.officeId, calendar, vietnamDateOf(now.toISOString()));
    return readinessView(records, { ...facts, past });
  }

  private async context(
    records: Records,
    officeId: string,
    conferences: readonly Pick<ConferenceEntity, 'id'>[],
  ): Promise<ConferenceContext> {
    const openTasks = await records.rounds.openTasks(conferences.map(({ id }) => id));
    const rounds = await records.rounds.roundsByIds(openTasks.map(({ roundId }) => roundId));
    const directory = await directoryView(records, officeId);
    return {
      office: await records.directory.office(officeId),
      directory,
      unreached: await unreachedAmong(records, openTasks, directory),
      calendar: await records.directory.calendar(officeId),
      settings: this.settings,
      now: new Date(),
      openTasks,
      rounds: new Map(rounds.map((round) => [round.id, round])),
    };
  }
}

/** The plan's findings, with the conference on the day that it has now. */
function warnings({ plan, heldOn }: ConferenceEntity): Finding[] {
  return planFindings({ ...plan, conference: { ...plan.conference, heldOn } }, () => undefined).warnings;
}

/** Who asked for an extraordinary conference and why. */
function because({ plan, petitionId }: ConferenceEntity): ConferenceDetail['because'] {
  const { proposal } = plan.conference;
  return proposal ? { sentence: proposalSentence(proposal), hasPetition: petitionId !== null } : null;
}

/** What a person may do now: the same rules that the commands check. */
function powers(
  person: PersonEntity,
  conference: ConferenceEntity,
  summons: SummonsState,
): Omit<ConferenceDetail['may'], 'decideNotHeld'> {
  const { stage } = conference;
  const leads = isLeader(person);
  return {
    cancel: leads && !isEnded(stage) && stage !== 'followUp',
    moveDate: leads && mayChangePlan(stage),
    postpone: leads && mayChangePlan(stage) && summons === 'out',
    openSession: leads && stage === 'convening',
    runFloor: runsFloor(person, conference) && (stage === 'convening' || stage === 'session'),
    closeSession: leads && stage === 'session',
    seeMails: leads,
  };
}
