import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { ToldOnce } from '../../parts/told-once.tsx';
import { CodeExample } from '../code-example.tsx';
import { isGone } from '../is-gone.ts';
import { curlExample } from './curl-example.ts';
import { widestScope } from './key-state.ts';
import { type KeyScope, keysQuery, SCOPES } from './keys-query.ts';

/** How long keys may be valid here, days; '' is without an end. */
const LENGTHS = ['7', '30', '90', '365', ''] as const;

/** Makes a key, and shows it this once. */
export function KeyForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm<{ name: string; scope: KeyScope; days: string }>({
    initialValues: { name: '', scope: 'read', days: '90' },
    validate: { name: (value) => (value.trim() === '' ? t('settings.keys.make.nameMissing') : null) },
  });
  const make = useMutation({
    mutationFn: ({ name, scope, days }: typeof form.values) =>
      unwrap(
        api.POST('/api/v1/keys', {
          body: { name: name.trim(), scopes: [scope], expiresInDays: days === '' ? null : Number(days) },
        }),
      ),
    onSuccess: () => {
      form.reset();
      return client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });
  const keys = useQuery(keysQuery);
  const made = make.data && !isGone(make.data.id, make.submittedAt, keys) ? make.data : null;
  return (
    <>
      {made ? (
        <ToldOnce
          key={made.id}
          title={t('settings.keys.made.title', { name: made.name })}
          hint={t('settings.keys.made.hint')}
          label={t('settings.keys.made.label')}
          value={made.key}
          onDone={make.reset}
        >
          <Stack mt="md">
            <CodeExample
              title={t('settings.keys.made.example')}
              code={curlExample(window.location.origin, widestScope(made.scopes))}
            />
          </Stack>
        </ToldOnce>
      ) : null}
      <form onSubmit={form.onSubmit((values) => make.mutate(values))} noValidate>
        <Stack>
          <TextInput
            label={t('settings.keys.make.name')}
            description={t('settings.keys.make.nameHint')}
            required
            autoComplete="off"
            maxLength={100}
            maw={460}
            {...form.getInputProps('name')}
          />
          <Radio.Group label={t('settings.keys.make.scope')} {...form.getInputProps('scope')}>
            <Stack gap={8} mt={6}>
              {SCOPES.map((scope) => (
                <Radio
                  key={scope}
                  value={scope}
                  label={t(`settings.keys.scope.${scope}`)}
                  description={t(`settings.keys.scopeHint.${scope}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {form.values.scope === 'admin' ? (
            <Alert color="yellow" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
              <Text size="sm">{t('settings.keys.make.adminWarning')}</Text>
            </Alert>
          ) : null}
          <NativeSelect
            label={t('settings.keys.make.days')}
            description={form.values.days === '' ? t('settings.keys.make.endless') : t('settings.keys.make.daysHint')}
            maw={460}
            data={LENGTHS.map((days) => ({
              value: days,
              label:
                days === '' ? t('settings.keys.make.never') : t('settings.keys.make.length', { count: Number(days) }),
            }))}
            {...form.getInputProps('days')}
          />
          {make.error ? <Problem error={make.error} /> : null}
          <Group>
            <Button type="submit" loading={make.isPending}>
              {t('settings.keys.make.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
