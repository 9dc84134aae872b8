import {
  checkHandOver,
  checkReceipt,
  checkSendAgain,
  deliveryState,
  ok,
  refuse,
  vietnamDateOf,
  type CivilDate,
  type DeliveryDays,
  type DeliveryState,
  type Result,
} from '@conference/domain';
import type { DispatchEntity, MailEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';
import { lockEntry, type EntryRefusal, type EntryRows } from './entry-facts';

/** What is to be done about one recipient. */
export interface DeliveryCommand {
  readonly officeId: string;
  readonly dispatchId: string;
  readonly actorId: string;
}

/** Sends an issued document to a recipient once more, to another address if the first was wrong. */
export function sendAgain(
  transactions: Transactions,
  clock: Clock,
  command: DeliveryCommand & { readonly email: string | null },
): Promise<Result<null, EntryRefusal>> {
  return transactions.run(async (records) => {
    const found = await lockDelivery(records, command);
    if (!found) return refuse({ code: 'not-found' });
    const { dispatch, state, rows } = found;
    const allowed = checkSendAgain(state, rows.facts.isRecalled);
    if (!allowed.ok) return allowed;

    const email = command.email ?? dispatch.email!;
    const person = (await records.directory.peopleOfOffice(command.officeId)).find(
      (one) => one.active && one.email.toLowerCase() === email.toLowerCase(),
    );
    const attempt = dispatch.attempt + 1;
    const personId = person?.id ?? null;
    await records.register.saveDispatch(dispatch.id, { email, personId, attempt, mailId: null, problem: null });
    await records.outbox.add({ topic: 'mail', payload: { kind: 'dispatch', dispatchId: dispatch.id, attempt } });
    await audit(records, { command, rows, action: 'dispatch.again', at: clock() });
    return ok(null);
  });
}

/** Records that a recipient got the document on paper: as planned, or because the mail did not arrive; today, or on a day before. */
export function recordHandOver(
  transactions: Transactions,
  clock: Clock,
  command: DeliveryCommand & { readonly on?: CivilDate | undefined },
): Promise<Result<null, EntryRefusal>> {
  return transactions.run(async (records) => {
    const found = await lockDelivery(records, command);
    if (!found) return refuse({ code: 'not-found' });
    const { rows, state } = found;
    const at = clock();
    const days = daysOf(rows, at);
    const on = command.on ?? days.today;
    const allowed = checkHandOver(state, rows.facts.isRecalled, on, days);
    if (!allowed.ok) return allowed;

    const handedOver = { handedOverAt: at, handedOverBy: command.actorId, handedOverOn: on };
    await records.register.saveDispatch(command.dispatchId, handedOver);
    await audit(records, { command, rows, action: 'dispatch.onPaper', at, more: { on } });
    return ok(null);
  });
}

/** Records that a recipient confirmed to have the document, on which day and by what. */
export function recordReceipt(
  transactions: Transactions,
  clock: Clock,
  command: DeliveryCommand & { readonly on: CivilDate; readonly receipt: string },
): Promise<Result<null, EntryRefusal>> {
  return transactions.run(async (records) => {
    const found = await lockDelivery(records, command);
    if (!found) return refuse({ code: 'not-found' });
    const { rows, state } = found;
    const at = clock();
    const { on, actorId } = command;
    const allowed = checkReceipt(state, rows.facts.isRecalled, on, daysOf(rows, at));
    if (!allowed.ok) return allowed;

    const receipt = command.receipt.trim();
    const received = { receivedOn: on, receipt: receipt || null, receiptRecordedBy: actorId };
    await records.register.saveDispatch(command.dispatchId, received);
    await audit(records, { command, rows, action: 'dispatch.received', at, more: { on, receipt } });
    return ok(null);
  });
}

function daysOf({ entry }: EntryRows, at: Date): DeliveryDays {
  return { issuedOn: entry.issuedOn, today: vietnamDateOf(at.toISOString()) };
}

/** Tells how one delivery stands, from its row and the mail of its current attempt. */
export function stateOfDispatch(dispatch: DispatchEntity, mail: MailEntity | null): DeliveryState {
  return deliveryState({
    email: dispatch.email,
    handedOverAt: dispatch.handedOverAt?.toISOString() ?? null,
    hasProblem: dispatch.problem !== null,
    isWithheld: dispatch.withheld,
    isWithdrawn: dispatch.withdrawnAt !== null,
    mail: mail && { state: mail.state },
  });
}

async function lockDelivery(
  records: Records,
  { officeId, dispatchId }: DeliveryCommand,
): Promise<{ dispatch: DispatchEntity; state: DeliveryState; rows: EntryRows } | null> {
  const known = await records.register.dispatch(dispatchId);
  const rows = known && (await lockEntry(records, officeId, known.entryId));
  if (!rows) return null;
  const dispatch = (await records.register.dispatch(dispatchId))!;
  const [mail] = dispatch.mailId ? await records.mails.byIds([dispatch.mailId]) : [];
  return { dispatch, state: stateOfDispatch(dispatch, mail ?? null), rows };
}

async function audit(
  records: Records,
  {
    command,
    rows,
    action,
    at,
    more = {},
  }: { command: DeliveryCommand; rows: EntryRows; action: string; at: Date; more?: Record<string, string> },
): Promise<void> {
  await records.audit.append({
    officeId: command.officeId,
    conferenceId: rows.document?.conferenceId ?? null,
    at,
    actorId: command.actorId,
    action,
    facts: { entryId: rows.entry.id, dispatchId: command.dispatchId, ...more },
  });
}
