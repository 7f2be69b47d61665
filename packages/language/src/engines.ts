/** What reads the words, for the report's list of engines; the versions are those that package.json pins. */
export const languageEngines = [
  { name: 'harper.js', version: '2.10.0', model: null },
  { name: 'vader-sentiment', version: '1.1.3', model: null },
  { name: 'wink-nlp', version: '2.4.0', model: null },
];
