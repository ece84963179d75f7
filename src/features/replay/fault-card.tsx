import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { faultText } from './fault-text'
import type { OpenedThing } from './opened/opened'

/** Why nothing is played: what is wrong, and where. */
export function FaultCard({ name, fault }: Extract<OpenedThing, { kind: 'fault' }>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section
      role="alert"
      data-fault={fault.kind}
      className="mb-3.5 rounded-card border border-l-4 border-line border-l-bad bg-card px-4 py-3"
    >
      <h2 className="font-semibold wrap-anywhere">
        {t('replay.fault.title')}
        <span className="font-normal text-muted"> · {name ?? t('replay.pasted')}</span>
      </h2>
      <p className="wrap-anywhere">{faultText(t, format, fault)}</p>
    </section>
  )
}
