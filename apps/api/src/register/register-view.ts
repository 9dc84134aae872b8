import type { DeliveryView, RegisterEntryView } from '@conference/contracts';
import {
  checkCorrection,
  checkHandOver,
  checkReceipt,
  checkRecall,
  checkSendAgain,
  entryState,
  isPastDue,
  isSuperiorBody,
  keepsRegister,
  mayRecall,
  officialTypeName,
  vietnamDateOf,
  type DeliveryState,
  type EntryFacts,
} from '@conference/domain';
import type { DispatchEntity, MailEntity, PersonEntity, RegisterEntryEntity } from '@conference/persistence';
import { stateOfDispatch } from '@conference/tasks';
import type { RegisterRows } from './register-rows';

/** Who looks at the register, and on which day in Vietnam. */
export interface Looker {
  readonly person: PersonEntity;
  readonly today: string;
}

/** An entry as the register page shows it. */
export function entryView(entry: RegisterEntryEntity, rows: RegisterRows, looker: Looker): RegisterEntryView {
  const { id, book, year, number, symbol, source, documentId, subject, organName, signedOn, issuedOn, dueOn } = entry;
  const facts = entryFacts(entry, rows);
  const decides = mayRecall(looker.person.roles);
  const document = documentId ? rows.documents.get(documentId) : undefined;
  return {
    id,
    book,
    year,
    number,
    symbol,
    source,
    state: entryState(facts),
    typeName: officialTypeName(entry.typeCode),
    subject,
    organName,
    signer: [entry.signerPosition, entry.signerName].filter(Boolean).join(' ') || null,
    signedOn,
    issuedOn,
    dueOn,
    isNumberedLate: isPastDue(dueOn, issuedOn, looker.today),
    documentId,
    exportUrl: document?.issuedSha256 ? `/api/register/${id}/export` : null,
    recall: recallView(entry, rows),
    corrects: correctsView(entry, rows),
    correctedBy: correctionsView(entry, rows),
    deliveries: (rows.dispatches.get(id) ?? []).map((dispatch) => deliveryView(dispatch, entry, rows, looker)),
    may: {
      recall: decides && checkRecall(facts).ok,
      replace: decides && checkCorrection('content', facts).ok,
      rectify: decides && checkCorrection('form', facts).ok,
    },
  };
}

/** What the rules ask of an entry, from the rows. */
export function entryFacts({ id, documentId, source }: RegisterEntryEntity, rows: RegisterRows): EntryFacts {
  const document = documentId ? rows.documents.get(documentId) : undefined;
  const replacing = (rows.correcting.get(documentId ?? '') ?? []).filter(({ correction }) => correction === 'content');
  return {
    source,
    isRecalled: rows.recalls.has(id),
    isReplaced: replacing.some(({ symbol }) => symbol !== null),
    isBeingReplaced: replacing.some(({ symbol }) => symbol === null),
    isConferenceRunning: document !== undefined && rows.running.has(document.conferenceId),
  };
}

function recallView({ id }: RegisterEntryEntity, { recalls, directory }: RegisterRows): RegisterEntryView['recall'] {
  const recall = recalls.get(id);
  if (!recall) return null;
  const { recalledAt, recalledBy, reason } = recall;
  return { recalledAt: recalledAt.toISOString(), recalledBy: directory.name(recalledBy), reason };
}

function correctsView(
  { correctsId, correction }: RegisterEntryEntity,
  { corrected }: RegisterRows,
): RegisterEntryView['corrects'] {
  const other = correctsId ? corrected.get(correctsId) : undefined;
  return other && correction ? { symbol: other.symbol, kind: correction } : null;
}

function correctionsView(
  { documentId }: RegisterEntryEntity,
  { correcting }: RegisterRows,
): RegisterEntryView['correctedBy'] {
  return (correcting.get(documentId ?? '') ?? []).map(({ id, symbol, correction }) => ({
    documentId: id,
    symbol,
    kind: correction!,
  }));
}

function deliveryView(
  dispatch: DispatchEntity,
  { id, dueOn, issuedOn }: RegisterEntryEntity,
  { mails, recalls, superiors, directory }: RegisterRows,
  { person, today }: Looker,
): DeliveryView {
  const mail = dispatch.mailId ? (mails.get(dispatch.mailId) ?? null) : null;
  const state = stateOfDispatch(dispatch, mail);
  const sentAt = dispatch.handedOverAt ?? mail?.sentAt ?? null;
  const sentOn = dispatch.handedOverOn ?? (sentAt && vietnamDateOf(sentAt.toISOString()));
  const { receivedOn, receipt, receiptRecordedBy } = dispatch;
  const days = { issuedOn, today };
  const isRecalled = recalls.has(id);
  const keeps = keepsRegister(person.roles);
  return {
    id: dispatch.id,
    name: dispatch.name,
    email: dispatch.email,
    isMember: dispatch.personId !== null,
    isSuperior: isSuperiorBody(dispatch.name, superiors),
    state,
    isLate: isLate(state, dueOn, sentOn, today),
    sentAt: sentAt?.toISOString() ?? null,
    sentOn,
    receipt:
      receivedOn === null ? null : { on: receivedOn, note: receipt, recordedBy: directory.name(receiptRecordedBy) },
    problem: problemOf(dispatch, mail),
    may: {
      send: keeps && checkSendAgain(state, isRecalled).ok,
      handOver: keeps && checkHandOver(state, isRecalled, today, days).ok,
      receive: keeps && receivedOn === null && checkReceipt(state, isRecalled, today, days).ok,
    },
  };
}

/** What never goes out cannot be late. */
function isLate(state: DeliveryState, dueOn: string | null, sentOn: string | null, today: string): boolean {
  if (state === 'withheld' || state === 'withdrawn') return false;
  return isPastDue(dueOn, sentOn, today);
}

function problemOf({ problem }: DispatchEntity, mail: MailEntity | null): string | null {
  return mail?.state === 'sent' ? null : (mail?.problem ?? problem);
}
