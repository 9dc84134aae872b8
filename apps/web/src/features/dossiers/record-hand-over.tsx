import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDateOf } from '../../shared/dates';
import { order } from '../../shared/http';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import styles from './dossiers.module.css';

/** Records on which day the dossier went to the archive. */
export function RecordHandOver({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [handedOverOn, setDay] = useState(() => civilDateOf(new Date()));
  const command = useCommand(conferenceId, () =>
    order('POST', `/api/conferences/${conferenceId}/dossiers/hand-over`, { handedOverOn }),
  );
  return (
    <>
      <div className={styles.handOver}>
        <TextInput
          type="date"
          label={t('dossier.handOverOn')}
          value={handedOverOn}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" loading={command.isPending} onClick={() => command.mutate(undefined)}>
          {t('dossier.recordHandOver')}
        </Button>
      </div>
      <ProblemNotice error={command.error} />
    </>
  );
}
