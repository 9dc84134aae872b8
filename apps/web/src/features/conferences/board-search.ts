import { CONFERENCE_ORDERS, STAGES, type ConferenceOrder, type Stage } from '@conference/domain';

/** Which conferences the board shows, and in which order; what an address does not say is everything, the most critical first. */
export interface BoardSearch {
  readonly stage?: Stage | undefined;
  readonly year?: number | undefined;
  /** Only those that will be missed at the pace of the office. */
  readonly missed?: true | undefined;
  readonly order?: ConferenceOrder | undefined;
}

/** What an address asks the board for, as far as it is ours. */
export function boardSearchOf(search: Readonly<Record<string, unknown>>): BoardSearch {
  const year = Number(search['year']);
  return {
    stage: STAGES.find((stage) => stage === search['stage']),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    missed: search['missed'] === true ? true : undefined,
    order: CONFERENCE_ORDERS.find((order) => order === search['order']),
  };
}

/** Whether some conferences are left out. */
export function isFiltered({ stage, year, missed }: BoardSearch): boolean {
  return stage !== undefined || year !== undefined || missed === true;
}
