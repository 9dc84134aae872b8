import {
  regimeOn,
  signatureBlock,
  superiorBodies,
  unitSymbol,
  withSuperiorBodies,
  type DocumentKind,
  type DocumentText,
  type TextBlock,
} from '@conference/domain';
import type { FormFacts, IssueFacts, Signature } from '@conference/documents';
import type { ConferenceEntity, DocumentEntity, OfficeEntity, Records } from '@conference/persistence';

/** A ground that somebody wrote at the beginning of the text. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 6 */
const GROUND = /^(căn cứ|theo đề nghị|xét đề nghị)\s/iu;

/** A document as far as its official form goes by it. */
export type FormedDocument = Pick<
  DocumentEntity,
  'id' | 'officeId' | 'conferenceId' | 'code' | 'kind' | 'title' | 'unitId' | 'approverIds' | 'form'
>;

/** Reads what the official form of a document is made from: its text, and what the record knows of who issues, signs and receives it. */
export async function formOf(
  records: Records,
  document: FormedDocument,
  text: DocumentText,
  issue: IssueFacts,
  kind: DocumentKind = document.kind,
): Promise<FormFacts> {
  const office = await records.directory.office(document.officeId);
  const conference = await records.conferences.get(document.conferenceId);
  const unit = document.unitId ? await records.directory.unit(document.unitId) : null;
  const { grounds, rest } = withoutGrounds(text);
  const { legalBases } = regimeOn(conference.heldOn, conference.kind);
  return {
    kind,
    title: document.title,
    office: { name: office.name, superiorBody: office.superiorBody, place: office.place, symbol: office.symbol },
    issue,
    bases: grounds.length > 0 ? grounds : (document.form.bases ?? legalBases),
    addressees: [...(document.form.addressees ?? [])],
    text: rest,
    signatures: await signatures(records, document, { office, conference }),
    recipients: recipients(document, conference, office),
    unit: unit && unitSymbol(unit),
    rehearsal: conference.rehearsal,
  };
}

/** Grounds that were written are printed as grounds, in the place of the usual ones. */
function withoutGrounds({ blocks }: DocumentText): { grounds: string[]; rest: DocumentText } {
  const end = blocks.findIndex((block) => !isGround(block));
  const grounds = blocks.slice(0, end < 0 ? blocks.length : end);
  return {
    grounds: grounds.map((block) => (block.kind === 'table' ? '' : block.text.replace(/[;.,\s]+$/u, ''))),
    rest: { blocks: blocks.slice(grounds.length) },
  };
}

function isGround(block: TextBlock): boolean {
  return block.kind === 'paragraph' && GROUND.test(block.text);
}

/**
 * The last of those who approve signs; minutes and pledges are signed by everybody who approves them.
 * Once it is approved, whoever gave the approval signs: for the person asked, where they stood in under an order.
 */
async function signatures(
  records: Records,
  document: FormedDocument,
  { office, conference }: { office: OfficeEntity; conference: ConferenceEntity },
): Promise<Signature[]> {
  const { kind } = document;
  const signers = await signersOf(records, document);
  const people = await records.directory.people(signers.flatMap(({ personId, forId }) => [personId, forId]));
  const head = conference.plan.people.find(({ roles }) => roles.includes('head'));
  return signers.map(({ personId, forId, byAuthorisation }) => {
    const { name, position, roles } = people.get(personId)!;
    if (kind === 'minutes' || kind === 'countingRecord') {
      const isChair =
        kind === 'minutes' ? forId === document.approverIds.at(-1) : people.get(forId)!.roles.includes('head');
      return { authority: null, position: isChair ? 'CHỦ TỌA' : 'THƯ KÝ', name };
    }
    const headPosition = head?.position ?? 'Thủ trưởng cơ quan';
    const employeeSide = office.employeeSide.name;
    return { ...signatureBlock({ roles, position, byAuthorisation, headPosition, employeeSide }), name };
  });
}

/** Who signs, in whose place, and whether under an order. */
interface Signer {
  readonly personId: string;
  readonly forId: string;
  readonly byAuthorisation: boolean;
}

/** What several people answer for together: the review is the head's and the employee side's. @see Luật 10/2022/QH15 Điều 52 khoản 3 */
const SIGNED_BY_ALL: readonly DocumentKind[] = ['minutes', 'pledgeText', 'countingRecord', 'reviewReport'];

async function signersOf(records: Records, { id, kind, approverIds }: FormedDocument): Promise<Signer[]> {
  const given = (await records.rounds.approvalsGiven(id))
    .filter(({ capacity }) => capacity !== 'contentCheck' && capacity !== 'formCheck')
    .map(({ assigneeId, decidedById, authorisationId }): Signer => ({
      personId: decidedById ?? assigneeId,
      forId: assigneeId,
      byAuthorisation: authorisationId !== null,
    }));
  const planned = approverIds.map((personId): Signer => ({ personId, forId: personId, byAuthorisation: false }));
  const signers = given.length > 0 ? given : planned;
  return SIGNED_BY_ALL.includes(kind) ? signers : signers.slice(-1);
}

function recipients({ code, kind, form }: FormedDocument, { plan }: ConferenceEntity, office: OfficeEntity): string[] {
  const planned = plan.documents.find((candidate) => candidate.code === code)?.recipients ?? [];
  const named = form.recipients ?? planned;
  const all = kind === 'resolution' ? withSuperiorBodies(named, superiorBodies(office)) : named;
  return all.map(({ name }) => name);
}
