import { VISUAL_TRACKS } from '../visual-tracks.ts';
import { SPEECH_TRACKS, type TrackDefinition } from './speech-tracks.ts';

/** Every track that a report may hold, by id. */
export const trackCatalogue: Readonly<Record<string, TrackDefinition>> = { ...SPEECH_TRACKS, ...VISUAL_TRACKS };
