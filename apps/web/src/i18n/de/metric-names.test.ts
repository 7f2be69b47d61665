import { answerCatalogue } from '@impact/insight/metrics/answer-catalogue';
import { catalogue } from '@impact/insight/metrics/catalogue';
import { unitText } from '@impact/insight/metrics/value-text';
import { expect, test } from 'vitest';
import { bandName, metricName, unitName } from './metric-names.ts';

const all = [...catalogue, ...answerCatalogue];
const keyOf = (id: string) => id.replaceAll('.', '_');

test('every metric, band and unit has a German name, and nothing else has', () => {
  expect(Object.keys(metricName).toSorted()).toEqual([...new Set(all.map(({ id }) => keyOf(id)))].toSorted());
  const bands = catalogue.flatMap(({ id, bands: own }) => own.map(({ key }) => `${keyOf(id)}_${key}`));
  expect(Object.keys(bandName).toSorted()).toEqual(bands.toSorted());
  const units = all.flatMap(({ id }) => [unitText(id), unitText(id, 1)]).filter((unit) => unit !== '');
  expect(Object.keys(unitName).toSorted()).toEqual(
    [...new Set(units.map((unit) => unit.replaceAll(/[^a-z0-9]+/gi, '_')))].toSorted(),
  );
});
