import { Anchor, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/account.ts';
import { installationQuery } from '../installation-query.ts';
import { ChoiceCard } from './choice-card.tsx';
import type { ChoiceProps } from './policy-form.tsx';

/** Whether words of interviews may go to the language model that the server is set up with. */
export function ModelCard({ policy: { languageModel }, isChanged, readOnly, choose }: ChoiceProps) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...installationQuery, enabled: useMay('installation.read') });
  const model = data?.languageModel;
  const what = t(languageModel ? 'settings.policy.model.on' : 'settings.policy.model.off');
  return (
    <ChoiceCard title={t('settings.policy.model.title')} lead={t('settings.policy.model.lead')} isChanged={isChanged}>
      {readOnly ? (
        <Text>{what}</Text>
      ) : (
        <Switch
          checked={languageModel}
          label={t('settings.policy.model.switch')}
          description={what}
          onChange={({ currentTarget }) => choose({ languageModel: currentTarget.checked })}
        />
      )}
      <Text size="sm" mih={22}>
        {model === undefined
          ? ''
          : model === null
            ? t('settings.policy.model.none')
            : t(model.staysOnThisMachine ? 'settings.policy.model.stays' : 'settings.policy.model.leaves', {
                model: model.model,
              })}{' '}
        {model === undefined ? null : (
          <Anchor component={Link} to="/settings/model" inherit underline="always">
            {t('settings.policy.model.open')}
          </Anchor>
        )}
      </Text>
    </ChoiceCard>
  );
}
