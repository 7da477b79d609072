import test from 'ava';
import {load} from './load.js';
import {withGlobals} from '@unambient/runtime/testing';

test('loads', t => withGlobals({fetch: async () => ({ok: true})}, async () => {
	t.is(await load(), true);
}));
