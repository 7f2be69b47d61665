import { Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { useConfirm } from '../use-confirm.tsx';
import { WebhookRow } from './webhook-row.tsx';
import { type Webhook, webhooksQuery } from './webhooks-query.ts';

/** With more of them, what was sent last is asked for when it is opened. */
const MOST_WATCHED = 12;

/** The receivers there are, the newest first. */
export function WebhookList() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const confirm = useConfirm();
  const { data, isPending, error, refetch } = useQuery(webhooksQuery);
  const remove = useMutation({
    mutationFn: ({ id }: Webhook) => unwrap(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })),
    onSuccess: (_, { url }) => notices.done(t('settings.webhooks.remove.done', { host: new URL(url).host })),
    onSettled: () => client.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  const ask = (hook: Webhook) =>
    confirm({
      title: t('settings.webhooks.remove.title', { host: new URL(hook.url).host }),
      text: t('settings.webhooks.remove.text'),
      confirm: t('settings.webhooks.remove.button'),
      onConfirm: () => remove.mutate(hook),
    });
  return (
    <>
      {isPending ? <Skeleton height={24} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {remove.error ? <Problem error={remove.error} /> : null}
      {data?.length === 0 ? <Text c="dimmed">{t('settings.webhooks.list.none')}</Text> : null}
      {data && data.length > 0 ? (
        <ul className="setting-rows">
          {data.map((hook) => (
            <WebhookRow
              key={hook.id}
              hook={hook}
              isWatched={data.length <= MOST_WATCHED}
              isRemoving={remove.isPending && remove.variables.id === hook.id}
              onRemove={() => ask(hook)}
            />
          ))}
        </ul>
      ) : null}
    </>
  );
}
