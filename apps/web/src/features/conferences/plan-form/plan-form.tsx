import { useTranslation } from 'react-i18next';
import { FollowUp, Office } from './after';
import { AgendaPart } from './agenda';
import { Elections, Motions } from './business';
import { Documents } from './documents';
import { isWithin, useDraft } from './draft';
import { FieldNotes } from './field-notes';
import { Leading } from './leading';
import { Meeting } from './meeting';
import styles from './plan-form.module.css';
import { PledgeAndAwards } from './pledge';
import { Targets } from './targets';

/** Parts of the plan that the form has fields for; what is wrong elsewhere is named above it. */
const SHOWN =
  /^(conference|documents|agenda|motions|elections|pledge|awards|targets|followUp|deadlines|consultation|office\.(name|place|superiorBody|employeeSide))/;

/** The plan as a form, in the order in which an office thinks about its conference. */
export function PlanForm() {
  const { t } = useTranslation();
  const { findings } = useDraft();
  const elsewhere = findings.filter(({ path }) => !SHOWN.test(path));
  return (
    <div className={styles.form}>
      {elsewhere.length > 0 && (
        <div className={styles.elsewhere}>
          <p>{t('planForm.elsewhere')}</p>
          <FieldNotes findings={elsewhere} />
        </div>
      )}
      <Meeting />
      <Leading />
      <Documents />
      <AgendaPart />
      <Motions />
      <Elections />
      <PledgeAndAwards />
      <Targets />
      <FollowUp />
      <Office />
    </div>
  );
}

/** Shows the field that a finding is about: what it is closed in is opened first. */
export function goToField(place: string): void {
  const nearest = nearestTo(place);
  if (!nearest) return;
  const closed = closedAround(nearest);
  for (const part of closed) part.open = true;
  show(nearest);
  // what was closed gets its fields when it has been opened
  if (closed.length > 0) requestAnimationFrame(() => requestAnimationFrame(() => show(nearestTo(place) ?? nearest)));
}

function nearestTo(place: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-place]')]
    .filter(({ dataset }) => isWithin(place, dataset['place']!))
    .toSorted((one, other) => other.dataset['place']!.length - one.dataset['place']!.length)[0];
}

function closedAround(element: HTMLElement): HTMLDetailsElement[] {
  const closed: HTMLDetailsElement[] = [];
  for (let part: HTMLElement | null = element; part; part = part.parentElement)
    if (part instanceof HTMLDetailsElement && !part.open) closed.push(part);
  return closed;
}

function show(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' });
  field.querySelector<HTMLElement>('input, select, textarea, summary, button')?.focus();
}
