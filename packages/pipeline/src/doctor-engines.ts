import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { ffmpegVersions } from '@impact/media/tools';
import { toUnavailable } from '@impact/report/error';
import type { Engine } from '@impact/report/report';
import { SPEECH_EMOTION_ENGINE, shippedModel } from '@impact/speech/emotion/shipped-model';
import { findPocketsphinx } from '@impact/speech/recognise/pocketsphinx';
import { alignmentEngine, checkedSoundModel } from '@impact/speech/transcript/engine';
import { openSilero, sileroEngine } from '@impact/speech/voice/silero';
import { visionEngines } from '@impact/vision/models';
import type { Check } from './doctor.ts';
import { findChromium, INSTALL_CHROMIUM } from './print/chromium.ts';
import { openVisionEngine } from './vision/node-runtime.ts';

export const ENGINE_IDS = ['ffmpeg', 'ffprobe', 'vision', 'voice', 'recogniser', 'printer'] as const;
export type EngineId = (typeof ENGINE_IDS)[number];

/** What analyses or prints, under a name that stays, with its models; `install` is the command that would bring it. */
export interface EngineCheck extends Check {
  id: EngineId;
  models: NonNullable<Engine['model']>[];
  install: string | null;
}

type Named = Pick<EngineCheck, 'id' | 'name' | 'models'>;

/** Models come with the program, programs of the system by its own package manager where that asks for no password. */
const SETUP = 'npm run setup';
const ADVICE = `Run: ${SETUP}`;

/** Looks at every engine, with its models loaded for real: some seconds and 300 MB. */
export async function inspectEngines(env: NodeJS.ProcessEnv = process.env): Promise<EngineCheck[]> {
  return [...(await media()), await vision(), await voice(), await recogniser(), await printer(env)];
}

async function media(): Promise<EngineCheck[]> {
  const versions = await ffmpegVersions();
  return (['ffmpeg', 'ffprobe'] as const).map((name) => {
    const version = versions[name];
    const engine: Named = { id: name, name, models: [] };
    const advice = `No recording can be read without it. ${ADVICE}`;
    return version === null
      ? { ...engine, state: 'missing', found: 'not installed', advice, install: SETUP }
      : { ...engine, state: 'ok', found: version, install: null };
  });
}

async function vision(): Promise<EngineCheck> {
  const models = modelsOf(visionEngines({ expression: true, pose: true }));
  const engine: Named = { id: 'vision', name: 'face and posture', models };
  try {
    const opened = await openVisionEngine();
    const found = `${opened.models.length} models loaded and checked: ${opened.models.map(({ id }) => id).join(', ')}`;
    opened.dispose();
    return { ...engine, state: 'ok', found, install: null };
  } catch (error) {
    return { ...engine, ...absent(error) };
  }
}

/** The models that listen, each loaded and checked as an analysis does. */
async function voice(): Promise<EngineCheck> {
  const models = modelsOf([sileroEngine, SPEECH_EMOTION_ENGINE, alignmentEngine]);
  const engine: Named = { id: 'voice', name: 'voice and words', models };
  try {
    await openSilero();
    await shippedModel();
    await checkedSoundModel();
    const found = `3 models loaded and checked: ${models.map(({ id }) => id).join(', ')}`;
    return { ...engine, state: 'ok', found, install: null };
  } catch (error) {
    return { ...engine, ...absent(error) };
  }
}

const absent = (error: unknown) =>
  ({ state: 'missing', found: toUnavailable(error).message, advice: ADVICE, install: SETUP }) as const;

const modelsOf = (engines: readonly Pick<Engine, 'model'>[]): EngineCheck['models'] =>
  engines.flatMap(({ model }) => model ?? []);

async function recogniser(): Promise<EngineCheck> {
  const engine: Named = { id: 'recogniser', name: 'speech recogniser', models: [] };
  const found = await findPocketsphinx();
  const advice = 'For language metrics worth quoting, supply what was said with --transcript.';
  if (found) {
    return { ...engine, state: 'ok', found: `pocketsphinx ${found.version}, for drafts`, advice, install: null };
  }
  return {
    ...engine,
    state: 'hint',
    found: 'none: recordings without a transcript get no words',
    advice: `Run ${SETUP} to install pocketsphinx. ${advice}`,
    install: SETUP,
  };
}

/** What prints the PDF. */
async function printer(env: NodeJS.ProcessEnv): Promise<EngineCheck> {
  const engine: Named = { id: 'printer', name: 'chromium', models: [] };
  const chromium = await findChromium(env);
  if (chromium !== null) return { ...engine, state: 'ok', found: `${chromium}, for PDF`, install: null };
  const found = env.IMPACT_CHROMIUM
    ? 'IMPACT_CHROMIUM names no program that can be run: no PDF'
    : 'not installed: no PDF';
  return { ...engine, state: 'hint', found, advice: INSTALL_CHROMIUM, install: await installChromium(env) };
}

/** Set-up installs Chromium for tests only. */
const PACKAGES = [
  ['apt-get', 'sudo apt-get install chromium'],
  ['dnf', 'sudo dnf install chromium'],
  ['brew', 'brew install chromium'],
  ['winget.exe', 'winget install Hibbiki.Chromium'],
] as const;

/** What a person would type here; null where the system has no manager of packages that is known. */
async function installChromium(env: NodeJS.ProcessEnv): Promise<string | null> {
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  for (const [manager, command] of PACKAGES) {
    for (const folder of folders) {
      const there = access(path.join(folder, manager), constants.X_OK);
      if (
        await there.then(
          () => true,
          () => false,
        )
      )
        return command;
    }
  }
  return null;
}
