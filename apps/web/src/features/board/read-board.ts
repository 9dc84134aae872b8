import {
  boardSchema,
  concernsSchema,
  lateItemsSchema,
  type BoardChoiceBody,
  type BoardPaperBody,
  type LateItemView,
  type ProgrammeBody,
} from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

/** The people's inspection board in the year after a conference. */
export const boardQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'board'],
    queryFn: ({ signal }) => get(boardSchema, `/api/conferences/${conferenceId}/board`, signal),
  });

/** What is followed until it is settled. */
export const concernsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'concerns'],
    queryFn: ({ signal }) => get(concernsSchema, `/api/conferences/${conferenceId}/concerns`, signal),
  });

/** What the conference before left open. */
export const lateItemsQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'late-items'],
    queryFn: ({ signal }) => get(lateItemsSchema, `/api/conferences/${conferenceId}/late-items`, signal),
  });

/** Records whom the board elected to lead it. */
export function choosePosts(conferenceId: string, choice: BoardChoiceBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/board/choice`, choice);
}

/** Sends a notice or a recommendation. */
export function sendPaper(conferenceId: string, paper: BoardPaperBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/board/papers`, paper);
}

/** Has a programme drafted. */
export function draftProgramme(conferenceId: string, programme: ProgrammeBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/board/programmes`, programme);
}

/** Takes an item off the agenda. */
export function removeLateItem(
  conferenceId: string,
  { kind, id }: Pick<LateItemView, 'kind' | 'id'>,
  reason: string,
): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/late-items/${kind}/${id}/removal`, { reason });
}
