const { withEnv } = require('@unambient/runtime/testing')
const { readPort, readHost } = require('./settings')

test('reads port and host', () => withEnv({
  PORT: '8080',
  HOST: 'example.org',
}, () => {
  expect(readPort()).toBe(8080)
  expect(readHost()).toBe('example.org')
}))

test('is a test of jest', () => {
  jest.restoreAllMocks()
})
