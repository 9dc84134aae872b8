import type { ConferenceDetail } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../shared/facts';
import { Moment } from '../../shared/moment';
import { Notice } from '../../shared/notice';
import { useSentence } from '../../shared/sentence';
import styles from './conference.module.css';

/** That the office decided to hold no conference: by which rule, why, and what the employee side said. */
export function NotHeldNotice({ conference: { notHeld } }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const say = useSentence();
  if (!notHeld) return null;
  const { basis, reason, opinion, decidedBy, decidedAt } = notHeld;
  return (
    <div className={styles.notice}>
      <Notice tone="accent" title={t('notHeld.title')}>
        <p className={styles.basis}>{say(basis)}</p>
        <Facts
          facts={[
            [t('notHeld.reason'), reason],
            [t('notHeld.opinion'), opinion],
            [t('notHeld.decidedBy'), decidedBy],
            [t('notHeld.decidedAt'), <Moment key="at" at={decidedAt} />],
          ]}
        />
      </Notice>
    </div>
  );
}
