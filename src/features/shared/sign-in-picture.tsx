import { useTranslation } from '@/i18n/use-translation'

const FIELD = 'min-h-8 w-40 rounded-lg border border-line bg-chip'

/** What the form to sign in looks like, for a stage: nobody is to type a password into what is not OMS's. */
export function SignInPicture() {
  const { t } = useTranslation()
  return (
    <figure data-sign-in-picture className="mt-3 rounded-lg border border-dashed border-line px-3 py-2.5">
      <figcaption className="text-sm text-muted">{t('player.problem.signIn')}</figcaption>
      <div aria-hidden="true" className="mt-2 flex cursor-not-allowed flex-wrap items-end gap-3 select-none">
        {[t('problems.signIn.user'), t('problems.signIn.password')].map((label) => (
          <div key={label}>
            <span className="block text-sm text-muted">{label}</span>
            <div className={FIELD} />
          </div>
        ))}
        <span className="inline-flex min-h-8 items-center rounded-lg border border-line bg-chip px-2.5 text-sm text-muted">
          {t('problems.signIn.submit')}
        </span>
      </div>
    </figure>
  )
}
