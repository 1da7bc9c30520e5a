// How many relationships each type has.
// @column type string  relationship type
// @column known integer  how many
// @example {}
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS known
