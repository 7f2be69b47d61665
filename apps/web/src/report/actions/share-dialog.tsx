import { Button, Group, NumberInput, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passFocus } from '../../parts/pass-focus.ts';
import { Problem } from '../../parts/problem.tsx';
import { ToldOnce } from '../../parts/told-once.tsx';
import { ShareLinks } from './share-links.tsx';
import { LONGEST, makeLink, SCOPES, type Scope, SHORTEST, shareLinksQuery, USUAL } from './share-query.ts';

export interface MadeLink {
  url: string;
  scope: Scope;
}

interface ShareDialogProps {
  interviewId: string;
  /** Addresses of links that were made and not yet said to be had: nobody else keeps them, so they outlast the dialogue. */
  made: readonly MadeLink[];
  onMade: (change: (before: readonly MadeLink[]) => readonly MadeLink[]) => void;
}

/** Links that show the report to whoever holds them, until they expire or are revoked. */
export function ShareDialog({ interviewId, made, onMade }: ShareDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const links = useQuery(shareLinksQuery(interviewId));
  // Where the keyboard goes when the link that it was on is revoked.
  const heading = useRef<HTMLHeadingElement>(null);
  const [scope, setScope] = useState<Scope>('summary');
  const [days, setDays] = useState<number | string>(USUAL);
  const isLasting = typeof days === 'number' && days >= SHORTEST && days <= LONGEST;
  const make = useMutation({
    mutationFn: () => makeLink(interviewId, { scope, days: Number(days) }),
    onSuccess: ({ url, scope: shown }) => {
      onMade((before) => [...before, { url, scope: shown }]);
      return client.invalidateQueries({ queryKey: shareLinksQuery(interviewId).queryKey });
    },
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
      {made.map(({ url, scope: shown }) => (
        <ToldOnce
          key={url}
          title={`${t('reportSections.share.made')}: ${t(`reportSections.share.scopes.${shown}`)}`}
          hint={t('reportSections.share.once')}
          label={t('reportSections.share.address')}
          value={url}
          onDone={() => onMade((before) => before.filter((one) => one.url !== url))}
        />
      ))}
      <Title order={3} tabIndex={-1} ref={heading}>
        {t('reportSections.share.valid')}
      </Title>
      {links.error ? <Problem error={links.error} onRetry={() => void links.refetch()} /> : null}
      {links.data?.length === 0 ? <Text c="dimmed">{t('reportSections.share.none')}</Text> : null}
      {links.data && links.data.length > 0 ? (
        <ShareLinks
          interviewId={interviewId}
          links={links.data}
          onRevoked={(list) => passFocus(heading.current, list)}
        />
      ) : null}
    </Stack>
  );
}
