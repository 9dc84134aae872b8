import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { startConference } from './start-conference';

/** Starts the conference of a plan, and goes to its page. */
export function useStart(forgetDraft: () => void) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: startConference,
    onSuccess: async ({ id }) => {
      await navigate({ to: '/conferences/$conferenceId', params: { conferenceId: id } });
      forgetDraft();
      for (const kind of ['conferences', 'petitions', 'plan-offers'])
        void queries.invalidateQueries({ queryKey: [kind] });
    },
  });
}
