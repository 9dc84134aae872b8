import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Gives a command about a conference; afterwards, accepted or not, the page asks how things stand. */
export function useCommand<Input, Answer>(conferenceId: string, run: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: ['conference', conferenceId] }),
  });
}
