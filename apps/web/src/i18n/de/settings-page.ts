import type { Catalogue } from '../catalogue.ts';
import type { page as english } from '../en/settings-page.ts';

export const page: Catalogue<typeof english> = {
  title: 'Einstellungen',
  all: 'Alle Einstellungen',
  somebody: 'jemandem',
  group: { own: 'Sie', organisation: 'Organisation', server: 'Dieser Server' },
  section: {
    account: { name: 'Konto', what: 'Ihr Name, Ihr Passwort und wo Sie angemeldet sind.' },
    people: { name: 'Personen', what: 'Wer hier arbeitet, in welcher Rolle, und wer eingeladen ist.' },
    keys: { name: 'API-Schlüssel', what: 'Schlüssel, mit denen Programme diesen Server fragen.' },
    webhooks: { name: 'Webhooks', what: 'Adressen, die erfahren, wenn etwas geschieht.' },
    audit: {
      name: 'Protokoll',
      what: 'Wer was wann getan hat, in einer Kette, der man Änderungen ansieht.',
    },
    policy: {
      name: 'Richtlinien',
      what: 'Was für alle Interviews gilt: Recht, Emotionen, Aufbewahrung und worin eingewilligt wird.',
    },
    erasure: {
      name: 'Endgültig löschen',
      what: 'Alles über eine Person oder ein Interview löschen, mit signierter Quittung.',
    },
    engines: {
      name: 'Messprogramme',
      what: 'Was auf diesem Server misst: ob es geht, in welcher Version und mit welchen Modellen.',
    },
    model: { name: 'Sprachmodell', what: 'Wer die Vorschläge schreibt, wohin Wörter gehen, und ein Test.' },
    storage: { name: 'Speicher', what: 'Belegter und freier Platz, was ihn belegt, und wer auswertet.' },
  },
};
