import type { ConferenceDetail, FloorView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeTime } from '../../../shared/dates';
import { useMe } from '../../../shared/me';
import { Pill } from '../../../shared/pill';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../use-command';
import { Part } from './part';
import styles from './room.module.css';
import { signPledge } from './sign-pledge';

interface PledgeProps {
  conference: ConferenceDetail;
  pledge: NonNullable<FloorView['pledge']>;
}

/** The emulation pledge: its parties, and who has signed. Each party signs for itself. */
export function Pledge({ conference: { id, stage }, pledge }: PledgeProps) {
  const { t } = useTranslation();
  const me = useMe().person;
  const sign = useCommand(id, (party: string) => signPledge(id, party));
  return (
    <Part title={t('room.pledge')}>
      <p>{pledge.title}</p>
      <ProblemNotice error={sign.error} />
      <ul className={styles.list}>
        {pledge.parties.map(({ code, side, name, signedAt }) => (
          <li key={code} className={styles.row}>
            <span className={styles.grow}>
              <strong>{name}</strong> <span className="quiet">{t(`sides.${side}`)}</span>
            </span>
            {signedAt ? (
              <Pill tone="good">{t('room.signed', { time: writeTime(signedAt) })}</Pill>
            ) : (
              <Pill>{t('room.notSigned')}</Pill>
            )}
            {!signedAt && stage === 'session' && name === me.name && (
              <Button
                size="xs"
                title={t('room.yourSignature')}
                loading={sign.isPending && sign.variables === code}
                onClick={() => sign.mutate(code)}
              >
                {t('room.sign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
