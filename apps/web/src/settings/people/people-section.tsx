import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account.ts';
import { SettingsCard } from '../settings-card.tsx';
import '../rows.css';
import { Invitations } from './invitations.tsx';
import { InviteCandidate } from './invite-candidate.tsx';
import { InviteForm } from './invite-form.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { People } from './people.tsx';
import { RoleTable } from './role-table.tsx';

/** Who works here and who may see an interview of theirs, and how others come in. */
export function PeopleSection() {
  const { mode, organisation } = useAccount();
  return (
    <div className="settings-stack">
      {mode === 'accounts' ? (
        <>
          <People />
          <InviteForm />
          <InviteCandidate />
          <Invitations />
        </>
      ) : (
        <OwnAccountFirst />
      )}
      {organisation ? <OrganisationForm key={organisation.name} organisation={organisation} /> : null}
      <RoleTable />
    </div>
  );
}

/** Whoever is let in would not be told apart from the owner, so the owner comes first. */
function OwnAccountFirst() {
  const { t } = useTranslation();
  return (
    <SettingsCard title={t('settings.people.alone.title')}>
      <Text>{t('settings.people.alone.text')}</Text>
      <Group>
        <Button component={Link} to="/setup">
          {t('settings.account.single.make')}
        </Button>
      </Group>
    </SettingsCard>
  );
}
