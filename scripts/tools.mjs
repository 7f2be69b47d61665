// The programs outside npm that read media, recognise speech and show pages: which are there, and how the others are installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, say } from './child.mjs';

/** Which files tell that one is there, what its absence costs, and its name in each package manager. */
const TOOLS = {
  ffmpeg: {
    installed: () => onPath('ffmpeg') && onPath('ffprobe'),
    without: 'no recording can be read',
    packages: { apt: ['ffmpeg'], dnf: ['ffmpeg-free'], brew: ['ffmpeg'], winget: ['Gyan.FFmpeg'] },
  },
  pocketsphinx: {
    installed: () => onPath('pocketsphinx_batch') && (process.platform !== 'linux' || hasAcousticModel()),
    without: 'recordings without a transcript get no words',
    packages: {
      apt: ['pocketsphinx', 'pocketsphinx-en-us'],
      dnf: ['pocketsphinx', 'pocketsphinx-models'],
      brew: ['cmu-pocketsphinx'],
      winget: [],
    },
  },
  chromium: {
    onlyForTests: true,
    installed: () => onPath('chromium') || onPath('chromium-browser') || onPath('google-chrome'),
    without: 'the tests in a browser are skipped',
    packages: { apt: ['chromium'], dnf: ['chromium'], brew: ['chromium'], winget: ['Hibbiki.Chromium'] },
  },
};

function onPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  return (process.env.PATH ?? '').split(delimiter).some((dir) =>
    names.some((name) => {
      try {
        accessSync(join(dir, name), constants.X_OK);
        return true;
      } catch {
        return false; // not in this folder, or not for us
      }
    }),
  );
}

function hasAcousticModel() {
  return ['/usr/share/pocketsphinx/model/en-us', '/usr/local/share/pocketsphinx/model/en-us'].some((dir) =>
    existsSync(dir),
  );
}

export const isInstalled = (tool) => TOOLS[tool]?.installed() ?? false;

/** The names of the programs that are not there; `forTests` also wants those that only tests need. */
export function missingTools(forTests) {
  return Object.keys(TOOLS).filter((tool) => (forTests || !TOOLS[tool].onlyForTests) && !isInstalled(tool));
}

/** Commands in front of apt-get that make us root, or null when we cannot be. */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** Installs programs where that needs nobody's password; what is there afterwards tells whether it worked. */
export async function installTools(tools) {
  if (!onPath('apt-get')) return;
  const asRoot = becomeRoot();
  if (asRoot === null) return;
  say(`Installing ${tools.join(', ')} …`);
  const [command, ...prefix] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const apt = async (...args) => (await install(command, [...prefix, ...args])) === 0;
  const packages = tools.flatMap((tool) => TOOLS[tool].packages.apt);
  const installed = () => apt('install', '-y', '--no-install-recommends', ...packages);
  // Most often the lists of packages are at hand, and to fetch them anew takes longer than the installation.
  if (!(await installed()) && (await apt('update'))) await installed();
}

/** The one command that a person would type on this system. */
function installCommand(tools) {
  const named = (manager) => tools.flatMap((tool) => TOOLS[tool].packages[manager]).join(' ');
  if (process.platform === 'darwin') return `brew install ${named('brew')}`;
  if (process.platform === 'win32') return `winget install ${named('winget')}`;
  if (onPath('dnf')) return `sudo dnf install ${named('dnf')}`;
  return `sudo apt-get install ${named('apt')}`;
}

/** Says what the absence of each program costs, and what would install them. */
export function reportMissing(tools) {
  for (const tool of tools) say(`${tool} is not installed: ${TOOLS[tool].without}.`);
  if (tools.length > 0) say(`To install it: ${installCommand(tools)}`);
}
