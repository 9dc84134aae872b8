import type { UnitView } from '@conference/contracts';
import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HINT_BELOW } from '../../shared/field-order';
import { Dialog } from '../../shared/dialog';
import { FormActs } from '../../shared/form-acts';
import styles from '../../shared/form.module.css';
import { NotedField } from '../../shared/noted-field';
import { useFirstWrong } from '../../shared/use-first-wrong';
import { forgetKept, useKept } from '../../shared/use-kept';
import { FormProblem, useFieldErrors } from './field-errors';
import { ADMINISTRATION, saveUnit } from './read-administration';

interface UnitDialogProps {
  /** Which one is changed; null for a new one, undefined while it is closed. */
  unit: UnitView | null | undefined;
  onClose: () => void;
}

/** Adds a unit to the office, or changes one. */
export function UnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation();
  const title = unit ? t('units.editOf', { name: unit.name }) : t('units.add');
  return (
    <Dialog title={title} isOpen={unit !== undefined} onClose={onClose}>
      {unit !== undefined && <UnitForm unit={unit} onClose={onClose} />}
    </Dialog>
  );
}

function UnitForm({ unit, onClose }: { unit: UnitView | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const nothing = {
    name: unit?.name ?? '',
    code: '',
    symbol: unit?.symbol ?? '',
    advisory: unit?.advisory ?? false,
  };
  const name = `unit ${unit?.id ?? ''} ${JSON.stringify(nothing)}`;
  const [form, setForm] = useKept(name, nothing);
  const leave = () => {
    forgetKept(name);
    onClose();
  };
  const saving = useMutation({
    mutationFn: saveUnit,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ADMINISTRATION });
      void queries.invalidateQueries({ queryKey: ['people'] });
      leave();
    },
  });
  const change = (part: Partial<typeof form>) => {
    saving.reset();
    setForm((before) => ({ ...before, ...part }));
  };
  const element = useFirstWrong(saving.error);
  const errors = useFieldErrors(saving.error);
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ ...form, id: unit?.id ?? null, code: form.code || null, symbol: form.symbol || null });
      }}
    >
      <TextInput
        required
        data-autofocus
        label={t('units.name')}
        value={form.name}
        error={errors['name']?.message}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <div className={styles.pair}>
        {!unit && (
          <NotedField proposal={errors['code']?.proposal} onTake={(code) => change({ code })}>
            <TextInput
              label={t('units.code')}
              inputWrapperOrder={HINT_BELOW}
              description={t('units.codeHint')}
              value={form.code}
              error={errors['code']?.message}
              onChange={({ currentTarget }) => change({ code: currentTarget.value })}
            />
          </NotedField>
        )}
        <NotedField proposal={errors['symbol']?.proposal} onTake={(symbol) => change({ symbol })}>
          <TextInput
            label={t('units.symbol')}
            inputWrapperOrder={HINT_BELOW}
            description={t('units.symbolHint')}
            value={form.symbol}
            error={errors['symbol']?.message}
            onChange={({ currentTarget }) => change({ symbol: currentTarget.value })}
          />
        </NotedField>
      </div>
      <Checkbox
        label={t('units.advisory')}
        description={t('units.advisoryHint')}
        checked={form.advisory}
        onChange={({ currentTarget }) => change({ advisory: currentTarget.checked })}
      />
      <FormProblem error={saving.error} />
      <FormActs label={t('form.save')} isBusy={saving.isPending} onCancel={leave} />
    </form>
  );
}
