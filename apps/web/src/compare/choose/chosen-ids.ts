import { MOST } from '../../parts/compared-count.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The interviews that an address names, each once and in its order; `left` counts those for which there is no place. */
export function idsIn(text: string | undefined): { ids: string[]; left: number } {
  const all = new Set((text ?? '').split(',').map((part) => part.trim().toLowerCase()));
  const ids = [...all].filter((part) => ID.test(part));
  return { ids: ids.slice(0, MOST), left: Math.max(0, ids.length - MOST) };
}

/** What stands in the address for a choice; nothing for none. */
export const asSearch = (ids: readonly string[]): { ids?: string } => (ids.length === 0 ? {} : { ids: ids.join(',') });

/** Takes one in as the last, or out. Where there is no place for another, nothing changes. */
export function toggled(ids: readonly string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((one) => one !== id);
  return ids.length < MOST ? [...ids, id] : [...ids];
}

/** Changes places with the neighbour before (−1) or behind (1). */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const [one, other] = [ids[from], ids[to]];
  if (one === undefined || other === undefined) return [...ids];
  return ids.map((own, i) => (i === from ? other : i === to ? one : own));
}
