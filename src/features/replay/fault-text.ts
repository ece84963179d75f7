import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'
import { listed } from '@/lib/sentences'
import { FORMAT_VERSION } from '@/recording/format'
import type { FindFault } from '@/recording/found/found'
import type { Fault } from '@/recording/read/fault'

/** Why something cannot be played, in one or two sentences: what is wrong, where, and what to do. */
export function faultText(t: Translate, format: Format, fault: Fault | FindFault): string {
  switch (fault.kind) {
    case 'other-file':
      return t(`replay.fault.other-file.${fault.came}`)
    case 'newer':
      return t('replay.fault.newer', { version: fault.version, known: FORMAT_VERSION })
    case 'header':
      return t('replay.fault.header', fault)
    case 'json':
      return t('replay.fault.json', { ...fault, expected: t(`replay.fault.part.${fault.expected}`) })
    case 'shape':
      return t(fault.path === '' ? 'replay.fault.shapeWhole' : 'replay.fault.shape', fault)
    case 'patch':
      return t('replay.fault.patch', fault)
    case 'time': {
      const { line, at, before } = fault
      return t('replay.fault.time', { line, at: format.dateTime(at), before: format.dateTime(before) })
    }
    case 'gzip':
      return t('replay.fault.gzip', fault)
    case 'cut':
      return t('replay.fault.cut', fault)
    case 'missing':
      return t('replay.fault.missing', { line: fault.line, count: fault.missing })
    case 'count':
      return t(`replay.fault.${countText(fault)}`, { told: fault.told, there: fault.there })
    case 'surplus':
      return t('replay.fault.surplus', fault)
    case 'too-large':
      return t('replay.fault.too-large', fault)
    case 'only-question':
      return t(`replay.fault.only-question.${fault.tool}`)
    case 'single-quotes':
      return t('replay.fault.single-quotes', fault)
    case 'broken': {
      const expected = t(`replay.fault.part.${fault.expected}`)
      const { line, column } = fault
      return t(fault.isCut ? 'replay.fault.brokenCut' : 'replay.fault.broken', { line, column, expected })
    }
    case 'no-task': {
      if (fault.data === 'empty') return t('replay.fault.no-task')
      const fields = names(fault.fields, format)
      return fields === '' ? t('replay.fault.no-taskOther') : t('replay.fault.no-taskFields', { fields })
    }
    case 'no-answer': {
      const fields = names(fault.fields, format)
      return fields === '' ? t('replay.fault.no-answer') : t('replay.fault.no-answerFields', { fields })
    }
    case 'har':
      return t(`replay.fault.har.${fault.without}`, { entries: fault.entries })
    default:
      return t(`replay.fault.${fault.kind}`)
  }
}

const LONGEST_NAME = 40

/** Lines that are numbered tell more than their sum: none of them is missing but at the end. */
function countText({ told, there, isNumbered }: Extract<Fault, { kind: 'count' }>) {
  if (!isNumbered) return 'count'
  return told > there ? 'countMore' : 'countLess'
}

function names(fields: readonly string[], format: Format): string {
  return listed(
    fields.map((name) => name.slice(0, LONGEST_NAME)),
    format,
  )
}
