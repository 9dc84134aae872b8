import {
  checkOffice,
  mailPolicyOf,
  ok,
  refuse,
  type MailPolicy,
  type OfficeForm,
  type Result,
} from '@conference/domain';
import type { OfficeEntity, Transactions } from '@conference/persistence';
import type { Clock } from '../clock';
import type { OfficeActor } from './change-units';
import { refuseFields, type FieldRefusal } from './field-refusal';

/** The part of the mail policy that is settled on a page; who has to show what stays in the plan file. */
export type OfficeMails = Pick<MailPolicy, 'digestAt' | 'digestFrom' | 'mostReminders' | 'attachments'>;

interface OfficeCommand extends OfficeActor {
  readonly form: OfficeForm;
  readonly mails: OfficeMails;
  /** Whether the office is still as it was shown: nobody writes over what they have not seen. */
  readonly isShown: (office: OfficeEntity) => boolean;
}

/** Keeps what an office says of itself: its next documents are printed so, those that are issued stay as they were. */
export function saveOffice(
  transactions: Transactions,
  clock: Clock,
  { officeId, actorId, form, mails, isShown }: OfficeCommand,
): Promise<Result<OfficeEntity, FieldRefusal | { readonly code: 'office-changed' }>> {
  return transactions.run(async ({ directory, audit }) => {
    await directory.lock(officeId);
    const findings = checkOffice(form);
    if (findings.length > 0) return refuseFields(findings);
    const known = await directory.office(officeId);
    if (!isShown(known)) return refuse({ code: 'office-changed' });
    const { id, code, ...before } = known;
    const after = { ...tidied(form), mailPolicy: { ...known.mailPolicy, ...departing(mails, known) } };
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
      (field) => !isSame(after[field], before[field]),
    );
    if (fields.length === 0) return ok(known);
    await directory.saveOffice(id, after);
    await audit.append({
      officeId,
      conferenceId: null,
      at: clock(),
      actorId,
      action: 'office.changed',
      facts: { fields },
    });
    return ok({ id, code, ...after });
  });
}

/** What was chosen otherwise than it is now; what is usual, and was left so, is not written down. */
function departing(mails: OfficeMails, { mailPolicy }: OfficeEntity): Partial<OfficeMails> {
  const now = mailPolicyOf(mailPolicy);
  const keys = ['digestAt', 'digestFrom', 'mostReminders', 'attachments'] as const;
  return Object.fromEntries(keys.filter((key) => mails[key] !== now[key]).map((key) => [key, mails[key]]));
}

function tidied({ name, superiorBody, place, symbol, employeeSide }: OfficeForm) {
  const { kind, legalBasis, superior } = employeeSide;
  return {
    name: name.trim().normalize('NFC'),
    superiorBody: superiorBody?.trim() || null,
    place: place.trim(),
    symbol: symbol.trim(),
    employeeSide: {
      kind,
      name: employeeSide.name.trim(),
      legalBasis: legalBasis?.trim() || null,
      ...(superior?.trim() && { superior: superior.trim() }),
    },
  };
}

/** Whether two values say the same, whatever the order of their keys; what is left out says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return JSON.stringify(entries.map(([key, each]) => [key, written(each)]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
}
