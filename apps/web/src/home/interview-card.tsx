import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMetricWords } from '../report/headline/metric-words.ts';
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
import './interview-card.css';

/** A card has room for so many. */
const NUMBERS = 3;

/** One interview where the window is narrow. */
export const InterviewCard = memo(function InterviewCard({ row, chosen, onChoose, acts }: RowProps) {
  const { t } = useTranslation();
  const words = useMetricWords();
  const [playing, setPlaying] = useState(false);
  const { id, title, summary } = row;
  return (
    <li className="home-card" data-chosen={chosen || undefined}>
      <div className="card-top">
        {onChoose ? <SelectBox id={id} title={title} checked={chosen} onChoose={onChoose} /> : null}
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
        <RowMenu row={row} acts={acts} />
      </div>
      <div className="card-state">
        <StatusMark row={row} />
        <Added at={row.createdAt} />
      </div>
      {summary ? (
        <dl className="card-numbers">
          <div>
            <dt>{t('home.table.confidence')}</dt>
            <dd>
              <ConfidenceValue summary={summary} />
            </dd>
          </div>
          {listedNumbers(summary)
            .slice(0, NUMBERS)
            .map((number) => (
              <div key={number.id}>
                <dt>{words.name(number.id)}</dt>
                <dd>
                  <NumberValue number={number} withUnit />
                </dd>
              </div>
            ))}
        </dl>
      ) : (
        <NoNumbers row={row} />
      )}
    </li>
  );
});
