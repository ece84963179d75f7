import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly title: string
  readonly text: string
  readonly again: string
  readonly children: ReactNode
}

/** Keeps a fault of one panel from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div role="alert" className="rounded-card border border-line bg-card p-4 text-sm">
        <p className="font-semibold text-bad">{this.props.title}</p>
        <p className="mt-1 text-muted">{this.props.text}</p>
        <button
          type="button"
          className="mt-2 cursor-pointer underline"
          onClick={() => this.setState({ failed: false })}
        >
          {this.props.again}
        </button>
      </div>
    )
  }
}
