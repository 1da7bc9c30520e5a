// Takes the write lock of the version node, so that one load at a time changes the graph.
// A pair of its own: the embedded store locks its folder instead.
// @param now string  time of the load
// @column sequence integer  sequence of the graph in place, 0 when there is none
MERGE (v:GraphVersion {ref: 'graph-version:current'})
ON CREATE SET v.sequence = 0, v.hash = '', v.dataAsOf = '', v.loadedAt = '', v.state = 'loading', v.loadedRows = 0, v.supplement = '{"coverage":[],"sourceNotes":[]}'
SET v.lockedAt = $now
RETURN v.sequence AS sequence
