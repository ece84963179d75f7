import { palette } from '@/i18n/en/palette'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'

const TEXTS = { palette }

/** The way into the palette: its button in the bar. */
export function PaletteEntry() {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  return <Button className="grow">{t('palette.search')}</Button>
}
