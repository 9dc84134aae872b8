import type { MembersView, MemberView, PersonFormBody } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HINT_BELOW } from '../../shared/field-order';
import styles from '../../shared/form.module.css';
import { NotedField } from '../../shared/noted-field';
import { OpenOwner, type FieldNotes } from './person-notes';

interface PersonFieldsProps {
  office: MembersView;
  member: MemberView | null;
  form: PersonFormBody;
  notes: FieldNotes;
  onChange: (part: Partial<PersonFormBody>) => void;
  onOpen: (member: MemberView) => void;
}

/** Who somebody is: name, position, unit, address, code and language, each with what is wrong with it. */
export function PersonFields({ office, member, form, notes, onChange, onOpen }: PersonFieldsProps) {
  const { t } = useTranslation();
  const text = (field: 'name' | 'position' | 'email' | 'code') => ({
    value: form[field] ?? '',
    error: notes[field]?.error,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  });
  const noted = (field: 'name' | 'position' | 'unit' | 'email' | 'code') => ({
    proposal: notes[field]?.proposal,
    onTake: (proposal: string) => onChange({ [field]: proposal }),
  });
  return (
    <div className={styles.pair}>
      <NotedField {...noted('name')}>
        <TextInput required data-autofocus label={t('people.person')} {...text('name')} />
      </NotedField>
      <NotedField {...noted('position')}>
        <TextInput required label={t('people.position')} {...text('position')} />
      </NotedField>
      <NotedField {...noted('unit')}>
        <NativeSelect
          required
          label={t('people.unit')}
          error={notes.unit?.error}
          value={form.unitId ?? ''}
          data={[
            { value: '', label: t('people.pickUnit') },
            ...office.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => onChange({ unitId: currentTarget.value || null })}
        />
      </NotedField>
      <NotedField {...noted('email')}>
        <TextInput required type="email" label={t('people.email')} {...text('email')} />
        {notes.email?.code === 'email-taken' && <OpenOwner members={office.items} email={form.email} onOpen={onOpen} />}
      </NotedField>
      {!member && (
        <NotedField {...noted('code')}>
          <TextInput
            inputWrapperOrder={HINT_BELOW}
            label={t('people.code')}
            description={t('people.codeHint')}
            {...text('code')}
          />
        </NotedField>
      )}
      <NativeSelect
        inputWrapperOrder={HINT_BELOW}
        label={t('people.language')}
        description={t(member?.languageChosen ? 'people.languageChosen' : 'people.languageHint')}
        disabled={member?.languageChosen}
        value={form.language}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        onChange={({ currentTarget }) => onChange({ language: currentTarget.value === 'en' ? 'en' : 'vi' })}
      />
    </div>
  );
}
