type SkipLinkProps = { target: string; children?: string };

/** The first stop of the keyboard: jumps past the navigation to the element with that id. */
export function SkipLink({ target, children = 'Skip to content' }: SkipLinkProps) {
  return (
    <a
      href={`#${target}`}
      className="fixed top-2 left-2 z-100 -translate-y-16 rounded-control bg-accent px-3 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
    >
      {children}
    </a>
  );
}
