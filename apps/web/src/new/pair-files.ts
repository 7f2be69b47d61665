import { type Accepted, endingOf } from '../parts/accepted.ts';

export interface Paired<One> {
  recordings: { file: One; transcript: One | null }[];
  /** Recordings that the server would refuse for their size. */
  tooLarge: One[];
  /** Files in which there is nothing: the server would refuse them. */
  empty: One[];
  /** Transcripts of which nobody knows the recording, and files that are neither. */
  left: One[];
}

const stem = (name: string): string => name.replace(/(\.[a-z]{2,3})?\.[a-z0-9]{1,5}$/i, '').toLowerCase();

/** Sorts files that were dropped together: a transcript belongs to the recording of the same name, or to the only one. */
export function pairFiles<One extends { name: string; type: string; size: number }>(
  all: readonly One[],
  accepted: Accepted,
): Paired<One> {
  const files = all.filter(({ size }) => size > 0);
  const isTranscript = ({ name }: One) => endingOf(name, accepted.transcripts) !== null;
  const isRecording = (file: One) =>
    !isTranscript(file) && (endingOf(file.name, accepted.recordings) !== null || /^(video|audio)\//.test(file.type));
  const isTooLarge = ({ size }: One) => accepted.mostBytes !== null && size > accepted.mostBytes;
  const recordings = files.filter(isRecording);
  const transcripts = new Set(files.filter(isTranscript));
  const pairs = recordings.map((file) => {
    const bare = file.name.replace(/\.[a-z0-9]{1,5}$/i, '').toLowerCase();
    const own = [...transcripts].find(
      ({ name }) =>
        stem(name) === bare ||
        name.slice(0, -(endingOf(name, accepted.transcripts) ?? '').length).toLowerCase() === bare,
    );
    const transcript =
      own ?? (recordings.length === 1 && transcripts.size === 1 ? ([...transcripts][0] ?? null) : null);
    if (transcript) transcripts.delete(transcript);
    return { file, transcript };
  });
  const others = files.filter((file) => !isTranscript(file) && !isRecording(file));
  return {
    recordings: pairs.filter(({ file }) => !isTooLarge(file)),
    tooLarge: recordings.filter(isTooLarge),
    empty: all.filter(({ size }) => size === 0),
    left: [...transcripts, ...others],
  };
}
