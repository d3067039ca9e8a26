'use client';

import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  /** Draws what is left; retry renders the children anew. */
  fallback: (error: Error, retry: () => void) => ReactNode;
  onError?: (error: Error) => void;
  /** Runs before a retry, to forget a failed answer. */
  onRetry?: () => void;
  children: ReactNode;
};

type ErrorBoundaryState = { error: Error | null };

/** Keeps the failure of one part of a page to that part. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error) {
    this.props.onError?.(error);
  }

  retry = () => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render() {
    return this.state.error ? this.props.fallback(this.state.error, this.retry) : this.props.children;
  }
}
