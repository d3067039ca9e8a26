import { pageSession } from './page-session.ts';
import { periodView, type PeriodView } from './period-view.ts';
import { loadShellParameters } from './shell-parameters.ts';
import { usualPeriod } from './usual-period.ts';

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The period that the address of a page asks for, as its view in the browser will read it. */
export async function pagePeriod(searchParams: SearchParams, pathname: string): Promise<PeriodView> {
  const [choice, { now, zone, firstDay }] = await Promise.all([
    loadShellParameters(searchParams),
    pageSession(),
  ]);
  return periodView(choice, { now, zone, firstDay }, usualPeriod(pathname));
}
