import type { TaxPayeeView } from '@sextant/business/tax/tax-answers';
import { Button } from '@sextant/ui/components/button';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { KeyValueList } from '@sextant/ui/components/key-value-list';
import { Panel } from '@sextant/ui/components/panel';
import { useState } from 'react';
import { useSession } from '../../lib/session-provider.tsx';
import { ProfileForm } from './profile-form.tsx';
import { RevealTin } from './reveal-tin.tsx';
import { ENTITY_WORDS, FILER_WORDS, INCOME_WORDS } from './tax-words.ts';

/** Who the payee is to the tax office, as the W-9 or W-8 says. */
export function ProfilePanel({ view }: { view: TaxPayeeView }) {
  const { may } = useSession();
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) return <ProfileForm view={view} onDone={() => setIsEditing(false)} />;
  const { profile } = view;
  return (
    <Panel
      title="Taxpayer"
      actions={
        may.writeTax && (
          <Button size="small" onClick={() => setIsEditing(true)}>
            {profile === null ? 'Fill in' : 'Change'}
          </Button>
        )
      }
    >
      {profile === null ? (
        <EmptyState
          title="No W-9 and no W-8"
          hint="Ask the payee for one. Until it is there, payments are subject to backup withholding."
        />
      ) : (
        <KeyValueList columns={2} items={facts(profile, view)} />
      )}
    </Panel>
  );
}

function facts(profile: NonNullable<TaxPayeeView['profile']>, view: TaxPayeeView) {
  const address = [profile.address1, profile.address2, profile.city, profile.region, profile.postalCode];
  return [
    { label: 'Document', value: [profile.document ?? 'None yet', profile.signedOn ?? ''].join(' ') },
    { label: 'Classification', value: ENTITY_WORDS[profile.entityType] },
    { label: 'Legal name', value: profile.legalName ?? '—' },
    { label: 'Business name', value: profile.businessName ?? '—' },
    { label: 'Address', value: address.filter((part) => part !== null).join(', ') || '—' },
    { label: 'Country', value: profile.country ?? '—' },
    {
      label: 'TIN',
      value:
        profile.tinLastFour === null ? (
          '—'
        ) : (
          <RevealTin
            customerId={view.customerId}
            masked={`${profile.tinType ?? ''} •••${profile.tinLastFour}`}
          />
        ),
    },
    { label: 'Account number', value: profile.accountNumber },
    { label: 'Payments are', value: INCOME_WORDS[profile.incomeKind] },
    { label: 'Filer', value: FILER_WORDS[profile.filer] },
    { label: 'Backup withholding', value: profile.isBackupWithheld ? 'Yes, 24 %' : 'No' },
    { label: 'Second TIN notice', value: profile.hasSecondTinNotice ? 'Yes' : 'No' },
    {
      label: 'Accounts with this TIN',
      value: view.accounts.map(({ externalId }) => externalId).join(', '),
    },
  ];
}
