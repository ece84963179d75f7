import { type ReactNode, useId } from 'react'

interface ChoiceProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly isSwitch?: boolean
  readonly hint?: string
  readonly children: ReactNode
}

/** A thing that is on or off. */
export function Choice({ checked, onChange, isSwitch = false, hint, children }: ChoiceProps) {
  const described = useId()
  return (
    <div>
      <label className="flex min-h-6 cursor-pointer items-start gap-2">
        <input
          type="checkbox"
          role={isSwitch ? 'switch' : undefined}
          checked={checked}
          aria-describedby={hint === undefined ? undefined : described}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-source"
        />
        <span className="min-w-0">{children}</span>
      </label>
      {hint !== undefined && (
        <p id={described} className="ml-6 text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
