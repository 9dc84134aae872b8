import type { mailsVi } from './mails.vi';

/** What the pages say in English about the mails that people get, and about nudges. */
export const mailsEn: typeof mailsVi = {
  mails: {
    title: 'Mails to me',
    lead: 'Once {{from}} tasks or more wait, the mails of a day are gathered into one digest on each working day. What is urgent still comes at once.',
    language: 'Language of the mails',
    vietnamese: 'Vietnamese',
    english: 'English',
    digest: 'Daily digest',
    officeHour: 'At the office’s hour ({{at}})',
    off: 'None: each task in a mail of its own',
    saved: 'Saved.',
    kinds: 'How each kind of mail comes',
    kindsLead:
      'What the procedure prescribes, and what protects you, cannot be switched off; the reason stands below it.',
    always: 'Always at once',
    asOffice: 'As the office has settled',
    digestIsOff: 'You get no digest, so these come at once.',
    ways: {
      atOnce: 'Each at once',
      digest: 'In the day’s digest',
      never: 'Not at all',
    },
  },
  nudge: {
    send: 'Nudge',
    sendTo: 'Nudge {{name}}',
    sent: 'nudged at {{time}} by {{by}}',
    sentOn: 'nudged on {{day}} by {{by}}',
  },
};
