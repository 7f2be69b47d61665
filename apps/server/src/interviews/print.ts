import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { renderHtml } from '@impact/document/html';
import type { InterviewHeading } from '@impact/document/view/interview-heading';
import { printPdf } from '@impact/pipeline/print/pdf';
import { ImpactError } from '@impact/report/error';
import type { Report } from '@impact/report/report';
import { writeWhileThere } from '../jobs/while-there.ts';
import type { Services } from '../services.ts';
import { interviewPrefix } from './keys.ts';
import type { ReportPlace } from './report.ts';

/** Prints that may wait for the one before them; a print takes seconds of both processors. */
const MOST_WAITING = 20;

export interface ReportPrinter {
  /**
   * Where the report lies as PDF, under the heading of its interview; printed when it is asked for the first time. Throws NOT_FOUND when its interview is deleted meanwhile,
   * TOOL_MISSING, OUTPUT_FAILED, RATE_LIMITED.
   */
  printed(place: ReportPlace, report: Report, interview: InterviewHeading): Promise<{ key: string; etag: string }>;
  /** Stops what is being printed. */
  close(): void;
}

/** Prints reports one at a time, and the same one once however many ask for it. */
export function createReportPrinter({ database, storage }: Pick<Services, 'database' | 'storage'>): ReportPrinter {
  const closing = new AbortController();
  const under = new Map<string, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();

  function print(interviewId: string, key: string, page: string): Promise<void> {
    if (under.size >= MOST_WAITING)
      throw new ImpactError('RATE_LIMITED', 'Too many reports are being printed at the moment: try again soon.');
    const turn = last.then(async () => {
      const pdf = await printPdf(page, { signal: closing.signal });
      // A print takes its time: what was deleted meanwhile is not stored.
      await writeWhileThere(database.queries, interviewId, () =>
        storage.put(key, Readable.from([pdf]), { size: pdf.length, type: 'application/pdf' }),
      );
    });
    last = turn.catch(() => {});
    const printing = turn.finally(() => under.delete(key));
    under.set(key, printing);
    return printing;
  }

  return {
    async printed({ row, runId }, report, interview) {
      const page = renderHtml(report, { recordingHref: null, interview });
      // Named after what is on the paper: a newer version of the page is printed anew.
      const hash = createHash('sha256').update(page).digest('hex').slice(0, 32);
      const key = `${interviewPrefix(row.organizationId, row.id)}run-${runId}/report-${hash}.pdf`;
      if (!(await storage.stat(key))) await (under.get(key) ?? print(row.id, key, page));
      return { key, etag: `"${hash}"` };
    },
    close: () => closing.abort(new ImpactError('ABORTED', 'The server is stopping; try again in a moment.')),
  };
}
