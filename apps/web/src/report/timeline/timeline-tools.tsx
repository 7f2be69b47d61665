import { ActionIcon, Group } from '@mantine/core';
import { IconArrowAutofitWidth, IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead } from '../report-context.tsx';
import { useStage } from './stage.tsx';
import { SHORTEST } from './view.ts';

const CLOSER = 0.5;
const PAGE = 0.5;

/** Zoom and move by buttons. */
export function TimelineTools({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { views } = useStage();
  const playhead = usePlayhead();
  const whole = useSyncExternalStore(views.subscribe, () => views.get().to - views.get().from >= views.duration);
  const closest = useSyncExternalStore(views.subscribe, () => views.get().to - views.get().from <= SHORTEST);
  /** At the playhead where it is seen, else in the middle. */
  const zoom = (factor: number) => {
    const { from, to } = views.get();
    const at = playhead.time();
    views.zoom(factor, at >= from && at <= to ? at : (from + to) / 2);
  };
  const tools = [
    { name: 'earlier', icon: IconChevronLeft, off: whole, act: () => views.pan(-PAGE) },
    { name: 'later', icon: IconChevronRight, off: whole, act: () => views.pan(PAGE) },
    { name: 'closer', icon: IconZoomIn, off: closest, act: () => zoom(CLOSER) },
    { name: 'wider', icon: IconZoomOut, off: whole, act: () => zoom(1 / CLOSER) },
    { name: 'whole', icon: IconArrowAutofitWidth, off: whole, act: views.fit },
  ] as const;
  return (
    <Group gap={4} role="group" aria-label={t('report.timeline.tools')}>
      {tools.map(({ name, icon: Icon, off, act }) => (
        <ActionIcon
          key={name}
          variant="default"
          size="lg"
          aria-label={t(`report.timeline.${name}`)}
          title={t(`report.timeline.${name}`)}
          aria-disabled={off}
          data-disabled={off || undefined}
          onClick={off ? undefined : act}
        >
          <Icon aria-hidden size={20} />
        </ActionIcon>
      ))}
      {children}
    </Group>
  );
}
