import { searchResultsSchema } from '@conference/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';
import type { SearchAddress } from './search-address';

/** What is found; what was found before stays until the new finds are there. */
export const searchQuery = ({ q = '', kind, year, page }: SearchAddress) =>
  queryOptions({
    queryKey: ['search', q, kind ?? null, year ?? null, page ?? 1],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ q, ...(kind && { kind, page: String(page ?? 1) }) });
      if (year) asked.set('year', String(year));
      return get(searchResultsSchema, `/api/search?${asked}`, signal);
    },
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
