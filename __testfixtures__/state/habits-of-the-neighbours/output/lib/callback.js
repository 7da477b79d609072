import { cell } from '@unambient/runtime';

const installed = cell('installed', {
	flag: 'use_scoped_state',
	legacy: undefined,
});

const call = (value) => installed.value && (0, installed.value)(value);

const install = (hookOfTheWholeProgramWithAVeryLongNameIndeed) => (installed.value = hookOfTheWholeProgramWithAVeryLongNameIndeed);

export { call, install };
