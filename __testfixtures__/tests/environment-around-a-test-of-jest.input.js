const { readPort, readHost } = require('./settings')

test('reads port and host', () => {
  process.env.PORT = '8080'
  process.env.HOST = 'example.org'
  expect(readPort()).toBe(8080)
  expect(readHost()).toBe('example.org')
})

test('is a test of jest', () => {
  jest.restoreAllMocks()
})
