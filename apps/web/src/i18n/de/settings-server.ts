import type { Catalogue } from '../catalogue.ts';
import type {
  engines as englishEngines,
  model as englishModel,
  storage as englishStorage,
} from '../en/settings-server.ts';

export const engines: Catalogue<typeof englishEngines> = {
  again: 'Noch einmal nachsehen',
  looking:
    'Es wird nachgesehen: Jedes Messprogramm wird gestartet, seine Modelle werden wirklich geladen. Das dauert einige Sekunden.',
  looked: 'Nachgesehen',
  allGood: 'Alle Messprogramme sind bereit.',
  some: {
    missing_one: 'Ein Messprogramm fehlt: Auswertungen scheitern oder ihnen fehlt sein Teil.',
    missing_other: '{{count}} Messprogramme fehlen: Auswertungen scheitern oder ihnen fehlen deren Teile.',
    hint_one: 'Auswertungen gehen. Ein Messprogramm ist nicht da oder eingeschränkt.',
    hint_other: 'Auswertungen gehen. {{count}} Messprogramme sind nicht da oder eingeschränkt.',
  },
  state: { ok: 'bereit', hint: 'nicht da', missing: 'fehlt' },
  found: 'Gefunden',
  without: 'Ohne es',
  advice: 'Rat',
  limit: 'Gut zu wissen',
  draft:
    'Ihre Wörter sind ein Entwurf. Für Zahlen zur Sprache, die man zitieren kann, geben Sie beim Anlegen einen Wortlaut mit.',
  install: 'Geben Sie dies auf dem Rechner des Servers ein und sehen Sie dann noch einmal nach:',
  installWhat: 'Befehl, der {{name}} installiert',
  models_one: 'Ein Modell',
  models_other: '{{count}} Modelle',
  modelsOf: 'Modelle von: {{engine}}',
  licence: 'Lizenz: {{licence}}',
  engine: {
    ffmpeg: {
      name: 'ffmpeg',
      what: 'Liest Aufnahmen: Bild und Ton.',
      without: 'Keine Aufnahme lässt sich auswerten.',
    },
    ffprobe: {
      name: 'ffprobe',
      what: 'Sieht in Aufnahmen hinein, bevor etwas anderes sie öffnet.',
      without: 'Keine Aufnahme lässt sich auswerten.',
    },
    vision: {
      name: 'Gesicht und Haltung',
      what: 'Findet Gesicht, Augen, Kopf und Schultern; daraus kommen Blick, Ausdruck und Haltung.',
      without: 'Nichts Sichtbares wird gemessen: kein Blick, keine Haltung, kein Ausdruck.',
    },
    voice: {
      name: 'Stimme und Wörter',
      what: 'Hört, wann jemand spricht, wie die Stimme klingt und wann jedes Wort fällt.',
      without: 'Nichts Hörbares wird gemessen.',
    },
    recogniser: {
      name: 'Spracherkennung',
      what: 'Schreibt einen Entwurf des Gesagten, wo kein Wortlaut mitgegeben wird.',
      without: 'Aufnahmen ohne Wortlaut bekommen keine Wörter: kein Tempo, keine Füllwörter, keine Grammatik.',
    },
    printer: {
      name: 'Chromium',
      what: 'Druckt Berichte als PDF.',
      without: 'Es gibt kein PDF; jeder andere Export geht.',
    },
  },
  where: {
    title: 'Woher sie kommen',
    models:
      'Alle Modelle kommen mit dem Programm, und jedes wird vor Gebrauch an seiner sha256-Prüfsumme geprüft. Im Betrieb wird nichts aus dem Netz geholt; darum gibt es hier nichts zu laden.',
    programs:
      'ffmpeg, die Spracherkennung und Chromium sind Programme des Systems: Seine Paketverwaltung bringt sie und hält sie aktuell.',
    workers:
      'Diese Seite sieht auf dem Rechner des Servers nach. Worker auf anderen Rechnern haben eigene Messprogramme: „impact doctor“ sagt dort dasselbe.',
    elsewhere:
      'Dieser Server wertet nicht selbst aus: Das tun Worker mit eigenen Messprogrammen. „impact doctor“ auf deren Rechnern sagt, wie es um sie steht; diese Seite sieht auf dem Rechner des Servers nach.',
    version: 'IMPACT {{version}}',
  },
};

