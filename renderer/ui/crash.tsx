import { Component, type ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';

/** A bug on screen must not take the work with it: what happened, and how to go on. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main className="crash" role="alert">
        <h1>{TEXT.problem.crashTitle}</h1>
        <p>{TEXT.problem.crash}</p>
        <p className="soft">{this.state.message}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {TEXT.problem.reload}
        </button>
      </main>
    );
  }
}
