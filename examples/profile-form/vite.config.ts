import { defineConfig, type Plugin, type ProxyOptions } from 'vite';

/**
 * Takes the place of a server that signs people in: gives the page the demo users with their tokens, which come from
 * `npm run example`. Pages of other origins cannot read them, as there is no CORS here.
 */
function demoSignIn(): Plugin {
  return {
    name: 'demo-sign-in',
    configureServer({ middlewares, httpServer, config }) {
      middlewares.use('/session.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        if (!process.send) return void response.end('null');
        process.once('message', (session) => response.end(JSON.stringify(session)));
        process.send('sign in');
      });
      httpServer?.once('listening', () => {
        const { host, port } = config.server;
        console.log(`\n  The example is ready: http://${host}:${port}   (stop it with Ctrl+C)\n`);
      });
    },
  };
}

/** Where the sandbox allows no pages of other origins, their requests come here, and go on as this server's own. */
const sandbox: ProxyOptions | undefined = process.env.SANDBOX_URL
  ? {
      target: process.env.SANDBOX_URL,
      changeOrigin: true,
      ws: true,
      configure(proxy) {
        const asOwn = (request: { removeHeader(name: string): void }) => {
          for (const header of ['origin', 'referer', 'sec-fetch-site']) request.removeHeader(header);
        };
        proxy.on('proxyReq', asOwn);
        proxy.on('proxyReqWs', asOwn);
      },
    }
  : undefined;

export default defineConfig({
  plugins: [demoSignIn()],
  clearScreen: false,
  logLevel: 'warn',
  server: { cors: false, ...(sandbox ? { proxy: { '/graphql': sandbox } } : {}) },
});
