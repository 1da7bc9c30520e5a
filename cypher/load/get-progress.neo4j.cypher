// How far a batched load came, to go on from there after a kill.
// A pair of its own: the embedded store writes a new file instead.
// @column loadId string  hash of the content being loaded
// @column loadedRows integer  rows in place
// @column state string  ready or loading
MATCH (v:GraphVersion {ref: 'graph-version:current'})
RETURN coalesce(v.loadId, '') AS loadId, v.loadedRows AS loadedRows, v.state AS state
