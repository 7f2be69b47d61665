import { existsSync } from 'node:fs';
import path from 'node:path';
import { WEB_FOLDER } from '@impact/server/web/pages';
import { type Installation, makeInstallation } from '../server/installation.fixture.ts';

export const SAMPLE = {
  recording: path.resolve(import.meta.dirname, '../../samples/interview.mp4'),
  transcript: path.resolve(import.meta.dirname, '../../samples/interview.txt'),
};

/** A server of its own with the built web app, as people reach it. */
export async function startWebApp(env: Record<string, string> = {}): Promise<Installation> {
  if (!existsSync(path.join(WEB_FOLDER, '.sources')))
    throw new Error('The web app is not built: node apps/web/build.mjs');
  const installation = await makeInstallation(env);
  try {
    await installation.start('serve');
  } catch (error) {
    await installation.close();
    throw error;
  }
  return installation;
}
