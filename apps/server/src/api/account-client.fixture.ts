import type { InjectOptions } from 'fastify';
import { cookiesOf } from '../accounts/people.fixture.ts';
import type { Api } from './route.ts';

/** A browser at our own page: keeps its cookies, says where it asks from. */
export function browser(app: Api, cookie = '') {
  const jar = { cookie };
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: InjectOptions['payload']) => {
    const headers = { host: 'localhost', origin: 'http://localhost', ...(jar.cookie ? { cookie: jar.cookie } : {}) };
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    if (answer.headers['set-cookie'] !== undefined) jar.cookie = cookiesOf(answer.headers['set-cookie']);
    return answer;
  };
  return {
    jar,
    get: (url: string) => send('GET', url),
    post: (url: string, body: object = {}) => send('POST', url, body),
    patch: (url: string, body: object) => send('PATCH', url, body),
    delete: (url: string, body?: object) => send('DELETE', url, body),
    account: async () => (await send('GET', '/api/v1/account')).json(),
    signIn: (email: string, password: string) => send('POST', '/api/v1/auth/sign-in/email', { email, password }),
  };
}
export type Browser = ReturnType<typeof browser>;
