import type { ButtonHTMLAttributes, SelectHTMLAttributes } from 'react'

const LOOK =
  'min-h-8 rounded-lg border border-line bg-card px-2.5 py-1 text-sm text-ink hover:bg-chip focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source disabled:opacity-60 disabled:hover:bg-card print:hidden'

export function Button({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={`${LOOK} cursor-pointer ${className}`} />
}

interface SelectProps<T extends string> extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  /** What the choice is about, for those who do not see it. */
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
}

/** A choice of few, as the browser's own control: it works with every keyboard, finger and reader. */
export function Select<T extends string>({ label, value, options, onChoose, className = '', ...rest }: SelectProps<T>) {
  return (
    <select
      {...rest}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChoose(event.target.value as T)}
      className={`${LOOK} min-w-0 cursor-pointer text-ellipsis ${className}`}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
