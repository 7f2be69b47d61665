import { Button, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { FIRST_ORDER, type ListSearch, ORDERS, type Order, PURPOSES } from './list-search.ts';
import { PeriodFilter } from './period-filter.tsx';
import { SearchField } from './search-field.tsx';
import { StatusFilterButton } from './status-filter-button.tsx';

// What opens over a page comes after it; until then its button is there.
const StatusFilter = lazy(async () => ({ default: (await import('./status-filter.tsx')).StatusFilter }));

interface ToolbarProps {
  search: ListSearch;
  onChange: (changed: Partial<ListSearch>) => void;
  /** People of the organisation see interviews of several purposes and statuses. */
  inside: boolean;
}

const orders = Object.keys(ORDERS) as Order[];

/** Search, filters and order. On a narrow screen the filters are folded away. */
export function Toolbar({ search, onChange, inside }: ToolbarProps) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const { q, status, purpose, period, from, to, sort } = search;
  const used = [status, purpose, period ?? from ?? to].filter((one) => one !== undefined).length;
  return (
    <search className="home-tools" aria-label={t('home.filter.region')}>
      <SearchField value={q ?? ''} onChange={(next) => onChange({ q: next === '' ? undefined : next })} />
      <Button
        variant="default"
        className="home-tools-toggle"
        leftSection={<IconFilter size={18} aria-hidden />}
        aria-expanded={opened}
        onClick={toggle}
      >
        {used > 0 ? t('home.filter.openSome', { count: used }) : t('home.filter.open')}
      </Button>
      <div className="home-filters" data-opened={opened || undefined}>
        {inside ? (
          <>
            <Suspense fallback={<StatusFilterButton value={status} />}>
              <StatusFilter value={status} onChange={(next) => onChange({ status: next })} />
            </Suspense>
            <NativeSelect
              aria-label={t('home.filter.purpose')}
              data-used={purpose ? true : undefined}
              value={purpose ?? ''}
              data={[
                { value: '', label: t('home.filter.anyPurpose') },
                ...PURPOSES.map((one) => ({ value: one, label: t(`home.purpose.${one}`) })),
              ]}
              onChange={({ currentTarget: { value } }) => onChange({ purpose: PURPOSES.find((one) => one === value) })}
            />
          </>
        ) : null}
        <PeriodFilter value={{ period, from, to }} onChange={onChange} />
        <NativeSelect
          aria-label={t('home.sort.label')}
          className="home-sort"
          value={sort ?? FIRST_ORDER}
          data={orders.map((one) => ({ value: one, label: t(`home.sort.${one}`) }))}
          onChange={({ currentTarget: { value } }) => onChange({ sort: orders.find((one) => one === value) })}
        />
      </div>
    </search>
  );
}
