import { Code, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CodeExample } from '../code-example.tsx';
import { SettingsCard } from '../settings-card.tsx';
import { NODE_EXAMPLE, PYTHON_EXAMPLE } from './verify-example.ts';

const BODY = '{"id": 4711, "event": "interview.done", "interviewId": "…", "at": "2026-03-01T12:00:00.000Z"}';

/** What a receiver gets, and how it knows that it came from here. */
export function VerifyHelp() {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.webhooks.verify.title')} lead={t('settings.webhooks.verify.hint')}>
      <CodeExample title={t('settings.webhooks.verify.body')} code={BODY} />
      <List size="sm" spacing={4}>
        <List.Item>
          <Code>X-Impact-Delivery</Code> {t('settings.webhooks.verify.delivery')}
        </List.Item>
        <List.Item>
          <Code>X-Impact-Signature</Code> {t('settings.webhooks.verify.signature')}
        </List.Item>
        <List.Item>{t('settings.webhooks.verify.retry')}</List.Item>
        <List.Item>{t('settings.webhooks.verify.little')}</List.Item>
      </List>
      <Text size="sm">{t('settings.webhooks.verify.check')}</Text>
      <CodeExample title="Node.js" code={NODE_EXAMPLE} />
      <CodeExample title="Python" code={PYTHON_EXAMPLE} />
    </SettingsCard>
  );
}
