import type { ResultsFileQuery, ResultsView } from '@conference/contracts';
import { isLookedFor, vietnamDateOf } from '@conference/domain';
import { targetClauses } from '@conference/drafting';
import {
  Transactions,
  type ConferenceEntity,
  type HeldConference,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { mayRead, opinionView } from '../floor/floor-opinions';
import { doorRefusal } from '../problems/door-words';
import { readLastYear } from './last-year';
import { outcomesOf } from './outcomes';
import { resultView } from './result-view';

/** Documents that say what was promised and how it is carried out. */
const TELLING = ['resolution', 'reviewReport'];

/** What became of what a conference promised: everybody of the office reads it. */
@Injectable()
export class ResultsService {
  constructor(private readonly transactions: Transactions) {}

  page(person: PersonEntity, conferenceId: string | undefined): Promise<ResultsView> {
    return this.transactions.read(async (records) => {
      const conferences = await records.conferences.withResults(person.officeId);
      const chosen = conferenceId ? conferences.find(({ id }) => id === conferenceId) : conferences[0];
      if (conferenceId && !chosen) throw doorRefusal('not-found');
      if (!chosen) return { ...NOTHING, conferences };
      const conference = await ownConference(records, person, chosen.id);
      return { conferences, ...(await this.of(records, person, { conference, chosen })) };
    });
  }

  /** The same with the results alone that are looked for. */
  async lookedFor(person: PersonEntity, query: ResultsFileQuery): Promise<ResultsView> {
    const view = await this.page(person, query.conference);
    const search = { unitId: query.unit, state: query.state, words: query.words };
    return { ...view, results: view.results.filter((result) => isLookedFor(result, search)) };
  }

  private async of(
    records: Records,
    reader: PersonEntity,
    { conference, chosen }: { conference: ConferenceEntity; chosen: HeldConference },
  ): Promise<Omit<ResultsView, 'conferences'>> {
    const todayOn = vietnamDateOf(new Date().toISOString());
    const targets = await records.targets.ofConference(conference.id);
    const { outcomes, periods } = await outcomesOf(records, conference, targets, todayOn);
    const directory = await directoryView(records, reader.officeId);
    const { employeeSide } = await records.directory.office(reader.officeId);
    const lastYear = await readLastYear(records, conference, targets, todayOn);
    const clauses = await targetClauses(records, targets);
    const context = { directory, employeeSide: employeeSide.name, reader, lastYear, clauses };
    const results = outcomes.map((outcome) => resultView(outcome, context));
    const opinions = await records.speeches.opinions(conference.id);
    return {
      conference: { ...chosen, untilOn: conference.plan.followUp.until },
      documents: await tellingDocuments(records, conference.id),
      periods: periods.map(({ number, fromOn, untilOn, due: { dueOn } }) => ({ number, fromOn, untilOn, dueOn })),
      units: [...directory.unitNames]
        .filter(([id]) => results.some(({ unitId }) => unitId === id))
        .map(([id, name]) => ({ id, name })),
      results,
      opinions: opinions
        .filter((opinion) => opinion.withdrawnAt === null && mayRead(opinion, reader.id, runsFloor(reader, conference)))
        .map((opinion) => opinionView(opinion, directory)),
    };
  }
}

const NOTHING: Omit<ResultsView, 'conferences'> = {
  conference: null,
  documents: [],
  periods: [],
  units: [],
  results: [],
  opinions: [],
};

async function tellingDocuments(records: Records, conferenceId: string): Promise<ResultsView['documents']> {
  return (await records.documents.ofConference(conferenceId)).flatMap(({ id, kind, title, symbol, issuedAt }) =>
    issuedAt && TELLING.includes(kind) ? [{ id, kind, title, symbol, issuedAt: issuedAt.toISOString() }] : [],
  );
}
