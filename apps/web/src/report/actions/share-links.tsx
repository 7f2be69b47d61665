import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Problem } from '../../parts/problem.tsx';
import { When } from '../when.tsx';
import { revokeLink, type ShareLink, shareLinksQuery } from './share-query.ts';
import './share-links.css';

interface ShareLinksProps {
  interviewId: string;
  links: readonly ShareLink[];
  /** The link that was pressed is gone from `list`. */
  onRevoked: (list: Element | null) => void;
}

/** The links that are valid. A revoked one cannot be brought back, as nobody keeps its address. */
export function ShareLinks({ interviewId, links, onRevoked }: ShareLinksProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const revoke = useMutation({
    mutationFn: revokeLink,
    onSettled: () => client.invalidateQueries({ queryKey: shareLinksQuery(interviewId).queryKey }),
    onSuccess: () => onRevoked(list.current),
  });
  const moment = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      {revoke.error ? <Problem error={revoke.error} /> : null}
      <ul className="share-links" ref={list}>
        {links.map(({ id, scope, createdBy, createdAt, expiresAt, lastUsedAt }) => {
          const name = t(`reportSections.share.scopes.${scope}`);
          return (
            <li key={id}>
              <div>
                <Text fw={600}>{name}</Text>
                <Text size="sm">
                  {t('reportSections.share.expires')} <When at={expiresAt} />
                </Text>
                <Text size="sm" c="dimmed">
                  {t('reportSections.share.by', { name: createdBy.name ?? t('reportSections.somebody') })}{' '}
                  <When at={createdAt} />
                </Text>
                <Text size="sm" c="dimmed">
                  {lastUsedAt === null ? (
                    t('reportSections.share.unused')
                  ) : (
                    <>
                      {t('reportSections.share.used')} <When at={lastUsedAt} />
                    </>
                  )}
                </Text>
              </div>
              <Group>
                <Button
                  variant="default"
                  size="xs"
                  loading={revoke.isPending && revoke.variables === id}
                  aria-label={t('reportSections.share.revokeThis', { name, made: moment.format(new Date(createdAt)) })}
                  onClick={() => revoke.mutate(id)}
                >
                  {t('reportSections.share.revoke')}
                </Button>
              </Group>
            </li>
          );
        })}
      </ul>
    </>
  );
}
