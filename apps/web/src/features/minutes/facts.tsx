import type { MinutesBlockView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './minutes.module.css';

/** What is on record for a block; where somebody wrote their own words, what is new since then, and what is gone. */
export function Facts({ block: { facts, seen } }: { block: MinutesBlockView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const gone = seen?.filter((sentence) => !facts.some(({ vi }) => vi === sentence)) ?? [];
  return (
    <aside className={styles.facts}>
      <h3>{t('minutes.facts')}</h3>
      {facts.length === 0 && gone.length === 0 && <p className="quiet">{t('minutes.noFacts')}</p>}
      <ul>
        {facts.map((fact, place) => {
          const isNew = seen !== null && !seen.includes(fact.vi);
          return (
            <li key={place} data-new={isNew || undefined}>
              {isNew && <strong>{t('minutes.newFact')}: </strong>}
              {say(fact)}
            </li>
          );
        })}
        {gone.map((sentence) => (
          <li key={sentence} data-gone>
            <strong>{t('minutes.goneFact')}: </strong>
            <s lang="vi">{sentence}</s>
          </li>
        ))}
      </ul>
    </aside>
  );
}
