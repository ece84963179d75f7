import { type FormEvent, useId, useState } from 'react'
import type { Problem } from '@/api/problem'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { useServices } from './services'
import { SignInPicture } from './sign-in-picture'
import { useStage } from './use-stage'

interface SignInProps {
  /** Why OMS asks. Another one after the form was sent tells that what was typed did not help. */
  readonly problem: Extract<Problem, { kind: 'denied' }>
  readonly onSignedIn: () => void
}

/** Asks for user and password of OMS, but on a stage: there it is a picture that takes neither. */
export function SignIn(props: SignInProps) {
  return useStage() ? <SignInPicture /> : <SignInForm {...props} />
}

/** What is typed goes to this tab's memory, and from there into each request. */
function SignInForm({ problem, onSignedIn }: SignInProps) {
  const { t } = useTranslation()
  const { credentials } = useServices()
  const id = useId()
  const [answered, setAnswered] = useState<Problem | null>(null)
  const refused = answered !== null && answered !== problem && problem.status === 401

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    credentials.set({ username: String(data.get('username') ?? ''), password: String(data.get('password') ?? '') })
    setAnswered(problem)
    onSignedIn()
  }

  const field = 'min-h-8 w-full rounded-lg border border-muted bg-card px-2.5 py-1'
  return (
    <form aria-label={t('problems.signIn.label')} onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-3">
      <div className="min-w-40">
        <label htmlFor={`${id}-user`} className="block text-sm text-muted">
          {t('problems.signIn.user')}
        </label>
        <input id={`${id}-user`} name="username" autoComplete="username" required className={field} />
      </div>
      <div className="min-w-40">
        <label htmlFor={`${id}-password`} className="block text-sm text-muted">
          {t('problems.signIn.password')}
        </label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          className={field}
        />
      </div>
      <Button type="submit">{t('problems.signIn.submit')}</Button>
      {refused && <p className="w-full text-bad">{t('problems.signIn.refused')}</p>}
    </form>
  )
}
