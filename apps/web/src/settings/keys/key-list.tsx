import { Badge, Button, Code, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { When } from '../../report/when.tsx';
import { useConfirm } from '../use-confirm.tsx';
import { keyState, widestScope } from './key-state.ts';
import { type Key, keysQuery } from './keys-query.ts';

/** The keys there are, the newest first. */
export function KeyList() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const confirm = useConfirm();
  const { data, isPending, error, refetch } = useQuery(keysQuery);
  const revoke = useMutation({
    mutationFn: ({ id }: Key) => unwrap(api.DELETE('/api/v1/keys/{id}', { params: { path: { id } } })),
    onSuccess: (_, { name }) => notices.done(t('settings.keys.revoke.done', { name })),
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const ask = (key: Key) =>
    confirm({
      title: t('settings.keys.revoke.title', { name: key.name }),
      text: t('settings.keys.revoke.text'),
      confirm: t('settings.keys.revoke.button'),
      onConfirm: () => revoke.mutate(key),
    });
  return (
    <>
      {isPending ? <Skeleton height={24} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {revoke.error ? <Problem error={revoke.error} /> : null}
      {data?.length === 0 ? <Text c="dimmed">{t('settings.keys.list.none')}</Text> : null}
      {data && data.length > 0 ? (
        <ul className="setting-rows">
          {data.map((key) => (
            <KeyRow
              key={key.id}
              apiKey={key}
              isRevoking={revoke.isPending && revoke.variables.id === key.id}
              onRevoke={() => ask(key)}
            />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function KeyRow({ apiKey, isRevoking, onRevoke }: { apiKey: Key; isRevoking: boolean; onRevoke: () => void }) {
  const { t } = useTranslation();
  const { name, prefix, scopes, createdAt, expiresAt, lastUsedAt } = apiKey;
  const state = keyState(apiKey, Date.now());
  return (
    <li className="setting-row setting-row-head">
      <div>
        <Group gap={8}>
          <Text fw={600}>{name}</Text>
          <Code>{prefix}…</Code>
          {state === 'expired' || state === 'soon' ? (
            <Badge variant="outline" color="gray" className="key-ending">
              {t(`settings.keys.state.${state}`)}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm">{t(`settings.keys.scope.${widestScope(scopes)}`)}</Text>
        <Text size="sm" c="dimmed">
          {t('settings.keys.list.made')} <When at={createdAt} />
        </Text>
        <Text size="sm" c="dimmed">
          {expiresAt === null ? (
            t('settings.keys.state.endless')
          ) : (
            <>
              {t(state === 'expired' ? 'settings.keys.list.ended' : 'settings.keys.list.ends')} <When at={expiresAt} />
            </>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {lastUsedAt === null ? (
            t('settings.keys.list.unused')
          ) : (
            <>
              {t('settings.keys.list.used')} <When at={lastUsedAt} />
            </>
          )}
        </Text>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={isRevoking}
        aria-label={t('settings.keys.revoke.this', { name })}
        onClick={onRevoke}
      >
        {t('settings.keys.revoke.button')}
      </Button>
    </li>
  );
}
