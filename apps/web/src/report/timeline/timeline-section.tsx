import { Stack, Text, Title, useComputedColorScheme } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead, useReport } from '../report-context.tsx';
import { createHover } from './hover.ts';
import { LaneChoice } from './lane-choice.tsx';
import { LaneRow } from './lane-row.tsx';
import { lanesOf } from './lanes.ts';
import { Overview } from './overview.tsx';
import { Ruler } from './ruler.tsx';
import { StageProvider } from './stage.tsx';
import { Surface } from './surface.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { TimelineTools } from './timeline-tools.tsx';
import { useWidth } from './use-width.ts';
import { createViewStore } from './view-store.ts';
import './timeline.css';

/** All that was measured over time, on one line of time: rows under each other, zoomed and moved together. */
export function TimelineSection() {
  const { t } = useTranslation();
  const { report } = useReport();
  const playhead = usePlayhead();
  const scheme = useComputedColorScheme('light');
  const lanes = useMemo(() => lanesOf(report), [report]);
  const views = useMemo(() => createViewStore(report.source.duration), [report.source.duration]);
  // What differs from the usual choice, so that rows that come later are shown as they are meant to be.
  const [other, setOther] = useLocalStorage<string[]>({ key: 'impact-timeline-rows', defaultValue: [] });
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const shown = lanes.filter(({ id, first }) => first !== other.includes(id));

  useEffect(() => {
    let before = playhead.time();
    return playhead.onTime(() => {
      const now = playhead.time();
      views.follow(before, now);
      before = now;
    });
  }, [playhead, views]);

  const hover = useMemo(createHover, []);
  const stage = useMemo(() => ({ views, hover, width, scheme }), [views, hover, width, scheme]);
  return (
    <StageProvider value={stage}>
      <section aria-labelledby="timeline-title">
        <Stack gap="xs">
          <div className="timeline-head">
            <Title order={2} id="timeline-title">
              {t('report.timeline.title')}
            </Title>
            <TimelineTools>
              <LaneChoice
                lanes={lanes}
                isShown={(id) => shown.some((lane) => lane.id === id)}
                onToggle={(id) => setOther(other.includes(id) ? other.filter((one) => one !== id) : [...other, id])}
              />
            </TimelineTools>
          </div>
          <Text size="sm" c="dimmed">
            {t('report.timeline.hint')}
          </Text>
          <div className="timeline">
            <Overview />
            <div className="timeline-rows">
              <div className="timeline-width" ref={place} aria-hidden />
              <Ruler />
              {shown.map((lane) => (
                <LaneRow key={lane.id} lane={lane} />
              ))}
              <Surface lanes={shown} />
            </div>
          </div>
          <TimelineTable lanes={shown} />
        </Stack>
      </section>
    </StageProvider>
  );
}
