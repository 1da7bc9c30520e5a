// Removes relationships that a batched load did not touch, a batch at a time.
// A pair of its own: the embedded store writes a new file instead.
// @param loadId string  hash of the content being loaded
// @param limit integer  rows a batch
// @column removed integer  rows removed
MATCH ()-[r]->() WHERE coalesce(r.loadId, '') <> $loadId
WITH r LIMIT $limit DELETE r
RETURN count(*) AS removed
