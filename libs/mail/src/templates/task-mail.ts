import {
  CAPACITY_NAMES,
  CONCERN_SAYING_NAMES,
  orderWithDays,
  suggestedReplies,
  type Capacity,
  type Language,
  type Sentence,
  type SilenceRule,
  type TaskKind,
} from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow, Letter } from '../letter/letter';
import { capitalised, shortDay, writtenDate, writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import { writtenCode, type MailSecrets } from '../secrets/mail-secrets';
import type { OrderFacts } from './absence-mails';
import type { FileFacts, MailFacts, MatterFacts } from './facts';
import { fileLine } from './file-words';
import { CAPACITY_REASONS, silenceWords, TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows, restrictedNotice, writtenVersion } from './wording';

/** So many changes are named; the rest are counted, and shown on the page. */
const NAMED_CHANGES = 3;

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
  /** What happens once they have answered: who is asked next, or what the procedure does. */
  readonly next?: Sentence | null;
  readonly dueAt: string;
  /** Working days that remain; 0 on the last day, negative when overdue. */
  readonly workingDaysLeft: number;
  readonly dueExplanation: Sentence;
  /** Everything that changed since the reader last saw the matter. */
  readonly changes?: readonly Sentence[];
  readonly sinceRevision?: number | null;
  /** Objections that are still open, by unit. */
  readonly objections?: readonly { readonly unit: string; readonly count: number }[];
  /** A change that its author classed as editorial, for whoever may object to it. */
  readonly editorial?: { readonly by: string; readonly reason: string } | null;
  readonly silence: SilenceRule;
  /** For whom the reader answers while that person is away, and under which order. */
  readonly onBehalf?: { readonly principal: string; readonly order: OrderFacts } | null;
  /** What belongs to the packet. */
  readonly files?: readonly FileFacts[];
}

/** The facts of a reminder: the task, and which of how many reminders this is, or which leader presses for the answer. */
export interface ReminderMailFacts extends TaskMailFacts {
  readonly reminder: { readonly n: number; readonly of: number } | { readonly by: string; readonly at: string };
  /** What happened since the first mail, for example who has answered meanwhile. */
  readonly meanwhile?: readonly Sentence[];
}

/** The facts of a task that a colleague passed on. */
export interface HandedOverMailFacts extends TaskMailFacts {
  readonly handedOver: { readonly by: string; readonly at: string; readonly note?: string | null };
}

/**
 * The mail that asks one person for one thing.
 *
 * What, by when and the one button come first, for a phone; below them why, what comes next, what changed, and what silence means.
 */
export function taskMail(facts: TaskMailFacts): ComposedMail {
  return compose(letterAsking(facts, []));
}

/** The reminder: the same request again, in the same thread, with what happened meanwhile. */
export function reminderMail(facts: ReminderMailFacts): ComposedMail {
  const { reader, reminder, meanwhile = [] } = facts;
  const say = inLanguage(reader.language);
  const news: Block[] =
    meanwhile.length > 0
      ? list(say('Diễn biến từ thư trước', 'What happened meanwhile'), meanwhile, reader.language)
      : [];
  const pressed: Block = { type: 'warning', text: reminderWords(reminder, reader.language) };
  const letter = letterAsking(facts, [pressed], news);
  return compose({ ...letter, subject: `Re: ${letter.subject}` });
}

/** The mail to the person to whom a colleague passed a task: the request, and who passed it on. */
export function handedOverMail(facts: HandedOverMailFacts): ComposedMail {
  const { reader, handedOver, matter } = facts;
  const say = inLanguage(reader.language);
  const at = writtenInstant(handedOver.at, reader.language);
  const notice: Block = {
    type: 'notice',
    text: say(
      `Việc này được ${handedOver.by} chuyển giao cho Ông/Bà vào ${at}. Kể từ lúc đó, câu trả lời của Ông/Bà là câu trả lời được ghi nhận.`,
      `${handedOver.by} handed this task over to you on ${at}. From then on yours is the answer that counts.`,
    ),
  };
  const note: Block[] =
    handedOver.note && !matter.isRestricted
      ? [{ type: 'quote', heading: say('Lời nhắn của người chuyển giao', 'Their note'), text: handedOver.note }]
      : [];
  return compose(letterAsking(facts, [notice], note));
}

/** How much time is left, in working days. */
export function remainingTime(days: number, language: Language): string {
  const say = inLanguage(language);
  if (days === 0) return say('Hạn là hôm nay', 'Due today');
  const count = Math.abs(days);
  const written = say(`${count} ngày làm việc`, `${count} ${count === 1 ? 'working day' : 'working days'}`);
  return days > 0 ? written : say(`Đã quá hạn ${written}`, `${written} overdue`);
}

/** The code for whoever answers from a browser that is not remembered: typed by hand, so that a link alone is not enough. */
export function codeBlock(code: string | null, language: Language): Block[] {
  if (code === null) return [];
  const say = inLanguage(language);
  const hint = say(
    'Trang chỉ hỏi mã này khi trình duyệt chưa được ghi nhớ; mã dùng một lần.',
    'The page asks for it only in a browser that is not remembered; it counts once.',
  );
  const label = say('Mã xác nhận', 'Confirmation code');
  return [{ type: 'code', label, code: writtenCode(code), hint }];
}

