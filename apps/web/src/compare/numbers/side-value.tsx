import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { Reliability } from '@impact/report/metric';
import { useTranslation } from 'react-i18next';
import { useNumberNames } from '../../parts/number-names.ts';
import { shownText } from '../../parts/shown-value.ts';
import { ReliabilityMark } from '../../report/headline/trust.tsx';
import { useTextLanguage } from '../../report/text-language.ts';

interface SideValueProps {
  id: string;
  value: {
    value: number | null;
    /** Key or label of its band. */
    band: string | null;
    reliability: Reliability;
    reason: string | null;
    /** Whether there may be more of it than could be counted. */
    lowerBound: boolean;
  };
}

/**
 * What one side has of a number: value, unit, band and reliability, or why it has none. The band has no colour of its own here: side by side, colours
 * would say who is the better one.
 */
export function SideValue({ id, value: { value, band, reliability, reason, lowerBound } }: SideValueProps) {
  const { t } = useTranslation();
  const names = useNumberNames();
  const lang = useTextLanguage();
  if (value === null) {
    return (
      <span className="side-missing">
        <b>{t('common.notMeasured')}</b>
        {reason === null ? null : (
          <>
            {'. '}
            <span lang={lang}>{reason}</span>
          </>
        )}
      </span>
    );
  }
  const bands = definitionOf(id)?.bands ?? [];
  const known = bands.find(({ key, label }) => key === band || label === band);
  return (
    <>
      <span className="side-number tabular">
        {lowerBound ? '≥ ' : ''}
        {shownText(id, value)} <small>{names.unit(id, value)}</small>
      </span>
      {known ? <span className="side-band">{names.band(id, known)}</span> : null}
      {!known && bands.length > 0 ? <span className="side-band">{t('compare.numbers.notJudged')}</span> : null}
      <span className="side-trust">
        <ReliabilityMark reliability={reliability} />
      </span>
    </>
  );
}
