const path = require( 'path' );
const { load } = require( './load' );

let root = process.cwd();
let lastOfAllTheFilesThatWereLoaded = null;

function setRoot( folder ) {
	root = path.resolve( folder );
}

function open( name ) {
	lastOfAllTheFilesThatWereLoaded = load( path.join( root, name ) );
	return lastOfAllTheFilesThatWereLoaded;
}

const last = () => lastOfAllTheFilesThatWereLoaded;

module.exports = { setRoot, open, last };
