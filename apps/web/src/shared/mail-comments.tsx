import type { TaskCommentView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import styles from './mail-comments.module.css';
import { Moment } from './moment';
import { Pill } from './pill';
import { Section, Sheet } from './section';
import { useSentence } from './sentence';

/** What people wrote by mail that is no answer: who, when, in their words, and why it did not count. */
export function MailComments({ comments }: { comments: readonly TaskCommentView[] }) {
  const { t } = useTranslation();
  if (comments.length === 0) return null;
  return (
    <Section id="comments" title={t('replies.comments')}>
      <Sheet>
        <ul className={styles.comments}>
          {comments.map((comment) => (
            <MailComment key={comment.id} comment={comment} />
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}

function MailComment({ comment: { by, at, text, because } }: { comment: TaskCommentView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <li>
      <div className={styles.head}>
        {by === null ? <Pill tone="wait">{t('replies.unverified')}</Pill> : <strong>{by}</strong>}
        <span className="quiet">
          <Moment at={at} />
        </span>
      </div>
      <p className={styles.text}>{text}</p>
      <div className="quiet">
        {because === null ? t('replies.beside') : t('replies.undecided', { because: say(because) })}
      </div>
    </li>
  );
}
