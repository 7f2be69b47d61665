import { describeLanguageModel, whyNotAsked } from '@impact/coach/settings';
import { CONTAINERS, type Container } from '@impact/media/container';
import { DEFAULT_LIMITS } from '@impact/media/limits';
import { Purpose } from '@impact/report/report';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import type { Insider } from '../interviews/find.ts';
import { policyOf } from '../interviews/policy.ts';
import { aliveWorkers } from '../jobs/alive.ts';
import { mayInferEmotion, OrganisationPolicy } from '../policy/organisation-policy.ts';
import type { Services } from '../services.ts';
import { ENDINGS, MEDIA_TYPES, TRANSCRIPT_ENDINGS } from '../uploads/media-type.ts';
import { receivingFolder } from '../uploads/receiving-folder.ts';
import { usedRoom } from '../uploads/room.ts';
import { TRANSCRIPT_LIMIT } from '../uploads/upload.ts';

const Bytes = z.number().int().nonnegative();
const { region, languageModel, retentionDays } = OrganisationPolicy.shape;

const LanguageModel = z.object({
  provider: z.enum(['gemini', 'openai-compatible']),
  model: z.string(),
  name: z.string().describe('As a sentence names it: "the language model on this machine"'),
  staysOnThisMachine: z.boolean().describe('Whether what is asked never leaves the machine of the server'),
  allowed: z.boolean().describe('Whether the policy of the organisation lets words be sent to it'),
  whyNotInRecruiting: z
    .string()
    .nullable()
    .describe('Why it is not asked about applicants even where the policy allows it, in a sentence; null where it is'),
});

/** What a client has to know of the server and of what holds for its organisation. */
export const Installation = z
  .object({
    version: z.string(),
    recordings: z.object({
      types: z.array(
        z.object({
          container: z.enum(Object.keys(CONTAINERS) as [Container, ...Container[]]),
          mediaType: z.string(),
          endings: z.array(z.string()).describe('What such files are usually called: .mp4'),
        }),
      ),
      mostBytes: Bytes,
      mostSeconds: z.number(),
    }),
    transcripts: z.object({ endings: z.array(z.string()), mostBytes: Bytes }),
    storage: z.object({
      quota: Bytes.describe('Bytes of recordings that the organisation may have'),
      used: Bytes.describe('Bytes that count against it: recordings, and uploads that are on their way or unused'),
      free: Bytes.describe('Bytes that are free on the disk that uploads arrive on'),
    }),
    workers: z
      .object({
        count: z.int().nonnegative().describe('Those that were heard of lately; without one, everything waits'),
        concurrency: z.int().nonnegative().describe('Jobs that they can do at once'),
        busy: z.int().nonnegative().describe('Jobs that they do'),
        inServer: z.boolean().describe('Whether the server analyses by itself, too'),
      })
      .describe('Of the whole installation'),
    languageModel: LanguageModel.nullable().describe('null where none is set up: suggestions are by rules'),
    policy: z
      .object({
        region,
        purposes: z.array(Purpose).describe('What interviews may be made for'),
        emotion: z.record(Purpose, z.boolean()).describe('Whether emotion may be inferred, by purpose'),
        languageModel,
        consentVersion: z.int().positive().nullable().describe('null: there is no text yet, and so no recruiting'),
        retentionDays,
      })
      .describe('What holds for the organisation of the asker today'),
  })
  .meta({ id: 'Installation' });
export type Installation = z.infer<typeof Installation>;

/** What the asker may know of this installation, and what holds for their organisation. */
export async function describeInstallation(
  { settings, database }: Pick<Services, 'settings' | 'database'>,
  { organizationId }: Insider,
): Promise<Installation> {
  const { queries } = database;
  const policy = await policyOf(queries, organizationId);
  const { kept, open } = await usedRoom(queries, organizationId);
  const { coach } = settings;
  return {
    version: packageJson.version,
    recordings: {
      types: Object.entries(MEDIA_TYPES).map(([container, mediaType]) => ({
        container: container as Container,
        mediaType,
        endings: [...ENDINGS[container as Container]],
      })),
      mostBytes: Math.min(settings.uploadLimit, DEFAULT_LIMITS.bytes),
      mostSeconds: DEFAULT_LIMITS.duration,
    },
    transcripts: { endings: [...TRANSCRIPT_ENDINGS], mostBytes: Math.min(TRANSCRIPT_LIMIT, settings.uploadLimit) },
    storage: { quota: settings.quota, used: kept + open, free: await receivingFolder(settings.dataFolder).freeBytes() },
    workers: { ...(await aliveWorkers(queries)), inServer: settings.workers > 0 },
    languageModel: coach.languageModel && {
      ...describeLanguageModel(coach.languageModel),
      allowed: policy.languageModel,
      whyNotInRecruiting: whyNotAsked(coach, 'recruiting'),
    },
    policy: {
      region: policy.region,
      purposes: policy.practice ? ['practice', 'recruiting'] : ['recruiting'],
      emotion: {
        practice: policy.practice && mayInferEmotion(policy, 'practice'),
        recruiting: mayInferEmotion(policy, 'recruiting'),
      },
      languageModel: policy.languageModel,
      consentVersion: policy.consent?.version ?? null,
      retentionDays: policy.retentionDays,
    },
  };
}
