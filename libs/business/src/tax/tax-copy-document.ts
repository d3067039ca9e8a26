import PdfDocument from 'pdfkit';
import type { TaxProfileRow } from '@sextant/db/queries/tax/tax-profile-columns';
import type { TaxPayer } from './contract.ts';
import { inUsd } from './in-usd.ts';
import type { JudgedTaxLine } from './read-tax-year.ts';

export type TaxCopy = {
  year: number;
  line: JudgedTaxLine;
  payer: TaxPayer;
  profile: TaxProfileRow;
  months: readonly number[];
  madeAt: Date;
};

const MARK = 'Draft copy B — not filed';
const LEFT = 54;
const MIDDLE = 306;
const WIDTH = 230;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

type Doc = InstanceType<typeof PdfDocument>;

/** One payee's form as a page to read, marked as not filed; the taxpayer number by its last four digits. */
export async function taxCopyDocument(copy: TaxCopy): Promise<Uint8Array> {
  const { year, line, madeAt } = copy;
  const title = `Form ${line.form} for ${year}`;
  const doc = new PdfDocument({
    size: 'LETTER',
    margin: LEFT,
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: `${title}, ${MARK}`, CreationDate: madeAt },
  });
  const whole = collect(doc);
  watermark(doc);
  doc.font('Helvetica-Bold').fontSize(18).text(title, LEFT, LEFT);
  doc.fontSize(12).fillColor('#b42318').text(MARK).fillColor('#000000').moveDown();
  parties(doc, copy);
  boxes(doc, copy);
  note(doc, copy);
  doc.end();
  return whole;
}

function parties(doc: Doc, { payer, profile }: TaxCopy): void {
  const top = doc.y;
  block(doc, { title: 'PAYER', left: LEFT, top }, [
    payer.name,
    payer.address1,
    payer.address2,
    `${payer.city}, ${payer.state} ${payer.zip}`,
    `Phone ${payer.phone}`,
    `TIN ${payer.ein}`,
  ]);
  const bottom = doc.y;
  block(doc, { title: 'RECIPIENT', left: MIDDLE, top }, [
    profile.legalName,
    profile.businessName,
    profile.address1,
    profile.address2,
    [profile.city, profile.region, profile.postalCode].filter(Boolean).join(' '),
    profile.country,
    `TIN ${masked(profile)}`,
    `Account number ${profile.accountNumber}`,
  ]);
  doc.y = Math.max(bottom, doc.y);
  doc.moveDown(2);
}

type Place = { title: string; left: number; top: number };

function block(doc: Doc, { title, left, top }: Place, lines: (string | null)[]): void {
  doc.font('Helvetica-Bold').fontSize(9).text(title, left, top, { width: WIDTH });
  doc.font('Helvetica').fontSize(11);
  for (const line of lines) if (line) doc.text(printable(line), left, doc.y, { width: WIDTH });
}

function boxes(doc: Doc, { line, months }: TaxCopy): void {
  const sales =
    line.form === '1099-K'
      ? [
          ['3', 'Number of payment transactions', String(line.transactions)],
          ...MONTHS.map((month, index) => [
            `5${'abcdefghijkl'.charAt(index)}`,
            month,
            inUsd(months[index] ?? 0),
          ]),
        ]
      : [];
  const rows = [
    [line.box, line.label, inUsd(line.amountMinor ?? 0)],
    ['4', 'Federal income tax withheld', inUsd(line.withheldMinor)],
    ...sales,
  ];
  doc.fontSize(10).table({
    position: { x: LEFT, y: doc.y },
    columnStyles: [40, 330, { width: 110, align: { x: 'right' } }],
    rowStyles: { padding: 4 },
    data: [['Box', 'What it is', 'Amount'], ...rows],
  });
  doc.moveDown(2);
}

function note(doc: Doc, { line, madeAt }: TaxCopy): void {
  const text = `${line.explanation} Made on ${madeAt.toISOString().slice(0, 10)} from the payments known by then. This page is no tax document: nothing was filed with the IRS by making it.`;
  doc.fontSize(9).fillColor('#475467').text(text, LEFT, doc.y, { width: 500 });
}

function watermark(doc: Doc): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().rotate(-50, { origin: [306, 420] });
  doc.font('Helvetica-Bold').fontSize(48).fillColor('#d0d5dd', 0.5);
  doc.text('DRAFT · NOT FILED', 30, 400, { width: 560, align: 'center', lineBreak: false });
  doc.restore().endMarkedContent();
  doc.fillColor('#000000', 1);
}

function masked({ tinType, tinLastFour }: TaxProfileRow): string {
  if (tinLastFour === null) return 'not known';
  return tinType === 'EIN' ? `XX-XXX${tinLastFour}` : `XXX-XX-${tinLastFour}`;
}

// The fonts that every reader has know Latin letters alone.
function printable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e\u00a1-\u00ff]/g, (letter) => {
    const plain = letter.normalize('NFKD').replaceAll(/[^\u0020-\u007e]/g, '');
    return plain === '' ? '?' : plain;
  });
}

function collect(doc: Doc): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
}
