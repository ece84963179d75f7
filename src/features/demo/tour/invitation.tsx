import { tour } from '@/i18n/en/tour'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'

const TEXTS = { tour }

interface InvitationProps {
  readonly onTake: () => void
  readonly onDecline: () => void
}

/** Offers the tour, in a line of the page that covers nothing. */
export function Invitation({ onTake, onDecline }: InvitationProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  return (
    <section
      aria-label={t('tour.title')}
      className="mb-3.5 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-card border border-line bg-selected px-2 py-1.5 text-sm print:hidden"
    >
      {/* A phone has one line for it: its first screen is the verdict's. */}
      <p className="min-w-0 flex-1">
        <span className="font-semibold">{t('tour.invite.title')}</span>{' '}
        <span className="max-sm:sr-only">{t('tour.invite.text')}</span>
      </p>
      <div className="flex gap-1.5">
        <Button onClick={onTake} className="font-semibold">
          {t('tour.take')}
        </Button>
        <Button onClick={onDecline}>{t('tour.invite.decline')}</Button>
      </div>
    </section>
  )
}
