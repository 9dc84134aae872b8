import type { ReactNode } from 'react';
import styles from './data-table.module.css';

/** One column: its heading, and what a row shows in it. */
export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row. */
  readonly names?: boolean;
  /** Holds long text: on a narrow screen it gets the whole width. */
  readonly isLong?: boolean;
  /** Only to be worked with: it is left out on paper. */
  readonly isTool?: boolean;
  /** Share of the width, as CSS writes it. */
  readonly width?: string;
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/**
 * A table on a wide screen; on a narrow one each row becomes a card whose values carry their heading.
 * The roles are written out because changing `display` takes them from the elements.
 */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className={styles.container}>
      <table role="table" aria-label={label} className={styles.table}>
        <colgroup>
          {columns.map(({ key, width, isTool }) => (
            <col key={key} style={{ width }} data-tool={isTool} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, head, isTool }) => (
              <th key={key} role="columnheader" scope="col" data-tool={isTool}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.names) {
    return (
      <th role="rowheader" scope="row">
        {content}
      </th>
    );
  }
  const isEmpty = content === null || content === undefined || content === '';
  return (
    <td role="cell" data-empty={isEmpty || undefined} data-long={column.isLong} data-tool={column.isTool}>
      <span className={styles.head} aria-hidden="true">
        {column.head}
      </span>
      <div className={styles.value}>{isEmpty ? <span className="quiet">–</span> : content}</div>
    </td>
  );
}
