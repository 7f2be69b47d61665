import type { LanguageAnalysis } from '@impact/language/observation';
import { isUnavailable } from '@impact/report/error';
import type { Finding } from '@impact/report/report';
import type { Word } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { NOT_ENGLISH } from '../language/not-english.ts';
import { bandAt } from '../metrics/catalogue.ts';
import type { Observations } from '../observations.ts';
import { review } from '../review.ts';
import {
  emotionWindows,
  evenWords,
  plainLanguage,
  prosody,
  sampleObservations,
  segment,
  transcript,
  word,
} from '../testing/interview-fixture.ts';
import { clock, count, moments, quoted, times } from './words.ts';

/** Words of which the first is an um: a transcript that keeps them. */
const verbatim = (seconds: number, perMinute: number): Word[] =>
  evenWords(0, seconds, perMinute).map((one, i) => (i === 0 ? { ...one, text: 'um', filler: true } : one));

const missing = { unavailable: true, code: 'MEDIA_NO_VIDEO', message: 'No picture.' } as const;

/** A recording of these words alone; everything else is missing unless given. */
function spoken(words: Word[], parts: Partial<Observations> = {}, found: Partial<LanguageAnalysis> = {}): Observations {
  const said = transcript([segment(words)]);
  const sample = sampleObservations();
  return {
    ...sample,
    source: { ...sample.source, duration: Math.ceil(words.at(-1)?.end ?? 0) + 1 },
    voice: missing,
    prosody: missing,
    speechEmotion: missing,
    vision: missing,
    transcript: said,
    language: { ...plainLanguage(said), answers: [], ...found },
    ...parts,
  };
}

const findings = (observations: Observations): Finding[] => review(observations).findings;
const finding = (observations: Observations, id: string) => findings(observations).find((one) => one.id === id);
const quote = (text: string, start: number) => ({ text, start, end: start + 1 });
const longAnswer = { start: 0, end: 60, words: 120, question: null, terms: null };
const allCues = {
  situation: quote('at my last job', 1),
  task: quote('my task', 3),
  action: quote('I wrote', 5),
  result: quote('dropped by', 9),
};

/** Recordings that between them set off every rule. */
const recordings: Record<string, Observations> = {
  sample: sampleObservations(),
  'fast, with slips and hedges': spoken(
    evenWords(0, 100, 220),
    {},
    {
      grammar: [
        { ...quote('we was', 4), rule: 'r', kind: 'k', message: 'm', replacements: ['we were'] },
        ...[1, 2, 3].map((i) => ({ ...quote('he go', 10 * i), rule: 'r', kind: 'k', message: 'm', replacements: [] })),
      ],
      hedges: Array.from({ length: 12 }, (_, i) => quote('maybe', i)),
      repeats: Array.from({ length: 12 }, (_, i) => quote('the the', i)),
      answers: [{ ...longAnswer, star: { ...allCues, result: null } }],
    },
  ),
  'slow, with long pauses': spoken(Array.from({ length: 30 }, (_, i) => word('well', 4 * i, 4 * i + 1))),
  'lively pace, a whole story': spoken(
    evenWords(0, 60, 180),
    {},
    {
      answers: [{ ...longAnswer, star: allCues }],
      nonInclusive: [{ ...quote('guys', 12), instead: 'everybody' }],
    },
  ),
  'many fillers': spoken(
    evenWords(0, 60, 120).map((one, i) => (i % 6 === 0 ? { ...one, text: 'um', filler: true } : one)),
  ),
  'even and quiet': spoken(evenWords(0, 60, 130), {
    prosody: prosody(
      60,
      () => 110,
      () => -45,
    ),
    speechEmotion: { windows: emotionWindows(60, { neutral: 0.2, happy: 0.1, nervous: 0.7 }) },
  }),
  'overdriven and happy': spoken(evenWords(0, 34, 170), {
    prosody: prosody(
      60,
      (time) => 110 * 2 ** (Math.sin(time) / 3),
      (time) => -10 + 6 * Math.sin(7 * time),
      { clipped: 0.01 },
    ),
    speechEmotion: { windows: emotionWindows(60, { neutral: 0.2, happy: 0.7, nervous: 0.1 }) },
  }),
  'lively in pitch, flat in loudness': spoken(evenWords(0, 40, 130), {
    prosody: prosody(
      60,
      (time) => 110 * 2 ** (Math.sin(time) / 3),
      () => -20,
    ),
  }),
  'a glaring picture of a low face, many long looks away': glaring(),
  'a long turn': spoken([], {
    source: { ...sampleObservations().source, duration: 200 },
    transcript: transcript([segment(evenWords(0, 5, 120), 'a'), segment(evenWords(5, 180, 120), 'b')], {
      speakers: [
        { id: 'a', name: null, role: 'interviewer' },
        { id: 'b', name: null, role: 'candidate' },
      ],
    }),
  }),
  'a dark picture of two, from afar, eyes aside': darkened(),
  'nobody in the picture': deserted(),
  'in another language': spoken(evenWords(0, 100, 60), {}, { english: false, wordCount: 100, sentences: [] }),
  'without a single um': spoken(evenWords(0, 100, 130)),
  'with one um': spoken(verbatim(100, 130)),
  'a draft': { ...sampleObservations(), transcript: { ...transcriptOf(sampleObservations()), quality: 'draft' } },
};

