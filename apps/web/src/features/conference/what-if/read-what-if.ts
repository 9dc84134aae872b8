import { whatIfSchema } from '@conference/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../../shared/http';
import { queryOf, type WhatIfSearch } from './what-if-search';

/** What would be if; changes nothing. It is asked for again whenever the conference changes. */
export const whatIfRead = (conferenceId: string, search: WhatIfSearch) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'what-if', search],
    queryFn: ({ signal }) => get(whatIfSchema, `/api/conferences/${conferenceId}/what-if?${queryOf(search)}`, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
