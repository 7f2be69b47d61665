import type { Catalogue } from '../catalogue.ts';
import type { working as english } from '../en/working.ts';

export const working: Catalogue<typeof english> = {
  stages: 'Schritte der Auswertung',
  overall: 'Die ganze Auswertung',
  percent: '{{percent}} %',
  safe: 'Sie können diese Seite schließen: Die Auswertung läuft weiter, und der Bericht liegt bereit, wenn Sie wiederkommen.',
  state: {
    noWorker: 'Wartet: Es läuft kein Rechenprozess. Wer diesen Server betreibt, startet einen mit „impact worker“.',
    ahead_one: 'Wartet: Eine Auswertung ist vorher dran',
    ahead_other: 'Wartet: {{count}} Auswertungen sind vorher dran',
    next: 'Wartet: Sie ist als Nächste dran',
    beginning: 'Die Aufnahme wird angesehen …',
  },
  left: {
    moment: 'Gleich fertig',
    seconds: 'Noch etwa {{count}} Sekunden',
    minutes_one: 'Noch etwa eine Minute',
    minutes_other: 'Noch etwa {{count}} Minuten',
    hours_one: 'Noch etwa eine Stunde',
    hours_other: 'Noch etwa {{count}} Stunden',
  },
  say: {
    queued: 'Die Auswertung wartet, bis sie dran ist.',
    running: 'Die Auswertung hat begonnen.',
    quarter: '{{percent}} % der Auswertung sind fertig.',
    over: 'Die Auswertung ist zu Ende.',
  },
  step: {
    recording: 'Aufnahme geprüft',
    voice: 'Wann jemand spricht',
    transcript: 'Wörter',
    language: 'Sprache: Grammatik, Füllwörter, Wortwahl',
    prosody: 'Tonhöhe und Lautstärke',
    'speech-emotion': 'Wie die Stimme klingt',
    vision: 'Gesicht, Blick und Haltung',
    report: 'Bericht',
  },
  stage: {
    queued: 'wartet',
    running: 'läuft',
    done: 'fertig',
    reused: 'schon da',
    unavailable: 'nicht verfügbar',
    cancelled: 'nicht gemacht',
  },
  known: {
    title: 'Bisher bekannt',
    note: 'Erste Zahlen, die sich noch ändern können. Der Bericht zeigt jede mit ihren Stellen und wie sehr man ihr trauen kann.',
    none: 'Die ersten Zahlen erscheinen hier, sobald sie bekannt sind.',
    words: 'Gesprochene Wörter',
  },
  cancel: {
    button: 'Auswertung anhalten',
    title: 'Auswertung von „{{title}}“ anhalten?',
    text: 'Die Aufnahme bleibt erhalten. Was schon fertig ist, wird bei einer neuen Auswertung verwendet.',
    confirm: 'Anhalten',
    keep: 'Weiterlaufen lassen',
  },
  again: { button: 'Noch einmal auswerten', other: 'Andere Aufnahme wählen' },
  outcome: {
    failed: 'Die Auswertung ist fehlgeschlagen',
    parked: 'Die Auswertung wurde zurückgestellt',
    cancelled: 'Die Auswertung wurde angehalten',
  },
  next: {
    again:
      'Werten Sie noch einmal aus: Was schon fertig ist, wird verwendet. Schlägt es wieder fehl, sagen Sie es den Betreibern dieses Servers.',
    otherFile:
      'Spielen Sie die Datei in einem anderen Programm ab: Geht es auch dort nicht, wählen Sie eine andere Kopie.',
    shorter: 'Kürzen oder verkleinern Sie die Aufnahme und legen Sie damit ein neues Interview an.',
    sound: 'Ohne Ton gibt es nichts auszuwerten: Wählen Sie eine Aufnahme mit Ton.',
    operator:
      'Auf dem Server fehlt etwas, oder er ist voll: Sagen Sie es den Betreibern, und werten Sie danach noch einmal aus.',
    consent: 'Bitten Sie um die Einwilligung in den heutigen Text, und legen Sie das Interview damit neu an.',
    parked:
      'Sie schlug mehrmals hintereinander fehl und soll andere nicht aufhalten. Versuchen Sie es noch einmal; wird sie wieder zurückgestellt, ist vielleicht die Datei beschädigt.',
    cancelled: 'Werten Sie noch einmal aus, wann immer Sie möchten: Was schon fertig ist, wird verwendet.',
  },
};
