import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { standaloneDate, writtenDate } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { inLanguage, letterOf } from './wording';

/** An adjournment of a session: when and where it goes on, and why. */
export interface AdjournedMailFacts extends MailFacts {
  /** `YYYY-MM-DD` and clock time in Vietnam. */
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly reason: string;
  /** Position and name of whoever decided it. */
  readonly decidedBy: string;
  /** An earlier adjournment is changed by it. */
  readonly isChange: boolean;
  /** Page of the conference; null for a reader who has no account. */
  readonly link: string | null;
}

/** Tells everybody invited when and where a session goes on that was adjourned. */
export function adjournedMail(facts: AdjournedMailFacts): ComposedMail {
  const { conference, reader, heldOn, startsAt, place, reason, decidedBy, isChange, link } = facts;
  const say = inLanguage(reader.language);
  const day = writtenDate(heldOn, reader.language);
  return compose(
    letterOf(facts, {
      title: isChange
        ? say('Thông báo đổi buổi họp tiếp', 'The continuation has moved')
        : say('Thông báo họp tiếp', 'The session is adjourned'),
      subject: say(
        `${isChange ? 'Đổi buổi họp tiếp' : 'Họp tiếp'}, ${startsAt} ${day}: ${conference.title}`,
        `${isChange ? 'Continuation moved' : 'Adjourned'} to ${day}, ${startsAt}: ${conference.title}`,
      ),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Hội nghị dưới đây tạm dừng và họp tiếp vào thời gian mới. Trân trọng kính mời Ông/Bà đến dự; khi vào phòng, xin điểm danh lại.',
            'The session below was adjourned and goes on at the time given here. You are invited to be there; please check in again at the door.',
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Hội nghị', 'Conference'), value: conference.title },
            {
              label: say('Họp tiếp', 'Goes on'),
              value: say(
                `${startsAt}, ${standaloneDate(heldOn, 'vi')}`,
                `${standaloneDate(heldOn, 'en')}, ${startsAt} (Vietnam time)`,
              ),
              strong: true,
            },
            { label: say('Địa điểm', 'Place'), value: place },
            { label: say('Người quyết định', 'Decided by'), value: decidedBy },
          ],
        },
        { type: 'quote', heading: say('Lý do', 'Reason'), text: reason },
        {
          type: 'paragraph',
          text: say(
            'Số người dự được tính lại khi họp tiếp. Mã và số điểm danh trong giấy mời vẫn dùng được.',
            'The quorum is counted anew. Your code and number for the door stay good.',
          ),
        },
        ...(link
          ? [{ type: 'action' as const, label: say('Xem hội nghị', 'See the conference'), url: link, notes: [] }]
          : []),
      ],
    }),
  );
}
