import { suggestedReplies, type Sentence, type TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail } from '../letter/letter';
import { writtenDeadline } from '../letter/vietnam-time';
import type { MailSecrets } from '../secrets/mail-secrets';
import type { MailFacts, MatterFacts } from './facts';
import { TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows, restrictedNotice } from './wording';

/** A reply that was not taken as a decision, for its writer. */
export interface ReplyAnswerMailFacts extends MailFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly dueAt: string;
  /** The first line of what they wrote; null when there was none. */
  readonly firstLine: string | null;
  readonly because: Sentence;
  /** What they wrote is kept as a comment beside the task. */
  readonly isKept: boolean;
  /** Whether their sender could be verified: if not, it may have been somebody else. */
  readonly isVerified: boolean;
  /** Where the reader can answer; null when the task is not theirs, or over. */
  readonly answerable: Pick<MailSecrets, 'link' | 'replyAddress'> | null;
}

/** The polite answer to a reply that decided nothing: what was read, why it does not count, and what would. */
export function replyAnswerMail(facts: ReplyAnswerMailFacts): ComposedMail {
  const { kind, matter, dueAt, because, isKept, isVerified, answerable, reader, office, conference } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const kept = isKept
    ? say(
        ' Nội dung thư đã được chuyển thành ý kiến trao đổi kèm theo việc này.',
        ' What the mail says is kept as a comment beside the task.',
      )
    : '';
  return compose(
    letterOf(facts, {
      takesReplies: Boolean(answerable?.replyAddress),
      title: say('Thư trả lời chưa được ghi nhận là quyết định', 'Your reply was not recorded as an answer'),
      subject: say(`Chưa ghi nhận thư trả lời – ${matter.title}`, `Reply not recorded – ${matter.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `Hệ thống đã nhận một thư trả lời về việc dưới đây nhưng chưa ghi nhận là quyết định: ${because.vi}.${kept}`,
            `A reply about the task below has come in. It was not recorded as an answer: ${because.en}.${kept}`,
          ),
        },
        ...firstLine(facts),
        {
          type: 'facts',
          rows: [
            { label: say('Việc được giao', 'Task'), value: TASK_WORDS[kind].subject[language] },
            ...matterRows(kind, matter, language),
            { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
            conferenceRow(conference, language),
          ],
        },
        ...restrictedNotice(matter, language),
        ...howToAnswer(facts),
        ...(isVerified
          ? []
          : [
              {
                type: 'warning' as const,
                text: say(
                  `Nếu Ông/Bà không gửi thư này, có thể người khác đã mạo danh; xin báo ngay: ${office.contact}`,
                  `If you did not send that mail, somebody may have used your name; please tell the office at once: ${office.contact}`,
                ),
              },
            ]),
      ],
    }),
  );
}

/** What was read; about a restricted document nothing is quoted, for whoever answers may write of its content. */
function firstLine({ firstLine: line, matter, reader: { language } }: ReplyAnswerMailFacts): Block[] {
  if (line === null || matter.isRestricted) return [];
  return [
    { type: 'quote', heading: inLanguage(language)('Dòng đầu của thư', 'The first line of the mail'), text: line },
  ];
}

/** The exact phrases, where a reply may answer, and the page, which always may. */
function howToAnswer({ kind, answerable, reader: { language } }: ReplyAnswerMailFacts): Block[] {
  if (answerable === null) return [];
  const say = inLanguage(language);
  const heading = say(
    'Để trả lời bằng thư, dòng đầu tiên ghi đúng một trong các câu sau',
    'To answer by mail, write one of these, exactly, in the first line',
  );
  const lines = suggestedReplies(kind, language).map(({ line }) => line);
  const phrases: Block[] =
    answerable.replyAddress === null || lines.length === 0 ? [] : [{ type: 'list', heading, lines }];
  const notes = [
    say(
      'Trên trang này lúc nào cũng trả lời được. Việc mở liên kết chưa phải là quyết định.',
      'The page always takes your answer. Opening the link decides nothing.',
    ),
  ];
  return [...phrases, { type: 'action', label: TASK_WORDS[kind].button[language], url: answerable.link, notes }];
}
