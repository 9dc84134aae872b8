import type { Sentence } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { standaloneDate, writtenDate, writtenInstant } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { inLanguage, letterOf } from './wording';

/** One due date of the reader that moved; null where there was none before, or is none any more. */
export interface MovedDueFacts {
  readonly what: Sentence;
  /** The document that it is about. */
  readonly title: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Not asked of the reader yet: it will be, by then. */
  readonly isPlanned: boolean;
}

/** A change of the plan as it concerns one reader; `conference.heldOn` is the date that counts now. */
export interface DateMovedMailFacts extends MailFacts {
  /** The conference's date before, `YYYY-MM-DD`; null when only due dates changed. */
  readonly previouslyOn: string | null;
  readonly reason: string;
  /** Position and name of whoever decided it. */
  readonly decidedBy: string;
  /** Everything of the reader that moved with it, soonest first; null for a guest, who has nothing to do. */
  readonly dues: readonly MovedDueFacts[] | null;
  /** The new day is the second summons: too few people came on the one before. */
  readonly isSecondSummons?: boolean;
  /** Everybody had been summoned to the day before: the conference is put off. */
  readonly isPostponement?: boolean;
  /** Where somebody who is invited says whether they come on the new day: what they said before was about the old one. */
  readonly answer?: string | null;
  /** Where every due date explains itself; null for a guest. */
  readonly link: string | null;
}

/** The one mail that a person gets about a change of the plan: each of their dates before and after, why, and who decided it. */
export function dateMovedMail(facts: DateMovedMailFacts): ComposedMail {
  const { conference, reader, reason } = facts;
  const say = inLanguage(reader.language);
  return compose(
    letterOf(facts, {
      ...heading(facts),
      blocks: [
        { type: 'paragraph', text: lead(facts) },
        { type: 'facts', rows: rows(facts) },
        { type: 'quote', heading: say('Lý do', 'Reason'), text: reason },
        ...dues(facts),
        ...answering(facts),
        ...planLink(facts),
      ],
    }),
  );

  function heading({ previouslyOn }: DateMovedMailFacts) {
    if (!previouslyOn) {
      return {
        title: say('Thông báo thay đổi thời hạn', 'Due dates have changed'),
        subject: say(`Thay đổi thời hạn: ${conference.title}`, `Changed due dates: ${conference.title}`),
      };
    }
    const day = writtenDate(conference.heldOn, reader.language);
    if (facts.isPostponement) {
      return {
        title: say('Thông báo hoãn hội nghị', 'The conference is put off'),
        subject: say(`Hoãn hội nghị đến ${day}: ${conference.title}`, `Put off until ${day}: ${conference.title}`),
      };
    }
    const again = facts.isSecondSummons ? say(' (triệu tập lần thứ hai)', ' (second summons)') : '';
    return {
      title: facts.isSecondSummons
        ? say('Giấy mời họp (triệu tập lần thứ hai)', 'Invitation (second summons)')
        : say('Thông báo thay đổi ngày tổ chức hội nghị', 'The conference has a new date'),
      subject: say(
        `Thay đổi ngày tổ chức sang ${day}${again}: ${conference.title}`,
        `New date, ${day}${again}: ${conference.title}`,
      ),
    };
  }
}

function answering({ answer, reader: { language } }: DateMovedMailFacts): Block[] {
  if (!answer) return [];
  const say = inLanguage(language);
  return [
    {
      type: 'action',
      label: say('Trả lời cho ngày họp mới', 'Answer for the new day'),
      url: answer,
      notes: [
        say(
          'Câu trả lời trước là cho ngày cũ, xin trả lời lại. Mã và số điểm danh trong giấy mời vẫn dùng được.',
          'What you answered was about the old day; please answer again. Your code and number for the door stay good.',
        ),
      ],
    },
  ];
}

/** Where nothing of the reader's own moved and they are asked to answer, the answer is all there is to do. */
function planLink({ answer, dues: moved, link, reader: { language } }: DateMovedMailFacts): Block[] {
  if (!link || (answer && !moved?.length)) return [];
  const label = inLanguage(language)('Xem kế hoạch và lý do của từng hạn', 'See the plan, and why each date');
  return [{ type: 'action', label, url: link, notes: [], isQuiet: Boolean(answer) }];
}

function lead({ previouslyOn, isSecondSummons, isPostponement, reader: { language } }: DateMovedMailFacts): string {
  const say = inLanguage(language);
  if (isSecondSummons) {
    return say(
      'Lần triệu tập trước không đủ số người dự theo quy định. Trân trọng kính mời Ông/Bà dự hội nghị vào ngày mới dưới đây.',
      'Too few people came on the day before. You are invited to the conference on the new day below.',
    );
  }
  if (isPostponement) {
    return say(
      'Hội nghị dưới đây được hoãn đến ngày mới. Giấy mời đã gửi có giá trị cho ngày mới; xin bố trí công việc và trả lời lại.',
      'The conference below is put off to a new day. Your invitation holds for that day; please plan accordingly and answer again.',
    );
  }
  return previouslyOn
    ? say(
        'Xin thông báo để Ông/Bà biết và bố trí công việc: hội nghị dưới đây được chuyển sang ngày khác.',
        'The date of the conference below has changed. Please plan accordingly.',
      )
    : say(
        'Xin thông báo để Ông/Bà biết và bố trí công việc: thời hạn chuẩn bị hội nghị dưới đây có thay đổi.',
        'Due dates in the preparation of the conference below have changed. Please plan accordingly.',
      );
}

function rows({ conference, previouslyOn, decidedBy, reader: { language } }: DateMovedMailFacts): FactRow[] {
  const say = inLanguage(language);
  const held = standaloneDate(conference.heldOn, language);
  const decided = { label: say('Người quyết định', 'Decided by'), value: decidedBy };
  const title = { label: say('Hội nghị', 'Conference'), value: conference.title };
  if (!previouslyOn) return [title, { label: say('Ngày tổ chức', 'Date'), value: held }, decided];
  return [
    title,
    { label: say('Ngày cũ', 'Old date'), value: standaloneDate(previouslyOn, language) },
    { label: say('Ngày mới', 'New date'), value: held, strong: true },
    decided,
  ];
}

function dues({ dues: moved, reader: { language } }: DateMovedMailFacts): Block[] {
  if (!moved) return [];
  const say = inLanguage(language);
  if (moved.length === 0) {
    return [
      {
        type: 'paragraph',
        text: say('Thời hạn các việc của Ông/Bà không thay đổi.', 'The due dates of your tasks stay as they are.'),
      },
    ];
  }
  const lines = moved.map(({ what, title, before, after, isPlanned }) => {
    const name = title ? `${what[language]}: ${title}` : what[language];
    const mark = isPlanned ? say(' (dự kiến)', ' (planned)') : '';
    const from = before ? writtenInstant(before, language) : say('chưa có', 'none');
    const to = after ? writtenInstant(after, language) : say('không còn', 'no longer asked');
    return `${name}${mark}: ${from} → ${to}`;
  });
  return [
    { type: 'list', heading: say('Thời hạn của Ông/Bà thay đổi như sau', 'Your due dates change as follows'), lines },
  ];
}
