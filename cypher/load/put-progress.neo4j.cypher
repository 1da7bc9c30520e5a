// Says how far a batched load is; `/readyz` repeats it.
// A pair of its own: the embedded store writes a new file instead.
// @param loadId string  hash of the content being loaded
// @param loadedRows integer  rows in place
MERGE (v:GraphVersion {ref: 'graph-version:current'})
SET v.state = 'loading', v.loadId = $loadId, v.loadedRows = $loadedRows
