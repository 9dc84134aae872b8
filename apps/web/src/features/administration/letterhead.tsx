import '@fontsource/tinos/latin-400-italic.css';
import '@fontsource/tinos/vietnamese-400-italic.css';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import '../../shared/official-font';
import styles from './letterhead.module.css';
import { letterheadAddress, letterheadQuery, type Head } from './read-administration';

/** The head of the office's documents as they print it, with what is being typed. */
export function Letterhead({ head: { name, superiorBody, place, symbol } }: { head: Head }) {
  const { t } = useTranslation();
  const typed: Head = {
    name: useDeferredValue(name),
    superiorBody: useDeferredValue(superiorBody),
    place: useDeferredValue(place),
    symbol: useDeferredValue(symbol),
  };
  const { data } = useQuery(letterheadQuery(typed));
  return (
    <figure className={styles.figure}>
      <figcaption>{t('office.preview')}</figcaption>
      {data && (
        <div className={styles.paper} lang="vi" tabIndex={0} role="group" aria-label={t('office.preview')}>
          <div className={styles.head} style={{ gridTemplateColumns: `${data.leftShare}fr ${1 - data.leftShare}fr` }}>
            <div>
              {data.superior.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {data.issuer.map((line) => (
                <p key={line} className={styles.bold}>
                  {line}
                </p>
              ))}
              <hr style={{ width: `${data.issuerRule * 100}%` }} />
            </div>
            <div>
              <p className={styles.bold}>{data.state}</p>
              <p className={`${styles.bold} ${styles.motto}`}>{data.motto}</p>
              <hr style={{ width: `${data.mottoRule * 100}%` }} />
            </div>
            <p className={styles.number}>{data.number}</p>
            <p className={styles.date}>{data.placeAndDate}</p>
          </div>
        </div>
      )}
      <p>
        <Anchor href={letterheadAddress(typed, '.pdf')} target="_blank" rel="noreferrer">
          {t('office.pdf')} <span aria-hidden="true">↗</span>
        </Anchor>
      </p>
      <p className="quiet">{t('office.pdfHint')}</p>
    </figure>
  );
}
