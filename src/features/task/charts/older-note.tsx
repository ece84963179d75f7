import type { StepView } from '@/domain/step-view'
import { older as texts } from '@/i18n/en/older'
import type { Translate } from '@/i18n/keys'
import { useFormat } from '@/i18n/use-format'
import { useTranslation, useTranslator } from '@/i18n/use-translation'
import type { Format } from '@/lib/format'
import { NO_METRICS } from './older-store'
import { type ChartFrom, type OlderView, useOlderHistory } from './use-older-history'

interface OlderNoteProps {
  readonly id: string
  readonly view: StepView
  /** Given and not imported, else the charts would wait for one more file. */
  readonly chartFrom: ChartFrom
}

/** A line below the charts of a step: from where their oldest samples are, or why they begin with the page. */
export function OlderNote({ id, view, chartFrom }: OlderNoteProps) {
  const translator = useTranslator()
  // A chunk of its own: with the texts of all lazy panels it would weigh ten times as much.
  if (!translator.has('older.shown')) translator.add('en', { older: texts })
  const { t } = useTranslation()
  const format = useFormat()
  return textOf(useOlderHistory(id, view, chartFrom), t, format)
}

/** A code of OMS is a word; what is longer is something else. */
const LONGEST_CODE = 60

function textOf(older: OlderView, t: Translate, format: Format): string | null {
  if (older === 'none' || older === 'asking') return null
  if ('since' in older) return t('older.shown', { time: format.dateTime(older.until) })
  const { refused, code } = older
  if (refused !== 'by-oms') return t(refused === 'empty' ? 'older.empty' : 'older.unanswered')
  if (NO_METRICS.has(code)) return t('older.absent')
  return code === null ? t('older.refusedPlain') : t('older.refused', { code: code.slice(0, LONGEST_CODE) })
}
