import { useSyncExternalStore } from 'react';
import { preciseClock } from './clock.ts';
import { useStage } from './stage.tsx';
import { ticks } from './view.ts';

/** Room for one label, pixels. */
const ROOM = 74;

/** The moments at the head of the rows. */
export function Ruler() {
  const { views, width } = useStage();
  const view = useSyncExternalStore(views.subscribe, views.get);
  const { moments, step } = ticks(view, Math.max(2, Math.floor(width / ROOM)));
  return (
    <div className="ruler" aria-hidden>
      {moments.map((moment) => (
        <span
          key={moment}
          className="tabular"
          style={{ left: `${(100 * (moment - view.from)) / (view.to - view.from)}%` }}
        >
          {preciseClock(moment, step < 1 ? 10 : 100)}
        </span>
      ))}
    </div>
  );
}
