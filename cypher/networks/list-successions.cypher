// Which councils ended, and what serves their area since.
// @column fromRef string  the council that ended
// @column toRef string  its successor
// @column extent string  whole or part
// @column onDate string  its last day
// @example {}
MATCH (a:Council)-[r:SUCCEEDED_BY]->(b:Council)
RETURN a.ref AS fromRef, b.ref AS toRef, r.extent AS extent, r.onDate AS onDate
ORDER BY fromRef, toRef
