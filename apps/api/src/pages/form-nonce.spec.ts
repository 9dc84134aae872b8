import { formNonce, isFormNonce } from './form-nonce';
import type { Grant } from './link-cookie';

const SECRET = 'a-secret-of-the-tests-that-is-long-enough';
const NOW = new Date('2026-03-09T02:00:00.000Z');
const grant: Grant = {
  linkId: 'l1',
  taskId: 't1',
  personId: 'p1',
  packetHash: 'h1',
  right: 'decide',
  expiresAt: NOW.getTime() + 1000,
};

describe(isFormNonce.name, () => {
  const nonce = formNonce(SECRET, grant, NOW);

  it('knows the form that it marked, also when the link was opened again meanwhile', () => {
    expect(isFormNonce(SECRET, grant, nonce, NOW)).toBe(true);
    expect(isFormNonce(SECRET, { ...grant, expiresAt: grant.expiresAt + 600_000 }, nonce, NOW)).toBe(true);
  });

  it.each([{ linkId: 'l2' }, { taskId: 't2' }, { personId: 'p2' }, { packetHash: 'h2' }, { packetHash: null }])(
    'does not take it for another right: %o',
    (change) => expect(isFormNonce(SECRET, { ...grant, ...change }, nonce, NOW)).toBe(false),
  );

  it('lets a form rest for half an hour, not longer', () => {
    expect(isFormNonce(SECRET, grant, nonce, new Date(NOW.getTime() + 30 * 60_000 - 1))).toBe(true);
    expect(isFormNonce(SECRET, grant, nonce, new Date(NOW.getTime() + 30 * 60_000))).toBe(false);
  });

  it.each(['', '.', 'x.y', '99999999999999.x'])('refuses %j', (wrong) => {
    expect(isFormNonce(SECRET, grant, wrong, NOW)).toBe(false);
  });
});
