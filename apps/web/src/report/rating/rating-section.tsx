import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { passFocus } from '../../parts/pass-focus.ts';
import { Problem } from '../../parts/problem.tsx';
import { useKeptText } from '../kept-text.ts';
import { useReport } from '../report-context.tsx';
import { AddScale } from './add-scale.tsx';
import { addedScales, stillOpen, withoutScale, withScale } from './added-scales.ts';
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
  const { queryKey } = ratingsQuery(interview.id);
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ ...ratingsQuery(interview.id), enabled: mayRead });
  const [added, setAdded] = useKeptText(`rating-scales:${interview.id}`);
  // Where the keyboard goes when the scale that it was on is gone.
  const heading = useRef<HTMLHeadingElement>(null);
  if (!mayRead) return null;
  const mayRate = interview.permissions.includes('rating.write');
  const rows = scaleRows(data ?? [], addedScales(added));
  const others = (data ?? []).filter(({ own }) => !own);
  return (
    <section aria-labelledby="rating-title">
      <Stack gap="sm">
        <Title order={2} id="rating-title" tabIndex={-1} ref={heading}>
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
              <ScaleForm
                key={criterion}
                criterion={criterion}
                own={own}
                mayDrop={data.every((rating) => rating.criterion !== criterion)}
                onRated={() => setAdded((before) => stillOpen(before, client.getQueryData(queryKey) ?? []))}
                onDrop={() => setAdded((before) => withoutScale(before, criterion))}
                onLeft={(form) => passFocus(heading.current, form)}
              />
            ))}
            <AddScale rows={rows} onAdd={(name) => setAdded((before) => withScale(before, name))} />
          </>
        ) : null}
        {others.length > 0 ? <OtherRatings ratings={others} /> : null}
      </Stack>
    </section>
  );
}
