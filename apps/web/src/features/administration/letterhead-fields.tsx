import type { OfficeFormBody } from '@conference/contracts';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HINT_BELOW } from '../../shared/field-order';
import styles from '../../shared/form.module.css';
import { NotedField } from '../../shared/noted-field';
import type { FieldErrors } from './field-errors';
import { Letterhead } from './letterhead';

type Head = Pick<OfficeFormBody, 'name' | 'superiorBody' | 'place' | 'symbol'>;

interface LetterheadFieldsProps {
  head: Head;
  errors: FieldErrors;
  onChange: (part: Partial<Head>) => void;
}

/** What an office prints at the head of its documents, beside what that looks like. */
export function LetterheadFields({ head, errors, onChange }: LetterheadFieldsProps) {
  const { t } = useTranslation();
  const text = (field: keyof Head) => ({
    value: head[field] ?? '',
    error: errors[field]?.message,
    inputWrapperOrder: HINT_BELOW,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ [field]: field === 'superiorBody' ? value || null : value }),
  });
  return (
    <div className={styles.form}>
      <div className={`${styles.pair} ${styles.wide}`}>
        <TextInput required label={t('office.name')} {...text('name')} />
        <TextInput
          label={t('office.superiorBody')}
          description={t('office.superiorBodyHint')}
          {...text('superiorBody')}
        />
        <TextInput required label={t('office.place')} description={t('office.placeHint')} {...text('place')} />
        <NotedField proposal={errors['symbol']?.proposal} onTake={(symbol) => onChange({ symbol })}>
          <TextInput required label={t('office.symbol')} description={t('office.symbolHint')} {...text('symbol')} />
        </NotedField>
      </div>
      <Letterhead head={head} />
    </div>
  );
}
