import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '@/lib/format'
import { en } from './texts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

const loaders: Partial<Record<Locale, () => Promise<object>>> = {
  'zh-CN': () => import('./zh').then((module) => module.zh),
}

/** Makes the page's translator. English is always there; another language is loaded when first asked for. */
export async function createI18n(locale: Locale): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes; a second escaping would show &lt; to people.
    interpolation: { escapeValue: false },
    // A label that has no text yet is asked for with a default, so a returned null must not hide it.
    returnNull: false,
  })
  await setLocale(instance, locale)
  return instance
}

/** Changes the language of the page, loading its texts first. */
export async function setLocale(instance: i18n, locale: Locale): Promise<void> {
  const load = loaders[locale]
  if (load && !instance.hasResourceBundle(locale, 'translation')) {
    instance.addResourceBundle(locale, 'translation', await load())
  }
  await instance.changeLanguage(locale)
}
