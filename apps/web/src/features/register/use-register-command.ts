import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Gives a command about the register; afterwards, accepted or not, the page asks how things stand. */
export function useRegisterCommand<Input, Answer>(run: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: ['register'] }),
  });
}
