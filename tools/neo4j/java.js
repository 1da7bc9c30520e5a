// Finds a Java that Neo4j 5 runs on. JAVA_HOME is asked first, then the PATH.
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { LauncherError } = require('./launcher-error');

/** The oldest Java that Neo4j 5 supports (its operations manual, system requirements). */
const OLDEST_JAVA = 17;

const ADVICE = `Install Java ${OLDEST_JAVA} (on Debian: apt-get install openjdk-17-jdk-headless) or point JAVA_HOME at one`;

/**
 * The feature release named by `java -version`: 17 for "17.0.15", 8 for "1.8.0_392".
 * @param {string} text what the command printed
 * @returns {number | null} null when the text names no version
 */
function toJavaRelease(text) {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found ? Number(found[1]) : null;
}

/**
 * The command that runs Java.
 * @returns {string} `java`, or the one in JAVA_HOME
 * @throws {LauncherError} when there is none, when it is older than 17, or when it brings no
 *   compiler (a bare JRE cannot run Launcher.java from its source)
 */
function getJava() {
  const home = process.env.JAVA_HOME;
  const java = home ? path.join(home, 'bin', 'java') : 'java';
  const answer = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (answer.error) throw new LauncherError(`Java was not found: "${java}" cannot be run (${answer.error.code}). ${ADVICE}.`);

  const release = toJavaRelease(answer.stderr + answer.stdout);
  if (release === null) throw new LauncherError(`"${java} -version" names no version. ${ADVICE}.`);
  if (release < OLDEST_JAVA) {
    throw new LauncherError(`Java ${release} is too old: Neo4j needs ${OLDEST_JAVA} or newer. ${ADVICE}.`);
  }
  const modules = spawnSync(java, ['--list-modules'], { encoding: 'utf8' });
  if (!modules.stdout?.includes('jdk.compiler')) {
    throw new LauncherError(`"${java}" is a runtime without the compiler that runs Launcher.java. ${ADVICE}: a JDK, not a JRE.`);
  }
  return java;
}

module.exports = { getJava, toJavaRelease };
