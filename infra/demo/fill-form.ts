import { ok, refuse, type Result } from '@conference/domain';
import type { Form, FormField } from './form';

/** What a person puts into a form: choices and texts by the names of the fields. */
export type Answers = Readonly<Record<string, string>>;

/** The page does not offer what the person wants to say. */
export interface NotOffered {
  readonly code: 'not-offered';
  readonly name: string;
  readonly value: string;
}

/**
 * Fills a form in as a person would, and answers what a browser would send: hidden fields as they are, the choices made, the texts written, and the
 * first button that people can see.
 */
export function fillForm(form: Form, answers: Answers): Result<readonly (readonly [string, string])[], NotOffered> {
  for (const [name, value] of Object.entries(answers)) {
    if (!form.fields.some((field) => offers(field, name, value))) return refuse({ code: 'not-offered', name, value });
  }
  const button = form.fields.find(({ type, isHiddenFromPeople }) => type === 'submit' && !isHiddenFromPeople);
  return ok(form.fields.flatMap((field) => sent(field, answers, field === button)));
}

function offers(field: FormField, name: string, value: string): boolean {
  if (field.name !== name) return false;
  if (field.type === 'radio' || field.type === 'checkbox' || field.type === 'submit' || field.type === 'hidden')
    return field.value === value;
  return field.type === 'select' ? field.options.includes(value) : field.type !== 'file';
}

function sent(field: FormField, answers: Answers, isPressed: boolean): (readonly [string, string])[] {
  const { name, type, value, isChecked } = field;
  const answer = answers[name];
  switch (type) {
    case 'file':
    case 'button':
    case 'reset':
      return [];
    case 'submit':
      return isPressed ? [[name, value]] : [];
    case 'radio':
    case 'checkbox':
      return (answer === undefined ? isChecked : answer === value) ? [[name, value]] : [];
    default:
      return [[name, answer ?? value]];
  }
}
