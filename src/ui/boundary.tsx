import { Component, type ReactNode } from 'react'

interface FaultProps {
  readonly title: string
  readonly text: string
  readonly again: string
}

/** Stands in place of a part of the page that is not there, and offers to try again. */
export function Fault({ title, text, again, onAgain }: FaultProps & { readonly onAgain: () => void }) {
  return (
    <div role="alert" className="rounded-card border border-line bg-card p-4 text-sm">
      <p className="font-semibold text-bad">{title}</p>
      <p className="mt-1 text-muted">{text}</p>
      <button type="button" className="mt-2 cursor-pointer underline" onClick={onAgain}>
        {again}
      </button>
    </div>
  )
}

/** Keeps a fault of one panel from taking the page with it. */
export class Boundary extends Component<FaultProps & { readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { children, ...said } = this.props
    if (!this.state.failed) return children
    return <Fault {...said} onAgain={() => this.setState({ failed: false })} />
  }
}
