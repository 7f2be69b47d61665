import { ActionIcon, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { Problem } from '../parts/problem.tsx';
import { When } from '../report/when.tsx';
import { type ComparisonListed, comparisonsQuery } from './comparison-query.ts';
import { nameOf } from './naming.ts';
import { useRemoveComparison } from './use-remove-comparison.ts';

/** The comparisons that are kept, newest first. */
export function SavedComparisons() {
  const { t } = useTranslation();
  // Where the keyboard goes when the comparison that it was on is deleted.
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(comparisonsQuery);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="saved-title">
      <Stack gap="sm">
        <Title order={2} id="saved-title" tabIndex={-1} ref={heading}>
          {t('compare.saved.title')}
        </Title>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && !error ? <Skeleton height={110} aria-hidden /> : null}
        {data && items.length === 0 ? <Text c="dimmed">{t('compare.saved.none')}</Text> : null}
        {items.length > 0 ? (
          <ul className="saved-list">
            {items.map((comparison) => (
              <Saved key={comparison.id} comparison={comparison} onRemoved={() => heading.current?.focus()} />
            ))}
          </ul>
        ) : null}
        {hasNextPage ? (
          <Button
            variant="default"
            className="compare-more"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t('compare.saved.more')}
          </Button>
        ) : null}
      </Stack>
    </section>
  );
}

interface SavedProps {
  comparison: ComparisonListed;
  onRemoved: () => void;
}

function Saved({ comparison, onRemoved }: SavedProps) {
  const { t } = useTranslation();
  const mayDelete = useMay('comparison.write');
  const remove = useRemoveComparison(async () => onRemoved());
  const { id, title, createdBy, createdAt, interviews } = comparison;
  return (
    <li className="saved">
      <div className="saved-head">
        <Link to="/compare/$id" params={{ id }} className="saved-title">
          {title}
        </Link>
        {mayDelete ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('compare.saved.delete', { title })}
            loading={remove.isPending}
            onClick={() => remove.mutate(comparison)}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <Text size="sm">{interviews.map(nameOf).join(' · ')}</Text>
      <Text size="xs" c="dimmed" mt="auto">
        {createdBy.name === null ? null : t('compare.saved.by', { name: createdBy.name })} <When at={createdAt} />
      </Text>
    </li>
  );
}
