import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Candidate } from './progress-query.ts';

interface OwnNamesProps {
  candidates: readonly Candidate[];
  chosen: string;
}

/** Where somebody's interviews carry their name in several spellings. */
export function OwnNames({ candidates, chosen }: OwnNamesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <NativeSelect
      maw={420}
      label={t('progress.person.names')}
      value={chosen}
      data={candidates.map(({ name }) => name)}
      onChange={({ currentTarget }) =>
        void navigate({ to: '/progress', search: { person: currentTarget.value }, replace: true })
      }
    />
  );
}
