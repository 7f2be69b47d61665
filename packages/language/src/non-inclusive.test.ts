import { describe, expect, it } from 'vitest';
import { NON_INCLUSIVE, nonInclusiveIn } from './non-inclusive.ts';
import { spoken } from './transcript.fixture.ts';

const found = (text: string) => nonInclusiveIn(spoken(text)).map(({ text: said, instead }) => `${said} → ${instead}`);

describe('nonInclusiveIn', () => {
  it.each([
    ['I told you guys, um, that we lack manpower.', ['you guys → everyone', 'manpower → staff']],
    ['The chairman liked it.', ['chairman → chair']],
    ['Chairman was his job.', ['Chairman → chair']],
    ['We keep a blacklist and a white list.', ['blacklist → blocklist', 'white list → allowlist']],
    ['It runs on a master/slave set-up.', ['master/slave → primary and replica']],
    ['It has a master and two slave nodes.', ['slave nodes → primary and replica']],
    ['A quick sanity check took ten man hours.', ['sanity check → quick check', 'man hours → person-hours']],
    ['The deadline was crazy!', ['crazy → very intense']],
    ['It was crazy hard and insane, um, fast.', ['crazy → very', 'insane → very']],
    ['It was insanely good.', ['insanely → very']],
    ['I worked like crazy.', ['like crazy → very hard']],
    ['Old contracts were grandfathered.', ['grandfathered → legacy']],
    ['We filled it with dummy data.', ['dummy data → placeholder']],
    ['I asked the girls from the office.', ['girls from the office → colleagues']],
  ])('finds it in “%s”', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    "I have a Master's degree and I am a Scrum Master.",
    'We met Chairman Lee at Five Guys.',
    'The letter went to the Chairman.',
    'We look for the bad guys in the logs.',
    'I mastered the housekeeping of the hotel.',
    'I coached a team of girls in the school.',
    'We branch from master.',
    'My foreman taught me that.',
    'My guy in the black listing office.',
  ])('finds nothing in “%s”', (text) => expect(found(text)).toEqual([]));

  it('knows no capitals in a text that is all of them', () =>
    expect(found('WE NEED MORE MANPOWER HERE')).toEqual(['MANPOWER → staff']));

  it('tells the moment', () => {
    // Words of 0.4 s: "hey" 0–0.4, "guys" 0.4–0.8.
    expect(nonInclusiveIn(spoken('hey guys, welcome'))).toEqual([
      { text: 'hey guys', start: 0, end: 0.8, instead: 'everyone' },
    ]);
  });

  it('proposes nothing that it would find itself, and names a guide for each entry', () => {
    for (const { instead, why } of NON_INCLUSIVE) {
      expect(found(instead)).toEqual([]);
      expect(why).toMatch(/\((?:MS|Google|IBM|APA)(?:, (?:MS|Google|IBM|APA))*\)\.$/u);
    }
  });
});
