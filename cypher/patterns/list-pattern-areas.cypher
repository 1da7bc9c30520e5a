// Which service areas each pattern is about.
// @column patternRef string  the pattern
// @column areaRef string  the service area
// @column areaName string  its name
// @example {}
MATCH (p:Pattern)-[:ADDRESSES]->(a:ServiceArea)
RETURN p.ref AS patternRef, a.ref AS areaRef, a.name AS areaName
ORDER BY patternRef, areaName, areaRef
