import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch, Item } from './item.ts';
import { ItemCard } from './item-card.tsx';
import type { Queue } from './queue.ts';
import type { Policy } from './request.ts';

interface ItemListProps {
  items: readonly Item[];
  batch: Batch;
  policy: Policy | undefined;
  queue: Queue;
}

/** Every recording that is on its way, with what is told of it. */
export function ItemList({ items, batch, policy, queue }: ItemListProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="recordings">
      <Title order={2} id="recordings" mb="sm">
        {t('newInterview.items.title', { count: items.length })}
      </Title>
      <ul className="item-list">
        {items.map((item) => (
          <ItemCard key={item.id} item={item} batch={batch} policy={policy} queue={queue} />
        ))}
      </ul>
    </section>
  );
}
