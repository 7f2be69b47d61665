// Builds the app into dist/, unless what is there was made of the same sources.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const stamp = join(here, 'dist', '.sources');

/** One hash of all that the app is made of: its own files, the packages of ours that it uses, and the versions of all others. */
function sourcesHash() {
  const own = [
    'apps/web/{src,public}/**/*',
    'apps/web/*.{html,ts,mjs,json}',
    'packages/{client,report,vision,insight,document}/src/**/*.ts',
  ];
  const files = globSync([...own, 'package-lock.json'], { cwd: root, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hash = createHash('sha256');
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const hash = sourcesHash();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  process.stderr.write('Building the web app …\n');
  // Cut off in the middle, it must not pass for whole.
  rmSync(stamp, { force: true });
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn' });
  // Compressed once, and not again for everybody who opens it.
  for (const name of globSync('**/*.{js,css,svg,wasm}', { cwd: join(here, 'dist') })) {
    const file = join(here, 'dist', name);
    const bytes = readFileSync(file);
    // Nine megabytes of WebAssembly would take half a minute at the best quality.
    const quality = name.endsWith('.wasm') ? 9 : constants.BROTLI_MAX_QUALITY;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(stamp, hash);
}
