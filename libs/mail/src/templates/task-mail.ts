import {
  CAPACITY_NAMES,
  type Capacity,
  type Language,
  type Sentence,
  type SilenceRule,
  type TaskKind,
} from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { capitalised, writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import type { MailSecrets } from '../secrets/mail-secrets';
import type { MailFacts, MatterFacts } from './facts';
import { CAPACITY_REASONS, silenceWords, TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows, writtenVersion } from './wording';

/** All that a person needs to answer a task in under a minute. */
export interface TaskMailFacts extends MailFacts, MailSecrets {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  /** Why this person: their role or unit. */
  readonly reason: Sentence;
  /** In which capacity somebody approves: content, form, signature. */
  readonly capacity?: Capacity | null;
  /** Their place when people are asked one after the other. */
  readonly step?: { readonly n: number; readonly of: number } | null;
  readonly dueAt: string;
  /** Working days that remain; 0 on the last day, negative when overdue. */
  readonly workingDaysLeft: number;
  readonly dueExplanation: Sentence;
  /** What changed since the reader last saw the matter. */
  readonly changes?: readonly Sentence[];
  readonly sinceRevision?: number | null;
  /** Objections that are still open, by unit. */
  readonly objections?: readonly { readonly unit: string; readonly count: number }[];
  /** A change that its author classed as editorial, for whoever may object to it. */
  readonly editorial?: { readonly by: string; readonly reason: string } | null;
  readonly silence: SilenceRule;
}

/** The facts of a reminder: the task, and which of how many reminders this is. */
export interface ReminderMailFacts extends TaskMailFacts {
  readonly reminder: { readonly n: number; readonly of: number };
  /** What happened since the first mail, for example who has answered meanwhile. */
  readonly meanwhile?: readonly Sentence[];
}

/** The facts of a task that a colleague passed on. */
export interface HandedOverMailFacts extends TaskMailFacts {
  readonly handedOver: { readonly by: string; readonly at: string; readonly note?: string | null };
}

/** The mail that asks one person for one thing: what, by when, why them, what changed, and what silence means. */
export function taskMail(facts: TaskMailFacts): ComposedMail {
  return compose(letterOf(facts, { ...head(facts), blocks: [...asking(facts), ...deciding(facts)] }));
}

/** The reminder: the same request again, in the same thread, with what happened meanwhile. */
export function reminderMail(facts: ReminderMailFacts): ComposedMail {
  const { reader, reminder, meanwhile = [] } = facts;
  const say = inLanguage(reader.language);
  const text = say(
    `Nhắc lần ${reminder.n}/${reminder.of}: đến nay chưa nhận được câu trả lời của Ông/Bà.`,
    `Reminder ${reminder.n} of ${reminder.of}: your answer has not arrived yet.`,
  );
  const news = list(say('Diễn biến từ thư trước', 'What happened meanwhile'), meanwhile, reader.language);
  const letter = letterOf(facts, {
    ...head(facts),
    blocks: [{ type: 'warning', text }, ...asking(facts), ...news, ...deciding(facts)],
  });
  return compose({ ...letter, subject: `Re: ${letter.subject}` });
}

/** The mail to the person to whom a colleague passed a task: the request, and who passed it on. */
export function handedOverMail(facts: HandedOverMailFacts): ComposedMail {
  const { reader, handedOver } = facts;
  const say = inLanguage(reader.language);
  const at = writtenInstant(handedOver.at, reader.language);
  const notice: Block = {
    type: 'notice',
    text: say(
      `Việc này được ${handedOver.by} chuyển giao cho Ông/Bà vào ${at}. Kể từ lúc đó, câu trả lời của Ông/Bà là câu trả lời được ghi nhận.`,
      `${handedOver.by} handed this task over to you on ${at}. From then on yours is the answer that counts.`,
    ),
  };
  const note: Block[] = handedOver.note
    ? [{ type: 'quote', heading: say('Lời nhắn của người chuyển giao', 'Their note'), text: handedOver.note }]
    : [];
  return compose(letterOf(facts, { ...head(facts), blocks: [notice, ...note, ...asking(facts), ...deciding(facts)] }));
}

function head({ kind, matter, dueAt, reader: { language } }: TaskMailFacts) {
  const words = TASK_WORDS[kind];
  const by = inLanguage(language)('trước', 'by');
  const revision = matter.revision
    ? inLanguage(language)(` (bản ${matter.revision})`, ` (revision ${matter.revision})`)
    : '';
  return {
    title: words.title[language],
    subject: `${words.subject[language]} ${by} ${writtenInstant(dueAt, language)} – ${matter.title}${revision}`,
  };
}

function asking(facts: TaskMailFacts): Block[] {
  const { kind, matter, reader, conference, sinceRevision } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const rows = [
    ...matterRows(kind, matter, language),
    ...dueRows(facts),
    ...capacityRow(facts),
    ...editorialRow(facts),
    whyRow(facts),
    conferenceRow(conference, language),
  ];
  const since = sinceRevision
    ? say(
        `Thay đổi so với bản ${sinceRevision} Ông/Bà đã xem`,
        `What changed since revision ${sinceRevision}, which you saw`,
      )
    : say('Thay đổi so với lần trước', 'What changed since last time');
  return [
    { type: 'paragraph', text: TASK_WORDS[kind].request[language] },
    { type: 'facts', rows },
    ...editorialReason(facts),
    ...list(since, facts.changes ?? [], language),
    ...objections(facts),
  ];
}

function dueRows({ dueAt, workingDaysLeft, dueExplanation, reader: { language } }: TaskMailFacts): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
    { label: say('Thời gian còn lại', 'Time left'), value: remaining(workingDaysLeft, language) },
    { label: say('Cách tính hạn', 'How it was set'), value: dueExplanation[language] },
  ];
}

