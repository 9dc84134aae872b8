import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/notice';
import styles from './petitions.module.css';
import { petitionsQuery } from './read-petitions';

/** What waits for the reader about petitions: one that they may sign, or one that they are to answer with a conference. */
export function PetitionNotices() {
  const { t } = useTranslation();
  const { data } = useQuery(petitionsQuery);
  const waiting = (data?.petitions ?? []).filter(({ may }) => may.sign || may.convene);
  return (
    <div className={styles.notices}>
      {waiting.map(({ id, subject, may, conveneBy }) => (
        <Notice
          key={id}
          tone={conveneBy?.isOverdue ? 'late' : may.convene ? 'wait' : 'accent'}
          title={t(may.convene ? 'petitions.waitsForHead' : 'petitions.waitsForYou')}
        >
          <p>
            <Anchor renderRoot={(props) => <Link to="/petitions" hash={`petition-${id}`} {...props} />}>
              {subject}
            </Anchor>
          </p>
        </Notice>
      ))}
    </div>
  );
}
