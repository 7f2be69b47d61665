import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** What comes up over every page: dialogues that are opened by a call, and messages. It is loaded after the page itself. */
export function Overlays() {
  const { t } = useTranslation();
  return (
    <ModalsProvider labels={{ confirm: t('common.confirm'), cancel: t('common.cancel') }}>
      <Notifications position="bottom-right" limit={4} containerWidth={380} />
    </ModalsProvider>
  );
}
