import { Link } from '@sextant/ui/components/link';

/** Plain text whose web addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <p className="px-4 pb-4 font-mono text-xs leading-5 break-words whitespace-pre-wrap text-ink">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <Link key={part} href={part} className="text-accent-ink underline">
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </p>
  );
}
