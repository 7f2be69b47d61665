import { type Component, componentDefinitions } from '@impact/insight/confidence/components';
import { useTranslation } from 'react-i18next';

/** What a component of the index is called. */
export function useComponentName(): (component: string) => string {
  const { t } = useTranslation();
  return (component) => {
    const known = Object.hasOwn(componentDefinitions, component) ? (component as Component) : null;
    return known ? t(`report.component.${known}`) : component.replaceAll('_', ' ');
  };
}
