import type { OfficeFormBody, OfficeKept } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../shared/me';
import formStyles from '../../shared/form.module.css';
import { Notice } from '../../shared/notice';
import { Section, Sheet } from '../../shared/section';
import { useFirstWrong } from '../../shared/use-first-wrong';
import { forgetKept, useKept } from '../../shared/use-kept';
import styles from './administration.module.css';
import { FormProblem, useFieldErrors } from './field-errors';
import { LetterheadFields } from './letterhead-fields';
import { MailFields } from './mail-fields';
import { ADMINISTRATION, officeQuery, saveOffice } from './read-administration';
import { SideFields } from './side-fields';

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
          <LetterheadFields head={form} errors={errors} onChange={change} />
        </Sheet>
      </Section>
      <Section id="side" title={t('office.side')}>
        <Sheet>
          <SideFields
            side={form.employeeSide}
            errors={errors}
            onChange={(part) => change({ employeeSide: { ...form.employeeSide, ...part } })}
          />
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
