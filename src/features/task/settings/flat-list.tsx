import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { KeyValues } from '@/ui/key-values'
import type { FlatValues } from './flat-values'

/** Fields nobody described, as plain keys and values. */
export function FlatList({ flat }: { flat: FlatValues }) {
  const { t } = useTranslation()
  const items = flat.values.map(({ path, value }, index) => ({
    id: `${index}:${path}`,
    label: <code className="font-mono text-xs">{path}</code>,
    value: value ?? UNKNOWN,
  }))
  return (
    <>
      <KeyValues items={items} layout="one" />
      {flat.omitted > 0 ? (
        <p className="mt-1 text-xs text-muted">{t('common.othersOmitted', { count: flat.omitted })}</p>
      ) : null}
    </>
  )
}
