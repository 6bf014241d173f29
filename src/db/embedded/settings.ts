import { port } from './socket-folder.ts';

/** Arguments of `postgres`: ours first, then the caller's, which win. */
export function serverArguments(
  pgdata: string,
  socketFolder: string,
  extra: Readonly<Record<string, string>>,
): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    // No port that could be taken, none to be found by others, and no need of a network.
    listen_addresses: '',
    // A list of folders: quoted, since a path may hold a comma.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and details of errors hold personal data: only the server's own life is logged.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...extra,
  };
  return ['-D', pgdata, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
