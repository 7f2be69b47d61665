import { Box, Button, Group, Skeleton, Table, Text } from '@mantine/core';
import { IconCheck, IconClock, IconRefresh, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { When } from '../../report/when.tsx';
import { type DeliveryReason, deliveryReason } from './delivery-reason.ts';
import { type Delivery, deliveriesQuery, EVENTS, eventText, MOST_ATTEMPTS, TEST } from './webhooks-query.ts';

const ICONS = { waiting: IconClock, delivered: IconCheck, given_up: IconX } as const;

/** What was sent to a receiver last, and what came of it. */
export function Deliveries({ hookId, host, active }: { hookId: string; host: string; active: boolean }) {
  const { t } = useTranslation();
  const { data, isPending, isFetching, error, refetch } = useQuery(deliveriesQuery(hookId));
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: (delivery: string) =>
      unwrap(
        api.POST('/api/v1/webhooks/{id}/deliveries/{delivery}/again', { params: { path: { id: hookId, delivery } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: deliveriesQuery(hookId).queryKey }),
  });
  const title = t('settings.webhooks.deliveries.of', { host });
  return (
    <>
      {isPending ? <Skeleton height={60} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {again.error ? <Problem error={again.error} /> : null}
      {data?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('settings.webhooks.deliveries.none')}
        </Text>
      ) : null}
      {data && data.length > 0 ? (
        <Box className="setting-wide" role="group" tabIndex={0} aria-label={title}>
          <Table className="delivery-table">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('settings.webhooks.deliveries.event')}</Table.Th>
                <Table.Th scope="col">{t('settings.webhooks.deliveries.outcome')}</Table.Th>
                <Table.Th scope="col">{t('settings.webhooks.deliveries.when')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((delivery) => (
                <DeliveryRow
                  key={delivery.id}
                  delivery={delivery}
                  isSending={again.isPending && again.variables === delivery.id}
                  onAgain={active && delivery.state === 'given_up' ? () => again.mutate(delivery.id) : null}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Box>
      ) : null}
      <Group mt={8}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={isFetching && !isPending}
          onClick={() => void refetch()}
        >
          {t('settings.webhooks.deliveries.again')}
        </Button>
      </Group>
    </>
  );
}

interface DeliveryRowProps {
  delivery: Delivery;
  isSending: boolean;
  /** null where it cannot be sent again. */
  onAgain: (() => void) | null;
}

function DeliveryRow({ delivery, isSending, onAgain }: DeliveryRowProps) {
  const { t } = useTranslation();
  const { state, attempts, event, createdAt, deliveredAt } = delivery;
  const reason = deliveryReason(delivery);
  const known = EVENTS.find((one) => one === event);
  const name = known ? eventText(known) : event === TEST ? TEST : null;
  const what = name === null ? event : t(`settings.webhooks.event.${name}`);
  const Icon = ICONS[state];
  const textOf = (why: DeliveryReason) => {
    switch (why.text) {
      case 'words':
        return why.words;
      case 'status':
        return t('settings.webhooks.reason.status', { status: why.status });
      case 'unreachable':
        return t('settings.webhooks.reason.unreachable', { code: why.code });
      default:
        return t(`settings.webhooks.reason.${why.text}`);
    }
  };
  return (
    <Table.Tr>
      <Table.Th scope="row">{what}</Table.Th>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Icon size={16} aria-hidden className="delivery-icon" />
          <Text size="sm">
            {t(`settings.webhooks.deliveries.state.${state}`)}
            {attempts > 0
              ? ` – ${t('settings.webhooks.deliveries.attempts', { attempts, most: MOST_ATTEMPTS })}`
              : null}
          </Text>
        </Group>
        {reason ? (
          <Text size="sm" c="dimmed" lang={reason.text === 'words' ? 'en' : undefined}>
            {textOf(reason)}
          </Text>
        ) : null}
        {onAgain ? (
          <Button
            variant="default"
            size="compact-xs"
            mt={4}
            loading={isSending}
            aria-label={t('settings.webhooks.deliveries.resendThis', { what })}
            onClick={onAgain}
          >
            {t('settings.webhooks.deliveries.resend')}
          </Button>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          <When at={deliveredAt ?? createdAt} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
