import type { Language } from '@conference/domain';
import { compose } from '../letter/compose';
import type { ComposedMail, ListedTask } from '../letter/letter';
import { shortDay, writtenDeadline } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { codeBlock, remainingTime } from './task-mail';
import { silenceWords, TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf } from './wording';

/** Everything that one person is asked to report on in one period. */
export interface ReportsMailFacts extends MailFacts {
  /** Which period, counted from 1. */
  readonly period: number;
  readonly dueAt: string;
  readonly workingDaysLeft: number;
  /** Each target with a link of its own. */
  readonly targets: readonly { readonly title: string; readonly link: string }[];
  /** Where those reports are given at once for which "on track" is enough, and how many they are; null where there are not several. */
  readonly atOnce: { readonly count: number; readonly link: string } | null;
  readonly code: string | null;
  /** Which of how many reminders this is; null in the first mail. */
  readonly reminder: { readonly n: number; readonly of: number } | null;
}

/** One mail for all targets that a person reports on: each with its own link, all with one due date. */
export function reportsMail(facts: ReportsMailFacts): ComposedMail {
  const { reader, period, dueAt, workingDaysLeft, targets, atOnce, code, reminder, conference } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const subject = say(
    `Đề nghị báo cáo tiến độ ${targets.length} chỉ tiêu chậm nhất ${shortDay(dueAt, language)} (kỳ ${period})`,
    `Report progress of ${targets.length} targets by ${shortDay(dueAt, language)} (period ${period})`,
  );
  const letter = letterOf(facts, {
    title: say(`Báo cáo tiến độ ${targets.length} chỉ tiêu`, `Progress of ${targets.length} targets`),
    subject,
    preheader: `${say('Thời hạn', 'Due')}: ${writtenDeadline(dueAt, language)}`,
    blocks: [
      ...(reminder ? [{ type: 'warning' as const, text: reminded(reminder, language) }] : []),
      {
        type: 'facts',
        rows: [
          { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
          { label: say('Thời gian còn lại', 'Time left'), value: remainingTime(workingDaysLeft, language) },
          conferenceRow(conference, language),
        ],
      },
      ...(atOnce
        ? [
            {
              type: 'action' as const,
              label: say(`Báo đúng tiến độ ${atOnce.count} chỉ tiêu`, `Report ${atOnce.count} targets on track`),
              url: atOnce.link,
              notes: [
                say(
                  'Mở trang, xem lại danh sách rồi gửi một lần. Chỉ tiêu có vướng mắc hoặc đến hạn ghi con số thì báo cáo riêng ở dưới.',
                  'Open the page, look through the list, and send it once. A target in difficulty, or whose figure is due, is reported by itself below.',
                ),
              ],
            },
          ]
        : []),
      ...codeBlock(code, language),
      {
        type: 'tasks',
        heading: say('Chỉ tiêu cần báo cáo', 'Targets to report on'),
        tasks: targets.map((target) => listed(target, language)),
      },
      { type: 'notice', text: silenceWords('progress', 'recordAsMissing')[language] },
      {
        type: 'paragraph',
        text: say(
          'Mỗi chỉ tiêu có liên kết riêng, dành cho Ông/Bà, đề nghị không chuyển tiếp. Mở liên kết chưa phải là báo cáo.',
          'Each target has a link of its own; the links are personal, please do not forward them. Opening one reports nothing.',
        ),
      },
    ],
  });
  return compose(reminder ? { ...letter, subject: `Re: ${letter.subject}` } : letter);
}

function listed({ title, link }: ReportsMailFacts['targets'][number], language: Language): ListedTask {
  return { title, rows: [], label: TASK_WORDS.progress.button[language], url: link };
}

function reminded({ n, of }: { readonly n: number; readonly of: number }, language: Language): string {
  return inLanguage(language)(
    `Nhắc lần ${n}/${of}: đến nay chưa nhận được báo cáo về các chỉ tiêu dưới đây.`,
    `Reminder ${n} of ${of}: these reports have not arrived yet.`,
  );
}
