import { SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { PartBoundary } from '../../parts/part-boundary.tsx';
import { useComparison, useSideNames } from '../comparison-context.tsx';
import { NotComparable } from '../not-comparable.tsx';
import { markOf } from '../side-marks.ts';
import { overlaid, type Ruler, rangeOfLine } from './overlaid.ts';
import { OverlayLegend } from './overlay-legend.tsx';
import { OverlayTable } from './overlay-table.tsx';
import { createReading } from './reading.ts';

const OverlayPlot = lazy(async () => ({ default: (await import('./overlay-plot.tsx')).OverlayPlot }));

/** Points of a curve: as fine as can be seen on a wide screen. */
const STRETCHES = 240;
const HEIGHT = 280;

/** The confidence curves of all sides over each other. */
export function OverlaySection() {
  const { t } = useTranslation();
  const { sides } = useComparison();
  const names = useSideNames();
  const [ruler, setRuler] = useState<Ruler>('share');
  const [hidden, setHidden] = useState<readonly number[]>([]);
  const overlay = useMemo(() => overlaid(sides, ruler, STRETCHES), [sides, ruler]);
  const reading = useMemo(createReading, []);
  const ranges = overlay.lines.map(rangeOfLine);
  const shown = sides.flatMap((_, side) => (ranges[side] && !hidden.includes(side) ? [side] : []));
  const curves = shown.flatMap((side) => {
    const range = ranges[side];
    if (!range) return [];
    return [
      t('compare.curves.curve', {
        side: `${markOf(side).letter} (${names[side] ?? ''})`,
        low: Math.round(range.low),
        high: Math.round(range.high),
      }),
    ];
  });
  const label = t('compare.curves.label', {
    curves: new Intl.ListFormat(currentLanguage(), { type: 'unit', style: 'narrow' }).format(curves),
  });
  return (
    <section aria-labelledby="curves-title">
      <Stack gap="sm">
        <Title order={2} id="curves-title">
          {t('compare.curves.title')}
        </Title>
        {ranges.every((range) => range === null) ? (
          <Text c="dimmed">{t('compare.curves.none')}</Text>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('compare.curves.hint')}
            </Text>
            <NotComparable>{t('compare.curves.never')}</NotComparable>
            <SegmentedControl
              className="curves-ruler"
              aria-label={t('compare.curves.ruler')}
              value={ruler}
              onChange={setRuler}
              data={(['share', 'seconds'] as const).map((value) => ({ value, label: t(`compare.curves.${value}`) }))}
            />
            <OverlayLegend
              ranges={ranges}
              hidden={hidden}
              onChange={setHidden}
              reading={reading}
              lines={overlay.lines}
            />
            <PartBoundary>
              <Suspense fallback={<Skeleton height={HEIGHT} aria-hidden />}>
                <OverlayPlot
                  overlay={overlay}
                  ruler={ruler}
                  shown={shown}
                  label={label}
                  height={HEIGHT}
                  onRead={reading.set}
                />
              </Suspense>
            </PartBoundary>
            <OverlayTable ruler={ruler} />
          </>
        )}
      </Stack>
    </section>
  );
}
