/** A made-up internet: the sites a test names, under their real host names, and nothing else. Every attempt is written down. */
import { createHash, X509Certificate } from 'node:crypto';
import { createServer, request as plainRequest } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { generate } from 'selfsigned';

/** What a made-up site answers with. */
export interface SiteAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Nothing is answered before this. */
  readonly after?: Promise<unknown>;
}

/** `path` starts with a slash and holds the query. `null`: not found. */
export type Site = (path: string) => SiteAnswer | null;
/** By host name, such as `www.tiktok.com`. */
export type Sites = Readonly<Record<string, Site>>;

/** One attempt to reach the network. */
export interface NetworkAttempt {
  readonly host: string;
  /** Null where the connection was refused before a path was asked for. */
  readonly path: string | null;
  readonly outcome: 'answered' | 'not-found' | 'refused';
  /** Who asked, where the browser tells: the extension's own contexts are watched apart. */
  readonly by: 'browser' | 'extension';
}

/** What was asked of the network since the start or the last `forget`. */
export interface Recorder {
  all(): readonly NetworkAttempt[];
  /** Asked by a page, worker or sidebar of the extension itself. */
  byExtension(): readonly NetworkAttempt[];
  /** By the extension, or to a host that is neither made up nor the browser's own housekeeping. */
  unexpected(): readonly NetworkAttempt[];
  note(attempt: NetworkAttempt): void;
  forget(): void;
}

/** What the browsers ask on their own account, whatever is installed. Our own contexts are watched apart, so nothing of ours hides here. */
const HOUSEKEEPING = new Set([
  'clients2.google.com',
  'update.googleapis.com',
  'accounts.google.com',
  'www.google.com',
  'firefox.settings.services.mozilla.com',
  'push.services.mozilla.com',
]);

/** Writes down attempts in order. */
export function createRecorder(): Recorder {
  let attempts: NetworkAttempt[] = [];
  return {
    all: () => [...attempts],
    byExtension: () => attempts.filter((attempt) => attempt.by === 'extension'),
    unexpected: () =>
      attempts.filter(
        (attempt) => attempt.by === 'extension' || (attempt.outcome === 'refused' && !HOUSEKEEPING.has(attempt.host)),
      ),
    note: (attempt) => {
      attempts.push(attempt);
    },
    forget: () => {
      attempts = [];
    },
  };
}

/** The running made-up internet. */
export interface FakeInternet {
  /** Set both browsers' proxy for every scheme to this port on 127.0.0.1. */
  readonly proxyPort: number;
  readonly network: Recorder;
  /** Digest of the certificate's public key, base64: what Chromium calls its SPKI. A browser told of it shows the sites as secure. */
  readonly certificateKey: string;
  close(): Promise<void>;
}

/**
 * Starts a proxy that leads the named hosts to one local https server and refuses all others.
 * A proxy rather than changed names: the browser then looks up nothing, and whatever it tries is seen here.
 */
export async function startSites(sites: Sites): Promise<FakeInternet> {
  const network = createRecorder();
  const sockets = new Set<Socket>();
  const certificate = await generate([{ name: 'commonName', value: 'beside.test' }], { keySize: 2048 });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const found = askSite(sites[host], path);
    network.note({ host, path, outcome: found === null ? 'not-found' : 'answered', by: 'browser' });
    const send = (): void => {
      response.writeHead(found?.status ?? (found === null ? 404 : 200), {
        'content-type': found?.type ?? 'text/html; charset=utf-8',
        ...found?.headers,
      });
      response.end(found?.body ?? '');
    };
    if (found?.after === undefined) send();
    else void found.after.then(send);
  };
  const secure = createSecureServer({ key: certificate.private, cert: certificate.cert }, answer);
  const plain = createServer(answer);
  const securePort = await listen(secure);
  const plainPort = await listen(plain);

  const proxy = createServer((request, response) => {
    const address = new URL(request.url ?? 'http://unknown.invalid/');
    if (sites[address.hostname] === undefined) {
      network.note({ host: address.hostname, path: address.pathname, outcome: 'refused', by: 'browser' });
      response.writeHead(502).end();
      return;
    }
    const onward = plainRequest(
      {
        port: plainPort,
        host: '127.0.0.1',
        method: request.method,
        path: address.pathname + address.search,
        headers: { host: address.hostname },
      },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    request.pipe(onward);
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    socket.on('error', () => {
      socket.destroy();
    });
    if (sites[host] === undefined) {
      network.note({ host, path: null, outcome: 'refused', by: 'browser' });
      socket.end('HTTP/1.1 502 Refused\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const onward = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => {
      socket.destroy();
    });
    socket.on('close', () => {
      onward.destroy();
    });
  });
  const proxyPort = await listen(proxy);
  const servers: readonly Server[] = [proxy, secure, plain];
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
      });
    });
  }
  return {
    proxyPort,
    network,
    certificateKey: createHash('sha256')
      .update(new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    close: async () => {
      const closing = servers.map(
        (server) =>
          new Promise<void>((resolve) => {
            server.close(() => {
              resolve();
            });
          }),
      );
      for (const socket of sockets) socket.destroy();
      await Promise.all(closing);
    },
  };
}

/** A site that cannot answer is a mistake in a test: seen in the page, not as a crash of the whole run. */
function askSite(site: Site | undefined, path: string): SiteAnswer | null {
  try {
    return site?.(path) ?? null;
  } catch (error) {
    return { status: 500, type: 'text/plain', body: String(error) };
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return address.port;
}
