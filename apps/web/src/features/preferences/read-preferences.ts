import { preferencesSchema, type PreferencesBody, type PreferencesView } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, patch } from '../../shared/http';

const PATH = '/api/me/preferences';

/** How the signed-in person wants their mails. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => get(preferencesSchema, PATH, signal),
});

/** Changes what is named and leaves the rest. */
export function changePreferences(preferences: PreferencesBody): Promise<PreferencesView> {
  return patch(preferencesSchema, PATH, preferences);
}
