import {
  orderWithDays,
  OUTCOME_NAMES,
  type Authorisation,
  type Language,
  type Outcome,
  type Sentence,
  type TaskKind,
} from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail } from '../letter/letter';
import { writtenDate, writtenInstant } from '../letter/vietnam-time';
import type { OfficeFacts, ReaderFacts } from './facts';
import { TASK_WORDS } from './task-words';
import { inLanguage, salutation } from './wording';

/** The days of an absence; why somebody is away is said nowhere. */
export interface DaysFacts {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** An order as mails name it. */
export type OrderFacts = Pick<Authorisation, 'symbol' | 'startsOn' | 'endsOn'>;

/** A question that falls into an absence. */
export interface AwayTaskFacts {
  readonly kind: TaskKind;
  readonly title: string;
  readonly dueOn: string;
}

/** What nobody would answer while somebody is away. */
export interface AbsenceGapMailFacts {
  readonly reader: ReaderFacts;
  readonly office: OfficeFacts;
  /** Who is away; null when it is the reader. */
  readonly person: string | null;
  readonly absence: DaysFacts;
  readonly gaps: readonly (AwayTaskFacts & { readonly why: Sentence })[];
  /** The page on which somebody is named to stand in; it asks for a signed-in person. */
  readonly link: string;
}

/** Tells the person who will be away, and the head of office, what nobody would answer meanwhile. */
export function absenceGapMail(facts: AbsenceGapMailFacts): ComposedMail {
  const { reader, person, absence, gaps, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const days = writtenDays(absence, language);
  const lines = gaps.map((gap) => `${taskLine(gap, language)}: ${gap.why[language]}`);
  return compose({
    ...frame(facts),
    title: say('Có việc chưa có người giải quyết khi vắng mặt', 'Nobody would answer during an absence'),
    subject: person
      ? say(
          `Ông/Bà ${person} vắng mặt: ${gaps.length} việc chưa có người giải quyết`,
          `${person} away: ${count(gaps.length)} without anybody to answer`,
        )
      : say(
          `Ông/Bà vắng mặt: ${gaps.length} việc chưa có người giải quyết`,
          `Your absence: ${count(gaps.length)} without anybody to answer`,
        ),
    blocks: [
      {
        type: 'paragraph',
        text: person
          ? say(
              `Ông/Bà ${person} vắng mặt ${days}. Các việc sau đến hạn trong thời gian này và chưa có người giải quyết thay.`,
              `${person} is away ${days}. The following falls due meanwhile, and nobody can answer it.`,
            )
          : say(
              `Ông/Bà vắng mặt ${days}. Các việc sau đến hạn trong thời gian này và chưa có người giải quyết thay.`,
              `You are away ${days}. The following falls due meanwhile, and nobody can answer it for you.`,
            ),
      },
      { type: 'list', heading: say('Chưa có người giải quyết', 'Without anybody to answer'), lines },
      {
        type: 'action',
        label: say('Chọn người thay thế', 'Name a substitute'),
        url: link,
        notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
      },
      {
        type: 'notice',
        text: say(
          'Có thể chọn người thay thế theo văn bản ủy quyền, giải quyết trước khi vắng mặt, hoặc điều chỉnh thời hạn.',
          'Name somebody under an order of authorisation, answer before the absence begins, or change the due date.',
        ),
      },
    ],
  });
}

/** What was done while somebody was away, and what waits for them now. */
export interface AbsenceOverMailFacts {
  readonly reader: ReaderFacts;
  readonly office: OfficeFacts;
  readonly absence: DaysFacts;
  readonly substitute: string;
  readonly order: OrderFacts;
  readonly done: readonly {
    readonly kind: TaskKind;
    readonly title: string;
    readonly outcome: Outcome;
    readonly decidedAt: string;
  }[];
  readonly open: readonly AwayTaskFacts[];
  readonly link: string;
}

/** Tells somebody who is back what was answered for them meanwhile, and what has returned to them. */
export function absenceOverMail(facts: AbsenceOverMailFacts): ComposedMail {
  const { reader, absence, substitute, order, done, open, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const doneLines = done.map(
    ({ title, outcome, decidedAt }) =>
      `${title}: ${OUTCOME_NAMES[outcome][language]}, ${writtenInstant(decidedAt, language)}`,
  );
  const openLines = open.map((task) => taskLine(task, language));
  return compose({
    ...frame(facts),
    title: say('Hết thời gian vắng mặt', 'Your absence is over'),
    subject: say(
      `Hết thời gian vắng mặt: ${done.length} việc đã giải quyết thay, ${open.length} việc chờ Ông/Bà`,
      `Your absence is over: ${done.length} decided for you, ${open.length} waiting`,
    ),
    blocks: [
      {
        type: 'paragraph',
        text: say(
          `Trong thời gian Ông/Bà vắng mặt (${writtenDays(absence, language)}), Ông/Bà ${substitute} đã giải quyết thay ${done.length} việc theo ${orderWithDays(order).vi}. Từ nay các việc còn mở lại do Ông/Bà quyết định.`,
          `While you were away (${writtenDays(absence, language)}), ${substitute} decided ${done.length} for you under ${orderWithDays(order).en}. What is open waits for you again.`,
        ),
      },
      ...list(say('Đã giải quyết thay', 'Decided for you'), doneLines),
      ...list(say('Đang chờ Ông/Bà', 'Waiting for you'), openLines),
      {
        type: 'action',
        label: say('Xem việc của tôi', 'See my tasks'),
        url: link,
        notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
      },
    ],
  });
}

function frame({ reader, office }: { readonly reader: ReaderFacts; readonly office: OfficeFacts }) {
  const say = inLanguage(reader.language);
  return {
    language: reader.language,
    office: office.name,
    salutation: salutation(reader),
    closing: [
      say(`Cần trao đổi, xin liên hệ: ${office.contact}`, `Questions: ${office.contact}`),
      say(
        'Thư được gửi tự động, xin không trả lời thư này.',
        'This mail was sent automatically; please do not reply to it.',
      ),
    ],
  };
}

function taskLine({ kind, title, dueOn }: AwayTaskFacts, language: Language): string {
  const say = inLanguage(language);
  const due = writtenDate(dueOn, language);
  return `${TASK_WORDS[kind].subject[language]} – ${title} (${say(`hạn ${due}`, `due ${due}`)})`;
}

function writtenDays({ startsOn, endsOn }: DaysFacts, language: Language): string {
  const [from, to] = [writtenDate(startsOn, language), writtenDate(endsOn, language)];
  const say = inLanguage(language);
  return from === to ? say(`ngày ${from}`, `on ${from}`) : say(`từ ${from} đến ${to}`, `from ${from} to ${to}`);
}

function count(tasks: number): string {
  return tasks === 1 ? '1 task' : `${tasks} tasks`;
}

function list(heading: string, lines: readonly string[]): Block[] {
  return lines.length > 0 ? [{ type: 'list', heading, lines }] : [];
}
