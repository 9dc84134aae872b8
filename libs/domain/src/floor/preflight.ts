import type { Verdict } from '../assembly';
import type { AgendaDeviation } from '../procedure';
import type { Sentence } from '../sentence';
import { missing, missingQuorum, NO_COMMITTEE, type MendingPage, type Missing } from './missing';

/** What can be missing before the session is opened, in the order in which it is mended. */
export const SESSION_MISSINGS = [
  'formNotAgreed',
  'presidium',
  'secretary',
  'countingCommittee',
  'programme',
  'deviationWithoutReason',
  'documentsNotApproved',
  'summonsNotSent',
  'delegatesNotElected',
  'rollNotFrozen',
  'quorum',
] as const;
export type SessionMissing = (typeof SESSION_MISSINGS)[number];

/** What each check is called once it is in order. */
export const SESSION_CHECK_NAMES: Readonly<Record<SessionMissing, Sentence>> = {
  formNotAgreed: { vi: 'Hình thức họp đã thống nhất', en: 'The form is agreed' },
  presidium: { vi: 'Có Đoàn Chủ tịch', en: 'There is a presidium' },
  secretary: { vi: 'Có thư ký', en: 'There is a secretary' },
  countingCommittee: { vi: 'Có tổ kiểm phiếu (nếu có bầu cử)', en: 'Somebody counts ballots, if there is an election' },
  programme: { vi: 'Có chương trình', en: 'There is a programme' },
  deviationWithoutReason: {
    vi: 'Chương trình theo quy định, hoặc đã ghi lý do khác quy định',
    en: 'The programme follows its rules, or says why not',
  },
  documentsNotApproved: { vi: 'Văn bản đưa ra họp đã được duyệt', en: 'Documents to be put forward are approved' },
  summonsNotSent: { vi: 'Giấy triệu tập đã gửi', en: 'The summons are sent' },
  delegatesNotElected: { vi: 'Các đơn vị đã bầu đủ đại biểu', en: 'Every unit has its delegates' },
  rollNotFrozen: { vi: 'Danh sách triệu tập đã chốt', en: 'The list of those summoned is frozen' },
  quorum: { vi: 'Đủ điều kiện tiến hành', en: 'There is a quorum' },
};

/** What is known before the session is opened. */
export interface SessionReadiness {
  readonly isFormAgreed: boolean;
  readonly presidiumIds: readonly string[];
  readonly secretaryIds: readonly string[];
  readonly hasElection: boolean;
  readonly committeeIds: readonly string[];
  readonly agendaItems: number;
  /** Where the programme departs from its rules and nobody has said why. */
  readonly unexplained: readonly AgendaDeviation[];
  /** Titles of documents that are put before the conference and not approved yet. */
  readonly unapproved: readonly string[];
  readonly summoned: number;
  readonly summonsSent: number;
  /** Units that have not elected all their delegates; none in a plenary conference. */
  readonly unitsWithoutDelegates: readonly string[];
  readonly isRollFrozen: boolean;
  /** Null as long as nobody has been counted. */
  readonly quorum: Verdict | null;
}

/** Lists what is still missing before the session may be opened; empty means ready. */
export function preflight(facts: SessionReadiness): readonly Missing<SessionMissing>[] {
  const found: Readonly<Record<SessionMissing, Sentence | false>> = {
    formNotAgreed: !facts.isFormAgreed && FORM,
    presidium: facts.presidiumIds.length === 0 && PRESIDIUM,
    secretary: facts.secretaryIds.length === 0 && SECRETARY,
    countingCommittee: facts.hasElection && facts.committeeIds.length === 0 && NO_COMMITTEE,
    programme: facts.agendaItems === 0 && PROGRAMME,
    deviationWithoutReason: facts.unexplained.length > 0 && deviations(facts.unexplained),
    documentsNotApproved: facts.unapproved.length > 0 && unapproved(facts.unapproved),
    summonsNotSent: (facts.summoned === 0 || facts.summonsSent < facts.summoned) && summons(facts),
    delegatesNotElected: facts.unitsWithoutDelegates.length > 0 && delegates(facts.unitsWithoutDelegates),
    rollNotFrozen: !facts.isRollFrozen && ROLL,
    quorum: facts.quorum?.holds !== true && missingQuorum(facts.quorum),
  };
  return SESSION_MISSINGS.flatMap((code) => missing(code, SESSION_PAGES[code], found[code]));
}

const SESSION_PAGES: Readonly<Record<SessionMissing, MendingPage>> = {
  formNotAgreed: 'plan',
  presidium: 'people',
  secretary: 'people',
  countingCommittee: 'people',
  programme: 'agenda',
  deviationWithoutReason: 'agenda',
  documentsNotApproved: 'documents',
  summonsNotSent: 'summons',
  delegatesNotElected: 'roll',
  rollNotFrozen: 'roll',
  quorum: 'checkIn',
};

const FORM: Sentence = {
  vi: 'Chưa ghi sự thống nhất của bên đại diện người lao động về hình thức họp.',
  en: 'The agreement of the employee side to the form is not recorded.',
};
const PRESIDIUM: Sentence = { vi: 'Chưa có Đoàn Chủ tịch.', en: 'There is no presidium.' };
const SECRETARY: Sentence = { vi: 'Chưa có thư ký.', en: 'There is no secretary.' };
const PROGRAMME: Sentence = { vi: 'Chưa có chương trình.', en: 'There is no programme.' };
const ROLL: Sentence = {
  vi: 'Chưa chốt danh sách người được triệu tập.',
  en: 'The list of those summoned is not frozen.',
};

function deviations(unexplained: readonly AgendaDeviation[]): Sentence {
  return {
    vi: `Chương trình khác quy định mà chưa ghi lý do: ${unexplained.map(({ sentence }) => sentence.vi).join(' ')}`,
    en: `The programme departs from its rules without a reason: ${unexplained.map(({ sentence }) => sentence.en).join(' ')}`,
  };
}

function unapproved(titles: readonly string[]): Sentence {
  const listed = titles.join('; ');
  return { vi: `Văn bản chưa được duyệt: ${listed}.`, en: `Documents not approved yet: ${listed}.` };
}

function summons({ summoned, summonsSent }: SessionReadiness): Sentence {
  return summoned === 0
    ? { vi: 'Chưa có người được triệu tập.', en: 'Nobody is summoned.' }
    : {
        vi: `Mới gửi giấy triệu tập cho ${summonsSent}/${summoned} người.`,
        en: `The summons went to ${summonsSent} of ${summoned} people.`,
      };
}

function delegates(units: readonly string[]): Sentence {
  const listed = units.join('; ');
  return { vi: `Đơn vị chưa bầu đủ đại biểu: ${listed}.`, en: `Units without all their delegates: ${listed}.` };
}
