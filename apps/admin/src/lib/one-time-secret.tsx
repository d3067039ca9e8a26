import { CopyButton } from '@sextant/ui/components/copy-button';

type OneTimeSecretProps = { label: string; value: string };

/** Something that can be read now and never again. */
export function OneTimeSecret({ label, value }: OneTimeSecretProps) {
  return (
    <div role="status" className="rounded-control border border-warning bg-warning-soft p-3">
      <p className="text-xs text-warning-ink">{label} Copy it now: it is not shown again.</p>
      <div className="mt-2 flex items-center gap-2">
        <code className="min-w-0 flex-1 font-mono text-sm break-all text-ink">{value}</code>
        <CopyButton text={value} label="Copy" />
      </div>
    </div>
  );
}
