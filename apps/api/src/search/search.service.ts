import type { SearchHit, SearchQuery, SearchResults } from '@conference/contracts';
import {
  DISPOSITIONS,
  foundPassage,
  markFound,
  OUTCOMES,
  SEARCH_KINDS,
  searchTerms,
  type SearchTerm,
} from '@conference/domain';
import { Transactions, type PersonEntity, type Records, type SearchEntryEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { runsFloor } from '../conferences/access';

/** How many of each kind are shown while all kinds are, and on a page of one kind. */
const FEW = 4;
const PAGE = 20;

/** Everything of an office by its words, as far as the reader may read it. */
@Injectable()
export class SearchService {
  constructor(private readonly transactions: Transactions) {}

  async find(person: PersonEntity, { q, kind, year, page }: SearchQuery): Promise<SearchResults> {
    const terms = searchTerms(q);
    const pageSize = kind ? PAGE : FEW;
    if (terms.length === 0) return { groups: [], years: [], total: 0, pageSize };
    const { id: readerId, officeId } = person;
    return this.transactions.read(async (records) => {
      const request = { officeId, readerId, keptIds: await keptBy(records, person), terms };
      const offset = kind ? (page - 1) * PAGE : 0;
      const { counts, shown } = await records.search.find(request, { kind, year, offset, limit: pageSize });
      const hits = await hitViews(records, shown, terms);
      const countOf = (fits: (count: (typeof counts)[number]) => boolean) =>
        counts.filter(fits).reduce((sum, { count }) => sum + count, 0);
      const years = [...new Set(counts.flatMap((one) => one.year ?? []))].toSorted((one, other) => other - one);
      return {
        groups: SEARCH_KINDS.map((each) => ({
          kind: each,
          count: countOf((one) => one.kind === each && (!year || one.year === year)),
          hits: hits.filter((hit) => hit.kind === each),
        })).filter(({ count }) => count > 0),
        years: years.map((each) => ({
          year: each,
          count: countOf((one) => one.year === each && (!kind || one.kind === kind)),
        })),
        total: countOf(() => true),
        pageSize,
      };
    });
  }
}

/** The conferences with something unconfirmed whose record the person keeps. */
async function keptBy(records: Records, person: PersonEntity): Promise<string[]> {
  const conferences = await records.conferences.byIds(await records.search.unconfirmed(person.officeId));
  return conferences.filter((conference) => runsFloor(person, conference)).map(({ id }) => id);
}

const ANSWERED = [...OUTCOMES.approval, ...OUTCOMES.objection];

async function hitViews(
  records: Records,
  entries: readonly SearchEntryEntity[],
  terms: readonly SearchTerm[],
): Promise<SearchHit[]> {
  const conferences = await records.conferences.headings(entries.flatMap(({ conferenceId }) => conferenceId ?? []));
  return entries.map((entry) => {
    const { id, kind, subjectId, conferenceId, documentId, blockId, personName, code } = entry;
    const conference = conferences.find((one) => one.id === conferenceId);
    return {
      id,
      kind,
      // what came by mail is read with the task that it is about
      subjectId: kind === 'comment' && code ? code : subjectId,
      conferenceId,
      documentId,
      blockId,
      title: markFound(entry.title, terms),
      passage: foundPassage(entry.body, terms),
      person: personName === null ? null : markFound(personName, terms),
      year: entry.year,
      conference: conference ? { title: conference.title, rehearsal: conference.rehearsal } : null,
      at: entry.at.toISOString(),
      outcome: (kind === 'decision' && ANSWERED.find((outcome) => outcome === code)) || null,
      disposition: (kind === 'opinion' && DISPOSITIONS.find((disposition) => disposition === code)) || null,
    };
  });
}
