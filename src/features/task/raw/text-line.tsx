import { memo } from 'react'
import type { TextLines } from './text-lines'
import { type Hits, piecesOfLine } from './text-search'

interface TextLineProps {
  readonly lines: TextLines
  readonly line: number
  /** Pixels from the text's top, and the line's own height. */
  readonly top: number
  readonly height: number
  /** Digits that the largest line number has. */
  readonly digits: number
  readonly hits: Hits
  /** The hit that was stepped to. */
  readonly current: number
}

/** One line with its number and its hits marked. */
export const TextLine = memo(function TextLine({ lines, line, top, height, digits, hits, current }: TextLineProps) {
  const number = lines.numbers[line] ?? 0
  return (
    <div
      className="absolute top-0 left-0 flex items-center whitespace-pre"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <span
        aria-hidden="true"
        className="sticky left-0 mr-2 h-full shrink-0 bg-chip px-1.5 text-right leading-[1.25rem] text-muted select-none"
        style={{ minWidth: `calc(${digits}ch + 0.75rem)` }}
      >
        {number > 0 ? number : '↳'}
      </span>
      <code className="font-mono">
        {piecesOfLine(lines, line, hits).map((piece, index) =>
          piece.hit === null ? (
            piece.text
          ) : (
            <mark
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces are places in the line
              key={index}
              aria-current={piece.hit === current ? 'true' : undefined}
              className={`rounded-xs text-ink ${piece.hit === current ? 'bg-warn/40 outline-2 outline-warn' : 'bg-warn/25'}`}
            >
              {piece.text}
            </mark>
          ),
        )}
      </code>
    </div>
  )
})
