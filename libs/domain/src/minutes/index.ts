export { inOrder, type FloorEvent, type FloorEventOf } from './floor-event';
export { MINUTES_HEADINGS } from './words';
export { MINUTES_BLOCK_KINDS, writeMinutes, type MinutesBlock, type MinutesBlockKind } from './write-minutes';
export {
  composeMinutes,
  MINUTES_BLOCK_STATE_NAMES,
  MINUTES_BLOCK_STATES,
  removedBlocks,
  type ComposedBlock,
  type MinutesBlockState,
} from './compose-minutes';
export { addBlock, editBlock, minutesRefusalSentence, type MinutesRefusal, type WantedEdit } from './edit-minutes';
export { isOwnBlock, MINUTES_ACTS, ownBlockId, type MinutesAct, type MinutesEdit } from './minutes-edit';
export { minutesText } from './minutes-text';
export {
  keepsMinutes,
  minutesSignatories,
  presidiumOf,
  signingOrder,
  type MinutesPerson,
  type MinutesSignatories,
  type Presided,
} from './who-signs';
