import type { PledgePartyView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../shared/file-field';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { signPledge } from './pledge-commands';
import styles from './pledge.module.css';

/** Records that a party has signed on paper, with the scan that shows it. */
export function PaperSignature({ conferenceId, party }: { conferenceId: string; party: PledgePartyView }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const record = useCommand(conferenceId, (scan: File) =>
    signPledge(conferenceId, party.code, { way: 'paper', file: scan }),
  );
  return (
    <details className={styles.desk}>
      <summary>{t('pledge.paper')}</summary>
      <FileField
        label={t('pledge.pickScan', { name: party.name })}
        accept="application/pdf,image/png,image/jpeg"
        file={file}
        onPick={setFile}
      />
      <ProblemNotice error={record.error} />
      <Button size="sm" disabled={!file} loading={record.isPending} onClick={() => file && record.mutate(file)}>
        {t('pledge.recordPaper')}
      </Button>
    </details>
  );
}
