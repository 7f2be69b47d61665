import type { Catalogue } from '../catalogue.ts';
import type { common as english } from '../en/common.ts';

export const common: Catalogue<typeof english> = {
  appName: 'IMPACT',
  skipToContent: 'Zum Inhalt springen',
  confirm: 'Bestätigen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  saved: 'Gespeichert',
  delete: 'Löschen',
  undo: 'Rückgängig',
  retry: 'Noch einmal versuchen',
  back: 'Zurück',
  more: 'Mehr',
  copy: 'Kopieren',
  copied: 'Kopiert',
  loading: 'Wird geladen …',
  notMeasured: 'nicht gemessen',
  navigation: 'Hauptmenü',
  nav: {
    interviews: 'Interviews',
    new: 'Neues Interview',
    compare: 'Vergleichen',
    progress: 'Entwicklung',
    settings: 'Einstellungen',
  },
  menu: {
    open: 'Menü öffnen',
    account: 'Konto',
    signOut: 'Abmelden',
    signOutTitle: 'Abmelden, während Aufnahmen hochgeladen werden?',
    signOutWhy:
      'Es geht weiter, wenn Sie sich in diesem Browser wieder anmelden. Was er nicht behalten konnte, muss noch einmal ausgewählt werden.',
    language: 'Sprache',
    scheme: 'Farben',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
  },
  uploads: {
    going_one: '{{count}} Aufnahme wird hochgeladen',
    going_other: '{{count}} Aufnahmen werden hochgeladen',
    waiting_one: '{{count}} Aufnahme wartet auf Sie',
    waiting_other: '{{count}} Aufnahmen warten auf Sie',
  },
  problem: {
    title: 'Das hat nicht geklappt',
    offline: 'Der Server ist nicht erreichbar. Läuft er? Was hier eingegeben wurde, bleibt erhalten.',
    connectionLost:
      'Die Verbindung zum Server ist unterbrochen: Was hier steht, ist vielleicht nicht mehr aktuell. Es geht von selbst weiter, sobald der Server wieder erreichbar ist.',
    notFound: 'Hier ist nichts, oder Sie dürfen es nicht sehen.',
    notFoundTitle: 'Hier ist nichts',
    unexpected: 'Auf dieser Seite ist etwas Unerwartetes geschehen.',
    sessionEnded:
      'Diese Seite wurde in einer Sitzung geöffnet, die beendet ist. Was hier eingegeben wurde, bleibt erhalten: Melden Sie sich noch einmal an.',
    sessionOther:
      'In diesem Browser ist inzwischen jemand anderes oder eine andere Organisation angemeldet. Laden Sie die Seite neu, bevor Sie fortfahren.',
    sessionTitle: 'Sie sind hier nicht mehr angemeldet',
    signInAgain: 'Wieder anmelden',
    reload: 'Seite neu laden',
    home: 'Zu den Interviews',
    reference: 'Kennung {{id}}',
  },
};
