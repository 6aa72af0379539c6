import type {AddressInfo} from 'node:net';
import {SMTPServer, type SMTPServerOptions} from 'smtp-server';

/** A letter as it arrived: the envelope, and the message to the byte. */
type Arrived = {from: string; to: string[]; message: string; user: string | undefined};

export type MailReceiver = AsyncDisposable & {port: number; arrived: Arrived[]};

/** A real SMTP server on loopback that keeps what it is given. */
export async function mailReceiver(options: SMTPServerOptions = {}): Promise<MailReceiver> {
	const arrived: Arrived[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		allowInsecureAuth: true,
		onAuth: ({username, password}, _session, done) =>
			done(
				password === 'secret' ? null : new Error('Wrong password'),
				password === 'secret' ? {user: username} : undefined,
			),
		onData(stream, session, done) {
			const pieces: Buffer[] = [];
			stream.on('data', (piece: Buffer) => pieces.push(piece));
			stream.on('end', () => {
				const {mailFrom, rcptTo} = session.envelope;
				arrived.push({
					from: mailFrom ? mailFrom.address : '',
					to: rcptTo.map(({address}) => address),
					message: Buffer.concat(pieces).toString('latin1'),
					user: typeof session.user === 'string' ? session.user : undefined,
				});
				done(null, 'Kept.');
			});
		},
		...options,
	});
	// Faults of connections that a test breaks are the client's to tell.
	server.on('error', () => undefined);
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const {port} = server.server.address() as AddressInfo;
	return {
		port,
		arrived,
		[Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())),
	};
}
