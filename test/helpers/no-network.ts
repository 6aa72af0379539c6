import dgram from 'node:dgram';
import dns from 'node:dns';
import {appendFileSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import net from 'node:net';

/**
 * Loaded before a program (`node --import`, in its threads too): a machine without a network. Whatever asks for a name
 * or a connection fails, and is written down in the file that WHOSAID_NETWORK_LOG names.
 */
const log = process.env['WHOSAID_NETWORK_LOG'];

function refuse(what: string): (...parameters: unknown[]) => never {
	return (...parameters) => {
		const [asked] = parameters;
		if (log) appendFileSync(log, `${what} ${JSON.stringify(asked)}\n`);
		throw Object.assign(new Error(`no network: ${what}`), {code: 'ENETUNREACH'});
	};
}

// TLS, HTTP and undici all come down to a socket's connect.
net.Socket.prototype.connect = refuse('connect');
dgram.Socket.prototype.send = refuse('send');
for (const asking of [dns, dns.promises])
	for (const name of Object.keys(asking))
		if (/^(?:lookup|resolve|reverse)/.test(name)) Object.assign(asking, {[name]: refuse(name)});
syncBuiltinESMExports();
