import type { PreferencesBody, PreferencesView } from '@conference/contracts';
import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section } from '../../shared/section';
import { MailKinds } from './mail-kinds';
import styles from './preferences.module.css';
import { changePreferences, preferencesQuery } from './read-preferences';

const OFFICE_HOUR = 'office';
const OFF = 'off';
/** From early morning to the end of the working day. */
const HOURS = Array.from({ length: 25 }, (_, half) => {
  const minutes = 6 * 60 + half * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

/** In which language one's mails come, and when the daily digest does. A choice is saved as it is made. */
export function MailPreferences() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error } = useQuery(preferencesQuery);
  const change = useMutation({
    mutationFn: changePreferences,
    onSuccess: (saved) => queries.setQueryData(preferencesQuery.queryKey, saved),
  });
  if (!data) return <ProblemNotice error={error} />;
  const save = (preferences: PreferencesBody) => change.mutate(preferences);
  return (
    <Section id="mails" title={t('mails.title')}>
      <p className={styles.lead}>{t('mails.lead', { from: data.digestFrom })}</p>
      <div className={styles.fields}>
        <NativeSelect
          label={t('mails.language')}
          value={data.language}
          disabled={change.isPending}
          data={[
            { value: 'vi', label: t('mails.vietnamese') },
            { value: 'en', label: t('mails.english') },
          ]}
          onChange={({ currentTarget }) => save({ language: currentTarget.value === 'en' ? 'en' : 'vi' })}
        />
        <NativeSelect
          label={t('mails.digest')}
          value={shown(data)}
          disabled={change.isPending}
          data={[
            { value: OFFICE_HOUR, label: t('mails.officeHour', { at: data.officeDigestAt }) },
            ...hoursWith(data.digestAt),
            { value: OFF, label: t('mails.off') },
          ]}
          onChange={({ currentTarget }) => save(chosen(currentTarget.value))}
        />
      </div>
      <MailKinds preferences={data} isSaving={change.isPending} onChange={save} />
      <p role="status" className={styles.status}>
        {change.isSuccess && t('mails.saved')}
      </p>
      <ProblemNotice error={change.error} />
    </Section>
  );
}

function shown({ digestOff, digestAt }: PreferencesView): string {
  if (digestOff) return OFF;
  return digestAt ?? OFFICE_HOUR;
}

function chosen(value: string): PreferencesBody {
  if (value === OFF) return { digestOff: true };
  return { digestOff: false, digestAt: value === OFFICE_HOUR ? null : value };
}

/** The hours that are offered, and the one that was set by another way. */
function hoursWith(digestAt: string | null): string[] {
  return digestAt === null || HOURS.includes(digestAt) ? HOURS : [...HOURS, digestAt].toSorted();
}
