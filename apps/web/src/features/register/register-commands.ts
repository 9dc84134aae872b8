import {
  correctionSchema,
  paperNumberSchema,
  type CorrectionBegun,
  type PaperNumberDraft,
  type PaperNumberEntered,
} from '@conference/contracts';
import type { CorrectionKind } from '@conference/domain';
import { order, post } from '../../shared/http';

/** Recalls an issued document: its record is frozen, and whoever got it is told the reason. */
export function recallEntry(entryId: string, reason: string): Promise<void> {
  return order('POST', `/api/register/${entryId}/recall`, { reason });
}

/** Begins the correction of an issued document; the answer names the new one. */
export function correctEntry(entryId: string, kind: CorrectionKind, reason: string): Promise<CorrectionBegun> {
  return post(correctionSchema, `/api/register/${entryId}/corrections`, { kind, reason });
}

/** Sends a document to a recipient again, to another address if one is given. */
export function sendAgain(dispatchId: string, email: string | null): Promise<void> {
  return order('POST', `/api/dispatches/${dispatchId}/send`, { email });
}

/** Records on which day the paper copy went to a recipient. */
export function recordHandOver(dispatchId: string, on: string): Promise<void> {
  return order('POST', `/api/dispatches/${dispatchId}/hand-over`, { on });
}

/** Records that a recipient confirmed to have the document, and by what. */
export function recordReceipt(dispatchId: string, on: string, receipt: string): Promise<void> {
  return order('POST', `/api/dispatches/${dispatchId}/receipt`, { on, receipt });
}

/** Enters a number that was given on paper. */
export function enterPaperNumber(draft: PaperNumberDraft): Promise<PaperNumberEntered> {
  return post(paperNumberSchema, '/api/register/paper-numbers', draft);
}
