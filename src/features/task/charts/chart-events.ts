import type { EventKind, TaskEvent } from '@/domain/events-kinds'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'
import type { ChartColor, ChartMark } from '@/ui/chart/types'

/** Names the things that events speak of. */
export interface EventWords {
  readonly t: Translate
  readonly format: Format
  /** By the step's key. */
  step(key: string): string
  taskStatus(code: string): string
}

const LOOKS: Record<Exclude<EventKind, 'gap'>, readonly [sign: string, color: ChartColor]> = {
  'task-status': ['i', 'source'],
  'step-started': ['▸', 'source'],
  'step-finished': ['✓', 'ok'],
  'step-paused': ['‖', 'warn'],
  'step-resumed': ['▸', 'source'],
  'waiting-began': ['!', 'warn'],
  failed: ['✕', 'bad'],
  recovered: ['✓', 'ok'],
  'errors-began': ['!', 'bad'],
  'errors-ended': ['✓', 'ok'],
  'stall-began': ['!', 'warn'],
  'stall-ended': ['✓', 'ok'],
  'in-sync': ['✓', 'ok'],
  'catching-up': ['↓', 'source'],
  'fell-behind': ['↑', 'warn'],
  'sampling-stopped': ['?', 'warn'],
  'sampling-resumed': ['✓', 'ok'],
  'checkpoint-back': ['↶', 'warn'],
  'rows-back': ['↶', 'warn'],
  'alarm-on': ['!', 'warn'],
  'alarm-off': ['✓', 'ok'],
}

/** What happened, as marks on the charts. A gap is drawn as one, and needs no mark. */
export function chartMarks(events: readonly TaskEvent[], words: EventWords): readonly ChartMark[] {
  return events.flatMap((event) => {
    const { kind, step, at } = event
    if (kind === 'gap') return []
    // A kind that a newer history may bring.
    const [sign, color] = LOOKS[kind] ?? ['i', 'source']
    return [{ id: `${kind} ${step ?? ''} ${at}`, at, label: told(event, kind, words), sign, color }]
  })
}

function told({ step, evidence }: TaskEvent, kind: keyof typeof LOOKS, words: EventWords): string {
  const { t, format } = words
  if (step === null && kind === 'failed') return t('findings.events.failedTask')
  if (step === null && kind === 'recovered') return t('findings.events.recoveredTask')
  const seconds = typeof evidence.seconds === 'number' ? evidence.seconds : null
  const value = (it: (typeof evidence)[string] | undefined) => {
    if (kind === 'task-status' && typeof it === 'string') return words.taskStatus(it)
    return typeof it === 'string' ? it : format.integer(typeof it === 'number' ? it : null)
  }
  return t(`findings.events.${kind}`, {
    step: step === null ? '' : words.step(step),
    duration: format.duration(seconds),
    from: value(evidence.from),
    to: value(evidence.to),
  })
}
