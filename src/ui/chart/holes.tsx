import type { Gap, ObservedSamples } from '@/lib/series'
import { type LayerProps, ON_PLOT } from './layer-contents'
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
        {end - start > textWidth(word) + 8 && (
          <text
            x={(start + end) / 2}
            y={plot.top + plot.height / 2 + 4}
            textAnchor="middle"
            className="fill-muted text-[11px]"
            style={ON_PLOT}
          >
            {word}
          </text>
        )}
      </g>
    )
  })
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
