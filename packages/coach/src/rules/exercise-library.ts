import type { Suggestion } from '@impact/report/report';

/** One exercise as it stands in the library; the recording's own numbers are added when it is given. */
export interface PracticeExercise {
  title: string;
  area: Suggestion['area'];
  /** Topics of the ideas that it trains. */
  topics: readonly string[];
  /** What to do, for how long, and how often. */
  steps: string;
  minutes: number;
  /** The metrics that it is meant to move, the one to watch first. */
  metrics: readonly string[];
}

/** Exercises for what there is to improve. The first that fits a topic is its best. */
export const PRACTICE: readonly PracticeExercise[] = [
  {
    title: 'Breath at the full stop',
    area: 'pace',
    topics: ['pace.fast', 'pace.rush'],
    steps:
      'Read half a page aloud and close the lips for one slow breath at each full stop. Then answer one interview question in the same way, and record it. Once a day for a week.',
    minutes: 8,
    metrics: ['pace.wpm', 'pace.variation'],
  },
  {
    title: 'Words on the beat',
    area: 'pace',
    topics: ['pace.fast', 'pace.slow'],
    steps:
      'Set a metronome to 130 beats a minute and read aloud with one word on each beat for one minute. Switch it off, and answer a question at the same pace. Three rounds, every second day.',
    minutes: 8,
    metrics: ['pace.wpm'],
  },
  {
    title: 'Three words, then speak',
    area: 'fluency',
    topics: ['pace.slow', 'pauses'],
    steps:
      'Draw a question, write three key words within 20 seconds, turn the paper over, and speak for one minute from the words alone. Four questions in a row, three times a week.',
    minutes: 10,
    metrics: ['pause.long_per_min', 'pace.wpm'],
  },
  {
    title: 'Silent beat',
    area: 'fluency',
    topics: ['fillers'],
    steps:
      'Read a question aloud, wait one full breath with closed lips, then answer for 60 seconds and record it. Count the fillers, and repeat the same question until a round has two or fewer. Daily for one week.',
    minutes: 10,
    metrics: ['filler.per_min', 'filler.top'],
  },
  {
    title: 'One clean restart',
    area: 'fluency',
    topics: ['repeats'],
    steps:
      'Tell how yesterday went for one minute. Each time a word comes twice, stop, breathe, and say the whole sentence from its beginning. Three rounds; the last one should run through.',
    minutes: 5,
    metrics: ['language.repetition'],
  },
  {
    title: 'The first twenty seconds',
    area: 'fluency',
    topics: ['answer.start', 'pauses'],
    steps:
      'Take five likely questions and record only the first 20 seconds of each answer: one bridging sentence, then the main point. Listen, keep the best opening of each, and say it twice more.',
    minutes: 12,
    metrics: ['pause.long_per_min', 'filler.per_min'],
  },
  {
    title: 'Outcome first',
    area: 'content',
    topics: ['answer.result'],
    steps:
      'Tell one work story three times: in 60 seconds, in 30 seconds, and in one sentence. Begin each version with what changed in the end, with a number if there is one. Two stories, twice a week.',
    minutes: 10,
    metrics: ['structure.star', 'talk.longest_turn'],
  },
  {
    title: 'Four-line card',
    area: 'content',
    topics: ['answer.action', 'answer.situation', 'answer.task', 'answer.result', 'answer.short', 'answer.brief'],
    steps:
      'Write one story on a card in four lines: where it was, what the goal was, what was done, what came of it. Tell it aloud from the card, then without it. One new card a day until there are five.',
    minutes: 12,
    metrics: ['structure.star'],
  },
  {
    title: 'Two-minute stop',
    area: 'content',
    topics: ['answer.long'],
    steps:
      'Set a timer to two minutes and answer a question so that the outcome is said before it rings. Whatever did not fit was not needed: cut it, and tell the story again. Three stories.',
    minutes: 12,
    metrics: ['talk.longest_turn'],
  },
  {
    title: 'Proof in one minute',
    area: 'content',
    topics: ['answer.example', 'answer.short'],
    steps:
      'Write down three claims for the next job, such as “I work well under time pressure”. For each, tell one real case in a minute: place, steps, outcome. Record the last round.',
    minutes: 10,
    metrics: ['structure.star'],
  },
  {
    title: 'Question echo',
    area: 'content',
    topics: ['answer.terms'],
    steps:
      'Have somebody read out five questions. Begin each answer with a sentence that holds two words of the question. After it, the other person says which question it was.',
    minutes: 8,
    metrics: ['structure.star'],
  },
  {
    title: 'Hedge hunt',
    area: 'language',
    topics: ['hedges', 'own part'],
    steps:
      'Play one answer of this recording and write down each softening word, such as maybe or I think. Say each of those sentences again without it, first plain, then with one reason.',
    minutes: 8,
    metrics: ['language.hedges_per_100'],
  },
  {
    title: 'Say it right, three times',
    area: 'language',
    topics: ['grammar'],
    steps:
      'Take the marked wordings from the transcript, say each sentence in its new form three times aloud, then build two new sentences with it. Five minutes a day; a new wording only when the last one comes by itself.',
    minutes: 5,
    metrics: ['grammar.findings', 'grammar.score'],
  },
  {
    title: 'One breath, one thought',
    area: 'language',
    topics: ['sentences', 'inclusive'],
    steps:
      'Retell one answer so that each sentence fits into one breath, and as if it were for somebody who has never met the team. Record it twice, and keep the plainer version.',
    minutes: 8,
    metrics: ['language.readability', 'language.non_inclusive'],
  },
  {
    title: 'A friend behind the lens',
    area: 'presence',
    topics: ['gaze'],
    steps:
      'Stick a note with two dots for eyes right beside the lens and tell it three stories of one minute each. Say every first and last sentence to the dots. Every second day for two weeks.',
    minutes: 6,
    metrics: ['eye_contact.ratio', 'eye_contact.lost'],
  },
  {
    title: 'Shoulder reset',
    area: 'presence',
    topics: ['posture', 'tilt', 'movement'],
    steps:
      'Sit on the front half of the chair, roll the shoulders back once, and let them drop. Answer five questions; with each question, repeat the roll. Then watch the recording without sound.',
    minutes: 7,
    metrics: ['posture.score', 'posture.slouch', 'posture.sway'],
  },
  {
    title: 'Hands come home',
    area: 'presence',
    topics: ['hands'],
    steps:
      'Lay one hand in the other on the desk and tell a story of two minutes. Let the hands show each number and each step, and bring them back after it. Watch the recording at double speed.',
    minutes: 6,
    metrics: ['posture.hand_to_face'],
  },
  {
    title: 'Pitch glide',
    area: 'voice',
    topics: ['melody'],
    steps:
      'Hum from low to high and back five times. Then read five sentences, each time lifting another word: “I LED the team”, “I led the TEAM”. Close with one answer, lifting one word a sentence.',
    minutes: 6,
    metrics: ['voice.pitch_sd'],
  },
  {
    title: 'Near and far',
    area: 'voice',
    topics: ['dynamics', 'melody'],
    steps:
      'Read a short news text as if to somebody at the same table, then to the end of the room, then to both in turn. Tell one story, with its outcome said to the end of the room. Three times a week.',
    minutes: 6,
    metrics: ['voice.loudness_sd'],
  },
  {
    title: 'One-minute picture check',
    area: 'setup',
    topics: ['light', 'framing', 'centring', 'visibility', 'company'],
    steps:
      'Open the camera at the hour of the interview. Check in this order: light from the front, lens at eye height, a hand’s breadth above the hair, nobody behind. Record ten seconds and watch them in a small window.',
    minutes: 5,
    metrics: ['framing.brightness', 'framing.face_height', 'framing.headroom', 'framing.face_offset', 'face.visible'],
  },
  {
    title: 'Sound check at two distances',
    area: 'setup',
    topics: ['level'],
    steps:
      'Record the same sentence at one and at two hand’s lengths from the microphone, once in a normal voice and once loud. Keep the place where both are clear, and mark it on the desk.',
    minutes: 5,
    metrics: ['voice.loudness_mean'],
  },
];

