var assert = require('assert');
var stubEnv = require('@unambient/runtime/testing').stubEnv;
var unstubEnv = require('@unambient/runtime/testing').unstubEnv;
var settings = require('../lib/settings');

describe('settings', function() {
  beforeEach(function() {
    stubEnv('SHOP_HOST', 'localhost');
    stubEnv('SHOP_PORT', '8080');
    settings.load();
  });

  afterEach(function() {
    unstubEnv('SHOP_HOST', 'SHOP_PORT');
  });

  it('reads the port', function() {
    assert.equal(settings.port, 8080);
  });

  describe('behind a proxy', function() {
    beforeEach(function() {
      stubEnv('SHOP_PORT', '8443');
    });

    it('reads it again', function() {
      stubEnv('SHOP_HOST', undefined);
      settings.load();
      assert.equal(settings.port, 8443);
    });
  });
});
