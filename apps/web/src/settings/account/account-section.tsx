import { useAccount } from '../../api/account.ts';
import '../rows.css';
import { Appearance } from './appearance.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { NameForm } from './name-form.tsx';
import { Organisations } from './organisations.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';
import { WithoutAccounts } from './without-accounts.tsx';

/** What concerns nobody but whoever looks at it. */
export function AccountSection() {
  const { user, mode } = useAccount();
  const own = mode === 'accounts' ? user : null;
  return (
    <div className="settings-stack">
      {own ? <NameForm key={own.name} user={own} /> : <WithoutAccounts />}
      <Appearance />
      {own ? (
        <>
          <PasswordForm email={own.email} />
          <Sessions />
          <Organisations />
          <DeleteAccount email={own.email} />
        </>
      ) : null}
    </div>
  );
}