/** The request, with what comes before it and what follows the button. */
function letterAsking(facts: TaskMailFacts, ahead: readonly Block[], news: readonly Block[] = []): Letter {
  const { kind, matter, reader, dueAt, workingDaysLeft, replyAddress } = facts;
  const { language } = reader;
  const words = TASK_WORDS[kind];
  const say = inLanguage(language);
  const revision = matter.revision ? say(` (bản ${matter.revision})`, ` (revision ${matter.revision})`) : '';
  const due = `${say('Thời hạn', 'Due')}: ${writtenInstant(dueAt, language)} (${remainingTime(workingDaysLeft, language)})`;
  return letterOf(facts, {
    title: words.title[language],
    subject: `${words.subject[language]} ${say('chậm nhất', 'by')} ${shortDay(dueAt, language)}: ${matter.title}${revision}`,
    preheader: `${due}. ${matter.title}`,
    takesReplies: replyAddress !== null,
    blocks: [
      ...ahead,
      ...onBehalfNotice(facts),
      // what comes ahead says it: the button stays on a phone's first screen
      ...(ahead.length === 0 && !facts.onBehalf ? [{ type: 'paragraph' as const, text: words.request[language] }] : []),
      { type: 'lead', rows: leadRows(facts) },
      { type: 'action', label: words.button[language], url: facts.link, notes: [openingNote(facts)] },
      ...codeBlock(facts.code, language),
      { type: 'notice', text: silenceWords(kind, facts.silence)[language] },
      ...news,
      { type: 'facts', rows: whyRows(facts) },
      ...(matter.isRestricted ? restrictedNotice(matter, language) : content(facts)),
      ...replyBlock(facts),
      { type: 'paragraph', text: personalNote(facts) },
    ],
  });
}

