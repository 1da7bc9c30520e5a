import { createHttpServer } from '../../server/index';

test('the server looks after slow and many connections', () => {
  const server = createHttpServer((_req, res) => { res.end(); });
  expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000, maxConnections: 2_000 });
  server.close();
});
