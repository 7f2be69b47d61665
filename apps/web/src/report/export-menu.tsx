import { Button, Loader, Menu, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '../parts/save-blob.ts';
import { fetchFile } from './fetch-file.ts';
import { usePlayhead, useReport } from './report-context.tsx';
import { useNotices } from './undo-notice.tsx';

/** `byLink`: whether a share link leads to it, too. */
const FORMATS = [
  { name: 'pdf', file: 'report.pdf', byLink: true },
  { name: 'page', file: 'report.html', byLink: true },
  { name: 'json', file: 'report', byLink: true },
  { name: 'numbers', file: 'metrics.csv', byLink: false },
  { name: 'tracks', file: 'tracks.csv', byLink: false },
] as const;

/** The report in other forms, and the address of the moment that is shown. */
export function ExportMenu() {
  const { t } = useTranslation();
  const { interview, wayIn } = useReport();
  const playhead = usePlayhead();
  const notices = useNotices();
  const save = useMutation({
    mutationFn: (file: string) => fetchFile(`${wayIn.base}/${file}?download=true`, wayIn.headers),
    onSuccess: ({ name, blob }) => saveBlob(name, blob),
    onError: notices.failed,
  });
  const copy = async () => {
    const address = new URL(window.location.href);
    address.searchParams.set('t', playhead.time().toFixed(1));
    try {
      await navigator.clipboard.writeText(address.href);
      notifications.show({ message: t('report.export.copied') });
    } catch {
      // Without permission to copy the address is put where it can be copied by hand.
      window.history.replaceState(window.history.state, '', address);
      notifications.show({ message: t('report.export.inAddress') });
    }
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={
              save.isPending ? (
                <Loader color="currentcolor" size={18} aria-hidden />
              ) : (
                <IconDownload aria-hidden size={18} />
              )
            }
          >
            {t('report.export.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {interview.permissions.includes('interview.export')
            ? FORMATS.filter(({ byLink }) => byLink || wayIn.kind === 'account').map(({ name, file }) => (
                <Menu.Item key={name} disabled={save.isPending} onClick={() => save.mutate(file)}>
                  {t(`report.export.${name}`)}
                </Menu.Item>
              ))
            : null}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLink aria-hidden size={16} />} onClick={() => void copy()}>
            {t('report.export.link')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {/* Always there, so that what appears in it is told. */}
      <VisuallyHidden role="status">{save.isPending ? t('report.export.making') : null}</VisuallyHidden>
    </>
  );
}
