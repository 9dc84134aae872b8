import type { UnreachedView } from '@conference/contracts';
import { Pill, type Tone } from './pill';
import { useSentence } from './sentence';
import styles from './unreached.module.css';

const TONES: Readonly<Record<UnreachedView['state'], Tone>> = { delayed: 'wait', away: 'wait', undeliverable: 'late' };

/** That somebody who is waited for cannot be reached by mail, and what to do next. */
export function Unreached({ unreached }: { unreached: UnreachedView | null | undefined }) {
  const say = useSentence();
  if (!unreached) return null;
  return (
    <div className={styles.unreached}>
      <UnreachedPill unreached={unreached} />
      <div className={`quiet ${styles.sentence}`}>{say(unreached.sentence)}</div>
    </div>
  );
}

/** The same in two words. */
export function UnreachedPill({ unreached }: { unreached: UnreachedView }) {
  const say = useSentence();
  return <Pill tone={TONES[unreached.state]}>{say(unreached.name)}</Pill>;
}
