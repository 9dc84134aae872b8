import type { Block } from './official-document';
import type { FormFacts } from './form-facts';

/** Opens an invitation with who invites whom, unless the text does so itself. @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.7 */
export function invitedBody({ office, addressees = [] }: FormFacts, body: readonly Block[]): Block[] {
  const isOpened = body.some((block) => block.kind === 'paragraph' && /kính mời/iu.test(block.text));
  if (isOpened || addressees.length === 0) return [...body];
  return [{ kind: 'paragraph', text: `${office.name} trân trọng kính mời: ${addressees.join('; ')}.` }, ...body];
}
