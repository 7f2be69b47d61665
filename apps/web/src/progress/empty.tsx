import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import type { Progress } from './progress-query.ts';

/** No interview has the name of a candidate. `mine`: the page is that of somebody who sees only what was shared with them. */
export function NobodyYet({ mine = false }: { mine?: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" maw={640}>
      <Title order={2}>{t(mine ? 'progress.empty.yoursTitle' : 'progress.empty.nobodyTitle')}</Title>
      <Text>{t(mine ? 'progress.empty.yours' : 'progress.empty.nobody')}</Text>
      <Ways />
    </Stack>
  );
}

/** Too few reports to follow: none, or one. */
export function TooFew({ person, sessions }: { person: string; sessions: Progress['sessions'] }) {
  const { t } = useTranslation();
  const [only] = sessions;
  return (
    <Stack gap="sm" maw={640}>
      <Title order={2}>{only ? t('progress.empty.oneTitle') : t('progress.empty.noneTitle', { person })}</Title>
      <Text>{t(only ? 'progress.empty.one' : 'progress.empty.none')}</Text>
      <Ways>
        {only ? (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/interviews/$id" params={{ id: only.interviewId }} search={{}} {...props} />
            )}
          >
            {t('progress.empty.toReport')}
          </Button>
        ) : null}
      </Ways>
    </Stack>
  );
}

function Ways({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const mayCreate = useMay('interview.create');
  return (
    <Group gap="sm">
      {mayCreate ? (
        <Button renderRoot={(props) => <Link to="/new" search={{}} {...props} />}>{t('progress.empty.toNew')}</Button>
      ) : null}
      {children ?? (
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('progress.empty.toInterviews')}
        </Button>
      )}
    </Group>
  );
}
