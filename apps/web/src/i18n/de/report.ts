import type { Catalogue } from '../catalogue.ts';
import type { report as english } from '../en/report.ts';

export const report: Catalogue<typeof english> = {
  moment: { play: 'Ab {{at}} abspielen: {{what}}' },
  tab: {
    timeline: 'Zeitleiste',
    advice: 'Befunde und Vorschläge',
    transcript: 'Mitschrift',
    metrics: 'Zahlen',
    answers: 'Antworten',
    review: 'Notizen und Bewertung',
  },
};
