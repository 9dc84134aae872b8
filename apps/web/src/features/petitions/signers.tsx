import type { PetitionView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/moment';
import { Pill } from '../../shared/pill';
import styles from './petitions.module.css';

interface SignersProps {
  petitionId: string;
  signers: NonNullable<PetitionView['signers']>;
}

/** Who has signed, for those who may read it. */
export function Signers({ petitionId, signers }: SignersProps) {
  const { t } = useTranslation();
  const title = t('petitions.signers', { count: signers.length });
  return (
    <details>
      <summary>{title}</summary>
      <ul className={styles.signers} tabIndex={0} aria-label={title}>
        {signers.map(({ personId, name, unit, via, recordedBy, scan, at, isStaff }) => (
          <li key={personId}>
            <strong>{name}</strong>
            {unit && <span className="quiet">{unit}</span>}
            <Moment at={at} />
            {via === 'paper' && (
              <span className="quiet">
                {t('petitions.onPaper', { name: recordedBy })}{' '}
                <Anchor href={`/api/petitions/${petitionId}/signatures/${personId}/scan`} download={scan ?? true}>
                  {scan}
                </Anchor>
              </span>
            )}
            {!isStaff && <Pill tone="wait">{t('petitions.hasLeft')}</Pill>}
          </li>
        ))}
      </ul>
    </details>
  );
}
