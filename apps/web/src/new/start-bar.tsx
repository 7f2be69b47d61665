import { Button, Group, Text } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isUseless } from './item.ts';
import type { Queue } from './queue.ts';
import type { QueueState } from './queue-parts.ts';
import { missingOf, type Policy, requestOf } from './request.ts';

interface StartBarProps {
  state: QueueState;
  policy: Policy;
  queue: Queue;
}

/** Has every recording analysed that is described; says what is missing of the others. */
export function StartBar({ state: { items, batch }, policy, queue }: StartBarProps) {
  const { t } = useTranslation();
  const now = new Date();
  const open = items.filter((item) => item.wanted === null && item.interviewId === null && !isUseless(item));
  const checked = open.map((item) => ({ item, missing: missingOf(item, batch, policy, now) }));
  const ready = checked.filter(({ missing }) => missing.length === 0).map(({ item }) => item);
  const first = checked.find(({ missing }) => missing.length > 0);
  const alone = useOpenWhenMade(items, queue);

  const start = () => {
    if (items.length === 1 && ready[0]) alone(ready[0].id);
    for (const item of ready) queue.want(item.id, requestOf(item, batch, policy));
  };
  if (open.length === 0) return null;
  return (
    <div className="start-bar">
      <Text size="sm" role="status">
        {first
          ? t('newInterview.go.missing', {
              name: first.item.name,
              what: first.missing.map((one) => t(`newInterview.go.what.${one}`)).join(', '),
            })
          : t(ready.every(({ state }) => state === 'stored') ? 'newInterview.go.ready' : 'newInterview.go.early')}
      </Text>
      <Group>
        <Button
          size="md"
          disabled={ready.length === 0}
          leftSection={<IconChartDots size={20} aria-hidden />}
          onClick={start}
        >
          {t('newInterview.go.start', { count: Math.max(1, ready.length) })}
        </Button>
      </Group>
    </div>
  );
}

/** A single recording leads to its interview as soon as there is one; of several each has its link. */
function useOpenWhenMade(items: QueueState['items'], queue: Queue): (id: string) => void {
  const navigate = useNavigate();
  const awaited = useRef<string | null>(null);
  const made = items.find(({ id }) => id === awaited.current)?.interviewId ?? null;
  useEffect(() => {
    if (made === null || awaited.current === null) return;
    void queue.remove(awaited.current);
    void navigate({ to: '/interviews/$id', params: { id: made }, search: {} });
  }, [made, navigate, queue]);
  return (id) => {
    awaited.current = id;
  };
}
