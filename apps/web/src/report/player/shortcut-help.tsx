import { ActionIcon, Kbd, Popover, Stack, Switch, Text } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlayerChoice } from './player-controls.tsx';

const KEYS = [
  { keys: ['K', '␣'], does: 'toggle' },
  { keys: ['J', 'L'], does: 'leap' },
  { keys: ['←', '→'], does: 'step' },
  { keys: ['⇧ ←', '⇧ →'], does: 'fine' },
  { keys: [',', '.'], does: 'frame' },
  { keys: ['<', '>'], does: 'speed' },
  { keys: ['M', 'C', 'F'], does: 'switches' },
] as const;

/** Tells the keys of the player, and lets people switch them off who would press them unawares. */
export function ShortcutHelp({ shortcuts }: { shortcuts: PlayerChoice }) {
  const { t } = useTranslation();
  return (
    <Popover position="top-end" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" className="player-keys" aria-label={t('report.keys.title')}>
          <IconKeyboard aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('report.keys.title')}>
        <Stack gap="xs">
          <dl className="player-key-list">
            {KEYS.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>
                  <Text size="sm">{t(`report.keys.${does}`)}</Text>
                </dd>
              </div>
            ))}
          </dl>
          <Switch checked={shortcuts.on} onChange={shortcuts.toggle} label={t('report.keys.everywhere')} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
