import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const AFTER_MS = 300;

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const field = useRef<HTMLInputElement>(null);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next;
    onChange(next);
  }, AFTER_MS);
  // Changed from elsewhere: by the way back, or by a link.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  const change = (next: string) => {
    setText(next);
    tell(next.trim());
  };
  return (
    <TextInput
      ref={field}
      type="search"
      className="home-search"
      aria-label={t('home.search.label')}
      placeholder={t('home.search.placeholder')}
      maxLength={200}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      rightSection={
        text === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={t('home.search.clear')}
            onClick={() => {
              change('');
              field.current?.focus();
            }}
          />
        )
      }
    />
  );
}
