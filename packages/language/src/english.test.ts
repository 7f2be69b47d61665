import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transcript } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { looksEnglish } from './english.ts';
import { OTHER_LANGUAGES } from './other-languages.fixture.ts';
import { sampleTranscript, segment, transcript } from './transcript.fixture.ts';
import { verbatimInterview } from './verbatim.fixture.ts';

const media = join(import.meta.dirname, '../../../../shared/media');
const isEnglish = (text: string): boolean => looksEnglish(transcript([segment(text)]));

describe('looksEnglish', () => {
  it.each(Object.entries(OTHER_LANGUAGES))('refuses %s', (_, text) => expect(isEnglish(text)).toBe(false));

  it.each(['Ja, das habe ich auch gemacht.', 'No, no lo sé, pero es muy bueno.', 'नमस्ते', '我不知道。'])(
    'refuses “%s”, short as it is',
    (text) => expect(isEnglish(text)).toBe(false),
  );

  it.each([
    'Er, er, Siemens, Munich.',
    'Er, hum, er, MIT.',
    'Siemens, MIT, EU and OS.',
    'Van, MIT, EU.',
    'Los Angeles, Las Vegas, El Paso.',
    'Maria de los Santos, Juan del Prado, Il Ko.',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'Anna, Ben, Clara, David, Emma, Frank, Greta, Hans, Ida, Jan, Karl, Lena, Max, Nina, Otto, Paula, Quentin, Rosa, Sven, Tina, Uwe, Vera, Willi, Zoë.',
    'team work good, client happy, project finish early, boss say thanks, company grow fast, many customer come, sales go high, quality good, big success, happy team',
  ])('accepts “%s”, little as it shows', (text) => expect(isEnglish(text)).toBe(true));

  it('skips what is marked as a filler', () => {
    const said = segment('Ja, mit Siemens.');
    const marked = { ...said, words: said.words.map((word) => ({ ...word, filler: word.text === 'Ja,' })) };
    expect(looksEnglish(transcript([said]))).toBe(false);
    expect(looksEnglish(transcript([marked]))).toBe(true);
  });

  it('takes no capitals for names where all is in capitals', () => {
    expect(isEnglish((OTHER_LANGUAGES.German ?? '').toUpperCase())).toBe(false);
    expect(isEnglish('JA, DAS HABE ICH AUCH GEMACHT.')).toBe(false);
    expect(isEnglish('I WORKED FOR THE SAME COMPANY FOR TEN YEARS.')).toBe(true);
  });

  it.each([
    '',
    'Thanks.',
    'Los Angeles.',
    'In Los Angeles and La Jolla.',
    'Yes, I worked for El País in Madrid.',
    'Python, Java, Kubernetes, Docker, Terraform.',
    'I has work in company five year and my boss he say me very good because always I help the other.',
    'So we moved the pods from Docker Swarm to Kubernetes, put Istio in front, wrote Terraform for the VPC, and Grafana showed p99 latency below two hundred milliseconds.',
    'My name is Juan Carlos de la Cruz y García and I come from San Sebastián, where I studied at the Universidad del País Vasco before I moved to Den Haag.',
    "We was finna leave but he ain't never told nobody, so I just been working there since, you know what I'm saying, doing the same thing.",
  ])('accepts “%s”', (text) => expect(isEnglish(text)).toBe(true));

  it('goes by the candidate alone', () => {
    const [german = '', english = ''] = [OTHER_LANGUAGES.German, 'I worked for the same company for ten years.'];
    const talk = (interviewer: string, candidate: string): Transcript =>
      transcript([segment(interviewer, { speaker: 'A' }), segment(candidate, { speaker: 'B', start: 60 })]);
    expect(looksEnglish(talk(german, english))).toBe(true);
    expect(looksEnglish(talk(english, german))).toBe(false);
  });

  it('accepts the sample', () => expect(looksEnglish(sampleTranscript())).toBe(true));

  it('gets through a megabyte without a space', () => expect(isEnglish('語'.repeat(1_000_000))).toBe(false));
});

describe.skipIf(!existsSync(media))('on speech of natives, of dialects and of learners (needs ../shared/media)', () => {
  const lines = (folder: string, name: string) => readFileSync(join(media, folder, name), 'utf8').trim();
  const speech = readdirSync(join(media, 'interview'))
    .filter((name) => name.endsWith('.nlp'))
    .map((name) => [
      name,
      verbatimInterview(join(media, 'interview', name))
        .segments.map(({ text }) => text)
        .join(' '),
    ]);
  const read = readdirSync(join(media, 'asr'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, lines('asr', name)]);
  const learners = ['jfleg_dev.src', lines('grammar', 'jfleg_dev.src')];

  it.each([...speech, ...read, learners])('accepts each twenty words of %s', (_, text = '') => {
    const words = text.split(/\s+/u);
    const pieces = Array.from({ length: Math.ceil(words.length / 20) }, (__, i) => words.slice(20 * i, 20 * i + 20));
    expect(pieces.map((piece) => piece.join(' ')).filter((piece) => !isEnglish(piece))).toEqual([]);
    expect(isEnglish(text)).toBe(true);
  });
});
