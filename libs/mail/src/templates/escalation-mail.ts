import type { Sentence, TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail } from '../letter/letter';
import { writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows, restrictedNotice } from './wording';

/** What the head of office is told when a due date has passed without an answer. */
export interface EscalationMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly dueAt: string;
  readonly waitingFor: readonly {
    readonly name: string;
    readonly unit: string;
    readonly askedAt: string;
    /** Whole working days since they were asked. */
    readonly workingDays: number;
    readonly reminders: number;
    /** Set when they cannot be reached by mail: what is known and what to do. */
    readonly unreached?: Sentence | null;
  }[];
  /** What is due next and cannot be kept if nothing moves, soonest first. */
  readonly missed: readonly { readonly what: Sentence; readonly at: string; readonly workingDaysLeft: number }[];
  /** Who may be turned to when even this does not help; of an answer that the head owes the board. */
  readonly superior?: string | null;
  readonly link: string;
}

/** The report to the head of office: who has not answered, since when, why this is reported, and what is missed if nothing moves. */
export function escalationMail(facts: EscalationMailFacts): ComposedMail {
  const { kind, matter, dueAt, reader, conference, waitingFor, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const count = waitingFor.length;
  return compose(
    letterOf(facts, {
      title: say('Báo cáo việc quá hạn', 'A task is overdue'),
      subject: say(
        `Quá hạn, còn ${count} người chưa trả lời: ${matter.title}`,
        `Overdue, ${count} not answered: ${matter.title}`,
      ),
      preheader: say(
        `Còn ${count} người chưa trả lời, hạn ${writtenInstant(dueAt, language)}. ${matter.title}`,
        `${count} not answered, due ${writtenInstant(dueAt, language)}. ${matter.title}`,
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
          type: 'lead',
          rows: [
            { label: say('Việc được giao', 'Task'), value: TASK_WORDS[kind].subject[language] },
            ...matterRows(kind, matter, language).map((row, place) => (place === 0 ? { ...row, strong: true } : row)),
            { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
          ],
        },
        {
          type: 'action',
          label: say('Xem tình hình hội nghị', 'See the conference'),
          url: link,
          notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
        },
        { type: 'list', heading: say('Chưa trả lời', 'Not answered'), lines: waiting(facts) },
        ...missed(facts),
        {
          type: 'notice',
          text: say(
            'Căn cứ báo cáo: đến hạn mà chưa có câu trả lời thì hệ thống báo cáo Chánh Văn phòng, đúng như đã ghi trong thư gửi người được hỏi. Hệ thống tiếp tục chờ; im lặng không được coi là đồng ý. Ông/Bà có thể nhắc trực tiếp, chuyển giao việc cho người khác hoặc điều chỉnh kế hoạch.',
            'Why you are told: when an answer is missing at the due date, the head of office is told, as the mail to those asked says. The procedure goes on waiting; silence is not approval. You can nudge them, have the task handed over or change the plan.',
          ),
        },
        ...overdueAnswer(facts),
        { type: 'facts', rows: [conferenceRow(conference, language)] },
        ...restrictedNotice(matter, language),
      ],
    }),
  );
}

function waiting({ waitingFor, reader: { language } }: EscalationMailFacts): string[] {
  const say = inLanguage(language);
  return waitingFor.map(({ name, unit, askedAt, workingDays, reminders, unreached }) => {
    const since = writtenInstant(askedAt, language);
    const days = workingDays === 1 ? '1 working day' : `${workingDays} working days`;
    const reminded = reminders === 1 ? 'reminded once' : `reminded ${reminders} times`;
    const asked = say(
      `${name}, ${unit}: được hỏi từ ${since} (${workingDays} ngày làm việc), đã nhắc ${reminders} lần`,
      `${name}, ${unit}: asked on ${since} (${days} ago), ${reminded}`,
    );
    return unreached ? `${asked}. ${unreached[language]}` : asked;
  });
}

function missed({ missed: dues, reader: { language } }: EscalationMailFacts): Block[] {
  if (dues.length === 0) return [];
  const say = inLanguage(language);
  const lines = dues.map(({ what, at, workingDaysLeft }) => {
    const left = say(
      `còn ${workingDaysLeft} ngày làm việc`,
      `${workingDaysLeft} working ${workingDaysLeft === 1 ? 'day' : 'days'} left`,
    );
    return `${what[language]}: ${writtenInstant(at, language)} (${left})`;
  });
  return [{ type: 'list', heading: say('Nếu tiếp tục chậm, sẽ lỡ', 'If nothing moves, this is missed'), lines }];
}

/** What the Law gives the head for an answer is over: the employee side and the board are told, and whom they may turn to. */
function overdueAnswer({ kind, superior, reader: { language } }: EscalationMailFacts): Block[] {
  if (kind !== 'response' || superior === undefined) return [];
  const say = inLanguage(language);
  const next = superior
    ? say(
        `Nếu vẫn không được trả lời, có thể kiến nghị ${superior}.`,
        `If there is still none, it can be put to ${superior}.`,
      )
    : say(
        'Nếu vẫn không được trả lời, có thể kiến nghị cơ quan cấp trên trực tiếp.',
        'If there is still none, it can be put to the superior body.',
      );
  return [
    {
      type: 'notice',
      text: `${say('Đã hết thời hạn trả lời 15 ngày (Luật 10/2022/QH15, Điều 63 khoản 1 điểm c).', 'The 15 days for an answer are over (Law 10/2022/QH15, Article 63.1.c).')} ${next}`,
    },
  ];
}
