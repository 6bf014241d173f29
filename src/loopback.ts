import { Agent } from 'undici';

/**
 * The way to this machine's own servers. Node's usual one leads through the proxy of the environment where
 * `NODE_USE_ENV_PROXY` is set, and no proxy can reach what listens here.
 */
export const loopback = new Agent();
