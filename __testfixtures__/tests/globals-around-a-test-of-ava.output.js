import test from 'ava';
import {withGlobals} from '@unambient/runtime/testing';
import {load} from './load.js';

test('loads', t => withGlobals({fetch: async () => ({ok: true})}, async () => {
	t.is(await load(), true);
}));
