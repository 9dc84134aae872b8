import { useMutation, useQueryClient } from '@tanstack/react-query';
import { devicesQuery } from './devices';
import { identityQuery } from './read-identity';

/** Changes something about the account; afterwards, done or not, the page asks how things stand. */
export function useAccountCommand<Input = void, Answer = void>(run: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: identityQuery.queryKey });
      void queries.invalidateQueries({ queryKey: devicesQuery.queryKey });
    },
  });
}
