import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';

/** Stands where the recording does not play: `address` is where it can be saved, null where the asker may not have it. */
export function PlayerProblem({ address }: { address: string | null }) {
  const { t } = useTranslation();
  const { wayIn } = useReport();
  const why = address !== null ? 'notPlayable' : wayIn.kind === 'link' ? 'notShared' : 'notAllowed';
  return (
    <div className="player-problem" role="status">
      <Text size="sm">{t(`report.player.${why}`)}</Text>
      {address === null ? null : (
        <Anchor href={address} download size="sm">
          {t('report.player.download')}
        </Anchor>
      )}
    </div>
  );
}
