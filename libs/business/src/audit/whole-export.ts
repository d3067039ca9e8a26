import type { AuditExport } from './contract.ts';
import type { AuditExportStream } from './export-logs.ts';

/** The export in one piece, for a caller that cannot take it in pieces. */
export async function wholeExport({
  fileName,
  contentType,
  chunks,
}: AuditExportStream): Promise<AuditExport> {
  let content = '';
  for await (const chunk of chunks) content += chunk;
  return { fileName, contentType, content };
}
