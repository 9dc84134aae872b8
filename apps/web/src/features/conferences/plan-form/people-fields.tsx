import type { PlanPath } from '@conference/domain';
import { CloseButton, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonChoice } from '../../../shared/person-choice';
import { codesAt, listAt, textAt, useDraft } from './draft';
import { PlanField } from './field-notes';
import { ChoiceField } from './fields';
import styles from './plan-form.module.css';

/** Somebody, or something, that a plan calls by a code. */
interface Named {
  readonly code: string;
  readonly name: string;
  readonly position: string;
}

function named(value: unknown, list: 'people' | 'units'): Named[] {
  return listAt(value, [list]).map((_, index) => ({
    code: textAt(value, [list, index, 'code']),
    name: textAt(value, [list, index, 'name']),
    position: textAt(value, [list, index, 'position']),
  }));
}

/** The people of the office, as the plan has them. */
export function usePeople(): readonly Named[] {
  return named(useDraft().value, 'people');
}

/** The units of the office, as the plan has them. */
export function useUnits(): readonly Named[] {
  return named(useDraft().value, 'units');
}

/** Names people or units for a summary; who is unknown stands by the code. */
export function namesOf(codes: readonly string[], known: readonly Named[]): string {
  return codes.map((code) => known.find((one) => one.code === code)?.name ?? code).join(', ');
}

const labelOf = ({ name, position }: Named) => (position ? `${name}, ${position}` : name);
const options = (known: readonly Named[]) => known.map((one) => ({ value: one.code, label: labelOf(one) }));

interface PeopleFieldProps {
  path: PlanPath;
  label: string;
  hint?: string;
}

/** One person. */
export function PersonField({ path, label, isOptional = false }: PeopleFieldProps & { isOptional?: boolean }) {
  const { t } = useTranslation();
  const people = options(usePeople());
  return (
    <ChoiceField
      path={path}
      label={label}
      options={isOptional ? [{ value: '', label: t('planForm.nobody') }, ...people] : people}
      written={(code) => code || null}
    />
  );
}

/** One unit. */
export function UnitField({ path, label }: PeopleFieldProps) {
  return <ChoiceField path={path} label={label} options={options(useUnits())} />;
}

/** Some people or units, in no order. */
export function ManyField({
  path,
  label,
  hint = '',
  from,
}: PeopleFieldProps & { from: 'people' | 'units' | 'documents' }) {
  const { value, edit } = useDraft();
  const { t } = useTranslation();
  const known =
    from === 'documents'
      ? listAt(value, ['documents']).map((_, index) => ({
          code: textAt(value, ['documents', index, 'code']),
          name: textAt(value, ['documents', index, 'title']),
          position: '',
        }))
      : named(value, from);
  const chosen = codesAt(value, path);
  const unknown = chosen.filter((code) => !known.some((one) => one.code === code));
  const all = [...known, ...unknown.map((code) => ({ code, name: code, position: '' }))];
  return (
    <PlanField path={path}>
      <details className={styles.many}>
        <summary>
          {label}: <span>{chosen.length > 0 ? namesOf(chosen, all) : t('planForm.none')}</span>
        </summary>
        <PersonChoice
          legend={label}
          hint={hint}
          people={all.map((one) => ({ id: one.code, name: one.name, position: one.position }))}
          chosen={chosen}
          onChange={(codes) => edit([{ type: 'set', path, value: codes }])}
        />
      </details>
    </PlanField>
  );
}

/** Some people in an order that counts: who approves one after the other, who presides with the chair first. */
export function OrderField({ path, label, hint }: PeopleFieldProps) {
  const { t } = useTranslation();
  const { value, edit } = useDraft();
  const people = usePeople();
  const chosen = codesAt(value, path);
  return (
    <PlanField path={path}>
      <fieldset className={styles.order}>
        <legend>{label}</legend>
        {hint && <p className="quiet">{hint}</p>}
        <ol>
          {chosen.map((code, index) => (
            <li key={code}>
              <span>{namesOf([code], people)}</span>
              <button
                type="button"
                className={styles.move}
                disabled={index === 0}
                aria-label={t('planForm.moveUp', { name: namesOf([code], people) })}
                onClick={() => edit([{ type: 'move', path: [...path, index], to: index - 1 }])}
              >
                ↑
              </button>
              <CloseButton
                aria-label={t('planForm.takeOff', { name: namesOf([code], people) })}
                onClick={() => edit([{ type: 'remove', path: [...path, index] }])}
              />
            </li>
          ))}
        </ol>
        <NativeSelect
          aria-label={t('planForm.addPersonTo', { list: label })}
          value=""
          data={[
            { value: '', label: t('planForm.addPerson') },
            ...options(people.filter(({ code }) => !chosen.includes(code))),
          ]}
          onChange={(event) =>
            edit([{ type: 'insert', path: [...path, chosen.length], value: event.currentTarget.value }])
          }
        />
      </fieldset>
    </PlanField>
  );
}

/** Who holds a role at the conference: it is written with the person. */
export function RoleField({ role, label, hint = '' }: { role: string; label: string; hint?: string }) {
  const { t } = useTranslation();
  const { value, edit } = useDraft();
  const people = usePeople();
  const rolesOf = (index: number) => codesAt(value, ['people', index, 'roles']);
  const chosen = people.filter((_, index) => rolesOf(index).includes(role)).map(({ code }) => code);
  const change = (codes: readonly string[]) =>
    edit(
      people.flatMap(({ code }, index) => {
        const [has, shall] = [chosen.includes(code), codes.includes(code)];
        if (has === shall) return [];
        const roles = rolesOf(index).filter((known) => known !== role);
        return [{ type: 'set' as const, path: ['people', index, 'roles'], value: shall ? [...roles, role] : roles }];
      }),
    );
  return (
    <details className={styles.many}>
      <summary>
        {label}: <span>{chosen.length > 0 ? namesOf(chosen, people) : t('planForm.none')}</span>
      </summary>
      <PersonChoice
        legend={label}
        hint={hint}
        people={people.map(({ code, name, position }) => ({ id: code, name, position }))}
        chosen={chosen}
        onChange={change}
      />
    </details>
  );
}
