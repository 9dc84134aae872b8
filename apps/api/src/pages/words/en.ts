import {
  DISPOSITION_NAMES,
  inLanguage,
  OUTCOME_ACTS,
  OUTCOME_CHOICES,
  OUTCOME_NAMES,
  type Outcome,
} from '@conference/domain';
import type { PageWords } from './vi';

/** Every English word of the pages behind mailed links. */
export const en: PageWords = {
  product: 'Conference',
  otherLanguage: 'Tiếng Việt',
  rehearsal: 'Rehearsal: this is not a real conference, and documents take no real numbers.',
  personal: (name) =>
    `This link is for ${name} alone. If you are somebody else, please do not answer for them and close this page.`,
  contact: (contact) => `Questions: ${contact}`,

  asks: {
    draft: 'A draft is asked of you',
    opinion: 'Your opinion is asked',
    disposition: 'The remarks await your answer',
    approval: 'Your decision is asked',
    objection: 'An approved document was changed editorially',
    publication: 'The answers to the remarks are to be publicised',
    issue: 'A document is ready to be issued',
    posting: 'The resolution is to be made known',
    progress: 'A progress report is asked of you',
    staffBallot: 'A ballot in the place of the conference',
    assessment: 'You are asked to score by the criteria',
    response: 'Your answer is asked',
    commitment: 'A commitment is to be reported on',
    confirmation: 'Is it settled? Your word is asked',
  },
  requests: {
    draft: 'You are asked to write and submit the draft of this document.',
    opinion: 'You are asked to read the draft and to give your opinion on it.',
    disposition: 'You are asked to take over or to answer each remark; you may send a revised draft with it.',
    approval: 'You are asked to decide on this document.',
    objection:
      'The document that you approved was changed editorially; its content is the same. Your approval stands unless you object in time.',
    issue: 'The document is approved. You are asked to number and issue it.',
    publication:
      'You are asked to publicise what became of the remarks, so that all staff can see it; it is shown for 20 consecutive days.',
    posting:
      'The resolution is issued. You are asked to make it known, so that all staff can see and carry it out; it is shown for 20 consecutive days. Notice boards, websites and proofs are recorded on its page.',
    progress: 'You are asked to report on the progress of this target.',
    staffBallot:
      'The conference could not be held, so ballots go to all staff. Please read the text and answer once. Only the figures are made known, never who answered what.',
    assessment:
      'You are asked to score each criterion, with evidence or an explanation. Where one does not apply, say why.',
    response: 'You are asked to consider and to answer what is put to you below.',
    commitment:
      'You are asked to say when the commitment below has been carried out: what was done, with what result; evidence helps.',
    confirmation:
      'You are asked whether the matter below is settled. If it is not, it goes back to whoever carries it out, with your reason.',
  },
  asksAs: {
    contentCheck: 'You are asked to check the content',
    formCheck: 'You are asked to check the form',
    approver: 'Your approval is asked',
    signatory: 'Your approval and signature are asked',
  },
  capacity: 'In which capacity you are asked',
  capacityMeans: {
    contentCheck:
      'The head of the drafting unit checks the content and answers for it to the head of the office and before the law (Decree 30/2020/NĐ-CP, Article 12).',
    formCheck:
      'The person assigned checks form and layout and answers for them to the head of the office and before the law (Decree 30/2020/NĐ-CP, Article 12).',
    approver: 'You consider and approve the document before it goes to the signatory.',
    signatory:
      'Whoever signs answers before the law for the document that they issue (Decree 30/2020/NĐ-CP, Article 13).',
  },
  choices: inLanguage(OUTCOME_CHOICES, 'en'),
  approvesAs: {
    contentCheck: 'I agree with the content',
    formCheck: 'I agree with the form',
    approver: OUTCOME_CHOICES.approved.en,
    signatory: 'Approve for signature',
  },
  actAs: (capacity, revision) => {
    const version = revision ? ` of revision ${revision}` : '';
    const acts = {
      contentCheck: `Confirm the content${version}`,
      formCheck: `Confirm the form${version}`,
      approver: `Approve${revision ? ` revision ${revision}` : ''}`,
      signatory: `Approve${revision ? ` revision ${revision}` : ''}`,
    };
    return acts[capacity];
  },
  actLate: (outcome) => `Send late: ${outcome.toLowerCase()}`,
  confirmations: {
    draft: 'I submit this draft',
    disposition: 'I have answered the remarks above',
    issue: 'I number and issue this document',
    publication: 'I publicise this table in the internal system for 20 consecutive days',
    posting: 'I publicise this resolution in the internal system for 20 consecutive days',
    progress: 'I report the progress above',
    assessment: 'I send the scores above',
    response: 'This is my answer',
    commitment: 'The commitment is carried out as above',
  },
  act: (outcome, revision) => {
    const version = revision ? ` revision ${revision}` : '';
    const acts: Partial<Record<Outcome, string>> = {
      approved: `Approve${version}`,
      returned: `Return${version} for rework`,
      issued: `Issue${version}`,
    };
    return acts[outcome] ?? OUTCOME_ACTS[outcome].en;
  },
  outcomes: inLanguage(OUTCOME_NAMES, 'en'),
  channels: {
    page: 'The page behind the mailed link',
    dashboard: 'The dashboard, signed in',
    api: 'Another program of the office',
    reply: 'A reply by e-mail',
    paper: 'Paper, recorded on their behalf',
    voice: 'By word of mouth or phone, recorded on their behalf',
    rule: 'The silence rule',
  },
  dispositions: inLanguage(DISPOSITION_NAMES, 'en'),
  scoreSilence: 'If there are no scores by then: it is recorded that they are missing. Silence does not count as met.',
  silence: {
    noObjection:
      'If there is no answer by then: the procedure goes on, and the record says “no objection, by rule”; that is never recorded as your opinion.',
    escalate:
      'If there is no answer by then: the head of office is told, and the procedure goes on waiting. Silence is not approval.',
    recordAsMissing:
      'If there is no report by then: the head of office is told and late reports are still taken; when the period closes, it is recorded as missing. Silence does not count as done.',
  },

  assignedTo: 'This task is for',
  facts: 'Due date and what to know',
  details: 'Details',
  conference: 'Conference',
  conferenceOn: (title, day) => `${title} (${day})`,
  matter: { document: 'Document', target: 'Target', assessment: 'Assessment', concern: 'Matter' },
  version: 'Version',
  revision: (revision) => `Revision ${revision}`,
  fingerprint: 'Fingerprint',
  due: 'Due',
  vietnamTime: 'Vietnam time',
  how: 'How the due date was set',
  daysLeft: (days, isPastDue) => {
    const count = Math.abs(days);
    const written = `${count} working ${count === 1 ? 'day' : 'days'}`;
    if (days < 0) return `${written} overdue`;
    if (isPastDue) return 'Overdue';
    return days === 0 ? 'Due today' : `${written} left`;
  },
  file: 'The document to read',
  readFile: 'Download and read',
  text: 'The text',
  toAnswer: 'To the answer',
  remarkHow: {
    opinion:
      'Under each paragraph there is “Remark on this paragraph”. What you write is sent only with the button of the answer.',
    approval:
      'When you return the document, you can say under each paragraph what to change. It is sent only with the button of the answer.',
  },
  remarkHere: 'Remark on this paragraph',
  remarkOn: (place) => `Remark on ${place}`,
  lostPlace: 'Remark on a paragraph that the version shown here does not have; it is recorded for the whole document',
  wholeDocument: 'The whole document',
  changed: 'What changed in this revision',
  differsFrom: (revision) => `Changed since revision ${revision}`,
  paragraphs: (count) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`,
  nothingChanged: 'nothing',
  changedSince: (revision) => `What changed since revision ${revision}, seen or approved before`,
  changedSinceApproved: (revision) => `What changed since revision ${revision}, which was approved`,
  textUnchanged: 'The text is the same.',
  changeLegend: 'What went is struck through, what came is underlined.',
  change: { same: 'Same', changed: 'Changed', moved: 'Moved', added: 'Added', removed: 'Removed' },
  editorial: 'The editorial change',
  classedBy: 'Classed as editorial by',
  classedBecause: 'Why it was changed',
  objectUntil: 'Object before',
  ballotSilence: 'What is not sent by the last day counts as not returned. Silence is not consent.',
  objectionSilence:
    'If there is no answer by then: the approval stands, recorded as a rule’s result and not as your opinion.',
  publicity: 'Publication',
  publicityWhere: 'Where',
  publicityPlace: 'The publicity page of the internal system, open to everybody in the office',
  publiciseBy: 'At the latest (5 working days)',
  shownIfToday: 'If publicised today: 20 consecutive days, through',
  shownThrough: 'Shown through',
  showing: (showing) => `showing ${showing}`,
  shownAgain: (showing) =>
    `This is showing ${showing}: the one before was withdrawn early, so the 20 days begin again. It was withdrawn because:`,
  letPass: 'Sent on with remarks unanswered',
  objecting: 'Not in agreement',
  overridden: (by, at) => `${by} let the packet go on although remarks are unanswered (${at}), because:`,
  answeredCount: (answered, all) => `${answered} of ${all} remarks answered.`,
  unanswered: 'Not answered',
  late: 'Late',
  fromFloor: 'Recorded in the conference',
  returned: 'Why the version before was returned',
  saidBy: (name) => `${name}:`,
  ifSilent: 'If you do not answer',

  answer: 'Your answer',
  choose: 'Choose one answer',
  confirmOne: 'Confirm',
  recuseHint: 'Because you are involved or have no competence. If you are away, hand the task over instead.',
  reason: 'Reason or remark',
  reasonOnWhole: 'Reason or remark on the whole document',
  concern: {
    story: 'What was raised, answered and done',
    evidence: (name) => `With evidence: ${name}`,
    label: { response: 'Your answer', commitment: 'What was done, with what result', confirmation: 'Your word on it' },
    hint: {
      response: 'Say clearly what is taken up, how and by when; or what is not, and why.',
      commitment: 'Briefly: what was done, since when, with what result.',
      confirmation: 'Required where it is not settled: say what is missing.',
    },
  },
  reasonHint: {
    opinion: 'Required for “I agree, with remarks” and “I do not agree”, unless you remarked on paragraphs.',
    approval: 'Required to return the document or to withdraw.',
    objection: 'Required to object.',
  },
  scoring: {
    points: (most) => `Points (at most ${most})`,
    notApplicable: 'Not applicable',
    words: {
      evidence: 'Explanation (if any), or why it does not apply',
      explanation: 'Explanation, or why it does not apply',
      either: 'Explanation, or why it does not apply',
    },
    support: {
      evidence: 'Each criterion that applies needs a file as evidence; the files are chosen at the end of the form.',
      explanation: 'Each criterion that applies needs an explanation.',
      either:
        'Each criterion that applies needs an explanation or a file as evidence; files are chosen at the end of the form.',
    },
    files: {
      evidence: 'Evidence files (required)',
      explanation: 'Evidence files (if any)',
      either: 'Evidence files (if any)',
    },
    day: (year) => `Day that this file is of (in ${year})`,
    stored: (name) => `Received: ${name}. Choose another file to replace it.`,
  },
  draftFile: 'Draft file (required)',
  revisedFile: 'Revised draft (if any)',
  evidenceFile: (required) => (required ? 'Evidence file (required)' : 'Evidence file (if any)'),
  evidenceOn: (required) => (required ? 'Day of the evidence (required)' : 'Day of the evidence (if any)'),
  evidenceOnHint: (from, until) => `When it was signed or drawn up, in the period from ${from} to ${until}.`,
  documentTypes: (limit) => `DOCX, ODT or PDF, up to ${limit}.`,
  evidenceTypes: (limit) => `PDF, DOCX, ODT, XLSX, PNG or JPEG, up to ${limit}.`,
  chooseFileAgain: 'Browsers do not keep a chosen file: please choose it again.',
  note: 'Note on what changed (if any)',
  onTrack: 'On track',
  onTrackHint: 'This alone is enough where there is no figure, difficulty or evidence to give.',
  progressNote: 'How the work stands',
  value: 'Figure reached',
  valueHint: 'For example 92.5. Leave it empty if there is no figure yet.',
  remarks: 'Remarks received, and what became of them',
  noRemarks: 'There is no remark to answer.',
  remarkOf: (unit) => `Remark of ${unit}`,
  giver: 'From',
  remark: 'Remark',
  disposition: 'What became of it',
  dispositionLegend: 'What becomes of this remark',
  dispositionReason: 'What was changed, or why not',
  notDisposed: 'This remark is not answered yet.',
  openObjections: (count) => `${count} ${count === 1 ? 'objection is' : 'objections are'} not fully taken over.`,
  send: 'Send the chosen answer',
  binding: 'Nothing is recorded until you press this button. A recorded answer is final.',
  handOverLink: 'Away? Hand this task over to somebody else',
  notRecorded: 'Not recorded',
  chooseFirst: 'Please choose an answer.',
  notNumber: 'The figure must be a number, for example 92.5.',
  notDate: 'The day of the evidence is no date; please choose it again.',
  nothingReported: 'Please give a figure or say how the work stands.',
  tooLong: (limit) => `A text is longer than ${limit} characters; please shorten it or send it as a file.`,
  tooManyRemarks: (limit) =>
    `One answer may remark on ${limit} paragraphs; please put remarks together or send them as a file.`,
  confirmAgain:
    'This page was open for more than 30 minutes. What you typed is still here; please check it and send it again.',

  codeLabel: (at) => `The code in the mail sent at ${at}`,
  codeHint:
    'Six digits, written near the button of the mail. They are asked for because this browser is not remembered.',
  remember: 'Remember this browser for 180 days',
  rememberHint: 'No code is asked for next time. Please leave it empty on a machine that others use.',
  remembered: (name, label) =>
    `This browser${label ? ` (${label})` : ''} is remembered for ${name}, so no code is needed.`,
  forget: 'Do not remember it any longer',
  codeTitle: 'A new code is needed',
  codeMissing: 'Please type the six digits written in the mail.',
  codeWrong: (left) => `That is not the code. ${left} ${left === 1 ? 'try is' : 'tries are'} left.`,
  codeDead: {
    locked:
      'The code in this mail is locked after 5 wrong guesses; a mail that says so goes to the registered address. A fresh mail brings a new code.',
    usedUp: 'The code in this mail was used; each counts once. A fresh mail brings a new code.',
    none: 'A code is needed here, but the mail that was sent has none. A fresh mail brings one.',
  },
  codesBlocked: (until) =>
    `Wrong codes were typed too often. Codes are taken again after ${until}; a remembered browser can answer at once.`,
  missing: {
    decidingLink: 'This link is for reading only, so the answer is not recorded.',
    code: 'Please type the six digits written in the mail.',
    session: 'You are not signed in, or the session has ended.',
    otherPerson: 'You are signed in as somebody else.',
    factor: 'It is more than 5 minutes since you confirmed who you are.',
  },
  besideHint: '(opens in another tab). Then come back to this tab and send again: what you typed is still here.',
  signIn: 'Sign in',
  signInAsOther: 'Sign in as somebody else',
  signInFirst: 'Please sign in to answer',
  signInFirstLead: (name) =>
    `This step needs to know who answers: please sign in as ${name}. After that, this page opens again with the form.`,
  forOther: (name) => `This task is for ${name}`,
  forOtherLead: (name, signedInAs) =>
    `You are signed in as ${signedInAs}. Only ${name}, signed in in person, can answer. Nothing was recorded.`,
  confirmFirst: 'Please confirm who you are to answer',
  confirmFirstLead:
    'This step asks you to confirm who you are right before you send, not more than 5 minutes earlier. After that, this page opens again with the form.',
  confirmNow: 'Confirm who I am',
  viewOnly: 'This link is for reading only',
  viewOnlyLead: 'Only the link in the mail that asks for the task can answer it.',
  readOnly: (until) => `This browser can only read until ${until}`,
  readOnlyLead:
    'A button was pressed that is not meant for people, mostly by a program that checks mail. To answer, please open the link of the mail in another browser, or again after that time.',
  newerMailCame: (at) => `A newer mail about this task was sent at ${at}. This link still serves.`,
  linkRevoked: 'This link was taken back',
  linkRevokedLead: (name, sent, revoked) =>
    `The link sent to ${name} at ${sent} was taken back at ${revoked}, so it does not serve any more.`,
  tooManyTitle: 'Tried too often',
  tooMany: (until) => `You can try again after ${until}.`,
  tooManyNext: 'Nothing was recorded. If it is urgent, please turn to the office.',

  what: 'Answer',
  who: 'Answered by',
  onBehalf: 'On behalf of',
  authorityEnded: 'The authority to act has ended',
  authorityEndedLead: (principal) => `This task is for ${principal} to decide.`,
  authorityEndedNext:
    'The person asked is back, or the order of authorisation is no longer in force. Nothing is left for you to do.',
  awayUntil: (day) => `away until ${day}`,
  when: 'When',
  way: 'By way of',
  ownWords: 'Reason or remark, as recorded',
  remarksOnPlaces: 'Remarks on paragraphs',
  submitted: 'Version sent in',
  symbol: 'Number and symbol',
  receipt: 'Your answer is recorded',
  repeated: 'This answer had been recorded before; nothing was recorded twice.',
  nothingToDo: (address) => `There is nothing else to do. A receipt goes to ${address}.`,
  toConference: 'See how the conference stands',
  signInNeeded: 'Needs signing in to the dashboard.',

  notYourTurn: 'It is not your turn yet',
  notYourTurnLead: (names) => `People are asked one after the other. Waiting for: ${names}.`,
  notYourTurnNext: (address) =>
    `When your turn comes, a mail goes to ${address}. There is nothing to do for the moment.`,
  decided: 'This task was answered',
  decidedLead: 'The first answer stands. There is nothing else to do.',
  contrary: 'Not recorded: this task was answered before',
  contraryLead: 'The answer that was just sent is not recorded, because the first answer stands.',
  linkExpired: 'This link has expired',
  linkExpiredLead: (name, sent, expired) =>
    `The link sent to ${name} at ${sent} expired at ${expired}. The task still waits for an answer.`,
  freshLink: (address) => `Send a fresh link to ${address}`,
  freshLinkHint: 'It goes to the registered address only.',
  freshLinkSent: 'A fresh link is on its way',
  freshLinkSentLead: (address) => `A fresh link is being sent to ${address}. Please open the newest mail.`,
  freshLinkWait: 'A fresh link was sent already',
  freshLinkWaitLead: (address, at, again) =>
    `A fresh link was sent to ${address} at ${at}. If it does not arrive, you can ask again after ${again}.`,
  noFreshLinkNeeded: 'The link at hand still serves.',
  handedOver: 'This task was handed over',
  handedOverLead: (from, to, at) => `${from} handed this task over to ${to} at ${at}.`,
  handedOverNext: (to) =>
    `There is nothing else to do: ${to} has a mail of their own. If you have questions, ask ${to}.`,
  superseded: {
    packetChanged: 'A new version has arrived',
    returned: 'The document was returned for rework',
    roundClosed: 'This task is over',
  },
  supersededLead: {
    packetChanged: (by, at) =>
      `${by ? `${by} changed the document at ${at},` : 'A new version arrived'} after this link was sent, perhaps while you read. An answer to the old version is not recorded.`,
    returned: (by, at) => `${by} returned this version at ${at}. It needs no decision any more.`,
    roundClosed: (by, at) => (by ? `It ended at ${at}, with the answer of ${by}.` : `It was recalled at ${at}.`),
  },
  somebody: 'Somebody else',
  readNewVersion: (address) => `Send the link to the new version to ${address}`,
  newerMail: 'You are asked about the new version in another mail.',
  waitForNext: 'There is nothing else to do. When a new version needs your answer, another mail will come.',
  silenceTitle: 'The time to answer is over',
  silenceLead: {
    noObjection: (at) =>
      `There was no answer by ${at}, so the record says “no objection, by rule”. That is a rule’s result and not your opinion.`,
    escalate: (at) => `There was no answer by ${at}; the head of office was told.`,
    recordAsMissing: (at) =>
      `It was due by ${at}; when the period closed there was still no report, so it is recorded as missing.`,
  },
  missingLead: {
    staffBallot: (at) =>
      `Ballots were due by ${at}; yours had not come, so it counts as not returned. Silence is not consent.`,
    assessment: (at) => `Scores were due by ${at}; there were none, so it is recorded that you did not score.`,
  },
  lateTitle: 'The time is over; a late opinion is still taken',
  lateOffer:
    'The draft has not gone to the signatory, so your opinion is still taken. What you send now is marked late; the rule’s result stays as it is.',
  lateBinding: 'Nothing is recorded until you press this button; it is recorded as late.',
  lateReceipt: 'Your late opinion is recorded',
  lateMarked: 'It is marked late and answered like the others; the rule’s result stays as it is.',
  silenceNext: (contact) => `If you still have something to say, please turn to: ${contact}`,
  cancelled: 'The conference is cancelled',
  cancelledLead: (by, at) =>
    `${by ? `${by} cancelled this conference` : 'This conference was cancelled'}${at ? ` at ${at}` : ''}. The task was recalled.`,
  notHeld: 'The conference is not held',
  notHeldLead: (by, at) =>
    `${by ?? 'The office'} decided to hold no conference${at ? `, recorded at ${at}` : ''}. The task was recalled.`,
  cancelledReason: 'Reason',
  cancelledNext: 'There is nothing else to do.',

  handOver: 'Hand this task over',
  handOverLead:
    'The new person gets a link of their own. Once handed over, the task can no longer be answered by this link.',
  handOverTo: 'Hand over to',
  handOverPick: 'Choose a person…',
  handOverNobody: 'Nobody else in the office can take this task.',
  handOverSend: 'Hand over to the chosen person',
  choosePerson: 'Please choose a person.',
  back: 'Back to the task',

  kept: 'What you had typed, to be copied',
  rested: 'Please open the link in the mail again',
  restedLead:
    'This page opens from the link in the mail only, and closes after 30 minutes. Nothing was recorded this time.',
  restedNext: 'Open the mail and follow the link: the task is still there.',
  neutral: 'Nothing was recorded',
  neutralLead:
    'The button that was pressed is not meant for people; to be safe, this browser can only read for 30 minutes.',
  neutralNext: 'To answer, please open the link of the mail in another browser, or again after 30 minutes.',
  problem: 'This did not work',
  problemNext: 'Please go back to the page before and try again.',
};
