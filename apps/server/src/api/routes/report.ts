import { createHash } from 'node:crypto';
import { renderMetricsCsv } from '@impact/document/csv/metrics';
import { renderTracksCsv } from '@impact/document/csv/tracks';
import { renderHtml } from '@impact/document/html';
import { SCRIPT_SHA256 } from '@impact/document/html/script';
import { STYLE_SHA256 } from '@impact/document/html/style';
import { Report } from '@impact/report/report';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { writeDown } from '../../interviews/audit.ts';
import { hasTag } from '../../interviews/etag.ts';
import { createReportPrinter, type ReportPrinter } from '../../interviews/print.ts';
import { findReport, loadReport } from '../../interviews/report.ts';
import type { Services } from '../../services.ts';
import { attachment } from '../../storage/attachment.ts';
import { somebody } from '../authorise.ts';
import type { ApiPlugin } from '../route.ts';

/**
 * What the page of a report may do: its own style and script, told by their hashes, and the recording from this server. It keeps its origin,
 * as the recording is for this origin alone, but may not submit, open or navigate anything.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_SHA256}'`,
  `script-src 'sha256-${SCRIPT_SHA256}'`,
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts allow-same-origin',
].join('; ');

const FORMATS = {
  json: { file: 'report', ending: 'json', type: 'application/json; charset=utf-8', summary: 'The report' },
  html: { file: 'report.html', ending: 'html', type: 'text/html; charset=utf-8', summary: 'The report as a page' },
  pdf: { file: 'report.pdf', ending: 'pdf', type: 'application/pdf', summary: 'The report on paper' },
  metrics: {
    file: 'metrics.csv',
    ending: 'metrics.csv',
    type: 'text/csv; charset=utf-8',
    summary: 'The numbers of the report for a spreadsheet',
  },
  tracks: {
    file: 'tracks.csv',
    ending: 'tracks.csv',
    type: 'text/csv; charset=utf-8',
    summary: 'The tracks of the report for a spreadsheet',
  },
} as const;
type Format = keyof typeof FORMATS;
/** Formats that are read where they are; the others are saved. */
const VIEWS: readonly Format[] = ['json', 'html'];
/** What a share link shows of a report. */
const SHARED: readonly Format[] = ['json', 'html', 'pdf'];

const query = z.object({
  run: z.uuid().optional().describe('The report of this analysis; without it the latest'),
  download: z.stringbool().optional().describe('Whether the browser saves it instead of showing it'),
});

const responses = (format: Format) => ({
  200:
    format === 'json'
      ? Report
      : { description: 'The file', content: { [FORMATS[format].type.split(';')[0] ?? '']: { schema: z.string() } } },
  304: z.null().describe('Not changed'),
});

/** Reports, in all the forms that people use them in. Whoever may have all of a report may have it in each of them. */
export const reportRoutes: ApiPlugin = (app, services) => {
  const printer = createReportPrinter(services.storage);
  app.addHook('preClose', async () => printer.close());

  for (const format of Object.keys(FORMATS) as Format[]) {
    const { file, summary } = FORMATS[format];
    app.route({
      method: 'GET',
      url: `/api/v1/interviews/:id/${file}`,
      config: { permission: 'interview.export' },
      schema: {
        tags: ['report'],
        summary,
        params: z.object({ id: z.uuid() }),
        querystring: query,
        response: responses(format),
      },
      handler: (request, reply) => {
        const { id } = request.params;
        const options = { ...request.query, interviewId: id, media: `/api/v1/interviews/${id}/media` };
        return sendReport(services, printer, format, options, request, reply);
      },
    });
  }
  for (const format of SHARED) {
    const { file, summary } = FORMATS[format];
    app.route({
      method: 'GET',
      url: `/api/v1/shared/:token/${file}`,
      config: { permission: 'interview.export' },
      schema: {
        tags: ['shared'],
        summary: `${summary}, behind a share link`,
        params: z.object({ token: z.string() }),
        querystring: query.omit({ run: true }),
        response: responses(format),
      },
      handler: (request, reply) => {
        const { who } = request;
        if (who.kind !== 'link') throw notFound();
        const media =
          who.scope === 'report_and_media' ? `/api/v1/shared/${encodeURIComponent(request.params.token)}/media` : null;
        const options = { ...request.query, interviewId: who.interviewId, media };
        return sendReport(services, printer, format, options, request, reply);
      },
    });
  }
};

interface SendOptions {
  interviewId: string;
  run?: string;
  download?: boolean;
  /** Where the page finds the recording; null leaves the player out. */
  media: string | null;
}

async function sendReport(
  services: Services,
  printer: ReportPrinter,
  format: Format,
  { interviewId, run: runId, download = !VIEWS.includes(format), media }: SendOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const who = somebody(request);
  const place = await findReport(services, who, 'interview.export', { interviewId, runId });
  const { type, ending } = FORMATS[format];
  const { report, bytes } = await loadReport(services, place);
  const body = format === 'pdf' ? null : bodyOf(format, report, bytes, media);
  const printed = body === null ? await printer.printed(place, report) : null;
  const etag =
    printed?.etag ??
    `"${createHash('sha256')
      .update(body ?? '')
      .digest('hex')
      .slice(0, 32)}"`;

  const action = download ? 'report.exported' : 'report.viewed';
  const detail = { format, run: place.runId };
  await writeDown(services, services.database.queries, who, { action, interviewId, detail });
  reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (hasTag(request.headers['if-none-match'], etag)) {
    await reply.code(304).send();
    return;
  }
  const disposition = attachment(`${place.row.title}.${ending}`);
  reply.header('content-disposition', download ? disposition : disposition.replace(/^attachment/, 'inline'));
  if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
  reply.type(type);
  const sent = printed ? await services.storage.get(printed.key) : body;
  if (sent === null) throw notFound();
  // Awaited to its end: the framework must not think that there is no answer yet.
  await reply.send(sent);
}

function bodyOf(format: Exclude<Format, 'pdf'>, report: Report, bytes: Buffer, media: string | null): string | Buffer {
  switch (format) {
    case 'json':
      return bytes;
    case 'html':
      return renderHtml(report, { recordingHref: media });
    case 'metrics':
      return renderMetricsCsv(report);
    case 'tracks':
      return renderTracksCsv(report);
  }
}
