import { compose } from '../letter/compose';
import type { Block, ComposedMail } from '../letter/letter';
import { writtenDeadline } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { conferenceRow, inLanguage, letterOf } from './wording';

/** A conference that will not be held. */
export interface CancelledMailFacts extends MailFacts {
  readonly reason: string;
  readonly cancelledAt: string;
  /** Who decided it: position and name. */
  readonly cancelledBy: string;
  /** Tasks of the reader that are thereby recalled. */
  readonly recalledTasks?: readonly string[];
}

/** The notice that a conference is cancelled: by whom, why, and which tasks need no answer any more. */
export function cancelledMail(facts: CancelledMailFacts): ComposedMail {
  const { conference, reader, reason, cancelledAt, cancelledBy, recalledTasks = [] } = facts;
  const say = inLanguage(reader.language);
  const recalled: Block[] =
    recalledTasks.length > 0
      ? [
          {
            type: 'list',
            heading: say('Việc được thu hồi, không cần trả lời nữa', 'Recalled; no answer is needed any more'),
            lines: recalledTasks,
          },
        ]
      : [];
  return compose(
    letterOf(facts, {
      title: say('Thông báo hủy hội nghị', 'The conference is cancelled'),
      subject: say(`Hủy hội nghị: ${conference.title}`, `Cancelled: ${conference.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Xin thông báo để Ông/Bà biết: hội nghị dưới đây không tổ chức theo kế hoạch.',
            'The conference below will not be held as planned.',
          ),
        },
        {
          type: 'facts',
          rows: [
            conferenceRow(conference, reader.language),
            { label: say('Người quyết định', 'Decided by'), value: cancelledBy },
            { label: say('Thời điểm', 'When'), value: writtenDeadline(cancelledAt, reader.language) },
          ],
        },
        { type: 'quote', heading: say('Lý do', 'Reason'), text: reason },
        ...recalled,
        {
          type: 'paragraph',
          text: say(
            'Các liên kết đã gửi trước đây không còn hiệu lực. Trân trọng!',
            'Links that were mailed before are no longer valid.',
          ),
        },
      ],
    }),
  );
}
