import { Alert, Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import { policyQuery } from '../../new/policy-query.ts';
import { Problem } from '../../parts/problem.tsx';
import { ConsentCard } from './consent-card.tsx';
import { LawCard } from './law-card.tsx';
import { PolicyForm } from './policy-form.tsx';

/** What the organisation allows, for all of its interviews. */
export function PolicySection() {
  const { t } = useTranslation();
  const mayWrite = useMay('policy.write');
  const policy = useQuery(policyQuery);
  if (policy.error && !policy.data) return <Problem error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!policy.data) return <Skeleton height={1400} aria-label={t('common.loading')} />;
  return (
    <div className="settings-stack">
      {mayWrite ? null : (
        <Alert variant="outline" icon={<IconLock aria-hidden />}>
          {t('settings.policy.readOnly')}
        </Alert>
      )}
      <PolicyForm policy={policy.data} mayWrite={mayWrite} />
      <ConsentCard current={policy.data.consent} mayWrite={mayWrite} />
      <LawCard />
    </div>
  );
}
