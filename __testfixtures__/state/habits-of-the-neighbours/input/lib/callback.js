let installed;

const call = (value) => installed && installed(value);

const install = (hookOfTheWholeProgramWithAVeryLongNameIndeed) => (installed = hookOfTheWholeProgramWithAVeryLongNameIndeed);

export { call, install };
