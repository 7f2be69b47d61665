import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account.ts';
import type { Schemas } from '../../api/client.ts';
import { ToldOnce } from '../../parts/told-once.tsx';
import { When } from '../../report/when.tsx';
import { mailTo } from './mail-to.ts';

interface InvitedProps {
  made: Schemas['NewInvitation'];
  onDone: () => void;
}

/** An invitation that was just made: its link is told this once, and passed on by whoever invites. */
export function Invited({ made, onDone }: InvitedProps) {
  const { t } = useTranslation();
  const { organisation } = useAccount();
  const mail = mailTo({
    to: made.email,
    subject: t('settings.people.invite.mailSubject', { organisation: organisation?.name ?? '' }),
    body: t('settings.people.invite.mailBody', { link: made.link }),
  });
  return (
    <ToldOnce
      title={t('settings.people.invite.made', { email: made.email })}
      hint={
        <>
          {t('settings.people.invite.passOn')} <When at={made.expiresAt} />.{' '}
          {made.replaced ? t('settings.people.invite.replaced') : null}
        </>
      }
      label={t('settings.people.invite.link')}
      value={made.link}
      onDone={onDone}
    >
      <Group mt="sm">
        <Button variant="default" component="a" href={mail}>
          {t('settings.people.invite.mail')}
        </Button>
      </Group>
    </ToldOnce>
  );
}
