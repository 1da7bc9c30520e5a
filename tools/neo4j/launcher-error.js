// The one kind of error that is written for a reader: start.js prints its message without a stack.

/** Something the developer can put right: the message says what is wrong and what to do next. */
class LauncherError extends Error {
  name = 'LauncherError';
}

module.exports = { LauncherError };
