import type { Catalogue } from '../catalogue.ts';
import type { keys as englishKeys, webhooks as englishWebhooks } from '../en/settings-programs.ts';

export const keys: Catalogue<typeof englishKeys> = {
  scope: { read: 'Lesen', write: 'Lesen und schreiben', admin: 'Alles, was ein Eigentümer darf' },
  scopeHint: {
    read: 'Listet Interviews auf, holt Berichte, Zahlen, Transkripte und Aufnahmen. Ändert nichts.',
    write:
      'Legt auch Aufnahmen an, startet Auswertungen, schreibt Notizen, teilt und löscht Interviews. Schließt nichts ab.',
    admin: 'Auch Personen, Schlüssel, Webhooks, Richtlinie, Protokoll und die Zahlen für die Überwachung.',
  },
  state: { expired: 'abgelaufen', soon: 'endet bald', endless: 'Kein Ende' },
  docs: 'Alles, was ein Programm tun kann, mit Beispielen:',
  docsLink: 'Beschreibung der API',
  list: {
    title: 'Schlüssel',
    hint: 'Ein Schlüssel wird mit jeder Anfrage als „Authorization: Bearer …“ geschickt. Hier ist nur sein Anfang zu sehen.',
    none: 'Es gibt noch keinen Schlüssel.',
    made: 'Angelegt',
    ends: 'Endet',
    ended: 'Endete',
    used: 'Zuletzt benutzt',
    unused: 'Nie benutzt',
  },
  make: {
    title: 'Schlüssel anlegen',
    hint: 'Einen für jedes Programm: Dann lässt sich einer widerrufen, ohne die anderen anzuhalten.',
    name: 'Name',
    nameHint: 'Für welches Programm er ist und wo es läuft.',
    nameMissing: 'Bitte geben Sie ihm einen Namen.',
    scope: 'Was er darf',
    adminWarning:
      'Wer einen solchen Schlüssel hat, kann andere hereinlassen und jede Regel ändern. Nehmen Sie ihn nur, wo weniger nicht reicht.',
    days: 'Gültig',
    daysHint: 'Danach gilt er nicht mehr; legen Sie rechtzeitig einen neuen an.',
    length_one: '{{count}} Tag',
    length_other: '{{count}} Tage',
    never: 'ohne Ende',
    endless: 'Ein Schlüssel, an den niemand denkt, gilt für immer. Geben Sie ihm besser ein Ende.',
    button: 'Schlüssel anlegen',
  },
  made: {
    title: 'Der Schlüssel „{{name}}“',
    hint: 'Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt, auch der Server behält ihn nicht.',
    label: 'Schlüssel',
    example: 'Im Terminal ausprobieren',
  },
  revoke: {
    button: 'Widerrufen …',
    this: 'Schlüssel {{name}} widerrufen',
    title: 'Schlüssel „{{name}}“ widerrufen?',
    text: 'Die nächste Anfrage eines Programms, das ihn benutzt, wird abgewiesen. Das lässt sich nicht rückgängig machen: Ein neuer Schlüssel muss angelegt und dort eingetragen werden.',
    done: 'Der Schlüssel „{{name}}“ gilt nicht mehr.',
  },
};

