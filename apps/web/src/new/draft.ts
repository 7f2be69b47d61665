import { type Batch, type Details, EMPTY_DETAILS, FIRST_BATCH, type Item, type Mark, type Trouble } from './item.ts';

/** What was entered and is not an interview yet, as it survives a reload. */
export interface Draft {
  items: Item[];
  batch: Batch;
}

const VERSION = 1;
const STATES: readonly Item['state'][] = ['waiting', 'uploading', 'paused', 'offline', 'choose', 'stored', 'failed'];

export const writtenDraft = ({ items, batch }: Draft): string =>
  JSON.stringify({ version: VERSION, batch, items: items.filter(({ interviewId }) => interviewId === null) });

/** Reads what `writtenDraft` wrote; what is not as it should be, by another version of this page or by hand, is left out. */
export function readDraft(text: string | null): Draft {
  const found = parsed(text);
  if (!isRecord(found) || found.version !== VERSION) return { items: [], batch: FIRST_BATCH };
  return {
    batch: batchOf(found.batch),
    items: Array.isArray(found.items) ? found.items.flatMap((item) => itemOf(item) ?? []) : [],
  };
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function batchOf(value: unknown): Batch {
  if (!isRecord(value)) return FIRST_BATCH;
  return {
    purpose: value.purpose === 'recruiting' ? 'recruiting' : 'practice',
    emotion: value.emotion !== false,
    questions: text(value.questions),
  };
}

function itemOf(value: unknown): Item | null {
  if (!isRecord(value) || text(value.id) === '' || text(value.name) === '') return null;
  const state = STATES.find((one) => one === value.state);
  if (state === undefined) return null;
  const wanted =
    isRecord(value.wanted) && isRecord(value.wanted.body) ? (value.wanted as unknown as Item['wanted']) : null;
  return {
    id: text(value.id),
    source: value.source === 'recording' ? 'recording' : 'file',
    name: text(value.name),
    size: number(value.size),
    type: text(value.type),
    modified: number(value.modified),
    state,
    sent: number(value.sent),
    url: text(value.url) || null,
    trouble: troubleOf(value.trouble),
    kept: value.kept === true,
    details: detailsOf(value.details),
    marks: Array.isArray(value.marks) ? value.marks.filter(isMark) : [],
    wanted,
    refused: troubleOf(value.refused),
    // It went with the page that sent it.
    transcriptUnderWay: null,
    interviewId: null,
  };
}

const troubleOf = (value: unknown): Trouble | null =>
  isRecord(value) && text(value.code) !== '' ? { code: text(value.code), message: text(value.message) } : null;

const isMark = (value: unknown): value is Mark =>
  isRecord(value) && typeof value.question === 'string' && typeof value.at === 'number';

function detailsOf(value: unknown): Details {
  if (!isRecord(value)) return EMPTY_DETAILS;
  const { transcript, agreed } = value;
  return {
    title: text(value.title),
    candidateName: text(value.candidateName),
    transcript:
      isRecord(transcript) && text(transcript.uploadId) !== ''
        ? { uploadId: text(transcript.uploadId), name: text(transcript.name) }
        : null,
    consentBy: text(value.consentBy),
    consentAt: text(value.consentAt),
    agreed:
      isRecord(agreed) && number(agreed.version) > 0 ? { version: number(agreed.version), by: text(agreed.by) } : null,
  };
}
