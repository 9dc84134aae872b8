import type { PublicityView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import { PlaceList } from './place-list';
import styles from './publicity.module.css';
import { RecordPlace } from './record-place';
import { ShowingCard } from './showing-card';

/** A resolution made known: in this system, and wherever else somebody recorded it. */
export function IssuedShowing({ showing }: { showing: PublicityView }) {
  const { t } = useTranslation();
  const { taskId, isLate, madeKnownOn, shownUrl, pdfUrl, mayRecord } = showing;
  return (
    <ShowingCard showing={showing}>
      {isLate && <Notice tone="late" title={t(madeKnownOn ? 'posting.wasLate' : 'posting.isLate')} />}
      <PlaceList places={showing.places} />
      <div className={styles.ways}>
        {taskId && (
          <Anchor inherit renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId }} {...props} />}>
            {t('posting.publicise')}
          </Anchor>
        )}
        {mayRecord && <RecordPlace showing={showing} />}
        {shownUrl && (
          <Anchor inherit href={shownUrl} target="_blank" rel="noreferrer">
            {t('posting.document')} <span aria-hidden="true">↗</span>
          </Anchor>
        )}
        {madeKnownOn && (
          <Anchor inherit href={pdfUrl} target="_blank" rel="noreferrer">
            {t('posting.record')} <span aria-hidden="true">↗</span>
          </Anchor>
        )}
      </div>
    </ShowingCard>
  );
}
