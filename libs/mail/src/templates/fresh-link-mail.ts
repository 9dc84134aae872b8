import type { TaskKind } from '@conference/domain';
import { compose } from '../letter/compose';
import type { ComposedMail } from '../letter/letter';
import { writtenDeadline, writtenInstant } from '../letter/vietnam-time';
import type { MailSecrets } from '../secrets/mail-secrets';
import type { MailFacts, MatterFacts } from './facts';
import { codeBlock } from './task-mail';
import { TASK_WORDS } from './task-words';
import { conferenceRow, inLanguage, letterOf, matterRows } from './wording';

/** A new link in place of one that had run out. */
export interface FreshLinkMailFacts extends MailFacts, MailSecrets {
  readonly kind: TaskKind;
  readonly matter: MatterFacts;
  readonly dueAt: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
}

/** The mail with a fresh link, sent only to the registered address of the person who was asked. */
export function freshLinkMail(facts: FreshLinkMailFacts): ComposedMail {
  const { kind, matter, dueAt, requestedAt, expiresAt, link, reader, conference } = facts;
  const { language } = reader;
  const say = inLanguage(language);
  const asked = writtenInstant(requestedAt, language);
  const until = writtenInstant(expiresAt, language);
  return compose(
    letterOf(facts, {
      title: say('Liên kết mới', 'A fresh link'),
      subject: say(
        `Liên kết mới: ${TASK_WORDS[kind].subject.vi} – ${matter.title}`,
        `Fresh link: ${TASK_WORDS[kind].subject.en} – ${matter.title}`,
      ),
      blocks: [
        {
          type: 'paragraph',
          text: say(
            `Theo yêu cầu lúc ${asked}, xin gửi Ông/Bà liên kết mới thay cho liên kết đã hết hạn.`,
            `As requested on ${asked}, here is a fresh link in place of the one that had expired.`,
          ),
        },
        {
          type: 'facts',
          rows: [
            { label: say('Việc được giao', 'Task'), value: TASK_WORDS[kind].subject[language] },
            ...matterRows(kind, matter, language),
            { label: say('Thời hạn', 'Due'), value: writtenDeadline(dueAt, language), strong: true },
            conferenceRow(conference, language),
          ],
        },
        ...codeBlock(facts.code, language),
        {
          type: 'action',
          label: TASK_WORDS[kind].button[language],
          url: link,
          notes: [
            say(
              `Liên kết có hiệu lực đến ${until} và dành riêng cho Ông/Bà, đề nghị không chuyển tiếp.`,
              `The link is valid until ${until}. It is personal; please do not forward it.`,
            ),
            say(
              'Việc mở liên kết chưa phải là quyết định. Nếu Ông/Bà không yêu cầu liên kết này, xin bỏ qua thư.',
              'Opening the link decides nothing. If you did not ask for it, you can ignore this mail.',
            ),
          ],
        },
      ],
    }),
  );
}
