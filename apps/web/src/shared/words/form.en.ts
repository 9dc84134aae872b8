import type { formVi } from './form.vi';

/** What every form says of itself. */
export const formEn: typeof formVi = {
  form: {
    save: 'Save',
    cancel: 'Leave it',
    take: 'Use “{{proposal}}”',
    act: 'Act',
    edit: 'Change',
    mend_one: 'Not saved: {{count}} thing to mend',
    mend_other: 'Not saved: {{count}} things to mend',
  },
};
