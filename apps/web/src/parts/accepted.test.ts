import { expect, test } from 'vitest';
import { acceptedOf, endingOf, recordingFiles, transcriptFiles, USUAL } from './accepted.ts';

test('what can be taken is what the server says', () => {
  const accepted = acceptedOf({
    recordings: {
      types: [
        { container: 'matroska', mediaType: 'video/webm', endings: ['.webm', '.mkv'] },
        { container: 'flac', mediaType: 'audio/flac', endings: ['.flac'] },
      ],
      mostBytes: 1,
      mostSeconds: 1,
    },
    transcripts: { endings: ['.vtt'], mostBytes: 1 },
  });
  expect(accepted.mostBytes).toBe(1);
  expect(recordingFiles(accepted)).toBe('video/*,audio/*,.webm,.mkv,.flac');
  expect(transcriptFiles(accepted)).toBe('.vtt');
});

test('a file is known by the ending of its name, however it is written', () => {
  expect(endingOf('Bob.EN.SRT', USUAL.transcripts)).toBe('.srt');
  expect(endingOf('srt', USUAL.transcripts)).toBeNull();
});
