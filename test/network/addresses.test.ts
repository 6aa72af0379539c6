import dns from 'node:dns';
import {expect, test, vi} from 'vitest';
import {guardedLookup, isPrivateAddress, isThisMachine, privateAddressCode} from '../../source/network/addresses.ts';
import {webAddress} from '../../source/network/web-address.ts';

test.each([
	'0.0.0.0',
	'10.1.2.3',
	'100.64.0.1',
	'127.0.0.1',
	'127.255.255.254',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.1.1',
	'198.18.0.1',
	'224.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'[::1]',
	'::127.0.0.1',
	'::ffff:10.0.0.1',
	'::ffff:7f00:1',
	'64:ff9b::192.168.0.1',
	'2002:7f00:1::',
	'2002:c0a8:101::1',
	'fc00::1',
	'fd12:3456::1',
	'fe80::1',
	'ff02::1',
])('%s is private', address => {
	expect(isPrivateAddress(address)).toBe(true);
});

test.each([
	['localhost', true],
	['127.0.0.1', true],
	['::1', true],
	['[::1]', true],
	['127.example.org', false],
	['192.168.0.1', false],
])('whether %s is this machine: %s', (host, isHere) => {
	expect(isThisMachine(host)).toBe(isHere);
});

test.each([
	'1.1.1.1',
	'9.255.255.255',
	'11.0.0.0',
	'100.128.0.0',
	'172.15.255.255',
	'172.32.0.0',
	'192.169.0.1',
	'223.255.255.255',
	'2606:4700::1111',
	'64:ff9b::1.1.1.1',
	'2002:101:101::1',
	'::ffff:1.1.1.1',
	'news.example',
	'10.0.0',
])('%s is not', address => {
	expect(isPrivateAddress(address)).toBe(false);
});

test.each([
	['http://127.0.0.1/', 'private-address'],
	['http://2130706433/', 'private-address'],
	['http://0x7f.1/', 'private-address'],
	['http://0177.0.0.1/', 'private-address'],
	['http://127.1:8080/', 'private-address'],
	['http://[::1]/', 'private-address'],
	['http://[::ffff:127.0.0.1]/', 'private-address'],
	['http://１２７.0.0.1/', 'private-address'],
	['file:///etc/passwd', 'url-scheme'],
	['ftp://news.example/', 'url-scheme'],
	['javascript:alert(1)', 'url-scheme'],
	['http://', 'url'],
	['https://news.example:99999/', 'url'],
])('%s is refused: %s', (location, code) => {
	expect(webAddress(location, false)).toMatchObject({ok: false, problem: {code}});
});

test('name, password and fragment are taken off an address', () => {
	const address = webAddress('https://ann:secret@news.example/story?page=2#comments', false);
	expect(address.ok && address.value.href).toBe('https://news.example/story?page=2');
});

type Answered = {address: string; family: number}[];

/** What `guardedLookup` gives for a name whose name server answers in turn with `answers`. */
async function lookedUp(answers: Answered[], all: boolean) {
	const asked = vi.spyOn(dns, 'lookup');
	const replies = [...answers];
	asked.mockImplementation(((_name: string, _options: object, callback: (error: null, found: Answered) => void) =>
		callback(null, replies.shift() ?? [])) as typeof dns.lookup);
	try {
		return await new Promise<{error: NodeJS.ErrnoException | null; address: unknown; times: number}>(resolve =>
			guardedLookup('news.example', {all}, (error, address) =>
				resolve({error, address, times: asked.mock.calls.length}),
			),
		);
	} finally {
		asked.mockRestore();
	}
}

const outside = {address: '93.184.216.34', family: 4};
const inside = {address: '10.0.0.7', family: 4};

test('the addresses that were checked are the ones handed over, from one question', async () => {
	expect(await lookedUp([[outside], [inside]], true)).toEqual({error: null, address: [outside], times: 1});
	expect(await lookedUp([[outside], [inside]], false)).toEqual({error: null, address: outside.address, times: 1});
});

test('a name with one private address among its addresses is refused', async () => {
	const {error} = await lookedUp([[outside, inside]], true);
	expect(error?.code).toBe(privateAddressCode);
});
