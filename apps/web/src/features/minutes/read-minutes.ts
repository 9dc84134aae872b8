import {
  minutesMadeSchema,
  minutesSchema,
  type MinutesAdditionBody,
  type MinutesBlockView,
  type MinutesEditBody,
  type MinutesMade,
} from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order, post } from '../../shared/http';

/** The minutes as they stand; asked for again whenever something about the conference changes. */
export const minutesQuery = (conferenceId: string) =>
  queryOptions({
    queryKey: ['conference', conferenceId, 'minutes'],
    queryFn: ({ signal }) => get(minutesSchema, `/api/conferences/${conferenceId}/minutes`, signal),
  });

/** Takes a step with a block. */
export function editMinutes(conferenceId: string, body: MinutesEditBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/minutes/edits`, body);
}

/** Adds a block beside the record. */
export function addMinutesBlock(conferenceId: string, body: MinutesAdditionBody): Promise<void> {
  return order('POST', `/api/conferences/${conferenceId}/minutes/blocks`, body);
}

/** Makes the document again from the blocks. */
export function makeMinutesDocument(conferenceId: string): Promise<MinutesMade> {
  return post(minutesMadeSchema, `/api/conferences/${conferenceId}/minutes/document`, {});
}

/** A step with a block as it is on the screen. */
export function stepOf(
  { id, revision, facts }: MinutesBlockView,
  act: MinutesEditBody['act'],
  paragraphs: readonly string[] = [],
): MinutesEditBody {
  return { block: id, act, base: revision, paragraphs: [...paragraphs], seen: facts.map(({ vi }) => vi) };
}

/** Each line is a paragraph. */
export function paragraphsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
