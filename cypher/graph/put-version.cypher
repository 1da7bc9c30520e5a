// Writes the graph's version node.
// @param sequence integer  grows by one with each load
// @param hash string  SHA-256 of the content
// @param dataAsOf string  the date of the facts
// @param loadedAt string  when it was loaded
// @param state string  ready or loading
// @param loadedRows integer  rows in place of a load under way
// @param supplement string  what travels beside the graph: JSON, compressed where it is long (server/graph/supplement-text.ts)
// @param changes string  what changed with the last loads, as JSON
MERGE (v:GraphVersion {ref: 'graph-version:current'})
SET v.sequence = $sequence, v.hash = $hash, v.dataAsOf = $dataAsOf, v.loadedAt = $loadedAt,
    v.state = $state, v.loadedRows = $loadedRows, v.supplement = $supplement, v.changes = $changes
