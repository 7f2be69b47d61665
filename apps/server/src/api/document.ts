import type { Services } from '../services.ts';
import { settingsFromEnv } from '../settings.ts';
import { createApp } from './app.ts';
import { OPENAPI_PATH } from './openapi.ts';
import { API_PARTS } from './parts.ts';

/** The OpenAPI 3.1 document of all routes, without a server: nothing is opened and nobody is asked. */
export async function apiDocument(): Promise<object> {
  const app = createApp(onlyForRoutes(), { plugins: API_PARTS });
  try {
    const answer = await app.inject({ url: OPENAPI_PATH, headers: { host: 'localhost' } });
    return answer.json();
  } finally {
    await app.close();
  }
}

/** Routes are described without being asked, so that what they would work with need not be there; use of it all the same is an error. */
function onlyForRoutes(): Services {
  const absent = (name: string): unknown =>
    new Proxy(() => {}, {
      get: (_target, part) => absent(`${name}.${String(part)}`),
      apply: () => {
        throw new Error(`${name} was used while the routes were described.`);
      },
    });
  const settings = settingsFromEnv({});
  return new Proxy({ settings } as Services, {
    get: (target, part) => (part === 'settings' ? target.settings : absent(String(part))),
  });
}
