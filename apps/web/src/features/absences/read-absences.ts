import { absencePlannerSchema, absencePreviewSchema, authorisationListSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** A month of the office, with every absence from then on. */
export const plannerQuery = (month: string | undefined) =>
  queryOptions({
    queryKey: ['absences', 'planner', month ?? null],
    queryFn: ({ signal }) => get(absencePlannerSchema, `/api/absences${month ? `?month=${month}` : ''}`, signal),
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
