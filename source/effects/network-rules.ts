import type {NetworkRules} from '../network/guarded-request.ts';

/** What the network may be used for, by what the reader set and by the proxy variables. */
export const networkRules = (
	{offline, allowPrivate}: Pick<NetworkRules, 'offline' | 'allowPrivate'>,
	environment: NetworkRules['environment'],
): NetworkRules => ({offline, allowPrivate, environment});
