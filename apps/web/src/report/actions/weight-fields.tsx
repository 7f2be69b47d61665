import { percentages } from '@impact/insight/confidence/percentages';
import { DEFAULT_WEIGHTS } from '@impact/insight/confidence/weights';
import { Button, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type GivenWeights, givenWeights, weighed } from './again-request.ts';

interface WeightFieldsProps {
  weights: GivenWeights;
  onChange: (weights: GivenWeights) => void;
  emotion: boolean;
}

/** How much each component of the confidence index counts. Only their ratios matter. */
export function WeightFields({ weights, onChange, emotion }: WeightFieldsProps) {
  const { t } = useTranslation();
  const components = weighed(emotion);
  const percent = percentages(components.map((component) => weights[component]));
  return (
    <details className="values">
      <summary>{t('reportSections.again.weights')}</summary>
      <Text size="sm" c="dimmed" my={6}>
        {t('reportSections.again.weightsHint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {components.map((component, index) => (
          <NumberInput
            key={component}
            label={t(`report.component.${component}`)}
            description={t('reportSections.again.share', { percent: percent[index] ?? 0 })}
            min={0}
            max={1000}
            step={0.02}
            decimalScale={3}
            value={weights[component]}
            onChange={(next) => {
              const value = Number(next);
              if (next !== '' && Number.isFinite(value)) onChange({ ...weights, [component]: value });
            }}
          />
        ))}
      </SimpleGrid>
      {givenWeights(weights) === null ? null : (
        <Button variant="default" size="xs" mt="sm" onClick={() => onChange(DEFAULT_WEIGHTS)}>
          {t('reportSections.again.usual')}
        </Button>
      )}
    </details>
  );
}
