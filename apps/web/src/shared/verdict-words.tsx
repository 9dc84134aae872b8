import type { OpenVoteView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { Pill } from './pill';
import { useSentence } from './sentence';
import styles from './verdict-words.module.css';

interface VerdictWordsProps {
  verdict: NonNullable<OpenVoteView['verdict']>;
  about: keyof typeof WORDS;
  when?: string;
}

const WORDS = { quorum: ['room.quorum', 'room.noQuorum'], vote: ['room.adopted', 'room.notAdopted'] } as const;

/** A verdict as the law words it, with the sum behind it: the same sentence as in the minutes. */
export function VerdictWords({ verdict, about, when }: VerdictWordsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <div>
      {when && <span className={styles.when}>{when}</span>}
      <p className={styles.sentence}>
        <Pill tone={verdict.holds ? 'good' : 'late'}>{t(WORDS[about][verdict.holds ? 0 : 1])}</Pill>{' '}
        {say(verdict.sentence)}
      </p>
      <code className={styles.sum}>{verdict.inequality}</code>
    </div>
  );
}
