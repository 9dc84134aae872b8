export { inOrder, type FloorEvent, type FloorEventOf } from './floor-event';
export { MINUTES_HEADINGS } from './words';
export { MINUTES_BLOCK_KINDS, writeMinutes, type MinutesBlock, type MinutesBlockKind } from './write-minutes';
