// Gives up the claim to load, unless another load holds it by now.
// A pair of its own: the embedded store removes its lock file instead.
// @param loader string  who loaded
MATCH (v:GraphVersion {ref: 'graph-version:current', loader: $loader}) SET v.loaderUntil = 0