/** Exercises for what already works: each makes the next recording harder in one way. */
export const STRETCH: readonly PracticeExercise[] = [
  {
    title: 'The question that is hardest',
    area: 'pace',
    topics: [],
    steps:
      'Write down the question that would be the least welcome, and answer it three times in a row, recording the third. The aim is the delivery of an easy question.',
    minutes: 10,
    metrics: ['pace.wpm', 'filler.per_min'],
  },
  {
    title: 'Same story, other question',
    area: 'content',
    topics: [],
    steps:
      'Take the best story of this interview and answer two other questions with it, once for teamwork and once for a setback. Change the first and the last sentence each time.',
    minutes: 10,
    metrics: ['structure.star'],
  },
  {
    title: 'Eyes up while thinking',
    area: 'presence',
    topics: [],
    steps:
      'Have somebody ask three questions without warning. Think and speak while looking at the lens, also where the next word has to be searched for. Two rounds a week.',
    minutes: 8,
    metrics: ['eye_contact.ratio'],
  },
  {
    title: 'Three tellings',
    area: 'voice',
    topics: [],
    steps:
      'Tell the same story as a bedtime tale, as breaking news, and as in an interview. Record the third, and keep in it what made the second one clear.',
    minutes: 8,
    metrics: ['voice.pitch_sd', 'voice.loudness_sd'],
  },
  {
    title: 'Ten minutes in one seat',
    area: 'presence',
    topics: [],
    steps:
      'Answer questions for ten minutes without a break, and look afterwards only at the last two minutes: do the shoulders still have the height of the first?',
    minutes: 12,
    metrics: ['posture.score'],
  },
];
