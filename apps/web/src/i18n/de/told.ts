import type { Catalogue } from '../catalogue.ts';
import type { told as english } from '../en/told.ts';

export const told: Catalogue<typeof english> = {
  byHand: 'Dieser Browser lässt die Seite nicht kopieren. Der Text ist markiert: Drücken Sie Strg+C (am Mac ⌘C).',
  done: 'Ich habe es – ausblenden',
};
