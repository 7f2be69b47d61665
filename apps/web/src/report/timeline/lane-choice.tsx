import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLaneWords } from './lane-words.ts';
import type { Lane, LaneId } from './lanes.ts';

interface LaneChoiceProps {
  lanes: readonly Lane[];
  isShown: (id: LaneId) => boolean;
  onToggle: (id: LaneId) => void;
}

/** Which rows are shown. */
export function LaneChoice({ lanes, isShown, onToggle }: LaneChoiceProps) {
  const { t } = useTranslation();
  const words = useLaneWords();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconAdjustmentsHorizontal aria-hidden size={18} />}>
          {t('report.timeline.rows')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('report.timeline.rows')}>
        <Stack gap={8}>
          {lanes.map((lane) => (
            <Checkbox
              key={lane.id}
              checked={isShown(lane.id)}
              onChange={() => onToggle(lane.id)}
              label={words.name(lane)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
