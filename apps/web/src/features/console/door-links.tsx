import type { ConferenceDetail } from '@conference/contracts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me';
import styles from './room.module.css';

/** The ways to the door while people come and go: the desk for those who run the room, one's own code for everybody summoned. */
export function DoorLinks({ conference: { id, stage, may, floor } }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const me = useMe().person;
  if (stage !== 'convening' && stage !== 'session') return null;
  const isSummoned = floor.attendees.some(({ personId }) => personId === me.id);
  return (
    <div className={styles.controls}>
      {isSummoned && (
        <Button
          variant="light"
          renderRoot={(props) => (
            <Link to="/conferences/$conferenceId/my-code" params={{ conferenceId: id }} {...props} />
          )}
        >
          {t('myCode.open')}
        </Button>
      )}
      {may.runFloor && (
        <Button
          variant="light"
          renderRoot={(props) => (
            <Link to="/conferences/$conferenceId/check-in" params={{ conferenceId: id }} {...props} />
          )}
        >
          {t('checkIn.open')}
        </Button>
      )}
    </div>
  );
}
