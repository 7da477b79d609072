import {call, install} from './callback.js';

const start = name => {
	install(value => `${name}: ${value}`);
	return call('started');
};

export {start};
