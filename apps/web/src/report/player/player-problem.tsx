import { Anchor, Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead, useReport } from '../report-context.tsx';

/** Stands where the recording does not play: `address` is where it can be saved, null where the asker may not have it. */
export function PlayerProblem({ address }: { address: string | null }) {
  const { t } = useTranslation();
  const { wayIn } = useReport();
  const playhead = usePlayhead();
  const cutOff = useSyncExternalStore(playhead.onState, playhead.cutOff);
  const kept = wayIn.kind === 'link' ? 'notShared' : 'notAllowed';
  const why = address === null ? kept : cutOff ? 'cutOff' : 'notPlayable';
  return (
    <div className="player-problem" role="status">
      <Text size="sm">{t(`report.player.${why}`)}</Text>
      {why === 'cutOff' ? (
        <Group mt="xs">
          <Button variant="default" size="xs" onClick={playhead.reload}>
            {t('common.retry')}
          </Button>
        </Group>
      ) : null}
      {why === 'notPlayable' && address !== null ? (
        <Anchor href={address} download size="sm">
          {t('report.player.download')}
        </Anchor>
      ) : null}
    </div>
  );
}
