import type { MinutesAdditionBody, MinutesEditBody, MinutesMade, MinutesView } from '@conference/contracts';
import {
  addBlock,
  editBlock,
  keepsMinutes,
  minutesRefusalSentence,
  ownBlockId,
  removedBlocks,
  type ComposedBlock,
} from '@conference/domain';
import { composedMinutes, minutesDocumentText } from '@conference/drafting';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { ownConference } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { DraftsService } from '../documents/drafts.service';
import { atAnyStage, floorAct, type FloorAct } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { areSigned, minutesDocumentOf, minutesView } from './minutes-view';

/** Why the signatories are asked about another text, in the language of the document. */
const MADE_AGAIN = 'Lập lại từ các mục của biên bản ghi tại hội nghị';

/** The minutes that write themselves, and those who keep them. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
  ) {}

  view(person: PersonEntity, conferenceId: string): Promise<MinutesView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      return minutesView(records, conference, { person, directory: await directoryView(records, person.officeId) });
    });
  }

  /** Takes a step with a block that is there; what stood before is kept. */
  async edit(person: PersonEntity, conferenceId: string, body: MinutesEditBody): Promise<void> {
    await floorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      await mustKeepMinutes(act);
      const { records, conference } = act;
      const { blocks, edits } = await composedMinutes(records, conference);
      const block = [...blocks, ...removedBlocks(edits)].find(({ id }) => id === body.block);
      const isSigned = areSigned(await minutesDocumentOf(records, conferenceId));
      const paragraphs = allowed(editBlock(block, body, isSigned), minutesRefusalSentence);
      const stood = edits.findLast(({ blockId }) => blockId === body.block);
      await takeStep(act, {
        blockId: body.block,
        revision: body.base + 1,
        act: body.act,
        heading: block!.heading.vi,
        paragraphs,
        seen: body.seen,
        after: before(blocks, body.block) ?? stood?.after ?? null,
      });
    });
  }

  /** Adds a block beside the record; sent again, it is there once. */
  async add(person: PersonEntity, conferenceId: string, { id, ...body }: MinutesAdditionBody): Promise<void> {
    await floorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      await mustKeepMinutes(act);
      const { records } = act;
      const blockId = ownBlockId(id);
      const edits = await records.minutes.edits(conferenceId);
      if (edits.some((edit) => edit.blockId === blockId)) return;
      const isSigned = areSigned(await minutesDocumentOf(records, conferenceId));
      const paragraphs = allowed(addBlock(body.paragraphs, isSigned), minutesRefusalSentence);
      const { after, heading } = body;
      const step = { blockId, revision: 1, act: 'own' as const, heading: heading.trim(), paragraphs, seen: [], after };
      await takeStep(act, step);
    });
  }

  /** Makes the document of the minutes again from their blocks: whoever signs it is asked about the new text. */
  async makeDocument(person: PersonEntity, conferenceId: string): Promise<MinutesMade> {
    const { text, document, draft } = await this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const found = await minutesDocumentOf(records, conferenceId);
      if (!found) throw doorRefusal('minutes-not-closed');
      const { blocks } = await composedMinutes(records, conference);
      return { text: minutesDocumentText(blocks), document: found, draft: await records.drafts.latest(found.id) };
    });
    const { mode, packetHash } = await this.drafts.draft(person, document.id);
    const saved = await this.drafts.save(person, document.id, { baseVersion: draft?.version ?? 0, text });
    if (mode === 'amend' && packetHash) {
      await this.drafts.amend(person, document.id, {
        draftVersion: saved.version,
        changeClass: 'substantive',
        reason: MADE_AGAIN,
        packetHash,
      });
    }
    return { documentId: document.id, outcome: mode === 'amend' ? 'submitted' : 'saved' };
  }
}

async function mustKeepMinutes({ records, conference: { officeId, plan }, person }: FloorAct): Promise<void> {
  const staff = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  if (!keepsMinutes(person, plan.conference, staff)) throw doorRefusal('not-allowed');
}

async function takeStep(
  act: FloorAct,
  step: Omit<Parameters<Records['minutes']['add']>[1], 'byId' | 'at'>,
): Promise<void> {
  const { records, conference, person, now } = act;
  await records.minutes.add(conference.id, { ...step, byId: person.id, at: now.toISOString() });
  await record(act, 'minutes.edited', { block: step.blockId, revision: step.revision, act: step.act });
}

/** The block that one stands after; null where it is the first, or is not there. */
function before(blocks: readonly ComposedBlock[], id: string): string | null {
  return blocks[blocks.findIndex((block) => block.id === id) - 1]?.id ?? null;
}