export const model: Catalogue<typeof englishModel> = {
  rules: {
    title: 'Die Regeln schreiben die Vorschläge',
    what: 'Auf diesem Server ist kein Sprachmodell eingerichtet. Vorschläge kommen von Regeln: ohne Netz, immer gleich und jeder mit seinen Stellen.',
    why: 'Ein Sprachmodell kann sie freier formulieren. Eine Zahl kommt nie von ihm, und was es schreibt, wird an der Aufnahme geprüft.',
  },
  set: {
    title: 'In Gebrauch',
    provider: 'Anbieter',
    model: 'Modell',
    called: 'Name in Berichten',
    practice: 'In Übungen',
    recruiting: 'In Bewerbungen',
    asked: 'Es wird gefragt.',
    notAllowed: 'Es wird nicht gefragt: Die Richtlinien Ihrer Organisation erlauben es nicht.',
  },
  provider: { gemini: 'Google Gemini', 'openai-compatible': 'Ein Server mit der Chat-Schnittstelle von OpenAI' },
  stays: 'Wörter bleiben auf diesem Rechner',
  staysWhat: 'Das Modell läuft auf dem Rechner des Servers. Nichts verlässt ihn.',
  leaves: 'Wörter verlassen diesen Rechner',
  geminiWhat:
    'Sie gehen an Google. Was dort damit geschieht, bestimmen dessen Bedingungen; Ihr Einwilligungstext sollte es nennen.',
  leavesWhat:
    'Sie gehen an einen anderen Rechner. Wer ihn betreibt, kann sie lesen; Ihr Einwilligungstext sollte es nennen.',
  allowed: 'Die Richtlinien Ihrer Organisation erlauben es.',
  notAllowed:
    'Die Richtlinien Ihrer Organisation erlauben es nicht: Die Regeln schreiben, bis ein Eigentümer es erlaubt.',
  toPolicy: 'Zu den Richtlinien',
  test: {
    title: 'Ausprobieren',
    lead: 'Eine echte Frage mit den Einstellungen des Servers, über niemanden: Kein Wort eines Interviews wird gesendet. Es lässt sich probieren, bevor die Richtlinien das Modell erlauben.',
    start: '{{model}} fragen',
    asked: 'Das Modell wird gefragt. Das dauert bis zu 50 Sekunden.',
    waiting: '{{seconds}} s',
    outcome: {
      answered: 'Es hat geantwortet',
      failed: 'Es hat nicht richtig geantwortet',
      none: 'Es gibt keines zum Fragen',
    },
    took: 'Dauer',
    seconds: '{{seconds}} Sekunden',
    requests: 'Anfragen',
    input: 'Gesendete Tokens',
    output: 'Geschriebene Tokens',
    untold: 'nicht mitgeteilt',
  },
  sent: {
    title: 'Was an ein Sprachmodell geht',
    sent: 'Gesendet',
    sentWhat:
      'Die Zahlen mit ihren Stellen, die Befunde, die Antworten mit ihren Fragen und der Wortlaut, mit Rollen anstelle von Namen.',
    never: 'Nie gesendet',
    neverWhat:
      'Die Aufnahme, ihr Ton und Bild, Dateinamen, Namen der Sprechenden, Einwilligungen. Wo Emotionen aus sind, nichts, was Gefühle deutet.',
    checked: 'Geprüft',
    checkedWhat:
      'Jeder Vorschlag muss Zahlen des Berichts nennen, und Zitate müssen gesagt worden sein. Was das nicht erfüllt, fällt weg, und die Regeln springen ein.',
  },
  setup: {
    title: 'So richtet man eines ein',
    change: 'So ändert man es',
    lead: 'Über die Umgebung des Servers, durch den, der ihn betreibt. Schlüssel gibt man nie hier ein: Sie gehen durch keinen Browser und liegen in keiner Datenbank.',
    own: 'Ein Modell auf dem eigenen Rechner',
    ownWhat:
      'Mit Ollama: „ollama pull qwen3:8b“, dann mit OLLAMA_CONTEXT_LENGTH=24576 starten. Kein Wort verlässt den Rechner. Ohne Grafikkarte dauert eine Antwort Minuten.',
    gemini: 'Google Gemini',
    geminiWhat: 'Mit einem eigenen Schlüssel. Wörter gehen an Google.',
    other: 'Ein anderer Server',
    otherWhat: 'vLLM, llama.cpp oder ein Unternehmen mit der Chat-Schnittstelle von OpenAI.',
    rules: 'Kein Modell',
    rulesWhat: 'Auch wenn ein Schlüssel für etwas anderes in der Umgebung liegt.',
    afterwards:
      'Die Zeilen gehören in /etc/impact/impact.env oder vor den Befehl, der den Server startet. Starten Sie dann Server und Worker neu und probieren Sie es hier aus. „impact doctor“ prüft die Einstellungen; docs/operations.md nennt alle.',
    recruiting:
      'In Bewerbungen wird ein Modell, das nicht auf diesem Rechner läuft, nur gefragt, wenn IMPACT_COACH es nennt: Ein Schlüssel, der zufällig da liegt, ist niemandes Entscheidung.',
  },
};

