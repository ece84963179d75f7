import type { Notice } from '@/domain/notice-kinds'
import type { useTranslation } from '@/i18n/use-translation'

type Translate = ReturnType<typeof useTranslation>['t']

/** What a notice says in a few words, without its task. */
export function noticeWord(t: Translate, { kind, over }: Pick<Notice, 'kind' | 'over'>): string {
  return over ? t('notices.back') : t(`notices.kinds.${kind}`)
}
