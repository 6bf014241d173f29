import pg from 'pg';

const READ_ONLY = '25006';

/**
 * A connection that ends itself when it turns out to be read-only: after a failover it leads to the wrong server, and
 * where the default was changed a session keeps what it began with. The pool opens another, which is writable as soon as
 * the database is.
 */
export class ProfileClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as {
      connection: NodeJS.EventEmitter & { stream: NodeJS.WritableStream & { destroy(): void } };
    };
    connection.on('errorMessage', ({ code }: { code?: string }) => {
      if (code === READ_ONLY) connection.stream.destroy();
    });
  }
}
