import type { Speaker } from '@impact/report/transcript';
import { useTranslation } from 'react-i18next';

interface TurnSelectProps {
  label: string;
  speakers: readonly Speaker[];
  value: string | null;
  onChange: (to: string | null | 'new') => void;
}

/** Who speaks a passage. There are hundreds of them at once, so it is as plain as can be. */
export function TurnSelect({ label, speakers, value, onChange }: TurnSelectProps) {
  const { t } = useTranslation();
  // Names and ids come from outside: the first letter tells what a value is.
  const data = [
    ...speakers.map(({ id, name }) => ({ value: `=${id}`, label: name ?? id })),
    { value: '-', label: t('reportSections.transcript.nobody') },
    { value: '+', label: t('reportSections.transcript.newSpeaker') },
  ];
  return (
    <select
      className="turn-select"
      aria-label={label}
      value={value === null ? '-' : `=${value}`}
      onChange={({ currentTarget: { value: next } }) =>
        onChange(next === '+' ? 'new' : next === '-' ? null : next.slice(1))
      }
    >
      {data.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
