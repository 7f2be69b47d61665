import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnalyseAgain } from '../actions/use-analyse-again.tsx';
import { TabLink } from '../tab-link.tsx';
import type { Way } from './missing.ts';

/** Where the next step is taken, for those that this app can take. */
export function WayLink({ way }: { way: Way }) {
  const { t } = useTranslation();
  const analyseAgain = useAnalyseAgain();
  if (way === 'speakers') return <TabLink tab="transcript">{t('reportSections.missing.toTranscript')}</TabLink>;
  if (way === 'engine')
    return (
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => <Link {...props} to="/settings/$section" params={{ section: 'engines' }} />}
      >
        {t('reportSections.missing.toSettings')}
      </Anchor>
    );
  const isAgain = way === 'transcript' || way === 'questions' || way === 'again';
  if (!isAgain) return null;
  return (
    <Anchor component="button" type="button" size="sm" underline="always" onClick={analyseAgain}>
      {t('reportSections.missing.toAgain')}
    </Anchor>
  );
}
