// Starts a part of the project: makes the machine ready, then runs it on a Node that can read its TypeScript sources.
//   node scripts/run.mjs start | analyze [FILE] [OPTIONS] | impact … | test [FILTER] | test:long [FILTER] | bench | bench:server | bench:web |
//     bench:language | screenshots [FOLDER] | client | docs | format
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCodeOf, runChild } from './child.mjs';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);

const cli = join(root, 'apps', 'cli', 'src', 'main.ts');
const bench = (name) => join(root, 'bench', `${name}.ts`);
const bin = (name, file) => join(root, 'node_modules', name, 'bin', file);
// npm starts us in the project's folder; the paths that were typed are relative to the folder they were typed in.
const typedIn = process.env.INIT_CWD ?? process.cwd();

/** Does nothing where the app is built of these very sources already. */
const BUILD_WEB = [join(root, 'apps', 'web', 'build.mjs')];

/** For processes that run for months: without it, what start-up leaves behind makes V8 keep 150 MB more than the server needs. */
const LONG_RUNNING = ['--max-semi-space-size=16'];

/** Each task as the programs it runs, one after the other: arguments for Node, the folder to run in, additions to the environment. */
const TASKS = {
  impact: [{ args: [cli, ...args], cwd: typedIn }],
  start: [{ args: BUILD_WEB }, { args: [...LONG_RUNNING, cli, 'serve', ...args], cwd: typedIn }],
  // Without a FILE, the recording of this folder is analysed: only the CLI can tell a FILE from an option's value.
  analyze: [{ args: [cli, 'analyze', ...args], cwd: typedIn, env: { IMPACT_SAMPLE_FOLDER: join(root, 'samples') } }],
  test: [
    { title: 'client', args: [join(root, 'packages', 'client', 'write-schema.ts')] },
    { title: 'types', args: [bin('typescript', 'tsc'), '-p', '.'] },
    { title: 'lint and format', args: [bin('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '.'] },
    { title: 'web app', args: BUILD_WEB },
    { title: 'tests', args: [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args] },
  ],
  'test:long': [
    { args: BUILD_WEB },
    { args: [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], env: { IMPACT_LONG_TESTS: '1' } },
  ],
  client: [{ args: [join(root, 'packages', 'client', 'write-schema.ts')] }],
  docs: [{ args: [join(root, 'scripts', 'write-docs.mjs')] }],
  format: [{ args: [bin('@biomejs/biome', 'biome'), 'check', '--write', '.'] }],
  bench: [{ args: [bench('analysis'), ...args] }],
  'bench:server': [{ args: [bench('server'), ...args] }],
  'bench:web': [{ args: BUILD_WEB }, { args: [bench('web'), ...args] }],
  screenshots: [{ args: BUILD_WEB }, { args: [join(root, 'scripts', 'screenshots.mjs'), ...args], cwd: typedIn }],
  'bench:language': ['grammar', 'sentiment', 'answers'].map((name) => ({ title: name, args: [bench(name), ...args] })),
};

if (!Object.hasOwn(TASKS, task ?? '')) {
  process.stderr.write(`Which task? One of: ${Object.keys(TASKS).join(', ')}.\n`);
  process.exit(2);
}
/** Where every program that we start finds the sources as an earlier one has compiled them: half of a short program's time. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, '.runtime', 'compile-cache');
const node = await setUp({ forTests: ['test', 'test:long', 'bench:web', 'screenshots'].includes(task) });
for (const { title, args: words, cwd = root, env } of TASKS[task]) {
  if (title) process.stderr.write(`\n── ${title}\n`);
  const { code, interruptedBy } = await runChild(node, words, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: compiled, ...env },
  });
  if (code !== 0) process.exit(code);
  if (interruptedBy) process.exit(exitCodeOf(interruptedBy));
}
