import {
  OUTCOME_NAMES,
  type AnnulmentEffect,
  type Channel,
  type FreezeEnd,
  type Outcome,
  type TaskKind,
} from '@conference/domain';
import { compose } from '../letter/compose';
import type { Block, ComposedMail, FactRow } from '../letter/letter';
import { writtenInstant } from '../letter/vietnam-time';
import type { MailFacts, MatterFacts } from './facts';
import { CHANNEL_WORDS, conferenceRow, inLanguage, letterOf, matterRows, restrictedNotice } from './wording';

/** An answer that somebody reported as not theirs. */
export interface ReportedAnswerFacts {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly outcome: Outcome;
  /** In whose name it was recorded. */
  readonly person: string;
  readonly answeredAt: string;
  /** By which way; null for a late opinion. */
  readonly channel: Channel | null;
  /** Who acted or wrote it down in their place. */
  readonly actor: string | null;
  readonly reportedAt: string;
}

/** What the head of office is told at once. */
export interface FrozenMailFacts extends MailFacts, ReportedAnswerFacts {
  readonly reporter: string;
  readonly words: string | null;
  /** The number that the document had been given before the report. */
  readonly symbol: string | null;
  readonly link: string;
}

/** The alert: who reports which answer, that everything stands still, and where a leader concludes. */
export function frozenMail(facts: FrozenMailFacts): ComposedMail {
  const { matter, reporter, symbol, link, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title: say('Có người báo: không phải tôi trả lời', 'Somebody reports: this was not me'),
      subject: say(`KHẨN: đã tạm dừng – ${matter.title}`, `URGENT: frozen – ${matter.title}`),
      preheader: say(
        `${reporter} báo có câu trả lời không phải của mình.`,
        `${reporter} reports an answer as not theirs.`,
      ),
      blocks: [
        {
          type: 'warning',
          text: say(
            `${reporter} báo rằng câu trả lời dưới đây không phải của mình. Mọi việc về văn bản này đã tạm dừng và chờ kết luận của Ông/Bà.`,
            `${reporter} reports that the answer below was not theirs. Everything about this document stands still and waits for your conclusion.`,
          ),
        },
        { type: 'lead', rows: reportedRows(facts) },
        {
          type: 'action',
          label: say('Xem và kết luận', 'See it and conclude'),
          url: link,
          notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
        },
        ...theirWords(facts),
        ...(symbol ? [issuedNotice(symbol, language)] : []),
        {
          type: 'list',
          heading: say('Trong khi tạm dừng', 'While it is frozen'),
          lines: [
            say('Không ghi nhận thêm câu trả lời nào về văn bản này.', 'No answer about this document is taken.'),
            say(
              'Không nhắc việc, không áp dụng quy tắc im lặng, không mở vòng mới, không cấp số.',
              'Nobody is reminded, no silence rule is applied, no round is opened, no number is given.',
            ),
            say('Người báo đã được đăng xuất khỏi mọi thiết bị.', 'The person was signed out on every device.'),
          ],
        },
        {
          type: 'notice',
          text: say(
            'Ông/Bà xác minh với người được hỏi, rồi kết luận kèm lý do: giữ nguyên câu trả lời, hoặc hủy câu trả lời và hỏi lại. Không ai được tự kết luận về câu trả lời mang tên mình.',
            'Please check with the person, then conclude with a reason: the answer stands, or it is annulled and asked again. Nobody concludes about an answer in their own name.',
          ),
        },
        { type: 'facts', rows: [conferenceRow(conference, language)] },
        ...restrictedNotice(matter, language),
      ],
    }),
  );
}

/** What became of a report. */
export interface FrozenLiftedMailFacts extends MailFacts, ReportedAnswerFacts {
  readonly how: FreezeEnd;
  readonly effect: AnnulmentEffect | null;
  readonly reason: string;
  readonly leader: string;
  readonly liftedAt: string;
}

