import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { useNotices } from '../undo-notice.tsx';

/** Opens the settings with which an interview is analysed again. */
export function useAnalyseAgain(): () => void {
  const { t } = useTranslation();
  const contents = useReport();
  const notices = useNotices();
  return () => {
    import('./analyse-again-form.tsx')
      .then(({ AnalyseAgainForm }) => {
        const id = modals.open({
          title: t('reportSections.again.title'),
          size: 'lg',
          closeButtonProps: { 'aria-label': t('common.close') },
          children: (
            <AnalyseAgainForm
              {...contents}
              onDone={(joined) => {
                modals.close(id);
                notices.done(t(joined ? 'reportSections.again.joined' : 'reportSections.again.begun'));
              }}
            />
          ),
        });
      })
      .catch(notices.failed);
  };
}
