import type { ObservedSamples } from '@/lib/series'
import { type LayerProps, ON_PLOT } from './layer-contents'
import { textWidth } from './scale'
import { useDerived } from './use-window'

/** Samples before this moment (epoch milliseconds) were not taken by the page; null where all were. */
export function olderUntil(samples: ObservedSamples & { readonly olderUntil?: number | null }): number | null {
  return samples.olderUntil ?? null
}

/** Where samples begin that the page took itself: a hairline, with the origin of the others left of it. */
export function Older({ hub, window, texts, pixels: { plot, x } }: LayerProps) {
  const until = useDerived(hub, () => olderUntil(hub.read()), Object.is)
  if (until === null || until <= window.from) return null
  const right = plot.left + plot.width
  const at = Math.min(right, x(until))
  const floor = plot.top + plot.height
  return (
    <g data-older="">
      {until < window.to && (
        <line x1={at} x2={at} y1={plot.top} y2={floor} strokeDasharray="1 3" className="stroke-muted" />
      )}
      {at - plot.left > textWidth(texts.older) + 8 && (
        <text x={at - 4} y={floor - 30} textAnchor="end" className="fill-muted text-[11px]" style={ON_PLOT}>
          {texts.older}
        </text>
      )}
    </g>
  )
}
