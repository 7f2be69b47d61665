import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import {
  IconChartLine,
  IconDotsVertical,
  IconFileText,
  IconPencil,
  IconPlayerStop,
  IconRefresh,
  IconTrash,
  IconUserSearch,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { useNotices } from '../report/undo-notice.tsx';
import type { Listed } from './interviews-query.ts';
import type { RowActs } from './use-acts.tsx';
import { isOpen } from './with-progress.ts';

/** What can be done with one interview; only what the asker may do is offered. */
export function RowMenu({ row, acts }: { row: Listed; acts: RowActs }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const mayAnalyse = useMay('interview.analyse');
  const mayChange = useMay('interview.change');
  const mayDelete = useMay('interview.delete');
  const mayFollow = useMay('comparison.read');
  const { id, title, candidateName, hasReport } = row;
  const open = isOpen(row);

  const rename = () => {
    import('../report/actions/rename-form.tsx')
      .then(({ RenameForm }) => {
        const modal = modals.open({
          title: t('home.row.rename'),
          closeButtonProps: { 'aria-label': t('common.close') },
          children: <RenameForm interview={row} onDone={() => modals.close(modal)} />,
        });
      })
      .catch(notices.failed);
  };
  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className="row-menu"
          aria-label={t('home.row.menu', { title })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileText size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/interviews/$id" params={{ id }} search={{}} {...props} />}
        >
          {t(hasReport ? 'home.row.open' : open ? 'home.row.watch' : 'home.row.look')}
        </Menu.Item>
        {candidateName !== null ? (
          <Menu.Item
            leftSection={<IconUserSearch size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/" search={{ q: candidateName }} {...props} />}
          >
            {t('home.row.byCandidate', { name: candidateName })}
          </Menu.Item>
        ) : null}
        {candidateName !== null && mayFollow ? (
          <Menu.Item
            leftSection={<IconChartLine size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/progress" search={{ person: candidateName }} {...props} />}
          >
            {t('home.row.progress', { name: candidateName })}
          </Menu.Item>
        ) : null}
        {mayAnalyse && !open ? (
          <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => acts.again([row])}>
            {t('home.row.again')}
          </Menu.Item>
        ) : null}
        {mayAnalyse && open ? (
          <Menu.Item leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => acts.stop([row])}>
            {t('home.row.stop')}
          </Menu.Item>
        ) : null}
        {mayChange ? (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={rename}>
            {t('home.row.rename')}
          </Menu.Item>
        ) : null}
        {mayDelete ? (
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => acts.remove([row])}>
            {t('home.row.delete')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
