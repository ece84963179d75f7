import type { Locale } from './format'

const MARK_AT_SEAM = /[，。：；！？]$|^[，。：；！？]/m

/** Sentences behind each other; a mark of the Chinese language brings its own blank. */
export function sentences(texts: readonly string[]): string {
  return texts.reduce((all, text, index) => {
    if (index === 0) return text
    return MARK_AT_SEAM.test(`${all.slice(-1)}\n${text.slice(0, 1)}`) ? all + text : `${all} ${text}`
  }, '')
}

/** Words of the page beside each other, as the language divides them: "Failed, Error" and "失败、异常". */
export function listed(texts: readonly string[], { locale }: { readonly locale: Locale }): string {
  return texts.join(locale === 'zh-CN' ? '、' : ', ')
}
