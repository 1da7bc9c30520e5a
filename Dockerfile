# Patternbook in a container: built with everything, run with what it needs.
# How to use it: docs/how-to/run-on-neo4j.md

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The last command compiles the sources once: the running process may not write beside them.
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && node bin/compiled-sources.js server/index.ts

FROM node:22-bookworm-slim AS runtime
# The embedded store's addon links libssl.so.3 and libcrypto.so.3, which the slim image lacks.
# Not pinned to one version: Debian keeps only the newest, and that is the one to want.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends libssl3 \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o node -g node /data
WORKDIR /app
# Owned by root, so that the running process cannot change its own code.
COPY --from=build /app ./
# Inside a container loopback reaches nobody; who may connect is decided by what is published.
# Two areas for native memory instead of one a thread: some 45 MB less (docs/decisions/0007).
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    PATTERNBOOK_DATA=/data
# The user "node" of the base image; a number, so that an orchestrator can see it is not root.
USER 1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/patternbook.js", "serve"]
