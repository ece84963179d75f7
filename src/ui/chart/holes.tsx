import type { Gap, ObservedSamples } from '@/lib/series'
import { type LayerProps, ON_PLOT } from './layer-contents'
import { MARK_PX } from './mark-groups'
import type { TimeWindow } from './range'
import { textWidth } from './scale'
import { useDerived } from './use-window'
import { openGap } from './window'

/** The stretches without samples: shaded, with a word why where there is room for it. */
export function Holes({ hub, window, now, texts, pixels }: LayerProps) {
  const holes = useDerived(hub, () => holesOf(hub.read(), window, now?.()), sameHoles)
  const { plot } = pixels
  return holes.map(({ from, to, why }) => {
    const start = Math.max(plot.left, pixels.x(from))
    const end = Math.min(plot.left + plot.width, pixels.x(to))
    const word = texts.gap(why)
    return (
      <g key={from} data-gap={why ?? ''}>
        <rect
          x={start}
          y={plot.top}
          width={Math.max(1, end - start)}
          height={plot.height}
          className="fill-chip stroke-line"
        >
          <title>{word}</title>
        </rect>
        {linesOf(word, end - start - 8).map((line, i, lines) => (
          <text
            key={line}
            x={(start + end) / 2}
            // Above the signs of what happened, below the names of baselines that lie near the top.
            y={plot.top + plot.height - MARK_PX - 6 - (lines.length - 1 - i) * LINE_PX}
            textAnchor="middle"
            className="fill-muted text-[11px]"
            style={ON_PLOT}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}

const LINE_PX = 13

/** A text in as few lines as fit into a width; none where its longest word does not. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (textWidth(word) > width) return []
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length > 3 ? [] : lines
}

function holesOf(samples: ObservedSamples, { from, to }: TimeWindow, now: number | undefined): readonly Gap[] {
  // In whole seconds: the same question must not be answered differently within one render.
  const silence = openGap(samples, now === undefined ? undefined : Math.floor(now / 1000) * 1000)
  const all = silence ? [...samples.gaps, silence] : samples.gaps
  return all.filter((hole) => hole.to > from && hole.from < to)
}

function sameHoles(a: readonly Gap[], b: readonly Gap[]): boolean {
  return (
    a.length === b.length &&
    a.every((hole, i) => hole.from === b[i]?.from && hole.to === b[i]?.to && hole.why === b[i]?.why)
  )
}
