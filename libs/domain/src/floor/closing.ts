import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { missing, type MendingPage, type Missing } from './missing';

/** What can be missing before the session is closed, in the order in which it is mended. */
export const CLOSING_MISSINGS = [
  'voteUnderWay',
  'ballotUnpublished',
  'motionNotVoted',
  'electionUndecided',
  'pledgeUnsigned',
  'agendaUnfinished',
  'opinionsUnanswered',
  'resolutionNotAdopted',
] as const;
export type ClosingMissing = (typeof CLOSING_MISSINGS)[number];

/**
 * What may be left open for a recorded reason. All the rest is prescribed, or begun and without a result: the session goes on until it is done,
 * or left out of the agenda with its own reason.
 * @see Luật 10/2022/QH15 Điều 51 khoản 4
 */
const FOR_A_REASON: readonly ClosingMissing[] = ['opinionsUnanswered', 'resolutionNotAdopted'];

/** What each check is called once it is in order. */
export const CLOSING_CHECK_NAMES: Readonly<Record<ClosingMissing, Sentence>> = {
  voteUnderWay: { vi: 'Mọi lần biểu quyết đã công bố kết quả', en: 'Every vote has its published result' },
  ballotUnpublished: { vi: 'Mọi lần bỏ phiếu kín đã công bố kết quả', en: 'Every secret ballot is published' },
  motionNotVoted: { vi: 'Mọi nội dung đã biểu quyết', en: 'Every motion has been voted on' },
  electionUndecided: { vi: 'Mọi cuộc bầu cử đã có kết quả', en: 'Every election is decided' },
  pledgeUnsigned: { vi: 'Các bên đã ký giao ước thi đua', en: 'Every party has signed the pledge' },
  agendaUnfinished: { vi: 'Chương trình đã xong', en: 'The agenda is finished' },
  opinionsUnanswered: { vi: 'Mọi ý kiến đã được giải đáp', en: 'Every opinion is answered' },
  resolutionNotAdopted: { vi: 'Nghị quyết đã được thông qua', en: 'The resolution is adopted' },
};

/** What the room has done so far; titles and names of what is still open. */
export interface FloorProgress {
  readonly votesUnderWay: readonly string[];
  readonly unpublishedBallots: readonly string[];
  readonly unvotedMotions: readonly string[];
  readonly undecidedElections: readonly string[];
  readonly unsignedParties: readonly string[];
  readonly unfinishedItems: readonly string[];
  readonly unansweredOpinions: number;
  /** The resolutions that were voted on and not adopted; one that was left out has its reason already. */
  readonly resolutionsNotAdopted: readonly string[];
}

/** One thing that is still open before the closing, and whether the session cannot be closed with it. */
export interface OpenAtClosing extends Missing<ClosingMissing> {
  readonly isBlocking: boolean;
}

/** Lists what is still open before the session is closed; empty means ready. */
export function closingPreflight(progress: FloorProgress): readonly OpenAtClosing[] {
  const { unansweredOpinions: opinions } = progress;
  const found: Readonly<Record<ClosingMissing, Sentence | false>> = {
    voteUnderWay: listed('Biểu quyết chưa công bố kết quả', 'Votes without a published result', progress.votesUnderWay),
    ballotUnpublished: listed(
      'Bỏ phiếu kín chưa công bố kết quả',
      'Secret ballots that are not published',
      progress.unpublishedBallots,
    ),
    motionNotVoted: listed('Nội dung chưa biểu quyết', 'Motions not voted on', progress.unvotedMotions),
    electionUndecided: listed('Bầu cử chưa có kết quả', 'Elections not decided', progress.undecidedElections),
    pledgeUnsigned: listed(
      'Giao ước thi đua chưa được ký bởi',
      'The pledge is not signed by',
      progress.unsignedParties,
    ),
    agendaUnfinished: listed(
      'Chương trình còn nội dung chưa xong',
      'Unfinished agenda items',
      progress.unfinishedItems,
    ),
    opinionsUnanswered: opinions > 0 && {
      vi: `Còn ${opinions} ý kiến chưa được giải đáp.`,
      en: `${opinions} ${opinions === 1 ? 'opinion is' : 'opinions are'} not answered.`,
    },
    resolutionNotAdopted: listed('Nghị quyết chưa được thông qua', 'Not adopted', progress.resolutionsNotAdopted),
  };
  return CLOSING_MISSINGS.flatMap((code) =>
    missing(code, CLOSING_PAGES[code], found[code]).map((one) => ({
      ...one,
      isBlocking: !FOR_A_REASON.includes(code),
    })),
  );
}

const CLOSING_PAGES: Readonly<Record<ClosingMissing, MendingPage>> = {
  voteUnderWay: 'votes',
  ballotUnpublished: 'ballots',
  motionNotVoted: 'votes',
  electionUndecided: 'elections',
  pledgeUnsigned: 'pledge',
  agendaUnfinished: 'agenda',
  opinionsUnanswered: 'speakers',
  resolutionNotAdopted: 'votes',
};

function listed(vi: string, en: string, names: readonly string[]): Sentence | false {
  return names.length > 0 && { vi: `${vi}: ${names.join('; ')}.`, en: `${en}: ${names.join('; ')}.` };
}

/** Why the session is not closed yet. */
export type ClosingRefusal = { readonly code: ClosingRefusalCode; readonly sentence: Sentence };
export type ClosingRefusalCode = (typeof CLOSING_REFUSALS)[ClosingMissing];

const CLOSING_REFUSALS = {
  voteUnderWay: 'vote-not-published',
  ballotUnpublished: 'ballot-not-published',
  motionNotVoted: 'motion-not-voted',
  electionUndecided: 'election-not-counted',
  pledgeUnsigned: 'pledge-not-signed',
  agendaUnfinished: 'agenda-unfinished',
  opinionsUnanswered: 'closing-without-reason',
  resolutionNotAdopted: 'closing-without-reason',
} as const satisfies Record<ClosingMissing, string>;

/** Lets the session be closed when nothing prescribed is open, and a reason is given for the rest. */
export function mayCloseSession(progress: FloorProgress, hasReason: boolean): Result<void, ClosingRefusal> {
  const open = closingPreflight(progress);
  const first = open.find(({ isBlocking }) => isBlocking) ?? (hasReason ? undefined : open[0]);
  return first ? refuse({ code: CLOSING_REFUSALS[first.code], sentence: first.sentence }) : ok(undefined);
}

/** Says in the reader's language why the session is not closed yet. */
export function closingRefusalSentence({ code, sentence }: ClosingRefusal): Sentence {
  if (code !== 'closing-without-reason') return sentence;
  return {
    vi: `${sentence.vi} Muốn bế mạc hãy ghi lý do; lý do được đưa vào biên bản.`,
    en: `${sentence.en} To close the session, give the reason; it goes into the minutes.`,
  };
}

/** Sums up what is open before the closing. */
export function closingSentence(open: readonly OpenAtClosing[]): Sentence {
  const blocking = open.filter(({ isBlocking }) => isBlocking).length;
  if (blocking > 0) {
    return {
      vi: `${blocking} việc phải xong trước khi bế mạc.`,
      en: `${blocking} ${blocking === 1 ? 'thing has' : 'things have'} to be done before the closing.`,
    };
  }
  return open.length > 0
    ? {
        vi: 'Được bế mạc khi ghi lý do những việc còn để lại.',
        en: 'With a reason for what stays open, it may be closed.',
      }
    : { vi: 'Đã đủ điều kiện bế mạc.', en: 'Everything is ready for the closing.' };
}
