import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { standaloneDate } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { conferenceRow, inLanguage, letterOf } from './wording';

/** The next annual conference is to be opened. */
export interface YearMailFacts extends MailFacts {
  readonly year: number;
  /** Civil date, `YYYY-MM-DD`: the last day on which it may be held. */
  readonly closesOn: string;
  /** How many targets of the last one are not met or not reported on. */
  readonly unfulfilled: number;
  readonly link: string;
}

/** Tells the head of office in time that the next conference is to be opened, with last year's plan to go on from. */
export function yearMail(facts: YearMailFacts): ComposedMail {
  const { year, closesOn, unfulfilled, link, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say(`Chuẩn bị hội nghị năm ${year}`, `Prepare the conference of ${year}`),
      subject: say(`Mở hội nghị năm ${year}`, `Open the conference of ${year}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `Đã đến lúc chuẩn bị hội nghị năm ${year}. Kế hoạch của hội nghị trước được chuyển sang sẵn để Ông/Bà chỉnh sửa: con người, đơn vị, chương trình, văn bản, chỉ tiêu.`,
            `It is time to prepare the conference of ${year}. The plan of the last one is carried over for you to go on from: people, units, agenda, documents, targets.`,
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Chậm nhất', 'At the latest'), value: standaloneDate(closesOn, language), strong: true },
            { ...conferenceRow(conference, language), label: say('Hội nghị trước', 'The last conference') },
            {
              label: say('Chỉ tiêu chưa đạt hoặc chưa báo cáo', 'Targets not met or not reported on'),
              value: String(unfulfilled),
            },
          ],
        },
        { type: 'action', label: say('Mở hội nghị', 'Open the conference'), url: link, notes: [] },
        {
          type: 'notice',
          text: say(
            'Thư này được gửi lại mỗi tháng cho đến khi hội nghị được mở.',
            'This mail comes again every month until the conference is opened.',
          ),
        },
      ],
    }),
  );
}
