import type { TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows } from './wording';

/** A code that opens nothing any more, because too many wrong ones were typed. */
export interface CodeLockedMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  /** When the mail was sent whose code it was. */
  readonly mailedAt: string;
  readonly dueAt: string;
}

/** Tells the person asked that somebody has guessed at the code in a mail of theirs: it may have been they themselves, or somebody who holds the mail. */
export function codeLockedMail(facts: CodeLockedMailFacts): ComposedMail {
  const { kind, matter, mailedAt, dueAt, reader, office, conference } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const mailed = writtenInstant(mailedAt, language);
  return compose(
    letterOf(facts, {
      title: say('Mã xác nhận đã bị khóa', 'A confirmation code is locked'),
      subject: say(`Mã xác nhận đã bị khóa – ${matter.title}`, `Confirmation code locked – ${matter.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `Mã xác nhận trong thư gửi Ông/Bà lúc ${mailed} đã bị nhập sai 5 lần nên bị khóa. Chưa có câu trả lời nào được ghi nhận, và việc này vẫn đang chờ Ông/Bà.`,
            `The confirmation code in the mail sent to you at ${mailed} was typed wrongly 5 times and is locked. No answer was recorded, and the task still waits for you.`,
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Việc được giao', 'Task'), value: TASK_WORDS[kind].subject[language] },
            ...matterRows(kind, matter, language),
            { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
            conferenceRow(conference, language),
          ],
        },
        {
          type: 'notice',
          text: say(
            'Nếu chính Ông/Bà đã nhập: xin mở liên kết trong thư đó và yêu cầu gửi liên kết mới; thư mới có mã mới.',
            'If it was you: open the link in that mail and ask for a fresh link; the new mail has a new code.',
          ),
        },
        {
          type: 'warning',
          text: say(
            `Nếu không phải Ông/Bà, có thể người khác đang giữ thư đó; xin báo ngay: ${office.contact}`,
            `If it was not you, somebody else may hold that mail; please tell the office at once: ${office.contact}`,
          ),
        },
      ],
    }),
  );
}
