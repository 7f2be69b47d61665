import { Button, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/problem.tsx';

interface LoadMoreProps {
  shown: number;
  total: number | null;
  hasMore: boolean;
  loading: boolean;
  error: Error | null;
  onMore: () => void;
}

/** The way to the rest of a long list: it comes by itself as its end comes near, or with the button. */
export function LoadMore({ shown, total, hasMore, loading, error, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '400px' });
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (near && hasMore && !loading && error === null) onMore();
  }, [near, hasMore, loading, error, onMore]);
  if (!hasMore) return null;
  return (
    <div ref={ref} className="home-more">
      {error ? (
        <Problem error={error} onRetry={onMore} />
      ) : (
        <Button variant="default" loading={loading} onClick={onMore}>
          {t('home.more')}
        </Button>
      )}
      {total === null ? null : (
        <Text size="sm" c="dimmed" role="status" className="tabular">
          {t('home.shown', { shown, total })}
        </Text>
      )}
    </div>
  );
}
