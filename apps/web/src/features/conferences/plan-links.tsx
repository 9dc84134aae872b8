import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './conferences.module.css';

/** Where an office learns to write its plan file. */
export function PlanLinks() {
  const { t } = useTranslation();
  return (
    <div className={styles.links}>
      <Anchor href="/api/schemas/conference-plan.example.yaml" download="ke-hoach-mau.yaml">
        {t('conferences.example')}
      </Anchor>
      <Anchor href="/api/schemas/conference-plan.json" target="_blank" rel="noreferrer">
        {t('conferences.schema')}
      </Anchor>
    </div>
  );
}
