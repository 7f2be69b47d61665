import { Combobox, InputBase, Skeleton, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/problem.tsx';
import { NobodyYet } from './empty.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonProgress } from './person-progress.tsx';
import { candidatesQuery } from './progress-query.ts';

/** Whom to follow: found by name, or taken from the list while nobody is chosen. */
export function PersonPicker({ person }: { person: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(person ?? '');
  useEffect(() => setText(person ?? ''), [person]);
  // What is chosen already is no search: then everybody is offered.
  const [search] = useDebouncedValue(text.trim() === person ? '' : text.trim(), 200);
  const { data, error, refetch } = useQuery(candidatesQuery(search));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const items = data?.items ?? [];
  const choose = (name: string) => {
    setText(name);
    combobox.closeDropdown();
    void navigate({ to: '/progress', search: { person: name } });
  };
  if (data && items.length === 0 && search === '' && person === null) return <NobodyYet />;
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.Target>
          <InputBase
            maw={420}
            label={t('progress.person.label')}
            placeholder={t('progress.person.placeholder')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={() => combobox.openDropdown()}
            onBlur={() => {
              combobox.closeDropdown();
              setText(person ?? '');
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={320} className="people-options" aria-label={t('progress.person.choose')}>
            {items.map(({ name, reports }) => (
              <Combobox.Option key={name} value={name} active={name === person}>
                {name}{' '}
                <Text span size="sm" c="dimmed">
                  {t('progress.person.reports', { count: reports })}
                </Text>
              </Combobox.Option>
            ))}
            {data && items.length === 0 ? (
              <Combobox.Empty>{t('progress.person.none', { search: text.trim() })}</Combobox.Empty>
            ) : null}
          </Combobox.Options>
          {data?.next ? <Combobox.Footer>{t('progress.person.more')}</Combobox.Footer> : null}
        </Combobox.Dropdown>
      </Combobox>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {person === null ? (
        data ? (
          <PeopleList candidates={items} more={data.next !== null} />
        ) : error ? null : (
          <Skeleton height={200} aria-hidden />
        )
      ) : (
        <PersonProgress key={person} person={person} />
      )}
    </>
  );
}
