import { minutesLater, type Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** What a person's QR code says: nothing about the person, only a handle that the server knows, under the server's signature. */
export interface CheckInCode {
  readonly conference: string;
  /** Drawn by chance for one person; a code that is issued again has another. */
  readonly handle: string;
  readonly signature: string;
}

/** A code as the server issued it. */
export interface IssuedCode {
  readonly conference: string;
  readonly handle: string;
  readonly attendeeId: string;
  readonly revokedAt: Instant | null;
}

/** What is known when a code is scanned. */
export interface CodeFacts {
  /** The conference at whose door it is scanned. */
  readonly conference: string;
  readonly isSignatureValid: boolean;
  readonly issued: IssuedCode | null;
  readonly summonedIds: readonly string[];
}

/** Why a code lets nobody in. */
export type CodeRefusal =
  | { readonly code: 'code-foreign' }
  | { readonly code: 'code-of-other-conference' }
  | { readonly code: 'code-revoked'; readonly revokedAt: Instant }
  | { readonly code: 'person-not-summoned'; readonly attendeeId: string };

const MARK = 'HN1';
const PART = /^[A-Za-z0-9_-]+$/;

/** Writes the text that the QR code carries. */
export function writeCheckInCode({ conference, handle, signature }: CheckInCode): string {
  return [MARK, conference, handle, signature].join('.');
}

/** What the server signs: everything in the code but the signature. */
export function signedPartOf({ conference, handle }: Omit<CheckInCode, 'signature'>): string {
  return [MARK, conference, handle].join('.');
}

/** Reads what a camera saw; whatever is not one of our codes is foreign, and nothing in it is followed. */
export function readCheckInCode(text: string): Result<CheckInCode, CodeRefusal> {
  const [mark, conference, handle, signature, ...rest] = text.trim().split('.');
  const isOurs =
    mark === MARK && rest.length === 0 && [conference, handle, signature].every((part) => PART.test(part ?? ''));
  return isOurs
    ? ok({ conference: conference!, handle: handle!, signature: signature! })
    : refuse({ code: 'code-foreign' });
}

/** Decides whether a code that was read lets its person in here, and gives who it is. */
export function judgeCheckInCode(code: CheckInCode, facts: CodeFacts): Result<string, CodeRefusal> {
  if (!facts.isSignatureValid) return refuse({ code: 'code-foreign' });
  if (code.conference !== facts.conference) return refuse({ code: 'code-of-other-conference' });
  const { issued } = facts;
  if (!issued || issued.handle !== code.handle || issued.conference !== code.conference)
    return refuse({ code: 'code-foreign' });
  if (issued.revokedAt !== null) return refuse({ code: 'code-revoked', revokedAt: issued.revokedAt });
  if (!facts.summonedIds.includes(issued.attendeeId)) {
    return refuse({ code: 'person-not-summoned', attendeeId: issued.attendeeId });
  }
  return ok(issued.attendeeId);
}

/** Says in the reader's language why a code lets nobody in, and what to do. */
export function codeRefusalSentence({ code }: CodeRefusal): Sentence {
  switch (code) {
    case 'code-foreign':
      return {
        vi: 'Đây không phải là mã điểm danh do hệ thống cấp. Hãy mở lại mã trong giấy mời, hoặc điểm danh bằng số.',
        en: 'This is no check-in code of this system. Open the code from the invitation, or check in by number.',
      };
    case 'code-of-other-conference':
      return {
        vi: 'Mã này thuộc cuộc họp khác. Hãy mở mã trong giấy mời của cuộc họp này.',
        en: 'This code belongs to another conference. Open the one from this conference’s invitation.',
      };
    case 'code-revoked':
      return {
        vi: 'Mã này đã bị thu hồi. Hãy dùng mã mới nhất đã gửi qua thư, hoặc hỏi bàn điểm danh.',
        en: 'This code was revoked. Use the latest one from the mail, or ask at the desk.',
      };
    case 'person-not-summoned':
      return {
        vi: 'Người này không có trong danh sách triệu tập nên không tính vào số người dự. Hãy hỏi bàn điểm danh.',
        en: 'This person is not on the list of those summoned and does not count as attending. Ask at the desk.',
      };
  }
}

/** One code shown at one door. */
export interface CodeUse {
  readonly handle: string;
  /** The door or device: the same place twice is a retry. */
  readonly place: string;
  readonly at: Instant;
}

/** One code shown at two places sooner than a person could go from one to the other. It is looked into; nobody is turned away for it. */
export interface CopiedCode {
  readonly handle: string;
  readonly uses: readonly [earlier: CodeUse, later: CodeUse];
  readonly sentence: Sentence;
}

const MINUTES_BETWEEN_PLACES = 5;

/** Finds codes that were probably copied; the person stays checked in. */
export function copiedCodes(uses: readonly CodeUse[]): readonly CopiedCode[] {
  const sorted = uses.toSorted((one, other) =>
    one.at === other.at ? (one.place < other.place ? -1 : 1) : one.at < other.at ? -1 : 1,
  );
  return [...new Set(sorted.map(({ handle }) => handle))].flatMap((handle) => {
    const own = sorted.filter((use) => use.handle === handle);
    const later = own.findIndex((use, place) => place > 0 && isTooSoon(own[place - 1]!, use));
    return later < 0 ? [] : [copied(own[later - 1]!, own[later]!)];
  });
}

function isTooSoon(earlier: CodeUse, later: CodeUse): boolean {
  return earlier.place !== later.place && later.at < minutesLater(earlier.at, MINUTES_BETWEEN_PLACES);
}

function copied(earlier: CodeUse, later: CodeUse): CopiedCode {
  return {
    handle: earlier.handle,
    uses: [earlier, later],
    sentence: {
      vi: `Cùng một mã được quét ở “${earlier.place}” rồi ở “${later.place}” trong chưa đầy ${MINUTES_BETWEEN_PLACES} phút: có thể mã đã bị sao chép. Hãy xác nhận người dự.`,
      en: `One code was scanned at “${earlier.place}” and then at “${later.place}” within ${MINUTES_BETWEEN_PLACES} minutes: it may have been copied. Make sure who is in the room.`,
    },
  };
}
