import { NOT_ENGLISH } from '@impact/insight/language/not-english';
import { SHORT_SECONDS } from '@impact/insight/metrics/build';
import type { Schemas } from '../api/client.ts';

type Table = Schemas['ComparisonTable'];
/** What is known of an interview of the comparison beside its numbers. */
export type Setting = Pick<Schemas['Interview'], 'purpose' | 'candidateName' | 'settings'>;

/** Sides that have something in common, by their indices. */
export interface Shared<Value> {
  value: Value;
  sides: number[];
}

/** What a reader must know before holding these interviews against each other. */
export type Remark =
  | { kind: 'transcript'; groups: Shared<'supplied' | 'good' | 'draft' | 'none'>[] }
  | { kind: 'purpose'; groups: Shared<'practice' | 'recruiting'>[] }
  | { kind: 'weights' | 'language' | 'short' | 'samePerson'; sides: number[] }
  | { kind: 'length'; shortest: number; longest: number }
  | { kind: 'leftOut'; text: string }
  | { kind: 'never'; count: number; of: number };

/** So many times as long, and one of them has had that much more time to settle, to tire, and to be counted in. */
const MUCH_LONGER = 2;

/** `settings[i]` belongs to `table.reports[i]`; undefined while it is not known. */
export function remarksOf(table: Table, settings: readonly (Setting | undefined)[]): Remark[] {
  const { reports, metrics, confidence, leftOut } = table;
  const transcripts = shared(reports.map(({ transcript }) => transcript ?? ('none' as const)));
  const purposes = shared(settings.map((setting) => setting?.purpose));
  const weighted = indicesOf(settings, (setting) => setting?.settings?.weights != null);
  const weights = shared(settings.map((setting) => setting?.settings && JSON.stringify(setting.settings.weights)));
  const others = indicesOf(reports, (_, side) => metrics.some(({ values }) => values[side]?.reason === NOT_ENGLISH));
  const short = indicesOf(reports, ({ duration }) => duration < SHORT_SECONDS);
  const lengths = reports.map(({ duration }) => duration);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const named = shared(settings.map((setting) => setting?.candidateName?.trim().toLowerCase() || undefined));
  const twice = named.find(({ sides }) => sides.length > 1)?.sides ?? [];
  const told = [confidence, ...metrics].filter(({ values }) => values.filter(({ value }) => value !== null).length > 1);
  const never = told.filter(({ notComparable }) => notComparable !== null);
  return [
    ...(transcripts.length > 1 ? [{ kind: 'transcript' as const, groups: transcripts }] : []),
    ...(others.length > 0 ? [{ kind: 'language' as const, sides: others }] : []),
    ...(purposes.length > 1 ? [{ kind: 'purpose' as const, groups: purposes }] : []),
    ...(weights.length > 1 ? [{ kind: 'weights' as const, sides: weighted }] : []),
    ...(short.length > 0 ? [{ kind: 'short' as const, sides: short }] : []),
    ...(longest >= MUCH_LONGER * shortest ? [{ kind: 'length' as const, shortest, longest }] : []),
    ...(leftOut === null ? [] : [{ kind: 'leftOut' as const, text: leftOut }]),
    ...(never.length > 0 ? [{ kind: 'never' as const, count: never.length, of: told.length }] : []),
    ...(twice.length > 0 ? [{ kind: 'samePerson' as const, sides: twice }] : []),
  ];
}

/** Each value once, with the sides that have it; those that are not known are left out. */
function shared<Value>(values: readonly (Value | null | undefined)[]): Shared<Value>[] {
  const groups = new Map<Value, number[]>();
  for (const [side, value] of values.entries())
    if (value !== undefined && value !== null) groups.set(value, [...(groups.get(value) ?? []), side]);
  return [...groups].map(([value, sides]) => ({ value, sides }));
}

const indicesOf = <Of>(all: readonly Of[], is: (one: Of, index: number) => boolean): number[] =>
  all.flatMap((one, index) => (is(one, index) ? [index] : []));
