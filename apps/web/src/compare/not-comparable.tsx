import { Alert, Text } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useTextLanguage } from '../report/text-language.ts';
import { useComparison } from './comparison-context.tsx';

interface NotComparableProps {
  /** What that means for what stands here. */
  children: string;
}

/** Why the indices of these interviews cannot be held against each other; nothing where they can. */
export function NotComparable({ children }: NotComparableProps) {
  const { table } = useComparison();
  const lang = useTextLanguage();
  const reason = table.confidence.notComparable;
  if (reason === null) return null;
  return (
    <Alert role="note" variant="outline" color="petrol" icon={<IconArrowsLeftRight aria-hidden />} title={children}>
      <Text lang={lang}>{reason}</Text>
    </Alert>
  );
}
