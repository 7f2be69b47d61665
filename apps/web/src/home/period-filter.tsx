import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListSearch, PERIODS, type Period } from './list-search.ts';

type Days = Pick<ListSearch, 'period' | 'from' | 'to'>;

interface PeriodFilterProps {
  value: Days;
  onChange: (value: Days) => void;
}

const periods = Object.keys(PERIODS) as Period[];

/** When the interviews were added: a period up to today, or days of one's choice. */
export function PeriodFilter({ value: { period, from, to }, onChange }: PeriodFilterProps) {
  const { t } = useTranslation();
  const hasDays = from !== undefined || to !== undefined;
  const [choosing, setChoosing] = useState(false);
  const own = hasDays || (choosing && period === undefined);
  const backwards = from !== undefined && to !== undefined && from > to;
  const choose = (days: Days) => {
    // A day that is typed is empty in between.
    setChoosing(true);
    onChange({ period: undefined, from, to, ...days });
  };
  const day = (text: string) => (text === '' ? undefined : text);
  return (
    <>
      <NativeSelect
        aria-label={t('home.filter.date')}
        value={own ? 'own' : (period ?? '')}
        data-used={own || period ? true : undefined}
        data={[
          { value: '', label: t('home.filter.anyDate') },
          ...periods.map((one) => ({ value: one, label: t(`home.filter.period.${one}`) })),
          { value: 'own', label: t('home.filter.period.own') },
        ]}
        onChange={({ currentTarget: { value } }) => {
          setChoosing(value === 'own');
          onChange({ period: periods.find((one) => one === value), from: undefined, to: undefined });
        }}
      />
      {own ? (
        <>
          <TextInput
            type="date"
            aria-label={t('home.filter.from')}
            leftSection={<small>{t('home.filter.from')}</small>}
            leftSectionWidth={48}
            max={to}
            value={from ?? ''}
            error={backwards ? t('home.filter.backwards') : null}
            onChange={({ currentTarget }) => choose({ from: day(currentTarget.value) })}
          />
          <TextInput
            type="date"
            aria-label={t('home.filter.to')}
            leftSection={<small>{t('home.filter.to')}</small>}
            leftSectionWidth={48}
            min={from}
            value={to ?? ''}
            onChange={({ currentTarget }) => choose({ to: day(currentTarget.value) })}
          />
        </>
      ) : null}
    </>
  );
}
