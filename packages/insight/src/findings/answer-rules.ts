import { compareAnswers } from '../answers/compare.ts';
import { outside } from './effect.ts';
import type { Rule } from './finding.ts';

/** Steps of a metric from the other answers at which an answer could hardly be more different. */
const VERY_DIFFERENT = 8;

/** The answer that falls furthest behind the others in something that is judged, and that they do well. */
export const answersRule: Rule = ({ answers }) => {
  const [found] = compareAnswers(answers)
    .flatMap(({ metric, outliers }) => outliers.map((outlier) => ({ metric, ...outlier })))
    .filter(({ worse }) => worse)
    .sort((a, b) => b.steps - a.steps);
  const answer = answers.find(({ number }) => number === found?.answer);
  if (!found || !answer) return [];
  return [
    {
      id: 'answers.uneven',
      kind: 'improve',
      title: `Answer ${found.answer} differs from the others`,
      detail: `${found.text} Watch it beside one of the others, and try to answer the same question once more.`,
      metrics: [found.metric],
      evidence: [{ start: answer.start, end: answer.end }],
      topic: 'answers',
      effect: outside('unevenAnswers', found.steps / VERY_DIFFERENT),
    },
  ];
};
