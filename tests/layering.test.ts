import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Who may import whom: the layers of docs/architecture.md. A package may always import itself. */
const ALLOWED: Record<string, string[]> = {
  report: [],
  client: [],
  subprocess: ['report'],
  media: ['report', 'subprocess'],
  vision: ['report'],
  speech: ['report', 'subprocess'],
  language: ['report'],
  insight: ['report', 'vision', 'speech', 'language'],
  coach: ['report', 'insight'],
  document: ['report', 'insight'],
  pipeline: ['report', 'subprocess', 'media', 'vision', 'speech', 'language', 'insight', 'coach'],
  server: ['report', 'subprocess', 'media', 'speech', 'insight', 'coach', 'document', 'pipeline'],
  web: ['client', 'report', 'vision', 'insight', 'document'],
  cli: ['report', 'media', 'insight', 'document', 'pipeline', 'server'],
};
/** Rooms that touch no file, process or network, so that they run in a browser too. */
const PURE = ['report', 'client', 'vision', 'language', 'insight', 'document'];

interface Import {
  file: string;
  room: string;
  target: string;
}

/** Every static and dynamic import and re-export of the sources (tests may import more). */
function imports(): Import[] {
  const found: Import[] = [];
  for (const file of globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })) {
    if (/\.test\.tsx?$|fixture\.tsx?$|\/testing\//.test(file)) continue;
    const room = file.split(path.sep)[1] ?? '';
    const source = readFileSync(path.join(root, file), 'utf8');
    const statements = /^(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;
    for (const [, from, bare, dynamic] of source.matchAll(statements)) {
      found.push({ file, room, target: from ?? bare ?? dynamic ?? '' });
    }
  }
  return found;
}

describe('the layers of the house', () => {
  const all = imports();

  it('finds the sources', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map((entry) => entry.room))).toEqual(new Set(Object.keys(ALLOWED)));
  });

  it('a package imports only the layers below it', () => {
    const wrong = all.filter(({ room, target }) => {
      const other = /^@impact\/([^/]+)/.exec(target)?.[1];
      return other !== undefined && other !== room && !ALLOWED[room]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('no import reaches into another room past its exports', () => {
    const wrong = all.filter(({ file, room, target }) => {
      if (!target.startsWith('.')) return false;
      const resolved = path.normalize(path.join(path.dirname(file), target)).split(path.sep);
      return (resolved[0] === 'packages' || resolved[0] === 'apps') && resolved[1] !== room;
    });
    expect(wrong).toEqual([]);
  });

  it('the pure rooms import nothing of Node', () => {
    expect(all.filter(({ room, target }) => PURE.includes(room) && target.startsWith('node:'))).toEqual([]);
  });

  it('every dependency that is imported is declared by its own package', () => {
    const undeclared = all.filter(({ file, room, target }) => {
      if (target.startsWith('.') || target.startsWith('node:')) return false;
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
      const base = file.split(path.sep).slice(0, 2).join('/');
      const manifest = JSON.parse(readFileSync(path.join(root, base, 'package.json'), 'utf8'));
      return name !== `@impact/${room}` && manifest.dependencies?.[name] === undefined;
    });
    expect(undeclared).toEqual([]);
  });

  it('every version is pinned', () => {
    const loose = globSync('{package.json,packages/*/package.json,apps/*/package.json}', { cwd: root }).flatMap(
      (file) => {
        const manifest = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
        return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
          .filter(([, version]) => !/^\d+\.\d+\.\d+/.test(String(version)))
          .map(([name, version]) => `${file}: ${name}@${version}`);
      },
    );
    expect(loose).toEqual([]);
  });
});
