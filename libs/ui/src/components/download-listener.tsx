'use client';

import { createContext, useContext, type ReactNode } from 'react';

export type DownloadFormat = 'csv' | 'png';
type OnDownload = (format: DownloadFormat) => void;

const DownloadContext = createContext<OnDownload>(() => undefined);

type DownloadListenerProps = { onDownload: OnDownload; children: ReactNode };

/** Hears of every chart or table that somebody below it downloads. */
export function DownloadListener({ onDownload, children }: DownloadListenerProps) {
  return <DownloadContext value={onDownload}>{children}</DownloadContext>;
}

export function useOnDownload(): OnDownload {
  return useContext(DownloadContext);
}
