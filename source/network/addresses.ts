import dns from 'node:dns';
import {BlockList, isIP, type LookupFunction} from 'node:net';

/**
 * IPv4 ranges that are nobody's public web server: this host, private, shared (CGN), loopback, link-local, protocol
 * assignments, documentation, benchmarks, multicast, reserved (IANA special-purpose registry, RFC 6890).
 */
const privateIpv4: readonly (readonly [network: string, prefix: number])[] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
];

/** The same for IPv6; `::/96` is the deprecated form that holds an IPv4 address, the unspecified and loopback ones included. */
const privateIpv6: readonly (readonly [network: string, prefix: number])[] = [
	['::', 96],
	['64:ff9b:1::', 48],
	['100::', 64],
	['2001:db8::', 32],
	['fc00::', 7],
	['fe80::', 10],
	['fec0::', 10],
	['ff00::', 8],
];

const blocked = new BlockList();
for (const [network, prefix] of privateIpv4) {
	blocked.addSubnet(network, prefix, 'ipv4');
	// NAT64 (RFC 6052) and 6to4 (RFC 3056) carry an IPv4 address; without these two it would be a way round.
	const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
	const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
	blocked.addSubnet(`64:ff9b::${hex}`, 96 + prefix, 'ipv6');
	blocked.addSubnet(`2002:${hex}::`, 16 + prefix, 'ipv6');
}
for (const [network, prefix] of privateIpv6) blocked.addSubnet(network, prefix, 'ipv6');

/**
 * Whether an IP address is on a private, loopback, link-local or otherwise special range. An IPv6 address may stand
 * in brackets, as in a URL. A name is no address: false.
 */
export function isPrivateAddress(address: string): boolean {
	const bare = address.replace(/^\[|\]$/g, '');
	const family = isIP(bare);
	// BlockList holds IPv4-mapped IPv6 addresses against the IPv4 ranges by itself.
	return family !== 0 && blocked.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/** Whether a host is this machine: what goes there passes nobody. An IPv6 address may stand in brackets. */
export const isThisMachine = (host: string): boolean =>
	host === 'localhost' || /^\[?::1\]?$/.test(host) || (host.startsWith('127.') && isIP(host) === 4);

/** The code of the error that says that a name leads to a private address. */
export const privateAddressCode = 'WHOSAID_PRIVATE_ADDRESS';

class PrivateAddress extends Error {
	readonly code = privateAddressCode;
}

/**
 * A `lookup` for sockets that resolves a name, refuses it when any of its addresses is private, and hands over just
 * the addresses that were checked: the connection goes to what was looked at, so that a name that answers
 * differently the second time (DNS rebinding) gains nothing.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
	dns.lookup(hostname, {...options, all: true}, (error, addresses) => {
		if (error) return callback(error, []);
		if (addresses.some(({address}) => isPrivateAddress(address)))
			return callback(new PrivateAddress(`${hostname} leads to a private address`), []);
		if (options.all) return callback(null, addresses);
		const [first] = addresses;
		callback(null, first?.address ?? '', first?.family);
	});
};

/**
 * Whether this machine's own name server knows the name as a private address. False when it does not know the name.
 * Throws the signal's reason when that comes first: a lookup cannot be stopped, only left behind.
 */
export async function resolvesPrivately(hostname: string, signal: AbortSignal): Promise<boolean> {
	const stopped = new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), {once: true});
	});
	const lookedUp = dns.promises.lookup(hostname, {all: true}).catch(() => []);
	const addresses = await Promise.race([lookedUp, stopped]);
	return addresses.some(({address}) => isPrivateAddress(address));
}
