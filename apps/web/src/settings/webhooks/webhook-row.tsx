import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '../../report/when.tsx';
import { Deliveries } from './deliveries.tsx';
import { deliveriesQuery, EVENTS, eventText, type Webhook } from './webhooks-query.ts';

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
      {isOpen ? (
        <div id={part}>
          <Deliveries hookId={id} host={host} />
        </div>
      ) : null}
    </li>
  );
}
