import test from 'ava';
import {load} from './load.js';

test('loads', async t => {
	globalThis.fetch = async () => ({ok: true});
	t.is(await load(), true);
});
