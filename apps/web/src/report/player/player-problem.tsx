import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands where the recording does not play: `address` is where it can be saved, null where the asker may not have it. */
export function PlayerProblem({ address }: { address: string | null }) {
  const { t } = useTranslation();
  return (
    <div className="player-problem" role="status">
      <Text size="sm">{t(address === null ? 'report.player.notAllowed' : 'report.player.notPlayable')}</Text>
      {address === null ? null : (
        <Anchor href={address} download size="sm">
          {t('report.player.download')}
        </Anchor>
      )}
    </div>
  );
}
