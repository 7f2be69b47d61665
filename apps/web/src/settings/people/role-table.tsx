import { Box, Table } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings-card.tsx';
import { ABILITIES } from './abilities.ts';
import { ROLES } from './people-query.ts';

/** What each role may do. */
export function RoleTable() {
  const { t } = useTranslation();
  const title = t('settings.people.table.title');
  return (
    <SettingsCard title={title} lead={t('settings.people.table.hint')}>
      <Box className="setting-wide" role="group" tabIndex={0} aria-label={title}>
        <Table className="role-table" withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('settings.people.table.ability')}</Table.Th>
              {ROLES.map((role) => (
                <Table.Th key={role} scope="col">
                  {t(`settings.people.role.${role}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ABILITIES.map(({ id, roles }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">{t(`settings.people.ability.${id}`)}</Table.Th>
                {ROLES.map((role) => (
                  <Table.Td key={role}>
                    {roles.includes(role) ? (
                      role === 'candidate' ? (
                        t('settings.people.table.own')
                      ) : (
                        <IconCheck size={18} role="img" aria-label={t('settings.people.table.yes')} />
                      )
                    ) : (
                      <IconMinus size={18} role="img" aria-label={t('settings.people.table.no')} className="role-no" />
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </SettingsCard>
  );
}
