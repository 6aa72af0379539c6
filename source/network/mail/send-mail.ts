import {Readable} from 'node:stream';
import {cleanLine} from '../../article/clean.ts';
import {failed, type Problem} from '../../article/problem.ts';
import {isThisMachine} from '../addresses.ts';
import type {MailServer} from './mail-server.ts';

/** A message as it goes out (RFC 5322, to the byte), with the addresses of its envelope. */
export type OutgoingMail = {from: string; to: string; message: Uint8Array};

/** What became of a letter: taken by the server, not sent, or not known, when the answer to all of it did not come. */
export type MailOutcome = {kind: 'taken'; words: string} | {kind: 'not-sent' | 'unknown'; problem: Problem};

/** Milliseconds until a server that does not answer is given up. */
const patience = 30_000;

/** What nodemailer says went wrong, by its code: what it means, and what to do. */
const reasons: Readonly<Record<string, readonly [message: string, nextStep: string]>> = {
	EAUTH: ['The mail server does not take the user and password.', 'Check WHOSAID_SMTP and the password.'],
	EENVELOPE: ['The mail server does not take the address.', 'Check the address the letter goes to, and your own.'],
	EMESSAGE: ['The mail server does not take the letter.', 'Write it to a file and send it another way.'],
	ETLS: ['The mail server does not encrypt, so nothing was sent.', 'Use the address of one that does.'],
	EDNS: ['The mail server was not found.', 'Check WHOSAID_SMTP and the connection.'],
	ECONNECTION: ['The mail server cannot be reached.', 'Check WHOSAID_SMTP and the connection, then send it again.'],
	ESOCKET: ['The connection to the mail server broke.', 'Check WHOSAID_SMTP and the connection, then send it again.'],
	ETIMEDOUT: ['The mail server did not answer in time.', 'Send it again later.'],
};

const propertyOf = (error: unknown, name: string): unknown =>
	typeof error === 'object' && error !== null && name in error
		? Object.entries(error).find(([key]) => key === name)?.[1]
		: undefined;

function problemOf(error: unknown): Problem {
	const code = String(propertyOf(error, 'code') ?? '');
	const [message, nextStep] = reasons[code] ?? [
		'The letter could not be sent.',
		'Write it to a file and send it another way.',
	];
	const said = propertyOf(error, 'response');
	const words = typeof said === 'string' ? ` It says: ${cleanLine(said).slice(0, 300)}` : '';
	return failed(`mail-${code.toLowerCase() || 'failed'}`, message + words, nextStep).problem;
}

/** Gives a message to the mail server, once. Passwords travel encrypted, except to this machine. */
export async function sendMail({from, to, message}: OutgoingMail, server: MailServer): Promise<MailOutcome> {
	const {createTransport} = await import('nodemailer');
	const {user, password, host, port, secure} = server;
	const transport = createTransport({
		host,
		port,
		secure,
		requireTLS: !secure && !isThisMachine(host),
		...(user !== undefined && password !== undefined && {auth: {user, pass: password}}),
		connectionTimeout: patience,
		greetingTimeout: patience,
		socketTimeout: patience,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	// The server asks for the message itself last; once it has all of it, silence does not mean that it was not taken.
	let handedOver = false;
	const raw = Readable.from([Buffer.from(message)]);
	raw.once('end', () => {
		handedOver = true;
	});
	try {
		const {response} = await transport.sendMail({envelope: {from, to: [to]}, raw});
		return {kind: 'taken', words: cleanLine(String(response)).slice(0, 300)};
	} catch (error) {
		const silent = handedOver && propertyOf(error, 'response') === undefined;
		return {kind: silent ? 'unknown' : 'not-sent', problem: problemOf(error)};
	} finally {
		transport.close();
	}
}
