import type { ReactNode } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { Badge } from '@/ui/badge'
import { FlatList } from './flat-list'
import type { Setting, Unit } from './setting'
import { useExplained } from './use-explained'

/** A setting's value in words, with what it means and OMS's own code where that is another word. */
export function SettingValueView({ setting }: { setting: Setting }) {
  const { t } = useTranslation()
  const label = useLabel()
  const explained = useExplained()
  const numberText = useNumberText()
  const timeText = useTimeText()
  const { id, value } = setting

  switch (value.kind) {
    case 'flag': {
      if (value.value === null) return UNKNOWN
      const about = explained('flags', id, value.value ? 'yes' : 'no')
      return <Explained text={value.value ? t('settings.yes') : t('settings.no')} about={about} />
    }
    case 'code': {
      if (!value.value) return UNKNOWN
      const text = explained('codes', value.set, value.value)
      return (
        <Explained text={text ?? value.value} code={value.value} about={explained('about', value.set, value.value)} />
      )
    }
    case 'engine':
    case 'step':
      return value.value ? <Explained text={label(value.kind, value.value)} code={value.value} /> : UNKNOWN
    case 'text':
      return value.value || UNKNOWN
    case 'number':
      return numberText(value.value, value.unit)
    case 'time':
      return timeText(value.value)
    case 'list':
      return value.values === null || value.values.length === 0 ? UNKNOWN : <Chips values={value.values} />
    case 'map':
      return value.map === null || value.map.values.length === 0 ? UNKNOWN : <FlatList flat={value.map} />
    case 'counts': {
      const counts = Object.entries(value.counts ?? {})
      if (counts.length === 0) return UNKNOWN
      return counts.map(([rule, count]) => (
        <div key={rule}>
          <Explained text={`${explained('rules', rule) ?? rule}: ${numberText(count, 'plain')}`} code={rule} />
        </div>
      ))
    }
  }
}

function Explained({ text, code, about }: { text: string; code?: string; about?: string | null }): ReactNode {
  const isSaid = code === undefined || text.toUpperCase().startsWith(code.toUpperCase())
  return (
    <>
      {text}
      {isSaid ? null : <code className="ml-2 font-mono text-xs text-muted">{code}</code>}
      {about ? <div className="max-w-prose text-xs text-muted">{about}</div> : null}
    </>
  )
}

function Chips({ values }: { values: readonly string[] }) {
  const chips = [...new Set(values)].map((value) => (
    <li key={value} className="min-w-0">
      <Badge mono title={value}>
        {value || UNKNOWN}
      </Badge>
    </li>
  ))
  return <ul className="flex flex-wrap gap-1">{chips}</ul>
}

function useNumberText(): (value: number | null, unit: Unit) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (value, unit) => {
    if (value === null) return UNKNOWN
    switch (unit) {
      case 'percent':
        return format.percent(value)
      case 'rowsPerSecond':
        return format.rowsPerSecond(value)
      case 'bytesPerSecond':
        return format.bytesPerSecond(value)
      case 'connectors':
        return value === -1 ? t('settings.unlimited') : format.integer(value)
      case 'hours': {
        const hours = `${format.short(value)} ${format.units.h}`
        return Math.abs(value) < 24 ? hours : `${hours} (${format.duration(value * 3600)})`
      }
      case 'plain':
        return Number.isInteger(value) ? format.integer(value) : format.short(value)
    }
  }
}

/** The largest moment that a date can hold, in milliseconds either side of the epoch. */
const LAST_MS = 8.64e15

function useTimeText(): (seconds: number | null) => string {
  const format = useFormat()
  return (seconds) => {
    if (seconds === null) return UNKNOWN
    const ms = seconds * 1000
    // What is no moment is still what OMS sent.
    if (!(Math.abs(ms) <= LAST_MS)) return format.integer(seconds)
    return `${format.dateTime(ms)} ${format.zone(ms)}`
  }
}
