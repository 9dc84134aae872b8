import type { ConferenceDetail, ExpectedView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { useSentence } from '../../shared/sentence';
import { VerdictWords } from '../../shared/verdict-words';
import { DoorLinks } from './door-links';
import styles from './room.module.css';

/** How many of how many are there, how many are needed, and what follows from it. */
export function Presence({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const { entitled, present, quorum, declared, expected, guests } = conference.floor;
  const say = useSentence();
  if (entitled === 0) return <p className="quiet">{t('room.noList')}</p>;
  const needed = (declared?.verdict ?? quorum)?.figures['needed'];
  return (
    <div>
      <div className={styles.head}>
        <p className={styles.count}>
          <span className="quiet">{t('room.present')}</span>
          <br />
          <span className={styles.figure}>{present}</span>
          <span className={styles.of}>/{entitled}</span>
          {needed !== undefined && <span className={styles.needs}>{t('room.needs', { needed })}</span>}
        </p>
        <div className={styles.verdict}>
          {declared ? (
            <VerdictWords
              about="quorum"
              verdict={declared.verdict}
              when={t('room.declared', { time: writeTime(declared.at) })}
            />
          ) : (
            quorum && <VerdictWords about="quorum" verdict={quorum} when={t('room.wouldBe')} />
          )}
        </div>
      </div>
      {guests && <p className={styles.expected}>{say(guests.sentence)}.</p>}
      {expected && <Expected conferenceId={conference.id} expected={expected} />}
      <DoorLinks conference={conference} />
    </div>
  );
}

/** Whom one may expect by what was answered, before anybody is at the door. */
function Expected({ conferenceId, expected }: { conferenceId: string; expected: ExpectedView }) {
  const { t } = useTranslation();
  const { coming, entitled, needed } = expected;
  return (
    <p className={styles.expected}>
      {t('summons.expected', { coming, entitled, needed })}{' '}
      <Anchor
        underline="always"
        renderRoot={(props) => <Link to="/conferences/$conferenceId/convening" params={{ conferenceId }} {...props} />}
      >
        {t('summons.seeAll')}
      </Anchor>
    </p>
  );
}
