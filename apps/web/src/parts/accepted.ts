import type { Schemas } from '../api/client.ts';

/** Endings of the names of files that can be taken, each with its dot. */
export interface Accepted {
  recordings: readonly string[];
  transcripts: readonly string[];
  /** The largest recording in bytes; null while nobody has said it. */
  mostBytes: number | null;
}

type Told = Pick<Schemas['Installation'], 'recordings' | 'transcripts'>;

/** What the server says that it takes. */
export const acceptedOf = ({ recordings, transcripts }: Told): Accepted => ({
  recordings: recordings.types.flatMap(({ endings }) => endings),
  transcripts: transcripts.endings,
  mostBytes: recordings.mostBytes,
});

/** Until the server has said it: the usual ones. It looks into every file itself, and has the last word. */
export const USUAL: Accepted = {
  recordings:
    '.mp4 .m4v .mov .m4a .webm .mkv .mka .avi .mpg .mpeg .ts .mts .m2ts .wav .mp3 .ogg .oga .ogv .opus .flac'.split(
      ' ',
    ),
  transcripts: ['.vtt', '.srt', '.json', '.txt'],
  mostBytes: null,
};

/** What a file dialogue offers for recordings; many systems know them by their types better than by their endings. */
export const recordingFiles = ({ recordings }: Accepted): string => ['video/*', 'audio/*', ...recordings].join();

export const transcriptFiles = ({ transcripts }: Accepted): string => transcripts.join();

/** Which of the endings a name has, however it is written; null for none. */
export const endingOf = (name: string, endings: readonly string[]): string | null =>
  endings.find((ending) => name.toLowerCase().endsWith(ending)) ?? null;
