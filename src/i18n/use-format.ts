import { useMemo } from 'react'
import { createFormat, type Format } from '@/lib/format'
import { usePreferences } from '@/ui/preferences'

/** Numbers and times in the viewer's language and chosen zone. */
export function useFormat(): Format {
  const [{ locale, zone }] = usePreferences()
  return useMemo(() => createFormat({ locale, timeZone: zone === 'utc' ? 'UTC' : undefined }), [locale, zone])
}
