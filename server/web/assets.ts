/** Built files, in the compressed form that the build put beside them where the browser takes it. */
import fs from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

export function assetRoutes(folder: string, cache: Parameters<typeof express.static>[1]): RequestHandler[] {
  const compressed = new Set(fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.br')) : []);
  const preferBrotli: RequestHandler = (req, res, next) => {
    const name = path.posix.basename(req.path);
    const type = TYPES[path.extname(name)];
    if (!type || req.path !== `/${name}` || !compressed.has(`${name}.br`)) { next(); return; }
    res.vary('Accept-Encoding');
    if (req.acceptsEncodings('br') !== 'br') { next(); return; }
    res.set('Content-Type', type).set('Content-Encoding', 'br');
    req.url = `/${name}.br`;
    next();
  };
  return [preferBrotli, express.static(folder, cache)];
}
