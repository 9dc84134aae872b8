import type { TargetForm } from '@conference/contracts';
import { DIRECTIONS, directionName, measureName, MEASURES, PROMISORS, promisorName } from '@conference/domain';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/sentence';
import styles from './target-form.module.css';
import type { TypedTarget } from './target-words';

interface TargetFieldsProps {
  form: TargetForm;
  typed: TypedTarget;
  onType: (part: Partial<TypedTarget>) => void;
}

/** What a target says: what is promised, by whom, how much, from where, how long, and who reports. */
export function TargetFields({ form, typed, onType }: TargetFieldsProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const choose = t('targetForms.byItself');
  return (
    <>
      <Textarea
        autosize
        required
        minRows={2}
        maxLength={500}
        label={t('targetForms.title')}
        value={typed.title}
        onChange={(event) => onType({ title: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('targetForms.party')}
          data={[
            { value: 'owner', label: t('targetForms.partyOwner') },
            ...PROMISORS.map((value) => ({ value, label: say(promisorName(value)) })),
          ]}
          value={typed.party}
          onChange={(event) => onType({ party: event.currentTarget.value as TypedTarget['party'] })}
        />
        <NativeSelect
          required
          label={t('targetForms.owner')}
          data={[
            { value: '', label: t('targetForms.choose') },
            {
              group: t('targetForms.units'),
              items: form.units.map(({ code, name }) => ({ value: code, label: name })),
            },
            { group: t('targetForms.people'), items: peopleOf(form) },
          ]}
          value={typed.owner}
          onChange={(event) => onType({ owner: event.currentTarget.value })}
        />
      </div>
      {typed.party === 'units' && (
        <Several
          label={t('targetForms.units')}
          choices={form.units.map(({ code, name }) => ({ value: code, label: name }))}
          chosen={typed.units}
          onChoose={(units) => onType({ units })}
        />
      )}
      {typed.party === 'people' && (
        <Several
          label={t('targetForms.people')}
          choices={peopleOf(form)}
          chosen={typed.people}
          onChoose={(people) => onType({ people })}
        />
      )}
      <div className={styles.pair}>
        <TextInput
          label={t('targetForms.indicator')}
          description={t('targetForms.indicatorHint')}
          maxLength={100}
          value={typed.indicator}
          onChange={(event) => onType({ indicator: event.currentTarget.value })}
        />
        <TextInput
          label={t('targetForms.baseline')}
          description={t('targetForms.baselineHint')}
          maxLength={100}
          value={typed.baseline}
          onChange={(event) => onType({ baseline: event.currentTarget.value })}
        />
      </div>
      <div className={styles.pair}>
        <NativeSelect
          label={t('targetForms.measure')}
          data={[
            { value: '', label: choose },
            ...MEASURES.filter((value) => value !== 'none').map((value) => ({ value, label: say(measureName(value)) })),
          ]}
          value={typed.measure}
          onChange={(event) => onType({ measure: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('targetForms.direction')}
          data={[
            { value: '', label: choose },
            ...DIRECTIONS.map((value) => ({ value, label: say(directionName(value)) })),
          ]}
          value={typed.direction}
          onChange={(event) => onType({ direction: event.currentTarget.value })}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t('targetForms.from')}
          description={t('targetForms.termHint')}
          value={typed.from}
          onChange={(event) => onType({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('targetForms.until')}
          description={t('targetForms.termHint')}
          value={typed.until}
          onChange={(event) => onType({ until: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('targetForms.evidence')}
        checked={typed.evidence}
        onChange={(event) => onType({ evidence: event.currentTarget.checked })}
      />
    </>
  );
}

interface SeveralProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** Several units or people, each of whom promises for themselves. */
function Several({ label, choices, chosen, onChoose }: SeveralProps) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChoose}>
      <div className={styles.several}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} {...choice} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function peopleOf({ people }: TargetForm) {
  return people.map(({ code, name, position }) => ({ value: code, label: `${name}, ${position}` }));
}
