/** Texts of src/settings/engines. */
export const engines = {
  again: 'Look again',
  looking: 'Looking: each engine is started and its models are loaded for real. It takes some seconds.',
  looked: 'Looked',
  allGood: 'Every engine is ready.',
  some: {
    missing_one: 'One engine is missing: analyses fail or lack its part.',
    missing_other: '{{count}} engines are missing: analyses fail or lack their parts.',
    hint_one: 'Analyses work. One engine is not there or has a limit.',
    hint_other: 'Analyses work. {{count}} engines are not there or have a limit.',
  },
  state: { ok: 'ready', hint: 'not there', missing: 'missing' },
  found: 'Found',
  without: 'Without it',
  advice: 'Advice',
  limit: 'Good to know',
  draft:
    'Its words are a draft. For numbers about language worth quoting, add a transcript when you make an interview.',
  install: 'On the machine of the server, type this, then look again:',
  installWhat: 'command that installs {{name}}',
  models_one: 'One model',
  models_other: '{{count}} models',
  modelsOf: 'Models of: {{engine}}',
  licence: 'Licence: {{licence}}',
  engine: {
    ffmpeg: {
      name: 'ffmpeg',
      what: 'Reads recordings: their pictures and their sound.',
      without: 'No recording can be analysed.',
    },
    ffprobe: {
      name: 'ffprobe',
      what: 'Looks into recordings before anything else opens them.',
      without: 'No recording can be analysed.',
    },
    vision: {
      name: 'Face and posture',
      what: 'Finds face, eyes, head and shoulders; from these come gaze, expression and posture.',
      without: 'Nothing that is seen is measured: no gaze, no posture, no expression.',
    },
    voice: {
      name: 'Voice and words',
      what: 'Hears when somebody speaks, how the voice sounds, and when each word is said.',
      without: 'Nothing that is heard is measured.',
    },
    recogniser: {
      name: 'Speech recogniser',
      what: 'Writes a draft of what is said where no transcript is supplied.',
      without: 'Recordings without a transcript get no words: no pace, no fillers, no grammar.',
    },
    printer: {
      name: 'Chromium',
      what: 'Prints reports as PDF.',
      without: 'There is no PDF; every other export works.',
    },
  },
  where: {
    title: 'Where they come from',
    models:
      'All models come with the program, and each is checked by its sha256 before it is used. Nothing is fetched from the web while it runs; that is why there is nothing to pull here.',
    programs:
      'ffmpeg, the recogniser and Chromium are programs of the system: its package manager brings them and keeps them up to date.',
    workers:
      'This page looks at the machine of the server. Workers on other machines have their own engines: “impact doctor” there tells the same.',
    elsewhere:
      'This server does not analyse by itself: workers do, with their own engines. “impact doctor” on their machines tells about them; this page looks at the machine of the server.',
    version: 'IMPACT {{version}}',
  },
} as const;

