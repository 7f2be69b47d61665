import type { Speaker } from '@impact/report/transcript';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface TurnSelectProps {
  label: string;
  speakers: readonly Speaker[];
  value: string | null;
  onChange: (to: string | null | 'new') => void;
}

/** Who speaks a passage. */
export function TurnSelect({ label, speakers, value, onChange }: TurnSelectProps) {
  const { t } = useTranslation();
  // Names and ids come from outside: the first letter tells what a value is.
  const data = [
    ...speakers.map(({ id, name }) => ({ value: `=${id}`, label: name ?? id })),
    { value: '-', label: t('reportSections.transcript.nobody') },
    { value: '+', label: t('reportSections.transcript.newSpeaker') },
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={data}
      value={value === null ? '-' : `=${value}`}
      onChange={({ currentTarget: { value: next } }) =>
        onChange(next === '+' ? 'new' : next === '-' ? null : next.slice(1))
      }
    />
  );
}
