import type { DocumentDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/section';
import { ShowingCard } from '../publicity/showing-card';
import styles from './document.module.css';

/** What was shown to all staff about this document, from when to when, with the proof. */
export function PublicityList({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const answers = document.publicity.filter(({ matter }) => matter === 'answers');
  if (answers.length === 0) return null;
  return (
    <Section id="publicity" title={t('publicity.title')}>
      <div className={styles.rounds}>
        {answers
          .toSorted((a, b) => b.showing - a.showing)
          .map((showing) => (
            <ShowingCard key={showing.id} showing={showing} />
          ))}
      </div>
    </Section>
  );
}
