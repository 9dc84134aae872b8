import type { PledgeView } from '@conference/contracts';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './pledge-on-stage.module.css';
import screen from './projector.module.css';

/** The pledge on stage, for the whole room: who signs now, who has signed, and whether it stands. */
export function PledgeOnStage({ pledge }: { pledge: PledgeView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const now = pledge.parties.find(({ code }) => code === pledge.now);
  return (
    <div className={screen.now}>
      <h1>{pledge.title}</h1>
      {now ? (
        <p className={screen.state}>{t('pledge.nowSigning', { name: now.name })}</p>
      ) : (
        <p className={screen.state} data-holds={pledge.isComplete}>
          {pledge.isComplete ? t('pledge.complete') : pledge.lacks && say(pledge.lacks)}
        </p>
      )}
      <ol className={styles.parties}>
        {pledge.parties.map(({ code, name, position, signedAt, signature }) => (
          <li key={code} data-signed={signedAt !== null} aria-current={code === pledge.now ? 'step' : undefined}>
            <span className={styles.mark} aria-hidden="true">
              {signedAt ? '✓' : code === pledge.now ? '✎' : '·'}
            </span>
            <span>
              {name}
              <small>{position}</small>
            </span>
            <span className={styles.end}>
              {signature?.isPicture ? (
                <img src={signature.url} alt={t('pledge.signatureOf', { name })} />
              ) : (
                t(signedAt ? 'pledge.hasSigned' : code === pledge.now ? 'pledge.signsNow' : 'pledge.waits')
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
