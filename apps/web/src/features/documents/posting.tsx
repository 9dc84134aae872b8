import type { DocumentDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/section';
import { IssuedShowing } from '../publicity/issued-showing';
import styles from './document.module.css';

/** Where and when the resolution was made known, with what proves it. */
export function Posting({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const showings = document.publicity.filter(({ matter }) => matter === 'issued');
  if (showings.length === 0) return null;
  return (
    <Section id="posting" title={t('posting.title')}>
      <div className={styles.rounds}>
        {showings
          .toSorted((a, b) => b.showing - a.showing)
          .map((showing) => (
            <IssuedShowing key={showing.id} showing={showing} />
          ))}
      </div>
    </Section>
  );
}
