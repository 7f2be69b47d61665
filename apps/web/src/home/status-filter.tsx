import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STATUSES, statusesOf } from './list-search.ts';

interface StatusFilterProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Which statuses are shown: any, or those that are ticked. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const { t } = useTranslation();
  const chosen = statusesOf(value);
  const [only] = chosen;
  const said =
    only === undefined
      ? t('home.filter.any')
      : chosen.length === 1
        ? t(`home.status.${only}`)
        : t('home.filter.several', { count: chosen.length });
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className="home-filter-button"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`${t('home.filter.status')}: ${said}`}
          data-used={chosen.length > 0 || undefined}
        >
          {said}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('home.filter.status')}>
        <Checkbox.Group
          aria-label={t('home.filter.status')}
          value={chosen}
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
