// Starts a part of the project: makes the machine ready, then runs it on a Node that can read its TypeScript sources.
//   node scripts/run.mjs analyze [FILE] [OPTIONS] | impact … | test [FILTER] | bench | format
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);

const cli = join(root, 'apps', 'cli', 'src', 'main.ts');
const bin = (name, file) => join(root, 'node_modules', name, 'bin', file);
const sample = [join(root, 'samples', 'interview.mp4'), '--transcript', join(root, 'samples', 'interview.txt')];
const hasFile = args.some((arg, i) => !arg.startsWith('-') && !takesValue(args[i - 1]));

/** Whether the word after this option is its value and not the recording. */
function takesValue(option) {
  return ['--transcript', '--json', '--html', '--out', '--purpose', '--workers'].includes(option);
}
const wantsHelp = args.includes('--help') || args.includes('-h');

/** Each task as the programs it runs, one after the other: arguments for Node, and the folder to run in. */
const TASKS = {
  impact: () => [{ args: [cli, ...args], cwd: process.env.INIT_CWD }],
  analyze: () => [
    { args: [cli, 'analyze', ...(hasFile || wantsHelp ? [] : sample), ...args], cwd: process.env.INIT_CWD },
  ],
  test: () => [
    { title: 'types', args: [bin('typescript', 'tsc'), '-p', '.'] },
    { title: 'lint and format', args: [bin('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '.'] },
    { title: 'tests', args: [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args] },
  ],
  format: () => [{ args: [bin('@biomejs/biome', 'biome'), 'check', '--write', '.'] }],
  bench: () => [{ args: [join(root, 'bench', 'analysis.ts'), ...args] }],
};

function run(node, { title, args: words, cwd = root }) {
  if (title) process.stderr.write(`\n── ${title}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(node, words, { cwd, stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } });
    // Ctrl-C reaches the child by itself, as both belong to the terminal's foreground group; a signal sent to us alone is passed on.
    const pass = (signal) => process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) pass(signal);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 128 + 15 : code));
  });
}

if (!Object.hasOwn(TASKS, task ?? '')) {
  process.stderr.write(`Which task? One of: ${Object.keys(TASKS).join(', ')}.\n`);
  process.exit(2);
}
let node;
try {
  node = setUp({ forTests: task === 'test' });
} catch (error) {
  process.stderr.write(`Set-up failed: ${error.message}\n`);
  process.exit(1);
}
for (const step of TASKS[task]()) {
  const code = await run(node, step);
  if (code !== 0) process.exit(code);
}
