import { createApp } from '../api/app.ts';
import { testServices } from '../api/test-services.fixture.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import type { ServerSettings } from '../settings.ts';
import { openStorage } from '../storage/open.ts';
import { uploadRoutes } from './routes.ts';
import { sweepUploads } from './sweep.ts';
import type { UploadServices } from './upload.ts';

export interface UploadsServer {
  url: string;
  services: UploadServices;
  close(): Promise<void>;
}

/** A server of uploads alone, on a free port of loopback. */
export async function startUploads(
  database: Database,
  settings: Partial<ServerSettings> & Pick<ServerSettings, 'dataFolder'>,
): Promise<UploadsServer> {
  const storage = await openStorage({ storageUrl: settings.storageUrl ?? null, dataFolder: settings.dataFolder });
  const services = await testServices(database, settings, { storage });
  const app = createApp(services, { plugins: [uploadRoutes] });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: app.listeningOrigin, services, close: () => app.close() };
}

// Run as a program, it is a server to be killed: it sweeps as a server does when it starts, and says where it listens.
if (import.meta.main) {
  const settings: { databaseUrl: string; dataFolder: string } = JSON.parse(process.env.SETTINGS ?? '{}');
  const server = await startUploads(await openDatabase(settings), settings);
  await sweepUploads(server.services);
  console.log(server.url);
}
