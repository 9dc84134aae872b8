import type { OfficeYear } from '@conference/contracts';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { HINT_BELOW } from '../../shared/field-order';
import { Dialog } from '../../shared/dialog';
import { FormActs } from '../../shared/form-acts';
import styles from '../../shared/form.module.css';
import { useSentence } from '../../shared/sentence';
import { useFirstWrong } from '../../shared/use-first-wrong';
import { FormProblem, useFieldErrors } from './field-errors';
import { MovedDates } from './moved-dates';
import { addOwnDay, ADMINISTRATION, calendarPreviewQuery, removeOwnDay } from './read-administration';

interface AddDayProps {
  year: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Closes the office on a day, or opens it; what that moves is shown before it is saved. */
export function AddDay({ year, isOpen, onClose }: AddDayProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('officeDays.add')} isOpen={isOpen} size="lg" onClose={onClose}>
      {isOpen && <DayForm year={year} onClose={onClose} />}
    </Dialog>
  );
}

/** A calendar that changed moves what every page says of dates. */
function useCalendarChange<Input>(run: (input: Input) => Promise<void>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      onDone();
      for (const queryKey of [ADMINISTRATION, ['conference'], ['conferences'], ['tasks'], ['plan-offers']])
        void queries.invalidateQueries({ queryKey });
    },
  });
}

function DayForm({ year, onClose }: Omit<AddDayProps, 'isOpen'>) {
  const { t } = useTranslation();
  const say = useSentence();
  const [day, setDay] = useState({ on: '', working: false, name: '' });
  const saving = useCalendarChange(addOwnDay, onClose);
  const looked = useDeferredValue(day.on);
  const preview = useQuery({
    ...calendarPreviewQuery({ add: { on: looked, working: day.working, name: '…' }, remove: null }),
    enabled: looked !== '',
  });
  const change = (part: Partial<typeof day>) => {
    saving.reset();
    setDay({ ...day, ...part });
  };
  const element = useFirstWrong(saving.error);
  const errors = useFieldErrors(saving.error);
  const seen = preview.data?.findings.map(({ message }) => say(message)).join(' ');
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(day);
      }}
    >
      <div className={styles.pair}>
        <TextInput
          required
          type="date"
          data-autofocus
          min={`${year - 1}-01-01`}
          label={t('officeDays.day')}
          value={day.on}
          error={(errors['on'] ?? errors['working'])?.message ?? (day.on && seen)}
          onChange={({ currentTarget }) => change({ on: currentTarget.value })}
        />
        <NativeSelect
          label={t('officeDays.kind')}
          value={day.working ? 'worked' : 'off'}
          data={[
            { value: 'off', label: t('officeDays.isOff') },
            { value: 'worked', label: t('officeDays.isWorked') },
          ]}
          onChange={({ currentTarget }) => change({ working: currentTarget.value === 'worked' })}
        />
      </div>
      <TextInput
        required
        label={t('officeDays.name')}
        inputWrapperOrder={HINT_BELOW}
        description={t('officeDays.nameHint')}
        value={day.name}
        error={errors['name']?.message}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      {preview.data && !seen && <MovedDates preview={preview.data} />}
      <FormProblem error={saving.error ?? preview.error} />
      <FormActs label={t('form.save')} isBusy={saving.isPending} isDisabled={day.on === ''} onCancel={onClose} />
    </form>
  );
}

/** Takes a day out again, once what that moves has been shown. */
export function RemoveDay({ day: { id, on } }: { day: OfficeYear['ownDays'][number] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const date = writeDate(on);
  const title = t('officeDays.removeOf', { date });
  const removing = useCalendarChange(removeOwnDay, () => setOpen(false));
  const preview = useQuery({ ...calendarPreviewQuery({ add: null, remove: id }), enabled: isOpen });
  return (
    <>
      <Button size="compact-md" variant="default" aria-label={title} onClick={() => setOpen(true)}>
        {t('admin.remove')}
      </Button>
      <Dialog title={title} isOpen={isOpen} size="lg" onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('officeDays.removeLead', { date })}</p>
          {preview.data && <MovedDates preview={preview.data} />}
          <FormProblem error={removing.error ?? preview.error} />
          <FormActs
            label={t('admin.remove')}
            isBusy={removing.isPending}
            onAct={() => removing.mutate(id)}
            onCancel={() => setOpen(false)}
          />
        </Stack>
      </Dialog>
    </>
  );
}
