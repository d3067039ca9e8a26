import { CopyButton } from './copy-button.tsx';

type CodeBlockProps = {
  code: string;
  /** Names the region: "Request body". */
  label: string;
};

export function CodeBlock({ code, label }: CodeBlockProps) {
  return (
    <div className="relative rounded-control border border-line bg-canvas">
      <div className="absolute top-1 right-1">
        <CopyButton text={code} label={`Copy ${label}`} />
      </div>
      <pre
        role="region"
        aria-label={label}
        tabIndex={0}
        className="overflow-auto p-3 pr-10 font-mono text-xs leading-5 text-ink"
      >
        {code}
      </pre>
    </div>
  );
}