function transcriptOf({ transcript: observed }: Observations) {
  if (isUnavailable(observed)) throw new Error('this recording has a transcript');
  return observed;
}

function deserted(): Observations {
  const sample = sampleObservations();
  if (isUnavailable(sample.vision)) throw new Error('the sample has a picture');
  const frames = sample.vision.frames.map(({ time }) => ({ time, faceCount: 0, face: null }));
  return { ...sample, vision: { ...sample.vision, frames } };
}

function glaring(): Observations {
  const sample = sampleObservations();
  if (isUnavailable(sample.vision)) throw new Error('the sample has a picture');
  const frames = sample.vision.frames.map((frame) => ({
    ...frame,
    face: frame.face && {
      ...frame.face,
      brightness: 240,
      box: { x: 0.4, y: 0.5, width: 0.15, height: 0.3 },
      // 2.5 s aside in every 7.5 s: a third of the time, eight times a minute.
      gaze: frame.face.gaze && { x: frame.time % 7.5 < 2.5 ? 30 : 0, y: 0 },
      headPose: { yaw: 0, pitch: 0, roll: 0 },
    },
  }));
  return { ...sample, vision: { ...sample.vision, frames } };
}

function darkened(): Observations {
  const sample = sampleObservations();
  if (isUnavailable(sample.vision)) throw new Error('the sample has a picture');
  const frames = sample.vision.frames.map((frame, i) => ({
    ...frame,
    faceCount: 2,
    face: frame.face && {
      ...frame.face,
      brightness: 30,
      box: { x: 0.1, y: 0.01, width: 0.06, height: 0.1 },
      gaze: frame.face.gaze && { x: i % 50 < 25 ? 0 : 30, y: 0 },
      headPose: { yaw: i % 50 < 25 ? 0 : 30, pitch: 0, roll: 14 },
    },
  }));
  return { ...sample, vision: { ...sample.vision, frames } };
}

describe.each(Object.entries(recordings))('findings of a recording: %s', (_name, observations) => {
  const all = findings(observations);

  it('are few, each about something else, with one to three moments', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ kind }) => kind !== 'note').length).toBeLessThanOrEqual(8);
    expect(all.length).toBeLessThanOrEqual(13);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const one of all) {
      expect(one.evidence.length, one.id).toBeGreaterThanOrEqual(1);
      expect(one.evidence.length, one.id).toBeLessThanOrEqual(3);
      for (const { start, end } of one.evidence) {
        expect(start, one.id).toBeGreaterThanOrEqual(0);
        expect(end, one.id).toBeLessThanOrEqual(observations.source.duration + 1e-6);
      }
    }
  });

  it('tell what was seen or heard, never what somebody is, nor anything about who they are', () => {
    const forbidden =
      /\b(you are|you're|you were|you lack|lacked|nervous person|is nervous|are nervous|confident person|attractive|beauty|ugly|accent|gender|male|female|man|woman|age|old|young|race|ethnic|skin|weight|fat|personality|hire|reject)\b/i;
    for (const { title, detail, id } of all) {
      expect(`${title} ${detail}`, id).not.toMatch(forbidden);
      expect(`${title} ${detail}`, id).not.toMatch(/undefined|null|NaN|Infinity/);
      expect(detail, id).toMatch(/[.!?]$/);
    }
  });

  it('say what to try with everything to improve, and what to keep with every strength', () => {
    for (const { kind, detail, id } of all) {
      if (kind === 'improve') expect(detail, id).toMatch(/\bTry\b/);
      if (kind === 'strength') expect(detail, id).toMatch(/\bKeep\b/);
    }
  });
});

