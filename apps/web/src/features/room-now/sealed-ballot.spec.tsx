import type { BallotPaper } from '@conference/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { Refused } from '../../shared/http';
import { castEnvelope } from '../secret-ballots/read-ballots';
import { useSealedBallot } from './sealed-ballot';

jest.mock('../secret-ballots/read-ballots');
const cast = jest.mocked(castEnvelope);

const ballot: BallotPaper = {
  id: '00000000-0000-4000-8000-000000000001',
  subject: 'motion',
  title: 'Thông qua nghị quyết',
  state: 'open',
  rule: { kind: 'motion' },
  names: {},
  result: null,
  publicKey: 'k'.repeat(43),
  startSha256: 'a'.repeat(64),
  voidReason: null,
};
const NAME = `envelope ${ballot.id} an`;
const receipt = { sha256: 'b'.repeat(64), code: 'ABCD' };
const refused = (status: number) =>
  new Refused({ type: 'about:blank', title: '', status, code: 'refused', message: { vi: 'Không.', en: 'No.' } });

function Phone() {
  const voting = { conferenceId: 'c', ballot, voterId: 'an', mayVote: true };
  const { data, error } = useSealedBallot(voting);
  return <p>{data?.code ?? (error ? 'từ chối' : 'chờ')}</p>;
}

/** The page as it is loaded anew. */
const load = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Phone />
    </QueryClientProvider>,
  );

describe('an envelope on the phone', () => {
  beforeEach(() => {
    cast.mockReset();
    localStorage.setItem(NAME, 'phong-bi');
  });

  it('is kept when the session has run out, and handed in once after signing in again', async () => {
    cast.mockRejectedValueOnce(refused(401));
    cast.mockResolvedValueOnce(receipt);
    load();
    await screen.findByText('từ chối');
    expect(localStorage.getItem(NAME)).toBe('phong-bi');
    cleanup();

    load();
    await screen.findByText('ABCD');
    expect(cast.mock.calls.map(([, envelope]) => envelope)).toEqual(['phong-bi', 'phong-bi']);
    await waitFor(() => expect(localStorage.getItem(NAME)).toBeNull());
    cleanup();

    load();
    await screen.findByText('chờ');
    expect(cast).toHaveBeenCalledTimes(2);
  });

  it('is forgotten when it was refused for good', async () => {
    cast.mockRejectedValueOnce(refused(409));
    load();
    await screen.findByText('từ chối');
    await waitFor(() => expect(localStorage.getItem(NAME)).toBeNull());
  });
});
