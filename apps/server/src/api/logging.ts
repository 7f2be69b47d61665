import { ImpactError } from '@impact/report/error';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/** Where log lines go. */
export interface LogTarget {
  write(line: string): void;
}

/** What an error may tell a log: never the values of a query, the words of a person or the name of a file. */
interface LoggedError {
  [key: string]: unknown;
  type: string;
  code?: string;
  message: string;
  /** Where it happened, without the message that a stack begins with. */
  stack: string;
  cause?: LoggedError;
}

/** Messages of these are made of code, not of data. */
const PLAIN: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError']);
const FRAMES = 12;

export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { name, stack = '', cause } = error;
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: name,
    ...('code' in error ? { code: String(error.code) } : {}),
    message: error instanceof ImpactError || PLAIN.has(name) ? error.message : '',
    stack: frames.slice(0, FRAMES).join('\n'),
    ...(cause instanceof Error && depth < 3 ? { cause: loggedError(cause, depth + 1) } : {}),
  };
}

/** Names of properties whose values never reach a log, whoever logs them and however deep they lie (two levels). */
const SECRET = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'key',
  'hash',
  'email',
  'name',
  'candidateName',
  'title',
  'text',
  'words',
  'body',
  'headers',
  'ip',
  'url',
];

export const loggerOptions = (target: LogTarget | null): FastifyServerOptions['logger'] =>
  target === null
    ? false
    : {
        level: 'info',
        stream: target,
        base: { pid: process.pid },
        redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[private]' },
        serializers: {
          err: (error: unknown) => loggedError(error),
          req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url ?? null }),
          res: ({ statusCode }) => ({ status: statusCode }),
        },
      };

/** One line a request: the route by its pattern, as addresses hold ids and tokens. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        actor: request.who?.kind ?? 'anonymous',
      },
      'request',
    );
  });
}
