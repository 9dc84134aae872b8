import type { PublicityPlaceView } from '@conference/contracts';
import { PUBLICITY_WAY_NAMES } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './publicity.module.css';
import { TakeBackPlace } from './take-back-place';

/** Where else it was made known: each with its days, what shows it, and who recorded it. */
export function PlaceList({ places }: { places: readonly PublicityPlaceView[] }) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  return (
    <div>
      <h3 className={styles.placesTitle}>{t('posting.places')}</h3>
      <ul className={styles.places}>
        {places.map((place) => (
          <Place key={place.id} place={place} />
        ))}
      </ul>
    </div>
  );
}

function Place({ place }: { place: PublicityPlaceView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { way, fromOn, untilOn, link, proofUrl, proofName, recordedBy, recordedAt, withdrawn } = place;
  const from = writeDate(fromOn);
  return (
    <li className={styles.place}>
      <p>
        <strong>{say(PUBLICITY_WAY_NAMES[way])}</strong>: {place.place}{' '}
        {withdrawn && <Pill tone="calm">{t('posting.takenBack')}</Pill>}
        {!withdrawn && place.isTakenDownEarly && <Pill tone="wait">{t('posting.takenDownEarly')}</Pill>}
      </p>
      <p>{untilOn ? t('posting.fromUntil', { from, until: writeDate(untilOn) }) : t('posting.from', { from })}</p>
      {(link || proofUrl) && (
        <p className={styles.proofs}>
          {link && (
            <Anchor inherit href={link} target="_blank" rel="noreferrer noopener">
              {link} <span aria-hidden="true">↗</span>
            </Anchor>
          )}
          {proofUrl && (
            <Anchor inherit href={proofUrl} target="_blank" rel="noreferrer">
              {proofName} <span aria-hidden="true">↗</span>
            </Anchor>
          )}
        </p>
      )}
      <p className="quiet">
        {t('posting.recordedBy', { name: recordedBy ?? '–' })} · <Moment at={recordedAt} />
      </p>
      {withdrawn && (
        <p className="quiet">{t('posting.takenBackBy', { name: withdrawn.by ?? '–', reason: withdrawn.because })}</p>
      )}
      {place.mayWithdraw && <TakeBackPlace place={place} />}
    </li>
  );
}
