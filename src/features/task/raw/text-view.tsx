// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard

import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { TextLine } from './text-line'
import { lineAt, textLines } from './text-lines'
import { findAll } from './text-search'
import { TextSearchBar } from './text-search-bar'

/** Height of a line in the units of text. */
const LINE_REM = 1.25

/** A long text with a search in it; only the lines in view are on the page. */
export function TextView({ text }: { text: string }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const scrollRef = useRef<HTMLElement>(null)
  const lines = useMemo(() => textLines(text), [text])
  const wanted = useDeferredValue(query)
  const hits = useMemo(() => findAll(text, wanted), [text, wanted])
  const shownHit = Math.min(current, Math.max(0, hits.starts.length - 1))
  const [lineHeight] = useState(() => LINE_REM * rootFontSize())

  const virtualizer = useVirtualizer({
    count: lines.starts.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => lineHeight,
    overscan: 10,
  })

  // The hit itself, and not the text around it, decides where to: a new answer must not move the view.
  const hitStart = hits.starts[shownHit]
  const wantedLine = hitStart === undefined || wanted === '' ? null : lineAt(lines, hitStart)
  const scrolledFor = useRef('')
  useEffect(() => {
    const reason = `${wanted}/${shownHit}`
    if (wantedLine === null || scrolledFor.current === reason) return
    scrolledFor.current = reason
    virtualizer.scrollToIndex(wantedLine, { align: 'center' })
  }, [wanted, shownHit, wantedLine, virtualizer])

  const step = (by: 1 | -1) => {
    const count = hits.starts.length
    if (count > 0) setCurrent((shownHit + by + count) % count)
  }
  const digits = String(lines.numbers.findLast((number) => number > 0) ?? 1).length

  return (
    <>
      <TextSearchBar
        query={query}
        hits={wanted === '' ? null : hits}
        current={shownHit}
        onQuery={(next) => {
          setQuery(next)
          setCurrent(0)
        }}
        onStep={step}
      />
      <section
        ref={scrollRef}
        aria-label={t('raw.text')}
        tabIndex={0}
        data-verbatim
        className="max-h-[min(40rem,75vh)] overflow-auto overscroll-contain rounded-lg border border-line font-mono text-xs"
      >
        <div
          className="relative min-w-full"
          style={{ height: virtualizer.getTotalSize(), width: `${lines.longest + digits + 4}ch` }}
        >
          {virtualizer.getVirtualItems().map((item) => (
            <TextLine
              key={item.index}
              lines={lines}
              line={item.index}
              top={item.start}
              height={lineHeight}
              digits={digits}
              hits={hits}
              current={shownHit}
            />
          ))}
        </div>
      </section>
    </>
  )
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}
