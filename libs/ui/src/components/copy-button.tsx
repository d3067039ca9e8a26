'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './icon-button.tsx';

const SHOWN_MS = 1500;

type CopyButtonProps = { text: string; label?: string; className?: string };

export function CopyButton({ text, label = 'Copy', className }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <>
      <IconButton
        size="small"
        label={label}
        onClick={() => void copy()}
        {...(className === undefined ? {} : { className })}
      >
        {isCopied ? <Check aria-hidden className="text-good-ink" /> : <Copy aria-hidden />}
      </IconButton>
      <span role="status" className="sr-only">
        {isCopied ? 'Copied' : ''}
      </span>
    </>
  );
}
