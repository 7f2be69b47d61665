import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Problem } from '../../parts/problem.tsx';
import { CodeExample } from '../code-example.tsx';
import { auditCheckQuery } from './audit-query.ts';

/** Whether anything in the log was changed or taken out since it was written. */
export function ChainState() {
  const { t } = useTranslation();
  const { data, error, isPending, isFetching, refetch } = useQuery(auditCheckQuery);
  const stateText = ({ firstBroken, complete, head }: Schemas['AuditCheck']) => {
    if (firstBroken !== null) return t('settings.audit.chain.brokenText', { id: firstBroken });
    if (!complete) return t('settings.audit.chain.missing');
    if (head === null) return t('settings.audit.chain.empty');
    const number = new Intl.NumberFormat(currentLanguage()).format(head.count);
    return t('settings.audit.chain.wholeText', { number });
  };
  const isWhole = data?.firstBroken === null && data.complete;
  return (
    <>
      {isPending ? <Skeleton height={48} /> : null}
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <Group gap={10} wrap="nowrap" align="flex-start" role="status">
          {isWhole ? (
            <IconCircleCheck size={22} aria-hidden className="settings-good chain-icon" />
          ) : (
            <IconAlertTriangle size={22} aria-hidden className="settings-bad chain-icon" />
          )}
          <div>
            <Text fw={600}>{t(isWhole ? 'settings.audit.chain.whole' : 'settings.audit.chain.broken')}</Text>
            <Text size="sm">{stateText(data)}</Text>
            {isWhole ? null : <Text size="sm">{t('settings.audit.chain.next')}</Text>}
          </div>
        </Group>
      ) : null}
      {data?.head ? (
        <div>
          <CodeExample
            title={t('settings.audit.chain.head')}
            code={JSON.stringify({ entryId: data.head.entryId, count: data.head.count, hash: data.head.hash }, null, 2)}
          />
          <Text size="sm" c="dimmed" mt={6}>
            {t('settings.audit.chain.headHint')}
          </Text>
        </div>
      ) : null}
      <Group>
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('settings.audit.chain.check')}
        </Button>
      </Group>
    </>
  );
}
