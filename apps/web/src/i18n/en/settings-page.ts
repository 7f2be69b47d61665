/** Texts around all sections of the settings: their names and what each is about. */
export const page = {
  title: 'Settings',
  all: 'All settings',
  somebody: 'somebody',
  group: { own: 'You', organisation: 'Organisation', server: 'This server' },
  section: {
    account: { name: 'Account', what: 'Your name, password and where you are signed in.' },
    people: { name: 'People', what: 'Who works here, in which role, and who is invited.' },
    keys: { name: 'API keys', what: 'Keys with which programs ask this server.' },
    webhooks: { name: 'Webhooks', what: 'Addresses that are told when something happens.' },
    audit: { name: 'Audit log', what: 'Who did what and when, in a chain that shows if it was changed.' },
    policy: {
      name: 'Policy',
      what: 'What holds for all interviews: law, emotion, how long they are kept, and what candidates agree to.',
    },
    erasure: {
      name: 'Erasure',
      what: 'Erase everything about a candidate or an interview, with a signed receipt.',
    },
    engines: { name: 'Engines', what: 'What measures on this server: whether it works, its version and its models.' },
    model: { name: 'Language model', what: 'Who writes the suggestions, where words go, and a test.' },
    storage: { name: 'Storage', what: 'Room that is used and left, what takes it, and who analyses.' },
  },
} as const;
