import type { Report } from '@impact/report/report';
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Schemas } from '../api/client.ts';
import type { Playhead } from './player/playhead.ts';
import type { WayIn } from './way-in.ts';

export type Interview = Schemas['Interview'];

/** What every part of the report's page works on. */
export interface ReportContents {
  interview: Interview;
  report: Report;
  wayIn: WayIn;
}

const Contents = createContext<ReportContents | null>(null);
const PlayheadContext = createContext<Playhead | null>(null);

interface ReportProviderProps extends ReportContents {
  playhead: Playhead;
  children: ReactNode;
}

export function ReportProvider({ interview, report, wayIn, playhead, children }: ReportProviderProps) {
  return (
    <Contents value={{ interview, report, wayIn }}>
      <PlayheadContext value={playhead}>{children}</PlayheadContext>
    </Contents>
  );
}

/** The interview and its report, inside of the report's page. */
export function useReport(): ReportContents {
  const contents = use(Contents);
  if (!contents) throw new Error('useReport() is for parts of a report.');
  return contents;
}

/**
 * The playhead that all parts share: `seek(seconds, { play, until })`, `onTime(listener)`, `time()`. It stays the same object, so that
 * reading it here draws nothing again.
 */
export function usePlayhead(): Playhead {
  const playhead = use(PlayheadContext);
  if (!playhead) throw new Error('usePlayhead() is for parts of a report.');
  return playhead;
}

/**
 * What `select` makes of the moment, such as the number of the word that is spoken; draws again only when that changes. It must be a
 * number, text, boolean or null.
 */
export function useAtPlayhead<Selected extends string | number | boolean | null>(
  select: (seconds: number) => Selected,
): Selected {
  const playhead = usePlayhead();
  return useSyncExternalStore(playhead.onTime, () => select(playhead.time()));
}

export function usePlaying(): boolean {
  const playhead = usePlayhead();
  return useSyncExternalStore(playhead.onState, playhead.playing);
}
