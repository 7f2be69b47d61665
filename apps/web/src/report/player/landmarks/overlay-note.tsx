import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../parts/problem.tsx';
import { useAnalyseAgain } from '../../actions/use-analyse-again.tsx';
import { useReport } from '../../report-context.tsx';
import { useLandmarks } from './use-landmarks.ts';

/** Under the picture: why nothing is drawn on it, and what to do. */
export function OverlayNote() {
  const { t } = useTranslation();
  const { interview } = useReport();
  const landmarks = useLandmarks();
  const analyseAgain = useAnalyseAgain();
  const textOf = useProblemText();
  if (landmarks.state === 'none')
    return (
      <Text size="sm" className="player-problem" role="status">
        {t('report.overlay.none')}{' '}
        {interview.permissions.includes('interview.analyse') ? (
          <Anchor component="button" type="button" size="sm" underline="always" onClick={analyseAgain}>
            {t('reportSections.missing.toAgain')}
          </Anchor>
        ) : null}
      </Text>
    );
  if (landmarks.state !== 'failed') return null;
  return (
    <Text size="sm" className="player-problem" role="alert">
      {t('report.overlay.failed')} {textOf(landmarks.error)}{' '}
      <Anchor component="button" type="button" size="sm" underline="always" onClick={landmarks.retry}>
        {t('common.retry')}
      </Anchor>
    </Text>
  );
}
