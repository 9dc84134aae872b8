import type { AbsenceBody, AbsencePlanner } from '@conference/contracts';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { useMe } from '../../shared/me';
import { ProblemNotice } from '../../shared/problem-notice';
import { enterAbsence, useAbsenceCommand } from './absence-commands';
import styles from './absences.module.css';
import { AwayTasks } from './away-tasks';
import { previewQuery, type Days } from './read-absences';
import { NOBODY, sentSubstitute, SubstituteFields } from './substitute-fields';

/** Enters days away: what falls into them is shown before anything is saved. */
export function EnterAbsence({ planner }: { planner: Entering }) {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('absence.enter')}</Button>
      <EntryDialog
        planner={planner}
        days={isOpen ? { personId: me.person.id, startsOn: '', endsOn: '' } : null}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** For whom days away may be entered. */
type Entering = Pick<AbsencePlanner, 'mayEnterForOthers' | 'people'>;

interface EntryDialogProps {
  planner: Entering;
  /** What the form begins with; null while it is not asked for. */
  days: Days | null;
  onClose: () => void;
}

/** The form for days away, in front of the page. */
export function EntryDialog({ planner, days, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={days !== null} size="lg" onClose={onClose} title={t('absence.enterTitle')}>
      {days && <EntryForm planner={planner} begun={days} onDone={onClose} />}
    </Dialog>
  );
}

function EntryForm({ planner, begun, onDone }: { planner: Entering; begun: Days; onDone: () => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState<Days>(begun);
  const [choice, setChoice] = useState(NOBODY);
  const { data: preview, error } = useQuery(previewQuery(days));
  const command = useAbsenceCommand((body: AbsenceBody) => enterAbsence(body));
  const change = (part: Partial<Days>) => {
    setDays((before) => ({ ...before, ...part }));
    setChoice(NOBODY);
  };
  const substitute = sentSubstitute(choice);
  const isReady = preview !== undefined && (choice.personId === '' || substitute !== undefined);
  return (
    <Stack>
      <p style={{ margin: 0 }}>{t('absence.enterLead')}</p>
      {planner.mayEnterForOthers && (
        <NativeSelect
          label={t('absence.person')}
          value={days.personId}
          data={planner.people.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))}
          onChange={(event) => change({ personId: event.currentTarget.value })}
        />
      )}
      <div className={styles.pair}>
        <TextInput
          required
          type="date"
          data-autofocus
          label={t('absence.startsOn')}
          value={days.startsOn}
          onChange={(event) => change({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          required
          type="date"
          label={t('absence.endsOn')}
          error={days.endsOn !== '' && days.endsOn < days.startsOn && t('absence.reversed')}
          value={days.endsOn}
          onChange={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </div>
      {preview && (
        <>
          <section aria-labelledby="falls">
            <h3 id="falls" className={styles.small}>
              {t('absence.falls')}
            </h3>
            <AwayTasks tasks={preview.tasks} />
          </section>
          <SubstituteFields preview={preview} choice={choice} mayBeNobody onChoose={setChoice} />
        </>
      )}
      <ProblemNotice error={command.error ?? error} />
      <Button
        disabled={!isReady}
        loading={command.isPending}
        onClick={() => command.mutate({ ...days, substitute: substitute ?? null }, { onSuccess: onDone })}
      >
        {t('absence.save')}
      </Button>
    </Stack>
  );
}
