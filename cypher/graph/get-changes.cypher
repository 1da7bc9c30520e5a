// What changed with the last loads; kept apart from the version, which graphs loaded by an earlier Patternbook have without it.
// @column changes string  the change log, as JSON; absent before the first
// @example {}
MATCH (v:GraphVersion {ref: 'graph-version:current'})
RETURN v.changes AS changes
