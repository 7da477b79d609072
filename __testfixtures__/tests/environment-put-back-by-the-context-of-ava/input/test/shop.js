import test from 'ava';
import {Shop} from '../shop.js';

test.serial('asks for the language', async t => {
	const shop = new Shop();
	process.env.SHOP_LANGUAGE = 'en';
	t.is(await shop.language(), 'en');
	t.is(await shop.languages(), 1);
});

test.serial('is quiet', t => {
	process.env.SHOP_LEVEL = 0;
	const shop = new Shop();
	shop.open();
	t.is(shop.level, 0);
});

test('opens', async t => {
	t.true(await new Shop().open());
});

test('closes', async t => {
	t.true(await new Shop().close());
});
