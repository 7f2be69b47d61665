import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { policyQuery } from '../../new/policy-query.ts';
import { Problem } from '../../parts/problem.tsx';
import { useNotices } from '../../report/undo-notice.tsx';
import { installationQuery } from '../installation-query.ts';
import { ConfirmChange } from './confirm-change.tsx';
import { consequencesOf } from './consequences.ts';
import { CHOICES, type Choices, type Policy } from './policy-draft.ts';

interface SaveBarProps {
  policy: Policy;
  changes: Partial<Choices>;
  /** Whether the days that are typed are none that can be saved. */
  daysWrong: boolean;
  /** This policy holds now. */
  onSaved: (saved: Policy) => void;
  onDiscard: () => void;
}

/** Saves what was chosen; asks first where it withholds, erases or sends something. */
export function SaveBar({ policy, changes, daysWrong, onSaved, onDiscard }: SaveBarProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const [asked, setAsked] = useState(false);
  const names = CHOICES.filter((name) => name in changes);
  const consequences = consequencesOf(policy, changes);
  const save = useMutation({
    mutationFn: () => unwrap(api.PATCH('/api/v1/policy', { body: changes })),
    onSuccess: (saved) => {
      client.setQueryData(policyQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: installationQuery.queryKey, exact: true });
      // What the policy before allowed to be shown is not shown again from what was loaded then.
      for (const shown of ['report', 'landmarks', 'partial', 'progress', 'comparison'])
        client.removeQueries({ queryKey: [shown] });
      client.removeQueries({ queryKey: ['interview'], type: 'inactive' });
      void client.invalidateQueries({ queryKey: ['interviews'] });
      void client.invalidateQueries({ queryKey: ['interview'] });
      setAsked(false);
      onSaved(saved);
      notices.done(t('settings.policy.saved'));
    },
  });
  if (names.length === 0) return null;
  return (
    <>
      {save.error && !asked ? <Problem error={save.error} onRetry={() => save.mutate()} /> : null}
      <div className="policy-save">
        <Text role="status">
          <strong>{t('settings.policy.changes', { count: names.length })}</strong>{' '}
          {names.map((name) => t(`settings.policy.name.${name}`)).join(', ')}
          {daysWrong ? ` – ${t('settings.policy.daysFirst')}` : null}
        </Text>
        <Group>
          <Button variant="default" disabled={save.isPending} onClick={onDiscard}>
            {t('settings.policy.discard')}
          </Button>
          <Button
            loading={save.isPending}
            disabled={daysWrong}
            onClick={() => (consequences.length > 0 ? setAsked(true) : save.mutate())}
          >
            {t(consequences.length > 0 ? 'settings.policy.review' : 'settings.policy.save')}
          </Button>
        </Group>
      </div>
      <ConfirmChange
        opened={asked}
        consequences={consequences}
        isSaving={save.isPending}
        error={save.error}
        onConfirm={() => save.mutate()}
        onClose={() => {
          setAsked(false);
          save.reset();
        }}
      />
    </>
  );
}
