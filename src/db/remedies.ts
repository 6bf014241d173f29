/** Where a connection leads. Never the password. */
export type Target = { host: string; place: string; user: string; database: string; encrypted: boolean };

type Remedy = (target: Target, message: string) => string;

const notThere: Remedy = ({ place }) =>
  `No PostgreSQL listens at ${place}. Start it, or correct host and port in DATABASE_URL.`;

const unknownHost: Remedy = ({ host }) =>
  `The host "${host}" of DATABASE_URL cannot be resolved. Correct the name, or this machine's DNS.`;

const noAnswer: Remedy = ({ place }) =>
  `PostgreSQL at ${place} does not answer in time. Check host, port and firewalls on the way.`;

const hungUp: Remedy = ({ place }) =>
  `${place} closed the connection during the start. Check that it is PostgreSQL and read its log.`;

const wrongPassword: Remedy = ({ place, user }) =>
  `PostgreSQL at ${place} does not accept the password of the role "${user}". Correct it in DATABASE_URL (percent-encoded).`;

const notLetIn: Remedy = ({ place, user, database, encrypted }) =>
  [
    `PostgreSQL at ${place} does not let the role "${user}" into the database "${database}" ${encrypted ? 'over TLS' : 'without TLS'}.`,
    encrypted ? '' : 'If it requires TLS, add ?sslmode=verify-full to DATABASE_URL.',
    'Otherwise create the role, and allow it from this machine in pg_hba.conf.',
  ]
    .filter(Boolean)
    .join(' ');

const mayNotCreate: Remedy = ({ user, database }) =>
  `The role "${user}" may not create or change tables. Run npm run migrate with DATABASE_OWNER_URL (its role must own the schema), which grants what the server needs. To let the role own the tables instead, run GRANT CREATE ON DATABASE "${database}" TO "${user}" and GRANT USAGE, CREATE ON SCHEMA public TO "${user}".`;

const readOnly: Remedy = ({ place }) =>
  `The database at ${place} is read-only. Point DATABASE_URL at the primary, or remove default_transaction_read_only.`;

const notTrusted: Remedy = ({ host }) =>
  `The TLS certificate of ${host} is not trusted. Add sslrootcert=/path/to/ca.pem to DATABASE_URL, and use the host name that the certificate is for.`;

/** By the system's, Node's and PostgreSQL's codes. */
export const REMEDIES: Readonly<Record<string, Remedy>> = {
  ECONNREFUSED: notThere,
  ENOENT: (target) =>
    target.place.startsWith('the socket')
      ? notThere(target, '')
      : 'A file named in DATABASE_URL (sslrootcert, sslcert, sslkey) does not exist. Correct its path.',
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ECONNRESET: hungUp,
  EPIPE: hungUp,
  '28P01': wrongPassword,
  '28000': notLetIn,
  '3D000': ({ place, database }) =>
    `There is no database "${database}" at ${place}. Run CREATE DATABASE "${database}", or correct the name in DATABASE_URL.`,
  '42501': mayNotCreate,
  '3F000': ({ user, database }) =>
    `There is no schema for the tables. Create one, and run ALTER ROLE "${user}" IN DATABASE "${database}" SET search_path = its name.`,
  '25006': readOnly,
  '53300': ({ place }) =>
    `PostgreSQL at ${place} has no connection left. Raise max_connections (a replica takes up to 35), or stop others.`,
  '57P03': ({ place }) => `PostgreSQL at ${place} is starting or stopping. Start again in a moment.`,
  SELF_SIGNED_CERT_IN_CHAIN: notTrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notTrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: notTrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: notTrusted,
  CERT_HAS_EXPIRED: ({ host }) => `The TLS certificate of ${host} has expired. Renew it.`,
};

/** By the words of the libraries, where they give no code. */
export const WORDS: readonly (readonly [words: RegExp, remedy: Remedy])[] = [
  [
    /does not support SSL/i,
    ({ place }) =>
      `PostgreSQL at ${place} has no TLS. Switch ssl on there, or remove sslmode from DATABASE_URL where the way to it is safe.`,
  ],
  [/password must be a (non-empty )?string/i, wrongPassword],
  [/timeout/i, noAnswer],
  [/terminated unexpectedly|ended unexpectedly|establishing an SSL connection/i, hungUp],
  [
    /previously executed migration \S+ is missing/,
    (_, message) =>
      `A newer version of this server has migrated the database (${/migration (\S+)/.exec(message)?.[1]}). Run that version or a later one.`,
  ],
];
