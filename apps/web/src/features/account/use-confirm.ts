import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../shared/me';
import { signIn } from '../sign-in/sign-in';
import { confirmWithPasskey } from './passkey';
import { identityQuery } from './read-identity';

/** By what the person in front of the page confirms who they are. */
export type Way = 'passkey' | 'signIn';

/** Confirms who the person is. What the page asks for meanwhile would still carry the cookie of before, so it is asked for again afterwards. */
export function useConfirm(onConfirmed: () => void) {
  const { person } = useMe();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (way: Way) => {
      await queries.cancelQueries();
      await (way === 'passkey' ? confirmWithPasskey() : signIn(person.id));
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: identityQuery.queryKey });
      onConfirmed();
    },
    onSettled: () =>
      void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.data === undefined }),
  });
}
