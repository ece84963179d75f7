import { useMemo } from 'react'
import { useFormat } from '@/i18n/use-format'
import type { Format } from '@/lib/format'

/** The page's format for what is read on another day: each moment has its day. */
export function usePaperFormat(): Format {
  const format = useFormat()
  return useMemo(() => ({ ...format, time: format.dateTime, timeShort: format.dateTimeShort }), [format])
}
