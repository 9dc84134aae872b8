import {
  dispositionTableSchema,
  type DispositionTable,
  type OverrideBody,
  type SaveDispositionsBody,
} from '@conference/contracts';
import { post, put } from '../../../shared/http';

/** Keeps answers to some remarks; the table goes on with the task. */
export function saveDispositions(documentId: string, body: SaveDispositionsBody): Promise<DispositionTable> {
  return put(dispositionTableSchema, `/api/documents/${documentId}/dispositions`, body);
}

/** Lets the draft go on although remarks are unanswered. */
export function overrideDispositions(documentId: string, body: OverrideBody): Promise<DispositionTable> {
  return post(dispositionTableSchema, `/api/documents/${documentId}/disposition-override`, body);
}
