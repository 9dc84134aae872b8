import { mailboxStateAfter } from './mailbox-state';

describe(mailboxStateAfter.name, () => {
  it.each([
    [{ authenticationFailed: true }, 'refused'],
    [{ mailboxMissing: true }, 'missing'],
    [{ code: 'ECONNREFUSED' }, 'unreachable'],
    [undefined, 'unreachable'],
  ])('reads %p as %s', (error, state) => {
    expect(mailboxStateAfter(error)).toBe(state);
  });
});
