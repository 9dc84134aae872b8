import { agendaItemName } from '../procedure';
import type { Sentence } from '../sentence';
import { inOrder, type FloorEvent, type FloorEventOf } from './floor-event';
import { eventSentences, MINUTES_HEADINGS } from './words';

/** What a block of the minutes is about. */
export const MINUTES_BLOCK_KINDS = ['opening', 'presence', 'item', 'between', 'closing'] as const;
export type MinutesBlockKind = (typeof MINUTES_BLOCK_KINDS)[number];

/** One block of the minutes, as it is edited and confirmed by itself; its id stays the same when later events are added. */
export interface MinutesBlock {
  readonly id: string;
  readonly kind: MinutesBlockKind;
  readonly heading: Sentence;
  readonly paragraphs: readonly Sentence[];
}

/**
 * Writes the minutes from what was recorded: opening, presence, each item with its speeches, votes and elections, and the closing.
 *
 * Nothing is added to what was recorded; without a record of an act there is no sentence about it. The last sentence gives the time of closing.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.9
 */
export function writeMinutes(events: readonly FloorEvent[]): readonly MinutesBlock[] {
  const ordered = inOrder(events);
  return [...opening(ordered), ...presence(ordered), ...course(ordered), ...staffBallots(ordered), ...closing(ordered)];
}

function opening(events: readonly FloorEvent[]): readonly MinutesBlock[] {
  const opened = firstOf(events, 'sessionOpened');
  return opened ? [block('opening', 'opening', MINUTES_HEADINGS.opening, [opened])] : [];
}

function presence(events: readonly FloorEvent[]): readonly MinutesBlock[] {
  const declared = events.filter(({ type }) => type === 'quorumDeclared');
  return declared.length > 0 ? [block('presence', 'presence', MINUTES_HEADINGS.presence, declared)] : [];
}

function closing(events: readonly FloorEvent[]): readonly MinutesBlock[] {
  const closed = firstOf(events, 'sessionClosed');
  return closed ? [block('closing', 'closing', MINUTES_HEADINGS.closing, [closed])] : [];
}

function staffBallots(events: readonly FloorEvent[]): readonly MinutesBlock[] {
  return events
    .filter(({ type }) => type === 'staffBallotCounted')
    .map((event) => block(event.id, 'between', MINUTES_HEADINGS.staffBallot, [event]));
}

/** Events between the opening and the closing belong to the item that is under way, or stand between two items. */
function course(events: readonly FloorEvent[]): readonly MinutesBlock[] {
  const blocks: { id: string; kind: MinutesBlockKind; heading: Sentence; events: FloorEvent[] }[] = [];
  let isUnderWay = false;
  for (const event of events.filter(({ type }) => !STANDING_ALONE.includes(type))) {
    const last = blocks.at(-1);
    if (event.type === 'itemStarted' || event.type === 'itemSkipped') {
      const before = blocks.filter(
        ({ events: [first] }) => first && 'item' in first && first.item === event.item,
      ).length;
      const id = before === 0 ? `item/${event.item}` : `item/${event.item}/${before + 1}`;
      blocks.push({ id, kind: 'item', heading: itemHeading(event), events: [event] });
      isUnderWay = event.type === 'itemStarted';
    } else if (event.type === 'itemEnded') {
      isUnderWay = false;
    } else if (last && (isUnderWay || last.kind === 'between')) {
      last.events.push(event);
    } else {
      blocks.push({ id: `between/${event.id}`, kind: 'between', heading: MINUTES_HEADINGS.between, events: [event] });
    }
  }
  return blocks.map(({ id, kind, heading, events: own }) => block(id, kind, heading, own));
}

const STANDING_ALONE: readonly FloorEvent['type'][] = [
  'sessionOpened',
  'quorumDeclared',
  'staffBallotCounted',
  'sessionClosed',
];

function itemHeading({ kind, title }: FloorEventOf<'itemStarted'> | FloorEventOf<'itemSkipped'>): Sentence {
  const { vi, en } = agendaItemName(kind);
  return title.trim() && title !== vi ? { vi: `${vi}: ${title}`, en: `${en}: ${title}` } : { vi, en };
}

function block(id: string, kind: MinutesBlockKind, heading: Sentence, events: readonly FloorEvent[]): MinutesBlock {
  return { id, kind, heading, paragraphs: events.flatMap(eventSentences) };
}

function firstOf<Type extends FloorEvent['type']>(
  events: readonly FloorEvent[],
  type: Type,
): FloorEventOf<Type> | undefined {
  return events.find((event): event is FloorEventOf<Type> => event.type === type);
}
