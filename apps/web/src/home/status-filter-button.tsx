import { Button, type ButtonProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { statusesOf } from './list-search.ts';

interface StatusFilterButtonProps extends ButtonProps {
  value: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** Says which statuses are shown. */
export function StatusFilterButton({ value, className = '', ...others }: StatusFilterButtonProps) {
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
    <Button
      variant="default"
      // What opens by it gives it classes of its own.
      className={`home-filter-button ${className}`}
      rightSection={<IconChevronDown size={16} aria-hidden />}
      aria-label={`${t('home.filter.status')}: ${said}`}
      data-used={chosen.length > 0 || undefined}
      {...others}
    >
      {said}
    </Button>
  );
}
