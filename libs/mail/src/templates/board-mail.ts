import { compose } from '../letter/compose';
import type { ComposedMail, FactRow } from '../letter/letter';
import { standaloneDate, writtenDate } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { inLanguage, letterOf } from './wording';

/** The people's inspection board announces an inspection. */
export interface BoardNoticeFacts extends MailFacts {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** The unit that is inspected, or the office. */
  readonly inspected: string;
  /** Civil date, `YYYY-MM-DD`. */
  readonly inspectsOn: string;
  readonly by: string;
  readonly link: string;
}

/** Tells those who are inspected, and the head, at least five working days before. @see Nghị định 59/2023/NĐ-CP Điều 22 khoản 1 điểm b */
export function boardNoticeMail(facts: BoardNoticeFacts): ComposedMail {
  const { number, title, text, inspected, inspectsOn, by, link, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Ban Thanh tra nhân dân thông báo kiểm tra', 'The people’s inspection board announces an inspection'),
      subject: say(
        `Thông báo kiểm tra ngày ${writtenDate(inspectsOn, language)}`,
        `Inspection on ${writtenDate(inspectsOn, language)}`,
      ),
      blocks: [
        {
          type: 'facts',
          rows: [
            { label: say('Thông báo số', 'Notice'), value: String(number) },
            { label: say('Nội dung', 'About'), value: title },
            { label: say('Được kiểm tra', 'Who is inspected'), value: inspected },
            {
              label: say('Ngày kiểm tra', 'Day of the inspection'),
              value: standaloneDate(inspectsOn, language),
              strong: true,
            },
            { label: say('Người gửi', 'Sent by'), value: by },
          ],
        },
        { type: 'paragraph', text },
        { type: 'action', label: say('Xem thông báo', 'See the notice'), url: link, notes: [] },
        {
          type: 'notice',
          text: say(
            'Ban Thanh tra nhân dân thông báo trước ít nhất 5 ngày làm việc (Nghị định 59/2023/NĐ-CP, Điều 22 khoản 1 điểm b). Đề nghị chuẩn bị hồ sơ, tài liệu liên quan.',
            'The board gives notice at least 5 working days before (Decree 59/2023/NĐ-CP, Article 22.1.b). Please have the papers ready.',
          ),
        },
      ],
    }),
  );
}

/** The head has answered a recommendation of the board. */
export interface BoardAnswerFacts extends MailFacts {
  readonly number: number;
  readonly title: string;
  readonly answer: string;
  readonly by: string;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly link: string;
}

/** Tells the board and the employee side what the head answered. @see Luật 10/2022/QH15 Điều 63 khoản 1 điểm c */
export function boardAnswerMail(facts: BoardAnswerFacts): ComposedMail {
  const { number, title, answer, by, dueOn, isLate, link, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const due: FactRow = {
    label: say('Hạn trả lời', 'Due'),
    value: `${standaloneDate(dueOn, language)} – ${isLate ? say('trả lời muộn', 'answered late') : say('trả lời đúng hạn', 'answered in time')}`,
  };
  return compose(
    letterOf(facts, {
      title: say('Kiến nghị của Ban Thanh tra nhân dân đã được trả lời', 'A recommendation of the board was answered'),
      subject: say(`Đã trả lời kiến nghị số ${number}`, `Recommendation ${number} was answered`),
      blocks: [
        {
          type: 'facts',
          rows: [
            { label: say('Kiến nghị số', 'Recommendation'), value: `${number}: ${title}` },
            { label: say('Người trả lời', 'Answered by'), value: by, strong: true },
            due,
          ],
        },
        { type: 'paragraph', text: answer },
        { type: 'action', label: say('Xem kiến nghị và trả lời', 'See both'), url: link, notes: [] },
      ],
    }),
  );
}