/** Texts of src/settings/model. */
export const model = {
  rules: {
    title: 'The rules write the suggestions',
    what: 'No language model is set up on this server. Suggestions come from rules: offline, always the same, and each with its moments.',
    why: 'A language model can word them more freely. It never makes a number, and what it writes is checked against the recording.',
  },
  set: {
    title: 'In use',
    provider: 'Provider',
    model: 'Model',
    called: 'Called in reports',
    practice: 'In practice',
    recruiting: 'In recruiting',
    asked: 'It is asked.',
    notAllowed: 'It is not asked: the policy of your organisation does not allow it.',
  },
  provider: { gemini: 'Google Gemini', 'openai-compatible': 'A server that speaks OpenAI’s chat interface' },
  stays: 'Words stay on this machine',
  staysWhat: 'The model runs on the machine of the server. Nothing leaves it.',
  leaves: 'Words leave this machine',
  geminiWhat: 'They go to Google. Its terms hold for what it does with them; your consent text should name it.',
  leavesWhat: 'They go to another machine. Whoever runs it can read them; your consent text should name it.',
  allowed: 'The policy of your organisation allows it.',
  notAllowed: 'The policy of your organisation does not allow it: the rules write until an owner does.',
  toPolicy: 'To the policy',
  test: {
    title: 'Try it',
    lead: 'A real question with the settings of the server, about nobody: no word of an interview is sent. It may be tried before the policy allows the model.',
    start: 'Ask {{model}}',
    asked: 'The model is being asked. It takes up to 50 seconds.',
    waiting: '{{seconds}} s',
    outcome: { answered: 'It answered', failed: 'It did not answer as it should', none: 'There is none to ask' },
    took: 'It took',
    seconds: '{{seconds}} seconds',
    requests: 'Requests',
    input: 'Tokens sent',
    output: 'Tokens written',
    untold: 'not told',
  },
  sent: {
    title: 'What goes to a language model',
    sent: 'Sent',
    sentWhat:
      'The numbers with their moments, the findings, the answers with their questions, and the transcript with roles in the place of names.',
    never: 'Never sent',
    neverWhat:
      'The recording, its sound and pictures, file names, names of speakers, records of consent. Where emotion is off, nothing that reads feelings.',
    checked: 'Checked',
    checkedWhat:
      'Each suggestion has to name numbers of the report, and quotes have to be words that were said. What does not is left out, and the rules fill in.',
  },
  setup: {
    title: 'How to set one up',
    change: 'How to change it',
    lead: 'By the environment of the server, for whoever runs it. Keys are never entered here: they pass through no browser and lie in no database.',
    own: 'A model on your own machine',
    ownWhat:
      'With Ollama: “ollama pull qwen3:8b”, then start it with OLLAMA_CONTEXT_LENGTH=24576. No word leaves the machine. Without a graphics card an answer takes minutes.',
    gemini: 'Google Gemini',
    geminiWhat: 'With a key of your own. Words go to Google.',
    other: 'Another server',
    otherWhat: 'vLLM, llama.cpp, or a company that speaks OpenAI’s chat interface.',
    rules: 'No model',
    rulesWhat: 'Also where a key lies in the environment for something else.',
    afterwards:
      'The lines belong into /etc/impact/impact.env, or before the command that starts the server. Then start server and workers anew and try it here. “impact doctor” checks the settings; docs/operations.md lists all of them.',
    recruiting:
      'In recruiting a model that is not on this machine is asked only where IMPACT_COACH names it: a key that happens to lie there is nobody’s decision.',
  },
} as const;

/** Texts of src/settings/storage. */
export const storage = {
  usedOf: '{{used}} of {{quota}} used ({{percent}})',
  room: {
    title: 'Room for recordings',
    lead: 'What your organisation has, and what is on its way.',
    left: '{{left}} left',
    bar: 'Used share of the quota',
    scarce: 'Room is getting scarce',
    full: 'There is no room left: uploads are refused',
    quotaWhat:
      'Delete what is not needed, set a shorter time for keeping, or have whoever runs the server raise IMPACT_QUOTA_GB.',
    diskWhat:
      'The disk ends before the quota: whoever runs the server has to make room there, or let recordings lie in a bucket (STORAGE_URL).',
    quota: 'Quota',
    quotaIs: 'the most that one organisation may store (IMPACT_QUOTA_GB, each of 1024³ bytes)',
    used: 'Used',
    free: 'Free on the disk',
    freeWhat: 'where uploads arrive',
    more: 'Interviews that are erased by themselves after some time keep room free.',
    toPolicy: 'Set the time in the policy',
  },
  taken: {
    title: 'What takes it',
    practice: 'Practice',
    recruiting: 'Recruiting',
    others: 'Uploads under way or unused, and deleted minutes ago',
    largest: 'Largest recordings',
    ofLongest: 'Among the {{count}} longest of {{total}}.',
    none: 'There are no recordings yet.',
    results:
      'Results of analyses come on top and do not count against the quota: about 14 kB for each second of a recording. They go with their interview.',
  },
  workers: {
    title: 'Workers',
    lead: 'Who analyses, for all organisations of this server.',
    none: 'Nobody analyses',
    noneWhat: 'What is uploaded is kept and waits. Whoever runs the server starts a worker:',
    start: 'command that starts a worker',
    count: 'Workers',
    inServer: 'the server analyses, too',
    notInServer: 'the server leaves it to them',
    concurrency: 'Analyses at once',
    busy: 'Under way now',
    more: 'More at once: raise IMPACT_WORKERS, or start “impact worker” on any machine that reaches database and storage.',
  },
} as const;
