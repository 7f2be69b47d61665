import { ActionIcon, FileButton, Group, Progress, Text, Tooltip } from '@mantine/core';
import {
  IconFileMusic,
  IconFolderOpen,
  IconMovie,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSoundOnly } from '../parts/sound-only.ts';
import { type Item, isUseless } from './item.ts';
import type { Queue } from './queue.ts';
import { sizeText } from './size-text.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** A row with the file, how far its upload is, and what can be done with it. */
export function ItemTransfer({ item, queue }: { item: Item; queue: Queue }) {
  const { t } = useTranslation();
  const { id, name, state, sent, size } = item;
  const Icon = isSoundOnly(item) ? IconFileMusic : IconMovie;
  const percent = size === 0 ? 0 : Math.floor((100 * sent) / size);
  const unfinished = state !== 'stored';
  return (
    <div className="item-transfer">
      <Icon size={28} stroke={1.5} aria-hidden />
      <div className="item-file">
        <Text fw={600} className="item-name">
          {name}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          <StateText item={item} percent={percent} />
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        {state === 'uploading' || state === 'waiting' || state === 'offline' ? (
          <Act label={t('newInterview.items.pause', { name })} onClick={() => queue.pause(id)}>
            <IconPlayerPause size={18} aria-hidden />
          </Act>
        ) : null}
        {state === 'paused' ? (
          <Act label={t('newInterview.items.resume', { name })} onClick={() => queue.resume(id)}>
            <IconPlayerPlay size={18} aria-hidden />
          </Act>
        ) : null}
        {state === 'failed' && !isUseless(item) ? (
          <Act label={t('newInterview.items.again', { name })} onClick={() => queue.resume(id)}>
            <IconRefresh size={18} aria-hidden />
          </Act>
        ) : null}
        {state === 'choose' ? (
          <FileButton onChange={(file) => file && queue.addFile(file)}>
            {({ onClick }) => (
              <Act label={t('newInterview.items.choose', { name })} onClick={onClick}>
                <IconFolderOpen size={18} aria-hidden />
              </Act>
            )}
          </FileButton>
        ) : null}
        <Act
          label={t(item.interviewId === null ? 'newInterview.items.remove' : 'newInterview.items.hide', { name })}
          onClick={() => void queue.remove(id)}
        >
          <IconX size={18} aria-hidden />
        </Act>
      </Group>
      {unfinished ? (
        <Progress
          className="item-progress"
          value={percent}
          color={state === 'failed' ? 'red' : undefined}
          aria-label={t('newInterview.items.progress', { name })}
        />
      ) : null}
    </div>
  );
}

function Act({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function StateText({ item, percent }: { item: Item; percent: number }) {
  const { t } = useTranslation();
  const { state, source, sent, size, trouble, kept } = item;
  const recorded = source === 'recording';
  const left = useSecondsLeft(state === 'uploading' ? sent : null, size);
  const far = t('newInterview.items.far', { sent: sizeText(sent), size: sizeText(size), percent });
  switch (state) {
    case 'uploading': {
      const parts: string[] = [far];
      if (left) parts.push(t(`working.left.${left.unit}`, { count: left.count }));
      if (!kept) parts.push(t(recorded ? 'newInterview.items.notKeptHere' : 'newInterview.items.notKept'));
      return parts.join(' · ');
    }
    case 'paused':
      return `${t('newInterview.items.paused')} · ${far}`;
    case 'offline':
      return `${t('newInterview.items.offline')} · ${far}`;
    case 'failed':
      return trouble?.message ?? t('newInterview.items.failed');
    case 'choose':
      return recorded ? t('newInterview.items.chooseSaved') : t('newInterview.items.chooseWhy', { percent });
    case 'stored':
      return t('newInterview.items.stored', { size: sizeText(size) });
    case 'waiting':
      return t('newInterview.items.waiting', { size: sizeText(size) });
  }
}
