import { Component, type ReactNode } from 'react';
import { Loading } from '../components/Loading.tsx';

interface State {
  readonly error: Error | null;
}

/** Keeps the rest of the screen standing where a place cannot be drawn: the way to the others stays open. */
export class PlaceBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error) return <Loading of={{ error, refetch: () => this.setState({ error: null }) }} />;
    return this.props.children;
  }
}
