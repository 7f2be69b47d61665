import { Button, Group, Paper, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Batch, type Item, isUseless } from './item.ts';
import { ItemDetails } from './item-details.tsx';
import { ItemTransfer } from './item-transfer.tsx';
import type { Queue } from './queue.ts';
import { type Policy, purposeUnder } from './request.ts';

interface ItemCardProps {
  item: Item;
  batch: Batch;
  policy: Policy | undefined;
  queue: Queue;
}

/** One recording: how far its upload is, and what is told of it until its analysis has begun. */
export function ItemCard({ item, batch, policy, queue }: ItemCardProps) {
  const { t } = useTranslation();
  const purpose = policy ? purposeUnder(policy, batch) : batch.purpose;
  return (
    <Paper component="li" withBorder p="md" className="item-card">
      <ItemTransfer item={item} queue={queue} />
      {isUseless(item) ? null : item.interviewId === null ? (
        <>
          {item.refused ? (
            <Text role="alert" size="sm" c="var(--mantine-color-error)" mt="xs">
              {t('newInterview.items.refused', { why: item.refused.message })}
            </Text>
          ) : null}
          {item.wanted ? (
            <Group gap="sm" mt="sm" justify="space-between">
              <Text size="sm">{t('newInterview.items.wanted', { title: item.wanted.body.title })}</Text>
              <Button size="compact-sm" variant="default" onClick={() => queue.unwant(item.id)}>
                {t('newInterview.items.unwant')}
              </Button>
            </Group>
          ) : (
            <ItemDetails item={item} purpose={purpose} consentText={policy?.consent ?? null} queue={queue} />
          )}
        </>
      ) : (
        <Group gap="sm" mt="sm" justify="space-between">
          <Group gap={6}>
            <IconCircleCheck size={20} className="new-good" aria-hidden />
            <Text>{t('newInterview.items.made')}</Text>
          </Group>
          <Button
            size="sm"
            renderRoot={(props) => (
              <Link to="/interviews/$id" params={{ id: item.interviewId ?? '' }} search={{}} {...props} />
            )}
          >
            {t('newInterview.items.open', { title: item.details.title })}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
