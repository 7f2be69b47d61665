import { bandOf, catalogue } from '@impact/insight/metrics/catalogue';
import { type Finding, Suggestions } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { coachInput, interview, metric, spans } from '../coach-input.fixture.ts';
import { namesFeeling } from '../llm/person.ts';
import { coachByRules } from './coach.ts';

const of = (...metrics: ReturnType<typeof metric>[]) => coachByRules(coachInput({ metrics, findings: [] }));

const strength = (id: string, metrics: string[], evidence: Finding['evidence']): Finding => ({
  id,
  kind: 'strength',
  title: 'It works',
  detail: 'Keep it.',
  metrics,
  evidence,
});

describe('the coach by rules', () => {
  it('puts the most valuable first, one item a topic', () => {
    const { by, items } = coachByRules(coachInput());
    expect(by).toBe('rules');
    // Worth: fast pace 1, low eye contact 0.9 (the looks away share its topic), noticeable fillers 0.5.
    expect(items.map(({ area }) => area)).toEqual(['pace', 'presence', 'fluency']);
  });

  it('ties each item to its measure and its moments', () => {
    const { items } = coachByRules(coachInput());
    expect(items[0]?.why).toBe('201 words a minute, up to 236 around 1:04; 100 to 165 is easy to follow.');
    expect(items[0]?.evidence).toEqual([{ start: 64.5, end: 74.5 }]);
    expect(items[1]?.why).toContain('31 % of the time; the longest looks away are at 0:12, 0:33 and 1:10');
    expect(items[1]?.evidence).toEqual(spans(12, 33, 70));
    expect(items[2]?.why).toBe('7.2 fillers a minute, most often “um” (0:06, 1:12); up to 5 go unnoticed.');
  });

  it('says in up to three sentences what works and what to try', () => {
    expect(coachByRules(coachInput()).summary).toBe(
      '201 words a minute leave little time to take in what is said, while the voice sounds lively. The gaze is near the lens only 31 % of the time. One quiet breath at the end of each sentence would gain most, and then looking into the lens for the first and the last sentence of each answer.',
    );
  });

  it('fills up with what is worth keeping where there is little to change', () => {
    const { items } = of(metric('pace.wpm', 130), metric('eye_contact.ratio', 0.8), metric('filler.per_min', 2));
    expect(items.map(({ advice }) => advice.split(' ')[0])).toEqual(['Keep', 'Keep', 'Keep']);
  });

  it('shows the moments of a strength, never those in which it was left', () => {
    const away = { evidence: spans(12, 70) };
    const metrics = [metric('eye_contact.ratio', 0.8, away), metric('posture.score', 91, away)];
    const finding = strength('eye_contact.good', ['eye_contact.ratio', 'eye_contact.lost'], spans(20, 40));
    const { items } = coachByRules(coachInput({ metrics, findings: [finding] }));
    expect(items.map(({ evidence }) => evidence)).toEqual([spans(20, 40), []]);
  });

  it('praises nothing that a finding advises to change', () => {
    const metrics = [metric('filler.per_min', 4.5)];
    const advice = {
      ...strength('fillers.many', ['filler.per_min', 'filler.top'], spans(6)),
      kind: 'improve' as const,
    };
    expect(coachByRules(coachInput({ metrics, findings: [] })).items).toHaveLength(1);
    const { items, summary } = coachByRules(coachInput({ metrics, findings: [advice] }));
    expect(items).toEqual([]);
    expect(summary).toBe('The findings tell of moments to work on; the measured numbers ask for nothing beyond them.');
  });

  it.each<[string, number, string]>([
    ['pause.long_per_min', 0, 'No pause runs past two seconds.'],
    ['pause.long_per_min', 0.02, 'Long pauses are rare.'],
    ['pause.long_per_min', 1, 'Long pauses are rare: 1 a minute.'],
    ['filler.per_min', 0, 'No fillers are heard.'],
    ['filler.per_min', 2.5, 'Fillers are rare: 2.5 a minute.'],
  ])('puts %s of %d into words', (id, value, why) => expect(of(metric(id, value)).items[0]?.why).toBe(why));

  it.each<[string, number, string]>([
    ['voice.pitch_sd', 1.982, 'Pitch varies by just under 2 semitones, which sounds even; 2 to 5 sounds lively.'],
    ['voice.pitch_sd', 1.9, 'Pitch varies by 1.9 semitones, which sounds even; 2 to 5 sounds lively.'],
    ['pace.wpm', 165.4, 'Just over 165 words a minute; 100 to 165 is easy to follow.'],
    ['pace.wpm', 165.6, '166 words a minute; 100 to 165 is easy to follow.'],
    ['pace.wpm', 99.6, 'Just under 100 words a minute; 100 to 165 is easy to follow.'],
    ['filler.per_min', 5.04, 'Just over 5 fillers a minute; up to 5 go unnoticed.'],
    ['pause.long_per_min', 1.02, 'Just over 1 pause over 2 s a minute; up to 1 a minute sounds natural.'],
    [
      'eye_contact.ratio',
      0.597,
      'The gaze is near the lens just under 60 % of the time; the longest looks away are short. From 60 % it looks like eye contact.',
    ],
    ['voice.loudness_mean', -40.3, 'The voice arrives at just under −40 dBFS; from −40 it is easy to hear.'],
  ])('rounds %s of %d to no number that would be good', (id, value, why) =>
    expect(of(metric(id, value)).items[0]?.why).toBe(why),
  );

  it('judges no wording where the transcript is a draft', () => {
    const quote = { quote: 'more better', start: 3, end: 4, replacements: ['better'] };
    const metrics = [
      metric('grammar.score', 4),
      metric('grammar.findings', 1, { detail: { findings: [quote] } }),
      metric('language.hedges_per_100', 5),
      metric('language.repetition', 5),
    ];
    const by = (quality: 'draft' | 'good') =>
      coachByRules(coachInput({ metrics, findings: [], transcript: { ...interview, quality } }));
    expect(by('good').items.map(({ area }) => area)).toEqual(['language', 'language', 'fluency']);
    expect(by('draft').items).toEqual([]);
  });

  it('does not praise few fillers where the recogniser may have dropped them', () => {
    expect(of(metric('filler.per_min', 0.5, { detail: { lowerBound: true } }))).toMatchObject({
      items: [],
      summary: 'None of the measured numbers asks for a change.',
    });
  });

  it('says so when there was too little material', () => {
    const empty = of(metric('pace.wpm', null), metric('eye_contact.ratio', null));
    expect(empty.items).toEqual([]);
    expect(empty.summary).toBe(
      'There was too little material in this recording for a suggestion. Needs at least 3 s of usable material; there were 0.0 s.',
    );
  });

  it('has advice for every band that is poor, without reading feelings', () => {
    const poor = catalogue.flatMap(({ id, group, bands }) =>
      bands.flatMap((band) => (band.tone === 'poor' && group !== 'emotion' ? [{ id, band }] : [])),
    );
    expect(poor.length).toBeGreaterThan(15);
    for (const { id, band } of poor) {
      const value =
        band.to === undefined
          ? (band.from ?? 0) * 2
          : (band.from ?? band.to - 10) + 0.5 * (band.to - (band.from ?? band.to - 10));
      expect(bandOf(id, value), id).toBe(band.key);
      const { items } = of(metric(id, value));
      expect(items, `${id} ${band.key}`).toHaveLength(1);
    }
    expect(of(metric('speech_emotion.nervous', 0.9), metric('facial_emotion.nervous', 0.9)).items).toEqual([]);
  });

  it('never speaks of the person or of feelings', () => {
    const every = catalogue.flatMap(({ id, bands }) =>
      bands.map((band) => of(metric(id, band.to ?? (band.from ?? 0) + 1, { band: band.key, evidence: spans(3) }))),
    );
    // What has no band of its own.
    const unbanded = of(
      metric('language.hedges_per_100', 5),
      metric('language.repetition', 5),
      metric('voice.loudness_mean', -20, { detail: { clipping: true } }),
    );
    expect(unbanded.items).toHaveLength(3);
    for (const suggestions of [...every, unbanded]) {
      expect(Suggestions.safeParse(suggestions).success).toBe(true);
      const text = [suggestions.summary, ...suggestions.items.flatMap(({ advice, why }) => [advice, why])].join(' ');
      expect(namesFeeling(text), text).toBe(false);
      expect(text).not.toMatch(/happy|nervous|emotion|friendly|mood/iu);
      expect(text).not.toMatch(/\byou (?:are|were|lack|seem)|\byour?\b (?:confidence|nervous)|undefined|NaN/iu);
    }
  });
});
