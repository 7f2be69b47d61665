import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem, api, unwrap } from '../../api/client.ts';
import { Problem } from '../../parts/problem.tsx';
import { ToldOnce } from '../../parts/told-once.tsx';
import { addressFault } from './address-fault.ts';
import { EVENTS, eventText, type WebhookEvent, webhooksQuery } from './webhooks-query.ts';

/** Registers a receiver, and shows the secret that signs what is sent to it this once. */
export function WebhookForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm<{ url: string; events: WebhookEvent[] }>({
    initialValues: { url: '', events: ['interview.done', 'interview.failed'] },
    validate: {
      url: (value) => {
        const fault = addressFault(value.trim());
        return fault && t(`settings.webhooks.fault.${fault}`);
      },
      events: (value) => (value.length === 0 ? t('settings.webhooks.make.eventMissing') : null),
    },
  });
  const make = useMutation({
    mutationFn: ({ url, events }: typeof form.values) =>
      unwrap(api.POST('/api/v1/webhooks', { body: { url: url.trim(), events } })),
    onSuccess: () => {
      form.reset();
      return client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    },
  });
  const made = make.data;
  const isRefused = make.error instanceof ApiProblem && make.error.code === 'INVALID_REQUEST';
  return (
    <>
      {made ? (
        <ToldOnce
          key={made.id}
          title={t('settings.webhooks.made.title', { host: new URL(made.url).host })}
          hint={t('settings.webhooks.made.hint')}
          label={t('settings.webhooks.made.label')}
          value={made.secret}
          onDone={make.reset}
        />
      ) : null}
      <form onSubmit={form.onSubmit((values) => make.mutate(values))} noValidate>
        <Stack>
          <TextInput
            label={t('settings.webhooks.make.url')}
            description={t('settings.webhooks.make.urlHint')}
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://example.org/impact"
            required
            maxLength={2000}
            {...form.getInputProps('url')}
          />
          <Checkbox.Group label={t('settings.webhooks.make.events')} {...form.getInputProps('events')}>
            <Stack gap={8} mt={6}>
              {EVENTS.map((event) => (
                <Checkbox
                  key={event}
                  value={event}
                  label={t(`settings.webhooks.event.${eventText(event)}`)}
                  description={event}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {make.error ? <Problem error={make.error} /> : null}
          {isRefused ? <Text size="sm">{t('settings.webhooks.fault.why')}</Text> : null}
          <Group>
            <Button type="submit" loading={make.isPending}>
              {t('settings.webhooks.make.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
