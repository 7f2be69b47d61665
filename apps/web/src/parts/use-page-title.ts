import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a page as tabs and screen readers tell it: the nearest first, the app last; what is not known yet is left out. */
export const pageTitle = (appName: string, parts: readonly (string | undefined)[]): string =>
  [...parts.filter((part) => part !== undefined && part !== ''), appName].join(' – ');

/** Names the window by the page, as long as it is shown. */
export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  const { t } = useTranslation();
  const appName = t('common.appName');
  const title = pageTitle(appName, parts);
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = appName;
    };
  }, [title, appName]);
}
