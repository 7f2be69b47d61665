import { Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { asSearch, idsIn } from './choose/chosen-ids.ts';
import { ChosenInterviews } from './choose/chosen-interviews.tsx';
import { InterviewChoice } from './choose/interview-choice.tsx';
import { SavedComparisons } from './saved-comparisons.tsx';
import './compare.css';

/** Where interviews are chosen to lie side by side, and the comparisons that are kept. The choice stands in the address. */
export function ComparePage() {
  const { t } = useTranslation();
  const { ids: text } = useSearch({ from: '/inside/compare' });
  const navigate = useNavigate();
  const mayMake = useMay('comparison.write');
  const { ids, left } = useMemo(() => idsIn(text), [text]);
  const choose = (next: readonly string[]) => void navigate({ to: '/compare', search: asSearch(next), replace: true });
  usePageTitle(t('compare.title'));
  return (
    <Stack gap="xl" className="compare">
      <Stack gap={4}>
        <Title order={1}>{t('compare.title')}</Title>
        <Text c="dimmed" maw={760}>
          {t('compare.lead')}
        </Text>
      </Stack>
      {mayMake ? (
        <div className="compare-choose">
          <InterviewChoice chosen={ids} onChange={choose} />
          <ChosenInterviews ids={ids} left={left} onChange={choose} />
        </div>
      ) : null}
      <SavedComparisons />
    </Stack>
  );
}
