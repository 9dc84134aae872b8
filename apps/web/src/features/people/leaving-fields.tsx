import type { MembersView, MemberView, PersonFormBody } from '@conference/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import formStyles from '../../shared/form.module.css';
import { NotedField } from '../../shared/noted-field';
import type { FieldNotes } from './person-notes';
import styles from './person.module.css';

interface LeavingFieldsProps {
  member: MemberView;
  office: MembersView;
  form: PersonFormBody;
  notes: FieldNotes;
  onChange: (part: Partial<PersonFormBody>) => void;
}

/** From when on somebody is no longer of the office, and who gets what they have open. */
export function LeavingFields({ member, office, form, notes, onChange }: LeavingFieldsProps) {
  const { t } = useTranslation();
  const others = office.items
    .filter(({ id, active }) => active && id !== member.id)
    .toSorted(
      (a, b) =>
        Number(b.unitId === member.unitId) - Number(a.unitId === member.unitId) || a.name.localeCompare(b.name, 'vi'),
    );
  return (
    <fieldset className={styles.roles}>
      <legend>{t('people.leaving')}</legend>
      <p className="quiet">{t('people.leavingHint')}</p>
      <div className={formStyles.pair}>
        <TextInput
          type="date"
          label={t('people.leavesOn')}
          error={notes.leavesOn?.error}
          value={form.leavesOn ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ leavesOn: currentTarget.value || null, ...(currentTarget.value ? {} : { successorId: null }) })
          }
        />
        {form.leavesOn !== null && (
          <NotedField
            proposal={notes.successor?.proposal}
            onTake={(proposal) => onChange({ successorId: others.find(({ name }) => name === proposal)?.id ?? null })}
          >
            <NativeSelect
              label={t('people.successor')}
              error={notes.successor?.error}
              value={form.successorId ?? ''}
              data={[
                { value: '', label: t('people.nobody') },
                ...others.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` })),
              ]}
              onChange={({ currentTarget }) => onChange({ successorId: currentTarget.value || null })}
            />
          </NotedField>
        )}
      </div>
    </fieldset>
  );
}
