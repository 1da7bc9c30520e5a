// Every recorded use of every pattern: who, at which stage, and when it was shown.
// @column patternRef string  the pattern
// @column bodyRef string  the council or organisation that uses it
// @column stage string  piloted, adopted or adapted
// @column since string  from when
// @column confirmedOn string  when last shown
// @example {}
MATCH (b:Council|Organisation)-[r:REUSES]->(p:Pattern)
RETURN p.ref AS patternRef, b.ref AS bodyRef, r.stage AS stage, r.since AS since, r.confirmedOn AS confirmedOn
ORDER BY patternRef, bodyRef, stage
