import { length } from '@impact/document/view/time';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { type SessionRemark, sessionRemarks } from './session-remarks.ts';

/** How far the lines can be trusted. */
export function RemarksList(props: Parameters<typeof sessionRemarks>[0]) {
  const { t } = useTranslation();
  const text = useRemarkText();
  return (
    <section aria-labelledby="trust-title">
      <Title order={2} id="trust-title" mb="xs">
        {t('progress.remarks.title')}
      </Title>
      <ul className="progress-remarks">
        {sessionRemarks(props).map((remark) => (
          <li key={remark.kind}>{text(remark)}</li>
        ))}
        <li>{t('progress.remarks.always')}</li>
      </ul>
    </section>
  );
}

function useRemarkText(): (remark: SessionRemark) => string {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(currentLanguage(), { type: 'unit' });
  return (remark) => {
    switch (remark.kind) {
      case 'purpose': {
        const groups = remark.groups.map(
          ({ purpose, count }) => `${count} × ${t(`progress.sessions.purposes.${purpose}`)}`,
        );
        return t('progress.remarks.purpose', { groups: list.format(groups) });
      }
      case 'length':
        return t('progress.remarks.length', { shortest: length(remark.shortest), longest: length(remark.longest) });
      case 'unsure':
        return t('progress.remarks.unsure', { number: remark.number, of: remark.of });
      case 'withheld':
        return t('progress.remarks.withheld', { count: remark.count });
      case 'latest':
        return t('progress.remarks.latest', { number: remark.count });
      default:
        return t(`progress.remarks.${remark.kind}`);
    }
  };
}
