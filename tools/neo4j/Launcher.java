/*
 * Starts Neo4j inside this Java process and stops it again. Run from source by server.js:
 *   java -cp ".neo4j/lib/*" Launcher.java HOME
 * Standard input carries the password in its first line and must then stay open: when it
 * closes (the parent stopped or died) Neo4j shuts down, so no server is left behind.
 * Prints "PATTERNBOOK-READY <port>" when Bolt answers.
 */
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

public class Launcher {
    public static void main(String[] args) throws InterruptedException {
        try {
            System.out.println("PATTERNBOOK-READY " + start(Path.of(args[0])));
        } catch (Exception failure) {
            // The messages alone: logs/debug.log has the stack.
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) System.err.println(cause);
            System.exit(1); // Neo4j's own threads would keep the process alive.
        }
        Thread.currentThread().join();
    }

    /** Returns the Bolt port. */
    private static int start(Path home) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        exitWhenClosed(input);

        DatabaseManagementService neo4j = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));

        // At every start, so that the password given now is the one that works now.
        // ALTER USER would not do: it refuses the password that is already set.
        neo4j.database("system").executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        return boltPort(neo4j);
    }

    /** The port Bolt really listens on, which differs from the configured one when that is 0. */
    private static int boltPort(DatabaseManagementService neo4j) {
        return ((GraphDatabaseAPI) neo4j.database("system")).getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static void exitWhenClosed(BufferedReader input) {
        var watcher = new Thread(() -> {
            try {
                while (input.readLine() != null) { }
            } catch (IOException closed) {
                // The same as an orderly end of input.
            }
            System.exit(0);
        }, "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }
}
