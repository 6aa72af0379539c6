import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {type AddressInfo, createServer as createSocketServer, type Socket} from 'node:net';

/** A server on loopback; `url` is its address without a slash at the end, `requests` what it was asked for. */
export type LocalServer = AsyncDisposable & {url: string; port: number; requests: IncomingMessage[]};

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

type Listening = {
	listen: (port: number, host: string, ready: () => void) => unknown;
	address: () => AddressInfo | string | null;
	close: (closed: () => void) => unknown;
	on: (event: 'connection', listener: (socket: Socket) => void) => unknown;
};

async function started(server: Listening, scheme: string, requests: IncomingMessage[]): Promise<LocalServer> {
	const sockets = new Set<Socket>();
	server.on('connection', socket => {
		sockets.add(socket);
		socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `${scheme}://127.0.0.1:${port}`,
		port,
		requests,
		[Symbol.asyncDispose]: () =>
			new Promise(resolve => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
	};
}

/** A web server that answers by path; what it has no path for is 404. */
export function serve(routes: Readonly<Record<string, Answering>>): Promise<LocalServer> {
	const requests: IncomingMessage[] = [];
	return started(createServer(routed(routes, requests)), 'http', requests);
}

/** The same over TLS, with a certificate that nobody vouches for. */
export function serveTls(routes: Readonly<Record<string, Answering>>): Promise<LocalServer> {
	const requests: IncomingMessage[] = [];
	return started(createTlsServer({key, cert: certificate}, routed(routes, requests)), 'https', requests);
}

const routed =
	(routes: Readonly<Record<string, Answering>>, requests: IncomingMessage[]): RequestListener =>
	(request, response) => {
		requests.push(request);
		const [path = ''] = (request.url ?? '').split('?');
		const route = routes[path];
		if (route) route(request, response);
		else response.writeHead(404, {'content-type': 'text/html'}).end('<p>Not here.</p>');
	};

/** A server that speaks no HTTP but does with each connection what `talk` says. */
export const serveSockets = (talk: (socket: Socket) => void): Promise<LocalServer> =>
	started(createSocketServer(talk), 'http', []);

/** An answer of fixed words. */
export const answer =
	(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Answering =>
	(_, response) => {
		response.writeHead(status, {'content-type': 'text/html; charset=utf-8', ...headers}).end(body);
	};

/** An answer that sends on to another address. */
export const redirect = (location: string, status = 302): Answering => answer('', {location}, status);

/** Key and certificate of "localhost", made for these tests alone; the certificate is signed by itself. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgynTNvNTG1R9n/GyM
WPAjC8c2LVeYnKGgSPJIl4InZx6hRANCAASSi/fJDOx/V1MXyr7hhdtVvqU7p6Rr
MfUR5ieuGvjEElxKJQePlppdai9W8THHCbu1BIvCQfqefLkOQtrH3acU
-----END PRIVATE KEY-----
`;
const certificate = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUfYCENC30c6MKMyriRQrU/Cnlw1cwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA1NTY1NVoYDzIxMjYxMDMx
MDU1NjU1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASSi/fJDOx/V1MXyr7hhdtVvqU7p6RrMfUR5ieuGvjEElxKJQePlppd
ai9W8THHCbu1BIvCQfqefLkOQtrH3acUo28wbTAdBgNVHQ4EFgQU7Cz2YWU9pPup
jgIdXGNgwKQkqB0wHwYDVR0jBBgwFoAU7Cz2YWU9pPupjgIdXGNgwKQkqB0wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAITiWeMzkjPGjttfxf0fVuOw7fCZ/mdZHBmmf6GHF0yYAiBB
vgTnxXQgPGfQ3Y9BNQNJd6M0JHOzSGzwXe+ACKbRFA==
-----END CERTIFICATE-----
`;
