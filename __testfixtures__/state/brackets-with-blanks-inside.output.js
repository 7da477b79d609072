const path = require( 'path' );
const { cell } = require( '@unambient/runtime' );
const { load } = require( './load' );

const root = cell( 'root', {
	flag: 'use_scoped_state',
	legacy: process.cwd(),
} );
const lastOfAllTheFilesThatWereLoaded = cell(
	'lastOfAllTheFilesThatWereLoaded',
	{
		flag: 'use_scoped_state',
		legacy: null,
	},
);

function setRoot( folder ) {
	root.value = path.resolve( folder );
}

function open( name ) {
	lastOfAllTheFilesThatWereLoaded.value = load( path.join( root.value, name ) );
	return lastOfAllTheFilesThatWereLoaded.value;
}

const last = () => lastOfAllTheFilesThatWereLoaded.value;

module.exports = { setRoot, open, last };
