import type { AdviceItem } from '@impact/document/view/advice';
import { Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Moments } from '../moments.tsx';
import { Quoted } from '../quoted.tsx';
import { useTextLanguage } from '../text-language.ts';

interface AdviceCardProps {
  item: AdviceItem;
  /** Level of the heading that fits where the card stands. */
  order?: 3 | 4 | 5;
}

/** What was observed, the moments that show it, and what to try. */
export function AdviceCard({ item: { title, observed, advice, quote, evidence }, order = 3 }: AdviceCardProps) {
  const lang = useTextLanguage();
  return (
    <article className="advice-card">
      <Title order={order} size="h4" lang={lang}>
        {title}
      </Title>
      {observed ? <Text lang={lang}>{observed}</Text> : null}
      {quote ? (
        <Text>
          <Quoted quote={quote} />
        </Text>
      ) : (
        <Moments spans={evidence} what={title} limit={5} />
      )}
      {advice.map((text) => (
        <Text key={text} className="advice-try" lang={lang}>
          <IconArrowRight size={17} aria-hidden />
          <span>{text}</span>
        </Text>
      ))}
    </article>
  );
}
