import { SHORT_SECONDS } from '../metrics/build.ts';
import { type Candidate, type FindingContext, measured, type Rule, wholeOf } from './finding.ts';
import { moments, percent } from './words.ts';

const note = (
  context: FindingContext,
  parts: Pick<Candidate, 'id' | 'title' | 'detail' | 'metrics' | 'effect'>,
): Candidate => ({
  ...parts,
  topic: parts.id,
  kind: 'note',
  evidence: [wholeOf(context)],
});

/** What to know before reading on: about the words, the material, the light and who is in the picture. */
export const noteRule: Rule = (context) => {
  const { timeline } = context;
  const notes: Candidate[] = [];
  if (timeline.quality === 'draft' && timeline.words.length > 0) {
    notes.push(
      note(context, {
        id: 'note.draft',
        title: 'The transcript is a draft',
        detail:
          'It was made by a quick recogniser: fit for pace and times, not for quoting. Add a transcript for numbers about wording.',
        metrics: ['filler.per_min', 'grammar.score', 'structure.star'],
        effect: 1,
      }),
    );
  }
  if (timeline.turnSeconds > 0 && timeline.turnSeconds < SHORT_SECONDS) {
    notes.push(
      note(context, {
        id: 'note.short',
        title: 'A short recording',
        detail: `It holds ${Math.round(timeline.turnSeconds)} s of speaking. Numbers settle from half a minute, and are firm from two minutes.`,
        metrics: ['pace.wpm'],
        effect: 0.7,
      }),
    );
  }
  const visible = measured(context, 'face.visible');
  if (visible?.band === 'hidden') {
    notes.push(
      note(context, {
        id: 'note.no_face',
        title: visible.value < 0.05 ? 'No face is seen' : 'The face is hidden most of the time',
        detail:
          'Eye contact, expression and posture need the face in at least half of the picture’s time. Try sitting in front of the camera, with light on the face.',
        metrics: ['face.visible'],
        effect: 1.1,
      }),
    );
  }
  const light = measured(context, 'framing.brightness');
  if (light?.band === 'dark') {
    notes.push(
      note(context, {
        id: 'note.dark',
        title: 'Low light on the face',
        detail: 'Numbers of the face are less sure in low light. Try a lamp or a window in front, not behind.',
        metrics: ['framing.brightness'],
        effect: 0.8,
      }),
    );
  }
  const several = measured(context, 'framing.several_people');
  if (several?.band === 'several') {
    notes.push({
      ...note(context, {
        id: 'note.several_people',
        title: 'More than one person is in the picture',
        detail: `A second face is seen ${percent(several.value)} of the time ${moments(several.evidence.slice(0, 3))}. Numbers follow one face only.`,
        metrics: ['framing.several_people'],
        effect: 0.9,
      }),
      ...(several.evidence.length > 0 && { evidence: several.evidence.slice(0, 3) }),
    });
  }
  return notes;
};
