/** The mark: a sextant's arc and index arm over the horizon. */
export function BrandMark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden
      className={className}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M12 3 4.2 17.6h15.6L12 3Z" stroke="var(--series-1)" strokeWidth="1.75" />
      <path d="M5.6 15.2c4 3 8.8 3 12.8 0" stroke="var(--series-2)" strokeWidth="1.75" />
      <path d="m12 3 2.4 17.4" stroke="var(--series-1)" strokeWidth="1.75" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className="flex items-center gap-2.5 text-lg font-semibold tracking-tight text-ink">
      <BrandMark />
      Sextant
    </span>
  );
}
