import { createHash } from 'node:crypto';
import {
  checkText,
  composeMinutes,
  minutesText,
  writeMinutes,
  type ComposedBlock,
  type DocumentText,
  type MinutesEdit,
} from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { floorEvents } from './floor-events';

/** The minutes as they stand: what is on record, in the words of those who keep them. */
export async function composedMinutes(
  records: Records,
  conference: ConferenceEntity,
): Promise<{ readonly blocks: readonly ComposedBlock[]; readonly edits: readonly MinutesEdit[] }> {
  const edits = await records.minutes.edits(conference.id);
  return { blocks: composeMinutes(writeMinutes(await floorEvents(records, conference)), edits), edits };
}

/** The text of the minutes' document, as its blocks make it. */
export function minutesDocumentText(blocks: readonly ComposedBlock[]): DocumentText {
  const text = minutesText(blocks, lastingId);
  const checked = checkText(text);
  return checked.ok ? checked.value : text;
}

const ID_LENGTH = 10;

/** A paragraph's id that follows from what the paragraph is. */
function lastingId(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, ID_LENGTH);
}
