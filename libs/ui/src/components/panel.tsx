import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export type PanelProps = {
  title?: string;
  /** The unit of what is shown, beside the title: "USD", "% of cohort". */
  unit?: ReactNode;
  subtitle?: ReactNode;
  /** Between title and actions, as a legend; below them where the panel is narrow. */
  aside?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** A table or a list that reaches the edges of the panel. */
  isFlush?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A bordered region with a heading: the room of one chart, table or list. */
export function Panel(props: PanelProps) {
  const { title, unit, subtitle, aside, actions, footer, isFlush = false, className, children } = props;
  const headingId = useId();
  return (
    <section
      data-panel
      {...(title === undefined ? {} : { 'aria-labelledby': headingId })}
      className={classNames(
        '@container flex min-w-0 flex-col rounded-card border border-line bg-surface shadow-edge',
        className,
      )}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className="flex flex-wrap items-start gap-x-4 gap-y-1.5 px-4 pt-2.5 pb-2">
          <div className="min-w-0 flex-1 basis-40">
            <h2 id={headingId} className="pt-1 text-base leading-5 font-semibold text-ink">
              {title}{' '}
              {unit !== undefined && <span className="ml-1 text-xs font-normal text-ink-subtle">{unit}</span>}
            </h2>
            {subtitle !== undefined && <p className="text-xs text-ink-muted">{subtitle}</p>}
          </div>
          {aside !== undefined && (
            <div className="order-last flex w-full items-center @xl:order-none @xl:min-h-7 @xl:w-auto">
              {aside}
            </div>
          )}
          {actions !== undefined && (
            <div className="flex min-h-7 flex-wrap items-center gap-1 empty:hidden">{actions}</div>
          )}
        </header>
      )}
      <div
        className={classNames(
          'min-w-0 flex-1',
          isFlush ? 'pb-1' : 'px-4 pb-4',
          title === undefined && 'pt-4',
        )}
      >
        {children}
      </div>
      {footer !== undefined && (
        <footer className="border-t border-line px-4 py-2 text-xs text-ink-muted">{footer}</footer>
      )}
    </section>
  );
}
