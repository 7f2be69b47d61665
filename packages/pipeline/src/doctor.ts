import { access, constants } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import {
  coachSettingsFromEnv,
  type LanguageModelSettings,
  serverName,
  staysOnThisMachine,
} from '@impact/coach/settings';
import { ffmpegVersions } from '@impact/media/tools';
import { toUnavailable } from '@impact/report/error';
import { SPEECH_EMOTION_ENGINE, shippedModel } from '@impact/speech/emotion/shipped-model';
import { findPocketsphinx } from '@impact/speech/recognise/pocketsphinx';
import { alignmentEngine, checkedSoundModel } from '@impact/speech/transcript/engine';
import { openSilero, sileroEngine } from '@impact/speech/voice/silero';
import { findChromium, INSTALL_CHROMIUM } from './print/chromium.ts';
import { cacheFolder, cacheSize } from './store/cache.ts';
import { ensureFolder } from './store/folder.ts';
import { openVisionEngine } from './vision/node-runtime.ts';

/** One thing that was looked at: there, missing though analysis needs it, or worth having. */
export interface Check {
  state: 'ok' | 'missing' | 'hint';
  name: string;
  found: string;
  advice?: string;
}

/** Looks at everything an analysis uses: programs, models (loaded for real), keys, disk. */
export async function inspectMachine(env: NodeJS.ProcessEnv = process.env): Promise<Check[]> {
  return [
    machine(),
    ...(await media()),
    await vision(),
    await voice(),
    await recogniser(),
    coach(env),
    await printer(env),
    await cache(env),
  ];
}

function machine(): Check {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const found = `Node ${process.versions.node}, ${availableParallelism()} processors, ${gigabytes} GB memory`;
  return { state: 'ok', name: 'machine', found };
}

async function media(): Promise<Check[]> {
  const versions = await ffmpegVersions();
  return (['ffmpeg', 'ffprobe'] as const).map((name) => {
    const version = versions[name];
    return version === null
      ? {
          state: 'missing',
          name,
          found: 'not installed',
          advice: 'No recording can be read without it. Run: npm run setup',
        }
      : { state: 'ok', name, found: version };
  });
}

async function vision(): Promise<Check> {
  try {
    const engine = await openVisionEngine();
    const found = `${engine.models.length} models loaded and checked: ${engine.models.map(({ id }) => id).join(', ')}`;
    engine.dispose();
    return { state: 'ok', name: 'face and posture', found };
  } catch (error) {
    return {
      state: 'missing',
      name: 'face and posture',
      found: toUnavailable(error).message,
      advice: 'Run: npm run setup',
    };
  }
}

/** The models that listen, each loaded and checked as an analysis does. */
async function voice(): Promise<Check> {
  try {
    await openSilero();
    await shippedModel();
    await checkedSoundModel();
    const found = `3 models loaded and checked: ${[sileroEngine, SPEECH_EMOTION_ENGINE, alignmentEngine].map(({ model }) => model.id).join(', ')}`;
    return { state: 'ok', name: 'voice and words', found };
  } catch (error) {
    return {
      state: 'missing',
      name: 'voice and words',
      found: toUnavailable(error).message,
      advice: 'Run: npm run setup',
    };
  }
}

async function recogniser(): Promise<Check> {
  const found = await findPocketsphinx();
  const advice = 'For language metrics worth quoting, supply what was said with --transcript.';
  if (found)
    return { state: 'ok', name: 'speech recogniser', found: `pocketsphinx ${found.version}, for drafts`, advice };
  return {
    state: 'hint',
    name: 'speech recogniser',
    found: 'none: recordings without a transcript get no words',
    advice: `Run npm run setup to install pocketsphinx. ${advice}`,
  };
}

function coach(env: NodeJS.ProcessEnv): Check {
  let languageModel: LanguageModelSettings | null;
  try {
    ({ languageModel } = coachSettingsFromEnv(env));
  } catch (error) {
    return { state: 'missing', name: 'suggestions', found: toUnavailable(error).message };
  }
  if (languageModel) {
    const { model } = languageModel;
    const found = `${serverName(languageModel)} (${model}), with rules as fallback`;
    const advice = staysOnThisMachine(languageModel)
      ? 'Nothing leaves this machine.'
      : 'The transcript and the numbers are sent there; IMPACT_COACH=rules keeps them here.';
    return { state: 'ok', name: 'suggestions', found, advice };
  }
  const advice =
    'To have a language model write them, set IMPACT_LLM_BASE_URL and IMPACT_LLM_MODEL for one on this machine, or GEMINI_API_KEY: the transcript then leaves it.';
  return { state: 'hint', name: 'suggestions', found: 'written by rules, offline', advice };
}

/** What prints the PDF. */
async function printer(env: NodeJS.ProcessEnv): Promise<Check> {
  const chromium = await findChromium(env);
  if (chromium !== null) return { state: 'ok', name: 'chromium', found: `${chromium}, for PDF` };
  const found = env.IMPACT_CHROMIUM
    ? 'IMPACT_CHROMIUM names no program that can be run: no PDF'
    : 'not installed: no PDF';
  return { state: 'hint', name: 'chromium', found, advice: INSTALL_CHROMIUM };
}

async function cache(env: NodeJS.ProcessEnv): Promise<Check> {
  const folder = cacheFolder(env);
  try {
    await ensureFolder(folder, 0o700);
    await access(folder, constants.W_OK);
    const { recordings, bytes } = await cacheSize(folder);
    return {
      state: 'ok',
      name: 'kept results',
      found: `${folder}: ${recordings} recordings, ${Math.round(bytes / 1e6)} MB`,
    };
  } catch (error) {
    const advice = 'Set IMPACT_CACHE to a folder that can be written, or use --no-cache.';
    return { state: 'hint', name: 'kept results', found: `${folder}: ${toUnavailable(error).message}`, advice };
  }
}
