var assert = require('assert');
var settings = require('../lib/settings');

describe('settings', function() {
  beforeEach(function() {
    process.env.SHOP_HOST = 'localhost';
    process.env.SHOP_PORT = 8080;
    settings.load();
  });

  it('reads the port', function() {
    assert.equal(settings.port, 8080);
  });

  describe('behind a proxy', function() {
    beforeEach(function() {
      process.env.SHOP_PORT = 8443;
    });

    it('reads it again', function() {
      delete process.env.SHOP_HOST;
      settings.load();
      assert.equal(settings.port, 8443);
    });
  });
});
