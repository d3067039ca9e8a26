import {
  FinancialReportType,
  ReportFormat,
  ReportGrouping,
  type RequestFinancialReport,
} from '@sextant/business/reports/contract';
import { Button } from '@sextant/ui/components/button';
import { DateRangePicker } from '@sextant/ui/components/date-range-picker';
import { Dialog } from '@sextant/ui/components/dialog';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { Select } from '@sextant/ui/components/select';
import { FilePlus2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { sentence } from '../../lib/dimension-name.ts';
import { FormError } from '../../lib/form-error.tsx';
import { errorDetails } from '../../trpc/error-details.ts';
import { FORMAT_WORDS, TYPE_WORDS } from './report-words.ts';
import { useUsualDays } from './use-usual-days.ts';

type NewReportProps = { onRequest: (input: RequestFinancialReport) => Promise<unknown> };

/** Asks for a report; it is made in the background. */
export function NewReport({ onRequest }: NewReportProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <Button variant="primary" icon={<FilePlus2 aria-hidden />}>
          New report
        </Button>
      }
      title="New financial report"
      description="It is made in the background and stays in the list."
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    >
      <ReportForm
        onSubmit={async (input) => {
          await onRequest(input);
          setIsOpen(false);
        }}
      />
    </Dialog>
  );
}

function ReportForm({ onSubmit }: { onSubmit: (input: RequestFinancialReport) => Promise<void> }) {
  const [type, setType] = useState<FinancialReportType>('revenue');
  const [groupBy, setGroupBy] = useState<ReportGrouping>('month');
  const [format, setFormat] = useState<ReportFormat>('xlsx');
  const usual = useUsualDays(type);
  const [chosen, setChosen] = useState<{ from: string; to: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const days = chosen ?? usual;
  const submit = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      await onSubmit({ type, fromDay: days.from, toDay: days.to, groupBy, format });
    } catch (error) {
      setFailure(errorDetails(error).message);
      setIsBusy(false);
    }
  };
  return (
    <form
      className="flex flex-col gap-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label="Report"
        value={type}
        hint={TYPE_WORDS[type].hint}
        options={FinancialReportType.options.map((value) => ({ value, label: TYPE_WORDS[value].label }))}
        onChange={(next) => {
          setType(next);
          setChosen(null);
        }}
      />
      <Labelled label={type === '1099' ? 'Calendar year' : 'Days'}>
        <DateRangePicker value={days} onChange={setChosen} label="Choose days" />
      </Labelled>
      <Shape groupBy={groupBy} format={format} onGroupByChange={setGroupBy} onFormatChange={setFormat} />
      <FormError message={failure} />
      <Button type="submit" variant="primary" isBusy={isBusy} className="self-end">
        Create report
      </Button>
    </form>
  );
}

type ShapeProps = {
  groupBy: ReportGrouping;
  format: ReportFormat;
  onGroupByChange: (groupBy: ReportGrouping) => void;
  onFormatChange: (format: ReportFormat) => void;
};

function Shape({ groupBy, format, onGroupByChange, onFormatChange }: ShapeProps) {
  return (
    <>
      <Labelled label="Totals by">
        <SegmentedControl
          label="Totals by"
          value={groupBy}
          onChange={onGroupByChange}
          options={ReportGrouping.options.map((value) => ({ value, label: sentence(value) }))}
        />
      </Labelled>
      <Labelled label="As">
        <SegmentedControl
          label="Format"
          value={format}
          onChange={onFormatChange}
          options={ReportFormat.options.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
        />
      </Labelled>
    </>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span aria-hidden className="text-sm font-medium text-ink">
        {label}
      </span>
      {children}
    </div>
  );
}