export const storage: Catalogue<typeof englishStorage> = {
  usedOf: '{{used}} von {{quota}} belegt ({{percent}})',
  room: {
    title: 'Platz für Aufnahmen',
    lead: 'Was Ihre Organisation hat und was unterwegs ist.',
    left: '{{left}} frei',
    bar: 'Belegter Anteil des Kontingents',
    scarce: 'Der Platz wird knapp',
    full: 'Es ist kein Platz mehr: Uploads werden abgelehnt',
    quotaWhat:
      'Löschen Sie, was nicht gebraucht wird, legen Sie eine kürzere Aufbewahrung fest, oder lassen Sie IMPACT_QUOTA_GB auf dem Server erhöhen.',
    diskWhat:
      'Die Platte endet vor dem Kontingent: Wer den Server betreibt, muss dort Platz schaffen oder Aufnahmen in einem Bucket ablegen (STORAGE_URL).',
    quota: 'Kontingent',
    quotaIs: 'so viel darf eine Organisation höchstens speichern (IMPACT_QUOTA_GB, je 1024³ Bytes)',
    used: 'Belegt',
    free: 'Frei auf der Platte',
    freeWhat: 'auf der Uploads ankommen',
    more: 'Interviews, die nach einiger Zeit von selbst gelöscht werden, halten Platz frei.',
    toPolicy: 'Zeit in den Richtlinien festlegen',
  },
  taken: {
    title: 'Was ihn belegt',
    practice: 'Übungen',
    recruiting: 'Bewerbungen',
    others: 'Uploads, die unterwegs oder ungenutzt sind, und vor Minuten Gelöschtes',
    largest: 'Größte Aufnahmen',
    ofLongest: 'Unter den {{count}} längsten von {{total}}.',
    none: 'Es gibt noch keine Aufnahmen.',
    results:
      'Ergebnisse der Auswertungen kommen dazu und zählen nicht zum Kontingent: etwa 14 kB je Sekunde Aufnahme. Sie gehen mit ihrem Interview.',
  },
  workers: {
    title: 'Worker',
    lead: 'Wer auswertet, für alle Organisationen dieses Servers.',
    none: 'Niemand wertet aus',
    noneWhat: 'Was hochgeladen wird, bleibt erhalten und wartet. Wer den Server betreibt, startet einen Worker:',
    start: 'Befehl, der einen Worker startet',
    count: 'Worker',
    inServer: 'der Server wertet auch aus',
    notInServer: 'der Server überlässt es ihnen',
    concurrency: 'Auswertungen zugleich',
    busy: 'Gerade unterwegs',
    more: 'Mehr zugleich: IMPACT_WORKERS erhöhen oder „impact worker“ auf jedem Rechner starten, der Datenbank und Speicher erreicht.',
  },
};
