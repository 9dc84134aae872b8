import { withClosingMark } from './closing-mark';
import { TYPE_ABBREVIATIONS, typedTitle, withFirstSmall, type DocumentType, type TypedTitle } from './document-types';
import type { AnnexFacts, FormFacts } from './form-facts';
import { invitedBody } from './invitation';
import { issuingDecision } from './issuing-decision';
import type { Annex, Block, HeadKind, OfficialDocument } from './official-document';
import { addressed, allRecipients } from './recipients';
import { competenceOf, inSigningOrder } from './signing';
import { blocksOf } from './text-blocks';

const HEADS: Partial<Record<DocumentType, HeadKind>> = { 'Biên bản': 'minutes', 'Công văn': 'letter' };
const FORMULAS: Partial<Record<DocumentType, string>> = { 'Quyết định': 'QUYẾT ĐỊNH:', 'Nghị quyết': 'QUYẾT NGHỊ:' };

/**
 * Makes the official document of any kind of the catalogue from its text: the kind decides the form.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục I, Phụ lục III
 */
export function officialForm(facts: FormFacts): OfficialDocument {
  const titled = typedTitle(facts.kind, facts.title);
  const body = withClosingMark(blocksOf(facts.text));
  return titled.type === 'Quy chế' || titled.type === 'Quy định'
    ? formed(facts, { type: 'Quyết định', ...issuingDecision(facts, titled, body) })
    : formed(facts, { ...titled, body, annexes: [] });
}

interface Content extends TypedTitle {
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
}

function formed(facts: FormFacts, { type, subject, body, annexes }: Content): OfficialDocument {
  const { office, issue } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    number: issue.number ?? null,
    symbol: issue.symbol ?? symbolOf(type, facts),
    draft: issue.draft ?? false,
    rehearsal: facts.rehearsal ?? false,
    place: office.place,
    date: issue.issuedOn,
    head: (type && HEADS[type]) ?? 'dated',
    ...headline(type, subject),
    competence: competence(type, subject, facts),
    addressees: type && addressed(type) ? (facts.addressees ?? []) : [],
    bases: facts.bases ?? [],
    resolves: (type && FORMULAS[type]) ?? null,
    body: type === 'Giấy mời' ? invitedBody(facts, body) : body,
    signatures: inSigningOrder(type, facts.signatures),
    recipients: allRecipients(type, facts),
    urgency: facts.urgency ?? null,
    annexes: [...annexes, ...(facts.annexes ?? []).map(annexOf)],
  };
}

function annexOf({ title, text }: AnnexFacts): Annex {
  return { kind: 'annex', title, body: withClosingMark(blocksOf(text)) };
}

/** A paper of no official type has its whole title in the place of the type. */
function headline(type: DocumentType | null, subject: string): { typeName: string; subject: string } {
  switch (type) {
    case null:
      return { typeName: subject, subject: '' };
    case 'Công văn':
      return { typeName: '', subject: withFirstSmall(subject.replace(/^(v\/v|về việc)\s+/iu, '')) };
    case 'Quyết định':
      return { typeName: 'QUYẾT ĐỊNH', subject: decided(subject) };
    default:
      return { typeName: type.toLocaleUpperCase('vi-VN'), subject };
  }
}

function decided(subject: string): string {
  return /^(về|ban hành|phê duyệt)\s/iu.test(subject) ? subject : `Về việc ${withFirstSmall(subject)}`;
}

/** Makes the symbol from type and office; for an official letter from office and drafting unit. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II khoản 3 */
function symbolOf(type: DocumentType | null, { office, unit }: FormFacts): string | null {
  if (!office.symbol || type === null) return null;
  if (type === 'Công văn') return unit ? `${office.symbol}-${unit}` : office.symbol;
  const abbreviation = TYPE_ABBREVIATIONS[type];
  return abbreviation ? `${abbreviation}-${office.symbol}` : null;
}

function competence(type: DocumentType | null, subject: string, facts: FormFacts): string | null {
  if (facts.competence) return facts.competence;
  if (type === 'Quyết định') return competenceOf(facts.signatures[0], facts.office.name);
  if (type !== 'Nghị quyết') return null;
  return /^hội nghị/iu.test(subject) ? subject : `Hội nghị cán bộ, công chức, viên chức ${facts.office.name}`;
}
