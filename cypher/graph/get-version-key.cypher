// The few values that tell whether the graph changed; asked every two seconds.
// @column sequence integer  grows by one with each load
// @column hash string  SHA-256 of the content
// @column state string  ready or loading
// @column loadedRows integer  rows in place of a load under way
// @example {}
MATCH (v:GraphVersion {ref: 'graph-version:current'})
RETURN v.sequence AS sequence, v.hash AS hash, v.state AS state, v.loadedRows AS loadedRows
