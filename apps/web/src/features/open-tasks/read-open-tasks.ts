import { openTasksSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';
import { MYSELF, type OpenTasksAddress } from './open-tasks-address';

/** What is waited for in the office, as an address asks for it. */
export const openTasksQuery = (address: OpenTasksAddress, readerId: string) =>
  queryOptions({
    queryKey: ['open-tasks', address, readerId],
    queryFn: ({ signal }) => {
      const person = address.person === MYSELF ? readerId : address.person;
      const asked = Object.entries({ ...address, person }).filter(([, value]) => value);
      return get(openTasksSchema, `/api/open-tasks?${new URLSearchParams(asked as [string, string][])}`, signal);
    },
    placeholderData: (before) => before,
  });
