import type { TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows } from './wording';

/** What the head of office is told when a due date has passed without an answer. */
export interface EscalationMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly dueAt: string;
  readonly waitingFor: readonly {
    readonly name: string;
    readonly unit: string;
    readonly askedAt: string;
    readonly reminders: number;
  }[];
  readonly link: string;
}

/** The report to the head of office: who has not answered, since when, and that the procedure goes on waiting. */
export function escalationMail(facts: EscalationMailFacts): ComposedMail {
  const { kind, matter, dueAt, reader, conference, waitingFor, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const lines = waitingFor.map(({ name, unit, askedAt, reminders }) => {
    const since = writtenInstant(askedAt, language);
    const reminded = reminders === 1 ? 'reminded once' : `reminded ${reminders} times`;
    return say(
      `${name}, ${unit}: gửi ${since}, đã nhắc ${reminders} lần`,
      `${name}, ${unit}: asked on ${since}, ${reminded}`,
    );
  });
  return compose(
    letterOf(facts, {
      title: say('Báo cáo việc quá hạn', 'A task is overdue'),
      subject: say(
        `Quá hạn, còn ${lines.length} người chưa trả lời: ${matter.title}`,
        `Overdue, ${lines.length} not answered: ${matter.title}`,
      ),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Việc dưới đây đã đến hạn nhưng chưa có đủ câu trả lời. Xin báo cáo để Ông/Bà biết và chỉ đạo.',
            'The task below has reached its due date without all the answers. This is to let you know, so that you can act.',
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
        { type: 'list', heading: say('Chưa trả lời', 'Not answered'), lines },
        {
          type: 'notice',
          text: say(
            'Hệ thống tiếp tục chờ; im lặng không được coi là đồng ý. Ông/Bà có thể đôn đốc, chuyển giao việc cho người khác hoặc điều chỉnh kế hoạch.',
            'The procedure goes on waiting; silence is not approval. You can press for an answer, hand the task over or change the plan.',
          ),
        },
        {
          type: 'action',
          label: say('Xem tình hình hội nghị', 'See the conference'),
          url: link,
          notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
        },
      ],
    }),
  );
}
