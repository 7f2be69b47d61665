import { markOf } from './side-marks.ts';
import './side-marks.css';

/** The letter of an interview among those that are compared. */
export function SideBadge({ side }: { side: number }) {
  const { letter, colour } = markOf(side);
  return (
    <span className="side-badge" style={{ color: `var(${colour})` }}>
      {letter}
    </span>
  );
}

/** A piece of the line of an interview, as its curve is drawn. */
export function SideStroke({ side }: { side: number }) {
  const { dash, colour } = markOf(side);
  return (
    <svg className="side-stroke" width="44" height="8" aria-hidden="true" focusable="false">
      <line
        x1="0"
        x2="44"
        y1="4"
        y2="4"
        strokeWidth="2.5"
        strokeDasharray={dash.join(' ')}
        style={{ stroke: `var(${colour})` }}
      />
    </svg>
  );
}
