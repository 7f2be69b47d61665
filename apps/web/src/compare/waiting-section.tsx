import { Alert, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client.ts';
import { readinessOf } from '../parts/readiness.ts';
import { type Comparison, comparisonQuery } from './comparison-query.ts';
import { nameOf } from './naming.ts';
import { SideBadge } from './side-badge.tsx';

interface WaitingSectionProps {
  comparison: Comparison;
  interviews: readonly (Schemas['Interview'] | undefined)[];
}

/** Why there is nothing to compare yet: how each of the interviews stands, and what to do. Fills itself when the last report is there. */
export function WaitingSection({ comparison, interviews }: WaitingSectionProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id } = comparison;
  const ready = interviews.length > 0 && interviews.every((one) => one !== undefined && readinessOf(one) === 'ready');
  useEffect(() => {
    if (ready) void client.invalidateQueries({ queryKey: comparisonQuery(id).queryKey });
  }, [ready, client, id]);
  return (
    <Alert
      color="petrol"
      variant="outline"
      role="status"
      icon={<IconClock aria-hidden />}
      title={t('compare.waiting.title')}
    >
      <Text mb="sm">{t('compare.waiting.lead')}</Text>
      <ul className="waiting-list">
        {comparison.interviews.map((interview, side) => {
          const more = interviews[side];
          const name = nameOf(interview);
          return (
            <li key={interview.id}>
              <SideBadge side={side} />
              <span>
                <b>{name}</b> {more ? t(`compare.waiting.${readinessOf(more)}`) : t('common.loading')}{' '}
                <Link to="/interviews/$id" params={{ id: interview.id }} search={{}}>
                  {t('compare.waiting.open', { name })}
                </Link>
              </span>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
