import type { BoardRow, ConferenceListQuery } from '@conference/contracts';
import { compareStandings, willBeMissed, type Readiness, type Standing } from '@conference/domain';
import type { ConferenceCard, Records } from '@conference/persistence';
import { z } from 'zod';
import { readCursor, writeCursor } from '../paging';
import { conferenceView, type ConferenceContext } from './conference-view';
import { figureView, readinessNames } from './readiness-view';

type Outlooks = ReadonlyMap<string, Readiness | null>;

const standing = z.object({
  id: z.uuid(),
  heldOn: z.string(),
  createdAt: z.string(),
  isPrepared: z.boolean(),
  spare: z.number().nullable(),
});

/** One page of an office's conferences in the order that was asked for, and where it ended. */
export function boardPage(
  cards: readonly ConferenceCard[],
  outlooks: Outlooks,
  { stage, year, missed, order, limit, cursor }: ConferenceListQuery,
): { shown: ConferenceCard[]; nextCursor: string | null } {
  const after = readCursor(cursor, standing);
  const found = cards
    .filter((card) => (!stage || card.stage === stage) && (!year || card.year === year))
    .map((card) => ({ card, place: standingOf(card, outlooks) }))
    .filter(({ place }) => !missed || willBeMissed(place))
    .filter(({ place }) => !after || compareStandings(order, after, place) < 0)
    .toSorted((one, other) => compareStandings(order, one.place, other.place));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown: shown.map(({ card }) => card),
    nextCursor: found.length > limit && last ? writeCursor(last.place) : null,
  };
}

/** The rows of a page, each with its figure and its sentence. */
export async function boardRows(
  records: Records,
  shown: readonly ConferenceCard[],
  { outlooks, context }: { outlooks: Outlooks; context: ConferenceContext },
): Promise<BoardRow[]> {
  const critical = shown.flatMap(({ id }) => outlooks.get(id)?.left[0]?.documentId ?? []);
  const names = readinessNames(await records.documents.titles(critical), context.directory);
  return shown.map((card) => {
    const outlook = outlooks.get(card.id);
    return { ...conferenceView(card, context), readiness: outlook ? figureView(outlook, names) : null };
  });
}

function standingOf({ id, heldOn, createdAt }: ConferenceCard, outlooks: Outlooks): Standing {
  const outlook = outlooks.get(id) ?? null;
  return {
    id,
    heldOn,
    createdAt: createdAt.toISOString(),
    isPrepared: outlook !== null,
    spare: outlook?.left[0]?.spare ?? null,
  };
}