function remaining(days: number, language: Language): string {
  const say = inLanguage(language);
  if (days === 0) return say('Hạn là hôm nay', 'Due today');
  const count = Math.abs(days);
  const written = say(`${count} ngày làm việc`, `${count} ${count === 1 ? 'working day' : 'working days'}`);
  return days > 0 ? written : say(`Đã quá hạn ${written}`, `${written} overdue`);
}

function capacityRow({ capacity, reader: { language } }: TaskMailFacts): FactRow[] {
  if (!capacity) return [];
  const value = `${CAPACITY_NAMES[capacity][language]}: ${CAPACITY_REASONS[capacity][language]}`;
  return [{ label: inLanguage(language)('Tư cách', 'In which capacity'), value }];
}

function editorialRow({ editorial, reader: { language } }: TaskMailFacts): FactRow[] {
  if (!editorial) return [];
  const label = inLanguage(language)('Người xếp loại là sửa đổi kỹ thuật', 'Classed as editorial by');
  return [{ label, value: editorial.by }];
}

function editorialReason({ editorial, reader: { language } }: TaskMailFacts): Block[] {
  if (!editorial?.reason) return [];
  return [{ type: 'quote', heading: inLanguage(language)('Lý do sửa', 'Why it was changed'), text: editorial.reason }];
}

function whyRow({ reason, step, reader: { language } }: TaskMailFacts): FactRow {
  const say = inLanguage(language);
  const place = step ? say(` (bước ${step.n}/${step.of})`, ` (step ${step.n} of ${step.of})`) : '';
  return { label: say('Lý do gửi Ông/Bà', 'Why you'), value: `${capitalised(reason[language])}${place}` };
}

function objections({ objections: open = [], reader: { language } }: TaskMailFacts): Block[] {
  if (open.length === 0) return [];
  const lines = open.map(({ unit, count }) => `${unit} (${count})`);
  return [{ type: 'list', heading: inLanguage(language)('Ý kiến chưa thống nhất', 'Objections open'), lines }];
}

function list(heading: string, lines: readonly Sentence[], language: Language): Block[] {
  return lines.length > 0 ? [{ type: 'list', heading, lines: lines.map((sentence) => sentence[language]) }] : [];
}

function deciding({ kind, matter, silence, link, code, reader: { language } }: TaskMailFacts): Block[] {
  const say = inLanguage(language);
  const version = writtenVersion(matter, language);
  const opening = say(
    'Việc mở liên kết chưa phải là quyết định: chỉ lựa chọn do Ông/Bà xác nhận trên trang mới được ghi nhận.',
    'Opening the link decides nothing: only the choice that you confirm on the page counts.',
  );
  const bound =
    version && say(` Lựa chọn gắn với đúng phiên bản nêu trên.`, ' It is bound to the version named above.');
  const personal = say(
    'Liên kết dành riêng cho Ông/Bà, đề nghị không chuyển tiếp. Nếu vắng mặt, Ông/Bà có thể chuyển giao việc này ngay trên trang.',
    'The link is personal; please do not forward it. If you are away, you can hand the task over on the page.',
  );
  return [
    { type: 'notice', text: silenceWords(kind, silence)[language] },
    ...codeBlock(code, language),
    { type: 'action', label: TASK_WORDS[kind].button[language], url: link, notes: [`${opening}${bound}`, personal] },
  ];
}

/** The code for whoever answers from a browser that is not remembered: typed by hand, so that a link alone is not enough. */
export function codeBlock(code: string | null, language: Language): Block[] {
  if (code === null) return [];
  const say = inLanguage(language);
  const label = say('Mã xác nhận', 'Confirmation code');
  const hint = say(
    'trang chỉ hỏi mã này ở lần đầu trên mỗi máy; mã dùng một lần',
    'the page asks for it only the first time on a device; it counts once',
  );
  return [{ type: 'facts', rows: [{ label, value: `${code.slice(0, 3)} ${code.slice(3)} (${hint})`, strong: true }] }];
}