/** Tells whoever reported, and whose answer it was, what the leader has concluded and what follows. */
export function frozenLiftedMail(facts: FrozenLiftedMailFacts): ComposedMail {
  const { matter, how, reason, leader, liftedAt, conference, reader } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  return compose(
    letterOf(facts, {
      title:
        how === 'stands'
          ? say('Câu trả lời được giữ nguyên', 'The answer stands')
          : say('Câu trả lời đã bị hủy', 'The answer is annulled'),
      subject:
        how === 'stands'
          ? say(`Kết luận: giữ nguyên câu trả lời – ${matter.title}`, `Concluded: the answer stands – ${matter.title}`)
          : say(`Kết luận: hủy câu trả lời – ${matter.title}`, `Concluded: the answer is annulled – ${matter.title}`),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `${leader} đã kết luận về câu trả lời bị báo là không phải của người được hỏi, lúc ${writtenInstant(liftedAt, language)}.`,
            `${leader} has concluded about the answer that was reported as not theirs, at ${writtenInstant(liftedAt, language)}.`,
          ),
        },
        { type: 'facts', rows: [...reportedRows(facts), conferenceRow(conference, language)] },
        ...(matter.isRestricted ? [] : [{ type: 'quote' as const, heading: say('Lý do', 'Reason'), text: reason }]),
        { type: 'notice', text: WHAT_FOLLOWS[facts.effect ?? 'stands'][language] },
        ...restrictedNotice(matter, language),
      ],
    }),
  );
}

const WHAT_FOLLOWS = {
  stands: { vi: 'Quy trình tiếp tục như trước.', en: 'The procedure goes on as before.' },
  asksAgain: {
    vi: 'Việc được hỏi lại; người được hỏi nhận một thư mới với liên kết mới.',
    en: 'The question is put again; the person asked gets a new mail with a new link.',
  },
  goesBack: {
    vi: 'Phê duyệt trước đó hết hiệu lực; văn bản trở lại bước này và vòng hỏi được mở lại.',
    en: 'The approval has fallen; the document goes back to this step, and the round is asked again.',
  },
  onRecordOnly: {
    vi: 'Kết luận được ghi vào hồ sơ. Văn bản đã đi qua bước này hoặc đã ban hành: nếu cần, thu hồi hoặc đính chính trong sổ đăng ký văn bản.',
    en: 'The conclusion is on record. The document is past this step, or issued: recall or correct it in the register where needed.',
  },
} as const;

function reportedRows({
  kind,
  matter,
  outcome,
  person,
  answeredAt,
  channel,
  actor,
  reportedAt,
  reader,
}: ReportedAnswerFacts & MailFacts): FactRow[] {
  const { language } = reader;
  const say = inLanguage(language);
  return [
    ...matterRows(kind, matter, language).map((row, place) => (place === 0 ? { ...row, strong: true } : row)),
    { label: say('Câu trả lời', 'Answer'), value: OUTCOME_NAMES[outcome][language], strong: true },
    { label: say('Mang tên', 'In the name of'), value: person },
    { label: say('Ghi nhận lúc', 'Recorded'), value: writtenInstant(answeredAt, language) },
    ...(channel ? [{ label: say('Hình thức', 'By way of'), value: CHANNEL_WORDS[channel][language] }] : []),
    ...(actor ? [{ label: say('Người thực hiện thay', 'Done on their behalf by'), value: actor }] : []),
    { label: say('Báo lúc', 'Reported'), value: writtenInstant(reportedAt, language) },
  ];
}

function theirWords({ words, matter, reader: { language } }: FrozenMailFacts): Block[] {
  if (!words || matter.isRestricted) return [];
  return [{ type: 'quote', heading: inLanguage(language)('Người báo viết', 'In their words'), text: words }];
}

function issuedNotice(symbol: string, language: FrozenMailFacts['reader']['language']): Block {
  return {
    type: 'warning',
    text: inLanguage(language)(
      `Văn bản đã được cấp số ${symbol} trước khi có báo cáo. Số đã cấp không hủy được; biện pháp xử lý là thu hồi hoặc đính chính trong sổ đăng ký văn bản.`,
      `The document was issued as ${symbol} before the report. A number that was given is not undone: recall or correct the document in the register.`,
    ),
  };
}
