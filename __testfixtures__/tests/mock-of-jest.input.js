const { Shop } = require('./shop')

describe('shop', () => {
  it('calls the waiter', async () => {
    const waiter = jest.fn()
    new Shop().onOrder(waiter)
    await new Promise(r => setTimeout(r, 10))
    expect(waiter).toHaveBeenCalled()
  })
})
