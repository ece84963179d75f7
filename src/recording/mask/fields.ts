import type { Kind, Rule } from './kinds'

/** Fields of OMS whose texts are codes, ids, numbers or times: they stay. In lower case, as all names here. */
const KEPT = words(`
  success code errorcode envelopecode level requestid cost costms pagenumber pagesize totalcount
  id type importance alarmlevel status order mode target
  gmtcreate gmtmodified gmtstart gmtfinish starttime finishtime failedtime starttimestamp
  destconnid endpointid kafkaid projectid workergradeid connid
  sourceendpointtype sinkendpointtype endpointtype endpointside dbengine version timezone charset nlslengthsemantics
  operatingsystem region saslmechanism
  tablecategory mqserializertype mqpartitionmode datahubtopictype bytecharconvertstrategy allowdesttablenotempty
  fulltransferspeedmode fullverifyspeedmode recordtypewhitelist supportddltypes
  messagemcmskey reasonmcmskey proposalmcmskey runningstep stepname
  columntype recordfieldtype rawcolumntype columnkey encoding
  action metrictype aggregator kind came expected variable step seconds port
  processedrecords capacity progress incrtimestampcheckpoint checkpointsampletimestamp
`)

/** Further field names of OMS: as names of fields they stay. */
const STRUCTURE = words(`
  data errordetail errordetails message advice reason proposal extracontext messagemcmscontext reasonmcmscontext
  proposalmcmscontext upstreamerrordetail name labels owner ismerging ismodifying issubproject transfermapping databases
  databasesblack tables views specifictables specificviews mappedname whereclause filtercolumns shardcolumns columns
  columnname position nullable defaultvalue datalength dataprecision datascale columncomment isgeneratefield
  tableandviewwhitelist tableandviewblacklist commontransferconfig activeactive mqpartition rocketmqproducergroup
  rocketmqmsgtags rocketmqenablemsgtrace rocketmqsendmsgtimeout dataworksbusinessname enablestructtransfer
  structtransferconfig deferindexcreation enablefulltransfer enablefullverify fulltransferconfig
  nonepkuktruncatedsttable throttlerps throttleiops readworkernum writeworkernum enableincrtransfer enableincrverify
  enablereverseincrtransfer incrtransferconfig reverseincrtransferconfig storelogkepthour enablesequencingwithintxn
  incrsyncconcurrency enableincrsyncstatistics sourceconnectinfo sinkconnectinfo endpointname connectioninfo username
  ocpname connextraattributes resourceowner tenantname host endpoint enablessl enablesasl
  disableidentificationalgorithm project cluster tenant islogicsource uselogproxy drcuser configurl logproxyip
  logproxyport nouserauth kafkatopic kafkaname steps description extrainfo errormsg errorparam stepinfo srcrps srcrt
  srciops dstrps dstrt dstiops srcrpsref srcrtref srciopsref dstrpsref dstrtref enableincrstatistics runningprogress
  monitoringincr subtopics reversesubtopics logservicestartcheckpoint sourcestorekepthour syncdelay
  syncdelaysampletimestamp accessobsource overwriteconfig ignoreunsupportddl subdbs subconds subids maxconnectorcount
  storeincr incrsynctimestamp alarmstats alarming recentlytriggercount ruletorecentlytriggercount alarmcontent
  openmonitor workergradeinfo metrics tags datapoints timestamp value
`)

const RULES: Readonly<Record<string, Rule>> = {
  host: { how: 'address' },
  logproxyip: { how: 'address' },
  connectioninfo: { how: 'address' },
  configurl: { how: 'address' },
  endpoint: { how: 'address', words: true },
  endpointname: { how: 'name', kind: 'endpoint' },
  kafkaname: { how: 'name', kind: 'endpoint' },
  cluster: { how: 'name', kind: 'cluster' },
  ocpname: { how: 'name', kind: 'cluster' },
  tenant: { how: 'name', kind: 'tenant' },
  tenantname: { how: 'name', kind: 'tenant' },
  username: { how: 'account' },
  owner: { how: 'account' },
  resourceowner: { how: 'account' },
  drcuser: { how: 'account' },
  columnname: { how: 'name', kind: 'column' },
  filtercolumns: { how: 'name', kind: 'column' },
  shardcolumns: { how: 'name', kind: 'column' },
  columncomment: { how: 'name', kind: 'comment' },
  whereclause: { how: 'sql' },
  tableandviewwhitelist: { how: 'pattern', kind: 'name' },
  tableandviewblacklist: { how: 'pattern', kind: 'name' },
  subdbs: { how: 'pattern', kind: 'db' },
  subconds: { how: 'sql' },
  subtopics: { how: 'name', kind: 'topic' },
  reversesubtopics: { how: 'name', kind: 'topic' },
  kafkatopic: { how: 'name', kind: 'topic' },
  project: { how: 'name', kind: 'topic' },
  labels: { how: 'name', kind: 'label' },
  dataworksbusinessname: { how: 'name', kind: 'name' },
  rocketmqproducergroup: { how: 'name', kind: 'name' },
  rocketmqmsgtags: { how: 'name', kind: 'name' },
}

