import type { Channel, Language, Sentence, TaskKind } from '@conference/domain';
import type { Block, FactRow, Letter } from '../letter/letter';
import { writtenDate } from '../letter/vietnam-time';
import type { ConferenceFacts, MailFacts, MatterFacts, ReaderFacts, RemarkFacts } from './facts';

/** Says one thing in the reader's language. */
export type Say = (vi: string, en: string) => string;

/** Chooses the language once for a whole mail. */
export function inLanguage(language: Language): Say {
  return (vi, en) => (language === 'vi' ? vi : en);
}

/** Begins a mail as an office does: with the name, the position and the unit of the one addressed. */
export function salutation(reader: ReaderFacts): string {
  const addressed = [reader.name, reader.position, reader.unit].filter(Boolean).join(', ');
  return reader.language === 'vi' ? `Kính gửi: Ông/Bà ${addressed}` : `Dear ${reader.name},`;
}

/** The frame of every mail: who writes, to whom, and the small print. */
export function letterOf(
  facts: MailFacts,
  content: Pick<Letter, 'subject' | 'title' | 'blocks'> & Partial<Pick<Letter, 'preheader' | 'takesReplies'>>,
): Letter {
  const { reader, office, conference } = facts;
  const say = inLanguage(reader.language);
  return {
    ...content,
    language: reader.language,
    subject: `[${conference.code}] ${content.subject}`,
    office: office.name,
    salutation: salutation(reader),
    closing: [
      say(`Cần trao đổi, xin liên hệ: ${office.contact}`, `Questions: ${office.contact}`),
      content.takesReplies
        ? say('Thư được gửi tự động.', 'This mail was sent automatically.')
        : say(
            'Thư được gửi tự động, xin không trả lời thư này.',
            'This mail was sent automatically; please do not reply to it.',
          ),
    ],
  };
}

/** The row that names the conference and its day. */
export function conferenceRow({ title, heldOn }: ConferenceFacts, language: Language): FactRow {
  const say = inLanguage(language);
  return { label: say('Hội nghị', 'Conference'), value: `${title} (${writtenDate(heldOn, language)})` };
}

/** The rows that name a document with its revision and fingerprint, or a target. */
export function matterRows(kind: TaskKind, matter: MatterFacts, language: Language): FactRow[] {
  const say = inLanguage(language);
  const title = { label: matterLabel(kind, matter, language), value: matter.title };
  const version = writtenVersion(matter, language);
  return version ? [title, { label: say('Phiên bản', 'Version'), value: version }] : [title];
}

/** What a matter is called in front of its title; of a restricted document, of its reference. */
export function matterLabel(kind: TaskKind, { isRestricted }: MatterFacts, language: Language): string {
  const say = inLanguage(language);
  if (isRestricted) return say('Văn bản số tham chiếu', 'Document with reference');
  if (kind === 'staffBallot') return say('Nội dung lấy ý kiến', 'What is asked');
  if (kind === 'assessment') return say('Bản tự chấm', 'Assessment');
  if (kind === 'response' || kind === 'commitment' || kind === 'confirmation') return say('Nội dung', 'Matter');
  return kind === 'progress' ? say('Chỉ tiêu', 'Target') : say('Văn bản', 'Document');
}

/** Says why a mail is so short: what it is about is read on the page only. */
export function restrictedNotice({ isRestricted }: MatterFacts, language: Language): Block[] {
  if (!isRestricted) return [];
  const text = inLanguage(language)(
    'Văn bản thuộc diện hạn chế: thư không nêu tên và nội dung, xin xem trên trang.',
    'The document is restricted: this mail names neither its title nor its content; please see the page.',
  );
  return [{ type: 'paragraph', text }];
}

/** Names a version so that two people can compare what they read. */
export function writtenVersion({ revision, fingerprint }: MatterFacts, language: Language): string {
  const say = inLanguage(language);
  const number = revision ? say(`Bản ${revision}`, `Revision ${revision}`) : '';
  const mark = fingerprint ? say(`mã nhận dạng ${fingerprint}`, `fingerprint ${fingerprint}`) : '';
  return [number, mark].filter(Boolean).join(', ');
}

/** Names a remark and the paragraph that it is about: `Ý kiến 1 – khoản 2 Điều 3, “Kết quả tiếp thu…”`. */
export function remarkHeading({ place, quote }: RemarkFacts, name: string, language: Language): string {
  const cited = [place?.[language], quote && `“${quote}”`].filter(Boolean).join(', ');
  return cited ? `${name} – ${cited}` : name;
}

/** By which way an answer reached the procedure. */
export const CHANNEL_WORDS: Readonly<Record<Channel, Sentence>> = {
  page: { vi: 'Trang mở từ liên kết trong thư', en: 'The page behind the mailed link' },
  dashboard: { vi: 'Trang làm việc, sau khi đăng nhập', en: 'The dashboard, signed in' },
  api: {
    vi: 'Phần mềm khác của cơ quan kết nối vào hệ thống',
    en: 'Another program of the office, connected to this system',
  },
  reply: { vi: 'Thư điện tử trả lời', en: 'A reply by e-mail' },
  paper: { vi: 'Văn bản giấy, được ghi nhận thay', en: 'Paper, recorded on your behalf' },
  voice: {
    vi: 'Trao đổi trực tiếp hoặc điện thoại, được ghi nhận thay',
    en: 'By word of mouth or phone, recorded on your behalf',
  },
  rule: { vi: 'Theo quy tắc khi không có câu trả lời', en: 'The rule for silence' },
};
