import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { ImpactError } from '@impact/report/error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from '../access/who.ts';

/** Requests a minute, counted in each server process. */
export interface RateLimits {
  /** Of one account, key or link: far more than a busy page needs, far less than harms others. */
  actor: number;
  /** Of one address without credentials, or with such that are not valid. */
  address: number;
  /** Of one address on routes that take a password or a one-time token. */
  guesses: number;
}

export const RATE_LIMITS: RateLimits = { actor: 6000, address: 600, guesses: 30 };

/** The address a request comes from; of IPv6 the network, as whoever has one address of it has them all. */
export const addressOf = (request: FastifyRequest): string => normalizeIP(request.ip, 64);

function keyOf(request: FastifyRequest): string {
  if (request.routeOptions.config.guessable) return `guess ${addressOf(request)}`;
  return request.who.kind === 'anonymous' ? `address ${addressOf(request)}` : actorOf(request.who);
}

function mostOf(request: FastifyRequest, limits: RateLimits): number {
  if (request.routeOptions.config.guessable) return limits.guesses;
  return request.who.kind === 'anonymous' ? limits.address : limits.actor;
}

/** Counts the requests of everybody and refuses those beyond the limit with 429 and Retry-After. */
export async function limitRates(app: FastifyInstance, limits: RateLimits): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: 60_000,
    cache: 50_000,
    enableDraftSpec: true,
    keyGenerator: keyOf,
    max: (request) => mostOf(request, limits),
    errorResponseBuilder: (_request, { after }) =>
      new ImpactError('RATE_LIMITED', `Too many requests; try again in ${after}.`),
  });
}
