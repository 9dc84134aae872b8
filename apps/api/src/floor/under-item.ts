import { agendaRefusalSentence, mayActUnder, type AgendaItemKind, type AgendaProgress } from '@conference/domain';
import type { AgendaItemEntity } from '@conference/persistence';
import { allowed } from '../problems/refusal.exception';
import type { FloorAct } from './floor-act';

/**
 * Lets an act happen only while an item of its kind is before the room; any item will do where no kind is named.
 * @throws RefusalException wrong-item
 */
export async function underItem(
  { records, conference }: Pick<FloorAct, 'records' | 'conference'>,
  kinds: readonly AgendaItemKind[],
): Promise<void> {
  const agenda = await records.conferences.agenda(conference.id);
  allowed(mayActUnder(agenda.map(progressOf), kinds), agendaRefusalSentence);
}

function progressOf({ code, kind, title, startedAt, finishedAt }: AgendaItemEntity): AgendaProgress {
  return { code, kind, title, isStarted: startedAt !== null, isFinished: finishedAt !== null };
}
