import { Badge, Button, Group, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '../../report/when.tsx';
import { Deliveries } from './deliveries.tsx';
import { EVENTS, eventText, type Webhook } from './webhooks-query.ts';

interface WebhookRowProps {
  hook: Webhook;
  isRemoving: boolean;
  onRemove: () => void;
}

/** One receiver, with what was sent to it last. */
export function WebhookRow({ hook, isRemoving, onRemove }: WebhookRowProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const part = useId();
  const { id, url, events, active, createdAt } = hook;
  const { host } = new URL(url);
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
        </div>
        <Group gap={8}>
          <Button
            variant="default"
            size="xs"
            aria-expanded={isOpen}
            aria-controls={part}
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
      <div id={part}>{isOpen ? <Deliveries hookId={id} host={host} /> : null}</div>
    </li>
  );
}
