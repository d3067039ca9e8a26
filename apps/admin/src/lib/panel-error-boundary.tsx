'use client';

import { ErrorState } from '@sextant/ui/components/error-state';
import { Panel } from '@sextant/ui/components/panel';
import { Component, type ReactNode } from 'react';

type PanelErrorBoundaryProps = { title: string; height: number; className?: string; children: ReactNode };
type PanelErrorBoundaryState = { isBroken: boolean };

/** Keeps what breaks while drawing inside its own panel. */
export class PanelErrorBoundary extends Component<PanelErrorBoundaryProps, PanelErrorBoundaryState> {
  override state: PanelErrorBoundaryState = { isBroken: false };

  static getDerivedStateFromError(): PanelErrorBoundaryState {
    return { isBroken: true };
  }

  override render() {
    const { title, height, className = '', children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <Panel title={title} className={className}>
        <div className="flex items-center justify-center" style={{ minHeight: height }}>
          <ErrorState
            message="This panel could not be drawn. Try again, or change the period."
            onRetry={() => this.setState({ isBroken: false })}
          />
        </div>
      </Panel>
    );
  }
}
