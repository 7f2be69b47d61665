import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { AboutRow } from './about-row.tsx';
import { Added } from './added.tsx';
import { ConfidenceValue } from './confidence-value.tsx';
import type { RowProps } from './list-parts.ts';
import { listedNumbers } from './listed-numbers.ts';
import { NoNumbers } from './no-numbers.tsx';
import { NumberValue } from './number-value.tsx';
import { RowMenu } from './row-menu-later.tsx';
import { SelectBox } from './select-box.tsx';
import { StatusMark } from './status-mark.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface TableRowProps extends RowProps {
  numbers: number;
}

/** One interview in the table. */
export const TableRow = memo(function TableRow({ row, chosen, onChoose, acts, numbers }: TableRowProps) {
  const [playing, setPlaying] = useState(false);
  const { id, title, summary } = row;
  return (
    <tr data-chosen={chosen || undefined}>
      {onChoose ? (
        <td className="cell-select">
          <SelectBox id={id} title={title} checked={chosen} onChoose={onChoose} />
        </td>
      ) : null}
      <td>
        <div className="cell-about">
          {/* The title is a link to the same place: for keyboards and readers one is enough. */}
          <Link
            to="/interviews/$id"
            params={{ id }}
            search={{}}
            tabIndex={-1}
            aria-hidden
            onPointerEnter={() => setPlaying(true)}
            onPointerLeave={() => setPlaying(false)}
          >
            <Thumbnail row={row} playing={playing} />
          </Link>
          <AboutRow row={row} onPlay={setPlaying} />
        </div>
      </td>
      <td className="cell-status">
        <StatusMark row={row} />
      </td>
      {summary ? (
        <>
          <td className="cell-confidence">
            <ConfidenceValue summary={summary} />
          </td>
          {listedNumbers(summary)
            .slice(0, numbers)
            .map((number) => (
              <td key={number.id} className="cell-number">
                <NumberValue number={number} />
              </td>
            ))}
        </>
      ) : (
        <td colSpan={numbers + 1}>
          <NoNumbers row={row} />
        </td>
      )}
      <td className="cell-added">
        <Added at={row.createdAt} />
      </td>
      <td className="cell-menu">
        <RowMenu row={row} acts={acts} />
      </td>
    </tr>
  );
});
