import type { OfficeFormBody, OfficeKept } from '@conference/contracts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/me';
import { HINT_BELOW } from '../../shared/field-order';
import formStyles from '../../shared/form.module.css';
import { Notice } from '../../shared/notice';
import { Section, Sheet } from '../../shared/section';
import { NotedField } from '../../shared/noted-field';
import { useFirstWrong } from '../../shared/use-first-wrong';
import { forgetKept, useKept } from '../../shared/use-kept';
import styles from './administration.module.css';
import { FormProblem, useFieldErrors } from './field-errors';
import { Letterhead } from './letterhead';
import { MailFields } from './mail-fields';
import { ADMINISTRATION, officeQuery, saveOffice } from './read-administration';

interface OfficeFormProps {
  office: OfficeKept;
  /** It stands as it was just saved. */
  isSaved: boolean;
  onSaved: (rev: string) => void;
}

/** The office as a form: its letterhead beside what it will look like, its employee side, its mails. */
export function OfficeForm({ office, isSaved, onSaved }: OfficeFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { code: _code, repliesAccepted, rev, ...kept } = office;
  const name = `office ${rev}`;
  const [form, setForm] = useKept<OfficeFormBody>(name, kept);
  const saving = useMutation({
    mutationFn: saveOffice,
    onSuccess: (saved) => {
      onSaved(saved.rev);
      forgetKept(name);
      queries.setQueryData(officeQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: [...ADMINISTRATION, 'summary'] });
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const change = (part: Partial<OfficeFormBody>) => {
    saving.reset();
    setForm((before) => ({ ...before, ...part }));
  };
  const side = form.employeeSide;
  const changeSide = (part: Partial<typeof side>) => change({ employeeSide: { ...side, ...part } });
  const element = useFirstWrong(saving.error);
  const errors = useFieldErrors(saving.error);
  const isChanged = JSON.stringify(form) !== JSON.stringify(kept);
  return (
    <form
      ref={element}
      className={styles.office}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ ...form, rev });
      }}
    >
      <Section id="letterhead" title={t('office.letterhead')}>
        <Sheet>
          <div className={formStyles.form}>
            <div className={`${formStyles.pair} ${formStyles.wide}`}>
              <TextInput
                required
                label={t('office.name')}
                value={form.name}
                error={errors['name']?.message}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
              <TextInput
                label={t('office.superiorBody')}
                inputWrapperOrder={HINT_BELOW}
                description={t('office.superiorBodyHint')}
                value={form.superiorBody ?? ''}
                error={errors['superiorBody']?.message}
                onChange={({ currentTarget }) => change({ superiorBody: currentTarget.value || null })}
              />
              <TextInput
                required
                label={t('office.place')}
                inputWrapperOrder={HINT_BELOW}
                description={t('office.placeHint')}
                value={form.place}
                error={errors['place']?.message}
                onChange={({ currentTarget }) => change({ place: currentTarget.value })}
              />
              <NotedField proposal={errors['symbol']?.proposal} onTake={(symbol) => change({ symbol })}>
                <TextInput
                  required
                  label={t('office.symbol')}
                  inputWrapperOrder={HINT_BELOW}
                  description={t('office.symbolHint')}
                  value={form.symbol}
                  error={errors['symbol']?.message}
                  onChange={({ currentTarget }) => change({ symbol: currentTarget.value })}
                />
              </NotedField>
            </div>
            <Letterhead head={form} />
          </div>
        </Sheet>
      </Section>
      <Section id="side" title={t('office.side')}>
        <Sheet>
          <div className={formStyles.form}>
            <p className="quiet">{t('office.sideHint')}</p>
            <div className={`${formStyles.pair} ${formStyles.wide}`}>
              <NativeSelect
                label={t('office.sideKind')}
                value={side.kind}
                data={(['union', 'substitute'] as const).map((kind) => ({
                  value: kind,
                  label: t(`office.kinds.${kind}`),
                }))}
                onChange={({ currentTarget }) =>
                  changeSide({ kind: currentTarget.value === 'substitute' ? 'substitute' : 'union' })
                }
              />
              <TextInput
                required
                label={t('office.sideName')}
                value={side.name}
                error={errors['employeeSideName']?.message}
                onChange={({ currentTarget }) => changeSide({ name: currentTarget.value })}
              />
              {side.kind === 'substitute' && (
                <TextInput
                  required
                  label={t('office.legalBasis')}
                  value={side.legalBasis ?? ''}
                  error={errors['legalBasis']?.message}
                  onChange={({ currentTarget }) => changeSide({ legalBasis: currentTarget.value || null })}
                />
              )}
              <TextInput
                label={t('office.sideSuperior')}
                inputWrapperOrder={HINT_BELOW}
                description={t('office.sideSuperiorHint')}
                value={side.superior ?? ''}
                error={errors['employeeSideSuperior']?.message}
                onChange={({ currentTarget }) => changeSide({ superior: currentTarget.value || null })}
              />
            </div>
          </div>
        </Sheet>
      </Section>
      <Section id="mails" title={t('office.mails')}>
        <Sheet>
          <MailFields
            mails={form.mails}
            repliesAccepted={repliesAccepted}
            onChange={(part) => change({ mails: { ...form.mails, ...part } })}
          />
        </Sheet>
      </Section>
      <div role="status">{isSaved && !isChanged && <Notice tone="good" title={t('admin.saved')} />}</div>
      <FormProblem error={saving.error} />
      <div className={formStyles.acts}>
        <Button type="submit" disabled={!isChanged} loading={saving.isPending}>
          {t('form.save')}
        </Button>
        <Button variant="default" disabled={!isChanged} onClick={() => change(kept)}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
