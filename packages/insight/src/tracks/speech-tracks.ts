/** What is said about a track anywhere: its unit, the finest step in seconds, and what it holds. */
export interface TrackDefinition {
  unit: string;
  step: number;
  holds: string;
}

/** The tracks of speech, voice and words. */
export const SPEECH_TRACKS = {
  speaking: { unit: '0/1', step: 0.25, holds: 'the candidate speaks' },
  pace: { unit: 'words/min', step: 5, holds: 'words a minute in the 10 s around' },
  pitch: { unit: 'semitones', step: 0.25, holds: 'pitch against the median; null while silent or unvoiced' },
  loudness: { unit: 'dBFS', step: 0.5, holds: 'level of the sound, whoever is heard' },
  speech_emotion: {
    unit: 'probability',
    step: 2,
    holds: 'labels neutral, happy, nervous; only where the policy allows it',
  },
  sentiment: {
    unit: '−1…1',
    step: 5,
    holds:
      'labels words and voice_weighted: polarity of the words in the 15 s around, by the words alone and by the stress of the voice as well',
  },
} as const satisfies Record<string, TrackDefinition>;
