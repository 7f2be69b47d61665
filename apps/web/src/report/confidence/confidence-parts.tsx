import { percentages } from '@impact/insight/confidence/percentages';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReport } from '../report-context.tsx';
import { componentOf, shownComponents } from './shown-components.ts';
import { useComponentName } from './use-component-name.ts';

/** What the index is made of: each component with its weight and its score, or why it has none. */
export function ConfidenceParts() {
  const { t } = useTranslation();
  const nameOf = useComponentName();
  const { confidence, policy } = useReport().report;
  const contributions = shownComponents(confidence.contributions, policy);
  const percent = percentages(contributions.map(({ weight }) => weight));
  return (
    <details className="values">
      <summary>{t('report.confidence.parts')}</summary>
      <Text size="sm" my="xs">
        {t('report.confidence.made')} {t(`report.confidence.weights.${confidence.weights}`)}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className="values-scroll" tabIndex={0} aria-label={t('report.confidence.parts')} data-scrolls>
        <Table className="tabular" withRowBorders={false} striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('report.confidence.component')}</Table.Th>
              <Table.Th scope="col">{t('report.confidence.weight')}</Table.Th>
              <Table.Th scope="col">{t('report.confidence.score')}</Table.Th>
              <Table.Th scope="col">{t('report.confidence.how')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {contributions.map(({ component, score, reason }, index) => (
              <Table.Tr key={component}>
                <Table.Th scope="row">{nameOf(component)}</Table.Th>
                <Table.Td>{percent[index]} %</Table.Td>
                <Table.Td>{score === null ? (reason ?? t('common.notMeasured')) : Math.round(100 * score)}</Table.Td>
                <Table.Td>{componentOf(component)?.score}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </details>
  );
}
