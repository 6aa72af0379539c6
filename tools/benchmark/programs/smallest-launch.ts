import {enableCompileCache} from 'node:module';

enableCompileCache(`${process.env['XDG_CACHE_HOME']}/smallest`);
await import('./smallest.tsx');
