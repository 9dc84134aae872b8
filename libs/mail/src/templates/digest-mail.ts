import { canWait, type Language, type TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, ListedTask } from '../letter/letter';
import { capitalised, writtenDate, writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import type { ConferenceFacts, MatterFacts, OfficeFacts, ReaderFacts } from './facts';
import { codeBlock, remainingTime } from './task-mail';
import { TASK_WORDS } from './task-words';
import { inLanguage, matterLabel, salutation } from './wording';

/** One task in a digest, with a link of its own. */
export interface DigestTaskFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly conference: ConferenceFacts;
  readonly dueAt: string;
  readonly workingDaysLeft: number;
  readonly link: string;
}

/** Something that is told in a digest instead of in a mail of its own. */
export interface DigestNewsFacts {
  readonly subject: string;
  /** The page that it is about. */
  readonly link: string | null;
}

/** Everything that waits for one person on one day. */
export interface DigestMailFacts {
  readonly reader: ReaderFacts;
  readonly office: OfficeFacts;
  /** Civil date, `YYYY-MM-DD`. */
  readonly on: string;
  /** Soonest due first. */
  readonly tasks: readonly DigestTaskFacts[];
  /** What their readers wanted in the digest, the oldest first. */
  readonly news?: readonly DigestNewsFacts[];
  /** Opens any of the pages from a browser that is not remembered. */
  readonly code: string | null;
  /** Where the digest can be switched off. */
  readonly unsubscribe: string;
}

/** The one mail of a day for somebody with many tasks: each with its due date and its own link, gathered by conference, the most urgent first. */
export function digestMail(facts: DigestMailFacts): ComposedMail {
  const { reader, office, on, tasks, news = [] } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const soonest = tasks[0];
  return compose({
    language,
    office: office.name,
    subject: `[${office.name}] ${nameOf(facts)} ${writtenDate(on, language)}: ${counted(tasks, news, language)}`,
    title:
      tasks.length > 0
        ? say(
            `Việc chờ Ông/Bà xử lý: ${counted(tasks, [], language)}`,
            `Waiting for you: ${counted(tasks, [], language)}`,
          )
        : say(`Tin trong ngày: ${counted([], news, language)}`, `News of the day: ${counted([], news, language)}`),
    ...(soonest
      ? {
          preheader: say(
            `Hạn gần nhất: ${writtenInstant(soonest.dueAt, language)}, ${soonest.matter.title}`,
            `Soonest due: ${writtenInstant(soonest.dueAt, language)}, ${soonest.matter.title}`,
          ),
        }
      : {}),
    salutation: salutation(reader),
    blocks: [
      ...(tasks.length > 0 ? [taskLead(language)] : []),
      ...codeBlock(tasks.length > 0 ? facts.code : null, language),
      ...byConference(tasks).map(([conference, own]): Block => ({
        type: 'tasks',
        heading: conference.title,
        tasks: own.map((task) => listed(task, language)),
      })),
      ...newsBlocks(news, language),
      {
        type: 'paragraph',
        text: say(
          'Các liên kết dành riêng cho Ông/Bà, đề nghị không chuyển tiếp. Việc gấp vẫn được gửi ngay bằng thư riêng.',
          'The links are personal; please do not forward them. What is urgent still comes at once, by itself.',
        ),
      },
      {
        type: 'action',
        label: say('Ngừng nhận thư tổng hợp hằng ngày', 'Stop the daily digest'),
        url: facts.unsubscribe,
        notes: [],
        isQuiet: true,
      },
    ],
    closing: [
      say(`Cần trao đổi, xin liên hệ: ${office.contact}`, `Questions: ${office.contact}`),
      say(
        'Thư được gửi tự động, xin không trả lời thư này.',
        'This mail was sent automatically; please do not reply to it.',
      ),
    ],
  });
}

/** What the digest is called: by the tasks in it, or, without any, by its news. */
function nameOf({ reader: { language }, tasks }: DigestMailFacts): string {
  const say = inLanguage(language);
  return tasks.length > 0 ? say('Việc chờ xử lý', 'Waiting for you') : say('Tin trong ngày', 'News of the day');
}

function taskLead(language: Language): Block {
  return {
    type: 'paragraph',
    text: inLanguage(language)(
      'Dưới đây là các việc đang chờ Ông/Bà, việc đến hạn sớm nhất ở trên. Mỗi việc có liên kết riêng; mở liên kết chưa phải là quyết định.',
      'These tasks wait for you, the one due soonest first. Each has a link of its own; opening a link decides nothing.',
    ),
  };
}

/** What the reader wanted in the digest instead of mails of their own. */
function newsBlocks(news: readonly DigestNewsFacts[], language: Language): Block[] {
  const say = inLanguage(language);
  const linked = news.flatMap(({ subject, link }) =>
    link === null ? [] : [{ title: subject, rows: [], label: say('Mở trang', 'Open the page'), url: link }],
  );
  const others = news.filter(({ link }) => link === null).map(({ subject }) => subject);
  const heading = say('Tin trong ngày', 'News of the day');
  const also = linked.length > 0 ? say('Tin khác', 'Also') : heading;
  return [
    ...(linked.length > 0 ? [{ type: 'tasks' as const, heading, tasks: linked }] : []),
    ...(others.length > 0 ? [{ type: 'list' as const, heading: also, lines: others }] : []),
  ];
}

/** How many there are, and how many of them may be left for another day. */
function counted(tasks: readonly DigestTaskFacts[], news: readonly DigestNewsFacts[], language: Language): string {
  const say = inLanguage(language);
  const told = say(`${news.length} tin`, `${news.length} ${news.length === 1 ? 'item' : 'items'}`);
  if (tasks.length === 0) return told;
  const waiting = tasks.filter(({ workingDaysLeft }) => canWait(workingDaysLeft)).length;
  const all = say(`${tasks.length} việc`, `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`);
  return [
    all,
    ...(waiting > 0 ? [say(`${waiting} việc có thể để sau`, `${waiting} can wait`)] : []),
    ...(news.length > 0 ? [told] : []),
  ].join(', ');
}

/** Gathers tasks by conference; the conference with the soonest due date comes first. */
function byConference(tasks: readonly DigestTaskFacts[]): [ConferenceFacts, DigestTaskFacts[]][] {
  const gathered = new Map<string, [ConferenceFacts, DigestTaskFacts[]]>();
  for (const task of tasks) {
    const key = `${task.conference.code}/${task.conference.heldOn}`;
    const known = gathered.get(key);
    if (known) known[1].push(task);
    else gathered.set(key, [task.conference, [task]]);
  }
  return [...gathered.values()];
}

function listed({ kind, matter, dueAt, workingDaysLeft, link }: DigestTaskFacts, language: Language): ListedTask {
  const say = inLanguage(language);
  return {
    title: capitalised(TASK_WORDS[kind].subject[language]),
    rows: [
      { label: matterLabel(kind, matter, language), value: matter.title },
      { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
      { label: say('Thời gian còn lại', 'Time left'), value: remainingTime(workingDaysLeft, language) },
    ],
    label: TASK_WORDS[kind].button[language],
    url: link,
  };
}
