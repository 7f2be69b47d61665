import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { When } from '../../report/when.tsx';
import { consentTextsQuery } from './consent-text.ts';
import { HashLine } from './hash-line.tsx';

/** Every text that candidates were asked to agree to: a record of consent names one of these. */
export function ConsentHistory({ current }: { current: number | null }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(consentTextsQuery);
  return (
    <div>
      <Title order={3} mb="xs">
        {t('settings.policy.consent.history')}
      </Title>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton height={48} /> : null}
      {data?.length === 0 ? <Text size="sm">{t('settings.policy.consent.noHistory')}</Text> : null}
      <ul className="policy-versions">
        {data?.map(({ version, text, createdAt, createdBy }) => (
          <li key={version}>
            <details>
              <summary>
                {t('settings.policy.consent.version', { version })}
                {version === current ? ` – ${t('settings.policy.consent.isCurrent')}` : ''}
              </summary>
              <Text className="policy-text" my="xs">
                {text}
              </Text>
              <HashLine text={text} />
            </details>
            <Text size="sm" c="dimmed">
              {createdBy === null
                ? t('settings.policy.consent.bySomebody')
                : t('settings.policy.consent.by', { name: createdBy.name ?? t('settings.page.somebody') })}{' '}
              <When at={createdAt} />
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
