import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { renderMetricsCsv } from '@impact/document/csv/metrics';
import { tracksCsvParts } from '@impact/document/csv/tracks';
import { renderHtml } from '@impact/document/html';
import { SCRIPT_SHA256 } from '@impact/document/html/script';
import { STYLE_SHA256 } from '@impact/document/html/style';
import { Report } from '@impact/report/report';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../access/not-found.ts';
import { writeDown } from '../../interviews/audit.ts';
import { hasTag, weakTag } from '../../interviews/etag.ts';
import type { Insider } from '../../interviews/find.ts';
import { createReportPrinter, type ReportPrinter } from '../../interviews/print.ts';
import { findReport, loadReport, type ReportPlace, reportOpener } from '../../interviews/report.ts';
import { headingOf } from '../../interviews/report-heading.ts';
import type { Services } from '../../services.ts';
import { attachment } from '../../storage/attachment.ts';
import { acceptedCodings } from '../accept-encoding.ts';
import { somebody } from '../authorise.ts';
import { packedAs } from '../compression.ts';
import type { ApiPlugin } from '../route.ts';
import { IF_NONE_MATCH, type RouteNotes } from '../route-notes.ts';

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
  download: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .describe('Whether the browser saves it instead of showing it'),
});

const NOTES: RouteNotes = {
  headers: IF_NONE_MATCH,
  answers: { 200: { headers: ['ETag', 'Content-Disposition'] }, 304: { headers: ['ETag'] } },
};

const responses = (format: Format) => ({
  200:
    format === 'json'
      ? Report
      : { description: 'The file', content: { [FORMATS[format].type.split(';')[0] ?? '']: { schema: z.string() } } },
  304: z.null().describe('Not changed'),
});

/** Reports, in all the forms that people use them in. Whoever may have all of a report may have it in each of them. */
export const reportRoutes: ApiPlugin = (app, services) => {
  const printer = createReportPrinter(services);
  const tools = { services, printer, open: reportOpener(services) };
  app.addHook('preClose', async () => printer.close());

  for (const format of Object.keys(FORMATS) as Format[]) {
    const { file, summary } = FORMATS[format];
    app.route({
      method: 'GET',
      url: `/api/v1/interviews/:id/${file}`,
      config: { permission: 'interview.export', notes: NOTES },
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
        return sendReport(tools, format, options, request, reply);
      },
    });
  }
  for (const format of SHARED) {
    const { file, summary } = FORMATS[format];
    app.route({
      method: 'GET',
      url: `/api/v1/shared/:token/${file}`,
      config: { permission: 'interview.export', notes: NOTES },
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
        return sendReport(tools, format, options, request, reply);
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
  { services, printer, open }: Tools,
  format: Format,
  { interviewId, run: runId, download = !VIEWS.includes(format), media }: SendOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const who = somebody(request);
  const place = await findReport(services, who, 'interview.export', { interviewId, runId });
  const { etag, body, packed } = await made(format, place, { who, media }, { services, printer, open });
  const action = download ? 'report.exported' : 'report.viewed';
  const detail = { format, run: place.runId };
  await writeDown(services, services.database.queries, who, { action, interviewId, detail });
  reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (hasTag(request.headers['if-none-match'], etag)) {
    await reply.code(304).send();
    return;
  }
  const { type, ending } = FORMATS[format];
  const disposition = attachment(`${place.row.title}.${ending}`);
  reply.header('content-disposition', download ? disposition : disposition.replace(/^attachment/, 'inline'));
  if (format === 'html') reply.header('content-security-policy', PAGE_POLICY);
  const stored = acceptedCodings(request.headers['accept-encoding']).includes('gzip') ? await packed?.() : null;
  // Awaited to its end: the framework must not think that there is no answer yet.
  await reply.type(type).send(stored ? packedAs(reply, 'gzip', stored) : await body());
}

interface Tools {
  services: Services;
  printer: ReportPrinter;
  open: ReturnType<typeof reportOpener>;
}

/** A report in one of its forms, and the tag of this form; `body` is asked for only where it is sent. */
interface Made {
  etag: string;
  body(): Promise<string | Readable>;
  /** The same packed by gzip, where it is stored so. */
  packed?(): Promise<Readable | null>;
}

async function made(
  format: Format,
  place: ReportPlace,
  { who, media }: { who: Insider; media: string | null },
  tools: Tools,
): Promise<Made> {
  const { services, printer, open } = tools;
  // A report never changes, and neither do its JSON and its numbers.
  if (format === 'json') {
    return { etag: tagOf(place.runId), body: () => open.plain(place), packed: () => open.packed(place) };
  }
  const report = await loadReport(services, place);
  switch (format) {
    case 'tracks':
      return { etag: tagOf(`${place.runId} tracks`), body: async () => Readable.from(tracksCsvParts(report)) };
    case 'metrics':
      return text(renderMetricsCsv(report));
    case 'html':
      return text(renderHtml(report, { recordingHref: media, interview: await headingOf(services, who, place) }));
    case 'pdf': {
      const { key, etag } = await printer.printed(place, report, await headingOf(services, who, place));
      return {
        etag,
        async body() {
          const pdf = await services.storage.get(key);
          if (!pdf) throw notFound();
          return pdf;
        },
      };
    }
  }
}

const text = (body: string): Made => ({ etag: tagOf(body), body: async () => body });

const tagOf = (of: string): string => weakTag(createHash('sha256').update(of).digest('hex').slice(0, 32));
