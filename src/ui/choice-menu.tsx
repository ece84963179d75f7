import { useId, useRef, useState } from 'react'

interface ChoiceMenuProps {
  /** What is chosen, e.g. "Status". */
  readonly label: string
  /** The choice as a short text; what the closed menu shows. */
  readonly said: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  /** At most so many at once; the others are disabled then. */
  readonly most?: number
  readonly onChoose: (chosen: readonly string[]) => void
  /** Stands where there is no option. */
  readonly none: string
  /** Unfolds to the left: for one that stands near the right edge. */
  readonly left?: boolean
}

/** Some of several, as check boxes that unfold: the browser's own parts, so that keys, fingers and readers work. */
export function ChoiceMenu({ label, said, options, chosen, most, onChoose, none, left = false }: ChoiceMenuProps) {
  const id = useId()
  // Ticks at once, whatever the page does with the choice.
  const [ticked, setTicked] = useState(chosen)
  const [known, setKnown] = useState(chosen)
  if (known !== chosen) {
    setKnown(chosen)
    setTicked(chosen)
  }
  const choose = (next: readonly string[]) => {
    setTicked(next)
    onChoose(next)
  }
  const menu = useRef<HTMLDetailsElement>(null)
  const summary = useRef<HTMLElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  const isFull = most !== undefined && ticked.length >= most
  return (
    <details
      ref={menu}
      className="text-sm sm:relative"
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.stopPropagation()
        close()
        summary.current?.focus()
      }}
    >
      <summary
        ref={summary}
        title={label}
        className={`flex min-h-8 max-w-56 cursor-pointer list-none items-center gap-1.5 rounded-lg border bg-card px-2.5 py-1 hover:bg-chip focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source ${chosen.length > 0 ? 'border-source' : 'border-line'}`}
      >
        <span className="truncate">{said}</span>
        <span aria-hidden="true" className="text-xs text-muted">
          ▾
        </span>
      </summary>
      <fieldset
        aria-labelledby={id}
        className={`absolute z-20 mt-1 max-h-[min(30rem,70vh)] overflow-y-auto after:pointer-events-none after:sticky after:-bottom-1.5 after:block after:h-4 after:bg-linear-to-t after:from-card after:content-[''] max-sm:inset-x-0 sm:w-max sm:max-w-72 sm:min-w-44 ${left ? 'sm:right-0 lg:right-auto' : ''} rounded-lg border border-line bg-card p-1.5 shadow-lg`}
      >
        <legend id={id} className="sr-only">
          {label}
        </legend>
        {options.length === 0 && <p className="px-2 py-1 text-muted">{none}</p>}
        {options.map((option) => {
          const isChosen = ticked.includes(option.value)
          return (
            <label
              key={option.value}
              className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-chip has-disabled:opacity-60"
            >
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() =>
                  choose(isChosen ? ticked.filter((it) => it !== option.value) : [...ticked, option.value])
                }
              />
              <span className="min-w-0 wrap-anywhere">{option.label}</span>
            </label>
          )
        })}
      </fieldset>
    </details>
  )
}
