import { clock } from '@impact/document/view/time';
import { ActionIcon, Group, NativeSelect, Text } from '@mantine/core';
import {
  IconBadgeCc,
  IconEye,
  IconMaximize,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward10,
  IconRewindForward10,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useAtPlayhead, usePlayhead, usePlaying } from '../report-context.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SPEEDS } from './shortcuts.ts';

/** What the player can show beside the recording; null where there is nothing of the kind to show. */
export interface PlayerChoice {
  on: boolean;
  toggle: () => void;
}

interface PlayerControlsProps {
  muted: PlayerChoice;
  captions: PlayerChoice | null;
  overlay: PlayerChoice | null;
  onFullScreen: (() => void) | null;
  shortcuts: PlayerChoice;
}

export function PlayerControls({ muted, captions, overlay, onFullScreen, shortcuts }: PlayerControlsProps) {
  const { t } = useTranslation();
  const playhead = usePlayhead();
  const playing = usePlaying();
  const rate = useSyncExternalStore(playhead.onState, playhead.rate);
  return (
    <Group className="player-controls" gap={4}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('report.player.back')}
        onClick={() => playhead.seek(playhead.time() - 10)}
      >
        <IconRewindBackward10 aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="xl"
        radius="xl"
        aria-label={t(playing ? 'report.player.pause' : 'report.player.play')}
        onClick={playhead.toggle}
      >
        {playing ? <IconPlayerPauseFilled aria-hidden /> : <IconPlayerPlayFilled aria-hidden />}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('report.player.forward')}
        onClick={() => playhead.seek(playhead.time() + 10)}
      >
        <IconRewindForward10 aria-hidden />
      </ActionIcon>
      <Moment />
      <Group className="player-choices" gap={4} ml="auto" wrap="nowrap">
        <NativeSelect
          aria-label={t('report.player.speed')}
          className="player-speed"
          size="xs"
          value={String(rate)}
          onChange={(event) => playhead.setRate(Number(event.currentTarget.value))}
          data={SPEEDS.map((speed) => ({
            value: String(speed),
            label: `${speed.toLocaleString(currentLanguage())} ×`,
          }))}
        />
        <Toggle choice={muted} label={t('report.player.mute')}>
          {muted.on ? <IconVolumeOff aria-hidden /> : <IconVolume aria-hidden />}
        </Toggle>
        {captions ? (
          <Toggle choice={captions} label={t('report.player.captions')}>
            <IconBadgeCc aria-hidden />
          </Toggle>
        ) : null}
        {overlay ? (
          <Toggle choice={overlay} label={t('report.player.overlay')}>
            <IconEye aria-hidden />
          </Toggle>
        ) : null}
        {onFullScreen ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('report.player.fullScreen')}
            onClick={onFullScreen}
          >
            <IconMaximize aria-hidden />
          </ActionIcon>
        ) : null}
        <ShortcutHelp shortcuts={shortcuts} />
      </Group>
    </Group>
  );
}

function Toggle({ choice, label, children }: { choice: PlayerChoice; label: string; children: React.ReactNode }) {
  return (
    <ActionIcon
      variant={choice.on ? 'outline' : 'subtle'}
      color={choice.on ? undefined : 'gray'}
      size="lg"
      aria-label={label}
      title={label}
      aria-pressed={choice.on}
      onClick={choice.toggle}
    >
      {children}
    </ActionIcon>
  );
}

function Moment() {
  const { duration } = usePlayhead();
  const at = useAtPlayhead(useCallback((seconds: number) => clock(seconds), []));
  return (
    <Text size="sm" className="tabular player-moment">
      {at} <span className="player-length">/ {clock(duration)}</span>
    </Text>
  );
}
