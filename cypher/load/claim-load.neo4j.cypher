// Takes the write lock of the version node until the commit, and with it the right to change the graph:
// for a load in batches, until it is claimed again or lapses. A pair of its own: the embedded store locks its folder instead.
// @param loader string  who loads, a new word for each load
// @param forMs integer  milliseconds until the claim lapses; 0 when all is done in this transaction
// @column sequence integer  sequence of the graph in place, 0 when there is none
// @column loadedRows integer  rows in place of a load under way
// @column granted boolean  false while another load holds the claim
MERGE (v:GraphVersion {ref: 'graph-version:current'})
ON CREATE SET v.sequence = 0, v.hash = '', v.dataAsOf = '', v.loadedAt = '', v.state = 'loading', v.loadedRows = 0, v.supplement = '{"coverage":[],"sourceNotes":[]}'
SET v.claimedBy = $loader
WITH v, coalesce(v.loader, $loader) = $loader OR v.loaderUntil <= timestamp() AS granted
SET v.loader = CASE WHEN granted THEN $loader ELSE v.loader END,
    v.loaderUntil = CASE WHEN granted THEN timestamp() + $forMs ELSE v.loaderUntil END
RETURN v.sequence AS sequence, v.loadedRows AS loadedRows, granted
