import { access, constants } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import {
  coachSettingsFromEnv,
  type LanguageModelSettings,
  serverName,
  staysOnThisMachine,
} from '@impact/coach/settings';
import { toUnavailable } from '@impact/report/error';
import { type EngineCheck, inspectEngines } from './doctor-engines.ts';
import { cacheFolder, cacheSize } from './store/cache.ts';
import { ensureFolder } from './store/folder.ts';

/** One thing that was looked at: there, missing though analysis needs it, or worth having. */
export interface Check {
  state: 'ok' | 'missing' | 'hint';
  name: string;
  found: string;
  advice?: string;
}

/** Looks at everything an analysis uses: programs, models (loaded for real), keys, disk. */
export async function inspectMachine(env: NodeJS.ProcessEnv = process.env): Promise<Check[]> {
  const engines = await inspectEngines(env);
  const [printer, analysing] = [engines.filter(isPrinter), engines.filter((engine) => !isPrinter(engine))];
  return [machine(), ...analysing.map(plain), coach(env), ...printer.map(plain), await cache(env)];
}

const isPrinter = ({ id }: EngineCheck): boolean => id === 'printer';
const plain = ({ state, name, found, advice }: EngineCheck): Check => ({ state, name, found, advice });

function machine(): Check {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const found = `Node ${process.versions.node}, ${availableParallelism()} processors, ${gigabytes} GB memory`;
  return { state: 'ok', name: 'machine', found };
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
