import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { useReport } from '../report-context.tsx';
import { AddScale } from './add-scale.tsx';
import { OtherRatings } from './other-ratings.tsx';
import { ratingsQuery } from './ratings-query.ts';
import { ScaleForm } from './scale-form.tsx';
import { scaleRows } from './scales.ts';
import './rating.css';

/** A person's own ratings. No number of the report becomes one, and none is added up. */
export function RatingSection() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const mayRead = interview.permissions.includes('note.read');
  const { data, error, refetch } = useQuery({ ...ratingsQuery(interview.id), enabled: mayRead });
  const [added, setAdded] = useState<string[]>([]);
  if (!mayRead) return null;
  const mayRate = interview.permissions.includes('rating.write');
  const rows = scaleRows(data ?? [], added);
  const others = (data ?? []).filter(({ own }) => !own);
  return (
    <section aria-labelledby="rating-title">
      <Stack gap="sm">
        <Title order={2} id="rating-title">
          {t('reportSections.rating.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reportSections.rating.hint')}
        </Text>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && !error ? <Skeleton height={110} radius="md" /> : null}
        {data && mayRate ? (
          <>
            {rows.map(({ criterion, own }) => (
              <ScaleForm key={criterion} criterion={criterion} own={own} />
            ))}
            <AddScale rows={rows} onAdd={(name) => setAdded([...added, name])} />
          </>
        ) : null}
        {others.length > 0 ? <OtherRatings ratings={others} /> : null}
      </Stack>
    </section>
  );
}
