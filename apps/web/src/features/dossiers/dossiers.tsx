import { dossiersSchema, type DossiersView } from '@conference/contracts';
import { mayHaveDossier } from '@conference/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../shared/facts';
import { get, order } from '../../shared/http';
import { useMe } from '../../shared/me';
import { newId } from '../../shared/new-id';
import { Notice } from '../../shared/notice';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import styles from './dossiers.module.css';
import { MadeDossiers } from './made-dossiers';
import { RecordHandOver } from './record-hand-over';

/** The dossier for those who keep the office's files: what was made, how long it is kept, by when it goes to the archive. */
export function Dossiers({ conferenceId }: { conferenceId: string }) {
  const mayRead = mayHaveDossier(useMe().person.roles).read;
  const { data, error } = useQuery({
    queryKey: ['conference', conferenceId, 'dossiers'],
    queryFn: ({ signal }) => get(dossiersSchema, `/api/conferences/${conferenceId}/dossiers`, signal),
    enabled: mayRead,
  });
  const { t } = useTranslation();
  if (!mayRead) return null;
  return (
    <Section id="dossier" title={t('dossier.title')} aside={data?.may.make && <Make conferenceId={conferenceId} />}>
      <ProblemNotice error={error} />
      {data && <Made conferenceId={conferenceId} view={data} />}
    </Section>
  );
}

function Made({ conferenceId, view }: { conferenceId: string; view: DossiersView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { dossiers, making, handOver, retention, may } = view;
  return (
    <div className={styles.parts}>
      {handOver && handOver.state !== 'early' && (
        <Notice
          tone={handOver.state === 'handedOver' ? 'good' : handOver.state === 'late' ? 'late' : 'wait'}
          title={say(handOver.sentence)}
        />
      )}
      {making > 0 && <Notice tone="accent" title={t('dossier.making')} />}
      {dossiers.some(({ kind }) => kind === 'final') || <p className="quiet">{t('dossier.none')}</p>}
      {dossiers.length > 0 && <MadeDossiers dossiers={dossiers} />}
      <Sheet>
        <Facts
          facts={[
            [t('dossier.retention'), say(retention.words)],
            ...(handOver ? ([[t('dossier.handOver'), say(handOver.sentence)]] as const) : []),
            [t('dossier.toVerify'), say(retention.toVerify)],
          ]}
        />
      </Sheet>
      {may.handOver && <RecordHandOver conferenceId={conferenceId} />}
    </div>
  );
}

function Make({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [id, setId] = useState(newId);
  const make = useCommand(conferenceId, () => order('POST', `/api/conferences/${conferenceId}/dossiers`, { id }));
  return (
    <>
      <Button
        variant="default"
        loading={make.isPending}
        onClick={() => make.mutate(undefined, { onSuccess: () => setId(newId()) })}
      >
        {t('dossier.make')}
      </Button>
      <ProblemNotice error={make.error} />
    </>
  );
}
