import type { CSSProperties, ReactNode } from 'react';
import { useShortNames } from './comparison-context.tsx';
import { SideBadge } from './side-badge.tsx';
import './side-table.css';

export interface SideRow {
  key: string;
  name: ReactNode;
  /** What there is to say of the whole row. */
  note?: ReactNode;
  /** One for each side, in their order. */
  cells: readonly ReactNode[];
}

interface SideTableProps {
  /** What the table shows. */
  label: string;
  /** Over the names of the rows. */
  corner: string;
  rows: readonly SideRow[];
}

/** A column for each side. Where there is no room for them, the values of a row stand under each other, each with its letter. */
export function SideTable({ label, corner, rows }: SideTableProps) {
  const names = useShortNames();
  return (
    <div className="side-place" data-sides={names.length} style={{ '--sides': names.length } as CSSProperties}>
      <table className="side-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {names.map((name, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their places
              <th scope="col" key={side}>
                <span className="side-head">
                  <SideBadge side={side} /> <span className="side-head-name">{name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, note, cells }) => (
            <tr key={key}>
              <th scope="row">
                <span className="side-row-name">{name}</span>
                {note ? <span className="side-note">{note}</span> : null}
              </th>
              {cells.map((cell, side) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sides keep their places
                <td key={side}>
                  <span className="side-cell-badge" aria-hidden>
                    <SideBadge side={side} />
                  </span>
                  <span className="side-cell">{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
