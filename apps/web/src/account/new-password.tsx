import type { PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasswordField } from './password-field.tsx';

/** The shortest that the server takes. */
export const SHORTEST_PASSWORD = 10;

/** Why a password will not do, by the key of its text; null where it will. */
export const passwordFault = (password: string): 'account.passwordShort' | null =>
  password.length < SHORTEST_PASSWORD ? 'account.passwordShort' : null;

/** A field in which somebody chooses a password. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordField
      label={t('account.newPassword')}
      description={t('account.passwordAdvice', { count: SHORTEST_PASSWORD })}
      autoComplete="new-password"
      required
      {...props}
    />
  );
}
