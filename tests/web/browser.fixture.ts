import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Chromium of this machine; undefined where there is none, and then what needs it is skipped, and says so. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --mute-audio'.split(
    ' ',
  );

export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...ARGS, ...more] });

/** A window of the browser of somebody new, which keeps everything that goes wrong in it. */
export interface WatchedWindow {
  context: BrowserContext;
  /** Errors of the console and of scripts, breaches of the policy of our pages, questions to any other server. */
  complaints: string[];
  /** What is to be expected from now on, as a server is killed or a link has expired. */
  expect(complaint: RegExp): void;
}

/** Opens a window for the app at `url`; whatever else is asked for is refused, and kept as a complaint. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedWindow> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...options,
  });
  // Machines that do much else at once are slow.
  context.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const complain = (what: string) => {
    if (!expected.some((one) => one.test(what))) complaints.push(what);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complain(error.error().stack ?? error.error().message));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) complain(`Another server: ${request.url()}`);
  });
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
      console.error(`Policy: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
    ),
  );
  return { context, complaints, expect: (complaint) => expected.push(complaint) };
}
