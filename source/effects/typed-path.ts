import {homedir} from 'node:os';

/** A path as people type it: `~` at its beginning is the home folder, as it is in a shell. */
export const typedPath = (name: string): string => (/^~(?:$|[/\\])/.test(name) ? homedir() + name.slice(1) : name);
