import { assess } from '@/domain/assess'
import { watchingTexts } from '@/i18n/watching-texts'
import { olderSamples } from './older-samples'

/** What is loaded once the first answer is shown: the rules that need to have watched a task, and their English texts. */
export const watching = { assess, olderSamples, texts: watchingTexts }
