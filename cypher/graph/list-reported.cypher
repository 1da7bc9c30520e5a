// Every reported figure with the project or pattern that it is of.
// @column aboutRef string  the project or pattern
// @column outcomeRef string  the figure’s ref
// @column measure string  what was measured
// @column value number  the figure
// @column unit string  its unit
// @column statedOn string  when it was said
// @column scope string  what exactly was counted
// @column sources strings  addresses that show it
// @example {}
MATCH (n:Project|Pattern)-[r:REPORTED]->(o:Outcome)
RETURN n.ref AS aboutRef, o.ref AS outcomeRef, o.measure AS measure, o.value AS value, o.unit AS unit, o.statedOn AS statedOn,
       o.scope AS scope, r.sources AS sources
ORDER BY aboutRef, outcomeRef
