import { type Component, componentDefinitions } from '@impact/insight/confidence/components';
import type { Policy } from '@impact/report/report';

/** What is known about a component of the index, null for one of a later version. */
export const componentOf = (component: string) =>
  Object.hasOwn(componentDefinitions, component) ? componentDefinitions[component as Component] : null;

/** Those that may be shown: none that reads feelings where the policy has that off. */
export const shownComponents = <Of extends { component: string }>(all: readonly Of[], policy: Policy): Of[] =>
  all.filter(({ component }) => policy.emotionInference || !(componentOf(component)?.emotion ?? false));
