import { coachSetting } from '@impact/coach/settings';
import type { Check } from '@impact/pipeline/doctor';
import { serverSetting } from './settings.ts';

/** Settings that hold a password or a key: whether they are set is told, never what to. */
const SECRET = /^(?:DATABASE_URL|STORAGE_URL|.*_KEY)$/;

/** Programs and folders that engines find by themselves unless they are named. */
const FOUND = ['IMPACT_CHROMIUM', 'IMPACT_FFMPEG', 'IMPACT_FFPROBE'];

/** Every setting of a server and its workers: what it is set to, or what holds where it is not, and whether it can be. */
export function inspectSettings(env: Readonly<Record<string, string | undefined>>): Check[] {
  const checked = { ...serverSetting, ...coachSetting };
  const rows = Object.entries(checked).map(([name, schema]): Check => {
    const given = env[name]?.trim() || null;
    const { success, error } = schema.safeParse(env[name]);
    if (!success) {
      const [issue] = error.issues;
      const why = issue?.message.startsWith('must') ? issue.message : 'is out of range';
      return { state: 'missing', name, found: `not usable: it ${why}` };
    }
    if (given !== null) return { state: 'ok', name, found: SECRET.test(name) ? 'set (not shown)' : given };
    const usual = usualOf(name, schema.safeParse(undefined).data);
    return { state: 'ok', name, found: usual === null ? 'not set' : `${usual} (usual)` };
  });
  const programs = FOUND.map((name): Check => ({ state: 'ok', name, found: env[name] || 'found by itself' }));
  return [...rows, ...programs];
}

const GIGABYTE = 2 ** 30;

function usualOf(name: string, value: unknown): string | null {
  if (value === undefined) return null;
  return String(name.endsWith('_GB') ? Number(value) / GIGABYTE : value);
}
