import { Checkbox, Popover, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STATUSES, statusesOf } from './list-search.ts';
import { StatusFilterButton } from './status-filter-button.tsx';

interface StatusFilterProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Which statuses are shown: any, or those that are ticked. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <StatusFilterButton value={value} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('home.filter.status')}>
        <Checkbox.Group
          aria-label={t('home.filter.status')}
          value={[...statusesOf(value)]}
          onChange={(next) => onChange(next.length === 0 ? undefined : next.join(','))}
        >
          <Stack gap="sm">
            {STATUSES.map((one, i) => (
              <Checkbox key={one} value={one} label={t(`home.status.${one}`)} data-autofocus={i === 0 || undefined} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