export const webhooks: Catalogue<typeof englishWebhooks> = {
  event: {
    done: 'Ein Bericht ist fertig',
    failed: 'Eine Auswertung ist gescheitert',
    parked: 'Eine Auswertung wurde beiseitegelegt, nachdem sie ihren Prozess mehrmals angehalten hatte',
    deleted: 'Ein Interview wurde gelöscht',
    test: 'Eine Probe',
  },
  state: { on: 'an', off: 'aus' },
  list: {
    title: 'Empfänger',
    hint: 'Jede Adresse erfährt durch eine signierte Anfrage, sobald etwas geschieht.',
    none: 'Keine Adresse erfährt etwas.',
    made: 'Angemeldet',
    last: 'Zuletzt:',
  },
  make: {
    title: 'Adresse anmelden',
    hint: 'Für ein Programm von Ihnen, das Bescheid wissen soll, ohne immer wieder zu fragen.',
    url: 'Adresse',
    urlHint: 'Mit https und aus dem öffentlichen Internet erreichbar.',
    events: 'Sie erfährt, wenn',
    eventMissing: 'Bitte wählen Sie mindestens eines.',
    button: 'Adresse anmelden',
  },
  fault: {
    whole: 'Bitte geben Sie eine ganze Adresse ein, etwa https://example.org/impact.',
    https: 'Sie muss mit https:// beginnen, damit unterwegs niemand mitliest oder etwas ändert.',
    password: 'Sie darf weder Namen noch Passwort enthalten; wer sendet, beweist die Signatur.',
    private:
      'Sie liegt auf diesem Rechner oder in einem privaten Netz. Nur Adressen im öffentlichen Internet werden benachrichtigt, damit niemand diesen Server benutzt, um in ein Netz hineinzugreifen.',
    why: 'Der Server schlägt den Namen nach, jetzt und vor jeder Anfrage. Alle seine Adressen müssen im öffentlichen Internet liegen: keine auf diesem Rechner, in einem privaten Netz oder bei den inneren Diensten einer Cloud. Gibt es den Namen, und führt er zu einer öffentlichen Adresse?',
  },
  made: {
    title: 'Geheimnis für {{host}}',
    hint: 'Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt. Damit prüft der Empfänger, dass eine Anfrage von hier kam; wie, steht unten.',
    label: 'Geheimnis',
  },
  test: { button: 'Probe senden', this: 'Probe senden an {{host}}' },
  turn: {
    on: 'Einschalten',
    off: 'Abschalten',
    onThis: 'Einschalten: Webhook an {{host}}',
    offThis: 'Abschalten: Webhook an {{host}}',
  },
  remove: {
    button: 'Entfernen …',
    this: 'Webhook an {{host}} entfernen',
    title: 'Webhook an {{host}} entfernen?',
    text: 'Dorthin wird nichts mehr geschickt, auch nicht, was noch wartet, und die Liste des Gesendeten geht mit. Neu angemeldet, bekommt die Adresse ein neues Geheimnis.',
    done: '{{host}} erfährt nichts mehr.',
  },
  deliveries: {
    open: 'Gesendetes',
    of: 'An {{host}} Gesendetes',
    none: 'Noch wurde nichts gesendet: Erst muss etwas geschehen, oder Sie senden eine Probe.',
    event: 'Was geschah',
    outcome: 'Was daraus wurde',
    when: 'Wann',
    again: 'Noch einmal nachsehen',
    resend: 'Noch einmal senden',
    resendThis: 'Noch einmal senden: {{what}}',
    attempts: 'Versuch {{attempts}} von {{most}}',
    state: { waiting: 'wartet', delivered: 'angekommen', given_up: 'aufgegeben' },
  },
  reason: {
    status: 'Der Empfänger antwortete {{status}}; er sollte 200 bis 299 antworten.',
    unreachable: 'Der Empfänger war nicht zu erreichen ({{code}}).',
    late: 'Der Empfänger antwortete nicht innerhalb von 10 Sekunden.',
    notPublic: 'Der Name führt nicht mehr allein ins öffentliche Internet, deshalb wurde nichts gesendet.',
    notFound: 'Der Name des Empfängers wurde nicht gefunden.',
    off: 'Der Webhook war abgeschaltet.',
    stopped: 'Der Server wurde angehalten; es wird noch einmal versucht.',
    secret:
      'Sein Geheimnis stammt von einer anderen Installation: Entfernen Sie den Webhook, und melden Sie ihn neu an.',
  },
  verify: {
    title: 'Was ein Empfänger bekommt und wie er es prüft',
    hint: 'Jeder kann etwas an Ihre Adresse schicken. An der Signatur ist zu erkennen, was von hier kam.',
    body: 'Eine POST-Anfrage mit diesem JSON',
    delivery: '– bei jedem Versuch dieselbe, damit nichts doppelt behandelt wird.',
    signature:
      '– die Zeit (t, Sekunden seit 1970) und der HMAC-SHA256 (v1, hexadezimal) von Zeit, Punkt und Inhalt, gebildet mit dem Geheimnis.',
    retry:
      'Antworten Sie innerhalb von 10 Sekunden 200 bis 299. Sonst kommt sie wieder: nach 1, 5 und 30 Minuten, 2 und 12 Stunden; dann wird sie aufgegeben.',
    little: 'Weder Titel noch Name noch Zahl steht darin: Holen Sie den Bericht mit einem API-Schlüssel.',
    check:
      'Prüfen Sie die Signatur am Inhalt, wie er kam, bevor er gelesen wird, und weisen Sie ab, was älter als fünf Minuten ist:',
  },
};