/** What a `name` or `mappedName` names, by the list in which it stands. */
const LISTS: Readonly<Record<string, Kind>> = {
  databases: 'db',
  databasesblack: 'db',
  tables: 'table',
  specifictables: 'table',
  views: 'view',
  specificviews: 'view',
  columns: 'column',
  labels: 'label',
}

const TEXT: Rule = { how: 'text' }
const KEEP: Rule = { how: 'keep' }
const CODE: Rule = { how: 'code' }

/** Words of a field name that no reference knows, as contexts of errors have them. */
const WORDS: readonly (readonly [RegExp, Rule])[] = [
  [
    /^(?:host|hosts|hostname|ip|ips|addr|addrs|address|addresses|server|servers|broker|brokers|url|uri|jdbc|dsn|domain)$/,
    { how: 'address' },
  ],
  [/^(?:cluster|ocp)$/, { how: 'name', kind: 'cluster' }],
  [/^tenant$/, { how: 'name', kind: 'tenant' }],
  [/^(?:user|users|username|owner|account|creator|operator|modifier|principal)$/, { how: 'account' }],
  [/^(?:db|dbs|database|databases|schema|schemas)$/, { how: 'pattern', kind: 'db' }],
  [/^(?:table|tables)$/, { how: 'pattern', kind: 'table' }],
  [/^(?:view|views)$/, { how: 'pattern', kind: 'view' }],
  [/^(?:column|columns)$/, { how: 'pattern', kind: 'column' }],
  [
    /^(?:topic|topics|index|constraint|object|objects|sequence|trigger|procedure|partition)$/,
    { how: 'pattern', kind: 'name' },
  ],
  [/^(?:sql|ddl|statement|where)$/, { how: 'sql' }],
]

/** Whether a field is one of OMS's own: its name stays as it is. */
export function isKnownField(name: string): boolean {
  const folded = name.toLowerCase()
  return KEPT.has(folded) || STRUCTURE.has(folded)
}

/**
 * How a text is masked, by the names that lead to it.
 * @param path outermost first; places in lists are numbers
 * @param isTask whether that is the body of a DescribeProject answer
 */
export function ruleOf(path: readonly string[], isTask: boolean): Rule {
  const names = path.filter((name) => !/^\d+$/.test(name))
  const rule = ruleOfPath(names, isTask)
  // Tags tell one line of a metric from another, by words of OMS's own or by names.
  return names.some((name) => name.toLowerCase() === 'tags') ? { ...rule, words: true } : rule
}

function ruleOfPath(names: readonly string[], isTask: boolean): Rule {
  for (let i = names.length - 1; i >= 0; i -= 1) {
    const rule = ruleOfName(names, i, isTask)
    // A field that is not known belongs to the one that it is in.
    if (rule) return rule
  }
  return TEXT
}

function ruleOfName(names: readonly string[], i: number, isTask: boolean): Rule | null {
  const name = names[i] ?? ''
  const folded = name.toLowerCase()
  if (folded === 'name' || folded === 'mappedname') return ruleOfNamed(names.slice(0, i), isTask)
  if (KEPT.has(folded)) return KEEP
  const rule = RULES[folded]
  if (rule && Object.hasOwn(RULES, folded)) return rule
  if (STRUCTURE.has(folded)) return TEXT
  for (const word of wordsOf(name)) {
    const found = WORDS.find(([pattern]) => pattern.test(word))
    if (found) return found[1]
  }
  return null
}

function ruleOfNamed(parents: readonly string[], isTask: boolean): Rule {
  const parent = parents.at(-1)?.toLowerCase() ?? ''
  if (parent === 'steps') return KEEP
  if (parent === 'metrics' && !isTask) return CODE
  const kind = Object.hasOwn(LISTS, parent) ? LISTS[parent] : undefined
  if (kind) return { how: 'name', kind }
  if (!isTask) return TEXT
  const isOfTask = parent === '' || parent === 'data'
  return isOfTask ? { how: 'name', kind: 'task' } : { how: 'pattern', kind: 'name' }
}

/** `sourceHostName` → source, host, name. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
