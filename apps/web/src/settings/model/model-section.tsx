import { Alert, Anchor, Skeleton, Text } from '@mantine/core';
import { IconDeviceDesktop, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import { Problem } from '../../parts/problem.tsx';
import { useTextLanguage } from '../../report/text-language.ts';
import { type Installation, installationQuery } from '../installation-query.ts';
import { SettingsCard } from '../settings-card.tsx';
import { ModelSetup } from './model-setup.tsx';
import { ModelTest } from './model-test.tsx';

type LanguageModel = NonNullable<Installation['languageModel']>;

/** Who writes the suggestions, where words go for it, and whether it answers. */
export function ModelSection() {
  const { data, error, refetch } = useQuery(installationQuery);
  const mayTest = useMay('language_model.test');
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={900} />;
  return (
    <div className="settings-stack">
      {data.languageModel === null ? <RulesCard /> : <ModelCard model={data.languageModel} />}
      {data.languageModel !== null && mayTest ? <ModelTest model={data.languageModel} /> : null}
      <SentCard />
      <ModelSetup isSet={data.languageModel !== null} />
    </div>
  );
}

function RulesCard() {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.model.rules.title')}>
      <Text>{t('settings.model.rules.what')}</Text>
      <Text>{t('settings.model.rules.why')}</Text>
    </SettingsCard>
  );
}

function ModelCard({ model }: { model: LanguageModel }) {
  const { t } = useTranslation();
  const lang = useTextLanguage();
  const { provider, model: id, name, staysOnThisMachine, allowed, whyNotInRecruiting } = model;
  const Icon = staysOnThisMachine ? IconDeviceDesktop : IconWorld;
  return (
    <SettingsCard title={t('settings.model.set.title')}>
      <dl className="settings-facts">
        <dt>{t('settings.model.set.provider')}</dt>
        <dd>{t(`settings.model.provider.${provider}`)}</dd>
        <dt>{t('settings.model.set.model')}</dt>
        <dd>{id}</dd>
        <dt>{t('settings.model.set.called')}</dt>
        <dd lang={lang}>{name}</dd>
        <dt>{t('settings.model.set.practice')}</dt>
        <dd>{t(allowed ? 'settings.model.set.asked' : 'settings.model.set.notAllowed')}</dd>
        <dt>{t('settings.model.set.recruiting')}</dt>
        <dd lang={allowed && whyNotInRecruiting !== null ? lang : undefined}>
          {allowed ? (whyNotInRecruiting ?? t('settings.model.set.asked')) : t('settings.model.set.notAllowed')}
        </dd>
      </dl>
      <Alert
        variant="outline"
        color="petrol"
        icon={<Icon aria-hidden />}
        title={t(staysOnThisMachine ? 'settings.model.stays' : 'settings.model.leaves')}
      >
        {t(
          staysOnThisMachine
            ? 'settings.model.staysWhat'
            : provider === 'gemini'
              ? 'settings.model.geminiWhat'
              : 'settings.model.leavesWhat',
        )}
      </Alert>
      <Text size="sm">
        {t(allowed ? 'settings.model.allowed' : 'settings.model.notAllowed')}{' '}
        <Anchor component={Link} to="/settings/policy" inherit underline="always">
          {t('settings.model.toPolicy')}
        </Anchor>
      </Text>
    </SettingsCard>
  );
}

/** What goes to a model and what never does; the same for all of them. */
function SentCard() {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.model.sent.title')}>
      <dl className="settings-facts">
        <dt>{t('settings.model.sent.sent')}</dt>
        <dd>{t('settings.model.sent.sentWhat')}</dd>
        <dt>{t('settings.model.sent.never')}</dt>
        <dd>{t('settings.model.sent.neverWhat')}</dd>
        <dt>{t('settings.model.sent.checked')}</dt>
        <dd>{t('settings.model.sent.checkedWhat')}</dd>
      </dl>
    </SettingsCard>
  );
}
