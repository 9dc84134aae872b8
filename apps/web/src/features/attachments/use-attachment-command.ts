import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Gives a command about a document's attachments; afterwards, accepted or not, the page asks how things stand. */
export function useAttachmentCommand<Input, Answer>(documentId: string, run: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: ['attachments', documentId] }),
  });
}
