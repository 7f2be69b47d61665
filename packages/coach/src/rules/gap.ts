import type { Quote } from '@impact/report/quote';
import type { Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { Scene, SceneAnswer } from './rule.ts';
import { quoted } from './wording.ts';

/** What is said of a gap; its area is `content` where none is named. */
interface GapSaid {
  advice: string;
  why: string;
  quote: Quote | null;
  at: Span;
  area?: Suggestion['area'];
}

/** What may be improved in an answer. Cues are words, and may be missed: "not heard", never "not there". */
export interface Gap {
  topic: string;
  worth: number;
  applies: (answer: SceneAnswer, scene: Scene) => boolean;
  /** For the answers that have this gap, the first of which is told of in detail. */
  say: (answer: SceneAnswer, scene: Scene) => GapSaid;
  fact: (which: string) => string;
  gain: (which: string) => string;
  metrics: readonly string[];
}

/** "answer 2 (“Tell me about a project”)"; "the answer" where there is but one, without brackets where its question is not known. */
export const named = ({ number, question }: SceneAnswer, { answers }: Scene): string =>
  `${answers.length === 1 ? 'the answer' : `answer ${number}`}${question ? ` (${quoted(question.text)})` : ''}`;

/** Whether several answers are named. */
export const isMany = (which: string): boolean => which.includes('answers');
