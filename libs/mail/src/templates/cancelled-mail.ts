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
  /** Where a small office decided to hold no conference: how many it is, and what the employee side said. */
  readonly notHeld?: { readonly staff: number; readonly opinion: string } | null;
  /** Tasks of the reader that are thereby recalled. */
  readonly recalledTasks?: readonly string[];
}

/** The notice that a conference is cancelled: by whom, why, and which tasks need no answer any more. */
export function cancelledMail(facts: CancelledMailFacts): ComposedMail {
  const { conference, reader, reason, cancelledAt, cancelledBy, notHeld, recalledTasks = [] } = facts;
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
  const opinion: Block[] = notHeld
    ? [
        {
          type: 'quote',
          heading: say('Ý kiến của bên đại diện người lao động', 'The employee side'),
          text: notHeld.opinion,
        },
      ]
    : [];
  return compose(
    letterOf(facts, {
      ...headOf(facts),
      blocks: [
        {
          type: 'paragraph',
          text: notHeld
            ? say(
                `Xin thông báo để Ông/Bà biết: cơ quan có ${notHeld.staff} người, theo quy định có thể không tổ chức hội nghị, và đã quyết định không tổ chức hội nghị dưới đây. Ông/Bà không phải đến dự và không còn việc nào phải làm.`,
                `With ${notHeld.staff} staff, the office may do without a conference, and has decided not to hold the one below. You need not come, and nothing is left for you to do.`,
              )
            : say(
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
        ...opinion,
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

function headOf({ conference, reader, notHeld }: CancelledMailFacts): { title: string; subject: string } {
  const say = inLanguage(reader.language);
  return notHeld
    ? {
        title: say('Thông báo không tổ chức hội nghị', 'No conference is held'),
        subject: say(`Không tổ chức: ${conference.title}`, `Not held: ${conference.title}`),
      }
    : {
        title: say('Thông báo hủy hội nghị', 'The conference is cancelled'),
        subject: say(`Hủy hội nghị: ${conference.title}`, `Cancelled: ${conference.title}`),
      };
}
