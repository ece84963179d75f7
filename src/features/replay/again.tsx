import { useSearchParams } from 'react-router'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { sentences } from '@/lib/sentences'
import { momentIn } from './moment-in'
import { taskIn } from './opened-address'

/** After a reload, or by a link from a colleague: the address knows task and moment, but not the file. */
export function Again() {
  const { t } = useTranslation()
  const format = useFormat()
  const [params] = useSearchParams()
  const at = momentIn(params)
  const task = taskIn(params) ?? ''
  if (at === undefined && task === '') return null
  const which = at === undefined ? 'task' : task === '' ? 'moment' : 'both'
  const time = at === undefined ? '' : `${format.dateTime(at)} ${format.zone(at)}`
  return (
    <p
      role="status"
      className="mb-3.5 rounded-card border border-l-4 border-line border-l-source bg-card px-4 py-3 wrap-anywhere"
    >
      {sentences([t(`replay.again.${which}`, { time, task }), t('replay.again.hint')])}
    </p>
  )
}
