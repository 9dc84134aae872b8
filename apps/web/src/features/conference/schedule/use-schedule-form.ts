import { useState } from 'react';

/** The two forms of a schedule: a picture, or a table that says the same. */
export const FORMS = ['picture', 'table'] as const;
export type ScheduleForm = (typeof FORMS)[number];

const KEPT = 'schedule-form';
/** Up to this width the table is easier to read. */
const NARROW = '(max-width: 48rem)';

/** The form that this reader prefers, remembered on this device. */
export function useScheduleForm(): [ScheduleForm, (form: ScheduleForm) => void] {
  const [form, setForm] = useState(read);
  const choose = (chosen: ScheduleForm) => {
    setForm(chosen);
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      // A full or forbidden store costs only the memory.
    }
  };
  return [form, choose];
}

function read(): ScheduleForm {
  const kept = FORMS.find((form) => form === localStorage.getItem(KEPT));
  return kept ?? (window.matchMedia(NARROW).matches ? 'table' : 'picture');
}
