import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** Under which names systems have Chromium or Chrome, in the order of preference. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where it lies on systems that do not put it on the path. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

export const INSTALL_CHROMIUM =
  'Install Chromium or Chrome (Debian, Ubuntu: apt install chromium), or set IMPACT_CHROMIUM to its program file.';

/** The program file of Chromium or Chrome: what IMPACT_CHROMIUM names and nothing else, or the first found; null where there is none. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  const given = env.IMPACT_CHROMIUM;
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const places = given
    ? [given]
    : [
        ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, `${name}${suffix}`))),
        ...(PLACES[process.platform] ?? []),
      ];
  for (const place of places) {
    const found = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  return null;
}
