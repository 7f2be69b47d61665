/** Texts of Settings › API keys. */
export const keys = {
  scope: { read: 'Read', write: 'Read and write', admin: 'Everything that an owner may' },
  scopeHint: {
    read: 'Lists interviews, fetches reports, numbers, transcripts and recordings. Changes nothing.',
    write: 'Also adds recordings, starts analyses, writes notes, shares and deletes interviews. Signs nothing off.',
    admin: 'Also people, keys, webhooks, policy, the audit log and the figures for monitoring.',
  },
  state: { expired: 'expired', soon: 'ends soon', endless: 'No end' },
  docs: 'All that a program can do, with examples:',
  docsLink: 'description of the API',
  list: {
    title: 'Keys',
    hint: 'A key is sent with each request as “Authorization: Bearer …”. Only its beginning is kept here.',
    none: 'There is no key yet.',
    made: 'Made',
    ends: 'Ends',
    ended: 'Ended',
    used: 'Last used',
    unused: 'Never used',
  },
  make: {
    title: 'Make a key',
    hint: 'One for each program: then one of them can be revoked without stopping the others.',
    name: 'Name',
    nameHint: 'Which program it is for, and where it runs.',
    nameMissing: 'Please give it a name.',
    scope: 'What it may do',
    adminWarning:
      'Whoever has such a key can let others in and change every rule. Take it only where nothing less will do.',
    days: 'Valid for',
    daysHint: 'After that it stops working; make a new one in time.',
    length_one: '{{count}} day',
    length_other: '{{count}} days',
    never: 'without end',
    endless: 'A key that nobody remembers works for ever. Better give it an end.',
    button: 'Make the key',
  },
  made: {
    title: 'The key “{{name}}”',
    hint: 'Copy it now: it is shown this once, and the server itself does not keep it.',
    label: 'Key',
    example: 'Try it in a terminal',
  },
  revoke: {
    button: 'Revoke …',
    this: 'Revoke the key {{name}}',
    title: 'Revoke the key “{{name}}”?',
    text: 'The next request of a program that uses it is refused. This cannot be undone: a new key has to be made and put there.',
    done: 'The key “{{name}}” no longer works.',
  },
} as const;

/** Texts of Settings › Webhooks. */
export const webhooks = {
  event: {
    done: 'A report is ready',
    failed: 'An analysis has failed',
    parked: 'An analysis was put aside after it had stopped its worker several times',
    deleted: 'An interview was deleted',
  },
  state: { on: 'on', off: 'off' },
  list: {
    title: 'Receivers',
    hint: 'Each address is told by a signed request as soon as something happens.',
    none: 'No address is told of anything.',
    made: 'Registered',
    last: 'Last one:',
  },
  make: {
    title: 'Register an address',
    hint: 'For a program of yours that shall know without asking again and again.',
    url: 'Address',
    urlHint: 'With https, and reachable from the public internet.',
    events: 'It is told when',
    eventMissing: 'Please choose at least one.',
    button: 'Register the address',
  },
  fault: {
    whole: 'Please enter a whole address, such as https://example.org/impact.',
    https: 'It must begin with https://, so that nobody on the way can read or change what is sent.',
    password: 'It must hold no name or password; the signature proves who sends.',
    private:
      'This lies on this computer or in a private network. Only addresses on the public internet are told, so that nobody uses this server to reach into a network.',
    why: 'The server looks the name up, now and before each request. All of its addresses must be on the public internet: none of this computer, of a private network or of a cloud’s inner services. Does the name exist, and does it lead to a public address?',
  },
  made: {
    title: 'Secret for {{host}}',
    hint: 'Copy it now: it is shown this once. With it the receiver checks that a request came from here; below stands how.',
    label: 'Secret',
  },
  remove: {
    button: 'Remove …',
    this: 'Remove the webhook to {{host}}',
    title: 'Remove the webhook to {{host}}?',
    text: 'Nothing more is sent there, not even what still waits, and the list of what was sent goes, too. Registered again, it gets a new secret.',
    done: '{{host}} is told of nothing more.',
  },
  deliveries: {
    open: 'What was sent',
    of: 'What was sent to {{host}}',
    none: 'Nothing was sent yet: something has to happen first.',
    event: 'What happened',
    outcome: 'What came of it',
    when: 'When',
    again: 'Look again',
    attempts: 'attempt {{attempts}} of {{most}}',
    state: { waiting: 'waits', delivered: 'arrived', given_up: 'given up' },
  },
  reason: {
    status: 'The receiver answered {{status}}; it should answer 200 to 299.',
    unreachable: 'The receiver could not be reached ({{code}}).',
    late: 'The receiver did not answer within 10 seconds.',
    notPublic: 'The name no longer leads to the public internet alone, so nothing was sent.',
    notFound: 'The name of the receiver was not found.',
    off: 'The webhook was switched off.',
    stopped: 'The server was stopped; it is tried again.',
    secret: 'Its secret comes from another installation: remove the webhook and register it again.',
  },
  verify: {
    title: 'What a receiver gets, and how it checks it',
    hint: 'Anybody can send something to your address. The signature tells what came from here.',
    body: 'A POST request with this JSON',
    delivery: '– the same at each attempt, so that nothing is handled twice.',
    signature:
      '– the time (t, seconds since 1970) and the HMAC-SHA256 (v1, in hex) of time, dot and body, made with the secret.',
    retry:
      'Answer 200 to 299 within 10 seconds. Else it comes again: after 1, 5 and 30 minutes, 2 and 12 hours; then it is given up.',
    little: 'No title, name or number is in it: fetch the report with an API key.',
    check:
      'Check the signature over the body as it came, before it is parsed, and refuse what is older than five minutes:',
  },
} as const;
