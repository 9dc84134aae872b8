import { gatheringName, type ConferenceKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { writtenDeadline } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { conferenceRow, inLanguage, letterOf } from './wording';

/** An invitation of somebody from outside the office that is taken back. */
export interface GuestWithdrawnMailFacts extends MailFacts {
  /** A union's congress is spoken of as one; everything else is a conference. */
  readonly kind: ConferenceKind;
  readonly withdrawnAt: string;
  /** Who decided it: position and name. */
  readonly decidedBy: string;
}

/** Tells a guest that they are not invited any more: the calendar entry goes, and link, code and number let nobody in. */
export function guestWithdrawnMail(facts: GuestWithdrawnMailFacts): ComposedMail {
  const { conference, reader, kind, withdrawnAt, decidedBy } = facts;
  const say = inLanguage(reader.language);
  const gathering = gatheringName(kind)[reader.language];
  return compose(
    letterOf(facts, {
      title: say('Thông báo thu hồi giấy mời', 'The invitation is taken back'),
      subject: say(`Thu hồi giấy mời: ${conference.title}`, `Invitation taken back: ${conference.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `Xin thông báo để Ông/Bà biết: giấy mời dự ${gathering} dưới đây đã gửi đến Ông/Bà nay được thu hồi. Ông/Bà không phải đến dự. Rất mong Ông/Bà thông cảm.`,
            `The invitation to the ${gathering} below that was sent to you has been taken back. You need not come. Please accept our apologies.`,
          ),
        },
        {
          type: 'facts',
          rows: [
            conferenceRow(conference, reader.language),
            { label: say('Người quyết định', 'Decided by'), value: decidedBy },
            { label: say('Thời điểm', 'When'), value: writtenDeadline(withdrawnAt, reader.language) },
          ],
        },
        {
          type: 'paragraph',
          text: say(
            'Liên kết, mã và số điểm danh đã gửi không còn hiệu lực; tệp lịch kèm thư này gỡ lịch họp khỏi lịch của Ông/Bà. Trân trọng!',
            'The link, the code and the number for the door are no longer valid; the file with this mail takes the entry out of your calendar.',
          ),
        },
      ],
    }),
  );
}
