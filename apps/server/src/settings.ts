import path from 'node:path';
import { type CoachSettings, coachSettingsFromEnv } from '@impact/coach/settings';
import { ImpactError } from '@impact/report/error';
import { z } from 'zod';

/** All that the server and the workers read from their environment. */
export interface ServerSettings {
  host: string;
  port: number;
  /** Database, uploads, cache and keys of this installation. */
  dataFolder: string;
  /** null starts the embedded Postgres inside `dataFolder`. */
  databaseUrl: string | null;
  /** null keeps files in a folder inside `dataFolder`. */
  storageUrl: string | null;
  /** Whether browsers fetch recordings from an S3 storage itself, by addresses that are valid for minutes, instead of through the server. */
  mediaRedirect: boolean;
  /** The address under which browsers reach the server, for links and cookies; null means the one it listens on. */
  publicUrl: string | null;
  /** Analyses at once inside the server process; 0 leaves them to `impact worker`. */
  workers: number;
  /** Most bytes of one upload, and of all that an organisation stores. */
  uploadLimit: number;
  quota: number;
  /** Memory that one step may take, bytes, and its time limit as a multiple of the recording's length. */
  stepMemory: number;
  coach: CoachSettings;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

/** Whether only this machine can reach the server: then it may run without accounts. */
export const isLoopback = ({ host }: Pick<ServerSettings, 'host'>): boolean => LOOPBACK.has(host);

const GIGABYTE = 2 ** 30;

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema);
const gigabytes = (usual: number) =>
  setting(
    z.coerce.number('must be a number of gigabytes').positive('must be more than 0').max(1e6).default(usual),
  ).transform((value) => Math.round(value * GIGABYTE));
const address = (protocols: readonly string[], like: string) =>
  setting(
    z
      .string()
      .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `must look like ${like}`)
      .optional(),
  );

const Env = z.object({
  HOST: setting(z.string().max(255).default('127.0.0.1')),
  PORT: setting(z.coerce.number('must be a port').int('must be a port').min(0).max(65535).default(3000)),
  IMPACT_DATA: setting(z.string().default('impact-data')),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name'),
  STORAGE_URL: address(['s3:', 's3+http:', 's3+https:'], 's3://bucket?region=eu-central-1'),
  IMPACT_MEDIA_REDIRECT: setting(z.enum(['true', 'false'], 'must be true or false').default('false')),
  IMPACT_PUBLIC_URL: address(['https:', 'http:'], 'https://impact.example.org'),
  IMPACT_WORKERS: setting(z.coerce.number('must be a number').int('must be a whole number').min(0).max(64).default(1)),
  IMPACT_UPLOAD_LIMIT_GB: gigabytes(4),
  IMPACT_QUOTA_GB: gigabytes(200),
  IMPACT_STEP_MEMORY_GB: gigabytes(2),
});

/** Every setting of the server by its name, with what it may be. */
export const serverSetting: Readonly<Record<string, z.ZodType>> = Env.shape;

/**
 * Reads and checks the settings of the server: HOST, PORT, IMPACT_DATA, DATABASE_URL, STORAGE_URL,
 * IMPACT_MEDIA_REDIRECT, IMPACT_PUBLIC_URL, IMPACT_WORKERS,
 * IMPACT_UPLOAD_LIMIT_GB, IMPACT_QUOTA_GB, IMPACT_STEP_MEMORY_GB, and those of the coach.
 * @throws ImpactError USAGE with the name of the setting, never its value.
 */
export function settingsFromEnv(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const why = issue?.message.startsWith('must') ? issue.message : 'is out of range';
    throw new ImpactError('USAGE', `The setting ${issue?.path.join('.')} is not usable: it ${why}.`);
  }
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder: path.resolve(data.IMPACT_DATA),
    databaseUrl: data.DATABASE_URL ?? null,
    storageUrl: data.STORAGE_URL ?? null,
    mediaRedirect: data.IMPACT_MEDIA_REDIRECT === 'true',
    publicUrl: data.IMPACT_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    workers: data.IMPACT_WORKERS,
    uploadLimit: data.IMPACT_UPLOAD_LIMIT_GB,
    quota: data.IMPACT_QUOTA_GB,
    stepMemory: data.IMPACT_STEP_MEMORY_GB,
    coach: coachSettingsFromEnv(env),
  };
}
