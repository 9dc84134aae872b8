import { formName, gatheringName, type ConferenceKind, type Sentence } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { writtenDate } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { inLanguage, letterOf } from './wording';

/** What a letter of invitation (giấy mời) says. */
export interface InvitationMailFacts extends MailFacts {
  /** Number and symbol of the invitation, where it has been registered: `12/GM-SKHCN`. */
  readonly symbol?: string | null;
  /** In what capacity the reader is invited, for example `Đại biểu của Phòng Kế hoạch`. */
  readonly capacity?: string | null;
  /** Clock time in Vietnam, `HH:mm`. */
  readonly startsAt: string;
  readonly place: string;
  /** A union's congress is spoken of as one; everything else is a conference. */
  readonly kind?: ConferenceKind;
  readonly form: 'plenary' | 'delegates';
  /** Who asked for an extraordinary conference, and why. */
  readonly because?: Sentence | null;
  readonly agenda: readonly string[];
  /** Who convenes, as it stands under the invitation: position and name. */
  readonly convenedBy: string;
  /** What the reader shows at the door: the number, and the picture of their code that travels with the mail. */
  readonly ticket?: { readonly number: string; readonly cid: string } | null;
  /** Where the reader answers: one page, which also leads to the papers. */
  readonly answers?: { readonly coming: string; readonly excused: string } | null;
  /** What is before the conference, by title; of a restricted document its reference. */
  readonly documents?: readonly string[];
  /** The second summons, after a session that had no quorum. */
  readonly secondSummons?: boolean;
  readonly link?: string | null;
}

/** The invitation to the conference: when, where, in what form, and the agenda. */
export function invitationMail(facts: InvitationMailFacts): ComposedMail {
  const { conference, reader, agenda, convenedBy } = facts;
  const say = inLanguage(reader.language);
  const day = writtenDate(conference.heldOn, reader.language);
  return compose(
    letterOf(facts, {
      title: heading(facts),
      subject: say(
        `Giấy mời: ${conference.title}, ${facts.startsAt} ${day}`,
        `Invitation: ${conference.title}, ${day}, ${facts.startsAt}`,
      ),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `${convenedBy} trân trọng kính mời Ông/Bà tham dự ${conference.title}.`,
            `${convenedBy} has the honour to invite you to ${conference.title}.`,
          ),
        },
        ...(facts.because ? [{ type: 'paragraph' as const, text: facts.because[reader.language] }] : []),
        { type: 'facts', rows: rows(facts, day) },
        ...answering(facts),
        ...ticket(facts),
        { type: 'list', heading: say('Nội dung chương trình', 'Agenda'), lines: agenda, numbered: true },
        ...documents(facts),
        {
          type: 'paragraph',
          text: say(
            'Đề nghị Ông/Bà bố trí thời gian tham dự đầy đủ, đúng giờ; trường hợp không thể tham dự, xin báo trước cho cơ quan. Trân trọng cảm ơn!',
            'Please be there on time and for the whole session; if you cannot attend, kindly let the office know beforehand. Thank you.',
          ),
        },
        ...(facts.answers ? [] : page(facts)),
      ],
    }),
  );
}

function heading({ kind, secondSummons, reader: { language } }: InvitationMailFacts): string {
  const say = inLanguage(language);
  const title = kind === 'unionCongress' ? say('Giấy mời dự đại hội', 'Invitation') : say('Giấy mời họp', 'Invitation');
  return secondSummons ? `${title} ${say('(triệu tập lần thứ hai)', '(second summons)')}` : title;
}

/** Two ways to answer; neither records anything before the reader has confirmed it on the page. */
function answering({ answers, reader: { language } }: InvitationMailFacts): Block[] {
  if (!answers) return [];
  const say = inLanguage(language);
  return [
    { type: 'action', label: say('Tôi sẽ dự', 'I am coming'), url: answers.coming, notes: [] },
    {
      type: 'action',
      label: say('Tôi không dự được, xin vắng mặt', 'I cannot come and ask to be excused'),
      url: answers.excused,
      notes: [
        say(
          'Xin trả lời sớm. Có thể đổi ý cho đến khi khai mạc, bằng chính hai liên kết này.',
          'Please answer soon. You may change your mind until the session opens, by the same two links.',
        ),
      ],
      isQuiet: true,
    },
  ];
}

function ticket({ ticket: shown, reader: { language, name } }: InvitationMailFacts): Block[] {
  if (!shown) return [];
  const say = inLanguage(language);
  return [
    {
      type: 'ticket',
      label: say('Số điểm danh của Ông/Bà', 'Your check-in number'),
      number: shown.number,
      hint: say(
        'Ở cửa phòng họp, đưa mã này cho người điểm danh quét, hoặc đọc số. Mã chỉ dùng cho Ông/Bà.',
        'At the door, let this code be scanned, or say the number. It is good for you alone.',
      ),
      picture: { cid: shown.cid, alt: say(`Mã QR điểm danh của ${name}`, `QR code for the check-in of ${name}`) },
    },
  ];
}

function documents({ documents: titles = [], kind = 'annual', reader: { language } }: InvitationMailFacts): Block[] {
  if (titles.length === 0) return [];
  const heading = inLanguage(language)(`Tài liệu ${gatheringName(kind).vi}`, 'Papers');
  return [{ type: 'list', heading, lines: titles }];
}

function rows(
  { symbol, capacity, startsAt, place, kind = 'annual', form, reader: { language } }: InvitationMailFacts,
  day: string,
): FactRow[] {
  const say = inLanguage(language);
  return [
    ...(symbol ? [{ label: say('Số, ký hiệu', 'Reference'), value: symbol }] : []),
    {
      label: say('Thời gian', 'Time'),
      value: say(`${startsAt}, ${day}`, `${day}, ${startsAt} (Vietnam time)`),
      strong: true,
    },
    { label: say('Địa điểm', 'Place'), value: place },
    {
      label: say('Hình thức', 'Form'),
      value: formName(kind, form)[language],
    },
    ...(capacity ? [{ label: say('Tư cách tham dự', 'You are invited as'), value: capacity }] : []),
  ];
}

function page({ link, kind = 'annual', reader: { language } }: InvitationMailFacts): Block[] {
  if (!link) return [];
  const say = inLanguage(language);
  return [
    { type: 'action', label: say(`Xem tài liệu ${gatheringName(kind).vi}`, 'See the papers'), url: link, notes: [] },
  ];
}
