import { scaleOf } from '@impact/document/view/scale';
import type { Band } from '@impact/insight/metrics/bands';

/** Borders closer than this share of the scale have no room for two labels. */
const NEAR = 0.16;

interface ScaleBarProps {
  bands: readonly Band[];
  value: number;
  isShare: boolean;
}

/** All bands side by side with a mark at the value. Number and band stand beside it as text, so it is silent. */
export function ScaleBar({ bands, value, isShare }: ScaleBarProps) {
  const scale = scaleOf(bands, value);
  if (!scale) return null;
  const shown = (tick: number) => (isShare ? `${Math.round(100 * tick)}` : String(tick).replace('-', '−'));
  return (
    <div className="scale-bar" aria-hidden>
      {scale.parts.map(({ label, tone, from, to }) => (
        <span
          key={label}
          className={`scale-part tone-${tone}`}
          style={{ left: `${100 * from}%`, width: `${100 * (to - from)}%` }}
        />
      ))}
      {scale.ticks.map(({ at, value: tick }, i) =>
        at - (scale.ticks[i - 1]?.at ?? -1) < NEAR ? null : (
          <span key={tick} className="scale-tick tabular" style={{ left: `${100 * at}%` }}>
            {shown(tick)}
          </span>
        ),
      )}
      <span className="scale-value" style={{ left: `${100 * scale.mark}%` }} />
    </div>
  );
}
