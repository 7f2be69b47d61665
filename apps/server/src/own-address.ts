import { networkInterfaces } from 'node:os';
import type { ServerSettings } from './settings.ts';

const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** The address under which people reach a server of these settings, for links that nobody asked for over HTTP. */
export function ownAddress({ host, port, publicUrl }: Pick<ServerSettings, 'host' | 'port' | 'publicUrl'>): string {
  if (publicUrl !== null) return publicUrl;
  const name = host === '127.0.0.1' ? 'localhost' : EVERY_ADDRESS.has(host) ? addressInTheNetwork() : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** An address of this machine for others: it may have no screen of its own. Its name for itself where it is in no network. */
function addressInTheNetwork(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? 'localhost';
}
