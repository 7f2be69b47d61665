import { useTranslation } from 'react-i18next';
import type { EngineState } from '../installation-query.ts';
import { grouped } from './engine-states.ts';

/** The models of an engine, with what tells one file from another. */
export function ModelTable({ models, engine }: { models: EngineState['models']; engine: string }) {
  const { t } = useTranslation();
  return (
    <details className="engine-models">
      <summary>{t('settings.engines.models', { count: models.length })}</summary>
      <ul aria-label={t('settings.engines.modelsOf', { engine })}>
        {models.map(({ id, licence, sha256 }) => (
          <li key={id}>
            <strong>{id}</strong>
            <span>{t('settings.engines.licence', { licence })}</span>
            <span className="engine-hash">sha256 {grouped(sha256)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
