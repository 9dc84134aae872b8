import type { SayingView } from '@conference/contracts';
import { CONCERN_SAYING_NAMES } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDate, writeInstant } from '../../shared/dates';
import { useSentence } from '../../shared/sentence';
import styles from './board.module.css';

/** What was raised, answered, promised and done, in the words of whoever said it. */
export function Story({ story }: { story: readonly SayingView[] }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <ol className={styles.story}>
      {story.map(({ what, by, at, text, dueOn, evidence }) => (
        <li key={`${what} ${at}`} data-what={what}>
          <p className={styles.who}>
            <strong>{say(CONCERN_SAYING_NAMES[what])}</strong> · {by} ·{' '}
            <span className="numbers">{writeInstant(at)}</span>
            {dueOn && ` · ${t('concerns.promisedBy', { on: writeDate(dueOn) })}`}
          </p>
          {text && <p className={styles.words}>{text}</p>}
          {evidence && (
            <p>
              <Anchor href={evidence.url} download>
                {t('concerns.evidence', { name: evidence.name })}
              </Anchor>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
