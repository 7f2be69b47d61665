import { Agent, request } from 'undici';
import { type AddressRule, checkWebhookUrl, isPublicAddress, pin } from './address.ts';
import { signatureOf } from './secret.ts';

const TIMEOUT_MS = 10_000;

/** What came of one attempt; `status` is null where nobody answered. */
export interface Attempt {
  delivered: boolean;
  status: number | null;
  reason: string | null;
}

export interface DeliverOptions {
  url: string;
  body: string;
  secret: string;
  /** Names the delivery, the same at every attempt: a receiver that got it twice can tell. */
  id: string;
  /** Which addresses may be connected to; those of the public internet unless the operator says otherwise. */
  allowed?: AddressRule;
  signal?: AbortSignal;
}

/**
 * Sends one signed delivery. The name is looked up once, every address of it must be allowed, and the connection goes to the one that was
 * checked; redirects are not followed; of the answer only the status is read.
 */
export async function deliver({
  url: text,
  body,
  secret,
  id,
  allowed = isPublicAddress,
  signal,
}: DeliverOptions): Promise<Attempt> {
  let agent: Agent | undefined;
  try {
    const url = checkWebhookUrl(text, { http: allowed !== isPublicAddress });
    const { address, family } = await pin(url.hostname, allowed);
    agent = new Agent({
      connect: {
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      connectTimeout: TIMEOUT_MS,
    });
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'IMPACT-Webhook/1',
        'x-impact-delivery': id,
        'x-impact-signature': signatureOf(body, secret, Math.floor(Date.now() / 1000)),
      },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    // Nothing in it concerns us; reading it would only cost memory. Breaking it off is an error of the stream, and meant.
    answer.body.on('error', () => {});
    answer.body.destroy();
    const { statusCode: status } = answer;
    const delivered = status >= 200 && status < 300;
    return { delivered, status, reason: delivered ? null : `The receiver answered ${status}.` };
  } catch (error) {
    return { delivered: false, status: null, reason: reasonOf(error) };
  } finally {
    await agent?.destroy();
  }
}

/** In a few words, without what a receiver wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It could not be sent.';
  if (error.name === 'TimeoutError' || /timeout/i.test(error.name)) return 'The receiver did not answer in time.';
  if (error.name === 'AbortError') return 'The server was stopped.';
  if (error.name === 'ImpactError') return error.message;
  const code = 'code' in error ? String(error.code).slice(0, 40) : 'unknown';
  return `The receiver could not be reached (${code}).`;
}
