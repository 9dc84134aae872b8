import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Gives a command about the register; afterwards, accepted or not, the pages ask how things stand. */
export function useRegisterCommand<Input, Answer>(run: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => Promise.all(['register', 'document'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
