// Removes nodes that a batched load did not touch, a batch at a time.
// A pair of its own: the embedded store writes a new file instead.
// @param loadId string  hash of the content being loaded
// @param limit integer  rows a batch
// @column removed integer  rows removed
MATCH (n) WHERE NOT n:GraphVersion AND NOT n:GraphSwitch AND coalesce(n.loadId, '') <> $loadId
WITH n LIMIT $limit DETACH DELETE n
RETURN count(*) AS removed
