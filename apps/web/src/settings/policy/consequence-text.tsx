import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { useProblemText } from '../../parts/problem.tsx';
import { installationQuery } from '../installation-query.ts';
import { type Consequence, dueBefore, type Purpose } from './consequences.ts';

/** One consequence in plain words, with how many interviews it concerns. */
export function ConsequenceText({ consequence }: { consequence: Consequence }) {
  const { t } = useTranslation();
  switch (consequence.kind) {
    case 'withholds':
      return (
        <Named name={t('settings.policy.confirm.withholds')}>
          {t('settings.policy.confirm.withholdsWhat')} <Made purposes={consequence.purposes} />
        </Named>
      );
    case 'needsConsent':
      return (
        <Named name={t('settings.policy.confirm.needsConsent')}>
          {t('settings.policy.confirm.needsConsentWhat')} <Made purposes={['practice']} />
        </Named>
      );
    case 'erases':
      return (
        <Named name={t('settings.policy.confirm.erases', { count: consequence.days })}>
          <Due days={consequence.days} /> {t('settings.policy.confirm.erasesWhat')}
        </Named>
      );
    case 'keepsForEver':
      return <Named name={t('settings.policy.confirm.keeps')}>{t('settings.policy.confirm.keepsWhat')}</Named>;
    case 'sendsWords':
      return (
        <Named name={t('settings.policy.confirm.sends')}>
          <WhereTo /> {t('settings.policy.confirm.sendsWhat')}
        </Named>
      );
    case 'allowsEmotion':
      return (
        <Named name={t('settings.policy.confirm.allows')}>
          {consequence.purposes.includes('recruiting')
            ? t('settings.policy.confirm.allowsRecruiting')
            : t('settings.policy.confirm.allowsPractice')}
        </Named>
      );
  }
}

const Named = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <Text fw={650}>{name}</Text>
    <Text size="sm">{children}</Text>
  </>
);

async function count(query: { purpose?: Purpose; to?: string }): Promise<number> {
  const { total } = await unwrap(api.GET('/api/v1/interviews', { params: { query: { ...query, limit: 1 } } }));
  return total ?? 0;
}

/** How many interviews were made for these purposes; not each of them has a report with emotion. */
function Made({ purposes }: { purposes: readonly Purpose[] }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const { data, error } = useQuery({
    queryKey: ['interviews', 'count', purposes],
    queryFn: async () => {
      const counts = await Promise.all(purposes.map((purpose) => count({ purpose })));
      return counts.reduce((sum, one) => sum + one, 0);
    },
  });
  if (error) return t('settings.policy.confirm.notCounted', { why: textOf(error) });
  if (data === undefined) return t('settings.policy.confirm.counting');
  return data === 0 ? t('settings.policy.confirm.concernsNone') : t('settings.policy.confirm.atMost', { count: data });
}

/** How many interviews are due as soon as a retention holds. */
function Due({ days }: { days: number }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  // Asked once: each drawing would be another moment.
  const [to] = useState(() => dueBefore(days, new Date()).toISOString());
  const { data, error } = useQuery({
    queryKey: ['interviews', 'count', 'before', to],
    queryFn: () => count({ to }),
  });
  if (error) return t('settings.policy.confirm.notCounted', { why: textOf(error) });
  if (data === undefined) return t('settings.policy.confirm.counting');
  return data === 0 ? t('settings.policy.confirm.noneDue') : t('settings.policy.confirm.due', { count: data });
}

/** Where the words go. */
function WhereTo() {
  const { t } = useTranslation();
  const { data } = useQuery(installationQuery);
  const model = data?.languageModel;
  if (!model) return model === null ? t('settings.policy.model.none') : '';
  return t(model.staysOnThisMachine ? 'settings.policy.model.stays' : 'settings.policy.model.leaves', {
    model: model.model,
  });
}
