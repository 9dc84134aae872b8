import type { ConferenceDetail } from '@conference/contracts';
import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { QuorumChip } from '../room-now/quorum-chip';
import { withoutItem } from '../room-now/read-room';
import styles from './console.module.css';
import { RoomLinks } from './room-links';

/** What is before the room now, and how the room stands: enough people, on time, or paused. */
export function ConsoleHead({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { id, title, rehearsal, floor } = conference;
  const item = floor.agenda.find(({ startedAt, finishedAt }) => startedAt && !finishedAt);
  return (
    <header className={styles.head}>
      <div className={styles.way}>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/conferences/$conferenceId" params={{ conferenceId: id }} {...props} />}
        >
          {title}
        </Anchor>
        <RoomLinks conference={conference} />
      </div>
      <Title order={1}>{item?.title ?? t(withoutItem(conference))}</Title>
      <div className={styles.chips}>
        {rehearsal && <Pill tone="accent">{t('conferences.rehearsal')}</Pill>}
        {floor.quorum && floor.figures && <QuorumChip quorum={{ holds: floor.quorum.holds, figures: floor.figures }} />}
        {floor.pauses.some(({ resumedAt }) => resumedAt === null) && <Pill tone="wait">{t('pause.paused')}</Pill>}
        {item?.presenter && <span className="quiet">{item.presenter}</span>}
      </div>
    </header>
  );
}
