/** Endpoints with everything a real server says of them. */
import type { JsonObject, WireEndpoint } from '../wire'

type Given = Partial<WireEndpoint> & Pick<WireEndpoint, 'id' | 'endpointName' | 'host'>

function endpoint(given: Given & Pick<WireEndpoint, 'dbEngine'>): WireEndpoint {
  return {
    endpointId: given.id.replace(/^c_/, 'e_'),
    endpointSide: null,
    connectionInfo: null,
    username: null,
    version: null,
    timezone: null,
    charset: null,
    nlsLengthSemantics: null,
    operatingSystem: null,
    region: 'cn-shanghai',
    ocpName: null,
    connExtraAttributes: null,
    owner: 'dba_team',
    resourceOwner: null,
    port: null,
    ...given,
  }
}

/** A MySQL server; it has no extra attributes. */
export function mysql(given: Given): WireEndpoint {
  return endpoint({
    dbEngine: 'MYSQL_PUBLIC',
    username: 'oms_reader',
    version: '5.7.27',
    timezone: '+08:00',
    charset: 'utf8mb4',
    operatingSystem: 'Linux',
    port: 3306,
    ...given,
  })
}

/** A tenant of OceanBase with all nine attributes of its kind. */
export function oceanBase(given: Given & { cluster: string; tenant: string; attributes?: JsonObject }): WireEndpoint {
  const { cluster, tenant, attributes, ...rest } = given
  return endpoint({
    dbEngine: 'OB_MYSQL_PUBLIC',
    username: `oms@${tenant}#${cluster}`,
    version: '4.2.1.8',
    timezone: '+08:00',
    charset: 'utf8mb4',
    ocpName: 'ocp_sh_1',
    port: 2883,
    connExtraAttributes: {
      cluster,
      tenant,
      isLogicSource: false,
      useLogProxy: true,
      drcUser: 'oms_drc',
      configUrl: `http://10.0.9.2:8080/services?Action=ObRootServiceInfo&ObCluster=${cluster}`,
      logProxyIp: '10.0.9.5',
      logProxyPort: 2983,
      noUserAuth: false,
      ...attributes,
    },
    ...rest,
  })
}

/** A TiDB cluster, whose changes arrive through a Kafka topic. */
export function tidb(given: Given & { kafkaId: string; kafkaName: string; kafkaTopic: string }): WireEndpoint {
  const { kafkaId, kafkaName, kafkaTopic, ...rest } = given
  return endpoint({
    dbEngine: 'TIDB_PUBLIC',
    username: 'oms_reader',
    version: '5.7.25-TiDB-v6.5.3',
    timezone: '+08:00',
    charset: 'utf8mb4',
    operatingSystem: 'Linux',
    port: 4000,
    connExtraAttributes: { kafkaId, kafkaTopic, kafkaName },
    ...rest,
  })
}

/** A PostgreSQL server. */
export function postgresql(given: Given): WireEndpoint {
  return endpoint({
    dbEngine: 'POSTGRESQL_PUBLIC',
    username: 'oms_repl',
    version: '13.11',
    timezone: 'UTC',
    charset: 'UTF8',
    operatingSystem: 'Linux',
    port: 5432,
    ...given,
  })
}

/** Kafka brokers. Some servers wrap the attributes once more: `wrapped`. */
export function kafka(given: Given & { brokers: string; attributes?: JsonObject; wrapped?: boolean }): WireEndpoint {
  const { brokers, attributes, wrapped, ...rest } = given
  const all = {
    endpoint: brokers,
    username: 'oms_producer',
    enableSSL: true,
    enableSASL: true,
    saslMechanism: 'SCRAM-SHA-256',
    disableIdentificationAlgorithm: false,
    ...attributes,
  }
  return endpoint({
    dbEngine: 'KAFKA_PUBLIC',
    version: '2.8.1',
    username: 'oms_producer',
    port: 9092,
    connExtraAttributes: wrapped ? { connExtraAttributes: all } : all,
    ...rest,
  })
}

/** A RocketMQ name server. */
export function rocketMq(given: Given & { nameServers: string; attributes?: JsonObject }): WireEndpoint {
  const { nameServers, attributes, ...rest } = given
  return endpoint({
    dbEngine: 'ROCKETMQ_PUBLIC',
    version: '4.9.4',
    port: 9876,
    connExtraAttributes: { endpoint: nameServers, endpointType: 'ROCKETMQ', version: '4.9.4', ...attributes },
    ...rest,
  })
}

/** A DataHub project. */
export function dataHub(given: Given & { address: string; project: string }): WireEndpoint {
  const { address, project, ...rest } = given
  return endpoint({
    dbEngine: 'DATAHUB_PUBLIC',
    username: 'LTAI5tOmsDemo',
    port: 443,
    connExtraAttributes: { endpoint: address, project },
    ...rest,
  })
}
