import type { DocumentText, TextBlock } from '../document';
import type { ComposedBlock } from './compose-minutes';

const COURSE = 'Nội dung (theo diễn biến Hội nghị):';

/**
 * Makes the text of the minutes from their blocks: opening and presence, then the course under numbers, and the closing last.
 *
 * The same blocks make the same text, paragraph ids included, so that remarks on it stay where they were made.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục III Mẫu 1.9
 */
export function minutesText(blocks: readonly ComposedBlock[], idOf: (name: string) => string): DocumentText {
  const courseFrom = blocks.findLastIndex(({ kind }) => kind === 'opening' || kind === 'presence') + 1;
  const head = blocks.slice(0, courseFrom);
  const course = blocks.slice(courseFrom).filter(({ kind }) => kind !== 'closing');
  const closing = blocks.slice(courseFrom).filter(({ kind }) => kind === 'closing');
  const intro: TextBlock[] = course.length > 0 ? [{ id: idOf('course'), kind: 'paragraph', text: COURSE }] : [];
  return {
    blocks: [
      ...head.flatMap((block) => paragraphsOf(block.kind === 'opening' ? block : labelled(block), idOf)),
      ...intro,
      ...course.flatMap((block) => [...headingOf(block, idOf), ...paragraphsOf(block, idOf)]),
      ...closing.flatMap((block) => paragraphsOf(block, idOf)),
    ],
  };
}

/** Before the course nothing is numbered: what a block is about stands before its first words. */
function labelled(block: ComposedBlock): ComposedBlock {
  const [first = '', ...rest] = block.paragraphs;
  const label = block.heading.vi.trim();
  return label ? { ...block, paragraphs: [`${label}: ${first}`, ...rest] } : block;
}

function headingOf({ id, heading }: ComposedBlock, idOf: (name: string) => string): TextBlock[] {
  return heading.vi.trim() ? [{ id: idOf(id), kind: 'clause', text: heading.vi.trim() }] : [];
}

function paragraphsOf({ id, paragraphs }: ComposedBlock, idOf: (name: string) => string): TextBlock[] {
  return paragraphs.map((text, place) => ({ id: idOf(`${id}/${place}`), kind: 'paragraph', text }));
}
