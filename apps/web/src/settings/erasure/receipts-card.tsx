import { Button, Code, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { When } from '../../report/when.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { interviewIdIn, MOST_RECEIPTS, receiptsQuery } from './receipt.ts';
import { ReceiptView } from './receipt-view.tsx';

const FIRST = 20;
/** Letters of an id: what is shorter may still become one. */
const LETTERS = 36;

/** The receipts of all that was erased. */
export function ReceiptsCard() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FIRST);
  const [typed, setTyped] = useState('');
  const interview = interviewIdIn(typed);
  const { data, error, refetch } = useQuery({
    ...receiptsQuery({ interview, limit }),
    placeholderData: keepPreviousData,
  });
  return (
    <SettingsCard title={t('settings.erasure.receipts.title')} lead={t('settings.erasure.receipts.lead')}>
      <TextInput
        label={t('settings.erasure.receipts.search')}
        description={t('settings.erasure.receipts.searchWhat')}
        error={typed.trim().length >= LETTERS && interview === null ? t('settings.erasure.receipts.noId') : undefined}
        autoComplete="off"
        spellCheck={false}
        maw={480}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton height={160} /> : null}
      {data?.items.length === 0 ? <Text size="sm">{t('settings.erasure.receipts.none')}</Text> : null}
      {data && data.items.length > 0 ? (
        <ul className="erasure-receipts">
          {data.items.map((signed) => (
            <li key={signed.id}>
              <details>
                <summary>
                  <When at={signed.receipt.erasedAt} /> –{' '}
                  {t(`settings.erasure.receipt.reason.${signed.receipt.reason}`)}
                  <span className="erasure-id">{signed.receipt.interviewId}</span>
                </summary>
                <ReceiptView signed={signed} publicKey={data.publicKey} />
              </details>
            </li>
          ))}
        </ul>
      ) : null}
      {data && data.items.length === limit && limit < MOST_RECEIPTS ? (
        <Group>
          <Button variant="default" onClick={() => setLimit(MOST_RECEIPTS)}>
            {t('settings.erasure.receipts.more')}
          </Button>
        </Group>
      ) : null}
      {data && data.items.length === MOST_RECEIPTS ? (
        <Text size="sm">{t('settings.erasure.receipts.most', { count: MOST_RECEIPTS })}</Text>
      ) : null}
      {data ? (
        <details className="erasure-key">
          <summary>{t('settings.erasure.receipts.key')}</summary>
          <Text size="sm" my="xs">
            {t('settings.erasure.receipts.keyWhat')}
          </Text>
          <Code block>{data.publicKey.trim()}</Code>
        </details>
      ) : null}
    </SettingsCard>
  );
}
