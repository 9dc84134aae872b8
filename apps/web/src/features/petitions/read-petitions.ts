import {
  petitionOpenedSchema,
  petitionsSchema,
  type OpenPetitionBody,
  type PetitionOpened,
  type RecordSignaturesBody,
} from '@conference/contracts';
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { get, order, post } from '../../shared/http';

const of = (petitionId: string, part: string) => `/api/petitions/${petitionId}/${part}`;
const AGAIN_MS = 15_000;

/** The petitions of the office. Signatures come in from everywhere, so the count is asked for again now and then. */
export const petitionsQuery = queryOptions({
  queryKey: ['petitions'],
  queryFn: ({ signal }) => get(petitionsSchema, '/api/petitions', signal),
  refetchInterval: AGAIN_MS,
});

/** Asks for an extraordinary conference. */
export function openPetition(body: OpenPetitionBody): Promise<PetitionOpened> {
  return post(petitionOpenedSchema, '/api/petitions', body);
}

/** Signs in one's own name. */
export function signPetition(petitionId: string): Promise<void> {
  return order('PUT', of(petitionId, 'signature'));
}

/** Takes one's own signature back. */
export function takeSignatureBack(petitionId: string): Promise<void> {
  return order('DELETE', of(petitionId, 'signature'));
}

/** Writes down signatures from paper. */
export function recordSignatures(petitionId: string, body: RecordSignaturesBody): Promise<void> {
  return order('POST', of(petitionId, 'signatures'), body);
}

/** Hands a petition in. */
export function submitPetition(petitionId: string): Promise<void> {
  return order('POST', of(petitionId, 'submission'));
}

/** Gives a petition up. */
export function giveUpPetition(petitionId: string, reason: string): Promise<void> {
  return order('POST', of(petitionId, 'withdrawal'), { reason });
}

/** A command about petitions; afterwards, accepted or not, the page asks how they stand. */
export function usePetitionCommand<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: ['petitions'] }),
  });
}
