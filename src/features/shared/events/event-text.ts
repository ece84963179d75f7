import type { EventKind, TaskEvent } from '@/domain/events-kinds'
import { numberOf, textOf } from '@/domain/facts'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'

/** How much an event matters, as a sign and a colour. */
export interface EventLook {
  readonly sign: string
  readonly color: 'ok' | 'source' | 'warn' | 'bad' | 'muted'
}

const BAD: EventLook = { sign: '✕', color: 'bad' }
const WARN: EventLook = { sign: '!', color: 'warn' }
const GOOD: EventLook = { sign: '✓', color: 'ok' }
const NEWS: EventLook = { sign: '●', color: 'source' }
const QUIET: EventLook = { sign: '–', color: 'muted' }

export const EVENT_LOOKS: Record<EventKind, EventLook> = {
  'task-status': NEWS,
  'step-started': NEWS,
  'step-finished': GOOD,
  'step-paused': WARN,
  'step-resumed': NEWS,
  'waiting-began': WARN,
  failed: BAD,
  recovered: GOOD,
  'errors-began': BAD,
  'errors-ended': GOOD,
  'stall-began': WARN,
  'stall-ended': GOOD,
  'in-sync': GOOD,
  'catching-up': NEWS,
  'fell-behind': WARN,
  'sampling-stopped': WARN,
  'sampling-resumed': GOOD,
  'checkpoint-back': WARN,
  'rows-back': WARN,
  gap: QUIET,
  'alarm-on': WARN,
  'alarm-off': GOOD,
}

/** What names an event among those of a task. */
export function eventId({ kind, step, at }: TaskEvent): string {
  return `${kind} ${step ?? ''} ${at}`
}

export interface EventWords {
  readonly t: Translate
  readonly format: Format
  /** The name of a step by its key. */
  readonly step: (key: string | null) => string
  /** The name of a task's status. */
  readonly status: (code: string | null) => string
}

/** What happened, in a sentence of the page's language. */
export function eventText({ kind, step: key, evidence }: TaskEvent, words: EventWords): string {
  const { t, format, status } = words
  const step = words.step(key)
  switch (kind) {
    case 'task-status':
      return t('findings.events.task-status', {
        from: status(textOf(evidence, 'from')),
        to: status(textOf(evidence, 'to')),
      })
    case 'failed': {
      const times = numberOf(evidence, 'times') ?? 1
      const said = key === null ? t('findings.events.failedTask') : t('findings.events.failed', { step })
      const again = times > 1 ? [t('findings.events.failedTimes', { count: times })] : []
      return [said, ...again, ...codeOf(textOf(evidence, 'code'))].join(' ')
    }
    case 'recovered':
      return key === null ? t('findings.events.recoveredTask') : t('findings.events.recovered', { step })
    case 'errors-began':
      return [t('findings.events.errors-began', { step }), ...codeOf(textOf(evidence, 'code'))].join(' ')
    case 'stall-ended':
      return t('findings.events.stall-ended', { step, duration: format.duration(numberOf(evidence, 'seconds')) })
    case 'checkpoint-back':
      return t('findings.events.checkpoint-back', { step, duration: format.duration(numberOf(evidence, 'seconds')) })
    case 'rows-back':
      return t('findings.events.rows-back', {
        step,
        from: format.integer(numberOf(evidence, 'from')),
        to: format.integer(numberOf(evidence, 'to')),
      })
    case 'gap': {
      const values = {
        duration: format.duration(numberOf(evidence, 'seconds')),
        until: format.dateTime(numberOf(evidence, 'untilMs')),
      }
      const why = textOf(evidence, 'why')
      if (why === 'unanswered' || why === 'away') return t(`findings.events.${why}`, values)
      return t(why === 'paused' ? 'findings.events.pausedGap' : 'findings.events.gap', values)
    }
    default:
      return t(`findings.events.${kind}`, { step })
  }
}

function codeOf(code: string | null): string[] {
  return code === null ? [] : [code]
}
