import type { PledgePartyView } from '@conference/contracts';
import { SIGNATURE_WAY_NAMES } from '@conference/domain';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../shared/dates';
import { Pill } from '../../shared/pill';
import { useSentence } from '../../shared/sentence';
import styles from './pledge.module.css';

/** Whether a party has signed and how, whose turn it is, and why somebody was called before theirs. */
export function PartyState({ party, isNow }: { party: PledgePartyView; isNow: boolean }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { signedAt, way, signature, called, name } = party;
  return (
    <div className={styles.state}>
      {signedAt ? (
        <Pill tone="good">{t('room.signed', { time: writeTime(signedAt) })}</Pill>
      ) : isNow ? (
        <Pill tone="accent">{t('pledge.signsNow')}</Pill>
      ) : (
        <Pill>{t('room.notSigned')}</Pill>
      )}
      {!signedAt && !party.isPresent && <Pill tone="wait">{t('pledge.notPresent')}</Pill>}
      {way && <span className="quiet">{say(SIGNATURE_WAY_NAMES[way])}</span>}
      {signature?.isPicture && (
        <img className={styles.drawn} src={signature.url} alt={t('pledge.signatureOf', { name })} />
      )}
      {signature && !signature.isPicture && (
        <Anchor href={signature.url}>{t(way === 'paper' ? 'pledge.scan' : 'pledge.signedFile')}</Anchor>
      )}
      {way === 'uploaded' && (
        <p className="quiet">{t(signature?.isPades ? 'pledge.notVerified' : 'pledge.notPades')}</p>
      )}
      {called && <p className="quiet">{t('pledge.called', called)}</p>}
    </div>
  );
}
