import type { Sentence } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './room.module.css';

interface InOrderProps {
  fine: readonly { readonly code: string; readonly sentence: Sentence }[];
}

/** What a check found in order, folded away. */
export function InOrder({ fine }: InOrderProps) {
  const { t } = useTranslation();
  const say = useSentence();
  if (fine.length === 0) return null;
  return (
    <details className={styles.fine}>
      <summary>{t('preflight.fine', { count: fine.length })}</summary>
      <ul>
        {fine.map(({ code, sentence }) => (
          <li key={code}>{say(sentence)}</li>
        ))}
      </ul>
    </details>
  );
}
