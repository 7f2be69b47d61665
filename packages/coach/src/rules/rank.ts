import type { Reliability } from '@impact/report/metric';
import type { Suggestion } from '@impact/report/report';
import type { Idea } from './rule.ts';

/** As many as a list can hold and still be read. */
const MOST = 10;
/** What is read first is balanced: so many ideas, and at most so many of one area. */
const FIRST = { ideas: 6, ofArea: 2 };
/** Ideas of one area in all; content has one for each kind of gap in the answers. */
const OF_AREA = 3;
const OF_CONTENT = 4;

const TRUST: Readonly<Record<Reliability, number>> = { high: 1, medium: 0.85, low: 0.6 };

/** How far an idea comes up: what a change would be worth × how far the measurement can be trusted, 0–1. */
export const rankOf = ({ worth, reliability }: Pick<Idea, 'worth' | 'reliability'>): number =>
  worth * TRUST[reliability];

/** The ideas to give, best first: one a topic, balanced between the areas. Ties keep the order of the rules. */
export function ranked(ideas: readonly Idea[]): Idea[] {
  const topics = new Set<string>();
  const distinct = [...ideas]
    .sort((a, b) => rankOf(b) - rankOf(a))
    .filter(({ topic }) => !topics.has(topic) && topics.add(topic));
  const first = taken(distinct, FIRST.ideas, () => FIRST.ofArea);
  const rest = distinct.filter((idea) => !first.includes(idea));
  const limit = (area: Suggestion['area']): number => (area === 'content' ? OF_CONTENT : OF_AREA);
  return taken([...first, ...rest], MOST, limit);
}

function taken(ideas: readonly Idea[], most: number, limit: (area: Suggestion['area']) => number): Idea[] {
  const ofArea = new Map<Suggestion['area'], number>();
  const kept: Idea[] = [];
  for (const idea of ideas) {
    const before = ofArea.get(idea.area) ?? 0;
    if (kept.length >= most || before >= limit(idea.area)) continue;
    ofArea.set(idea.area, before + 1);
    kept.push(idea);
  }
  return kept;
}
