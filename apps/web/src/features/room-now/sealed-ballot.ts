import { readPublicKey, sealBallot, toBase64Url } from '@conference/ballots';
import type { BallotPaper, BallotReceipt } from '@conference/contracts';
import type { Ballot } from '@conference/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refused, Unreachable } from '../../shared/http';
import { castEnvelope } from '../secret-ballots/read-ballots';
import { roomQuery } from './read-room';

const TRY_AGAIN_AFTER_MS = 2_000;

const SIGNED_OUT = 401;

/** This browser cannot seal: its owner votes on paper. */
export class CannotSeal extends Error {}

interface Voting {
  readonly conferenceId: string;
  readonly ballot: BallotPaper;
  readonly voterId: string;
  readonly mayVote: boolean;
}

/**
 * Seals a ballot in this browser and hands it in, and again while nobody answers: the same envelope counts once, however often it arrives.
 *
 * Until it is acknowledged the sealed envelope is kept here, so that a phone that was away, was loaded anew, or whose session ran out and that signs in again,
 * goes on with the same one.
 */
export function useSealedBallot({ conferenceId, ballot, voterId, mayVote }: Voting) {
  const queries = useQueryClient();
  const { queryKey } = roomQuery(conferenceId);
  const name = `envelope ${ballot.id} ${voterId}`;
  const casting = useMutation<BallotReceipt, Error, Ballot | null>({
    mutationFn: async (chosen) => {
      const envelope = localStorage.getItem(name) ?? (await seal(ballot, voterId, chosen!));
      localStorage.setItem(name, envelope);
      return castEnvelope({ conferenceId, ballotId: ballot.id }, envelope);
    },
    retry: (_, error) => isWorthAnother(error),
    retryDelay: TRY_AGAIN_AFTER_MS,
    networkMode: 'always',
    onSuccess: (receipt) => {
      localStorage.removeItem(name);
      queries.setQueryData(queryKey, (room) => room && { ...room, mine: { ...room.mine, receipt } });
    },
    onError: (error) => {
      if (!isSignedOut(error)) localStorage.removeItem(name);
      return queries.invalidateQueries({ queryKey });
    },
  });
  const { mutate, isIdle } = casting;
  useEffect(() => {
    if (mayVote && isIdle && localStorage.getItem(name)) mutate(null);
  }, [mayVote, isIdle, name, mutate]);
  return casting;
}

function isWorthAnother(error: Error): boolean {
  return error instanceof Unreachable || (error instanceof Refused && error.problem.status >= 500);
}

function isSignedOut(error: Error): boolean {
  return error instanceof Refused && error.problem.status === SIGNED_OUT;
}

async function seal({ publicKey, startSha256, rule }: BallotPaper, voterId: string, ballot: Ballot): Promise<string> {
  try {
    const key = await readPublicKey(publicKey);
    return toBase64Url(await sealBallot(key!, { startSha256: startSha256!, voterId }, { rule, ballot }));
  } catch {
    throw new CannotSeal();
  }
}
