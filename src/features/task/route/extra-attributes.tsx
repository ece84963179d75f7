import type { ConnExtraAttributes, Scalar } from '@/domain/task'
import { useFindText } from '@/i18n/use-find-text'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { KeyValues } from '@/ui/key-values'
import { FlatList } from '../settings/flat-list'
import { flatValues, scalarText } from '../settings/flat-values'

/**
 * The attributes that only endpoints of one kind have: every field the appendix of the reference names, and what it
 * does not name as plain key and value. An address is text here, never a link: it comes from the server.
 */
export function ExtraAttributes({ attributes }: { attributes: ConnExtraAttributes }) {
  const { t } = useTranslation()
  const find = useFindText()
  const label = (key: string) => find('route', 'attributes', attributes.kind, key)
  const value = (scalar: Scalar) =>
    typeof scalar === 'boolean' ? t(scalar ? 'route.yes' : 'route.no') : (scalarText(scalar) ?? UNKNOWN)
  const items = Object.entries(attributes.fields).map(([key, scalar]) => ({
    id: key,
    label: label(key) ?? <code className="font-mono text-xs">{key}</code>,
    labelTitle: key,
    value: value(scalar),
  }))
  const others = flatValues(attributes.others)
  if (items.length === 0 && others.values.length === 0) return null
  return (
    <div className="mt-2.5 border-t border-line pt-2">
      <h3 className="mb-1 text-xs font-semibold text-muted">{t(`route.kinds.${attributes.kind}`)}</h3>
      <KeyValues items={items} layout="fit-long" />
      {others.values.length === 0 ? null : <FlatList flat={others} />}
    </div>
  )
}
