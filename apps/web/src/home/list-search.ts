import type { Schemas } from '../api/client.ts';

export type Status = Schemas['InterviewStatus'];
export type Purpose = Schemas['InterviewListed']['purpose'];

export const STATUSES = ['waiting', 'running', 'done', 'failed', 'cancelled', 'parked'] as const satisfies Status[];
export const PURPOSES = ['practice', 'recruiting'] as const satisfies Purpose[];

/** Orders of the list, as the address names them; never by a number of a report, as that would be a ranking. */
export const ORDERS = {
  newest: { sort: 'created', order: 'desc' },
  oldest: { sort: 'created', order: 'asc' },
  title: { sort: 'title', order: 'asc' },
  titleDown: { sort: 'title', order: 'desc' },
  candidate: { sort: 'candidate', order: 'asc' },
  candidateDown: { sort: 'candidate', order: 'desc' },
  longest: { sort: 'duration', order: 'desc' },
  shortest: { sort: 'duration', order: 'asc' },
} as const;
export type Order = keyof typeof ORDERS;
export const FIRST_ORDER: Order = 'newest';

/** Periods that move with the calendar, so that a kept address stays useful. */
export const PERIODS = { today: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof PERIODS;

/** What the list shows, as it stands in the address. Days are of the reader's calendar: 2026-11-23. */
export interface ListSearch {
  q?: string;
  /** Separated by commas. */
  status?: string;
  purpose?: Purpose;
  period?: Period;
  from?: string;
  to?: string;
  sort?: Order;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_SEARCH = 200;

const isOrder = (value: unknown): value is Order => typeof value === 'string' && Object.hasOwn(ORDERS, value);
const isPeriod = (value: unknown): value is Period => typeof value === 'string' && Object.hasOwn(PERIODS, value);
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));

/** Reads an address; what it does not understand is left out. */
export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  // A number that somebody typed into the address is read as one.
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? `${search.q}`.slice(0, LONGEST_SEARCH) : '';
  const purpose = PURPOSES.find((one) => one === search.purpose);
  const status = statusesOf(typeof search.status === 'string' ? search.status : '');
  return {
    ...(q.trim() === '' ? {} : { q }),
    ...(status.length === 0 ? {} : { status: status.join(',') }),
    ...(purpose ? { purpose } : {}),
    ...(isPeriod(search.period)
      ? { period: search.period }
      : { ...(isDay(search.from) ? { from: search.from } : {}), ...(isDay(search.to) ? { to: search.to } : {}) }),
    ...(isOrder(search.sort) && search.sort !== FIRST_ORDER ? { sort: search.sort } : {}),
  };
}

/** The statuses that an address names, each once. */
export function statusesOf(text: string | undefined): Status[] {
  const named = (text ?? '').split(',');
  return STATUSES.filter((one) => named.includes(one));
}

/** Whether something keeps interviews out of the list. */
export const isFiltered = ({ sort: _, ...filters }: ListSearch): boolean => Object.keys(filters).length > 0;

/** What the API is asked. `now` decides where the days of a period begin. */
export function queryOf(search: ListSearch, now: Date) {
  const { q, purpose, period } = search;
  const status = statusesOf(search.status);
  const first = period === undefined ? search.from : dayOf(now, 1 - PERIODS[period]);
  const from = first === undefined ? undefined : startOf(first, 0);
  const to = search.to === undefined ? undefined : startOf(search.to, 1);
  return {
    ...(q === undefined ? {} : { search: q.trim() }),
    ...(status.length === 0 ? {} : { status }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...ORDERS[search.sort ?? FIRST_ORDER],
  };
}

/** A day of the reader's calendar, so many days after the one of `now`. */
export function dayOf(now: Date, after = 0): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + after);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The moment at which a day, or one so many days after it, begins where the reader is. */
function startOf(day: string, after: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const start = new Date(2000, month - 1, date + after);
  // Set apart, as the constructor takes the years 0–99 for those of the last century.
  start.setFullYear(year, month - 1, date + after);
  return start.toISOString();
}
