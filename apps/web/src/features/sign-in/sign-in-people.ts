import { signInPeopleSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../shared/http';

/** Who may be picked at the development sign-in. */
export const signInPeopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => get(signInPeopleSchema, '/api/sign-in/people', signal),
});
