import { Alert, Button, CopyButton, Group, NumberInput, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem.tsx';
import { ShareLinks } from './share-links.tsx';
import { LONGEST, makeLink, SCOPES, type Scope, SHORTEST, shareLinksQuery, USUAL } from './share-query.ts';

/** Links that show the report to whoever holds them, until they expire or are revoked. */
export function ShareDialog({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const links = useQuery(shareLinksQuery(interviewId));
  const [scope, setScope] = useState<Scope>('summary');
  const [days, setDays] = useState<number | string>(USUAL);
  const isLasting = typeof days === 'number' && days >= SHORTEST && days <= LONGEST;
  const make = useMutation({
    mutationFn: () => makeLink(interviewId, { scope, days: Number(days) }),
    onSuccess: () => client.invalidateQueries({ queryKey: shareLinksQuery(interviewId).queryKey }),
  });
  return (
    <Stack>
      <Radio.Group
        label={t('reportSections.share.scope')}
        value={scope}
        onChange={(next) => setScope(SCOPES.find((one) => one === next) ?? 'summary')}
      >
        <Stack gap={8} mt={6}>
          {SCOPES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`reportSections.share.scopes.${one}`)}
              description={t(`reportSections.share.what.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group align="flex-end">
        <NumberInput
          label={t('reportSections.share.days')}
          min={SHORTEST}
          max={LONGEST}
          allowDecimal={false}
          value={days}
          onChange={setDays}
          w={220}
        />
        <Button loading={make.isPending} disabled={!isLasting} onClick={() => make.mutate()}>
          {t('reportSections.share.make')}
        </Button>
      </Group>
      {make.error ? <Problem error={make.error} onRetry={() => make.mutate()} /> : null}
      {make.data ? <NewLink url={make.data.url} /> : null}
      <Title order={3}>{t('reportSections.share.valid')}</Title>
      {links.error ? <Problem error={links.error} onRetry={() => void links.refetch()} /> : null}
      {links.data?.length === 0 ? <Text c="dimmed">{t('reportSections.share.none')}</Text> : null}
      {links.data && links.data.length > 0 ? <ShareLinks interviewId={interviewId} links={links.data} /> : null}
    </Stack>
  );
}

/** A link that was just made: its address is told this once. */
function NewLink({ url }: { url: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="petrol" variant="outline" role="status" title={t('reportSections.share.made')}>
      <Text size="sm" mb={8}>
        {t('reportSections.share.once')}
      </Text>
      <Group gap={8} wrap="nowrap">
        <TextInput
          readOnly
          aria-label={t('reportSections.share.address')}
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
          flex={1}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? t('common.copied') : t('common.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
