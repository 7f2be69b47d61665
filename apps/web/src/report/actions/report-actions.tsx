import { ActionIcon, Button, Group, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDotsVertical, IconPencil, IconRefresh, IconShare3, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartBoundary } from '../../parts/part-boundary.tsx';
import { useReport } from '../report-context.tsx';
import type { MadeLink } from './share-dialog.tsx';
import { useAnalyseAgain } from './use-analyse-again.tsx';
import { useDelete } from './use-delete.ts';

const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }));
const RenameForm = lazy(async () => ({ default: (await import('./rename-form.tsx')).RenameForm }));

/** What is done with an interview as a whole; only what the asker may do is offered. */
export function ReportActions() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const [isSharing, sharing] = useDisclosure();
  const [madeLinks, setMadeLinks] = useState<readonly MadeLink[]>([]);
  const [isRenaming, renaming] = useDisclosure();
  const analyseAgain = useAnalyseAgain();
  const remove = useDelete();
  const may = (permission: (typeof interview.permissions)[number]) => interview.permissions.includes(permission);
  const hasMore = may('interview.change') || may('interview.analyse') || may('interview.delete');
  const close = { 'aria-label': t('common.close') };
  return (
    <Group gap={8} wrap="nowrap">
      {may('share.manage') ? (
        <Button variant="default" leftSection={<IconShare3 size={18} aria-hidden />} onClick={sharing.open}>
          {t('reportSections.share.open')}
        </Button>
      ) : null}
      {hasMore ? (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size="input-sm" aria-label={t('reportSections.actions.more')}>
              <IconDotsVertical size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {may('interview.analyse') ? (
              <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={analyseAgain}>
                {t('reportSections.actions.again')}
              </Menu.Item>
            ) : null}
            {may('interview.change') ? (
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={renaming.open}>
                {t('reportSections.actions.rename')}
              </Menu.Item>
            ) : null}
            {may('interview.delete') ? (
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
                {t('reportSections.actions.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <Modal
        opened={isSharing}
        onClose={sharing.close}
        title={t('reportSections.share.title')}
        size="lg"
        closeButtonProps={close}
      >
        <PartBoundary>
          <Suspense fallback={null}>
            <ShareDialog interviewId={interview.id} made={madeLinks} onMade={setMadeLinks} />
          </Suspense>
        </PartBoundary>
      </Modal>
      <Modal
        opened={isRenaming}
        onClose={renaming.close}
        title={t('reportSections.actions.rename')}
        closeButtonProps={close}
      >
        <PartBoundary>
          <Suspense fallback={null}>
            <RenameForm interview={interview} onDone={renaming.close} />
          </Suspense>
        </PartBoundary>
      </Modal>
    </Group>
  );
}
