import type { PlanPath } from '@conference/domain';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { wholeNumber } from '../../../shared/whole-number';
import { partAt, textAt, useDraft, useFindingsAt } from './draft';
import { PlanField } from './field-notes';
import { useTyped } from './use-typed';

interface FieldProps {
  path: PlanPath;
  label: string;
  hint?: ReactNode;
}

/** What an empty field leaves behind: an empty text where one has to be given, nothing where the plan may do without. */
interface TextFieldProps extends FieldProps {
  isOptional?: boolean;
  isLong?: boolean;
}

/** Words of the plan. */
export function TextField({ path, label, hint, isOptional = false, isLong = false }: TextFieldProps) {
  const { value, edit } = useDraft();
  const { text, type, leave } = useTyped(textAt(value, path), (written) =>
    edit([{ type: 'set', path, value: written === '' && isOptional ? null : written }]),
  );
  const field = {
    ...useField(path, label, hint),
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
    onBlur: leave,
  };
  return (
    <PlanField path={path}>
      {isLong ? <Textarea {...field} autosize minRows={2} /> : <TextInput {...field} />}
    </PlanField>
  );
}

/** A day or a time: it is taken as soon as it is whole. */
export function TimeField({ path, label, hint, type }: FieldProps & { type: 'date' | 'time' }) {
  const { value, edit } = useDraft();
  return (
    <PlanField path={path}>
      <TextInput
        {...useField(path, label, hint)}
        type={type}
        value={textAt(value, path)}
        onChange={(event) => {
          const written = event.currentTarget.value;
          if (written) edit([{ type: 'set', path, value: written }]);
        }}
      />
    </PlanField>
  );
}

/** A whole number of the plan; emptied, the usual one counts again. */
export function NumberField({ path, label, hint }: FieldProps) {
  const { value, edit } = useDraft();
  const { text, type, leave } = useTyped(textAt(value, path), (written) => {
    const number = wholeNumber(written);
    if (number !== null) edit([{ type: 'set', path, value: number }]);
    else if (written.trim() === '') edit([{ type: 'remove', path }]);
  });
  return (
    <PlanField path={path}>
      <TextInput
        {...useField(path, label, hint)}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
    </PlanField>
  );
}

interface ChoiceFieldProps extends FieldProps {
  /** What stands where nothing is written. */
  usual?: string;
  options: readonly { readonly value: string; readonly label: string }[];
  /** What a choice writes; the choice itself where nothing is said. */
  written?: (chosen: string) => unknown;
}

/** One of several. A value that is none of them stays until another is chosen. */
export function ChoiceField({
  path,
  label,
  hint,
  usual = '',
  options,
  written = (chosen) => chosen,
}: ChoiceFieldProps) {
  const { value, edit } = useDraft();
  const chosen = textAt(value, path) || usual;
  const isKnown = options.some((option) => option.value === chosen);
  return (
    <PlanField path={path}>
      <NativeSelect
        {...useField(path, label, hint)}
        value={chosen}
        data={isKnown ? [...options] : [{ value: chosen, label: chosen || '…' }, ...options]}
        onChange={(event) => edit([{ type: 'set', path, value: written(event.currentTarget.value) }])}
      />
    </PlanField>
  );
}

/** Whether or not. */
export function TickField({ path, label }: FieldProps) {
  const { value, edit } = useDraft();
  return (
    <PlanField path={path}>
      <Checkbox
        label={label}
        checked={partAt(value, path) === true}
        onChange={(event) => edit([{ type: 'set', path, value: event.currentTarget.checked }])}
      />
    </PlanField>
  );
}

function useField(
  path: PlanPath,
  label: string,
  hint: ReactNode,
): Pick<ComponentProps<typeof TextInput>, 'label' | 'description' | 'error'> {
  const isWrong = useFindingsAt(path).some(({ level }) => level === 'error');
  // the sentence itself stands under the field, with its proposal
  return { label, ...(hint !== undefined && { description: hint }), error: isWrong };
}