describe('findings', () => {
  it('cover every rule in these recordings', () => {
    const seen = new Set(
      Object.values(recordings).flatMap((observations) => findings(observations).map(({ id }) => id)),
    );
    for (const id of [
      'pace.fast',
      'pace.slow',
      'pace.lively',
      'pace.good',
      'pauses.long',
      'fillers.many',
      'fillers.some',
      'fillers.few',
      'turn.long',
      'voice.monotone',
      'voice.lively',
      'voice.flat',
      'voice.quiet',
      'voice.clipping',
      'voice.nervous',
      'voice.happy',
      'eye_contact.low',
      'eye_contact.good',
      'eye_contact.looks_away',
      'posture.slouch',
      'posture.head_tilt',
      'smile',
      'grammar.slips',
      'language.hedges',
      'language.repeats',
      'language.non_inclusive',
      'structure.no_result',
      'structure.complete',
      'note.draft',
      'note.not_english',
      'note.no_hesitations',
      'note.short',
      'note.several_people',
      'note.no_face',
      'note.bright',
      'note.dark',
      'framing.face_height.far',
      'framing.headroom.wide',
    ]) {
      expect(seen, id).toContain(id);
    }
  });

  it('name the moments', () => {
    const slow = finding(recordings['slow, with long pauses'] ?? sampleObservations(), 'pauses.long');
    // 30 words of a second every 4 s: 29 pauses of 3 s.
    expect(slow?.detail).toContain('29 pauses over 2 s (0:01, 0:05, 0:09, 0:13 …)');
    expect(finding(sampleObservations(), 'fillers.some')?.detail).toContain('“um” twice (0:04, 0:14)');
  });

  it('tell the moments that the sample interview was made with', () => {
    const sample = sampleObservations();
    const plain = plainLanguage(transcriptOf(sample));
    const all = findings({ ...sample, language: { ...plain, answers: [{ ...longAnswer, star: allCues }] } });
    expect(all.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['fillers.some', 'pauses.one', 'eye_contact.looks_away', 'posture.slouch', 'smile']),
    );
    // What is fine is told without advice.
    for (const id of ['fillers.some', 'pauses.one', 'eye_contact.looks_away', 'smile']) {
      const one = all.find((told) => told.id === id);
      expect(one?.kind, id).toBe('note');
      expect(one?.detail, id).not.toMatch(/\b[Tt]ry\b/);
      expect(one?.detail, id).toMatch(/\(\d:\d\d/);
    }
    // One finding for both faults of posture, a moment of each: it sinks at 12–17 s, a shoulder hangs at 18–21 s.
    const posture = all.find(({ id }) => id === 'posture.slouch');
    expect(posture?.detail).toMatch(/sink .* once \(0:12\), for \d\.\d s\. .* tilted .* once \(0:17\), for \d\.\d s\./);
    expect(posture?.evidence.map(({ start }) => Math.round(start))).toEqual([12, 18]);
    expect(all.find(({ id }) => id === 'pauses.one')?.evidence).toEqual([{ start: 10.565, end: 12.065 }]);
  });

  it('give advice on looks away beside good eye contact where many are long', () => {
    const aside = finding(glaring(), 'eye_contact.looks_away');
    expect(aside).toMatchObject({ kind: 'improve', metrics: ['eye_contact.lost'] });
    expect(aside?.detail).toMatch(/for more than 2 s \(0:00, 0:07, 0:14, 0:22\)\. Try/);
  });

  it('tell a smile among the notes where three strengths weigh more', () => {
    const sample = sampleObservations();
    const plain = plainLanguage(transcriptOf(sample));
    const full = { ...sample, language: { ...plain, answers: [{ ...longAnswer, star: allCues }] } };
    expect(findings(full).filter(({ kind }) => kind === 'strength')).toHaveLength(3);
    expect(finding(full, 'smile')).toMatchObject({ kind: 'note' });
    // With nothing said, the smile is a strength again.
    const silent = { ...sample, voice: missing, prosody: missing, transcript: missing, language: missing };
    expect(finding(silent, 'smile')?.kind).toBe('strength');
  });

  it('do not call the pace slow beside the long pauses that make it so', () => {
    const slow = recordings['slow, with long pauses'] ?? sampleObservations();
    // 30 words in 117 s of which 87 s are silent: 15 a minute, and 60 without the pauses, still slow.
    expect(findings(slow).map(({ id }) => id)).toEqual(expect.arrayContaining(['pace.slow', 'pauses.long']));
    // Ten words in 4 s, then 4 s of silence, eight times: 75 a minute with the pauses, 150 without.
    const halting = spoken(Array.from({ length: 8 }, (_, i) => evenWords(8 * i, 4, 150)).flat());
    const told = findings(halting).filter(({ id }) => id === 'pace.slow' || id === 'pauses.long');
    expect(told).toHaveLength(1);
  });

  it('tell of a pause and the “um” at its end once', () => {
    const words = Array.from({ length: 6 }, (_, i) => [
      ...evenWords(12 * i, 8, 140),
      word('um', 12 * i + 11.5, 12 * i + 12),
    ]).flat();
    const told = findings(spoken(words)).filter(({ id }) => /^(fillers|pauses)\.(many|long)$/.test(id));
    expect(told).toHaveLength(1);
  });

  it('count fillers in words, one and none', () => {
    const speakers = ['a', 'b'].map(
      (id) => ({ id, name: null, role: id === 'a' ? 'interviewer' : 'candidate' }) as const,
    );
    const one = spoken(verbatim(100, 130));
    expect(finding(one, 'fillers.few')).toMatchObject({
      title: 'Hardly any fillers',
      detail: 'One filler in 216 words. Keep it.',
    });
    const none = spoken([], {
      source: { ...one.source, duration: 102 },
      transcript: transcript([segment([word('Um', 0, 0.5)], 'a'), segment(evenWords(1, 100, 130), 'b')], { speakers }),
    });
    expect(finding(none, 'fillers.few')).toMatchObject({
      title: 'No fillers',
      detail: 'No fillers in 217 words. Keep it.',
    });
  });

  it('praise nobody for fillers that the transcript leaves out', () => {
    const { findings: told, metrics, confidence } = review(recordings['without a single um'] ?? sampleObservations());
    expect(told.map(({ id }) => id)).not.toContain('fillers.few');
    expect(metrics.find(({ id }) => id === 'filler.per_min')).toMatchObject({ value: 0, band: null });
    expect(confidence.contributions.find(({ component }) => component === 'fillers')).toMatchObject({
      score: null,
      reason: expect.stringContaining('no “um” at all'),
    });
  });

  it('judge no words of another language, not even their pace', () => {
    const { findings: told, metrics, confidence } = review(recordings['in another language'] ?? sampleObservations());
    expect(told.map(({ id }) => id)).toEqual(['pauses.few', 'note.not_english']);
    for (const { id, value, reason } of metrics) {
      if (/^(?:grammar|sentiment|vocabulary|language|structure|filler)\./u.test(id))
        expect({ id, value, reason }).toEqual({ id, value: null, reason: NOT_ENGLISH });
    }
    expect(metrics.find(({ id }) => id === 'pace.wpm')).toMatchObject({ value: 60, band: null });
    expect(metrics.find(({ id }) => id === 'pace.wpm')?.worst).toBeUndefined();
    for (const component of ['pace', 'fillers'] as const)
      expect(confidence.contributions.find((one) => one.component === component)).toMatchObject({
        score: null,
        reason: expect.stringContaining('do not look like English'),
      });
  });

  describe('of how answers are built', () => {
    const question = (text: string) => ({ text, from: 'heard', asked: null }) as const;
    const told = (answer: Partial<LanguageAnalysis['answers'][number]>) =>
      findings(
        spoken(
          evenWords(0, 60, 130),
          {},
          { answers: [{ ...longAnswer, star: { ...allCues, result: null }, ...answer }] },
        ),
      ).map(({ id }) => id);
    const claim = { situation: null, task: null, action: quote('I worked', 5), result: null };

    it.each([
      'What are your salary expectations?',
      'When could you start?',
      'Why do you want to work for us?',
      'Do you have any questions for us?',
      'What are your strengths?',
    ])('miss no result in an answer to “%s”', (text) =>
      expect(told({ question: question(text) })).not.toContain('structure.no_result'),
    );

    it('miss one where the question asks for a story, or where one is begun', () => {
      expect(told({ question: question('Tell me about a conflict.'), star: claim })).toContain('structure.no_result');
      expect(told({ question: null })).toContain('structure.no_result');
      expect(told({ question: null, star: claim })).not.toContain('structure.no_result');
    });

    it('miss one from the same number of words on as the metric', () => {
      expect(told({ words: 30 })).toContain('structure.no_result');
      expect(told({ words: 29 })).not.toContain('structure.no_result');
    });
  });

  it('do not call fillers unnoticed where a recogniser may have left some out', () => {
    const draft = finding(recordings['a draft'] ?? sampleObservations(), 'fillers.some');
    expect(draft).toMatchObject({ kind: 'note', title: 'At least two fillers' });
    expect(draft?.detail).toMatch(/“um” twice .* recognisers leave many out\.$/);
  });

  it('tell the single pause that stands out in a short recording', () => {
    const rest = spoken([...evenWords(0, 10, 150), ...evenWords(11.5, 8, 150), ...evenWords(19.9, 8, 150)]);
    expect(finding(rest, 'pauses.one')?.detail).toContain('A pause of 1.5 s, clearly longer than the others (0:10)');
  });

  it('tell of feelings as shares, and only the largest of a voice', () => {
    const happy = recordings['overdriven and happy'] ?? sampleObservations();
    expect(finding(happy, 'voice.happy')?.detail).toContain('The mean share of happy is 70 %');
    const second = { windows: emotionWindows(60, { neutral: 0.5, happy: 0.45, nervous: 0.05 }) };
    expect(finding({ ...happy, speechEmotion: second }, 'voice.happy')).toBeUndefined();
  });

  it('show eye contact where the eyes are seen', () => {
    const sample = sampleObservations();
    if (isUnavailable(sample.vision)) throw new Error('the sample has a picture');
    const frames = sample.vision.frames.map((frame) =>
      frame.time > 14 && frame.time < 20 ? { ...frame, faceCount: 0, face: null } : frame,
    );
    const good = finding({ ...sample, vision: { ...sample.vision, frames } }, 'eye_contact.good');
    expect(good?.evidence.length).toBeGreaterThan(0);
    for (const { start, end } of good?.evidence ?? []) expect(end <= 14.5 || start >= 19.5).toBe(true);
  });

  it('say where the lens is only assumed', () => {
    const sample = sampleObservations();
    if (isUnavailable(sample.vision)) throw new Error('the sample has a picture');
    const frames = sample.vision.frames.map((frame) => ({
      ...frame,
      face: frame.face && { ...frame.face, gaze: frame.face.gaze && { ...frame.face.gaze, y: -12 } },
    }));
    const aside = { ...sample, vision: { ...sample.vision, frames } };
    const words = 'The direction looked at most counts as the lens';
    expect(finding(aside, 'eye_contact.good')?.detail).toContain(words);
    expect(finding(sample, 'eye_contact.good')?.detail).not.toContain(words);
  });

  it('speak of no feeling where the policy forbids it', () => {
    for (const observations of Object.values(recordings)) {
      const off = { ...observations, policy: { ...observations.policy, emotionInference: false } };
      for (const { title, detail, id } of findings(off))
        expect(`${title} ${detail}`, id).not.toMatch(/emotion|happy|nervous|friendly|feel/i);
    }
  });

  it('do not quote a draft', () => {
    const found = {
      grammar: [{ ...quote('we was', 4), rule: 'r', kind: 'k', message: 'm', replacements: ['we were'] }],
      answers: [{ ...longAnswer, star: { ...allCues, result: null } }],
    };
    const words = evenWords(0, 100, 220);
    const draft = spoken(words, { transcript: transcript([segment(words)], { quality: 'draft' }) }, found);
    expect(findings(draft).map(({ id }) => id)).toEqual(['pace.fast', 'pauses.few', 'note.draft']);
  });

  it('speak of metrics that have a value', () => {
    for (const observations of Object.values(recordings)) {
      const { metrics, findings: all } = review(observations);
      for (const one of all.filter(({ kind }) => kind !== 'note')) {
        const first = metrics.find(({ id }) => id === one.metrics[0]);
        expect(first?.value, one.id).not.toBeNull();
        if (one.kind === 'strength')
          expect(bandAt(first?.id ?? '', first?.value ?? null)?.tone ?? 'good', one.id).not.toBe('poor');
      }
    }
  });
});

describe('words of findings', () => {
  it('quotes without the mark at the end, and no more than fits', () => {
    expect(quoted('dropped by half.')).toBe('“dropped by half”');
    expect(quoted('we was; ')).toBe('“we was”');
    expect(quoted('why?')).toBe('“why?”');
    expect(quoted('a'.repeat(100))).toBe(`“${'a'.repeat(79)}…”`);
  });

  it('writes moments as a player shows them', () => {
    expect([0, 65.9, 3725].map(clock)).toEqual(['0:00', '1:05', '1:02:05']);
    expect(moments([{ start: 90 }, { start: 12 }])).toBe('(0:12, 1:30)');
    expect([1, 2, 3, 40].map(times)).toEqual(['once', 'twice', 'three times', '40 times']);
    expect([0, 12, 13].map(count)).toEqual(['no', 'twelve', '13']);
  });
});
