import type { DocumentType } from './document-types';
import type { Signature } from './official-document';

/** Titles that may not stand before a signatory's name. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II khoản 7 điểm c */
const BEFORE_NAMES =
  /^(((giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|kỹ sư|bác sĩ|cử nhân|ông|bà)\s+)|((GS|PGS|TSKH|TS|ThS|CN|KS|BS)\.\s*))+/iu;

/** Puts the signatures in their order, with bare names: the secretary signs minutes on the left of the chair. */
export function inSigningOrder(type: DocumentType | null, signatures: readonly Signature[]): Signature[] {
  const named = signatures.map((signature) => ({ ...signature, name: signature.name.replace(BEFORE_NAMES, '') }));
  if (type !== 'Biên bản' || named.length !== 2) return named;
  return named.sort((one, other) => Number(isSecretary(other)) - Number(isSecretary(one)));
}

function isSecretary({ position, authority }: Signature): boolean {
  return /thư ký|người ghi biên bản/iu.test(`${authority ?? ''} ${position}`);
}

/**
 * Names who decides: the head's position with the office, whoever signs in their place; or the collective that is signed for.
 *
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.2
 */
export function competenceOf(signature: Signature | undefined, officeName: string): string | null {
  if (!signature) return null;
  const { authority, position } = signature;
  const head = (authority || position).replace(/^(TM|KT|TL|TUQ|Q)\.\s*/iu, '');
  return withOffice(head, officeName);
}

/** "Giám đốc Sở" and "Sở Khoa học và Công nghệ" share a word: the office's name goes on where the position ends. */
function withOffice(head: string, officeName: string): string {
  const [position, office] = [head.split(/\s+/u), officeName.split(/\s+/u)];
  const same = (one: string, other: string): boolean =>
    one.toLocaleLowerCase('vi-VN') === other.toLocaleLowerCase('vi-VN');
  if (same(head.slice(-officeName.length), officeName)) return head;
  const shared = position.findIndex((_, start) =>
    position.slice(start).every((word, index) => same(word, office[index] ?? '')),
  );
  return [...(shared < 0 ? position : position.slice(0, shared)), officeName].join(' ');
}
