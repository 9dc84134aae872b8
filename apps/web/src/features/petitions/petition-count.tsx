import type { PetitionView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './petitions.module.css';

/** How many have signed of how many that are needed, in the sentence that goes on record. */
export function PetitionCount({ count }: { count: NonNullable<PetitionView['count']> }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { petitioners = 0, needed = 1 } = count.figures;
  return (
    <div className={styles.count}>
      <progress
        className={styles.bar}
        max={needed}
        value={Math.min(petitioners, needed)}
        aria-label={t('petitions.progress', { petitioners, needed })}
      />
      <p>
        <Pill tone={count.holds ? 'good' : 'wait'}>{t(count.holds ? 'petitions.suffices' : 'petitions.tooFew')}</Pill>{' '}
        {say(count.sentence)}
      </p>
    </div>
  );
}
