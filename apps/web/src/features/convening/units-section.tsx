import type { ConveningUnit, ConveningView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../shared/data-table';
import { writeDate } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { Notice } from '../../shared/notice';
import { Pill } from '../../shared/pill';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { AnnulElection } from './annul-election';
import { summon } from './convening-commands';
import styles from './convening.module.css';
import { RecordElection } from './record-election';

/** How many delegates each unit elects, whom it elected, and what is still missing before they can be summoned. */
export function UnitsSection({ conferenceId, convening }: { conferenceId: string; convening: ConveningView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const [recording, setRecording] = useState<ConveningUnit | null>(null);
  const [annulling, setAnnulling] = useState<ConveningUnit | null>(null);
  const command = useCommand(conferenceId, () => summon(conferenceId));
  const { units, may, missing, summoned } = convening;
  return (
    <Section id="units" title={t('convening.units')}>
      <div className={styles.parts}>
        {missing && <Notice tone="wait" title={say(missing)} />}
        {!missing && summoned === 0 && !may.summon && <Notice tone="good" title={t('convening.complete')} />}
        {may.summon && (
          <Notice tone="accent" title={t('convening.maySummon')}>
            <Button loading={command.isPending} onClick={() => command.mutate(undefined)}>
              {t('convening.summon')}
            </Button>
          </Notice>
        )}
        <ProblemNotice error={command.error} />
        <Sheet flush>
          <DataTable
            label={t('convening.units')}
            rows={units.filter(({ delegates }) => delegates !== null)}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: t('convening.unit'), names: true, width: '26%', cell: ({ name }) => name },
              { key: 'staff', head: t('convening.staff'), width: '12%', cell: ({ staff }) => staff },
              {
                key: 'seats',
                head: t('convening.elects'),
                width: '14%',
                cell: ({ delegates, elected }) => (
                  <Pill tone={elected.length === delegates ? 'good' : 'wait'}>
                    {elected.length}/{delegates}
                  </Pill>
                ),
              },
              { key: 'elected', head: t('convening.elected'), isLong: true, cell: (unit) => <Outcome unit={unit} /> },
              {
                key: 'acts',
                head: t('convening.acts'),
                width: '20%',
                cell: (unit) =>
                  may.settle && (
                    <div className={styles.actions}>
                      {unit.seatsOpen !== 0 && (
                        <Button
                          size="xs"
                          aria-label={t('convening.recordOf', { unit: unit.name })}
                          onClick={() => setRecording(unit)}
                        >
                          {t('convening.record')}
                        </Button>
                      )}
                      {unit.rounds.length > 0 && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={t('convening.annulOf', { unit: unit.name })}
                          onClick={() => setAnnulling(unit)}
                        >
                          {t('convening.annul')}
                        </Button>
                      )}
                    </div>
                  ),
              },
            ]}
          />
        </Sheet>
      </div>
      <Dialog
        isOpen={recording !== null}
        size="lg"
        onClose={() => setRecording(null)}
        title={t('convening.recordTitle')}
      >
        {recording && (
          <RecordElection
            conferenceId={conferenceId}
            convening={convening}
            unit={recording}
            onDone={() => setRecording(null)}
          />
        )}
      </Dialog>
      <Dialog isOpen={annulling !== null} onClose={() => setAnnulling(null)} title={t('convening.annulTitle')}>
        {annulling && <AnnulElection conferenceId={conferenceId} unit={annulling} onDone={() => setAnnulling(null)} />}
      </Dialog>
    </Section>
  );
}

function Outcome({ unit: { elected, rounds } }: { unit: ConveningUnit }) {
  const say = useSentence();
  return (
    <>
      {elected.length > 0 && <strong>{elected.map(({ name }) => name).join(', ')}</strong>}
      <ul className={styles.names}>
        {rounds.map(({ round, heldOn, sentence }) => (
          <li key={round} className="quiet">
            {writeDate(heldOn)}: {say(sentence)}
          </li>
        ))}
      </ul>
    </>
  );
}