function leadRows(facts: TaskMailFacts): FactRow[] {
  const { kind, matter, dueAt, workingDaysLeft, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const [title, ...version] = matterRows(kind, matter, language);
  return [
    { ...title!, strong: true },
    ...version,
    { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
    { label: say('Thời gian còn lại', 'Time left'), value: remainingTime(workingDaysLeft, language) },
  ];
}

/** Why this person, and what comes of their answer. */
function whyRows(facts: TaskMailFacts): FactRow[] {
  const { reason, step, next, dueExplanation, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const place = step ? say(` (bước ${step.n}/${step.of})`, ` (step ${step.n} of ${step.of})`) : '';
  return [
    { label: say('Lý do gửi Ông/Bà', 'Why you'), value: `${capitalised(reason[language])}${place}` },
    ...capacityRow(facts),
    ...(next ? [{ label: say('Sau Ông/Bà', 'After you'), value: capitalised(next[language]) }] : []),
    { label: say('Cách tính hạn', 'How it was set'), value: dueExplanation[language] },
    conferenceRow(conference, language),
  ];
}

function capacityRow({ capacity, reader: { language } }: TaskMailFacts): FactRow[] {
  if (!capacity) return [];
  const value = `${CAPACITY_NAMES[capacity][language]}: ${CAPACITY_REASONS[capacity][language]}`;
  return [{ label: inLanguage(language)('Tư cách', 'In which capacity'), value }];
}

/** What changed, who objects, which files: everything that tells of what the document says. */
function content(facts: TaskMailFacts): Block[] {
  return [
    ...putText(facts),
    ...story(facts),
    ...editorialChange(facts),
    ...changes(facts),
    ...objections(facts),
    ...files(facts),
  ];
}

/** What was raised, answered, promised and done so far, for whoever is asked about it. */
function story({ matter, reader: { language } }: TaskMailFacts): Block[] {
  const say = inLanguage(language);
  return (matter.story ?? []).map(({ what, by, text, dueOn }) => {
    const due = dueOn ? `, ${say('hạn', 'due')} ${writtenDate(dueOn, language)}` : '';
    return {
      type: 'quote',
      heading: `${CONCERN_SAYING_NAMES[what][language]} – ${by}${due}`,
      text: text || say('Đồng ý.', 'Agreed.'),
    };
  });
}

/** The text that is put to all staff by ballots. */
function putText({ matter: { text }, reader: { language } }: TaskMailFacts): Block[] {
  if (!text) return [];
  return [{ type: 'quote', heading: inLanguage(language)('Dự thảo nghị quyết', 'Draft resolution'), text }];
}

function editorialChange({ editorial, reader: { language } }: TaskMailFacts): Block[] {
  if (!editorial) return [];
  const say = inLanguage(language);
  const by: Block = {
    type: 'facts',
    rows: [{ label: say('Người xếp loại là sửa đổi kỹ thuật', 'Classed as editorial by'), value: editorial.by }],
  };
  if (!editorial.reason) return [by];
  return [by, { type: 'quote', heading: say('Lý do sửa', 'Why it was changed'), text: editorial.reason }];
}

function changes({ changes: all = [], sinceRevision, reader: { language } }: TaskMailFacts): Block[] {
  const say = inLanguage(language);
  const heading = sinceRevision
    ? say(
        `Thay đổi so với bản ${sinceRevision} Ông/Bà đã xem`,
        `What changed since revision ${sinceRevision}, which you saw`,
      )
    : say('Thay đổi so với lần trước', 'What changed since last time');
  const rest = all.length - NAMED_CHANGES;
  const counted: Sentence[] =
    rest > 0 ? [{ vi: `và ${rest} thay đổi khác, xem trên trang`, en: `and ${rest} more, shown on the page` }] : [];
  return list(heading, [...all.slice(0, NAMED_CHANGES), ...counted], language);
}

function objections({ objections: open = [], reader: { language } }: TaskMailFacts): Block[] {
  if (open.length === 0) return [];
  const lines = open.map(({ unit, count }) => `${unit} (${count})`);
  return [{ type: 'list', heading: inLanguage(language)('Ý kiến chưa thống nhất', 'Objections open'), lines }];
}

function files({ files: all = [], reader: { language } }: TaskMailFacts): Block[] {
  if (all.length === 0) return [];
  const heading = inLanguage(language)('Tài liệu', 'Files');
  return [{ type: 'list', heading, lines: all.map((file) => fileLine(file, language)) }];
}

function list(heading: string, lines: readonly Sentence[], language: Language): Block[] {
  return lines.length > 0 ? [{ type: 'list', heading, lines: lines.map((sentence) => sentence[language]) }] : [];
}

/** Which words a reply may begin with, where a reply may answer at all. */
function replyBlock({ kind, replyAddress, reader: { language } }: TaskMailFacts): Block[] {
  const lines = suggestedReplies(kind, language).map(({ line }) => line);
  // what only the page can answer takes comments
  if (replyAddress === null || lines.length === 0) return [];
  const heading = inLanguage(language)(
    'Có thể trả lời ngay bằng cách trả lời thư này; dòng đầu tiên ghi đúng một trong các câu sau',
    'You can also answer by replying to this mail; write one of these, exactly, in the first line',
  );
  return [{ type: 'list', heading, lines }];
}

function openingNote({ matter, reader: { language } }: TaskMailFacts): string {
  const say = inLanguage(language);
  const opening = say(
    'Việc mở liên kết chưa phải là quyết định: chỉ lựa chọn do Ông/Bà xác nhận trên trang mới được ghi nhận.',
    'Opening the link decides nothing: only the choice that you confirm on the page counts.',
  );
  const bound =
    writtenVersion(matter, language) &&
    say(' Lựa chọn gắn với đúng phiên bản nêu trên.', ' It is bound to the version named above.');
  return `${opening}${bound}`;
}

/** Says at the top for whom the reader is asked. */
function onBehalfNotice({ onBehalf, reader: { language } }: TaskMailFacts): Block[] {
  if (!onBehalf) return [];
  const { principal, order } = onBehalf;
  const { vi, en } = orderWithDays(order);
  const text = inLanguage(language)(
    `Ông/Bà được đề nghị giải quyết việc này thay Ông/Bà ${principal}, hiện vắng mặt, theo ${vi}.`,
    `You are asked on behalf of ${principal}, who is away, under ${en}.`,
  );
  return [{ type: 'notice', text }];
}

function personalNote({ kind, onBehalf, reader: { language } }: TaskMailFacts): string {
  if (kind === 'staffBallot')
    return inLanguage(language)(
      'Liên kết dành riêng cho Ông/Bà, đề nghị không chuyển tiếp: không ai trả lời phiếu thay người khác.',
      'The link is personal; please do not forward it: nobody returns a ballot for somebody else.',
    );
  if (onBehalf)
    return inLanguage(language)(
      'Liên kết dành riêng cho Ông/Bà, đề nghị không chuyển tiếp. Việc giải quyết thay không được ủy quyền lại; liên kết hết hiệu lực khi văn bản nêu trên hết hiệu lực.',
      'The link is personal; please do not forward it. Authority to act for somebody is not passed on; the link ends with the order named above.',
    );
  return inLanguage(language)(
    'Liên kết dành riêng cho Ông/Bà, đề nghị không chuyển tiếp. Nếu vắng mặt, Ông/Bà có thể chuyển giao việc này ngay trên trang.',
    'The link is personal; please do not forward it. If you are away, you can hand the task over on the page.',
  );
}

function reminderWords(reminder: ReminderMailFacts['reminder'], language: Language): string {
  const say = inLanguage(language);
  if ('n' in reminder)
    return say(
      `Nhắc lần ${reminder.n}/${reminder.of}: đến nay chưa nhận được câu trả lời của Ông/Bà.`,
      `Reminder ${reminder.n} of ${reminder.of}: your answer has not arrived yet.`,
    );
  const at = writtenInstant(reminder.at, language);
  return say(
    `${reminder.by} nhắc Ông/Bà vào ${at}: đến nay chưa nhận được câu trả lời của Ông/Bà.`,
    `${reminder.by} asks for your answer on ${at}: it has not arrived yet.`,
  );
}
