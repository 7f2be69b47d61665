import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { When } from '../../report/when.tsx';
import { Deliveries } from './deliveries.tsx';
import { deliveriesQuery, EVENTS, eventText, type Webhook, webhooksQuery } from './webhooks-query.ts';

interface WebhookRowProps {
  hook: Webhook;
  /** Whether what was sent last is asked for before it is opened. */
  isWatched: boolean;
  isRemoving: boolean;
  onRemove: () => void;
}

/** One receiver, with what was sent to it last. */
export function WebhookRow({ hook, isWatched, isRemoving, onRemove }: WebhookRowProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const part = useId();
  const { id, url, events, active, createdAt } = hook;
  const { host } = new URL(url);
  const last = useQuery({ ...deliveriesQuery(id), enabled: isWatched }).data?.[0];
  const client = useQueryClient();
  const path = { params: { path: { id } } };
  const turn = useMutation({
    mutationFn: () => unwrap(api.PATCH('/api/v1/webhooks/{id}', { ...path, body: { active: !active } })),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
        client.invalidateQueries({ queryKey: deliveriesQuery(id).queryKey }),
      ]),
  });
  const test = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/webhooks/{id}/deliveries', path)),
    onSettled: () => client.invalidateQueries({ queryKey: deliveriesQuery(id).queryKey }),
    onSuccess: () => setOpen(true),
  });
  const told = EVENTS.filter((event) => events.includes(event)).map((event) =>
    t(`settings.webhooks.event.${eventText(event)}`),
  );
  return (
    <li className="setting-row">
      <div className="setting-row-head">
        <div>
          <Group gap={8}>
            <Text fw={600}>{host}</Text>
            <Badge variant="outline">{t(active ? 'settings.webhooks.state.on' : 'settings.webhooks.state.off')}</Badge>
          </Group>
          <Text size="sm">{url}</Text>
          <Text size="sm">{told.join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {t('settings.webhooks.list.made')} <When at={createdAt} />
          </Text>
          {last ? (
            <Text size="sm">
              {t('settings.webhooks.list.last')} {t(`settings.webhooks.deliveries.state.${last.state}`)},{' '}
              <When at={last.deliveredAt ?? last.createdAt} />
            </Text>
          ) : null}
        </div>
        <Group gap={8}>
          {active ? (
            <Button
              variant="default"
              size="xs"
              loading={test.isPending}
              aria-label={t('settings.webhooks.test.this', { host })}
              onClick={() => test.mutate()}
            >
              {t('settings.webhooks.test.button')}
            </Button>
          ) : null}
          <Button
            variant="default"
            size="xs"
            loading={turn.isPending}
            aria-label={t(active ? 'settings.webhooks.turn.offThis' : 'settings.webhooks.turn.onThis', { host })}
            onClick={() => turn.mutate()}
          >
            {t(active ? 'settings.webhooks.turn.off' : 'settings.webhooks.turn.on')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-expanded={isOpen}
            aria-controls={isOpen ? part : undefined}
            aria-label={t('settings.webhooks.deliveries.of', { host })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('settings.webhooks.deliveries.open')}
          </Button>
          <Button
            variant="default"
            size="xs"
            loading={isRemoving}
            aria-label={t('settings.webhooks.remove.this', { host })}
            onClick={onRemove}
          >
            {t('settings.webhooks.remove.button')}
          </Button>
        </Group>
      </div>
      {turn.error ? <Problem error={turn.error} /> : null}
      {test.error ? <Problem error={test.error} /> : null}
      {isOpen ? (
        <div id={part}>
          <Deliveries hookId={id} host={host} active={active} />
        </div>
      ) : null}
    </li>
  );
}
