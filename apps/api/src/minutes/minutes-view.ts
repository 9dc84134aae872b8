import type { MinutesBlockView, MinutesView } from '@conference/contracts';
import {
  keepsMinutes,
  mayWrite,
  minutesSignatories,
  removedBlocks,
  textManifest,
  type ComposedBlock,
  type MinutesEdit,
} from '@conference/domain';
import { composedMinutes, minutesDocumentText } from '@conference/drafting';
import type { ConferenceEntity, DocumentEntity, PersonEntity, Records } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** Phases in which the minutes are signed; nothing in them changes any more. */
const SIGNED: readonly DocumentEntity['phase'][] = ['issuing', 'final'];

/** The minutes as their page shows them. */
export async function minutesView(
  records: Records,
  conference: ConferenceEntity,
  { person, directory }: { person: PersonEntity; directory: DirectoryView },
): Promise<MinutesView> {
  const { blocks, edits } = await composedMinutes(records, conference);
  const document = await minutesDocumentOf(records, conference.id);
  const staff = await records.directory.peopleOfOffice(conference.officeId);
  const active = staff.filter((one) => one.active);
  const { secretary, chair } = minutesSignatories(active, conference.plan.conference);
  const isKeeper = keepsMinutes(person, conference.plan.conference, active);
  const isOpen = isKeeper && !areSigned(document);
  const isCurrent = document !== null && (await saysWhatBlocksSay(records, document, blocks));
  // what was thought better of is for those who keep the minutes; everybody reads what they say
  const told = isKeeper ? edits : [];
  const view = (block: ComposedBlock) => blockView(block, told, directory);
  return {
    title: conference.title,
    isInSession: conference.stage === 'session',
    blocks: blocks.map(view),
    removed: removedBlocks(told).map(view),
    signatories: { secretary: secretary?.name ?? null, chair: chair?.name ?? null },
    document: document && { id: document.id, phase: document.phase, isCurrent },
    may: {
      write: isOpen,
      makeDocument: isOpen && document !== null && !isCurrent && mayWrite(person, document),
    },
  };
}

/** The document of the minutes; it is made when the session is closed. */
export async function minutesDocumentOf(records: Records, conferenceId: string): Promise<DocumentEntity | null> {
  return (await records.documents.ofConference(conferenceId)).find(({ kind }) => kind === 'minutes') ?? null;
}

/** Whether the minutes have their signatures. */
export function areSigned(document: DocumentEntity | null): boolean {
  return document !== null && SIGNED.includes(document.phase);
}

async function saysWhatBlocksSay(
  records: Records,
  { id, currentRevision }: DocumentEntity,
  blocks: readonly ComposedBlock[],
): Promise<boolean> {
  const revision = await records.documents.revision(id, currentRevision);
  const said = (await records.drafts.latest(id))?.text ?? revision?.text;
  return said !== null && said !== undefined && textManifest(said) === textManifest(minutesDocumentText(blocks));
}

function blockView(
  { editedById, editedAt, ...block }: ComposedBlock,
  edits: readonly MinutesEdit[],
  directory: DirectoryView,
): MinutesBlockView {
  const steps = edits.filter(({ blockId }) => blockId === block.id);
  return {
    ...block,
    paragraphs: [...block.paragraphs],
    facts: [...block.facts],
    seen: block.seen && [...block.seen],
    editedBy: directory.name(editedById),
    editedAt,
    history: steps
      .toSorted((one, other) => other.revision - one.revision)
      .map(({ revision, act, paragraphs, byId, at }) => ({
        revision,
        act,
        paragraphs: [...paragraphs],
        by: directory.name(byId) ?? '',
        at,
      })),
  };
}
