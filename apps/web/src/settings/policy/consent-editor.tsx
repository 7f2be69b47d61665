import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas, unwrap } from '../../api/client.ts';
import { policyQuery } from '../../new/policy-query.ts';
import { Problem } from '../../parts/problem.tsx';
import { useKeptText } from '../../report/kept-text.ts';
import { useNotices } from '../../report/undo-notice.tsx';
import { installationQuery } from '../installation-query.ts';
import { blanksIn, consentTextsQuery, MOST_LETTERS, nextVersion, troubleWith } from './consent-text.ts';
import { HashLine } from './hash-line.tsx';

/** Where a new version is written, looked at as candidates will see it, and published. */
export function ConsentEditor({ current }: { current: Schemas['ConsentText'] | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const [text, keep, forget] = useKeptText('consent-text', current?.text ?? '');
  const [shown, setShown] = useState(text !== (current?.text ?? ''));
  const area = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const turned = useRef(shown);
  // The button and the text take each other's place, and the focus with it.
  useEffect(() => {
    if (turned.current !== shown) (shown ? area : opener).current?.focus();
    turned.current = shown;
  }, [shown]);
  const history = useQuery(consentTextsQuery);
  const publish = useMutation({
    mutationFn: (consent: string) => unwrap(api.PATCH('/api/v1/policy', { body: { consent } })),
    onSuccess: (saved, consent) => {
      forget(consent);
      client.setQueryData(policyQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: consentTextsQuery.queryKey });
      void client.invalidateQueries({ queryKey: installationQuery.queryKey, exact: true });
      notices.done(t('settings.policy.consent.published', { version: saved.consent?.version ?? version }));
    },
  });
  const trouble = troubleWith(text, current?.text ?? null);
  const version = nextVersion(history.data ?? [], current);
  if (!shown)
    return (
      <Group>
        <Button ref={opener} variant="default" onClick={() => setShown(true)}>
          {t(current ? 'settings.policy.consent.writeNew' : 'settings.policy.consent.writeFirst')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="md">
      <Title order={3}>{t('settings.policy.consent.new', { version })}</Title>
      <Textarea
        ref={area}
        label={t('settings.policy.consent.text')}
        description={t('settings.policy.consent.textWhat')}
        autosize
        minRows={8}
        maxRows={24}
        maxLength={MOST_LETTERS}
        value={text}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
      {current === null && text.trim() === '' ? (
        <Group>
          <Button variant="default" onClick={() => keep(t('settings.policy.consent.sample'))}>
            {t('settings.policy.consent.useSample')}
          </Button>
        </Group>
      ) : null}
      {text.trim() === '' ? null : (
        <section aria-label={t('settings.policy.consent.preview')}>
          <Text fw={600} size="sm" mb={6}>
            {t('settings.policy.consent.preview')}
          </Text>
          <Text className="policy-text" mb="xs">
            {text.trim()}
          </Text>
          {trouble === null ? <HashLine text={text.trim()} /> : null}
        </section>
      )}
      <Text size="sm">{t('settings.policy.consent.publishWhat')}</Text>
      {publish.error ? <Problem error={publish.error} /> : null}
      <Group>
        <Button
          loading={publish.isPending}
          disabled={trouble !== null}
          aria-describedby="consent-trouble"
          onClick={() => publish.mutate(text.trim())}
        >
          {t('settings.policy.consent.publish', { version })}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            keep(current?.text ?? '');
            setShown(false);
          }}
        >
          {t('settings.policy.discard')}
        </Button>
        <Text size="sm" id="consent-trouble">
          {trouble === null
            ? ''
            : t(`settings.policy.consent.trouble.${trouble}`, { blanks: blanksIn(text).join(', ') })}
        </Text>
      </Group>
    </Stack>
  );
}
