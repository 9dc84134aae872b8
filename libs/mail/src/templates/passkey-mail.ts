import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { writtenInstant } from '../letter/vietnam-time';
import type { OfficeFacts, ReaderFacts } from './facts';
import { inLanguage, salutation } from './wording';

/** A passkey that came to somebody's account, or left it. */
export interface PasskeyMailFacts {
  readonly reader: ReaderFacts;
  readonly office: OfficeFacts;
  readonly change: 'added' | 'removed';
  /** What its person calls it. */
  readonly label: string;
  readonly changedAt: string;
  /** The page where passkeys are looked after; it asks for a signed-in person. */
  readonly link: string;
}

/** Tells a person that one of their passkeys was added or removed, so that nobody does it behind their back. */
export function passkeyMail({ reader, office, change, label, changedAt, link }: PasskeyMailFacts): ComposedMail {
  const { language } = reader;
  const say = inLanguage(language);
  const isAdded = change === 'added';
  const title = isAdded
    ? say('Đã thêm khóa truy cập', 'A passkey was added')
    : say('Đã gỡ khóa truy cập', 'A passkey was removed');
  return compose({
    language,
    subject: `${title}: ${label}`,
    office: office.name,
    title,
    salutation: salutation(reader),
    blocks: [
      {
        type: 'paragraph',
        text: isAdded
          ? say(
              'Một khóa truy cập vừa được thêm vào tài khoản của Ông/Bà. Khóa này dùng để xác nhận danh tính khi ký, ban hành hoặc công khai văn bản.',
              'A passkey was added to your account. It confirms that it is you when you sign, issue or publicise a document.',
            )
          : say(
              'Một khóa truy cập vừa được gỡ khỏi tài khoản của Ông/Bà và không còn dùng được nữa.',
              'A passkey was removed from your account and no longer works.',
            ),
      },
      {
        type: 'facts',
        rows: [
          { label: say('Khóa truy cập', 'Passkey'), value: label, strong: true },
          { label: say('Thời điểm', 'When'), value: writtenInstant(changedAt, language) },
        ],
      },
      {
        type: 'action',
        label: say('Xem tài khoản của tôi', 'Look at my account'),
        url: link,
        notes: [say('Trang này yêu cầu đăng nhập.', 'The page asks you to sign in.')],
      },
      {
        type: 'warning',
        text: say(
          `Nếu không phải Ông/Bà thực hiện, xin báo ngay: ${office.contact}`,
          `If this was not you, please tell the office at once: ${office.contact}`,
        ),
      },
    ],
    closing: [
      say(
        'Thư được gửi tự động, xin không trả lời thư này.',
        'This mail was sent automatically; please do not reply to it.',
      ),
    ],
  });
}
