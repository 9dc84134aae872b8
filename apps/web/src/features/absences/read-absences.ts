import {
  absencePlannerSchema,
  absencePreviewSchema,
  absenceWeeksSchema,
  authorisationListSchema,
} from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** A month of the office, with every absence from then on. */
export const plannerQuery = (month: string | undefined) =>
  queryOptions({
    queryKey: ['absences', 'planner', month ?? null],
    queryFn: ({ signal }) => get(absencePlannerSchema, `/api/absences${month ? `?month=${month}` : ''}`, signal),
  });

/** Some weeks of the office, from the week of a day on. */
export const weeksQuery = (from: string | undefined) =>
  queryOptions({
    queryKey: ['absences', 'weeks', from ?? null],
    queryFn: ({ signal }) => get(absenceWeeksSchema, `/api/absences/weeks${from ? `?from=${from}` : ''}`, signal),
  });

/** Days away that somebody thinks of, or that are entered. */
export interface Days {
  readonly personId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What would fall into days away, and who could stand in. */
export const previewQuery = ({ personId, startsOn, endsOn }: Days) =>
  queryOptions({
    queryKey: ['absences', 'preview', personId, startsOn, endsOn],
    queryFn: ({ signal }) => {
      const days = new URLSearchParams({ personId, startsOn, endsOn });
      return get(absencePreviewSchema, `/api/absences/preview?${days}`, signal);
    },
    enabled: startsOn !== '' && endsOn !== '' && startsOn <= endsOn,
  });

/** Orders of authorisation that the reader may see. */
export const authorisationsQuery = queryOptions({
  queryKey: ['absences', 'authorisations'],
  queryFn: ({ signal }) => get(authorisationListSchema, '/api/authorisations', signal),
});
