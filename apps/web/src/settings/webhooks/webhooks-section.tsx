import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';
import '../rows.css';
import { VerifyHelp } from './verify-help.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookList } from './webhook-list.tsx';

/** Addresses of other programs that are told what happens here. */
export function WebhooksSection() {
  const { t } = useTranslation();
  return (
    <div className="settings-stack">
      <SettingsCard title={t('settings.webhooks.list.title')} lead={t('settings.webhooks.list.hint')}>
        <WebhookList />
      </SettingsCard>
      <SettingsCard title={t('settings.webhooks.make.title')} lead={t('settings.webhooks.make.hint')}>
        <WebhookForm />
      </SettingsCard>
      <VerifyHelp />
    </div>
  );
}
