import type { ConferenceDetail } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './room.module.css';

/** The ways into the room: the page of those who take part, and the screen at its front. */
export function RoomLinks({ conference: { id: conferenceId, may } }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const params = { conferenceId };
  return (
    <nav className={styles.links} aria-label={t('room.title')}>
      <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId/now" params={params} {...props} />}>
        {t('roomNow.open')}
      </Anchor>
      <Anchor renderRoot={(props) => <Link to="/conferences/$conferenceId/minutes" params={params} {...props} />}>
        {t('minutes.open')}
      </Anchor>
      {may.runFloor &&
        (
          [
            ['light', 'roomNow.projector'],
            ['dark', 'roomNow.projectorDark'],
          ] as const
        ).map(([scheme, words]) => (
          <Anchor
            key={scheme}
            renderRoot={(props) => (
              <Link
                to="/conferences/$conferenceId/projector"
                params={params}
                search={{ scheme }}
                target="_blank"
                {...props}
              />
            )}
          >
            {t(words)}
          </Anchor>
        ))}
    </nav>
  );
}
