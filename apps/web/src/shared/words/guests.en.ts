import type { guestsVi } from './guests.vi';

/** The same in English. */
export const guestsEn: typeof guestsVi = {
  guests: {
    title: 'Guests',
    hint: 'Leaders of the superior party committee or union, invited offices: named in the minutes, not counted toward the quorum, without a vote, a ballot or a signature.',
    name: 'Name',
    from: 'Position, organisation',
    position: 'Position',
    organisation: 'Organisation',
    email: 'Mail address',
    emailHint: 'The invitation, with calendar entry and check-in code, goes there. Leave empty to invite on paper.',
    onPaper: 'invited on paper',
    invite: 'Invite a guest',
    change: 'Record',
    changeFor: 'Record the answer of {{name}}',
    there: 'There since {{time}}',
    withdrawHint:
      'After that the guest’s link, code and number are good for nothing; that they were invited stays on record.',
    tag: 'Guest',
    act: { coming: 'Coming', excused: 'Cannot come', withdraw: 'Take the invitation back' },
  },
};
