import path from 'node:path';

/** Files to write; null for one that nobody asked for, `-` for standard output. */
export interface Outputs {
  json: string | null;
  html: string | null;
}

/** What is written where: the named files, or both kinds into a folder, by default `impact-report`. */
export function outputsFor(recording: string, flags: { json?: string; html?: string; out?: string }): Outputs {
  const name = path.parse(recording).name;
  const asked = flags.json !== undefined || flags.html !== undefined;
  const folder = flags.out ?? (asked ? null : 'impact-report');
  const inFolder = (extension: string) => (folder === null ? null : path.join(folder, `${name}${extension}`));
  return { json: flags.json ?? inFolder('.json'), html: flags.html ?? inFolder('.html') };
}
