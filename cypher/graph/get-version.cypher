// Which graph is in the store: its sequence, content hash and date, and the facts that travel with it.
// @column sequence integer  grows by one with each load
// @column hash string  SHA-256 of the content
// @column dataAsOf string  the date of the facts
// @column loadedAt string  when it was loaded
// @column state string  ready or loading
// @column loadedRows integer  rows in place of a load under way
// @column supplement string  what travels beside the graph: JSON, compressed where it is long (server/graph/supplement-text.ts)
// @example {}
MATCH (v:GraphVersion {ref: 'graph-version:current'})
RETURN v.sequence AS sequence, v.hash AS hash, v.dataAsOf AS dataAsOf, v.loadedAt AS loadedAt,
       v.state AS state, v.loadedRows AS loadedRows, v.supplement AS supplement
