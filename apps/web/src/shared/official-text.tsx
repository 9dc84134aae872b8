import type { RevisionText } from '@conference/contracts';
import type { TextBlock } from '@conference/domain';
import type { ReactNode } from 'react';
import { headingDepths } from './heading-depths';
import './official-font';
import styles from './official-text.module.css';

interface OfficialTextProps {
  text: NonNullable<RevisionText['text']>;
  numbers: RevisionText['numbers'];
  /** The id of the element that the address of the page names. */
  meant?: string | null;
  /** What stands under a paragraph. */
  under?: (block: TextBlock, index: number) => ReactNode;
}

/** A document to read, as it will look on the page. */
export function OfficialText({ text, numbers, meant = null, under }: OfficialTextProps) {
  const depths = headingDepths(text);
  return (
    <div className={styles.text} lang="vi">
      {text.blocks.map((block, index) => (
        <div key={block.id} id={`p-${block.id}`} data-meant={meant === `p-${block.id}` || undefined}>
          <Block block={block} number={numbers[index] ?? null} depth={depths[index]} />
          {under?.(block, index)}
        </div>
      ))}
    </div>
  );
}

interface BlockProps {
  block: TextBlock;
  number: string | null;
  depth: number | undefined;
}

function Block({ block, number, depth }: BlockProps) {
  if (block.kind === 'table') return <TableBlock rows={block.rows} />;
  const marks = { 'data-kind': block.kind, 'data-number': number ?? undefined };
  if (block.kind !== 'heading') return <p {...marks}>{block.text}</p>;
  return (
    <div {...marks} data-level={block.level} role="heading" aria-level={depth}>
      {block.text}
    </div>
  );
}

function TableBlock({ rows: [head = [], ...rows] }: { rows: readonly (readonly string[])[] }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group">
      <table data-kind="table">
        <tbody>
          <tr>
            {head.map((cell, column) => {
              // A heading that says nothing heads nothing.
              const Cell = cell ? 'th' : 'td';
              return <Cell key={column}>{cell}</Cell>;
            })}
          </tr>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
