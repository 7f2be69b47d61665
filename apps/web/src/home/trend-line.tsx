import { useTranslation } from 'react-i18next';
import { trendPath } from './trend-path.ts';

const WIDTH = 96;
const HEIGHT = 30;

/** The confidence curve as a line the size of a word, on the whole scale from 0 to 100. */
export function TrendLine({ values }: { values: readonly (number | null)[] }) {
  const { t } = useTranslation();
  const path = trendPath(values, WIDTH, HEIGHT);
  if (!path) return null;
  const whole = (value: number) => Math.round(value);
  return (
    <svg
      className="trend"
      viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`}
      width={WIDTH + 4}
      height={HEIGHT + 4}
      role="img"
      aria-label={t('home.trend', {
        low: whole(path.low),
        high: whole(path.high),
        first: whole(path.first),
        last: whole(path.last),
      })}
    >
      <path className="trend-scale" d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
      <path className="trend-line" d={path.line} />
      {path.dots.map(({ x, y }) => (
        <circle key={x} className="trend-dot" cx={x} cy={y} r={1.8} />
      ))}
    </svg>
  );
}
