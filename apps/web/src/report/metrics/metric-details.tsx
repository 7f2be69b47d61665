import { metricView } from '@impact/document/view/metrics';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import { valueText } from '@impact/insight/metrics/value-text';
import type { Metric, MetricMoment } from '@impact/report/metric';
import { useTranslation } from 'react-i18next';
import { ToneMark } from '../headline/tone-mark.tsx';
import { MomentButton } from '../moment-button.tsx';
import { Moments } from '../moments.tsx';
import { useTextLanguage } from '../text-language.ts';
import { bandRange } from './band-range.ts';
import { useNumberWords } from './number-words.ts';

/** What is behind a number: moments that play, best and weakest stretch, bands, how it is made, and what was counted. */
export function MetricDetails({ metric, measured }: { metric: Metric; measured: boolean }) {
  const { t } = useTranslation();
  const words = useNumberWords();
  const lang = useTextLanguage();
  const { id, best, worst, evidence, unit, coverage, reliability } = metric;
  const definition = definitionOf(id);
  const name = words.name(id);
  const { facts } = metricView(metric);
  return (
    <dl className="metric-details">
      {measured ? (
        <>
          <Stretch moment={best} id={id} what={t('reportSections.metrics.best', { name })}>
            {t('reportSections.metrics.bestStretch')}
          </Stretch>
          <Stretch moment={worst} id={id} what={t('reportSections.metrics.worst', { name })}>
            {t('reportSections.metrics.worstStretch')}
          </Stretch>
        </>
      ) : null}
      {evidence.length > 0 ? (
        <>
          <dt>{t('reportSections.metrics.moments')}</dt>
          <dd>
            <Moments spans={evidence} what={name} limit={12} />
          </dd>
        </>
      ) : null}
      {definition && definition.bands.length > 0 ? (
        <>
          <dt>{t('reportSections.metrics.bands')}</dt>
          <dd>
            <ul className="metric-bands">
              {definition.bands.map((band) => (
                <li key={band.key}>
                  <ToneMark tone={band.tone} label={words.band(id, band)} /> {bandRange(band, unit)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
      {definition ? (
        <>
          <dt>{t('reportSections.metrics.how')}</dt>
          <dd lang={lang}>{definition.how.formula}</dd>
          <dt>{t('reportSections.metrics.from')}</dt>
          <dd lang={lang}>{definition.how.inputs.join(', ')}</dd>
          <dt>{t('reportSections.metrics.source')}</dt>
          <dd lang={lang}>{definition.how.source}</dd>
          {definition.step === null ? null : (
            <>
              <dt>{t('reportSections.metrics.step')}</dt>
              <dd>{t('reportSections.metrics.stepText', { value: valueText(id, definition.step) })}</dd>
            </>
          )}
        </>
      ) : null}
      {measured ? (
        <>
          <dt>{t('reportSections.metrics.trust')}</dt>
          <dd>
            {t('reportSections.metrics.covered', { percent: Math.round(100 * coverage) })}{' '}
            {t(`reportSections.metrics.reliability.${reliability}`)}
          </dd>
        </>
      ) : null}
      {facts.map(({ label, text }) => (
        <div key={label} lang={lang} className="metric-fact">
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <dt>{t('reportSections.metrics.id')}</dt>
      <dd>
        <code>{id}</code>
      </dd>
    </dl>
  );
}

interface StretchProps {
  moment: MetricMoment | undefined;
  id: string;
  what: string;
  children: string;
}

function Stretch({ moment, id, what, children }: StretchProps) {
  if (!moment) return null;
  return (
    <>
      <dt>{children}</dt>
      <dd>
        <MomentButton start={moment.start} end={moment.end} what={what} /> {valueText(id, moment.value)}
      </dd>
    </>
  );
}
