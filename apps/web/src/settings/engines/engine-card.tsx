import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '../../report/text-language.ts';
import { CommandLine } from '../command-line.tsx';
import type { EngineState } from '../installation-query.ts';
import { ModelTable } from './model-table.tsx';

const ICONS = {
  ok: { Icon: IconCircleCheck, look: 'settings-good' },
  hint: { Icon: IconAlertTriangle, look: 'settings-hint' },
  missing: { Icon: IconCircleX, look: 'settings-bad' },
} as const;

/** One engine: what it is for, what was found, what brings it. */
export function EngineCard({ engine: { id, state, found, advice, models, install } }: { engine: EngineState }) {
  const { t } = useTranslation();
  const lang = useTextLanguage();
  const { Icon, look } = ICONS[state];
  const name = t(`settings.engines.engine.${id}.name`);
  return (
    <Paper withBorder component="section" className="settings-card" aria-labelledby={`engine-${id}`}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={2} id={`engine-${id}`}>
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`settings.engines.engine.${id}.what`)}
          </Text>
        </div>
        <Badge
          variant="outline"
          size="lg"
          className="engine-state"
          leftSection={<Icon size={16} aria-hidden className={look} />}
        >
          {t(`settings.engines.state.${state}`)}
        </Badge>
      </Group>
      <dl className="settings-facts">
        <dt>{t('settings.engines.found')}</dt>
        <dd lang={lang}>{found}</dd>
        {state === 'ok' ? null : (
          <>
            <dt>{t('settings.engines.without')}</dt>
            <dd>{t(`settings.engines.engine.${id}.without`)}</dd>
          </>
        )}
        {advice === null || state === 'ok' ? null : (
          <>
            <dt>{t('settings.engines.advice')}</dt>
            <dd lang={lang}>{advice}</dd>
          </>
        )}
        {id === 'recogniser' && state === 'ok' ? (
          <>
            <dt>{t('settings.engines.limit')}</dt>
            <dd>{t('settings.engines.draft')}</dd>
          </>
        ) : null}
      </dl>
      {install === null ? null : (
        <div>
          <Text size="sm" mb={6}>
            {t('settings.engines.install')}
          </Text>
          <CommandLine text={install} what={t('settings.engines.installWhat', { name })} />
        </div>
      )}
      {models.length > 0 ? <ModelTable models={models} engine={name} /> : null}
    </Paper>
  );
}
