import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KINDS } from './kinds.ts';
import { EVERYTHING, type LogFilter } from './log-filter.ts';
import type { Names } from './use-names.ts';

interface LogFiltersProps {
  filter: LogFilter;
  names: Names;
  onChange: (filter: LogFilter) => void;
}

/** Who, what and when; what was done to one thing is chosen at an entry about it. */
export function LogFilters({ filter, names, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const { actor, kind, subject, from, to } = filter;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  // Somebody who is gone can be chosen at an entry of theirs, and then has to be among the names.
  const actors =
    actor === null || names.actors.some(({ value }) => value === actor)
      ? names.actors
      : [...names.actors, { value: actor, label: names.nameOf(actor) }];
  return (
    <search className="log-filters" aria-label={t('settings.audit.filter.title')}>
      <NativeSelect
        label={t('settings.audit.filter.who')}
        value={actor ?? ''}
        data={[{ value: '', label: t('settings.audit.filter.everybody') }, ...actors]}
        onChange={({ currentTarget }) => onChange({ ...filter, actor: currentTarget.value || null })}
      />
      <NativeSelect
        label={t('settings.audit.filter.what')}
        value={kind ?? ''}
        data={[
          { value: '', label: t('settings.audit.filter.everything') },
          ...KINDS.map((one) => ({ value: one, label: t(`settings.audit.kind.${one}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, kind: KINDS.find((one) => one === currentTarget.value) ?? null })
        }
      />
      <TextInput
        type="date"
        label={t('settings.audit.filter.from')}
        value={from ?? ''}
        max={to ?? undefined}
        onChange={({ currentTarget }) => onChange({ ...filter, from: currentTarget.value || null })}
      />
      <TextInput
        type="date"
        label={t('settings.audit.filter.to')}
        value={to ?? ''}
        min={from ?? undefined}
        onChange={({ currentTarget }) => onChange({ ...filter, to: currentTarget.value || null })}
      />
      {isNarrowed ? (
        <div className="log-narrowed">
          {subject === null ? null : <span>{t('settings.audit.filter.about', { what: names.nameOf(subject) })}</span>}
          <Button variant="default" size="xs" onClick={() => onChange(EVERYTHING)}>
            {t('settings.audit.filter.clear')}
          </Button>
        </div>
      ) : null}
    </search>
  );
}
