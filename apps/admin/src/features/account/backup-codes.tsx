import { classNames } from '@sextant/ui/class-names';
import { CopyButton } from '@sextant/ui/components/copy-button';

type BackupCodesProps = { codes: readonly string[]; className?: string };

/** Codes for the day the phone is lost. */
export function BackupCodes({ codes, className }: BackupCodesProps) {
  return (
    <section
      aria-label="Backup codes"
      className={classNames('rounded-control border border-warning bg-warning-soft p-3', className)}
    >
      <div className="flex items-start justify-between gap-2">
        <p className="text-xs text-warning-ink">
          Backup codes for the day you lose the app. Each works once. Keep them now: they are not shown again.
        </p>
        <CopyButton text={codes.join('\n')} label="Copy the backup codes" />
      </div>
      <ul className="mt-2 grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-sm text-ink">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
