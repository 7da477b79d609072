const { waitFor } = require('@unambient/runtime/testing')
const { Shop } = require('./shop')

describe('shop', () => {
  it('calls the waiter', async () => {
    const waiter = jest.fn()
    new Shop().onOrder(waiter)
    await waitFor(() => waiter.mock.calls.length > 0, { atLeast: 10 })
    expect(waiter).toHaveBeenCalled()
  })
})
