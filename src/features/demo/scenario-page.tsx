import { type ReactNode, useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useServices } from '@/features/shared/services'
import { Stage } from '@/features/shared/stage/stage'
import { demo } from '@/i18n/en/demo'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { SCENARIOS } from '@/simulator/catalogue'
import { AddressSync } from './address-sync'
import { demoShow } from './demo-show'
import { readStageAddress } from './stage-address'
import { TourPlace } from './tour/tour-place'

const TEXTS = { demo }

/**
 * `/demo/:id`: one scenario, played on a stage of its own.
 * @param props.taskPage the page of the task that the address names
 */
export function ScenarioPage({ taskPage }: { taskPage: ReactNode }) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const page = useServices()
  const show = useMemo(() => {
    const scenario = SCENARIOS.find((one) => one.id === id || one.aliases?.includes(id))
    return scenario ? demoShow(scenario, id, page) : null
  }, [id, page])
  const back = { href: paths.demo.href(), label: t('demo.stage.back') }
  if (!show) {
    return (
      <>
        <h1>{t('demo.stage.unknown', { id })}</h1>
        <Link to={back.href}>{back.label}</Link>
      </>
    )
  }
  return (
    <Stage key={show.id} show={show} {...readStageAddress(params, show)} head={<AddressSync show={show} />} back={back}>
      <TourPlace />
      {taskPage}
    </Stage>
  )
}
