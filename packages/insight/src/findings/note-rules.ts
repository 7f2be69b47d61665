import { SHORT_SECONDS } from '../metrics/build.ts';
import { leavesHesitationsOut } from '../speech/fillers.ts';
import { type Candidate, type FindingContext, longestEvidence, measured, type Rule, wholeOf } from './finding.ts';
import { moments, percent } from './words.ts';

/** What numbers rest on is read before what single moments hold, which is worth fewer points than any of these. */
const READ_FIRST = { face: 100, words: 90, people: 80, light: 70, material: 60, fillers: 50 } as const;
/** In fewer words nobody wonders where the fillers are. */
const TELLING_WORDS = 100;

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
        effect: READ_FIRST.words,
      }),
    );
  }
  if (context.language?.english === false) {
    notes.push(
      note(context, {
        id: 'note.not_english',
        title: 'The words do not look like English',
        detail:
          'Grammar, tone, fillers and how answers are built are measured in English only, and words a minute are shown without judging them. Voice, pauses and picture do not depend on the language.',
        metrics: ['grammar.score', 'filler.per_min', 'structure.star', 'pace.wpm'],
        effect: READ_FIRST.words,
      }),
    );
  } else if (leavesHesitationsOut(timeline) && timeline.words.length >= TELLING_WORDS) {
    notes.push(
      note(context, {
        id: 'note.no_hesitations',
        title: 'Fillers may be left out of the transcript',
        detail:
          'It holds no “um” at all; many people and tools leave them out. Fillers are not judged. A transcript with every “um” would tell.',
        metrics: ['filler.per_min'],
        effect: READ_FIRST.fillers,
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
        effect: READ_FIRST.material,
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
        effect: READ_FIRST.face,
      }),
    );
  }
  const light = measured(context, 'framing.brightness');
  if (light?.band === 'dark' || light?.band === 'bright') {
    const isDark = light.band === 'dark';
    notes.push({
      ...note(context, {
        id: `note.${light.band}`,
        title: isDark ? 'Low light on the face' : 'Glaring light on the face',
        detail: isDark
          ? 'Numbers of the face are less sure in low light. Try a lamp or a window in front, not behind.'
          : 'Numbers of the face are less sure in glaring light. Try turning a little from the lamp or the window.',
        metrics: ['framing.brightness'],
        effect: READ_FIRST.light,
      }),
      evidence: longestEvidence(light),
    });
  }
  const several = measured(context, 'framing.several_people');
  if (several?.band === 'several') {
    notes.push({
      ...note(context, {
        id: 'note.several_people',
        title: 'More than one person is in the picture',
        detail: `A second face is seen ${percent(several.value)} of the time ${moments(longestEvidence(several))}. Numbers follow one face only.`,
        metrics: ['framing.several_people'],
        effect: READ_FIRST.people,
      }),
      evidence: longestEvidence(several),
    });
  }
  return notes;
};
