import type { Proposer, Sentence } from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { standaloneDate } from '../letter/vietnam-time';
import type { MailFacts } from './facts';
import { inLanguage, letterOf } from './wording';

/** A request for an extraordinary conference; of `conference` only the reference is said while there is none. */
export interface PetitionMailFacts extends MailFacts {
  readonly subject: string;
  readonly reason: string;
  readonly proposedBy: Proposer;
  /** Whoever opened it: name and position. */
  readonly openedBy: string;
  /** How many of how many have signed; null where no signatures are asked for. */
  readonly count: Sentence | null;
  readonly link: string;
}

const PROPOSER: Readonly<Record<Proposer, Sentence>> = {
  staff: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'The staff' },
  employeeSide: { vi: 'Bên đại diện người lao động', en: 'The employee side' },
  head: { vi: 'Người đứng đầu', en: 'The head of the office' },
};

/** Tells those who convene that an extraordinary conference is asked for, and by when it is to be called. */
export function petitionSubmittedMail(
  facts: PetitionMailFacts & { readonly conveneBy: { readonly on: string; readonly sentence: Sentence } },
): ComposedMail {
  const { reader, conveneBy, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Đề nghị tổ chức hội nghị bất thường', 'An extraordinary conference is asked for'),
      subject: say(
        `Đề nghị hội nghị bất thường: ${facts.subject}`,
        `Extraordinary conference asked for: ${facts.subject}`,
      ),
      preheader: conveneBy.sentence[language],
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Cơ quan nhận được đề nghị tổ chức hội nghị bất thường dưới đây. Người đứng đầu triệu tập, thống nhất với bên đại diện người lao động.',
            'The office has received the request below. The head calls the conference, together with the employee side.',
          ),
        },
        {
          type: 'facts',
          rows: [
            ...rows(facts),
            {
              label: say('Triệu tập chậm nhất', 'To be called by'),
              value: standaloneDate(conveneBy.on, language),
              strong: true,
            },
          ],
        },
        { type: 'quote', heading: say('Lý do', 'Reason'), text: facts.reason },
        ...count(facts),
        {
          type: 'action',
          label: say('Xem đề nghị và mở hội nghị', 'See it, and open the conference'),
          url: link,
          notes: [],
        },
        { type: 'notice', text: conveneBy.sentence[language] },
      ],
    }),
  );
}

/** Reminds those who are to call the conference that the time for it has passed. */
export function petitionOverdueMail(
  facts: PetitionMailFacts & {
    readonly conveneBy: { readonly on: string; readonly sentence: Sentence };
    /** A conference was opened because of it, and is not convened yet. */
    readonly isOpened: boolean;
  },
): ComposedMail {
  const { reader, conveneBy, isOpened, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Quá hạn triệu tập hội nghị bất thường', 'An extraordinary conference is overdue'),
      subject: say(
        `Quá hạn triệu tập hội nghị bất thường: ${facts.subject}`,
        `Extraordinary conference overdue: ${facts.subject}`,
      ),
      preheader: conveneBy.sentence[language],
      blocks: [
        {
          type: 'paragraph',
          text: isOpened
            ? say(
                'Hội nghị bất thường theo đề nghị dưới đây đã được mở nhưng chưa triệu tập, và thời hạn triệu tập đã qua.',
                'The extraordinary conference asked for below was opened but has not been convened, and the time for it has passed.',
              )
            : say(
                'Đề nghị tổ chức hội nghị bất thường dưới đây chưa được trả lời bằng một hội nghị, và thời hạn triệu tập đã qua.',
                'No conference has been opened for the request below, and the time to call it has passed.',
              ),
        },
        {
          type: 'facts',
          rows: [
            ...rows(facts),
            {
              label: say('Hạn triệu tập', 'Was to be called by'),
              value: standaloneDate(conveneBy.on, language),
              strong: true,
            },
          ],
        },
        ...count(facts),
        {
          type: 'action',
          label: isOpened
            ? say('Triệu tập hội nghị', 'Convene the conference')
            : say('Xem đề nghị và mở hội nghị', 'See it, and open the conference'),
          url: link,
          notes: [],
        },
        { type: 'notice', text: conveneBy.sentence[language] },
        {
          type: 'paragraph',
          text: say('Hệ thống chỉ nhắc việc này một lần.', 'You are reminded of this once.'),
        },
      ],
    }),
  );
}

/** Tells those who asked for it that the extraordinary conference is being prepared. */
export function petitionAnsweredMail(facts: PetitionMailFacts): ComposedMail {
  const { conference, reader, link } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Hội nghị bất thường được tổ chức', 'The extraordinary conference is held'),
      subject: say(`Đề nghị đã được chấp nhận: ${facts.subject}`, `Your request is answered: ${facts.subject}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            'Cơ quan đã mở hội nghị bất thường theo đề nghị dưới đây. Giấy mời sẽ được gửi khi triệu tập.',
            'The office has opened the extraordinary conference asked for below. Invitations follow when it is called.',
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Hội nghị', 'Conference'), value: conference.title },
            {
              label: say('Ngày dự kiến', 'Planned for'),
              value: standaloneDate(conference.heldOn, language),
              strong: true,
            },
            ...rows(facts),
          ],
        },
        { type: 'action', label: say('Xem hội nghị', 'See the conference'), url: link, notes: [] },
      ],
    }),
  );
}

function rows({ subject, proposedBy, openedBy, reader: { language } }: PetitionMailFacts): FactRow[] {
  const say = inLanguage(language);
  return [
    { label: say('Nội dung', 'Subject'), value: subject },
    { label: say('Bên đề nghị', 'Asked for by'), value: PROPOSER[proposedBy][language] },
    { label: say('Người lập đề nghị', 'Opened by'), value: openedBy },
  ];
}

function count({ count: counted, reader: { language } }: PetitionMailFacts): Block[] {
  return counted ? [{ type: 'paragraph', text: counted[language] }] : [];
}
