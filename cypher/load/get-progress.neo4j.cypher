// How far a batched load came, to go on from there after a kill.
// @column loadId string  hash of the content being loaded
// @column loadedRows integer  rows in place
MATCH (v:GraphVersion {ref: 'graph-version:current'})
RETURN coalesce(v.loadId, '') AS loadId, v.loadedRows AS loadedRows, v.state AS state
