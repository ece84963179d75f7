import type { ReactNode } from 'react'
import { useTranslation } from '@/i18n/use-translation'

/** What the pictures on the cards show. */
export function CourseLegend() {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap gap-x-3.5 gap-y-0.5 text-xs text-muted print:hidden">
      <span className="sr-only">{t('demo.legend.label')}</span>
      <Key
        sign={
          <>
            <span className="h-1 w-2 bg-target" />
            <span className="h-1 w-2 bg-incr" />
            <span className="h-1 w-2 bg-warn" />
            <span className="h-1 w-2 bg-bad" />
          </>
        }
      >
        {t('demo.legend.steps')}
      </Key>
      <Key sign={<span className="h-0 w-4 border-t-2 border-source" />}>{t('demo.legend.progress')}</Key>
      <Key sign={<span className="h-3 w-4 bg-incr/25" />}>{t('demo.legend.delay')}</Key>
      <Key
        sign={
          <>
            <span className="h-2 w-2 bg-source" />
            <span className="h-2 w-2 bg-ok" />
            <span className="h-2 w-2 bg-warn" />
            <span className="h-2 w-2 bg-bad" />
            <span className="h-2 w-2 bg-muted" style={{ opacity: 0.4 }} />
          </>
        }
      >
        {t('demo.legend.verdicts')}
      </Key>
      <Key
        sign={
          <span className="h-3 w-4 border-b-2 border-bad bg-[repeating-linear-gradient(135deg,var(--bad)_0_1px,transparent_1px_4px)]" />
        }
      >
        {t('demo.legend.faults')}
      </Key>
      <span>{t('demo.legend.start')}</span>
      <span>{t('demo.legend.press')}</span>
    </p>
  )
}

function Key({ sign, children }: { sign: ReactNode; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex items-center">
        {sign}
      </span>
      {children}
    </span>
  )
}
