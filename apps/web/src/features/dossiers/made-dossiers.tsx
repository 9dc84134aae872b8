import type { DossierView } from '@conference/contracts';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { writeSize } from '../../shared/file-size';
import { Pill } from '../../shared/pill';
import { Sheet } from '../../shared/section';
import styles from './dossiers.module.css';

/** The archives that were made, the newest first. */
export function MadeDossiers({ dossiers }: { dossiers: readonly DossierView[] }) {
  const { t } = useTranslation();
  return (
    <Sheet>
      <ul className={styles.list} aria-label={t('dossier.title')}>
        {dossiers.map(({ id, kind, madeAt, size, files, sha256, requestedBy, url }) => (
          <li key={id} className={styles.dossier}>
            <div>
              <Pill tone={kind === 'final' ? 'good' : 'calm'}>{t(`dossier.${kind}`)}</Pill> {writeInstant(madeAt)}
              {requestedBy && <span className="quiet"> · {t('dossier.by', { name: requestedBy })}</span>}
              <p className="quiet">{t('dossier.facts', { files, size: writeSize(size) })}</p>
              <p className={styles.hash}>
                {t('dossier.sha256')} <code>{sha256}</code>
              </p>
            </div>
            <Anchor
              href={url}
              download
              aria-label={t('dossier.downloadNamed', { name: `${t(`dossier.${kind}`)}, ${writeInstant(madeAt)}` })}
            >
              {t('dossier.download')}
            </Anchor>
          </li>
        ))}
      </ul>
      {dossiers.some(({ kind }) => kind === 'interim') && <p className="quiet">{t('dossier.interimHint')}</p>}
      <p className="quiet">{t('dossier.check')}</p>
    </Sheet>
  );
}
