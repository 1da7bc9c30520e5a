// District councils with the county council over them.
// @column ref string  the district's ref
// @column countyId string  slug of the county council
// @example {}
MATCH (c:Council)
WHERE c.countyId IS NOT NULL
RETURN c.ref AS ref, c.countyId AS countyId
ORDER BY ref
