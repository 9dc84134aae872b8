import { withFirstSmall, type TypedTitle } from './document-types';
import type { Annex, Block } from './official-document';
import type { FormFacts } from './form-facts';

/**
 * Writes the decision that issues a regulation: a regulation has no number of its own, it goes out with its decision.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.3
 */
export function issuingDecision(
  { office }: FormFacts,
  { type, subject }: TypedTitle,
  body: readonly Block[],
): { subject: string; body: Block[]; annexes: Annex[] } {
  const regulation = `${type} ${withFirstSmall(subject)}`;
  return {
    subject: `Ban hành ${regulation}`,
    body: [
      { kind: 'article', text: `Ban hành kèm theo Quyết định này ${regulation}.` },
      { kind: 'article', text: 'Quyết định này có hiệu lực thi hành kể từ ngày ký.' },
      {
        kind: 'article',
        text: `Chánh Văn phòng, người đứng đầu các phòng, đơn vị thuộc ${office.name} và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
      },
    ],
    annexes: [{ kind: 'issued', typeName: (type ?? '').toLocaleUpperCase('vi-VN'), title: subject, body }],
  };
}
