import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Details } from './item.ts';
import { localMoment } from './local-moment.ts';
import { consenting, hasAgreed } from './request.ts';

interface ConsentFieldsProps {
  details: Details;
  version: number;
  onChange: (change: Partial<Details>) => void;
}

/** That this candidate agreed: who, when. The text itself stands once for all recordings. */
export function ConsentFields({ details, version, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation();
  const who = consenting(details);
  return (
    <fieldset className="consent-fields">
      <legend>{t('newInterview.consent.legend')}</legend>
      <TextInput
        label={t('newInterview.consent.by')}
        description={t('newInterview.consent.byWhy')}
        placeholder={details.candidateName}
        maxLength={200}
        autoComplete="off"
        value={details.consentBy}
        onChange={(event) => onChange({ consentBy: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('newInterview.consent.at')}
        description={t('newInterview.consent.atWhy')}
        required
        max={localMoment(new Date())}
        value={details.consentAt}
        onChange={(event) => onChange({ consentAt: event.currentTarget.value })}
      />
      <Checkbox
        className="consent-given"
        checked={who !== '' && hasAgreed(details, version)}
        disabled={who === ''}
        label={
          who === ''
            ? t('newInterview.consent.given', { version })
            : t('newInterview.consent.givenBy', { who, version })
        }
        description={who === '' ? t('newInterview.consent.nameFirst') : undefined}
        onChange={(event) => {
          const given = event.currentTarget.checked;
          onChange({
            agreed: given ? { version, by: who } : null,
            ...(given && details.consentAt === '' ? { consentAt: localMoment(new Date()) } : {}),
          });
        }}
      />
    </fieldset>
  );
}
